"""Lists as Excel files, read back with another library."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from core.documents.excel import write_excel
from core.documents.workbook import row_height, sheet_name
from core.domain.errors import Cancelled, ClerkError
from core.domain.listing import Column, Kind, Listing
from core.domain.progress import Progress

HEADER_ROW = 8
COLUMNS = (
    ("name", "Họ và tên", Kind.TEXT, 24),
    ("cccd", "Số CCCD", Kind.ID, 15),
    ("birth", "Ngày sinh", Kind.PARTIAL_DAY, 12),
    ("to", "Hết hạn", Kind.DAY, 12),
    ("days", "Số ngày", Kind.NUMBER, 9),
    ("cost", "Phần tự đóng", Kind.MONEY, 14),
)
ROW: Mapping[str, object] = {
    "name": "Nguyễn Văn Lành",
    "cccd": "038170001234",
    "birth": "05/1970",
    "to": date(2026, 10, 31),
    "days": 21,
    "cost": 1366200,
}


class Line(dict):
    """A row of a list: a person, two of whom share a household."""

    def __init__(self, values, place):
        super().__init__(values)
        self.person_id = place
        self.household_id = place // 2 + 1


def listing(*rows, columns=COLUMNS, hamlet=None):
    return Listing(
        name="lapsed",
        title="Thẻ đã hết hạn",
        title_en="Lapsed cards",
        commune="Xã Mẫu",
        on=date(2026, 11, 21),
        columns=tuple(
            Column(key, title, title, kind, width, lambda row, key=key: row[key])
            for key, title, kind, width in columns
        ),
        rows=tuple(Line(row, place) for place, row in enumerate(rows)),
        hamlet=hamlet,
    )


@pytest.fixture
def sheet(tmp_path):
    """Write a listing and return its sheet as read back."""

    def sheet(made):
        target = tmp_path / "danh sách.xlsx"
        write_excel(made, target)
        return load_workbook(target).active

    return sheet


def test_heading_names_state_commune_title_day_and_counts(sheet):
    made = sheet(listing(*[ROW] * 1001, hamlet="Thôn Thượng"))
    texts = [cell.value for row in made.iter_rows(max_row=6) for cell in row if cell.value]
    assert texts == [
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "XÃ MẪU",
        "Độc lập - Tự do - Hạnh phúc",
        "THẺ ĐÃ HẾT HẠN",
        "Thôn Thượng – Tính đến ngày 21/11/2026",
        "Số người: 1.001; số hộ: 501",
    ]


def test_printed_pages_of_samples_say_so(sheet):
    heads = [sheet(replace(listing(ROW), sample=sample)).oddHeader for sample in (True, False)]
    assert [head.right.text for head in heads] == ["DỮ LIỆU MẪU", None]


def test_a_long_remark_wraps_below_the_title(sheet):
    short, long = (replace(listing(ROW), remark="Lọc: Thôn Đông; " * n) for n in (1, 30))
    heights = [sheet(made).row_dimensions[6].height for made in (short, long)]
    assert heights[1] > 3 * heights[0]
    assert sheet(long)["A6"].alignment.wrap_text


def test_cells_keep_their_kinds(sheet):
    header, row = sheet(listing(ROW)).iter_rows(min_row=HEADER_ROW, max_row=HEADER_ROW + 1)
    assert [cell.value for cell in header] == ["STT", *(title for _key, title, *_rest in COLUMNS)]
    assert [cell.value for cell in row] == [
        1,
        "Nguyễn Văn Lành",
        "038170001234",
        "05/1970",
        datetime.fromisoformat("2026-10-31"),
        21,
        1366200,
    ]
    assert [cell.data_type for cell in row] == ["n", "s", "s", "s", "d", "n", "n"]
    assert row[2].number_format == "@"
    assert row[4].number_format == "dd/mm/yyyy"
    assert row[6].number_format == "#,##0"


def test_font_borders_and_wrapped_header(sheet):
    made = sheet(listing(ROW))
    cells = [*made[HEADER_ROW], *made[HEADER_ROW + 1]]
    assert {cell.font.name for cell in cells} == {"Times New Roman"}
    assert {cell.border.left.style for cell in cells} == {"thin"}
    assert all(cell.alignment.wrap_text for cell in made[HEADER_ROW])


def test_page_is_a4_landscape_one_page_wide_with_titles_and_numbers(sheet):
    made = sheet(listing(ROW, ROW))
    assert made.freeze_panes == "A9"
    assert made.auto_filter.ref == "A8:G10"
    assert made.print_title_rows == "$8:$8"
    assert made.page_setup.orientation == "landscape"
    assert int(made.page_setup.paperSize) == 9
    assert made.sheet_properties.pageSetUpPr.fitToPage
    assert (made.page_setup.fitToWidth, made.page_setup.fitToHeight) == (None, 0)
    assert made.oddFooter.center.text == "Trang &P/&N"


def test_signatures_stand_below(sheet):
    made = sheet(listing(ROW))
    below = [cell.value for row in made.iter_rows(min_row=11) for cell in row if cell.value]
    assert below[0].startswith("Xã Mẫu, ngày")
    assert below[1:3] == ["NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN"]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+84 900 000 000", "-5", "@x", "{=A1}", "<b>", "https://x.test", "0123"],
)
@pytest.mark.parametrize("key", ["name", "cccd"])
def test_text_stays_text_whatever_it_begins_with(sheet, text, key):
    place = {"name": 2, "cccd": 3}[key]
    cell = sheet(listing({**ROW, key: text})).cell(HEADER_ROW + 1, place)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_text_like_an_escape_of_excel_is_escaped_itself(tmp_path):
    write_excel(listing({**ROW, "name": "_x0041_"}), tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "a.xlsx") as packed:
        assert b"<t>_x005F_x0041_</t>" in packed.read("xl/worksheets/sheet1.xml")


def test_control_characters_are_cleaned_and_endless_text_is_cut(sheet):
    made = sheet(listing({**ROW, "name": "Lê\x00\x07Tám\x1b"}, {**ROW, "name": "Đ" * 40_000}))
    assert made.cell(HEADER_ROW + 1, 2).value == "Lê Tám"
    assert made.cell(HEADER_ROW + 2, 2).value == "Đ" * 32_767


def test_cut_never_parts_a_letter_beyond_the_first_plane(sheet):
    made = sheet(listing({**ROW, "name": "a" + "𠮷" * 20_000}))
    assert made.cell(HEADER_ROW + 1, 2).value == "a" + "𠮷" * 16_383


def test_unknown_values_leave_bordered_blanks(sheet):
    made = sheet(listing(dict.fromkeys(ROW)))
    cells = made[HEADER_ROW + 1][1:]
    assert [cell.value for cell in cells] == [None] * len(COLUMNS)
    assert {cell.border.top.style for cell in cells} == {"thin"}


def test_number_in_a_column_of_names_is_text(sheet):
    assert sheet(listing({**ROW, "cccd": 12})).cell(HEADER_ROW + 1, 3).value == "12"


def test_day_before_excels_calendar_is_text(sheet):
    assert sheet(listing({**ROW, "to": date(1899, 5, 1)})).cell(HEADER_ROW + 1, 5).value == (
        "01/05/1899"
    )


def test_full_birth_date_in_its_column_is_a_date(sheet):
    cell = sheet(listing({**ROW, "birth": date(1970, 5, 1)})).cell(HEADER_ROW + 1, 4)
    assert (cell.value, cell.number_format) == (datetime.fromisoformat("1970-05-01"), "dd/mm/yyyy")


def test_green_triangles_of_numbers_kept_as_text_are_off(tmp_path):
    write_excel(listing(ROW), tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "a.xlsx") as packed:
        xml = packed.read("xl/worksheets/sheet1.xml").decode()
    assert '<ignoredError sqref="A1:XFD9" numberStoredAsText="1"/>' in xml


def test_empty_list_still_has_header_filter_and_signatures(sheet):
    made = sheet(listing())
    assert made.auto_filter.ref == "A8:G8"
    assert made.cell(HEADER_ROW, 2).value == "Họ và tên"


@pytest.mark.parametrize("count", [1, 2, 3])
def test_narrow_lists_have_both_halves_of_the_heading(sheet, count):
    made = sheet(listing(ROW, columns=COLUMNS[:count]))
    assert sum(cell.value is not None for cell in made[1]) == 2


def test_rows_are_as_high_as_their_wrapped_text(sheet):
    made = sheet(listing(ROW, {**ROW, "name": "Nguyễn Thị " * 20}))
    low, high = (made.row_dimensions[HEADER_ROW + row].height for row in (1, 2))
    assert high > 5 * low


def test_row_height_has_excels_limit():
    assert row_height([("Đ" * 10_000, 5)]) == 409


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Thẻ [2026]: a/b\\c*?", "Thẻ  2026   a b c"),
        ("'", "Danh sách"),
        ("History", "History (2)"),
        ("d" * 40, "d" * 31),
        ("Thôn 1", "Thôn 1 (2)"),
    ],
)
def test_sheet_names_are_such_as_excel_takes(wanted, name):
    assert sheet_name(wanted, {"thôn 1"}) == name


def test_same_list_gives_the_same_bytes(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        write_excel(listing(ROW), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_progress_counts_rows(tmp_path):
    seen = []
    write_excel(listing(ROW, ROW), tmp_path / "a.xlsx", Progress(lambda *step: seen.append(step)))
    assert seen == [(1, 2), (2, 2)]


def test_cancelled_list_leaves_the_old_file(tmp_path):
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    progress = Progress(lambda _done, _total: progress.cancel())
    with pytest.raises(Cancelled):
        write_excel(listing(ROW, ROW), target, progress)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_folder_that_takes_no_file_is_told_in_words(tmp_path, monkeypatch):
    def refused(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("xlsxwriter.workbook.ZipFile", refused)
    with pytest.raises(ClerkError, match="không được phép ghi"):
        write_excel(listing(ROW), tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []
