"""Traps of old encodings (forms.md 6): household lists whose text is not plain Unicode."""

from dataclasses import replace

from tests.workbooks.cases import SHEET, later_case, people_case
from tests.workbooks.old_text import (
    to_mojibake,
    to_nfd,
    to_tcvn3,
    to_tcvn3_as_cp1258,
    to_tcvn3_capitals,
    to_vni,
)
from tests.workbooks.sheets import Cell, Page
from tests.workbooks.tables import (
    CCCD,
    NAME,
    PHONE,
    USUAL,
    column,
    header_rows,
    heading,
    table,
    usual,
)
from tests.workbooks.truth import AN, DUONG, EVERYBODY, HUONG, MANH, QUYNH

OLD = ("old_encoding",)


def typed(rows, write, font=""):
    """Return rows with every text written the old way, in a font."""
    return tuple(
        tuple(Cell(write(cell), font) if isinstance(cell, str) else cell for cell in row)
        for row in rows
    )


def whole(write, font="", people=EVERYBODY, remarks=OLD):
    """Return how to build a list all of whose text is old, headings and headers included."""
    rows = typed((*heading(6), *table(USUAL, EVERYBODY)), write, font)
    return people_case((Page(SHEET, rows),), people, remarks=remarks)


tcvn3_in_its_font = whole(to_tcvn3, ".VnTime")
tcvn3_without_font = whole(to_tcvn3)
tcvn3_as_cp1258 = whole(to_tcvn3_as_cp1258)
vni_in_its_font = whole(to_vni, "VNI-Times")
vni_without_font = whole(to_vni)
vni_abbreviations = people_case(
    (
        Page(
            SHEET,
            typed(
                table(usual((PHONE, column("Số ĐT", cell=lambda p: p.phone or None))), EVERYBODY),
                to_vni,
            ),
        ),
    ),
    remarks=OLD,
)
mojibake = whole(to_mojibake)
decomposed = whole(to_nfd, remarks=())

_LOUD = tuple(replace(p, name=p.name.upper()) for p in EVERYBODY)
_NAME_PLACE = USUAL.index(NAME)
tcvn3_capitals = people_case(
    (Page(SHEET, (
        *typed(header_rows(USUAL), to_tcvn3, ".VnTime"),
        *(
            tuple(
                Cell(to_tcvn3_capitals(cell), ".VnTimeH") if place == _NAME_PLACE
                else Cell(to_tcvn3(cell), ".VnTime") if isinstance(cell, str)
                else cell
                for place, cell in enumerate(row)
            )
            for row in table(USUAL, EVERYBODY)[1:]
        ),
    )),),
    _LOUD,
    remarks=OLD,
)  # fmt: skip


def _old_column(write, font=""):
    rows = [list(row) for row in table(USUAL, EVERYBODY)]
    for row in rows[1:]:
        row[_NAME_PLACE] = Cell(write(row[_NAME_PLACE]), font)
    return people_case((Page(SHEET, tuple(map(tuple, rows))),), remarks=OLD)


tcvn3_column_beside_unicode = _old_column(to_tcvn3)
vni_column_beside_unicode = _old_column(to_vni)

_SHORT = (replace(MANH, name="Lê Bộ"), replace(QUYNH, name="Lộ"), replace(DUONG, name="Hà Bộ",
          hamlet=MANH.hamlet, household=MANH.household, household_class=None))  # fmt: skip
short_words_in_an_old_font = people_case(
    (Page(SHEET, (
        *header_rows(USUAL),
        *(
            tuple(
                Cell(to_tcvn3(cell), ".VnTime") if place == _NAME_PLACE else cell
                for place, cell in enumerate(row)
            )
            for row in table(USUAL, _SHORT)[1:]
        ),
    )),),
    _SHORT,
    remarks=OLD,
)  # fmt: skip

_STROKES = str.maketrans({"Đ": "Ð", "đ": "ð"})
other_d = people_case(
    (Page(SHEET, typed(table(USUAL, EVERYBODY), lambda t: t.translate(_STROKES))),)
)
_AFRICAN = str.maketrans({"Đ": "Ɖ", "đ": "ɖ"})
african_d = people_case(
    (Page(SHEET, typed(table(USUAL, EVERYBODY), lambda t: t.translate(_AFRICAN))),)
)
_WIDE = {ord(figure): 0xFF10 + int(figure) for figure in "0123456789"}
no_break_spaces = people_case((Page(SHEET, table(usual(
    (NAME, column("Họ\u00a0và\u00a0tên", cell=lambda p: p.name.replace(" ", "\u00a0"))),
    (CCCD, column("Số\u00a0CCCD", cell=lambda p: f"\u00a0{p.cccd}\u00a0")),
), EVERYBODY)),))  # fmt: skip
full_width_digits = people_case((Page(SHEET, table(usual(
    (CCCD, column("Số CCCD", cell=lambda p: p.cccd.translate(_WIDE))),
), EVERYBODY)),))  # fmt: skip
_HOA = tuple(replace(p, name="Nguyễn Thị Hòa", cccd=None, insurance_no=None) if p is HUONG else p
             for p in EVERYBODY)  # fmt: skip
_HOA_AGAIN = tuple(replace(p, name=p.name.replace("òa", "oà")) for p in _HOA)
tone_places = later_case(
    (Page(SHEET, table(USUAL, _HOA)),),
    (Page(SHEET, table(USUAL, _HOA_AGAIN)),),
    _HOA,
    unchanged=len(EVERYBODY),
)
_VIQR = tuple(replace(p, name="Nguye^~n Va(n An") if p is AN else p for p in EVERYBODY)
viqr_stays = people_case((Page(SHEET, table(USUAL, _VIQR)),), _VIQR)
