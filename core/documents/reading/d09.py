"""The agency's monthly list (D09-TS): the card's last day stands inside the note."""

import re
from collections.abc import Iterable
from datetime import date

from core.documents.reading.cards import facility_of
from core.documents.reading.dates import make_birth
from core.documents.reading.periods import Found, read_note, read_periods
from core.documents.reading.rows import Entry
from core.documents.reading.sheet_reader import SheetReader
from core.documents.reading.sheets import Line
from core.domain.records import D09Group, D09Row
from core.domain.text import clean, search_key

_GROUPS = (
    (re.compile(r"dang tham gia|hien dang"), D09Group.ACTIVE),
    (re.compile(r"dieu chinh|thay doi"), D09Group.CHANGED),
    (re.compile(r"\b(?:tang|moi)\b"), D09Group.NEW),
    (re.compile(r"\b(?:giam|ngung|dung)\b"), D09Group.LEFT),
)
_UNIT = re.compile(r"mã (?:đơn vị|cơ quan|đv)[^:]*:\s*([0-9A-Z]{4,})", re.IGNORECASE)
_MONTH = re.compile(r"tháng\s*(\d{1,2})\s*(?:năm|/|-)\s*(\d{4})", re.IGNORECASE)
_SIGNED_ON = re.compile(r"ngày\s*[\d.…]*\s*$", re.IGNORECASE)


class D09Reader(SheetReader):
    """Reads one sheet of a monthly list; until a group row says otherwise people take part."""

    _group = D09Group.ACTIVE

    def enter_group(self, title: str) -> None:
        """Take the group a title names."""
        super().enter_group(title)
        key = search_key(title)
        self._group = next((group for word, group in _GROUPS if word.search(key)), self._group)

    def read_person(self, entry: Entry) -> None:
        """Turn a data row into what it says about a card."""
        found = _period(entry)
        if found.problem:
            self.reject(entry, found.problem)
            return
        described = self.describe(entry)
        row = D09Row(
            source=entry.source,
            subject=described.subject,
            hamlet=self.hamlet(entry),
            period=found.periods[-1],
            group=self._group,
            facility=facility_of(entry),
        )
        extra = (found.warning,) if found.warning else ()
        self.accept(row, (*described.warnings, *extra))


def _period(entry: Entry) -> Found:
    if entry.text("han_den"):
        return read_periods(entry.cell("han_tu"), entry.cell("han_den"))
    return read_note(entry.text("ghi_chu"))


def unit_code(above: Iterable[Line]) -> str:
    """Return the unit code the lines above a list name."""
    found = (_UNIT.search(text) for text in _texts(above))
    return next((match[1].upper() for match in found if match), "")


def list_month(above: Iterable[Line]) -> date | None:
    """Return the first day of the month the lines above a list name.

    The month of the day the list was signed is another one.
    """
    for text in _texts(above):
        for found in _MONTH.finditer(text):
            if not _SIGNED_ON.search(text[: found.start()]) and 1 <= int(found[1]) <= 12:
                month = make_birth(int(found[2]), int(found[1]))
                return month.first if month else None
    return None


def _texts(above: Iterable[Line]) -> Iterable[str]:
    return (clean(cell) for line in above for cell in line.cells if isinstance(cell, str))
