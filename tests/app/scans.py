"""A small register of invented people and the codes on their cards."""

import openpyxl

from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from tests.app.known_people import HEADER
from tests.ui.helpers import TODAY

PEOPLE = (
    (1, "7001", "Hoàng Thị Xuyến", "1957", "Nữ", "001157000001", "7901234567", "Chủ hộ",
     "Thôn Mẫu"),
    (2, "7001", "Đặng Quỳnh Nghĩa", "11/02/1988", "Nam", None, None, "Con", "Thôn Mẫu"),
    (1, "7002", "Vũ Khoa Triệu", "21/12/1979", "Nam", "001079000003", None, "Chủ hộ", "Xóm Gò"),
    (2, "7002", "Vũ Bé Na", "03/05/2022", "Nữ", None, "7905551213", "Con", "Xóm Gò"),
    (1, "7003", "Lê Văn Trùng", "01/01/1990", "Nam", None, None, "Chủ hộ", "Thôn Mẫu"),
    (2, "7003", "Lê Văn Trùng", "01/01/1990", "Nam", None, None, "Em", "Xóm Gò"),
)  # fmt: skip
XUYEN, NGHIA, TRIEU, NA, TRUNG, TRUNG_TOO = range(1, 7)
CARDS = (("Hoàng Thị Xuyến", "1957", "GD4017901234567", "01/01/2026", "31/12/2026"),)


def make_register(folder):
    """Return a register of `PEOPLE` and `CARDS`."""
    register = Register.create(folder / "xã.sobhyt", name="Xã Mẫu")
    for name, rows in (
        ("people.xlsx", [HEADER[:9], *PEOPLE]),
        ("cards.xlsx", [("Họ và tên", "Ngày sinh", "Mã thẻ BHYT", "Từ ngày", "Hạn thẻ"), *CARDS]),
    ):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(folder / name)
        report = import_file(register, folder / name, ImportOptions(TODAY))
        assert not report.rejects
    return register


def bhyt(number, name, birth, sex, *days, **ends):
    """Return the code of a health-insurance card from its first day; `last`, `five` are later ones.

    `name` may be broken hexadecimal in bytes.
    """
    (first,) = days
    last, five = ends.get("last", "-"), ends.get("five", "-")
    hexed = name.decode() if isinstance(name, bytes) else name.encode().hex()
    fields = (number, hexed, birth, sex, "-", "01 - 001", first, last, first, "-", "-", "4", five,
              "0-0", "4", "-", "$")  # fmt: skip
    return "|".join(fields)


def cccd(number, name, birth, sex, old=""):
    """Return the code of a citizen card."""
    return f"{number}|{old}|{name}|{birth}|{sex}|Thôn Mẫu, Xã Ví Dụ|01072024"
