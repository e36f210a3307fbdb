"""Official forms as Excel files: texts, merged cells, widths, pages, kinds of cells."""

import json
import re
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.documents.form_layout import FormLine, form_layout
from core.documents.form_sheet import FormSheet, write_form
from core.documents.reading.office import read_office_file
from core.domain.days import Birth
from core.domain.errors import Cancelled
from core.domain.forms.cell_values import cells_of
from core.domain.forms.values import FormRow
from core.domain.ids import Sex
from core.domain.progress import Progress

OFFICIAL = {
    form["id"]: form
    for form in json.loads(
        Path(__file__).parents[1].joinpath("data", "forms.json").read_text("utf-8")
    )["forms"]
}
NAMES = {"m3": "ND188-M3", "m4": "ND188-M4", "d03": "QD490-D03"}
DAY = date(2026, 12, 15)
MOTTO = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
SAID = {"unit_name": "UBND Xã Mẫu", "unit_code": "2345678CN", "collector": "Trần Thị Thu",
        "head": "Nguyễn Văn An", "phone": "0912345678", "address": "Số 5, Thôn Đông",
        "commune": "Xã Mẫu", "province": "Tỉnh Mẫu", "people": "2", "papers": "0", "cards": "2",
        "day": "15", "month": "12", "year": "2026"}  # fmt: skip
AN = FormRow(
    1, "Nguyễn Văn An", Birth.parse_iso("1957-09-03"), Sex.MALE, "042057000001", "0198128357",
    "42101", 2_530_000, date(2027, 1, 1), 12, None, 70, None, False, "Chủ hộ", "Số 5, Thôn Đông",
    note="12 tháng",
)  # fmt: skip
BINH = FormRow(
    2, "Trần Thị Bình", Birth.parse_iso("1960"), Sex.FEMALE, "042160000002", None, "01C54",
    2_530_000, date(2027, 1, 1), 12, relation="Vợ", paper=True, note="12 tháng",
)  # fmt: skip
LEFT = FormRow(3, "Phạm Thị Dung", cccd="042160000003", starts=date(2026, 12, 1), note="chết")


def form(name, *rows, left=(), **said):
    cells = [cells_of(row) for row in rows]
    group = {"joined": cells, "left": [cells_of(row, asks_card=False) for row in left]}
    filled = {"people": cells} if name == "m4" else group
    return FormSheet(form_layout(name), {**SAID, **said}, filled)


@pytest.fixture
def written(tmp_path):
    def write(name, *rows, **more):
        target = tmp_path / f"{name}.xlsx"
        write_form([form(name, *rows, **more)], DAY, target)
        return target

    return write


@pytest.fixture
def sheet(written):
    return lambda name, *rows, **more: load_workbook(written(name, *rows, **more)).active


def texts(sheet):
    return [c.value for row in sheet.iter_rows() for c in row if isinstance(c.value, str)]


def parts(text):
    """The fixed parts of an official line, without the dots to fill."""
    return [
        part.strip(" :;/,") for part in re.split(r"[….]{2,}|…|\s{2,}", text) if part.strip(" :;/,")
    ]


def official_lines(official):
    lines = [official["title"], *official.get("header_left", ()), *official.get("header_right", ())]
    lines += official.get("header_lines", ())
    lines += [official[name] for name in ("number_line", "total_line") if name in official]
    return [*lines, *official.get("footer_left", ()), *official["footer_right"]]


@pytest.mark.parametrize("name", NAMES)
def test_every_official_text_stands_on_the_form(sheet, name):
    official = OFFICIAL[NAMES[name]]
    made = sheet(name, AN)
    there = " ¦ ".join(texts(made))
    wanted = [part for line in official_lines(official) for part in parts(line)]
    assert [part for part in wanted if part.removeprefix("...") not in there] == []
    rows = [(row[0].value or "", row[1].value) for row in made.iter_rows()]
    said = {*(text for _, text in rows), *(f"{mark} {text}" for mark, text in rows)}
    for group in official.get("row_groups", ()):
        assert group["mark"] in {mark for mark, _ in rows}
        assert [row for row in group["rows"] if row not in said] == []


def header_cells(official, first):
    """The cells of a header with their merged ranges, worked out from the official columns."""
    columns = [(*column.get("under", ()), column["header"]) for column in official["columns"]]
    depth = max(map(len, columns))
    cells = {}
    for place, path in enumerate(columns):
        for level, text in enumerate(path):
            last = level == len(path) - 1
            spans = place
            while (
                not last
                and spans + 1 < len(columns)
                and columns[spans + 1][: level + 1] == path[: level + 1]
            ):
                spans += 1
            begins = last or place == 0 or columns[place - 1][: level + 1] != path[: level + 1]
            if begins:
                bottom = depth - 1 if last else level
                cells[first + level, place + 1, first + bottom, spans + 1] = text
    return cells, depth


