"""What a letter can be about, in the order in which its reasons are named."""

from collections.abc import Mapping

LOSING, LOST, LAST_CHANCE = "losing-support", "lost-support", "last-chance"
LAPSED, EXPIRING, CHILD_SIX, GRADE_12 = "lapsed", "expiring", "child-six", "grade-12"
WAITING, NEVER = "waiting", "never-insured"
# A lapsed card whose last safe day has passed is told in other words.
LAPSED_LONG = "lapsed-long"

KIND_WORDS: Mapping[str, str] = {
    LOSING: "sắp mất hỗ trợ",
    LOST: "mất hỗ trợ",
    WAITING: "chờ quyết định",
    LAST_CHANCE: "cơ hội cuối",
    LAPSED: "hết hạn",
    EXPIRING: "sắp hết hạn",
    CHILD_SIX: "trẻ đủ 6 tuổi",
    GRADE_12: "học hết lớp 12",
    NEVER: "chưa từng có thẻ",
}


def kinds_in_words(kinds: str) -> str:
    """Return kinds parted by commas as the register of letters keeps them, in Vietnamese."""
    return ", ".join(KIND_WORDS.get(kind, kind) for kind in kinds.split(",") if kind)
