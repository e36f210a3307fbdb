"""Household lists and card lists as rows of cells, each habit of offices to be chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from tests.workbooks.truth import Person

CLASS_WORDS = {
    "POOR": "Hộ nghèo",
    "NEAR_POOR": "Hộ cận nghèo",
    "AVERAGE_LIVING": "Hộ có mức sống trung bình",
}
SEX_WORDS = {"male": "Nam", "female": "Nữ"}
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
SIGNED = (
    (None, None, "NGƯỜI LẬP BIỂU", None, None, "TM. ỦY BAN NHÂN DÂN"),
    (None, None, "(Ký, ghi rõ họ tên)", None, None, "(Ký tên, đóng dấu)"),
    (),
    (None, None, "Phạm Văn Lập", None, None, "Trần Văn Chủ"),
)


@dataclass(frozen=True)
class Column:
    """A column: its header, from the uppermost row down, and its cell for the nth person."""

    header: tuple[str, ...]
    cell: Callable[[Person, int], object]


def column(*header, cell):
    """Return a column whose cell does not depend on the place in the list."""
    return Column(header, lambda person, _: cell(person))


def day_cell(birth):
    """Return a birth as a date cell where it is a full one, else as text."""
    if birth is None:
        return None
    if len(birth) == 10:
        return date.fromisoformat(birth)
    return "/".join(reversed(birth.split("-")))


def day_text(birth):
    """Return a birth as people write it: dd/mm/yyyy, mm/yyyy or yyyy."""
    return "/".join(reversed(birth.split("-"))) if birth else None


STT = Column(("STT",), lambda _, place: place)
HOUSEHOLD = column("Hộ số", cell=lambda p: p.household if p.is_head else None)
NAME = column("Họ và tên", cell=lambda p: p.name)
BIRTH = column("Ngày sinh", cell=lambda p: day_cell(p.birth))
SEX = column("Giới tính", cell=lambda p: SEX_WORDS.get(p.sex))
CCCD = column("Số CCCD", cell=lambda p: p.cccd)
INSURANCE = column("Mã số BHXH", cell=lambda p: p.insurance_no)
RELATION = column("Quan hệ với chủ hộ", cell=lambda p: p.relation or None)
PHONE = column("Số điện thoại", cell=lambda p: p.phone or None)
CLASS = column("Diện hộ", cell=lambda p: CLASS_WORDS.get(p.household_class) if p.is_head else None)
HAMLET = column("Thôn", cell=lambda p: p.hamlet)
USUAL = (STT, HOUSEHOLD, NAME, BIRTH, SEX, CCCD, INSURANCE, RELATION, PHONE, CLASS, HAMLET)


def usual(*instead, without=()):
    """Return the usual columns, some replaced or left out; `instead` are pairs of old and new."""
    replaced = dict(instead)
    return tuple(replaced.get(c, c) for c in USUAL if c not in without)


def header_rows(columns):
    """Return the header rows of columns; those of fewer rows than the deepest fill up below."""
    depth = max(len(c.header) for c in columns)
    rows = []
    for level in range(depth):
        row = []
        for place, made in enumerate(columns):
            text = made.header[level] if level < len(made.header) else None
            merged = place and text and _same_group(columns, place, level)
            row.append(None if merged else text)
        rows.append(tuple(row))
    return tuple(rows)


def _same_group(columns, place, level):
    """Return whether a header cell belongs to the merged one on its left."""
    here, left = columns[place].header, columns[place - 1].header
    return (
        level < len(here) - 1 and here[: level + 1] == left[: level + 1] and len(left) > level + 1
    )


def merges(columns, first):
    """Return the merged ranges of header rows that begin in row number `first`."""
    depth = max(len(c.header) for c in columns)
    if depth == 1:
        return ()
    found = []
    for place, made in enumerate(columns):
        bottom = len(made.header)
        if bottom < depth:
            found.append(f"{letter(place)}{first + bottom - 1}:{letter(place)}{first + depth - 1}")
    for level in range(depth - 1):
        start = 0
        while start < len(columns):
            end = start
            while end + 1 < len(columns) and _same_group(columns, end + 1, level):
                end += 1
            if end > start:
                row = first + level
                found.append(f"{letter(start)}{row}:{letter(end)}{row}")
            start = end + 1
    return tuple(found)


def letter(place):
    """Return the letter of a column, counted from 0."""
    return (letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def letters(columns):
    """Return the row below a form's header: A, B, 1, 2."""
    return ("A", "B", *range(1, len(columns) - 1))


def rows_of(columns, people, start=1):
    """Return a row for each person, numbered from `start`."""
    return tuple(
        tuple(c.cell(person, place) for c in columns)
        for place, person in enumerate(people, start=start)
    )


def table(columns, people, *, lettered=False):
    """Return header and rows of a plain list."""
    middle = (letters(columns),) if lettered else ()
    return (*header_rows(columns), *middle, *rows_of(columns, people))


def heading(rows, title="DANH SÁCH HỘ GIA ĐÌNH, NHÂN KHẨU"):
    """Return so many rows above a table: office, motto, title, blank ones."""
    lines = (
        ("ỦY BAN NHÂN DÂN XÃ MẪU", None, None, None, MOTTO[0]),
        (None, None, None, None, MOTTO[1]),
        (),
        (title,),
    )
    return (*lines, *((),) * rows)[:rows]


def text_of(cell):
    """Return a cell as a text file shows it."""
    if cell is None:
        return ""
    if isinstance(cell, (date, datetime)):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
