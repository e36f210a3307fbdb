"""Plain Vietnamese sentences for every verdict: one source for screen, list, letter and command."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from core.domain.area_change import AreaEffect, Clock
from core.domain.classes import CLASS_WORDS
from core.domain.countdown import PaymentDay
from core.domain.cover import CardState, CoverPeriod, Status
from core.domain.days import ONE_DAY, format_day
from core.domain.events import AgeEvent, EventKind
from core.domain.money import format_money
from core.domain.problems import Problem
from core.domain.rulebook import Rule
from core.domain.sources import TO_CONFIRM
from core.domain.support import Loss, LossKind
from core.domain.voluntary import VoluntaryGroup
from core.domain.why_countdown import payment_sentence

STATUS_WORDS = {
    Status.VALID: "Còn hạn",
    Status.EXPIRING: "Sắp hết hạn",
    Status.PENDING: "Chờ đến ngày",
    Status.LAPSED: "Hết hạn",
    Status.LAPSED_LONG: "Hết hạn lâu",
    Status.NEVER: "Chưa từng có thẻ",
}
CONFIDENCE_WORDS = {
    "HIGH": "chắc chắn",
    "MEDIUM": "khá chắc, nên hỏi lại cơ quan BHXH",
    "LOW": "chưa chắc, cần xác nhận với cơ quan BHXH",
}
VOLUNTARY_WORDS = {
    VoluntaryGroup.POOR: "người thuộc hộ nghèo, xã đảo, đặc khu",
    VoluntaryGroup.NEAR_POOR: "người thuộc hộ cận nghèo",
    VoluntaryGroup.ETHNIC: "người dân tộc thiểu số",
    VoluntaryGroup.OTHER: "người khác",
}
PROBLEM_WORDS = {
    Problem.CCCD_MISSING: "thiếu số CCCD",
    Problem.CCCD_IMPOSSIBLE: "số CCCD không đủ 12 chữ số",
    Problem.CCCD_PROVINCE: "ba số đầu của CCCD không phải mã tỉnh",
    Problem.CCCD_SEX: "giới tính không khớp số CCCD",
    Problem.CCCD_YEAR: "năm sinh không khớp số CCCD",
    Problem.OLD_ID: "chỉ có số CMND 9 số đã hết giá trị",
    Problem.INSURANCE_MISSING: "thiếu mã số BHXH",
    Problem.INSURANCE_IMPOSSIBLE: "mã số BHXH không phải 10 hoặc 12 chữ số",
    Problem.BIRTH_MISSING: "thiếu ngày sinh",
    Problem.BIRTH_IMPOSSIBLE: "ngày sinh không có thật",
    Problem.SEX_UNCLEAR: "giới tính không rõ",
}


def card_sentence(card: CardState) -> str:
    """Return why a card has its status, with the days that matter."""
    return _CARD[card.status](card)


def losing_card_sentence(card: CardState, paid: PaymentDay) -> str:
    """Return how a card stands, and its next one, for somebody about to lose support.

    `paid` is what paying on the last day of support gives; where the running card alone says
    the same, it speaks.
    """
    stands = _STANDS.get(card.status)
    if stands is None or (card.covered and card.next_first_day == paid.starts):
        return card_sentence(card)
    last = format_day(paid.starts - ONE_DAY)
    given = payment_sentence(paid)
    return (
        f"{stands(card)} Hộ còn được hỗ trợ đến hết ngày {last}: nộp tiền chậm nhất ngày đó thì "
        f"thẻ mới từ {format_day(paid.starts)}. {given}"
    )


def state_pays_sentence(card: CardState, words: str) -> str:
    """Return why somebody without a card pays nothing: the State does, on the ground `words`."""
    ended = f"Thẻ hết hạn ngày {format_day(card.ends)}. " if card.ends else "Chưa có thẻ. "
    return f"{ended}Được Nhà nước đóng ({words}): đề nghị lập danh sách cấp thẻ, không phải nộp."


def _stands_ended(card: CardState) -> str:
    said = f"Thẻ hết hạn ngày {format_day(card.ends)}"
    if card.status is Status.LAPSED_LONG:
        return f"{said}, đã gián đoạn từ {card.rule.gap_limit_days} ngày trở lên."
    return f"{said}, đã {card.days_lapsed} ngày." if card.days_lapsed else f"{said}."


def _stands_never(_: CardState) -> str:
    return "Trong sổ chưa từng có thẻ."


def _valid(card: CardState) -> str:
    if card.ends is None:
        return "Đã có thẻ ở nơi khác, có giấy tờ chứng minh."
    return f"Thẻ còn hạn đến hết ngày {format_day(card.ends)}."


def _expiring(card: CardState) -> str:
    following = format_day(card.next_first_day)
    return (
        f"Thẻ hết hạn ngày {format_day(card.ends)}. Nộp tiền chậm nhất trong ngày đó thì "
        f"thẻ mới nối tiếp từ {following}."
    )


def _pending(card: CardState) -> str:
    ended = f"Thẻ cũ hết hạn ngày {format_day(card.ends)}; thẻ" if card.ends else "Thẻ"
    return f"{ended} mới đã có nhưng chưa đến ngày bắt đầu."


def _lapsed(card: CardState) -> str:
    ended = f"Thẻ hết hạn ngày {format_day(card.ends)}, đã {card.days_lapsed} ngày."
    if card.days_left is not None and card.days_left < 0:
        return f"{ended} Ngày nộp an toàn cuối cùng {format_day(card.last_safe_day)} vừa qua."
    return (
        f"{ended} Nộp tiền chậm nhất ngày {format_day(card.last_safe_day)} thì thẻ có giá trị "
        "ngay từ ngày nộp và không mất thời gian 5 năm liên tục."
    )


def _lapsed_long(card: CardState) -> str:
    return (
        f"Thẻ hết hạn ngày {format_day(card.ends)}, đã gián đoạn từ "
        f"{card.rule.gap_limit_days} ngày trở lên: thẻ mới có giá trị sau "
        f"{card.rule.waiting_days} ngày kể từ ngày nộp, thời gian 5 năm liên tục tính lại từ đầu."
    )


def _never(card: CardState) -> str:
    return (
        "Trong sổ chưa từng có thẻ: thẻ đầu tiên có giá trị sau "
        f"{card.rule.waiting_days} ngày kể từ ngày nộp."
    )


_CARD = {
    Status.VALID: _valid,
    Status.EXPIRING: _expiring,
    Status.PENDING: _pending,
    Status.LAPSED: _lapsed,
    Status.LAPSED_LONG: _lapsed_long,
    Status.NEVER: _never,
}

_STANDS: Mapping[Status, Callable[[CardState], str]] = {
    Status.EXPIRING: _stands_ended,
    Status.LAPSED: _stands_ended,
    Status.LAPSED_LONG: _stands_ended,
    Status.NEVER: _stands_never,
}


def loss_sentence(loss: Loss, next_words: str, before: int, after: int) -> str:
    """Return what a household loses, since when, and what a person pays a year (đồng).

    `next_words` name the ground that follows and its article.
    """
    since = format_day(loss.ends + ONE_DAY)
    verb = "giảm hỗ trợ" if loss.kind is LossKind.REDUCED else "hết hỗ trợ"
    return (
        f"Hộ là {CLASS_WORDS[loss.before]} đến hết ngày {format_day(loss.ends)}; từ {since} là "
        f"{CLASS_WORDS[loss.after]} nên {verb}. Tiếp theo: {next_words}; phần tự đóng 12 tháng "
        f"{format_money(after)} đ ({still_supported(before)})."
    )


def still_supported(before: int) -> str:
    """Return what the old support would cost a year (đồng), at the rates of today."""
    return f"nếu còn được hỗ trợ như trước thì đóng {format_money(before)} đ"


def event_sentence(event: AgeEvent) -> str:
    """Return what happens on the day of an age event."""
    day = format_day(event.on)
    if event.kind is EventKind.CHILD and event.stated:
        return (
            f"Thẻ trẻ em dưới 6 tuổi ghi hạn đến ngày {format_day(event.stated)}, còn theo luật "
            f"trẻ được hưởng đến hết ngày {day}."
        )
    if event.kind is EventKind.CHILD:
        return f"Thẻ trẻ em dưới 6 tuổi hết giá trị sau ngày {day}."
    if event.kind is EventKind.GRADE_12:
        return f"Thẻ học sinh lớp 12 hết giá trị sau ngày {day}."
    return f"Tròn {event.age} tuổi ngày {day}: xem lại nhóm đối tượng."


def pay_sentence(pay_by: date, *, covered: bool) -> str:
    """Return by when to pay and what that saves, for somebody with a card and for one without."""
    saved = (
        "để thẻ không bị gián đoạn"
        if covered
        else "để thẻ có giá trị ngay từ ngày nộp và không mất thời gian 5 năm liên tục"
    )
    return f"Nộp tiền chậm nhất ngày {format_day(pay_by)} {saved}."


def start_sentence(pay_by: date, given: str) -> str:
    """Return by when to pay for a card from the day after; `given` is what it leaves open."""
    starts = format_day(pay_by + ONE_DAY)
    return (
        f"Nộp tiền chậm nhất ngày {format_day(pay_by)} để thẻ có giá trị từ {starts}: "
        f"{given[:1].lower()}{given[1:]}"
    )


def recorded_sentence(name: str, cards: Sequence[CoverPeriod]) -> str:
    """Return which cards somebody has already for days that are paid for here."""
    words = ", ".join(
        f"mã {card.code or '?'} từ {format_day(card.first)} đến {format_day(card.last)}"
        for card in cards
    )
    return f"{name}: sổ đã ghi thẻ {words}, trùng với thời gian tính ở đây; hỏi lại trước khi thu."


def spared_sentence(support_ended: date | None) -> str:
    """Return why somebody who loses support today would not under a draft list."""
    return (
        f"Hôm nay đang tính là hết hỗ trợ sau ngày {format_day(support_ended)}; theo danh sách "
        "dự thảo thì hộ vẫn được hỗ trợ nên không còn mất."
    )


def waiting_sentence(support_ends: date | None, loss: str) -> str:
    """Return what happens to somebody for whom no decision follows."""
    return (
        f"Chưa có quyết định nào cho hộ sau ngày {format_day(support_ends)}. Nếu hộ không còn "
        f"thuộc diện nào: {loss[:1].lower()}{loss[1:]}"
    )


def undecided_sentence(loss: Loss) -> str:
    """Return until when a household had a class, and that nothing is decided after it."""
    return (
        f"Hộ là {CLASS_WORDS[loss.before]} đến hết ngày {format_day(loss.ends)}; chưa có quyết "
        "định nào cho hộ sau ngày đó."
    )


def area_sentence(effect: AreaEffect, first_day_off: date, next_words: str) -> str:
    """Return what somebody has when the hamlet leaves the list: since when, for how much, how long.

    `next_words` name the ground that follows and its article.
    """
    since = format_day(first_day_off)
    if not effect.needs_paying:
        return (
            f"Từ {since} thôn không còn trong danh sách vùng khó khăn; chỉ đổi mã thẻ, không phải "
            f"nộp tiền vì Nhà nước vẫn đóng toàn bộ: {next_words}."
        )
    share = int(effect.after.share * 100)
    helped = f"Nhà nước hỗ trợ {share} %, " if share else ""
    paid = (
        f"Từ {since} thôn không còn trong danh sách vùng khó khăn nên hết diện theo vùng. Tiếp "
        f"theo: {next_words}; {helped}phần tự đóng 12 tháng {format_money(effect.cost_after)} đ "
        f"({still_supported(effect.cost_before)})."
    )
    return f"{paid} {clock_sentence(effect.clock)}" if effect.clock else paid


def cut_short_sentence(ends: date) -> str:
    """Return that a card runs on after its ground, and that nobody has said it will."""
    return (
        f"Thẻ ghi đến {format_day(ends)}; khi thôn ra khỏi danh sách thẻ có bị cắt sớm hay không: "
        f"{TO_CONFIRM}."
    )


def clock_sentence(clock: Clock) -> str:
    """Return how long the support after leaving a difficult area runs."""
    return (
        f"Mức hỗ trợ này chỉ kéo dài {clock.months} tháng, đến hết ngày {format_day(clock.last)}; "
        f"từ {format_day(clock.last + ONE_DAY)} không còn."
    )


def rule_sentence(rule: Rule) -> str:
    """Return on what an answer rests and how certain that is."""
    note = f" {rule.note}" if rule.note else ""
    return f"Căn cứ: {rule.source} ({CONFIDENCE_WORDS[rule.confidence]}).{note}"


def capital(text: str) -> str:
    """Return `text` with a capital first letter."""
    return text[:1].upper() + text[1:]
