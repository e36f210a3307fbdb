"""A scanned card beside what the register knows of the person: fact by fact."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from core.domain.cover import CoverPeriod
from core.domain.days import Birth, format_day
from core.domain.events import child_cover_ends
from core.domain.ids import Sex
from core.domain.people import Person
from core.domain.record_words import SEX_WORDS
from core.domain.rulebook import Rulebook
from core.domain.scanned import ScanField, Scanned, ScannedCard
from core.domain.text import name_key

TAKEN = "số này trong sổ là của người khác"
NO_LAST = "chưa có ngày hết hạn"
UNREAD = "không đọc được"
_NO_FIRST = "Không ghi thẻ được: không có ngày bắt đầu thẻ, mà sổ không có thẻ nào hết hạn ngày ấy."
_BACKWARDS = "Không ghi thẻ được: ngày hết hạn đứng trước ngày bắt đầu."
_NO_CODE = (
    "Không ghi mã đối tượng (GD, CN…): thẻ được ghi vào sổ không có mã, không tính là căn cứ."
)
_UNKNOWN_CODE = "Mã đối tượng {code} chưa có trong bảng mã: giữ lại, không tính là căn cứ."
_CHILD = "Thẻ trẻ em không ghi ngày hết hạn: tính theo ngày sinh, đến {last}."
_KEPT_LAST = "Không ghi ngày hết hạn: giữ ngày đang có trong sổ, {last}."
_LAST_WANTED = "Mã không ghi ngày hết hạn thẻ: hãy hỏi hoặc tra cứu rồi gõ ngày ấy."


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


@dataclass(frozen=True)
class CardPlan:
    """What a scanned card becomes.

    `before` is the register's card it speaks of, None where it has none; `period` the whole card,
    None where nothing can be written. `asks_last`: the last day of the card that begins on `first`
    must be asked for. `remarks` are sentences.
    """

    before: CoverPeriod | None = None
    period: CoverPeriod | None = None
    first: date | None = None
    asks_last: bool = False
    remarks: tuple[str, ...] = ()


NO_CARD = CardPlan()
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
    for field, name in _CARD_FACTS.items():
        ours, theirs = getattr(before, name), getattr(wanted, name)
        if field is ScanField.FIRST and before.first_assumed and ours != theirs:
            yield FactRow(field, _shown(ours), _shown(theirs), Beside.FINER)
        elif theirs:
            yield FactRow(field, _shown(ours), _shown(theirs), _beside(ours, theirs))


def plan_card(
    card: ScannedCard,
    person: Person | None,
    born: Birth | None,
    rules: Rulebook,
    last: date | None = None,
) -> CardPlan:
    """Return what a scanned card becomes; `last` is the last day the clerk was asked for."""
    if card.says_nothing:
        return NO_CARD
    before = _meant(card, person.periods if person else ())
    first = card.first or (before.first if before else None)
    if first is None:
        return CardPlan(remarks=(_NO_FIRST,)) if card.last else NO_CARD
    code = card.code or (before.code if before else "")
    ends, said = _last_day(replace(card, first=first), before, born, rules, last)
    remarks = [*filter(None, (said, _code_remark(code, first, rules)))]
    if ends and ends < first:
        return CardPlan(before, remarks=(_BACKWARDS,))
    wanted = CoverPeriod(
        first=first,
        last=ends or first,
        code=code,
        point=rules.point_of_code(code, first),
        card_number=card.number,
        facility=card.facility,
        five_year_from=card.five_year_from,
    )
    return CardPlan(before, wanted if ends else None, first, ends is None, tuple(remarks))


def taken_card(plan: CardPlan, fields: frozenset[ScanField]) -> CoverPeriod | None:
    """Return the register's card with the chosen facts of a scan, the scan's own where it is new.

    None where nothing of a card is chosen.
    """
    wanted, before = plan.period, plan.before
    if wanted is None:
        return None
    if before is None:
        return wanted if ScanField.CARD in fields else None
    names = {name for field, name in _CARD_FACTS.items() if field in fields}
    if not names:
        return None
    changes = {name: getattr(wanted, name) for name in names}
    if "code" in names:
        changes["point"] = wanted.point
    if "first" in names:
        changes["first_assumed"] = False
    return replace(before, **changes)


_CARD_FACTS = {
    ScanField.FIRST: "first",
    ScanField.LAST: "last",
    ScanField.CODE: "code",
    ScanField.CARD_NUMBER: "card_number",
    ScanField.FACILITY: "facility",
    ScanField.FIVE_YEARS: "five_year_from",
}

# The facts of a person, each by the name it has in a `Subject` too.
PERSON_FACTS = (
    ScanField.NAME, ScanField.BIRTH, ScanField.SEX, ScanField.CCCD, ScanField.OLD_ID,
    ScanField.INSURANCE_NO,
)  # fmt: skip
# Every fact of a scan the register keeps.
WRITTEN = (*PERSON_FACTS, ScanField.CARD, *_CARD_FACTS)


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


def _meant(card: ScannedCard, periods: Sequence[CoverPeriod]) -> CoverPeriod | None:
    """Return the register's card a scan speaks of: by first day and code, or by its last day.

    The last day counts where the first one is not stated on the card or was assumed in the
    register.
    """
    begun = [p for p in periods if p.first == card.first]
    exact = [p for p in begun if p.code == card.code]
    if exact or len(begun) == 1:
        return (exact or begun)[0]
    ended = [p for p in periods if p.last == card.last and (p.first_assumed or card.first is None)]
    return ended[0] if len(ended) == 1 else None


def _last_day(
    card: ScannedCard,
    before: CoverPeriod | None,
    born: Birth | None,
    rules: Rulebook,
    asked: date | None,
) -> tuple[date | None, str]:
    """Return the last day of a card and what to say about where it comes from."""
    if card.last or asked:
        return card.last or asked, ""
    if before:
        return before.last, _KEPT_LAST.format(last=format_day(before.last))
    ends = _child_ends(card, born, rules)
    if ends:
        return ends, _CHILD.format(last=format_day(ends))
    return None, _LAST_WANTED


def _child_ends(card: ScannedCard, born: Birth | None, rules: Rulebook) -> date | None:
    if card.first is None or born is None:
        return None
    rule = rules.find("child_code", card.first)
    if rule is None or card.code != str(rule.value):
        return None
    ends = child_cover_ends(born, rules, card.first)
    return ends if ends and ends >= card.first else None


def _code_remark(code: str, first: date, rules: Rulebook) -> str:
    if not code:
        return _NO_CODE
    known = rules.point_of_code(code, first) is not None
    return "" if known else _UNKNOWN_CODE.format(code=code)


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
