"""One household as the counter asks about it, read without the rest of the register."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from core.app.finding import name_in
from core.app.register import Register
from core.app.rules import law_of
from core.domain.lists import list_names, rows_of_people
from core.domain.people import Household, Person
from core.domain.rows import ListRow
from core.domain.standing import Member, Standing
from core.store import roll
from core.store.facts import load_some
from core.store.members import ever_of

EVERYBODY, LOOK_ALIKES = "all", "duplicates"


@dataclass(frozen=True)
class Reason:
    """Why somebody of a household stands on a list."""

    listing: str
    row: ListRow


@dataclass(frozen=True)
class HouseholdSight:
    """A household on the day of `standing`, which knows everybody who ever belonged to it.

    Others it knows are people these lived with and look-alikes, whose households may lack
    members. `name` finds the household again: its number, with the hamlet where several have it.
    `reasons` are the lines of its people on any list but that of everybody.
    """

    standing: Standing
    household: Household
    name: str
    reasons: tuple[Reason, ...]

    @property
    def day(self) -> date:
        """The day everything is worked out for."""
        return self.standing.day

    @property
    def members(self) -> Sequence[Member]:
        """The countable members, head first."""
        return self.standing.by_household.get(self.household.id, ())

    @cached_property
    def ever(self) -> Sequence[Person]:
        """Everybody who is or was a member, those who left too, in register order."""
        return [
            person
            for person in self.standing.commune.people
            if any(place.household == self.household.id for place in person.memberships)
        ]

    @property
    def everybody(self) -> Sequence[Person]:
        """Who belongs to it now, also who died or moved away, in register order."""
        house = self.household.id
        return [
            person
            for person in self.ever
            if any(place.household == house and place.last is None for place in person.memberships)
        ]

    @cached_property
    def rows(self) -> Mapping[int, ListRow]:
        """The lines of its members on the list of everybody, by person."""
        people = [member.person.id for member in self.members]
        found = rows_of_people(self.standing, EVERYBODY, people)
        return {row.person_id: row for row in found}


def household_sight(register: Register, household: int, day: date) -> HouseholdSight | None:
    """Return a household on `day`, None where the register has none of that id.

    The statements it takes are the same for any register.
    """
    with register.reading() as db:
        law = law_of(db)
        around = roll.around(ever_of(db, household), LOOK_ALIKES)
        standing = Standing(load_some(db, around, [household]), law.rules, day, law.local)
        found = standing.commune.household_by_id.get(household)
        if found is None:
            return None
        name = name_in(db, found)
    return HouseholdSight(standing, found, name, _reasons(standing, household))


def _reasons(standing: Standing, household: int) -> tuple[Reason, ...]:
    people = [member.person.id for member in standing.by_household.get(household, ())]
    return tuple(
        Reason(name, row)
        for name in list_names()
        if name != EVERYBODY
        for row in rows_of_people(standing, name, people)
    )
