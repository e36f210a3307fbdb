"""Letters to households: who gets one, printed as one file, numbered where asked."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Connection

from core.app.letter_making import (
    EVERY_LIST,
    LOSING_SUPPORT,
    LetterMaker,
    ground_words,
    has_letter,
    rows_by_household,
)
from core.app.office import again_days, letterhead_of, sample_in
from core.app.register import Register
from core.app.rolls import households_on, households_waiting
from core.app.rules import law_of
from core.app.wordings import wording_of
from core.documents.letters import write_letters
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.event_grounds import EventGrounds
from core.domain.finding import find_household, hamlet_named
from core.domain.forecast import without_decisions
from core.domain.letter import HamletLetters, Letter, LetterBatch, Letterhead, LetterLook
from core.domain.letter_look import look_text
from core.domain.letter_number import shown_number
from core.domain.people import Commune, Hamlet, Household
from core.domain.progress import Progress
from core.domain.situation import Law
from core.domain.standing import Standing
from core.saving import refuse_target
from core.store import letters, settings
from core.store.facts import load_some
from core.store.places import hamlet_names, household_ids

__all__ = [
    "EVERY_LIST", "LETTER_LISTS", "LetterOptions", "ground_words", "has_letter", "letter_batch",
    "print_letters",
]  # fmt: skip
# The lists letters are about where nobody names one.
LETTER_LISTS = ("losing-support", "lapsed", "expiring")
_AT_ONCE = 400  # households whose facts are held in memory together


@dataclass(frozen=True)
class LetterOptions:
    """Which letters: dated `on`, for these lists, of one hamlet or of all.

    A household with people who wait for a decision gets no letter unless `undecided` asks for it
    (and the lists for who loses support): it then says what is to be paid if no support follows.
    One that got a letter within the office's days gets another only with `again` or by name.
    `household`: only this one, by number or HAMLET/NUMBER. `register`: give every letter a number
    and enter it in the register of outgoing letters, from `first` where a number is said. `only`:
    of the lists only these households, by id.
    """

    on: date
    lists: tuple[str, ...] = LETTER_LISTS
    hamlet: str | None = None
    household: str | None = None
    undecided: bool = False
    register: bool = False
    again: bool = False
    first: int | None = None
    look: LetterLook = field(default_factory=LetterLook)
    only: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a list no letter is about."""
        for name in self.lists:
            if name not in EVERY_LIST:
                known = ", ".join(EVERY_LIST)
                raise ClerkError(f"Không có thư cho danh sách “{name}”; chỉ có: {known}.")


def print_letters(
    register: Register, options: LetterOptions, target: Path, progress: Progress | None = None
) -> LetterBatch:
    """Write all letters into one PDF and return them.

    With `options.register` their numbers are saved only when the PDF was written; they count as
    printed when `letter_register.confirm_printed` says so.
    """
    refuse_target(target, ".pdf")
    wording = wording_of(register, options.look.language)
    making, writing = (progress or Progress()).parts(2, 3)
    batch = letter_batch(register, options, making)
    if not batch.count and batch.recent:
        raise ClerkError(
            f"Cả {batch.recent} hộ trong danh sách đã chọn vừa có thư nên không in thư mới; "
            "hãy in lại thư cũ, hoặc yêu cầu in cả hộ vừa có thư.",
            Way.AGAIN,
        )
    if not batch.count and batch.undecided and not options.undecided:
        raise ClerkError(
            f"Cả {batch.undecided} hộ cần thư đang chờ quyết định về diện nên không in thư; hãy "
            "nhập quyết định, hoặc yêu cầu in cả hộ chờ quyết định."
        )
    if not options.register:
        write_letters(batch, target, writing, options.look, wording)
        return batch
    with register.deed(DeedKind.LETTERS) as writer:
        numbered = _numbered(batch, _first_number(writer.db, options))
        for part in numbered.hamlets:
            for letter in part.letters:
                letters.add(writer, _entry(letter, batch, options.look))
        write_letters(numbered, target, writing, options.look, wording)
    return numbered


def letter_batch(
    register: Register, options: LetterOptions, progress: Progress | None = None
) -> LetterBatch:
    """Return the letters as values, in walking order, by hamlet."""
    with register.reading() as db:
        law = law_of(db)
        wanted, recent = _wanted(db, law, options)
        told_before = bool(options.household and not options.again and recent)
        made = _Making(db, law, options)
        made.run(letters.in_walking_order(db, wanted), progress or Progress())
        return LetterBatch(
            letterhead=letterhead_of(register),
            on=options.on,
            hamlets=tuple(HamletLetters(name, tuple(found)) for name, found in made.found.items()),
            commune=settings.get(db, settings.COMMUNE),
            sample=sample_in(db),
            waiting_days=law.rules.number("waiting_days", options.on),
            undecided=made.undecided,
            recent=0 if told_before else recent,
            told_before=told_before,
            again_days=again_days(db),
            copay_limit=made.copay_limit,
        )


