"""Rows of a rule file: read strictly, each fault with file, row and reason, and written back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any, TypeVar

from core.domain.days import KNOWN_DAYS, format_day, is_known_day
from core.domain.errors import ClerkError
from core.domain.local_rules import LocalEvent, LocalRule, clashes_among, local_fault
from core.domain.people import Area
from core.domain.rule_timeline import refuse_holes
from core.domain.rule_values import said_value, shown_value, value_fault
from core.domain.rulebook import Point, Rule, Rulebook, Units
from core.domain.text import clean

CONFIDENCES = ("HIGH", "MEDIUM", "LOW")
_PARTS = ("rule", "local")
# So many faulty rows are named; more make no sentence.
_TOLD = 5
_Made = TypeVar("_Made")


@dataclass(frozen=True)
class OfficeRules:
    """What a rule file of an office holds: rules of the nation and rules of its own."""

    rules: tuple[Rule, ...] = ()
    local: tuple[LocalRule, ...] = ()


def parse_rules(files: Mapping[str, Mapping[str, Any]]) -> Rulebook:
    """Build the program's rulebook from its parsed files (file name → content).

    Raises `ClerkError` naming file, row and reason when a row is bad or two rows of one name
    overlap.
    """
    rules: list[Rule] = []
    points: list[Point] = []
    kinds: dict[str, str] = {}
    new_names: list[str] = []
    for name, content in files.items():
        rules += _rows(name, content, "rule", _rule)
        points += [Point(**row) for row in content.get("point", ())]
        kinds.update(content.get("unit", {}))
        new_names += content.get("new_names", ())
    refuse_overlaps(rules, "tệp quy định của chương trình")
    return Rulebook(rules, points, Units(kinds, tuple(new_names)))


def parse_office_rules(file: str, content: Mapping[str, Any], known: Rulebook) -> OfficeRules:
    """Read the rules an office brings in one file.

    `known` is the program's rulebook: it says which names and points there are and what their
    values look like. Raises `ClerkError` naming file, row and reason.
    """
    strange = [key for key in content if key not in _PARTS]
    if strange:
        raise ClerkError(f"Tệp {file}: không hiểu phần “{strange[0]}”; chỉ có [[rule]], [[local]].")
    found = OfficeRules(
        tuple(_rows(file, content, "rule", lambda row: _known_rule(row, known))),
        tuple(_rows(file, content, "local", lambda row: _known_local(row, known))),
    )
    refuse_overlaps(found.rules, f"tệp {file}")
    refuse_holes(found.rules, known, f"tệp {file}")
    refuse_clashes(found.local, f"tệp {file}")
    return found


def refuse_overlaps(rules: Iterable[Rule], where: str) -> None:
    """Raise `ClerkError` naming both when two values of one rule hold on the same day."""
    ordered = sorted(rules, key=lambda rule: (rule.name, rule.first or date.min))
    for earlier, later in pairwise(ordered):
        same = earlier.name == later.name
        if same and (earlier.last is None or (later.first or date.min) <= earlier.last):
            raise ClerkError(
                f"Trong {where}, quy định “{later.name}” có hai giá trị chồng ngày nhau: "
                f"{rule_words(earlier)} và {rule_words(later)}; hãy sửa ngày của một trong hai."
            )


def refuse_clashes(rules: Iterable[LocalRule], where: str) -> None:
    """Raise `ClerkError` naming both when two local rules contradict each other."""
    for one, other in clashes_among(tuple(rules)):
        raise ClerkError(
            f"Trong {where}, hai quy định riêng trái nhau trong cùng thời gian: “{one.words()}” "
            f"và “{other.words()}”; hãy cho một trong hai kết thúc trước."
        )


def rule_words(rule: Rule) -> str:
    """Return one value of a rule with its days and source in one line."""
    first = f"từ {format_day(rule.first)}" if rule.first else "từ trước"
    last = f"đến {format_day(rule.last)}" if rule.last else "đến nay"
    return f"{shown_value(None, rule.value)} {first} {last} ({rule.source})"


def rule_record(rule: Rule) -> Mapping[str, Any]:
    """Return a rule as a row of a rule file."""
    said = {"name": rule.name, "value": rule.value, "from": rule.first, "to": rule.last}
    rest = {"source": rule.source, "confidence": rule.confidence, "checked": rule.checked}
    return _without_blanks({**said, **rest, "note": rule.note})


def local_record(rule: LocalRule) -> Mapping[str, Any]:
    """Return a local rule as a row of a rule file."""
    said = {_FILE_NAMES.get(name, name): value for name, value in vars(rule).items()}
    said["event"] = None if rule.event is LocalEvent.NONE else str(rule.event)
    said["area"] = str(rule.area) if rule.area else None
    return _without_blanks(said)


def _without_blanks(row: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in row.items() if value is not None and value != ""}


_OPEN = "chưa có ngày đầu hay ngày cuối thì bỏ hẳn dòng ấy"
_FILE_NAMES = {"first": "from", "last": "to"}


class _Bad(Exception):
    """What is wrong with a row."""


def _rows(
    file: str, content: Mapping[str, Any], part: str, make: Callable[[Mapping[str, Any]], _Made]
) -> list[_Made]:
    rows = content.get(part, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ClerkError(f"Tệp {file}: phần “{part}” phải gồm các mục [[{part}]].")
    made: list[_Made] = []
    faults: list[str] = []
    for number, row in enumerate(rows, 1):
        try:
            made.append(make(row))
        except _Bad as bad:
            faults.append(f"mục [[{part}]] thứ {number}: {bad}")
    if faults:
        more = f"; còn {len(faults) - _TOLD} mục nữa" if len(faults) > _TOLD else ""
        raise ClerkError(f"Tệp {file}, {'; '.join(faults[:_TOLD])}{more}.")
    return made


_RULE_NEEDS = ("name", "value", "source", "confidence", "checked")
RULE_FIELDS = ("name", "value", "from", "to", "source", "confidence", "checked", "note")
LOCAL_FIELDS = (
    "point", "percent_total", "percent_extra", "event", "months", "area", "hamlet", "from", "to",
    "paper", "confidence", "checked", "note",
)  # fmt: skip


def _rule(row: Mapping[str, Any]) -> Rule:
    _refuse_strange(row, RULE_FIELDS)
    _refuse_missing(row, *((name,) for name in _RULE_NEEDS))
    first, last = _days(row)
    value = row["value"]
    return Rule(
        name=_text(row, "name"),
        value=value.isoformat() if isinstance(value, date) else value,
        first=first,
        last=last,
        source=_text(row, "source"),
        confidence=_one_of(row, "confidence", CONFIDENCES),
        checked=_needed_day(row, "checked"),
        note=_text(row, "note"),
    )


def _known_rule(row: Mapping[str, Any], known: Rulebook) -> Rule:
    rule = _rule(row)
    kind = known.units.of(rule.name)
    if kind is None or not (known.named(rule.name) or known.units.is_open(rule.name)):
        raise _Bad(f"chương trình không biết quy định “{rule.name}”")
    fault = value_fault(kind, rule.value, (point.point for point in known.points))
    if fault:
        raise _Bad(f"“{rule.name}”: {fault}")
    return rule


def _known_local(row: Mapping[str, Any], known: Rulebook) -> LocalRule:
    _refuse_strange(row, LOCAL_FIELDS)
    _refuse_missing(row, ("point",), ("percent_total", "percent_extra"), ("from",), ("paper",))
    first, last = _days(row)
    area = _one_of(row, "area", tuple(Area), "")
    rule = LocalRule(
        point=_text(row, "point"),
        first=first,
        last=last,
        percent_total=_whole(row, "percent_total"),
        percent_extra=_whole(row, "percent_extra"),
        paper=_text(row, "paper"),
        event=LocalEvent(_one_of(row, "event", tuple(LocalEvent), LocalEvent.NONE)),
        months=_whole(row, "months"),
        area=Area(area) if area else None,
        hamlet=_text(row, "hamlet") or None,
        confidence=_one_of(row, "confidence", CONFIDENCES, "HIGH"),
        checked=_day(row, "checked"),
        note=_text(row, "note"),
    )
    fault = local_fault(rule, known)
    if fault:
        raise _Bad(fault)
    return rule


def _refuse_strange(row: Mapping[str, Any], fields: Iterable[str]) -> None:
    strange = [name for name in row if name not in fields]
    if strange:
        raise _Bad(f"không hiểu “{strange[0]}”")


def _refuse_missing(row: Mapping[str, Any], *needed: tuple[str, ...]) -> None:
    """Name all that is missing at once; of several names one is enough."""
    missing = [names for names in needed if not any(name in row for name in names)]
    if missing:
        said = (" hoặc ".join(f"“{name}”" for name in names) for names in missing)
        raise _Bad(f"thiếu {', '.join(said)}")


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name, "")
    if not isinstance(value, str):
        raise _Bad(f"“{name}” phải là chữ trong ngoặc kép")
    return clean(value)


def _one_of(
    row: Mapping[str, Any], name: str, choices: tuple[str, ...], without: str | None = None
) -> str:
    value = row.get(name, without)
    if value not in (*choices, without) or value is None:
        raise _Bad(f"“{name}” không nhận {said_value(value)}; chỉ có: {', '.join(choices)}")
    return str(value)


def _whole(row: Mapping[str, Any], name: str) -> int | None:
    value = row.get(name)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise _Bad(f"“{name}” phải là số nguyên")


def _day(row: Mapping[str, Any], name: str) -> date | None:
    value = row.get(name)
    if isinstance(value, datetime) or not isinstance(value, date | None):
        raise _Bad(f"“{name}” phải là một ngày dạng NĂM-THÁNG-NGÀY, không có ngoặc kép")
    if value and not is_known_day(value):
        raise _Bad(f"“{name}” = {value} nằm ngoài các ngày tính được, {KNOWN_DAYS}; {_OPEN}")
    return value


def _needed_day(row: Mapping[str, Any], name: str) -> date:
    value = _day(row, name)
    if value is None:
        raise _Bad(f"thiếu “{name}”")
    return value


def _days(row: Mapping[str, Any]) -> tuple[date | None, date | None]:
    first, last = _day(row, "from"), _day(row, "to")
    if first and last and last < first:
        raise _Bad("ngày cuối nằm trước ngày đầu")
    return first, last
