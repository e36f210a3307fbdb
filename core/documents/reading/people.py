"""Household lists: heads and members of households, what they are and what befell them."""

from core.documents.reading.dates import read_day
from core.documents.reading.header import Table
from core.documents.reading.notes import Told, read_note
from core.documents.reading.rows import Entry
from core.documents.reading.sheet_reader import Gathered, SheetReader
from core.documents.reading.values import read_class
from core.domain.classes import HouseholdClass
from core.domain.people import GONE, ResidenceKind
from core.domain.records import Event, PeopleRow
from core.domain.text import header_key

UNKNOWN_CLASS = "Không hiểu chữ ở cột diện hộ; diện của hộ được để trống."
NO_DAY = "Người này đã chết hoặc chuyển đi nhưng không rõ ngày; vẫn được tính là đang ở."
NO_HOUSEHOLD = "Chủ hộ không có hộ số; cần bổ sung hộ số."
COUNTED_HOUSEHOLDS = (
    "Trang “{}” không có cột hộ số: các hộ được đánh số theo thứ tự chủ hộ trong trang."
)
_DAYS_IN_COLUMNS = {
    "ngay_chet": ResidenceKind.DIED,
    "ngay_chuyen_di": ResidenceKind.MOVED,
}
_STAYS = {
    "tamtru": ResidenceKind.TEMPORARY,
    "tamvang": ResidenceKind.WORKING_AWAY,
    "dilamanxa": ResidenceKind.WORKING_AWAY,
    "chet": ResidenceKind.DIED,
    "dachet": ResidenceKind.DIED,
    "chuyendi": ResidenceKind.MOVED,
    "dachuyendi": ResidenceKind.MOVED,
}
_NUMBERS = ("ho_so", "stt_ho")


class PeopleReader(SheetReader):
    """Reads one sheet of a household list, carrying number and class down from the head's row."""

    def __init__(self, table: Table, gathered: Gathered, hamlet: str = "") -> None:
        super().__init__(table, gathered, hamlet)
        self._household = ""
        self._class: HouseholdClass | None = None
        self._heads = 0
        if not table.has(*_NUMBERS):
            gathered.remarks.append(COUNTED_HOUSEHOLDS.format(table.sheet))

    def read_person(self, entry: Entry) -> None:
        """Turn a data row into a member of its household."""
        described = self.describe(entry)
        warnings = [*described.warnings, *self._enter_household(entry)]
        told = _told(entry)
        if any(event.kind in GONE and event.day is None for event in told.events):
            warnings.append(NO_DAY)
        row = PeopleRow(
            source=entry.source,
            subject=described.subject,
            hamlet=self.hamlet(entry),
            household=self._household,
            household_class=self._class,
            events=told.events,
            joined=told.joined,
            address=entry.text("dia_chi"),
        )
        self.accept(row, tuple(warnings))

    def pass_over(self, entry: Entry) -> None:
        """Begin a new household even where its head's name is missing."""
        self._enter_household(entry)

    def _enter_household(self, entry: Entry) -> list[str]:
        """Begin a new household where a row brings a number; take its class."""
        warnings = []
        number = self._number(entry)
        if number is None:
            warnings.append(NO_HOUSEHOLD)
        if number != self._household:
            self._household, self._class = number or "", None
            self.begin_household(entry)
        words = entry.text("dien_ho")
        if words:
            self._class = read_class(words)
            if self._class is None:
                warnings.append(UNKNOWN_CLASS)
        return warnings

    def _number(self, entry: Entry) -> str | None:
        """Return the household a row belongs to, None for a head without a number."""
        if not self.table.has(*_NUMBERS):
            self._heads += entry.calls_itself_head
            return str(self._heads) if self._heads else ""
        number = entry.text(*_NUMBERS)
        if number:
            return number
        return None if entry.calls_itself_head else self._household


def _told(entry: Entry) -> Told:
    """Return what the columns and the note tell; a column's day wins over the note's."""
    told = read_note(entry.text("ghi_chu"))
    events = {event.kind: event for event in told.events}
    stay = _STAYS.get(header_key(entry.text("cu_tru")))
    if stay:
        events.setdefault(stay, Event(stay))
    for field, kind in _DAYS_IN_COLUMNS.items():
        if entry.text(field):
            events[kind] = Event(kind, read_day(entry.cell(field)))
    joined = read_day(entry.cell("ngay_chuyen_den")) or told.joined
    return Told(tuple(events.values()), joined)
