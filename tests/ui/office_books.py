"""Small invented workbooks of the kinds an office has."""

from openpyxl import Workbook

PEOPLE = (
    "STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Quan hệ với chủ hộ",
    "Thôn", "Số điện thoại",
)  # fmt: skip
CARDS = ("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Mã thẻ BHYT", "Từ ngày", "Đến ngày")
TWINS = (
    (1, "11", "Lê Thị Hoa", "05/02/1971", "Nữ", "042171000011", "Chủ hộ", "Thôn Đông",
     "0912000011"),
    (2, "12", "Lê Thị Hoa", "05/02/1971", "Nữ", "042171000012", "Chủ hộ", "Thôn Đông",
     "0912000012"),
    (3, "13", "Phạm Văn Minh", "07/08/1965", "Nam", "042065000013", "Chủ hộ", "Thôn Đông",
     "0912000013"),
)  # fmt: skip
# Of the first two nobody can tell which Lê Thị Hoa they speak of.
DOUBTS = (
    (1, "21", "Lê Thị Hoa", "05/02/1971", "Nữ", None, "Chủ hộ", "Thôn Đông", "0912000021"),
    (2, "22", "Lê Thị Hoa", "05/02/1971", "Nữ", None, "Chủ hộ", "Thôn Đông", "0912000022"),
    (3, "13", "Phạm Văn Minh", "07/08/1965", "Nam", "042065000013", "Chủ hộ", "Thôn Đông",
     "0912000099"),
)  # fmt: skip
STRANGERS = (
    (1, "Người Lạ", "01/02/1980", "042080000001", "GD4", "01/01/2026", "31/12/2026"),
    (2, "Kẻ Khác", "03/04/1981", "042081000002", "GD4", "01/01/2026", "31/12/2026"),
)


def book(path, *rows, sheet="Danh sách", more=()):
    """Write rows as a sheet; `more` are further sheets as (name, hidden, rows)."""
    made = Workbook()
    made.active.title = sheet
    for row in rows:
        made.active.append(row)
    for name, hidden, lines in more:
        added = made.create_sheet(name)
        added.sheet_state = "hidden" if hidden else "visible"
        for line in lines:
            added.append(line)
    made.save(path)
    return path
