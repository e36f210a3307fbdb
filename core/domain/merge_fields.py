"""The fields of two people side by side, and which of two values is proposed.

In this order: the filled one; of two citizen numbers the valid one; the one written by hand; the
finer birth; what fits the citizen number; else that of the person who is kept.
"""

from collections.abc import Callable, Mapping
from typing import Any

from core.domain.days import Birth, Precision
from core.domain.ids import cccd_sex, cccd_year
from core.domain.merge_terms import (
    Change,
    Choice,
    Couple,
    Part,
    Row,
    Side,
    Why,
    field_word,
    marks_of,
)
from core.domain.record_words import value_words

CCCD = "cccd"
# Each field of a person with the columns that go with it.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "name": ("name_key", "search_key", "sort_key"),
    "birth": ("birth_precision", "birth_as_read"),
    "sex": ("sex_as_read",),
    "ethnicity": (),
    CCCD: ("cccd_as_read",),
    "old_id": (),
    "insurance_no": ("insurance_no_as_read",),
    "phone": (),
    "study": (),
}

_Proposal = tuple[Side | None, Why]
_Rule = Callable[[Couple, str], _Proposal | None]


def fields_of(couple: Couple) -> tuple[Choice, ...]:
    """Return every field with both values, also those in which the two do not differ."""
    return tuple(_choice(couple, field) for field in FIELDS)


def differs(choice: Choice) -> bool:
    """Return whether the two say something different."""
    return choice.keep != choice.other


def fields_part(couple: Couple, chosen: Mapping[str, Side]) -> Part:
    """Return what becomes of the fields."""
    fields = fields_of(couple)
    values: dict[str, Any] = {}
    marks: set[str] = set()
    for choice in fields:
        side = choice.taken(chosen)
        values |= _values(couple.of(side).person, choice.key)
        if choice.key in _marks(couple, choice, side) or (
            differs(choice) and choice.against(chosen)
        ):
            marks.add(choice.key)
    values["by_hand"] = frozenset(marks)
    asked = tuple(choice for choice in fields if differs(choice))
    return Part(asked, (), (Change("person", couple.keep.id, values),))


def _marks(couple: Couple, choice: Choice, side: Side) -> frozenset[str]:
    """Return the marks that count: of the side taken, of both where they say the same."""
    taken = marks_of(couple.of(side).person)
    if differs(choice):
        return taken
    return taken | marks_of(couple.keep.person) | marks_of(couple.other.person)


def _values(row: Row, field: str) -> dict[str, Any]:
    """Return a field's columns; a doubtful text goes where the field itself is known."""
    values = {column: row[column] for column in (field, *FIELDS[field])}
    if row[field] and f"{field}_as_read" in values:
        values[f"{field}_as_read"] = None
    return values


def _choice(couple: Couple, field: str) -> Choice:
    words = [_words(couple.of(side).person, field) for side in Side]
    proposed, why = _proposed(couple, field) if words[0] != words[1] else (Side.KEEP, Why.OWN)
    return Choice(field, field_word("person", field), words[0], words[1], proposed, why)


def _words(row: Row, field: str) -> str:
    said = value_words("person", field, row)
    read = row.get(f"{field}_as_read")
    return said or (f"(tệp ghi “{read}”)" if read else "")


def _proposed(couple: Couple, field: str) -> _Proposal:
    for rule in _RULES.get(field, (_filled, _hand)):
        found = rule(couple, field)
        if found:
            return found
    return Side.KEEP, Why.OWN


def _only(couple: Couple, holds: Callable[[Side], bool], why: Why) -> _Proposal | None:
    """Return the one side for which something holds."""
    found = [side for side in Side if holds(side)]
    return (found[0], why) if len(found) == 1 else None


def _filled(couple: Couple, field: str) -> _Proposal | None:
    known = _only(couple, lambda side: bool(couple.of(side).person[field]), Why.FILLED)
    return known or _only(couple, lambda side: bool(_words(couple.of(side).person, field)),
                          Why.FILLED)  # fmt: skip


def _hand(couple: Couple, field: str) -> _Proposal | None:
    return _only(couple, lambda side: field in marks_of(couple.of(side).person), Why.BY_HAND)


def _valid(couple: Couple, field: str) -> _Proposal | None:
    if len(couple.valid) == len(Side) and all(couple.of(side).person[field] for side in Side):
        return None, Why.UNSAID
    return _only(couple, lambda side: side in couple.valid, Why.VALID)


def _finer(couple: Couple, _field: str) -> _Proposal | None:
    births = {side: _birth(couple.of(side).person) for side in Side}
    one, other = births[Side.KEEP], births[Side.OTHER]
    if one is None or other is None or not one.agrees(other):
        return None
    lengths = {side: birth.last - birth.first for side, birth in births.items() if birth}
    shortest = min(lengths.values())
    return _only(couple, lambda side: lengths[side] == shortest, Why.FINER)


def _fits(couple: Couple, field: str) -> _Proposal | None:
    """Return whose birth year or sex is that of the citizen number that is proposed."""
    numbers = {side: couple.of(side).person[CCCD] for side in Side}
    same = numbers[Side.KEEP] == numbers[Side.OTHER]
    taken = Side.KEEP if same else _proposed(couple, CCCD)[0]
    number = numbers[taken] if taken else None
    return number and _only(
        couple, lambda side: _fit(number, couple.of(side).person, field), Why.FITS
    )


def _fit(number: str, row: Row, field: str) -> bool:
    if field == "sex":
        return bool(row["sex"] == cccd_sex(number))
    return bool(row["birth"] and row["birth"].year == cccd_year(number))


def _birth(row: Row) -> Birth | None:
    return Birth(row["birth"], Precision(row["birth_precision"])) if row["birth"] else None


_RULES: Mapping[str, tuple[_Rule, ...]] = {
    CCCD: (_filled, _valid, _hand),
    "birth": (_filled, _hand, _finer, _fits),
    "sex": (_filled, _hand, _fits),
}
