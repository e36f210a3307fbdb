"""One workbook with all the habits at once: a sheet a hamlet, each kept by somebody else."""

from dataclasses import replace
from datetime import date

from tests.workbooks.cases import Case, Import
from tests.workbooks.household_lists import PAPERS
from tests.workbooks.old_text import to_nfd, to_tcvn3, to_vni
from tests.workbooks.old_text_lists import typed
from tests.workbooks.sheets import Cell, Page, xlsx
from tests.workbooks.tables import (
    BIRTH,
    CCCD,
    CLASS,
    HAMLET,
    HOUSEHOLD,
    INSURANCE,
    NAME,
    PHONE,
    RELATION,
    SEX,
    SIGNED,
    STT,
    USUAL,
    column,
    header_rows,
    heading,
    letters,
    merges,
    rows_of,
    usual,
)
from tests.workbooks.truth import EVERYBODY

# The same families in four hamlets, under other numbers so that nobody stands there twice.
_HAMLETS = ("Thôn Đông", "Thôn Hạ", "Xóm Chùa", "Thôn Trung Tâm")


def _family(place):
    """Return everybody as neighbours of one hamlet, with numbers of their own."""
    return tuple(
        replace(
            p,
            hamlet=_HAMLETS[place],
            cccd=f"{p.cccd[:-2]}{place}{p.cccd[-1]}",
            insurance_no=f"{p.insurance_no[:-3]}{place}{p.insurance_no[-2:]}",
        )
        for p in EVERYBODY
    )


EAST, LOW, PAGODA, CENTRE = map(_family, range(4))
_SHORT = usual(without=(HAMLET,))


def _east():
    """Header in rows 7 and 8, letters, groups, numbers that lost zeros, colours, hidden rows."""
    columns = tuple(c for c in PAPERS if c is not HAMLET)
    numbers = [place_of(columns, word) for word in ("Số CCCD", "Mã số BHXH")]
    cells = [
        tuple(
            int(cell) if place in numbers
            else Cell(cell, colour="#FFFF00") if turn % 3 == 0 else cell
            for place, cell in enumerate(row)
        )
        for turn, row in enumerate(rows_of(columns, EAST))
    ]  # fmt: skip
    rows = (
        *heading(6), *header_rows(columns), letters(columns),
        ("I", None, "Tổ liên gia số 1"), *cells[:3],
        ("II", None, "Tổ liên gia số 2"), *cells[3:],
        ("Cộng", None, "7 nhân khẩu"), *SIGNED,
    )  # fmt: skip
    return Page(_HAMLETS[0], rows, merges=merges(columns, 7), hidden_rows=frozenset({12, 16}))


def place_of(columns, word):
    return next(place for place, c in enumerate(columns) if c.header[-1] == word)


def _low():
    """TCVN3 in its font, header in row 10."""
    return Page(_HAMLETS[1], typed(
        (*heading(9), *header_rows(_SHORT), *rows_of(_SHORT, LOW)), to_tcvn3, ".VnTime"
    ))  # fmt: skip


_MAN = column("Năm sinh", "Nam", cell=lambda p: _mixed(p) if p.sex == "male" else None)
_WOMAN = column("Năm sinh", "Nữ", cell=lambda p: _mixed(p) if p.sex == "female" else None)
_MIXED = ("05/1991", 1960)


def _mixed(person):
    if len(person.birth) == 10:
        day = date.fromisoformat(person.birth)
        return (day - date(1899, 12, 30)).days if day.day % 2 else f"{day:%d-%m-%Y}"
    return dict(zip(("1991-05", "1960"), _MIXED, strict=True))[person.birth]


def _pagoda():
    """Births by sex, decomposed text, doubled blanks, columns in another order."""
    name = column("Họ và tên", cell=lambda p: p.name.replace(" ", "  "))
    columns = (STT, name, _MAN, _WOMAN, RELATION, HOUSEHOLD, CLASS, INSURANCE, CCCD, PHONE)
    first = 8
    rows = (*heading(first - 1), *header_rows(columns), *rows_of(columns, PAGODA))
    return Page(_HAMLETS[2], typed(rows, to_nfd), merges=merges(columns, first))


def _centre():
    """VNI in its font, family and given name apart, women ticked, numbers behind an apostrophe."""
    columns = tuple(
        made
        for one in _SHORT
        for made in {
            NAME: (
                column("Họ và tên đệm", cell=lambda p: p.name.rpartition(" ")[0]),
                column("Tên", cell=lambda p: p.name.rpartition(" ")[2]),
            ),
            SEX: (column("Nữ (x)", cell=lambda p: "x" if p.sex == "female" else None),),
            CCCD: (column("Số CCCD", cell=lambda p: f"'{p.cccd}"),),
            BIRTH: (column("Năm sinh", cell=_mixed),),
        }.get(one, (one,))
    )
    rows = (*header_rows(columns), *rows_of(columns, CENTRE), ("Tổng cộng", None, "7 khẩu"))
    return Page(_HAMLETS[3], typed(rows, to_vni, "VNI-Times"))


PAGES = (_east(), _low(), _pagoda(), _centre(),
         Page("Mẫu cũ", (("STT", "Ghi gì cũng được"), (1, "x"))),
         Page("Năm 2025", (*header_rows(USUAL), *rows_of(USUAL, EAST)), hidden=True))  # fmt: skip


def all_together(trap):
    file = f"{trap}.xlsx"
    people = (*EAST, *LOW, *PAGODA, *CENTRE)
    repaired = [(_HAMLETS[0], row, "cccd_repaired") for row in (11, 12, 13, 15, 16, 17, 18)] + [
        (_HAMLETS[0], row, "insurance_repaired") for row in (11, 15)
    ]
    said = Import(
        file,
        added=len(people),
        warnings=tuple(repaired),
        remarks=("hidden_sheet_left_out", "sheet_without_header", *("old_encoding",) * 2),
    )
    return Case({file: xlsx(*PAGES)}, (said,), people)
