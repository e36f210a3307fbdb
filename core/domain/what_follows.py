"""What a deed changes for people and their cards: how they stand before it and after it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from core.domain.classes import HouseholdClass
from core.domain.cover import Status
from core.domain.finding_words import place_words
from core.domain.lists import list_names, rows_of
from core.domain.next_step import next_step
from core.domain.people import Commune, Person
from core.domain.premium import YEAR_MONTHS
from core.domain.standing import Member, Standing

# Everybody stands on one of these, and the other looks at the whole commune.
_SAY_NOTHING = frozenset({"all", "duplicates"})


@dataclass(frozen=True)
class Stand:
    """How a countable person stands on a day.

    `household` is HAMLET/NUMBER, `next_brief` the ground of the next card in words, `amount` what
    they pay for 12 months in đồng, None where nothing is due; `lists` are the names of lists.
    """

    household: str
    household_class: HouseholdClass
    status: Status
    ends: date | None
    lists: tuple[str, ...]
    next_point: str
    next_brief: str
    amount: int | None


@dataclass(frozen=True)
class Effect:
    """What a deed changes for one person; None: not counted on the day.

    `sentences` say it in words, the card's own matters first.
    """

    person: int
    name: str
    before: Stand | None
    after: Stand | None
    sentences: tuple[str, ...] = ()


class Side:
    """One side of a deed: some people of a commune, how they stand on its day."""

    def __init__(self, standing: Standing, people: Iterable[int]) -> None:
        self.standing = standing.supposing(_only(standing.commune, frozenset(people)))

    @property
    def people(self) -> Mapping[int, Person]:
        """The people by id."""
        return {person.id: person for person in self.standing.commune.people}

    def of(self, person: int) -> Stand | None:
        """Return how a person stands, None for who is not counted on the day."""
        member = self.standing.by_person.get(person)
        return self._stand(member) if member else None

    def _stand(self, member: Member) -> Stand:
        house, step = member.household, next_step(self.standing, member)
        classes = house.classes.on(self.standing.day) if house else HouseholdClass.UNDECIDED
        lines = self.standing.quote(house, YEAR_MONTHS).lines if house else ()
        return Stand(
            household=place_words(house),
            household_class=classes,
            status=member.card.status,
            ends=member.card.ends,
            lists=tuple(name for name, on in self._lists.items() if member.person.id in on),
            next_point=step.point,
            next_brief=step.brief,
            amount=next((line.amount for line in lines if line.person == member.person.id), None),
        )

    @cached_property
    def _lists(self) -> Mapping[str, frozenset[int]]:
        names = [name for name in list_names() if name not in _SAY_NOTHING]
        return {
            name: frozenset(row.person_id for row in rows_of(self.standing, name)) for name in names
        }


def people_near(communes: Sequence[Commune], people: Iterable[int], houses: Iterable[int]
                ) -> frozenset[int]:  # fmt: skip
    """Return who may be touched by what happens to some people and households.

    That is everybody who ever belonged to a household these belong to, before or after.
    """
    wanted, near = set(people), set(houses)
    for commune in communes:
        near |= {
            m.household for p in commune.people if p.id in wanted for m in p.memberships
        }  # fmt: skip
    return frozenset(
        person.id
        for commune in communes
        for person in commune.people
        if person.id in wanted or any(m.household in near for m in person.memberships)
    )


def _only(commune: Commune, people: frozenset[int]) -> Commune:
    return replace(commune, people=tuple(p for p in commune.people if p.id in people))
