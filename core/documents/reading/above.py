"""What the lines above a list say about all of it: unit, object code, month."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from core.documents.reading.places import hamlet_of_group
from core.documents.reading.sheets import Line
from core.domain.days import make_birth
from core.domain.ids import unit_group
from core.domain.text import clean

_UNIT = re.compile(
    r"mã (?:số )?(?:đơn vị|cơ quan|tổ chức|đv)[^:]*:\s*(?=[A-Z]*\d)([0-9A-Z]{4,})", re.IGNORECASE
)
_OBJECT = re.compile(r"[Mm]ã đối tượng[^:]*:\s*([A-Z]{2})(?![A-Za-zÀ-ỹ])")
_HAMLET = re.compile(
    r"(?P<word>thôn|xóm|ấp|bản|buôn|làng|khóm|khu phố|tổ dân phố|tiểu khu)\s*:\s*"
    r"(?P<name>[^\W_][^:;,.…]*)",
    re.IGNORECASE,
)
_MONTH = re.compile(r"tháng\s*(\d{1,2})\s*(?:năm|/|-)\s*(\d{4})", re.IGNORECASE)
_SIGNED_ON = re.compile(r"ngày\s*[\d.…]*\s*$", re.IGNORECASE)


def head_lines(above: Iterable[Line]) -> Iterator[str]:
    """Yield the lines as text; a label and its value may stand in cells of their own."""
    for line in above:
        cells = (clean(cell) for cell in line.cells if isinstance(cell, str))
        text = " ".join(cell for cell in cells if cell)
        if text:
            yield text


def unit_code(above: Iterable[Line]) -> str:
    """Return the unit code the lines above a list name."""
    found = (_UNIT.search(text) for text in head_lines(above))
    return next((match[1].upper() for match in found if match), "")


def object_code(above: Iterable[Line]) -> str:
    """Return the object code of a whole list: its own line, else the unit code's last letters."""
    lines = tuple(above)
    found = (_OBJECT.search(text) for text in head_lines(lines))
    return next((match[1] for match in found if match), "") or unit_group(unit_code(lines))


def hamlet_above(above: Iterable[Line]) -> str:
    """Return the hamlet a line above a list names, with its word: "Thôn: Đông" is "Thôn Đông"."""
    for text in head_lines(above):
        found = _HAMLET.match(text)
        if found:
            name = clean(found["name"])
            return hamlet_of_group(name) or f"{found['word'].capitalize()} {name}"
    return ""


def list_month(above: Iterable[Line]) -> date | None:
    """Return the first day of the month the lines above a list name.

    The month of the day the list was signed is another one.
    """
    for text in head_lines(above):
        for found in _MONTH.finditer(text):
            if not _SIGNED_ON.search(text[: found.start()]) and 1 <= int(found[1]) <= 12:
                month = make_birth(int(found[2]), int(found[1]))
                return month.first if month else None
    return None
