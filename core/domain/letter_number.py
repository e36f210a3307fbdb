"""Numbers of outgoing letters: how they are shown, and how the clerk names several."""

import re
from collections.abc import Sequence
from string import Formatter

from core.domain.errors import ClerkError

PATTERN = "{so}/{ky_hieu}"
_PLACES = frozenset({"so", "ky_hieu", "nam"})
_MOST = 100_000


def shown_number(pattern: str, number: int | None, symbol: str, year: int) -> str:
    """Return a number as letters show it: below 10 with a zero, with room where there is none."""
    said = {
        "so": "." * 9 if number is None else f"{number:02}",
        "ky_hieu": symbol,
        "nam": str(year),
    }
    return re.sub(r"\{(\w+)\}", lambda found: said[found[1]], pattern or PATTERN)


def check_pattern(pattern: str) -> None:
    """Raise `ClerkError` unless a pattern holds {so} and no place it may not hold."""
    if not pattern:
        return
    try:
        named = [place for _, place, *_ in Formatter().parse(pattern) if place is not None]
    except ValueError as fault:
        raise ClerkError(f"Mẫu số thư “{pattern}” có dấu ngoặc nhọn lẻ; hãy đóng ngoặc.") from fault
    wrong = [place for place in named if place not in _PLACES]
    if (
        wrong
        or "so" not in named
        or re.search(r"[{}]", re.sub(r"\{(so|ky_hieu|nam)\}", "", pattern))
    ):
        raise ClerkError(
            f"Mẫu số thư “{pattern}” phải có {{so}}, có thể có {{ky_hieu}} và {{nam}}, không có "
            "chỗ điền khác; ví dụ {so}/{ky_hieu}."
        )


def read_numbers(text: str) -> tuple[Sequence[int], int | None]:
    """Return the numbers and the year of "15", "15/2026", "3,7-9/2026"; the year may be None."""
    found = re.fullmatch(r"\s*([\d,\s–-]+?)\s*(?:/\s*(\d{4}))?\s*", text)
    if not found:
        raise _unreadable(text)
    numbers: list[int] = []
    for part in found[1].replace("–", "-").split(","):
        ends = re.fullmatch(r"\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?", part)
        if not ends:
            raise _unreadable(text)
        first, last = int(ends[1]), int(ends[2] or ends[1])
        if not first <= last < first + _MOST:
            raise _unreadable(text)
        numbers += range(first, last + 1)
    return numbers, int(found[2]) if found[2] else None


def _unreadable(text: str) -> ClerkError:
    return ClerkError(
        f"Không hiểu số thư “{text}”; hãy ghi như 15/2026, hoặc 3,7-9/2026 cho nhiều thư."
    )