def ranges_of(sheet):
    return {(r.min_row, r.min_col, r.max_row, r.max_col) for r in sheet.merged_cells.ranges}


def holds_official_table(sheet, name):
    official, layout = OFFICIAL[NAMES[name]], form_layout(name)
    cells, depth = header_cells(official, layout.header_row + 1)
    for place, text in cells.items():
        assert sheet.cell(*place[:2]).value == text
    wide = {place for place in cells if place[:2] != place[2:]}
    in_header = {
        r for r in ranges_of(sheet) if layout.header_row < r[0] <= layout.header_row + depth
    }
    assert in_header == wide
    letters = [cell.value for cell in sheet[layout.letter_row + 1]]
    assert [str(letter) for letter in letters] == [c["code"] for c in official["columns"]]
    if "header_rows" in official:
        assert (layout.header_row + 1, layout.letter_row + 1) == (
            official["header_rows"][0], official["letter_row"],
        )  # fmt: skip


def has_official_page(sheet, name):
    page, margins = OFFICIAL[NAMES[name]]["page"], sheet.page_margins
    assert sheet.page_setup.orientation == page["orientation"]
    assert int(sheet.page_setup.paperSize) == 9
    for side, mm in page.get("margins_mm", {}).items():
        assert getattr(margins, side) == pytest.approx(mm / 25.4, abs=0.02)
    widths = {
        place: dimension.width
        for dimension in sheet.column_dimensions.values()
        for place in range(dimension.min, dimension.max + 1)
    }
    twips = OFFICIAL[NAMES[name]].get("column_widths_twips", ())
    wanted = {place: (each / 15 - 5) / 7 for place, each in enumerate(twips, start=1)}
    assert {place: widths[place] for place in wanted} == pytest.approx(wanted, abs=0.8)


@pytest.mark.parametrize("name", NAMES)
def test_header_letters_page_and_widths_are_the_forms(sheet, name):
    made, layout = sheet(name, AN, BINH), form_layout(name)
    holds_official_table(made, name)
    has_official_page(made, name)
    assert made.freeze_panes == f"A{layout.letter_row + 2}"
    assert made.print_title_rows == f"${layout.header_row + 1}:${layout.letter_row + 1}"
    assert made.sheet_properties.pageSetUpPr.fitToPage
    fonts = {cell.font.name for row in made.iter_rows() for cell in row if cell.value is not None}
    assert fonts == {"Times New Roman"}


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"
)
def test_libreoffice_opens_the_forms_as_they_are(written, tmp_path):
    files = [written(name, AN, BINH) for name in ("m3", "m4")]
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    out = tmp_path / "out"
    subprocess.run(
        ["soffice", "--headless", home, "--convert-to", "xlsx", "--outdir", out, *files],
        check=True, capture_output=True, timeout=100,
    )  # fmt: skip
    for name in ("m3", "m4"):
        made = load_workbook(out / f"{name}.xlsx").active
        holds_official_table(made, name)
        has_official_page(made, name)
        assert AN.name in texts(made)


def test_cells_keep_their_kinds(sheet):
    row = [cell.value for cell in sheet("m3", AN)[14]]
    assert row == [
        1, AN.name, AN.insurance_no, AN.cccd, "42101", 2_530_000, None, None, None, None,
        datetime.fromisoformat("2027-01-01"), 70, "x", None, "12 tháng",
    ]  # fmt: skip
    made = sheet("m3", AN)
    assert [made.cell(14, place).number_format for place in (3, 4, 6, 11)] == [
        "@", "@", "#,##0", "mm/yyyy",
    ]  # fmt: skip
    people = [[cell.value for cell in row] for row in sheet("m4", AN, BINH)["A12:L13"]]
    assert [row[4] for row in people] == [datetime.fromisoformat("1957-09-03"), "1960"]
    assert [row[9:11] for row in people] == [["x", None], [None, "x"]]


