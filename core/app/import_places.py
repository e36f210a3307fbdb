"""Hamlets and households of the rows of a list."""

from core.domain.text import name_key
from core.store.by_hand import FileRows
from core.store.journal import Writer
from core.store.places import (
    add_hamlet,
    add_household,
    former_household_ids,
    household_ids,
    set_place,
)


class Places:
    """Finds households by hamlet and number, and enters those the register lacks.

    `hamlets` are ids by `name_key`, `households` ids by hamlet and number, those of files before
    the clerk wrote another one among them.
    """

    def __init__(self, writer: Writer, hamlets: dict[str, int]) -> None:
        self._writer = writer
        self.hamlets = hamlets
        self._former = former_household_ids(writer.db)
        self.households = {**self._former, **household_ids(writer.db)}
        self._known: dict[int, tuple[int, str]] = {}

    def household(self, hamlet: str, number: str) -> int | None:
        """Return a household the register knows."""
        place = self.hamlets.get(name_key(hamlet))
        return self.households.get((place, number)) if place else None

    def take_place(self, file: FileRows, hamlet: str, number: str) -> bool:
        """Take over hamlet and number of a household the clerk gave others since.

        What was written by hand stays, unless the file overwrites. Return whether it changed.
        """
        place = self.hamlets.get(name_key(hamlet))
        row = self._former.get((place, number)) if place else None
        return row is not None and place is not None and set_place(file, row, place, number)

    def place_of(self, household: int) -> tuple[int, str]:
        """Return hamlet and number of a household the register knows."""
        if household not in self._known:
            self._known = {number: place for place, number in self.households.items()}
        return self._known[household]

    def add_household(self, hamlet: str, number: str, address: str = "") -> int:
        """Enter a household, and its hamlet where the register lacks it."""
        key = name_key(hamlet)
        if key not in self.hamlets:
            self.hamlets[key] = add_hamlet(self._writer, hamlet)
        place = self.hamlets[key]
        made = add_household(self._writer, place, number, address)
        self.households[place, number] = made
        return made
