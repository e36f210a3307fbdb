"""Taking people off lists with a reason, and putting them back.

An exclusion belongs to one list and one last day (E, T or the day of an age event), which the
program works out; a new one asks anew.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.app.hand_checks import person_there
from core.app.register import standing_of
from core.domain.days import format_day
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.lengths import within
from core.domain.lists import list_entry, rows_of
from core.domain.people import Exclusion, ExclusionReason
from core.domain.rows import ListRow
from core.domain.standing import Standing
from core.domain.text import clean
from core.store import exclusions
from core.store.journal import Writer


def _chain_end(row: ListRow) -> date | None:
    return row.chain_to


# The lists one can be taken off, and the day each of their rows hangs on.
ANCHORS: Mapping[str, Callable[[ListRow], date | None]] = {
    "expiring": _chain_end,
    "lapsed": _chain_end,
    "last-chance": _chain_end,
    "losing-support": lambda row: row.support_ends,
    "never-insured": _chain_end,
    "age-events": lambda row: row.event_on,
}


@dataclass(frozen=True)
class Exclude:
    """A person taken off lists as they stand on `day`; no list named: off all of them."""

    person: int
    reason: ExclusionReason
    day: date
    lists: tuple[str, ...] = ()
    note: str = ""

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.EXCLUDE

    @property
    def since(self) -> date | None:
        """The day from which it counts."""
        return self.day

    def write(self, writer: Writer) -> Sequence[str]:
        """Take the person off each list, for the last day it is about now."""
        person_there(writer.db, self.person)
        note = within("note", clean(self.note), "ghi chú")
        if self.reason is ExclusionReason.OTHER and not note:
            raise ClerkError("Lý do khác cần ghi rõ; hãy gõ ghi chú.")
        standing = standing_of(writer.db, self.day)
        anchors = standing_on(standing, self.person)
        for name in self.lists:
            if name not in anchors:
                raise ClerkError(_not_on(name, self.day))
        if not anchors:
            raise ClerkError(
                f"Ngày {format_day(self.day)} người này không đứng ở danh sách nào loại ra được."
            )
        for name in self.lists or anchors:
            made = Exclusion(name, self.reason, self.day, anchors[name], note)
            exclusions.add_exclusion(writer, self.person, made)
        return [_ASKS_ANEW]


_ASKS_ANEW = "Chỉ áp dụng cho lần này: khi có thẻ mới hoặc mốc mới, người này được hỏi lại."


@dataclass(frozen=True)
class ExclusionTakenBack:
    """An exclusion that no longer counts; `exclusion` is its row."""

    exclusion: int

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.EXCLUDE_REMOVED

    @property
    def since(self) -> date | None:
        """It counts always."""
        return None

    def write(self, writer: Writer) -> Sequence[str]:
        """Put the person back."""
        if exclusions.person_of(writer.db, self.exclusion) is None:
            raise ClerkError("Lần loại khỏi danh sách này không còn trong sổ; hãy mở lại trang.")
        exclusions.remove_exclusion(writer, self.exclusion)
        return ()


def standing_on(standing: Standing, person: int) -> Mapping[str, date | None]:
    """Return the lists a person stands on and can be taken off, with the day each hangs on."""
    return {
        name: anchor(row)
        for name, anchor in ANCHORS.items()
        for row in rows_of(standing, name)
        if row.person_id == person
    }


def _not_on(name: str, day: date) -> str:
    title = list_entry(name).title
    if name not in ANCHORS:
        return f"Không loại ai khỏi “{title}” được; hãy sửa dữ liệu của người ấy."
    return f"Ngày {format_day(day)} người này không đứng ở “{title}”; hãy xem lại ngày."
