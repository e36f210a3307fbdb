"""What the value of a rule may look like, and how it is shown, by the kind of value."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from core.domain.days import is_known_day
from core.domain.money import format_money

# Kinds of whole numbers with the largest that can be meant; more is a slip of the pen.
_LARGEST = {
    "ngày": 3_660, "tháng": 600, "năm": 150, "tuổi": 150, "giờ": 10_000, "lần": 1_000,
    "chữ số": 100, "chỉ số": 100, "điểm số": 10_000, "đơn vị": 1_000_000,
}  # fmt: skip
_LARGEST_SUM = 1_000_000_000
# The household ladder has so many rungs; a card is paid for a year at most.
_RUNGS, _TERM = 5, 12


def _whole(largest: int, least: int = 0) -> Callable[[Any], bool]:
    return lambda value: (
        isinstance(value, int) and not isinstance(value, bool) and least <= value <= largest
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
    return bool(shaped) and _is_day(value) and is_known_day(date.fromisoformat(value))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"[A-Z]{2}", value))


def _is_group(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"[1-5][a-zđ]?|[A-Z]{2}", value))


def _all(part: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and bool(value) and all(map(part, value))


def _is_ladder(value: Any) -> bool:
    parts = value if isinstance(value, list) else []
    falling = all(is_percent(p) for p in parts) and all(a > b for a, b in pairwise(parts))
    return len(parts) == _RUNGS and falling


def _are_terms(value: Any) -> bool:
    parts = value if isinstance(value, list) else []
    months = bool(parts) and all(map(_whole(_TERM, least=1), parts))
    return months and all(a < b for a, b in pairwise(parts))


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
    "ngày, từ 1": _Kind(
        _whole(_LARGEST["ngày"], least=1), f"một số nguyên từ 1 đến {_LARGEST['ngày']}", "ngày"
    ),
    "đồng": _Kind(_whole(_LARGEST_SUM), "số tiền nguyên, tính bằng đồng", "đ"),
    "%": _Kind(is_percent, "một số từ 0 đến 100", "%"),
    "điểm": _Kind(_is_text, "một điểm luật đã biết, ví dụ “4a”"),
    "mã thẻ": _Kind(_is_code, "mã thẻ gồm hai chữ cái hoa"),
    "dãy mã thẻ": _Kind(_all(_is_code), "một dãy mã thẻ, mỗi mã hai chữ cái hoa"),
    "chữ": _Kind(_is_text, "một đoạn chữ"),
    "tháng-ngày": _Kind(is_month_day, "một ngày có thật dạng “THÁNG-NGÀY”"),
    "năm-tháng-ngày": _Kind(_is_iso_day, "một ngày có thật dạng “NĂM-THÁNG-NGÀY”"),
    "bậc %": _Kind(_is_ladder, f"{_RUNGS} số từ 0 đến 100, số sau nhỏ hơn số trước", "%"),
    "kỳ đóng": _Kind(
        _are_terms, f"một dãy số tháng từ 1 đến {_TERM}, số sau lớn hơn số trước", "tháng"
    ),
    "dãy tháng": _Kind(_all(_whole(_LARGEST["tháng"])), "một dãy số tháng", "tháng"),
    "dãy tuổi": _Kind(_all(_whole(_LARGEST["tuổi"])), "một dãy số tuổi", "tuổi"),
    "dãy đồng": _Kind(_all(_whole(_LARGEST_SUM)), "một dãy số tiền, tính bằng đồng", "đ"),
    "dãy nhóm": _Kind(
        _all(_is_group), "một dãy nhóm (“1” đến “5”), điểm luật (“3s”) hoặc mã thẻ (“XK”)"
    ),
    "dãy chữ": _Kind(_all(_is_text), "một dãy chữ"),
    "dãy tháng-ngày": _Kind(_all(is_month_day), "một dãy ngày dạng “THÁNG-NGÀY”"),
}


# A kind that begins so lists the only words it takes.
_CHOICE = "một trong: "


def value_fault(kind: str, value: Any, points: Iterable[str]) -> str | None:
    """Return what is wrong with the value of a rule of this kind, None for a good one.

    `points` are the legal points the program knows.
    """
    known = _choice(kind) if kind.startswith(_CHOICE) else _KINDS[kind]
    good = known.fits(value) and (kind != "điểm" or value in set(points))
    return None if good else f"giá trị {said_value(value)} không dùng được; cần {known.wanted}"


def said_value(value: Any) -> str:
    """Return a value nobody understood, as a rule file writes it."""
    return json.dumps(value, ensure_ascii=False, default=str)


def _choice(kind: str) -> _Kind:
    words = kind.removeprefix(_CHOICE).split(", ")
    return _Kind(lambda value: value in words, f"{_CHOICE}{', '.join(f'“{w}”' for w in words)}")


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
