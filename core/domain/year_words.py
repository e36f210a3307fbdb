"""Plain Vietnamese sentences for what became of a household from one yearly list to the next."""

from datetime import date

from core.domain.classes import CLASS_WORDS, HouseholdClass
from core.domain.days import ONE_DAY, format_day
from core.domain.money import format_money
from core.domain.why import pay_sentence, still_supported
from core.domain.year_diff import HouseholdMove, Mark

MARK_WORDS = {
    Mark.STAYED: "Giữ nguyên diện",
    Mark.NEW: "Mới vào danh sách",
    Mark.FELL_BACK: "Trở lại danh sách (tái nghèo, tái cận nghèo)",
    Mark.MOVED: "Chuyển diện",
    Mark.LEFT: "Ra khỏi danh sách",
    Mark.VANISHED: "Mất tên trong danh sách mới",
    Mark.UNCLEAR: "Không rõ phân loại",
    Mark.HEAD_CHANGED: "Đổi chủ hộ",
    Mark.OTHER_HEAD: "Có người sang hộ khác",
    Mark.SPLIT: "Tách hộ",
    Mark.MERGED: "Nhập hộ",
}


def year_sentence(move: HouseholdMove, first: date) -> str:
    """Return what became of a household from one yearly list to the next, in force from `first`."""
    said = [_YEAR[mark](move, first) for mark in move.marks]
    return " ".join(sentence for sentence in said if sentence)


def year_cost_sentence(before: int, after: int, pay_by: date | None) -> str:
    """Return what a household's members who lose support pay in đồng a year, and by when.

    `pay_by` None: that day has passed.
    """
    costs = (
        f"Những người trong hộ hết hoặc giảm hỗ trợ tự đóng 12 tháng {format_money(after)} đ "
        f"({still_supported(before)})."
    )
    return f"{costs} {pay_sentence(pay_by, covered=True)}" if after and pay_by else costs


def _year_stayed(move: HouseholdMove, first: date) -> str:
    return f"Từ {format_day(first)} hộ vẫn là {_class_after(move)} như năm trước."


def _year_new(move: HouseholdMove, first: date) -> str:
    made = (
        f"Hộ mới vào danh sách: từ {format_day(first)} là {_class_after(move)}, danh sách cũ "
        "không có hộ."
    )
    was = move.class_in_register
    return f"{made} Trong sổ hộ đã là {CLASS_WORDS[was]} do xét trong năm." if was else made


def _year_back(move: HouseholdMove, first: date) -> str:
    return (
        f"Hộ trước đây đã ra khỏi danh sách, nay trở lại: từ {format_day(first)} là "
        f"{_class_after(move)}."
    )


def _year_moved(move: HouseholdMove, first: date) -> str:
    before, after = move.class_before, move.class_after
    rises = before is not None and after is not None and after.at_least(before)
    return (
        f"Từ {format_day(first)} hộ chuyển từ {_class_before(move)} sang {_class_after(move)}, "
        f"mức hỗ trợ đóng BHYT {'tăng' if rises else 'giảm'}."
    )


def _year_left(move: HouseholdMove, first: date) -> str:
    since = format_day(first)
    if move.class_before in (None, HouseholdClass.NONE):
        return f"Danh sách mới ghi hộ ra khỏi diện từ {since}; danh sách cũ không ghi diện của hộ."
    return (
        f"Đến hết ngày {format_day(first - ONE_DAY)} hộ là {_class_before(move)}; từ {since} ra "
        "khỏi danh sách, không còn được hỗ trợ đóng BHYT theo diện hộ."
    )


def _year_vanished(move: HouseholdMove, first: date) -> str:
    return (
        f"Danh sách cũ ghi hộ là {_class_before(move)}, danh sách mới không có ai của hộ ở trang "
        f"nào. Nếu danh sách mới trọn bộ thì từ {format_day(first)} hộ hết hỗ trợ; hãy hỏi lại "
        "thôn."
    )


def _year_unclear(_move: HouseholdMove, _first: date) -> str:
    return "Một trong hai danh sách không ghi rõ phân loại của hộ; hãy xem lại tệp."


def _year_head(move: HouseholdMove, _first: date) -> str:
    before, after = move.before, move.after
    if before is None or after is None:
        return ""
    return f"Đổi chủ hộ: trước là {before.head_name}, nay là {after.head_name}."


def _year_other_head(move: HouseholdMove, _first: date) -> str:
    moved = [f"{p.person.name} (trước ở hộ {p.head_before})" for p in move.people if p.other_head]
    return f"Nay đứng ở hộ {move.listed.head_name}: {', '.join(moved)}."


def _year_split(move: HouseholdMove, _first: date) -> str:
    return f"Tách hộ: người của hộ cũ nay đứng ở các hộ {', '.join(move.new_heads)}."


def _year_merged(move: HouseholdMove, _first: date) -> str:
    return f"Nhập hộ: hộ này có người từ các hộ cũ {', '.join(move.old_heads)}."


def _class_before(move: HouseholdMove) -> str:
    return CLASS_WORDS[move.class_before or HouseholdClass.UNDECIDED]


def _class_after(move: HouseholdMove) -> str:
    return CLASS_WORDS[move.class_after or HouseholdClass.UNDECIDED]


_YEAR = {
    Mark.STAYED: _year_stayed,
    Mark.NEW: _year_new,
    Mark.FELL_BACK: _year_back,
    Mark.MOVED: _year_moved,
    Mark.LEFT: _year_left,
    Mark.VANISHED: _year_vanished,
    Mark.UNCLEAR: _year_unclear,
    Mark.HEAD_CHANGED: _year_head,
    Mark.OTHER_HEAD: _year_other_head,
    Mark.SPLIT: _year_split,
    Mark.MERGED: _year_merged,
}
