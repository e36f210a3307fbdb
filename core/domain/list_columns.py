"""The columns of lists: their names, headings, widths and what a row shows in them."""

from core.domain.classes import CLASS_WORDS, HouseholdClass
from core.domain.listing import Column, Kind
from core.domain.why import STATUS_WORDS, capital


def class_shown(name: str | None) -> str | None:
    """Return a class as a cell shows it, None where none is known."""
    return capital(CLASS_WORDS[HouseholdClass(name)]) if name else None


PERSON = (
    Column("name", "Họ và tên", "Name", Kind.TEXT, 26, lambda r: r.name),
    Column("birth", "Ngày sinh", "Born", Kind.PARTIAL_DAY, 11, lambda r: r.birth_shown),
    Column("household", "Hộ số", "Household", Kind.ID, 9, lambda r: r.household),
    Column("head", "Chủ hộ", "Head", Kind.TEXT, 24, lambda r: r.head),
    Column("hamlet", "Thôn", "Hamlet", Kind.TEXT, 16, lambda r: r.hamlet),
    Column("phone", "Điện thoại", "Phone", Kind.ID, 12, lambda r: r.phone),
)
NUMBERS = (
    Column("cccd", "Số CCCD", "Citizen no.", Kind.ID, 14, lambda r: r.cccd),
    Column("insurance_no", "Mã số BHXH", "Insurance no.", Kind.ID, 12, lambda r: r.insurance_no),
)
CARD = (
    Column("code", "Mã thẻ", "Code", Kind.TEXT, 7, lambda r: r.code),
    Column("to", "Hạn thẻ", "Valid to", Kind.DAY, 11, lambda r: r.chain_to),
    Column("status", "Tình trạng", "Status", Kind.TEXT, 15, lambda r: STATUS_WORDS[r.status]),
)
WHY = (Column("why", "Vì sao", "Why", Kind.TEXT, 60, lambda r: r.why),)
COUNTDOWN = (
    Column(
        "days_lapsed", "Số ngày hết hạn", "Days lapsed", Kind.NUMBER, 9, lambda r: r.days_lapsed
    ),
    Column(
        "last_safe_day",
        "Ngày an toàn cuối",
        "Last safe day",
        Kind.DAY,
        11,
        lambda r: r.last_safe_day,
    ),
    Column("days_left", "Còn (ngày)", "Days left", Kind.NUMBER, 8, lambda r: r.days_left),
    Column("five_year_from", "Đủ 5 năm từ", "Five years", Kind.DAY, 11, lambda r: r.five_year_from),
)
SUPPORT = (
    Column(
        "class_before",
        "Diện cũ",
        "Class before",
        Kind.TEXT,
        16,
        lambda r: class_shown(r.class_before),
    ),
    Column(
        "class_after",
        "Diện mới",
        "Class after",
        Kind.TEXT,
        18,
        lambda r: class_shown(r.class_after),
    ),
    Column("support_ends", "Hỗ trợ đến", "Support ends", Kind.DAY, 11, lambda r: r.support_ends),
)
NEXT = (
    Column("next_point", "Diện tiếp theo", "Next ground", Kind.TEXT, 18, lambda r: r.next_words),
    Column("cost_before", "Tự đóng trước", "Cost before", Kind.MONEY, 11, lambda r: r.cost_before),
    Column("cost_after", "Tự đóng sau", "Cost after", Kind.MONEY, 11, lambda r: r.cost_after),
)
EVENT = (Column("event_on", "Ngày", "Day", Kind.DAY, 11, lambda r: r.event_on),)
