"""Who of a new class list is who of the old one, and which household continues which.

People are matched as everywhere: citizen number, then name and birth date within the hamlet.
"""

from collections import Counter, defaultdict
from functools import cached_property

from core.domain.class_list import ClassList, HamletNumbers, ListedHousehold, ListedPerson
from core.domain.classes import HouseholdClass
from core.domain.matching import Index, match
from core.domain.records import Note


class Links:
    """The people and households two lists share; households are named by their places.

    `notes` speak of people of the new list whose line on the old one could not be told.
    """

    def __init__(self, old: ClassList, new: ClassList) -> None:
        self.old = {household.place: household for household in old.households}
        self.new = {household.place: household for household in new.households}
        self.notes: list[Note] = []
        self._origin: dict[int, ListedPerson] = {}
        self._link(old, new)
        self._shared = Counter(
            (was.household, person.household)
            for person in new.people
            if (was := self.was(person)) is not None
        )

    def was(self, person: ListedPerson | None) -> ListedPerson | None:
        """Return somebody's line on the old list."""
        return self._origin.get(person.place) if person else None

    @cached_property
    def went(self) -> frozenset[int]:
        """Places of the people of the old list who are on the new one."""
        return frozenset(was.place for was in self._origin.values())

    @cached_property
    def without_trace(self) -> tuple[ListedHousehold, ...]:
        """Old households with a class of which nobody is on the new list."""
        return tuple(
            household
            for household in self.old.values()
            if household.household_class is not HouseholdClass.NONE
            and not self.new_of(household.place)
        )

    def new_of(self, old: int) -> list[int]:
        """Return the new households that hold somebody of an old one, in list order."""
        return self._neighbours[0][old]

    def old_of(self, new: int) -> list[int]:
        """Return the old households of which a new one holds somebody, in list order."""
        return self._neighbours[1][new]

    def successor(self, old: int) -> int | None:
        """Return the new household with most people of an old one; of several the head's."""
        return max(self.new_of(old), key=lambda new: self._weight(old, new), default=None)

    def continued(self, new: int) -> int | None:
        """Return the old household a new one continues: each has most of the other's people."""
        best = max(self.old_of(new), key=lambda old: self._weight(old, new), default=None)
        return best if best is not None and self.successor(best) == new else None

    def _link(self, old: ClassList, new: ClassList) -> None:
        numbers = HamletNumbers()
        people = {person.place: person for person in old.people}
        index = Index(numbers.known(person) for person in people.values())
        taken: set[int] = set()
        for person in new.people:
            found = match(index, person.subject, numbers.of(person.hamlet), None)
            if found.problem:
                self.notes.append(Note(person.source, found.problem))
            elif found.person and found.person.id not in taken:
                taken.add(found.person.id)
                self._origin[person.place] = people[found.person.id]

    @cached_property
    def _neighbours(self) -> tuple[defaultdict[int, list[int]], defaultdict[int, list[int]]]:
        new_of: defaultdict[int, list[int]] = defaultdict(list)
        old_of: defaultdict[int, list[int]] = defaultdict(list)
        for before, after in sorted(self._shared):
            new_of[before].append(after)
            old_of[after].append(before)
        return new_of, old_of

    @cached_property
    def _head_went(self) -> dict[int, int]:
        """The new household of each old household's head."""
        return {
            was.household: person.household
            for household in self.new.values()
            for person in household.people
            if (was := self.was(person)) is not None and was.is_head
        }

    def _weight(self, old: int, new: int) -> tuple[int, int, int]:
        came = self.was(self.new[new].head)
        heads = (self._head_went.get(old) == new) + (came is not None and came.household == old)
        return self._shared[old, new], heads, -old - new
