"""Letters to households: who gets one, what it says, its number."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from core.app.office import is_sample, letterhead_of
from core.app.register import Register
from core.documents.letters import write_letters
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.finding import find_household
from core.domain.grounds import HOUSEHOLD, PUPIL
from core.domain.letter import HamletLetters, Letter, LetterBatch, LetterPerson, LetterPrice
from core.domain.lists import rows_of
from core.domain.next_step import IF_STUDYING, NextStep, next_step
from core.domain.people import Household
from core.domain.premium import QuoteLine
from core.domain.progress import Progress
from core.domain.rows import ListRow
from core.domain.standing import Member, Standing
from core.store import letters

# The lists a letter can be about; the first that names a person words the reason.
LETTER_LISTS = ("losing-support", "lapsed", "expiring")


@dataclass(frozen=True)
class LetterOptions:
    """Which letters: dated `on`, for these lists, of one hamlet or of all.

    A household with people who wait for a decision gets no letter unless `undecided` asks for it.
    `household`: only this one, by number or HAMLET/NUMBER. `register`: give every letter a number
    and enter it in the register of outgoing letters.
    """

    on: date
    lists: tuple[str, ...] = LETTER_LISTS
    hamlet: str | None = None
    household: str | None = None
    undecided: bool = False
    register: bool = False

    def __post_init__(self) -> None:
        """Refuse a list no letter is about."""
        for name in self.lists:
            if name not in LETTER_LISTS:
                known = ", ".join(LETTER_LISTS)
                raise ClerkError(f"Không có thư cho danh sách “{name}”; chỉ có: {known}.")


def print_letters(
    register: Register, options: LetterOptions, target: Path, progress: Progress | None = None
) -> LetterBatch:
    """Write all letters into one PDF and return them.

    With `options.register` their numbers are saved only when the PDF was written.
    """
    batch = letter_batch(register, options)
    if not options.register:
        write_letters(batch, target, progress)
        return batch
    with register.deed(DeedKind.LETTERS) as writer:
        numbered = _numbered(batch, letters.next_number(writer.db, options.on.year))
        for part in numbered.hamlets:
            for letter in part.letters:
                letters.add(writer, letter, options.on)
        write_letters(numbered, target, progress)
    return numbered


def letter_batch(register: Register, options: LetterOptions) -> LetterBatch:
    """Return the letters as values, in walking order, by hamlet."""
    standing = register.standing(options.on)
    rows = _rows_by_household(standing, options)
    if options.household:
        wanted = find_household(standing.commune, options.household).id
        rows = {household: found for household, found in rows.items() if household == wanted}
    waiting = [household for household in rows if _waits(standing, household)]
    if not options.undecided:
        rows = {household: found for household, found in rows.items() if household not in waiting}
    hamlets: dict[str, list[Letter]] = defaultdict(list)
    for household in _in_walking_order(standing, rows):
        hamlets[household.hamlet.name].append(_letter(standing, household, rows[household.id]))
    return LetterBatch(
        letterhead=letterhead_of(register),
        on=options.on,
        hamlets=tuple(HamletLetters(name, tuple(made)) for name, made in hamlets.items()),
        commune=standing.commune.name,
        sample=is_sample(register),
        waiting_days=standing.rules.number("waiting_days", options.on),
        undecided=len(waiting),
    )


_Reasons = Mapping[str, ListRow]


def _rows_by_household(
    standing: Standing, options: LetterOptions
) -> Mapping[int, Mapping[int, _Reasons]]:
    """Return by household and person the rows of the lists that name the person."""
    found: dict[int, dict[int, dict[str, ListRow]]] = defaultdict(lambda: defaultdict(dict))
    for name in (name for name in LETTER_LISTS if name in options.lists):
        for row in rows_of(standing, name, options.hamlet):
            if row.household_id:
                found[row.household_id][row.person_id][name] = row
    return found


def _waits(standing: Standing, household: int) -> bool:
    return any(member.waits_since for member in standing.by_household[household])


def _in_walking_order(standing: Standing, wanted: Mapping[int, object]) -> Sequence[Household]:
    places = {hamlet.id: place for place, hamlet in enumerate(standing.commune.hamlets)}
    chosen = [household for household in standing.commune.households if household.id in wanted]
    return sorted(chosen, key=lambda household: places[household.hamlet.id])


def _letter(standing: Standing, household: Household, people: Mapping[int, _Reasons]) -> Letter:
    prices = _prices(standing, household)
    named = [
        _person(m, people[m.person.id])
        for m in standing.by_household[household.id]
        if m.person.id in people
    ]
    reasons = {name for rows in people.values() for name in rows}
    safe = [p.last_safe_day for p in named if p.last_safe_day and p.last_safe_day >= standing.day]
    return Letter(
        household=household.number,
        head=standing.head_of(household) or named[0].name,
        hamlet=household.hamlet.name,
        address=household.address,
        reasons=tuple(name for name in LETTER_LISTS if name in reasons),
        people=tuple(named),
        prices=prices,
        totals={
            months: sum(price.amounts[months] for price in prices)
            for months in standing.tariff.periods
        },
        pay_by=min(safe, default=None),
        household_id=household.id,
    )


def _person(member: Member, rows: _Reasons) -> LetterPerson:
    row = next(iter(rows.values()))
    period = member.card.period
    return LetterPerson(
        name=row.name,
        birth=member.person.birth,
        card=(period.card_number if period else None) or row.insurance_no or "",
        last_day=row.chain_to,
        reason=row.why,
        last_safe_day=member.last_day_without_wait,
        five_year_from=row.five_year_from,
    )


def _prices(standing: Standing, household: Household) -> tuple[LetterPrice, ...]:
    periods = standing.tariff.periods
    by_months = {months: standing.quote(household, months).lines for months in periods}
    members = {m.person.id: m for m in standing.by_household[household.id]}
    return tuple(
        _price(
            lines[-1],
            next_step(standing, members[lines[-1].person]),
            dict(zip(periods, (line.amount for line in lines), strict=True)),
        )
        for lines in zip(*by_months.values(), strict=True)
    )


def _price(line: QuoteLine, step: NextStep, amounts: Mapping[int, int]) -> LetterPrice:
    return LetterPrice(
        name=line.name,
        point=line.point,
        rung=line.rung,
        percent=line.percent,
        ground=_with_share(step.name, line),
        basis=step.basis,
        papers=step.papers,
        starts=line.starts,
        amounts=amounts,
    )


def ground_words(name: str, line: QuoteLine) -> str:
    """Return the ground of a quote's line in words, with rung or share."""
    return _with_share(f"{name}, {IF_STUDYING}" if line.point == PUPIL else name, line)


def _with_share(name: str, line: QuoteLine) -> str:
    if line.point == HOUSEHOLD:
        return f"{name}, người thứ {line.rung} ({line.percent} %)"
    return f"{name} (Nhà nước hỗ trợ {100 - line.percent} %)"


def _numbered(batch: LetterBatch, first: int) -> LetterBatch:
    number = first
    hamlets = []
    for part in batch.hamlets:
        made = []
        for letter in part.letters:
            made.append(replace(letter, number=number))
            number += 1
        hamlets.append(replace(part, letters=tuple(made)))
    return replace(batch, hamlets=tuple(hamlets))
