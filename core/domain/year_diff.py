"""This year's class list against last year's: what became of every household."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.class_list import ClassList, ListedHousehold, ListedPerson
from core.domain.classes import HouseholdClass
from core.domain.days import ONE_DAY
from core.domain.list_links import Links
from core.domain.people import Household
from core.domain.records import Note

FindHousehold = Callable[[ListedHousehold], Household | None]


class Mark(StrEnum):
    """What became of a household.

    Every household has one of the first seven; the others stand beside it. `SPLIT`: the members
    of one old household stand in two new ones or more; `MERGED`: a new household has members of
    two old ones or more; `OTHER_HEAD`: somebody now stands under the head of another household.
    """

    STAYED = "stayed"
    NEW = "new"
    FELL_BACK = "fell_back"
    MOVED = "moved_class"
    LEFT = "left"
    VANISHED = "vanished"
    UNCLEAR = "unclear"
    HEAD_CHANGED = "head_changed"
    OTHER_HEAD = "other_head"
    SPLIT = "split"
    MERGED = "merged"


class PersonChange(StrEnum):
    """What became of a person."""

    STAYED = "stayed"
    JOINED = "joined"
    OTHER_HOUSEHOLD = "other_household"
    GONE = "gone"


@dataclass(frozen=True)
class PersonMove:
    """A person behind a household's line; the heads' names, None where not on that list."""

    person: ListedPerson
    change: PersonChange
    head_before: str | None
    head_after: str | None
    other_head: bool = False


@dataclass(frozen=True)
class HouseholdMove:
    """What became of one household; the mark that tells its class stands first.

    `before` is the old household it continues or its head comes from, None where its head was on
    no old list; `after` None where nobody of it is on the new list. `old_heads` and `new_heads`
    are the heads of all households its people come from, or went to. `known` is the household in
    the register; `class_in_register` a class of support it has there the day before the new
    list begins, without standing on the old list (an extra review during the year).
    """

    before: ListedHousehold | None
    after: ListedHousehold | None
    marks: tuple[Mark, ...]
    people: tuple[PersonMove, ...]
    old_heads: tuple[str, ...] = ()
    new_heads: tuple[str, ...] = ()
    known: Household | None = None
    class_in_register: HouseholdClass | None = None

    @property
    def listed(self) -> ListedHousehold:
        """The household on the new list, or on the old one where the new one has it not."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a move speaks of a household on one list at least")
        return found

    @property
    def class_before(self) -> HouseholdClass | None:
        """The class on the old list, None where it is not on it."""
        return self.before.household_class if self.before else None

    @property
    def class_after(self) -> HouseholdClass | None:
        """The class on the new list, None where it is not on it."""
        return self.after.household_class if self.after else None


@dataclass(frozen=True)
class YearDiff:
    """Every household of both lists, in the order of the new list, then those that vanished.

    A household that was on neither list after its review is none of them.

    `first` is the first day of the new list's classes. `notes` speak of rows of the new list
    whose person could not be told.
    """

    first: date
    moves: tuple[HouseholdMove, ...]
    notes: tuple[Note, ...] = ()

    @property
    def counts(self) -> Mapping[Mark, int]:
        """How many households carry each mark."""
        counted = Counter(mark for move in self.moves for mark in move.marks)
        return {mark: counted[mark] for mark in Mark}


def compare_lists(old: ClassList, new: ClassList, first: date, register: FindHousehold) -> YearDiff:
    """Return what became of every household from the old list to the new one.

    `first` is the first day of the new classes; `register` finds a household in the register,
    whose class history tells who fell back.
    """
    links = Links(old, new)
    made = _Comparison(links, first, register)
    staying = [
        made.move_of(household) for household in new.households if not made.is_off(household)
    ]
    vanished = [made.vanished(household) for household in links.without_trace]
    return YearDiff(first, (*staying, *vanished), tuple(links.notes))


