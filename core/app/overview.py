"""A register on a day in short: its hamlets, its rules, and what there is to do in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.app.register import Register
from core.app.rolls import open_roll, summary_of_day
from core.app.rules import law_of
from core.domain.lists import list_names
from core.domain.people import Hamlet
from core.domain.premium import Tariff, tariff_on
from core.domain.progress import Progress
from core.domain.roll import Roll
from core.domain.rulebook import Rulebook
from core.domain.summary import Count, Summary
from core.store.facts import load_some
from core.store.people import anybody

UNDECIDED = "undecided"


@dataclass(frozen=True)
class Overview:
    """What is known of a register without looking at single people.

    `peopled`: somebody, or a household, was ever entered; `counts` are of the lists by name, and of
    who waits for a decision under `UNDECIDED`.
    """

    commune: str
    hamlets: tuple[Hamlet, ...]
    peopled: bool
    rules: Rulebook
    tariff: Tariff
    summary: Summary
    counts: Mapping[str, Count]


def overview_of(register: Register, day: date, progress: Progress | None = None) -> Overview:
    """Return how a register stands on `day`, counted in the database where that can be done.

    Raises `ClerkError` for a day whose prices are not known.
    """
    with register.reading() as db:
        place, rules, peopled = load_some(db, ()), law_of(db).rules, anybody(db)
    tariff, summary = tariff_on(rules, day), summary_of_day(register, day)
    return Overview(
        commune=place.name,
        hamlets=place.hamlets,
        peopled=peopled,
        rules=rules,
        tariff=tariff,
        summary=summary,
        counts={**counts_of_lists(register, day, progress), UNDECIDED: summary.undecided},
    )


def counts_on(register: Register, day: date) -> Mapping[str, Count]:
    """Return the counts of an overview, for a day whose prices need not be known."""
    waiting = summary_of_day(register, day).undecided
    return {**counts_of_lists(register, day), UNDECIDED: waiting}


def counts_of_lists(
    register: Register, day: date, progress: Progress | None = None
) -> Mapping[str, Count]:
    """Return how many people and households stand on each list, by its name."""
    counts = {}
    for name in (progress or Progress()).track(list_names()):
        opened = open_roll(register, Roll(day, name))
        counts[name] = Count(opened.people, opened.households)
    return counts
