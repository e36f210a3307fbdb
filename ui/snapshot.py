"""What the window knows of a register on one day without asking again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core.app.areas import HamletArea, list_areas
from core.app.office import is_sample, office_settings
from core.app.overview import Overview, overview_of
from core.app.register import Register
from core.app.ruling import local_lines
from core.app.today import saved_last
from core.app.undoing import Batch, list_imports
from core.domain.local_rules import LocalRule
from core.domain.people import Hamlet
from core.domain.premium import Tariff
from core.domain.progress import Progress
from core.domain.rulebook import Rulebook
from core.domain.summary import Count, Summary


@dataclass(frozen=True)
class Snapshot:
    """A register on a day in numbers, with its hamlets and what the office set.

    Everything about single people is asked of the register when it is looked at. `areas` and
    `local` are what the office entered of its own; `newest_deed` when something was saved last, in
    UTC.
    """

    register: Register
    day: date
    overview: Overview
    imports: tuple[Batch, ...]
    office: Mapping[str, str]
    areas: tuple[HamletArea, ...]
    local: Mapping[int, LocalRule]
    newest_deed: datetime | None
    is_sample: bool

    @property
    def commune(self) -> str:
        """The name of the commune."""
        return self.overview.commune

    @property
    def hamlets(self) -> tuple[Hamlet, ...]:
        """The commune's hamlets, in register order."""
        return self.overview.hamlets

    @property
    def peopled(self) -> bool:
        """Whether anybody was ever entered."""
        return self.overview.peopled

    @property
    def rules(self) -> Rulebook:
        """The rules the register works by."""
        return self.overview.rules

    @property
    def tariff(self) -> Tariff:
        """Base, rate and ladder of the day."""
        return self.overview.tariff

    @property
    def summary(self) -> Summary:
        """The commune in numbers."""
        return self.overview.summary

    @property
    def counts(self) -> Mapping[str, Count]:
        """How many stand on each list, by its name."""
        return self.overview.counts


def take_snapshot(register: Register, day: date, progress: Progress | None = None) -> Snapshot:
    """Return how a register stands on `day`; may take a while for a large commune.

    Raises `ClerkError` for a day whose prices are not known.
    """
    return Snapshot(
        register=register,
        day=day,
        overview=overview_of(register, day, progress),
        imports=list_imports(register),
        office=office_settings(register),
        areas=list_areas(register),
        local=local_lines(register),
        newest_deed=saved_last(register),
        is_sample=is_sample(register),
    )
