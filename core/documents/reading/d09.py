"""The agency's monthly list (D09-TS): the card's last day stands inside the note."""

import re

from core.documents.reading.issued import facility_of
from core.documents.reading.periods import Found, read_note, read_periods
from core.documents.reading.rows import Entry
from core.documents.reading.sheet_reader import SheetReader
from core.documents.reading.values import read_household
from core.domain.records import D09Group, D09Row
from core.domain.text import search_key

_GROUPS = (
    (re.compile(r"dang tham gia|hien dang"), D09Group.ACTIVE),
    (re.compile(r"dieu chinh|thay doi"), D09Group.CHANGED),
    (re.compile(r"\b(?:tang|moi)\b"), D09Group.NEW),
    (re.compile(r"\b(?:giam|ngung|dung)\b"), D09Group.LEFT),
)


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
            source=self.source(entry),
            subject=described.subject,
            hamlet=self.hamlet(entry),
            period=found.periods[-1],
            group=self._group,
            facility=facility_of(entry),
            household=read_household(entry.cell("ho_so")),
        )
        extra = (found.warning,) if found.warning else ()
        self.accept(row, (*described.warnings, *extra))


def _period(entry: Entry) -> Found:
    if entry.text("han_den"):
        return read_periods(entry.cell("han_tu"), entry.cell("han_den"))
    return read_note(entry.text("ghi_chu"))
