"""Plain Vietnamese sentences about gaps, payment days and five continuous years."""

from core.domain.countdown import FiveYears, Gap, PaymentDay
from core.domain.days import format_day
from core.domain.money import format_money
from core.domain.sources import TO_CONFIRM


def gap_sentence(gap: Gap) -> str:
    """Return how long a person had no cover."""
    until = "đến nay" if gap.is_open else f"đến {format_day(gap.last)}"
    said = f"Không có thẻ từ {format_day(gap.first)} {until}: {gap.days_so_far} ngày"
    if gap.is_long:
        said += ", gián đoạn dài"
    if gap.is_assumed:
        said += " (ngày bắt đầu thẻ sau là tạm lấy)"
    return f"{said}."


def payment_sentence(payment: PaymentDay) -> str:
    """Return what paying on a day costs the person in days and rights."""
    gives = _waits(payment) if payment.waits else _starts(payment)
    if payment.may_wait_until:
        gives += (
            f" Theo luật có thể phải chờ đến {format_day(payment.may_wait_until)} ({TO_CONFIRM})."
        )
    if payment.recorded:
        first, last = payment.recorded.first, payment.recorded.last
        gives += f" Sổ đã ghi thẻ từ {format_day(first)} đến {format_day(last)}."
    return gives


def _waits(payment: PaymentDay) -> str:
    wait = (payment.starts - payment.pay_on).days
    if payment.uncovered is None:
        return f"Phải chờ {wait} ngày mới có thẻ."
    return (
        f"Phải chờ {wait} ngày, {payment.uncovered} ngày không có thẻ; "
        "5 năm liên tục tính lại từ đầu."
    )


def _starts(payment: PaymentDay) -> str:
    if payment.uncovered is None:
        return "Thẻ đầu tiên; trước đó không có thẻ."
    if not payment.uncovered:
        return "Thẻ mới nối tiếp, không mất gì."
    return f"{payment.uncovered} ngày không có thẻ; {_risk(payment)}."


def _risk(payment: PaymentDay) -> str:
    if not payment.keeps_five_years:
        return "5 năm liên tục tính lại từ đầu"
    return "giữ được 5 năm liên tục" if payment.is_safe else "đã qua ngày an toàn cuối"


def five_years_sentence(found: FiveYears) -> str:
    """Return how the five continuous years stand and what they are worth."""
    return (
        f"{_standing(found)} Khi đủ 5 năm liên tục, phần cùng chi trả trong năm vượt "
        f"{format_money(found.free_above)} đ không phải trả nữa."
    )


def _standing(found: FiveYears) -> str:
    doubt = f" ({TO_CONFIRM} cách đếm ngày)" if found.to_confirm else ""
    if found.stated is None:
        said = "Thẻ không ghi thời điểm đủ 5 năm liên tục."
    elif found.broken_by:
        return (
            f"Thẻ cũ ghi đủ 5 năm liên tục từ {format_day(found.stated)}, nhưng sau đó gián đoạn "
            f"{found.broken_by.days_so_far} ngày nên tính lại từ đầu{doubt}."
        )
    else:
        verb = "Đã đủ" if found.reached else "Sẽ đủ"
        said = f"{verb} 5 năm liên tục từ {format_day(found.stated)} (theo thẻ)."
    if found.lost_by:
        said += (
            f" Thẻ mới sớm nhất từ {format_day(found.lost_by.starts)}, sau "
            f"{found.lost_by.uncovered} ngày không có thẻ, nên mất thời gian đã có{doubt}."
        )
    elif found.lost_on:
        lost = format_day(found.lost_on)
        said += f" Nộp tiền từ ngày {lost} trở đi thì mất thời gian đã có{doubt}."
    return said
