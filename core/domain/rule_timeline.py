"""What rows of rules must be together: no hole where a rule was, no rate over its ceiling."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from core.domain.days import FIRST_DAY, LAST_DAY, ONE_DAY, format_day
from core.domain.errors import ClerkError, Way
from core.domain.rulebook import Rule, Rulebook

_RATE, _CEILING = "premium_rate_household", "premium_rate_ceiling"
_Span = tuple[date, date]


def refuse_holes(rules: Iterable[Rule], known: Rulebook, where: str) -> None:
    """Raise `ClerkError` naming the days on which rows leave no value where `known` has one.

    All rows of a name stand instead of all rows `known` has of it.
    """
    rows = tuple(rules)
    for name in dict.fromkeys(rule.name for rule in rows):
        holes = _holes(known.named(name), [rule for rule in rows if rule.name == name])
        if holes:
            days = ", ".join(_words(*hole) for hole in holes)
            raise ClerkError(
                f"Trong {where}, các dòng “{name}” thay cho mọi dòng cùng tên của chương trình "
                f"nhưng không có giá trị cho những ngày {days}; hãy ghi thêm dòng cho các ngày ấy "
                "(chép từ tệp quy định do chương trình xuất ra).",
                Way.RULE_FILE,
            )


def refuse_over_ceiling(book: Rulebook, where: str) -> None:
    """Raise `ClerkError` where the premium rate is above the law's ceiling on some day."""
    for rate in book.named(_RATE):
        for ceiling in book.named(_CEILING):
            (first, last), (low, high) = _span(rate), _span(ceiling)
            if rate.value > ceiling.value and max(first, low) <= min(last, high):
                raise ClerkError(
                    f"Trong {where}, mức đóng {rate.value} % ({_RATE}) cao hơn mức tối đa theo "
                    f"luật {ceiling.value} % ({_CEILING}); hãy sửa lại một trong hai."
                )


def _holes(theirs: Sequence[Rule], ours: Sequence[Rule]) -> list[_Span]:
    """Return the days `theirs` have a value on and `ours` have none."""
    taken = sorted(map(_span, ours))
    left = [hole for span in sorted(map(_span, theirs)) for hole in _without(span, taken)]
    return _joined(left)


def _without(span: _Span, taken: Sequence[_Span]) -> Iterator[_Span]:
    first, last = span
    for begins, ends in taken:
        if begins > first:
            yield first, min(last, begins - ONE_DAY)
        first = max(first, ends + ONE_DAY)
        if first > last:
            return
    yield first, last


def _joined(spans: Sequence[_Span]) -> list[_Span]:
    """Join spans of which the next begins on the day after the last."""
    joined: list[_Span] = []
    for first, last in spans:
        touches = bool(joined) and joined[-1][1] + ONE_DAY >= first
        joined.append((joined.pop()[0] if touches else first, last))
    return joined


def _span(rule: Rule) -> _Span:
    return rule.first or FIRST_DAY, rule.last or LAST_DAY


def _words(first: date, last: date) -> str:
    if last == LAST_DAY:
        return f"từ {format_day(first)} trở đi" if first > FIRST_DAY else "từ trước đến nay"
    until = f"đến hết {format_day(last)}"
    return f"từ {format_day(first)} {until}" if first > FIRST_DAY else until
