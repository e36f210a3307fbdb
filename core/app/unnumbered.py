"""Households of lists that do not number them: found through their members, else numbered anew."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from core.domain.matching import Known, household_of
from core.domain.people import names_head
from core.domain.records import PeopleRow
from core.domain.text import name_key

Find = Callable[[PeopleRow, int | None, int | None], Known | None]


class Numbering:
    """Gives each household of an unnumbered list its number in the register, or a free one.

    A household of the register is given once: who the list puts apart have parted.

    `find` tells whom a row placed in a hamlet and household speaks of. `hamlet_of` gives
    the id of a hamlet a row names, `names` the names by id, `households` ids by hamlet and number.
    """

    def __init__(
        self,
        find: Find,
        hamlet_of: Callable[[str], int | None],
        names: Mapping[int, str],
        households: Mapping[tuple[int, str], int],
    ) -> None:
        self._person = find
        self._hamlet_of = hamlet_of
        self._names = names
        self._households = households
        self._places = {household: place for place, household in households.items()}
        self._given: set[int] = set()
        self._taken = {(names[hamlet], number) for hamlet, number in households}

    def numbered(self, rows: Iterable[PeopleRow]) -> Iterator[PeopleRow]:
        """Yield the rows in their order; counted ones under the number found for them."""
        listed = list(rows)
        groups: dict[tuple[str, str], list[PeopleRow]] = defaultdict(list)
        for row in listed:
            if row.counted and row.household:
                groups[row.source.sheet, row.household].append(row)
        found = {key: self._place(members) for key, members in groups.items()}
        for row in listed:
            place = found.get((row.source.sheet, row.household)) if row.counted else None
            yield replace(row, hamlet=place[0], household=place[1]) if place else row

    def _place(self, rows: Sequence[PeopleRow]) -> tuple[str, str]:
        """Return hamlet and number of a household."""
        hamlet = next((row.hamlet for row in rows if row.hamlet), "")
        household = self._known(rows, self._hamlet_of(hamlet))
        if household is not None and household not in self._given:
            self._given.add(household)
            place, number = self._places[household]
            return self._names[place], number
        return hamlet, self._free(hamlet, rows[0].household)

    def _known(self, rows: Sequence[PeopleRow], hamlet: int | None) -> int | None:
        """Return the household the members belong to, the head's where they belong to several."""
        known = {row.source.row: self._person(row, hamlet, None) for row in rows}
        heads = (known[row.source.row] for row in rows if names_head(row.subject.relation))
        members = [person for person in known.values() if person]
        if members:
            return household_of(members, next((head for head in heads if head), None))
        same = self._households.get((hamlet, rows[0].household)) if hamlet else None
        here = (self._person(row, hamlet, same) for row in rows)
        return same if same and any(p and p.household == same for p in here) else None

    def _free(self, hamlet: str, wanted: str) -> str:
        """Return the wanted number, or the next one nobody has in the hamlet."""
        known = self._hamlet_of(hamlet)
        name = self._names[known] if known else name_key(hamlet)
        number = int(wanted)
        while (name, str(number)) in self._taken:
            number += 1
        self._taken.add((name, str(number)))
        return str(number)
