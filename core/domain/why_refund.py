"""Plain Vietnamese sentences about refunds."""

from core.domain.days import format_day
from core.domain.grounds import PUPIL
from core.domain.money import format_money
from core.domain.refund import CardRefund, Refund, Refusal, RefusedCard

_REFUSALS = {
    Refusal.UNKNOWN_CODE: "không rõ mã thẻ này do ai đóng",
    Refusal.OTHERS_PAY: "thẻ không do người tham gia đóng tiền",
    Refusal.NOTHING_PAID: "người tham gia không phải đóng phần nào của thẻ",
    Refusal.ALL_BEGUN: "tháng cuối của thẻ đã bắt đầu trước ngày đó",
    Refusal.NOT_BETTER: "diện trong những ngày đó không được Nhà nước đóng nhiều hơn thẻ này",
    Refusal.DIED_COVERED: "chết khi thẻ đã có giá trị, không thuộc trường hợp hoàn trả",
}


def refund_sentences(refund: Refund) -> tuple[str, ...]:
    """Return everything there is to say about a refund, one sentence or two on each card."""
    refused = map(refusal_sentence, refund.refused) if refund.cards else ()
    return (refund_sentence(refund), *map(card_refund_sentence, refund.cards), *refused)


def refund_sentence(refund: Refund) -> str:
    """Return how much comes back and on what ground, or why nothing does."""
    if not refund.cards:
        return _nothing(refund)
    said = (
        f"Hoàn trả {format_money(refund.total)} đ từ ngày {format_day(refund.on)}{_reason(refund)}."
    )
    if refund.reason is None:
        said += (
            " Trong sổ chưa có căn cứ để Nhà nước đóng hoặc hỗ trợ thêm từ ngày này: hãy nhập "
            "quyết định trước khi lập hồ sơ."
        )
    elif refund.still_pays:
        percent = int(refund.ground.own_part * 100)
        studies = ", nếu đang đi học," if refund.ground.point == PUPIL else ""
        said += f" Ở diện mới{studies} người này còn tự đóng {percent} % mức đóng."
    return said


def card_refund_sentence(card: CardRefund) -> str:
    """Return how the sum of one card comes about."""
    known = "theo số tiền đã ghi" if card.recorded else "theo mức đóng của ngày nộp"
    return (
        f"Thẻ {_days(card)}: đóng {format_money(card.paid)} đ cho {card.months} tháng ({known}), "
        f"còn {card.left} tháng chưa bắt đầu, hoàn trả {format_money(card.amount)} đ."
    )


def refusal_sentence(card: RefusedCard) -> str:
    """Return why nothing of a card comes back."""
    return f"Thẻ {_days(card)}: {_REFUSALS[card.why]}."


def _nothing(refund: Refund) -> str:
    if not refund.refused:
        return f"Không có gì để hoàn trả: không có thẻ nào còn hạn từ ngày {format_day(refund.on)}."
    return "Không có gì để hoàn trả. " + " ".join(map(refusal_sentence, refund.refused))


def _reason(refund: Refund) -> str:
    return f": {refund.reason_rule.value}" if refund.reason_rule else ""


def _days(card: CardRefund | RefusedCard) -> str:
    period = card.period
    code = f"{period.code} " if period.code else ""
    return f"{code}{format_day(period.first)}–{format_day(period.last)}"
