"""A scanned card beside what the register knows of the person: fact by fact."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.cover import CoverPeriod
from core.domain.days import Birth, format_day
from core.domain.ids import Sex
from core.domain.people import Person
from core.domain.record_words import SEX_WORDS
from core.domain.scan_card import CARD_FACTS, CardPlan
from core.domain.scanned import ScanField, Scanned
from core.domain.text import name_key

TAKEN = "số này trong sổ là của người khác"
NO_LAST = "chưa có ngày hết hạn"
UNREAD = "không đọc được"


class Beside(StrEnum):
    """How a scanned fact stands to the register's.

    `finer`: it agrees and says more. `held`: cannot be written, for a reason.
    """

    SAME = "same"
    ADDS = "adds"
    FINER = "finer"
    DIFFERS = "differs"
    HELD = "held"


_PROPOSED = frozenset({Beside.ADDS, Beside.FINER})
_WRITABLE = frozenset({*_PROPOSED, Beside.DIFFERS})

BESIDE_WORDS: Mapping[Beside, str] = {
    Beside.SAME: "giống nhau",
    Beside.ADDS: "sổ chưa có",
    Beside.FINER: "thẻ ghi rõ hơn",
    Beside.DIFFERS: "khác nhau",
    Beside.HELD: "không ghi được",
}


@dataclass(frozen=True)
class FactRow:
    """One fact in words on both sides; `why` it is held.

    `needed`: nothing can be written without it.
    """

    field: ScanField
    ours: str
    theirs: str
    beside: Beside
    why: str = ""
    needed: bool = False

    @property
    def writable(self) -> bool:
        """Whether the clerk may have it written."""
        return self.beside in _WRITABLE

    @property
    def proposed(self) -> bool:
        """Whether it is written unless the clerk says otherwise: it contradicts nothing."""
        return self.beside in _PROPOSED


Owned = Callable[[ScanField, str], bool]
"""Whether another person has a number, by its field."""


def person_rows(person: Person | None, scanned: Scanned, owned: Owned) -> Iterator[FactRow]:
    """Yield the facts of a person a scan states; `person` None: somebody new."""
    if ScanField.NAME in scanned.doubts:
        yield FactRow(ScanField.NAME, person.name if person else "", UNREAD, Beside.HELD)
    elif scanned.name:
        yield _name(person, scanned.name)
    if scanned.birth:
        yield _birth(person, scanned.birth)
    if scanned.sex:
        yield _sex(person, scanned.sex)
    numbers = (
        (ScanField.CCCD, scanned.cccd),
        (ScanField.OLD_ID, scanned.old_id),
        (ScanField.INSURANCE_NO, scanned.insurance_no),
    )
    for field, number in numbers:
        if number:
            yield _number(person, field, number, owned)


def card_rows(plan: CardPlan, newest: CoverPeriod | None) -> Iterator[FactRow]:
    """Yield the facts of a card; a card the register lacks is one fact."""
    wanted, before = plan.period, plan.before
    ours = f"thẻ mới nhất: {_words(newest)}" if newest else ""
    if plan.asks_last:
        begins = f"từ {format_day(plan.first)}"
        yield FactRow(ScanField.CARD, ours, begins, Beside.HELD, NO_LAST)
    if wanted is None:
        return
    if before is None:
        yield FactRow(ScanField.CARD, ours, _words(wanted), Beside.ADDS)
        return
    for field, name in CARD_FACTS.items():
        ours, theirs = getattr(before, name), getattr(wanted, name)
        if field is ScanField.FIRST and before.first_assumed and ours != theirs:
            yield FactRow(field, _shown(ours), _shown(theirs), Beside.FINER)
        elif theirs:
            yield FactRow(field, _shown(ours), _shown(theirs), _beside(ours, theirs))


# The facts of a person, each by the name it has in a `Subject` too.
PERSON_FACTS = (
    ScanField.NAME, ScanField.BIRTH, ScanField.SEX, ScanField.CCCD, ScanField.OLD_ID,
    ScanField.INSURANCE_NO,
)  # fmt: skip
# Every fact of a scan the register keeps.
WRITTEN = (*PERSON_FACTS, ScanField.CARD, *CARD_FACTS)


def _name(person: Person | None, theirs: str) -> FactRow:
    ours = person.name if person else ""
    same = bool(ours) and name_key(ours) == name_key(theirs)
    beside = Beside.SAME if same else _beside(ours, theirs)
    return FactRow(ScanField.NAME, ours, theirs, beside, needed=person is None)


def _birth(person: Person | None, theirs: Birth) -> FactRow:
    ours = person.birth if person else None
    beside = Beside.ADDS
    if ours and not ours.agrees(theirs):
        beside = Beside.DIFFERS
    elif ours:
        finer = theirs.last - theirs.first < ours.last - ours.first
        beside = Beside.FINER if finer else Beside.SAME
    shown = ours.shown() if ours else _as_read(person, ScanField.BIRTH)
    return FactRow(ScanField.BIRTH, shown, theirs.shown(), beside)


def _sex(person: Person | None, theirs: Sex) -> FactRow:
    ours = person.sex if person else None
    shown = SEX_WORDS[ours] if ours else _as_read(person, ScanField.SEX)
    return FactRow(ScanField.SEX, shown, SEX_WORDS[theirs], _beside(ours, theirs))


def _number(person: Person | None, field: ScanField, theirs: str, owned: Owned) -> FactRow:
    ours: str | None = getattr(person, field) if person else None
    shown = ours or _as_read(person, field)
    if field is ScanField.INSURANCE_NO and person and person.cccd == theirs:
        return FactRow(field, shown or theirs, theirs, Beside.SAME)
    if ours != theirs and owned(field, theirs):
        return FactRow(field, shown, theirs, Beside.HELD, TAKEN)
    return FactRow(field, shown, theirs, _beside(ours, theirs))


def _as_read(person: Person | None, field: ScanField) -> str:
    raw = person.doubtful.get(field) if person else None
    return f"{raw} ({UNREAD})" if raw else ""


def _beside(ours: object, theirs: object) -> Beside:
    if not ours:
        return Beside.ADDS
    return Beside.SAME if ours == theirs else Beside.DIFFERS


def _words(card: CoverPeriod) -> str:
    """Return a card in a few words: “GD từ 01/01/2026 đến 31/12/2026, nơi khám 01001”."""
    parts = (
        " ".join(filter(None, (card.code, _days(card)))),
        f"số thẻ {card.card_number}" if card.card_number else "",
        f"nơi khám {card.facility}" if card.facility else "",
        f"đủ 5 năm từ {format_day(card.five_year_from)}" if card.five_year_from else "",
    )
    return ", ".join(filter(None, parts))


def _days(card: CoverPeriod) -> str:
    return f"từ {format_day(card.first)} đến {format_day(card.last)}"


def _shown(value: object) -> str:
    return format_day(value) if isinstance(value, date) else str(value or "")