class _Comparison:
    """Makes the line of each household."""

    def __init__(self, links: Links, first: date, register: FindHousehold) -> None:
        self._links = links
        self._first = first
        self._register = register
        self._heirs = {household: links.successor(household) for household in links.old}

    def move_of(self, after: ListedHousehold) -> HouseholdMove:
        """Return what became of a household of the new list."""
        continued = self._links.continued(after.place)
        before = self._before(after, continued)
        known = self._register(after)
        people = (*self._still_here(after, continued), *self._gone(after))
        shape = self._shape(after, continued, people)
        origins = self._links.old_of(after.place)
        return HouseholdMove(
            before=before,
            after=after,
            marks=(self._movement(before, after, known), *shape),
            people=people,
            old_heads=tuple(self._links.old[place].head_name for place in origins),
            new_heads=self._new_heads(origins),
            known=known,
            class_in_register=self._class_in_register(before, known),
        )

    def is_off(self, after: ListedHousehold) -> bool:
        """Return whether a household was on neither list after its review.

        A leaving sheet of the old file says who left then: on one again, nothing became of them.
        """
        origins = self._links.old_of(after.place)
        classes = {self._links.old[place].household_class for place in origins}
        return classes == {HouseholdClass.NONE} and after.household_class is HouseholdClass.NONE

    def vanished(self, before: ListedHousehold) -> HouseholdMove:
        """Return the line of a household nobody of which is on the new list."""
        people = [
            PersonMove(person, PersonChange.GONE, before.head_name, None)
            for person in before.people
        ]
        return HouseholdMove(
            before, None, (Mark.VANISHED,), tuple(people), known=self._register(before)
        )

    def _class_in_register(
        self, before: ListedHousehold | None, known: Household | None
    ) -> HouseholdClass | None:
        found = known.classes.on(self._first - ONE_DAY) if known and not before else None
        return found if found and found.supports else None

    def _before(self, after: ListedHousehold, continued: int | None) -> ListedHousehold | None:
        if continued is not None:
            return self._links.old[continued]
        head = self._links.was(after.head)
        return self._links.old[head.household] if head else None

    def _movement(
        self, before: ListedHousehold | None, after: ListedHousehold, known: Household | None
    ) -> Mark:
        now = after.household_class
        was = before.household_class if before else HouseholdClass.NONE
        if now is HouseholdClass.NONE:
            return Mark.LEFT
        if HouseholdClass.UNDECIDED in (now, was):
            return Mark.UNCLEAR
        if was is HouseholdClass.NONE:
            left = before is not None or (known and known.classes.had_left(self._first))
            return Mark.FELL_BACK if left else Mark.NEW
        return Mark.STAYED if was is now else Mark.MOVED

    def _still_here(self, after: ListedHousehold, continued: int | None) -> Iterable[PersonMove]:
        head_was = self._links.was(after.head)
        for person in after.people:
            was = self._links.was(person)
            if was is None:
                yield PersonMove(person, PersonChange.JOINED, None, after.head_name)
                continue
            home = self._links.old[was.household]
            stayed = was.household == continued
            same_head = head_was is not None and head_was == home.head
            yield PersonMove(
                person=person,
                change=PersonChange.STAYED if stayed else PersonChange.OTHER_HOUSEHOLD,
                head_before=home.head_name,
                head_after=after.head_name,
                other_head=not (stayed or same_head or person.is_head),
            )

    def _gone(self, after: ListedHousehold) -> Iterable[PersonMove]:
        """Yield who of the households that went on here is on the new list no more."""
        for place in self._links.old_of(after.place):
            home = self._links.old[place]
            if self._heirs[place] == after.place:
                for person in home.people:
                    if person.place not in self._links.went:
                        yield PersonMove(person, PersonChange.GONE, home.head_name, None)

    def _shape(
        self, after: ListedHousehold, continued: int | None, people: Iterable[PersonMove]
    ) -> Iterable[Mark]:
        origins = self._links.old_of(after.place)
        if continued is not None and self._has_other_head(after, continued):
            yield Mark.HEAD_CHANGED
        if any(person.other_head for person in people):
            yield Mark.OTHER_HEAD
        if any(len(self._links.new_of(place)) > 1 for place in origins):
            yield Mark.SPLIT
        if len(origins) > 1:
            yield Mark.MERGED

    def _has_other_head(self, after: ListedHousehold, continued: int) -> bool:
        was = self._links.old[continued].head
        if was is None or after.head is None:
            return False
        return self._links.was(after.head) != was

    def _new_heads(self, origins: Iterable[int]) -> tuple[str, ...]:
        places = {new for place in origins for new in self._links.new_of(place)}
        return tuple(self._links.new[place].head_name for place in sorted(places))
