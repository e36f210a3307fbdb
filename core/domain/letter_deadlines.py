"""By when the people of a letter had best pay, each day with whom it concerns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.domain.letter import Letter, LetterPerson
from core.domain.letter_kinds import NEVER

# Keys of the texts, alike in letters and messages.
SEAMLESS, LAST, TOO_LATE, FIRST_CARD, BEFORE_END = (
    "nop_lien_tuc", "nop_truoc", "nop_som", "nop_lan_dau", "nop_noi_tiep",
)  # fmt: skip


@dataclass(frozen=True)
class Deadline:
    """A day and whom it concerns; `names` is empty where that is everybody who pays."""

    day: date | None
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deadlines:
    """The deadlines of one text, `key`; several days only for the last one to pay on."""

    key: str
    days: tuple[Deadline, ...]


def deadlines_of(letter: Letter, on: date) -> tuple[Deadlines, ...]:
    """Return by when to pay, as of `on`: without a day lost, at the latest, as soon as may be.

    Nothing where nobody pays.
    """
    if not letter.prices:
        return ()
    paying = {price.person for price in letter.prices}
    payers = [person for person in letter.people if person.person in paying]
    running = [p for p in payers if p.last_day and p.last_day >= on]
    safe = [p for p in payers if p.last_safe_day and p.last_safe_day >= on]
    first = [p for p in payers if p.kind == NEVER]
    late = [p for p in payers if p not in [*running, *safe, *first]]
    seamless = min((p.last_day for p in running if p.last_day), default=None)
    latest = sorted({p.last_safe_day for p in safe if p.last_safe_day})
    said = [
        (SEAMLESS, [_one(seamless, running, payers)] if running else []),
        (LAST, [_one(day, [p for p in safe if p.last_safe_day == day], payers) for day in latest]),
        (TOO_LATE, [_one(None, late, payers)] if late else []),
        (FIRST_CARD, [_one(None, first, payers)] if first else []),
    ]
    if len(running) == len(payers) and not safe:
        return (Deadlines(BEFORE_END, (Deadline(None),)),)
    return tuple(Deadlines(key, tuple(days)) for key, days in said if days)


def _one(
    day: date | None, some: Sequence[LetterPerson], payers: Sequence[LetterPerson]
) -> Deadline:
    """Return a day with the names it concerns, none where that is everybody who pays."""
    everybody = len(some) == len(payers)
    return Deadline(day, () if everybody else tuple(person.name for person in some))
