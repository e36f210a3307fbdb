"""How many people have cover, of how many: counts by hamlet, rates, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Of(StrEnum):
    """What a rate is taken of: the people the register counts, or the population entered."""

    PEOPLE = "people"
    POPULATION = "population"


@dataclass(frozen=True)
class Share:
    """Countable people of the register and how many of them have cover.

    `population` is the figure entered for the year of the day; `of` says which of the two the
    rate is taken of.
    """

    people: int
    covered: int
    population: int | None = None
    of: Of = Of.PEOPLE

    @property
    def base(self) -> int | None:
        """What the rate is taken of; None where no population is known."""
        return self.people if self.of is Of.PEOPLE else self.population

    @property
    def hundredths(self) -> int | None:
        """The rate in hundredths of a per cent; None where nobody lives."""
        return round(round(self.covered / self.base, 4) * 10_000) if self.base else None

    @property
    def rate(self) -> float | None:
        """Covered people over the base, four decimals; None where nobody lives."""
        return None if self.hundredths is None else self.hundredths / 10_000

    def taken_of(self, of: Of) -> float | None:
        """Return the rate taken of one or the other."""
        return replace(self, of=of).rate

    def missing(self, target: int) -> int:
        """Return how many more people must have cover to reach a target in per cent."""
        return max(0, -(-(self.base or 0) * target // 100) - self.covered)


@dataclass(frozen=True)
class Counted:
    """The register's people on a day: by the hamlet's id people, covered, households.

    None: who lives in no household. `hamlets` are all of the register, by id.
    """

    commune: str
    day: date
    hamlets: Mapping[int, str]
    by_hamlet: Mapping[int | None, tuple[int, int, int]]

    def counts(self, place: int | None) -> tuple[int, int, int]:
        """Return people, covered, households of one hamlet."""
        return self.by_hamlet.get(place, (0, 0, 0))

    @property
    def total(self) -> tuple[int, int, int]:
        """People, covered, households of the commune."""
        people, covered, households = zip((0, 0, 0), *self.by_hamlet.values(), strict=True)
        return sum(people), sum(covered), sum(households)