def test_groups_number_their_own_people_and_totals_count_them(sheet):
    made = sheet("d03", AN, BINH, left=[LEFT])
    marks = [
        (row[0].value, row[1].value, row[16].value)
        for row in made.iter_rows(min_row=13, max_row=23)
    ]
    assert marks == [
        ("I", "Tăng", None), ("I.1", "Người tham gia", None), (1, AN.name, "12 tháng"),
        (2, BINH.name, "12 tháng"), ("I.2", "Tiền lương", None), (None, "Cộng tăng", "2 người"),
        ("II", "Giảm", None), ("II.1", "Người tham gia", None), (1, LEFT.name, "chết"),
        ("II.2", "Tiền lương", None), (None, "Cộng giảm", "1 người"),
    ]  # fmt: skip


def test_what_nobody_filled_stays_to_be_written_by_hand(sheet):
    made = texts(sheet("m3", number="", unit_code=""))
    assert "Số:       /……… ; ngày 15 tháng 12 năm 2026" in made
    assert "Mã cơ quan, tổ chức:" in made
    assert "Số: 7/……… ; ngày 15 tháng 12 năm 2026" in texts(sheet("m3", number="7"))
    assert FormLine(0, 0, 1, "left", "Ông {name}, {job|…}").filled({"name": "An"}) == "Ông An, …"


@pytest.mark.parametrize("name", NAMES)
def test_no_cell_becomes_a_formula_or_a_link(sheet, name):
    evil = ("=1+1", "+84", "-5", "@x", "<b>", "https://x.test", "{=A1}")
    rows = [FormRow(1, t, cccd=t, facility=t, note=t, relation=t, address=t) for t in evil]
    made = sheet(name, *rows, head=evil[0], unit_name=evil[0], collector=evil[0], group=evil[0])
    cells = [cell for line in made.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert all(cell.hyperlink is None for cell in cells)
    assert set(evil) <= set(texts(made))


@pytest.mark.parametrize("name", ["m3", "d03"])
def test_our_own_reader_takes_the_cards_of_the_form(written, name):
    read = read_office_file(written(name, AN, BINH, left=[LEFT], code="CN"))
    an, binh, left = read.rows
    assert (an.subject.name, an.subject.cccd, an.subject.insurance_no) == (
        AN.name, AN.cccd, AN.insurance_no,
    )  # fmt: skip
    assert [(p.first, p.last) for p in an.periods] == [(date(2027, 1, 1), date(2027, 12, 31))]
    assert (an.facility, an.code, binh.facility) == ("42101", "CN", "01C54")
    assert (left.subject.name, left.periods, read.rejects) == (LEFT.name, (), ())


def test_our_own_reader_takes_the_household_of_the_form(written):
    an, binh = read_office_file(written("m4", AN, BINH)).rows
    assert (an.subject.phone, an.hamlet, an.subject.relation) == (
        "0912345678", "Thôn Đông", "Chủ hộ",
    )  # fmt: skip
    assert (an.subject.birth, binh.subject.birth) == (AN.birth, BINH.birth)
    assert (binh.subject.cccd, binh.subject.relation) == (BINH.cccd, "Vợ")


def test_a_cancelled_form_leaves_the_old_file(tmp_path):
    target = tmp_path / "m3.xlsx"
    target.write_bytes(b"old")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_form([form("m3", AN)], DAY, target, progress)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["m3.xlsx"]


def test_printed_pages_of_samples_say_so(tmp_path):
    target = tmp_path / "m3.xlsx"
    for sample, said in ((True, "DỮ LIỆU MẪU"), (False, None)):
        write_form([form("m3", AN)], DAY, target, sample=sample)
        assert load_workbook(target).active.oddHeader.right.text == said


def test_the_review_lists_stand_where_importers_look(tmp_path):
    review = OFFICIAL["HN-RASOAT"]["sheets"]
    target = tmp_path / "p.xlsx"
    names = ("poverty_after", "poverty_left", "poverty_left_near")
    rows = [{"mark": 1, "head": "An", "name": "An", "cccd": "042057000001", "size": 1}]
    write_form([FormSheet(form_layout(n), SAID, {"people": rows}) for n in names], DAY, target)
    book = load_workbook(target)
    titles = [review[0]["title"], *review[1]["title"].split("; ")]
    for made, title, said in zip(book, titles, (review[0], review[1], review[1]), strict=True):
        assert made[said["title_cell"]].value == title
        assert made[f"A{said['data_from_row']}"].value == 1
        for letter, words in said["columns"].items():
            header = made[f"{letter}{said['data_from_row'] - 2}"].value
            known = {"household marker": "STT hộ", "Ngày ban hành": "Ngày ban hành QĐ",
                     "Họ và tên (head": "Họ và tên"}  # fmt: skip
            wanted = next(
                (h for w, h in known.items() if words.startswith(w)), words.split(" (")[0]
            )
            assert header == wanted
