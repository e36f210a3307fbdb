"""What becomes of a letter at the door, by the codes of the route sheet."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.domain.days import format_day
from core.domain.errors import ClerkError


@dataclass(frozen=True)
class DoorResult:
    """A code of the route sheet: what it says, and whether the letter came back."""

    words: str
    returned: bool = False


RESULTS: Mapping[int, DoorResult] = {
    1: DoorResult("đã giao thư"),
    2: DoorResult("đã nộp tiền"),
    3: DoorResult("hẹn nộp"),
    4: DoorResult("có thẻ nơi khác"),
    5: DoorResult("không tham gia"),
    6: DoorResult("vắng nhà, trả thư", returned=True),
    7: DoorResult("đã chuyển đi, trả thư", returned=True),
}
_EVERY = frozenset(result.words for result in RESULTS.values())


def results_in_words() -> str:
    """Return every code with its meaning, as the route sheet prints them."""
    return "; ".join(f"{code} {result.words}" for code, result in RESULTS.items())


def former_result(note: str, delivered_on: date | None, returned_on: date | None) -> str:
    """Return what stood in the register for a letter, empty where nothing did."""
    day = returned_on or delivered_on
    if day is None:
        return ""
    first = note.partition("; ")[0]
    plain = "trả lại" if returned_on else RESULTS[1].words
    return f"{first if first in _EVERY else plain} ngày {format_day(day)}"


def without_result(note: str) -> str:
    """Return what a note says besides the words of a result."""
    first, _, rest = note.partition("; ")
    return rest if first in _EVERY else note


def read_results(entries: Sequence[str]) -> Mapping[int, int]:
    """Return codes by the number of the letter, from "15=1" or "20-24=2" each."""
    found: dict[int, int] = {}
    for entry in entries:
        said = re.fullmatch(r"(\d{1,6})(?:-(\d{1,6}))?=(\d)", entry.strip())
        first, last, code = map(int, (said[1], said[2] or said[1], said[3])) if said else (1, 0, 0)
        if code not in RESULTS or not first <= last < first + 10_000:
            raise ClerkError(
                f"Không hiểu “{entry}”; hãy ghi SỐ THƯ=MÃ, ví dụ 15=1 hoặc 20-24=2. "
                f"Các mã: {results_in_words()}."
            )
        for number in range(first, last + 1):
            if found.get(number, code) != code:
                raise ClerkError(f"Thư số {number} có hai kết quả khác nhau; hãy ghi một kết quả.")
            found[number] = code
    return found


def read_typed(text: str) -> Mapping[int, int]:
    """Return codes by the number of the letter, from "15 1" or "15 1, 20-24=2" as typed fast."""
    entries = (entry.strip() for entry in re.split(r"[,;]", text))
    return read_results([re.sub(r"\s*[\s=]\s*(?=\d$)", "=", entry) for entry in entries if entry])
