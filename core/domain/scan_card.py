"""What a scanned card becomes beside the cards the register holds of the person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.domain.cover import CoverPeriod
from core.domain.days import Birth, format_day
from core.domain.events import child_cover_ends
from core.domain.people import Person
from core.domain.rulebook import Rulebook
from core.domain.scanned import ScanField, ScannedCard

_NO_FIRST = "Không ghi thẻ được: không có ngày bắt đầu thẻ, mà sổ không có thẻ nào hết hạn ngày ấy."
_BACKWARDS = "Không ghi thẻ được: ngày hết hạn đứng trước ngày bắt đầu."
_NO_CODE = (
    "Không ghi mã đối tượng (GD, CN…): thẻ được ghi vào sổ không có mã, không tính là căn cứ."
)
_UNKNOWN_CODE = "Mã đối tượng {code} chưa có trong bảng mã: giữ lại, không tính là căn cứ."
_CHILD = "Thẻ trẻ em không ghi ngày hết hạn: tính theo ngày sinh, đến {last}."
_KEPT_LAST = "Không ghi ngày hết hạn: giữ ngày đang có trong sổ, {last}."
_LAST_WANTED = "Mã không ghi ngày hết hạn thẻ: hãy hỏi hoặc tra cứu rồi gõ ngày ấy."

# The facts of a card, each by the name it has in a `CoverPeriod`.
CARD_FACTS: Mapping[ScanField, str] = {
    ScanField.FIRST: "first",
    ScanField.LAST: "last",
    ScanField.CODE: "code",
    ScanField.CARD_NUMBER: "card_number",
    ScanField.FACILITY: "facility",
    ScanField.FIVE_YEARS: "five_year_from",
}


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
    names = {name for field, name in CARD_FACTS.items() if field in fields}
    if not names:
        return None
    changes = {name: getattr(wanted, name) for name in names}
    if "code" in names:
        changes["point"] = wanted.point
    if "first" in names:
        changes["first_assumed"] = False
    return replace(before, **changes)


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
