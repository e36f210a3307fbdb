"""What happens to people: death, moving away, working away, a temporary stay, coming back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core import clock
from core.app.hand_checks import ahead, birth_of, coming_day, headless, household_of
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.residence_events import EventKind, ResidenceEvent, after_event, without_stay
from core.store.journal import Writer
from core.store.members import places_of, stays_of, write_stays


@dataclass(frozen=True)
class PeopleEvent:
    """One event of some people."""

    people: tuple[int, ...]
    event: ResidenceEvent

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.EVENT

    @property
    def since(self) -> date | None:
        """The day from which it counts."""
        return self.event.first

    def write(self, writer: Writer) -> Sequence[str]:
        """Enter the event for each; cards stay as they are."""
        if not self.people:
            raise ClerkError("Chưa chọn ai; hãy chọn ít nhất một người.")
        if self.event.kind is EventKind.DIED and self.event.first > clock.today():
            raise ClerkError("Ngày mất nằm sau hôm nay; hãy gõ lại.")
        first = coming_day(self.event.first, "ngày của sự việc")
        for person in dict.fromkeys(self.people):
            birth = birth_of(writer.db, person)
            _refuse_before_joining(writer, person, first)
            stays = stays_of(writer.db, person)
            write_stays(writer, person, stays, after_event(stays, self.event, birth))
        left = _headless(writer, self.people) if self.event.kind in _LEAVES else ()
        return (*left, *ahead(first, "ngày của sự việc"))


_LEAVES = frozenset({EventKind.DIED, EventKind.MOVED})


@dataclass(frozen=True)
class EventTakenBack:
    """An event entered by mistake; `stay` is its row."""

    person: int
    stay: int

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.EVENT_REMOVED

    @property
    def since(self) -> date | None:
        """It counts always."""
        return None

    def write(self, writer: Writer) -> Sequence[str]:
        """Take the event out; what ended because of it goes on."""
        household_of(writer.db, self.person)
        stays = stays_of(writer.db, self.person)
        write_stays(writer, self.person, stays, without_stay(stays, self.stay))
        return ()


def _refuse_before_joining(writer: Writer, person: int, day: date) -> None:
    joined = [place.first for place in places_of(writer.db, person)]
    if joined and all(first is not None and day < first for first in joined):
        raise ClerkError("Ngày của sự việc nằm trước ngày người này vào hộ; hãy gõ lại.")


def _headless(writer: Writer, people: Sequence[int]) -> Sequence[str]:
    houses = {
        place.household: None
        for person in people
        for place in places_of(writer.db, person)
        if place.last is None
    }
    return [said for house in houses for said in headless(writer.db, house)]
