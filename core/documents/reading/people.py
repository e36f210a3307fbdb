"""Household lists: heads and members of households, what they are and what befell them."""

from collections.abc import Iterator
from dataclasses import replace

from core.documents.reading.dates import read_day
from core.documents.reading.household_form import household_form
from core.documents.reading.notes import Told, read_note
from core.documents.reading.periods import read_months
from core.documents.reading.rows import Entry
from core.documents.reading.sheet_reader import Gathered, SheetReader
from core.documents.reading.table import Table
from core.documents.reading.values import read_class, read_household
from core.domain.classes import HouseholdClass
from core.domain.people import GONE, HEAD, ResidenceKind
from core.domain.records import Event, Inherited, PeopleRow, Subject
from core.domain.text import header_key, name_key

UNKNOWN_CLASS = "Không hiểu chữ ở cột diện hộ; diện của hộ được để trống."
NO_DAY = "Người này đã chết hoặc chuyển đi nhưng không rõ ngày; vẫn được tính là đang ở."
NO_HOUSEHOLD = "Chủ hộ không có hộ số; cần bổ sung hộ số."
COUNTED_HOUSEHOLDS = (
    "Trang “{}” không có cột hộ số: các hộ được đánh số theo thứ tự chủ hộ trong trang."
)
MONTHS_WITHOUT_DAYS = (
    "Trang “{}”: số tháng ở ghi chú không kèm ngày bắt đầu nên không thành thẻ; "
    "thẻ lấy từ Mẫu số 3, D03-TS hoặc D09-TS."
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
_ONLY_ONE = "1"


class PeopleReader(SheetReader):
    """Reads one sheet of a household list, carrying number and class down from the head's row."""

    def __init__(self, table: Table, gathered: Gathered, hamlet: str = "") -> None:
        super().__init__(table, gathered, hamlet)
        self._household = ""
        self._place = ""
        self._class: HouseholdClass | None = None
        self._class_words = ""
        self._heads = 0
        self._counted = not table.has(*_NUMBERS)
        self._form = household_form(table) if self._counted else None
        if self._form:
            self._sheet_hamlet = self._form.hamlet or self._sheet_hamlet
        elif self._counted:
            gathered.remarks.append(COUNTED_HOUSEHOLDS.format(table.sheet))

    def read_person(self, entry: Entry) -> None:
        """Turn a data row into a member of its household."""
        described = self.describe(entry)
        warnings = [*described.warnings, *self._enter_household(entry)]
        told = _told(entry)
        if any(event.kind in GONE and event.day is None for event in told.events):
            warnings.append(NO_DAY)
        self._remark_months(entry)
        row = PeopleRow(
            source=self.source(entry),
            subject=self._as_on_form(described.subject),
            hamlet=self.hamlet(entry),
            household=self._household,
            household_class=self._class,
            events=told.events,
            joined=told.joined,
            address=entry.text("dia_chi") or (self._form.address if self._form else ""),
            counted=self._counted,
        )
        self.accept(row, tuple(warnings))

    def _as_on_form(self, subject: Subject) -> Subject:
        """Return a member with what the form says above the table of the head."""
        form = self._form
        if form is None or name_key(form.head) != name_key(subject.name):
            return subject
        phone, relation = subject.phone or form.phone, subject.relation or HEAD
        return replace(subject, phone=phone, relation=relation)

    def _remark_months(self, entry: Entry) -> None:
        """Say once that months without a first day are no card."""
        remark = MONTHS_WITHOUT_DAYS.format(self.table.sheet)
        if (
            self._form
            and read_months(entry.text("ghi_chu"))
            and remark not in self.gathered.remarks
        ):
            self.gathered.remarks.append(remark)

    def pass_over(self, entry: Entry) -> None:
        """Begin a new household even where its head's name is missing."""
        self._enter_household(entry)

    def inherited(self, entry: Entry) -> Iterator[Inherited]:
        """Yield also the household's number and class that rows above state."""
        yield from super().inherited(entry)
        for number in self.handed_down(entry, "Hộ số", self._household, *_NUMBERS):
            yield replace(number, counted=self._counted)
        yield from self.handed_down(entry, "Diện hộ", self._class_words, "dien_ho")

    def _enter_household(self, entry: Entry) -> list[str]:
        """Begin a new household where a row brings a number; take its class."""
        warnings = []
        number = self._number(entry)
        if number is None:
            warnings.append(NO_HOUSEHOLD)
        if number != self._household or self._numbers_another_hamlet(entry):
            self._household, self._class, self._class_words = number or "", None, ""
            self.begin_household(entry)
        self._place = name_key(self.hamlet(entry))
        words = entry.text("dien_ho")
        if words:
            self._class, self._class_words = read_class(words), words
            if self._class is None:
                warnings.append(UNKNOWN_CLASS)
        return warnings

    def _numbers_another_hamlet(self, entry: Entry) -> bool:
        """Return whether a row states a number that counts in another hamlet than the row above."""
        return bool(entry.text(*_NUMBERS)) and name_key(self.hamlet(entry)) != self._place

    def _number(self, entry: Entry) -> str | None:
        """Return the household a row belongs to, None for a head without a number."""
        if self._form:
            return _ONLY_ONE
        if self._counted:
            self._heads += entry.calls_itself_head
            return str(self._heads) if self._heads else ""
        number = read_household(entry.cell(*_NUMBERS))
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