class _Making:
    """The letters made so far, household by household."""

    def __init__(self, db: Connection, law: Law, options: LetterOptions) -> None:
        self.found: dict[str, list[Letter]] = defaultdict(list)
        self.undecided = 0
        self.copay_limit = _copay_limit(law, options.on)
        self._db = db
        self._law = law
        self._options = options

    def run(self, households: Sequence[int], progress: Progress) -> None:
        """Make the letters of some households; their facts are read some at a time."""
        starts = range(0, len(households), _AT_ONCE)
        for start in progress.track(starts):
            for letter in self._of(households[start : start + _AT_ONCE]):
                self.found[letter.hamlet].append(letter)

    def _of(self, households: Sequence[int]) -> Iterator[Letter]:
        standing = standing_around(self._db, self._law, households, self._options.on)
        waiting = {m.person.id: m for m in standing.members if m.waits_since}
        homes = {m.household.id for m in waiting.values() if m.household}
        if waiting and self._options.undecided:
            standing = without_decisions(standing)
        rows = rows_by_household(standing, self._options.lists, None)
        maker = LetterMaker(standing, EventGrounds(standing), frozenset(waiting))
        by_id = standing.commune.household_by_id
        for number in households:
            waits = number in homes
            self.undecided += waits
            if number in rows and (self._options.undecided or not waits):
                yield maker.letter(by_id[number], rows[number])


def standing_around(db: Connection, law: Law, households: Sequence[int], day: date) -> Standing:
    """Return how the people of some households stand on a day; of others it is not to be asked."""
    return Standing(load_some(db, letters.people_of(households)), law.rules, day, law.local)


def _wanted(db: Connection, law: Law, options: LetterOptions) -> tuple[Collection[int], int]:
    """Return the households with somebody on the lists, and how many more got a letter before."""
    names = hamlet_names(db)
    hamlet = None if options.hamlet is None else hamlet_named(names, options.hamlet)
    days = again_days(db)
    if options.household:
        wanted = {find_household(_places(db, names), options.household).id}
        return wanted, len(wanted & _told(db, options.on, days))
    found = households_on(db, law, options.lists, options.on, hamlet)
    if options.undecided and LOSING_SUPPORT in options.lists:
        found |= households_waiting(db, law, options.on, hamlet)
    found = found & options.only if options.only else found
    if options.again:
        return found, 0
    told = _told(db, options.on, days)
    return found - told, len(found & told)


def _told(db: Connection, on: date, days: int) -> frozenset[int]:
    """Return the households a letter was entered for within the office's days, none for 0."""
    return letters.told_since(db, on - timedelta(days=days)) if days else frozenset()


def _places(db: Connection, names: Mapping[int, str]) -> Commune:
    """Return hamlets and households alone, to find one by its number."""
    hamlets = {number: Hamlet(number, name) for number, name in names.items()}
    houses = tuple(
        Household(id=row, number=number, hamlet=hamlets[hamlet])
        for (hamlet, number), row in household_ids(db).items()
    )
    return Commune(name="", hamlets=tuple(hamlets.values()), households=houses, people=())


def _copay_limit(law: Law, day: date) -> int:
    base = law.rules.find("base_reference_level", day)
    multiple = law.rules.find("five_year_copay_multiple", day)
    return int(base.value) * int(multiple.value) if base and multiple else 0


def _first_number(db: Connection, options: LetterOptions) -> int:
    free = letters.next_number(db, options.on.year)
    if options.first is not None and options.first < free:
        raise ClerkError(
            f"Số thư {options.first} của năm {options.on.year} đã cấp rồi; "
            f"hãy bắt đầu từ số {free} trở đi."
        )
    return options.first or free


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


def _entry(letter: Letter, batch: LetterBatch, look: LetterLook) -> Mapping[str, object]:
    return {
        "household_id": letter.household_id,
        "year": batch.on.year,
        "number": letter.number,
        "day": batch.on,
        "reasons": ",".join(letter.reasons),
        "symbol": number_of(letter, batch.letterhead, batch.on),
        "look": look_text(look),
    }


def number_of(letter: Letter, head: Letterhead, day: date) -> str:
    """Return a letter's number as the letter shows it."""
    return shown_number(head.number_pattern, letter.number, head.symbol, day.year)
