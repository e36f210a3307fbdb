"""How certain an answer is that rests on several rules."""

from collections.abc import Iterable

from core.domain.rulebook import Rule

CERTAIN, UNCERTAIN = "HIGH", "LOW"
CONFIDENCE = (UNCERTAIN, "MEDIUM", CERTAIN)
TO_CONFIRM = "cần xác nhận"


def uncertain(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules that are not certain."""
    return tuple(rule for rule in rules if rule.confidence != CERTAIN)


def least_certain(rules: Iterable[Rule]) -> str:
    """Return the confidence of the least certain of `rules`: LOW, MEDIUM or HIGH."""
    return min((rule.confidence for rule in rules), key=CONFIDENCE.index)
