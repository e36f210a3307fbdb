"""A register on a day in short: its hamlets, its rules, and what there is to do in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.app.register import Register
from core.app.rolls import counts_in, summary_in
from core.app.rules import law_of
from core.domain.people import Hamlet
from core.domain.premium import Tariff, tariff_on
from core.domain.progress import Progress
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
        place, rules = load_some(db, ()), law_of(db).rules
        tariff, summary = tariff_on(rules, day), summary_in(db, day)
        return Overview(
            commune=place.name,
            hamlets=place.hamlets,
            peopled=anybody(db),
            rules=rules,
            tariff=tariff,
            summary=summary,
            counts={**counts_in(db, day, progress), UNDECIDED: summary.undecided},
        )


def counts_on(register: Register, day: date) -> Mapping[str, Count]:
    """Return the counts of an overview, for a day whose prices need not be known."""
    with register.reading() as db:
        return {**counts_in(db, day), UNDECIDED: summary_in(db, day).undecided}
