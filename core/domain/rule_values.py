"""What the value of a rule may look like, and how it is shown, by the kind of value."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.domain.money import format_money

# Kinds of whole numbers with the largest that can be meant; more is a slip of the pen.
_LARGEST = {
    "ngày": 3_660, "tháng": 600, "năm": 150, "tuổi": 150, "giờ": 10_000, "lần": 1_000,
    "chữ số": 100, "chỉ số": 100, "điểm số": 10_000, "đơn vị": 1_000_000,
}  # fmt: skip
_LARGEST_SUM = 1_000_000_000


def _whole(largest: int) -> Callable[[Any], bool]:
    return lambda value: (
        isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= largest
    )


def is_percent(value: Any) -> bool:
    """Return whether the value is a number from 0 to 100."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and 0 <= value <= 100


def is_month_day(value: Any) -> bool:
    """Return whether the value is a day of every year, as MM-DD; 29 February is none."""
    return isinstance(value, str) and bool(re.fullmatch(r"\d\d-\d\d", value)) and _is_day(value)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(f"2001-{text}" if len(text) == 5 else text)
    except ValueError:
        return False
    return True


def _is_iso_day(value: Any) -> bool:
    shaped = isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value)
    return bool(shaped) and _is_day(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"[A-Z]{2}", value))


def _all(part: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and bool(value) and all(map(part, value))


@dataclass(frozen=True)
class _Kind:
    """A kind of value: what fits, what to say of one that does not, the unit it is shown with."""

    fits: Callable[[Any], bool]
    wanted: str
    unit: str = ""


_KINDS: Mapping[str, _Kind] = {
    **{
        name: _Kind(_whole(largest), f"một số nguyên từ 0 đến {largest}", name)
        for name, largest in _LARGEST.items()
    },
    "đồng": _Kind(_whole(_LARGEST_SUM), "số tiền nguyên, tính bằng đồng", "đ"),
    "%": _Kind(is_percent, "một số từ 0 đến 100", "%"),
    "điểm": _Kind(_is_text, "một điểm luật đã biết, ví dụ “4a”"),
    "mã thẻ": _Kind(_is_code, "mã thẻ gồm hai chữ cái hoa"),
    "dãy mã thẻ": _Kind(_all(_is_code), "một dãy mã thẻ, mỗi mã hai chữ cái hoa"),
    "chữ": _Kind(_is_text, "một đoạn chữ"),
    "tháng-ngày": _Kind(is_month_day, "một ngày có thật dạng “THÁNG-NGÀY”"),
    "năm-tháng-ngày": _Kind(_is_iso_day, "một ngày có thật dạng “NĂM-THÁNG-NGÀY”"),
    "dãy %": _Kind(_all(is_percent), "một dãy số từ 0 đến 100", "%"),
    "dãy tháng": _Kind(_all(_whole(_LARGEST["tháng"])), "một dãy số tháng", "tháng"),
    "dãy tuổi": _Kind(_all(_whole(_LARGEST["tuổi"])), "một dãy số tuổi", "tuổi"),
    "dãy đồng": _Kind(_all(_whole(_LARGEST_SUM)), "một dãy số tiền, tính bằng đồng", "đ"),
    "dãy chữ": _Kind(_all(_is_text), "một dãy chữ"),
    "dãy tháng-ngày": _Kind(_all(is_month_day), "một dãy ngày dạng “THÁNG-NGÀY”"),
}


def value_fault(kind: str, value: Any, points: Iterable[str]) -> str | None:
    """Return what is wrong with the value of a rule of this kind, None for a good one.

    `points` are the legal points the program knows.
    """
    known = _KINDS[kind]
    good = known.fits(value) and (kind != "điểm" or value in set(points))
    return None if good else f"giá trị {value!r} không dùng được; cần {known.wanted}"


def shown_value(kind: str | None, value: Any) -> str:
    """Return a rule's value in words: 2.530.000 đ, 70 %, 100/70/60/50/40 %."""
    known = _KINDS.get(kind or "")
    parts = [_shown(part) for part in (value if isinstance(value, list) else [value])]
    joined = "/".join(parts)
    return f"{joined} {known.unit}" if known and known.unit else joined


def _shown(value: Any) -> str:
    if isinstance(value, int):
        return format_money(value)
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)
