"""Deciding an ambiguous header word by the values below it."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum

from core.documents.reading.sheets import Cell
from core.documents.reading.words import IGNORED, Closeness, Named
from core.domain.ids import CardNumber, digits_of

_RANGE = re.compile(r"\d{4}\s*(?:-|–|đến|tới)\s*\d{1,2}[/.-]")
_DATE = re.compile(r"(?:\d{1,2}[/.-]){1,2}\d{4}|\d{4}|\d{4}-\d{1,2}-\d{1,2}")
_MARK = re.compile(r"[xX✓✔vV]")


class ValueShape(Enum):
    """What a value looks like."""

    CARD = "card"
    TWELVE = "twelve digits"
    TEN = "ten digits"
    DATES = "dates"
    MARK = "mark"
    OTHER = "other"


_NAMED_BY_SHAPE: Mapping[str, Mapping[ValueShape, str]] = {
    "bhyt": {
        ValueShape.CARD: "so_the",
        ValueShape.TEN: "so_the",
        ValueShape.TWELVE: "so_the",
        ValueShape.DATES: "han_den",
        ValueShape.MARK: "bhyt_x",
        ValueShape.OTHER: IGNORED,
    },
    "maso": {ValueShape.CARD: "so_the", ValueShape.TWELVE: "cccd"},
    "nam": {ValueShape.DATES: "nam_sinh_nam"},
    "nu": {ValueShape.DATES: "nam_sinh_nu"},
    "thebhyt": {ValueShape.DATES: "han_den", ValueShape.MARK: IGNORED},
    "thebaohiemyte": {ValueShape.DATES: "han_den", ValueShape.MARK: IGNORED},
}


def by_values(named: Named, values: Sequence[Cell]) -> str:
    """Return the field of a column whose header word may mean several things."""
    meanings = _NAMED_BY_SHAPE.get(named.word)
    if meanings is None or named.closeness is Closeness.CHOSEN:
        return named.field
    if not values:
        return IGNORED if named.closeness is Closeness.PART else named.field
    shape, _ = Counter(map(shape_of_value, values)).most_common(1)[0]
    return meanings.get(shape, named.field)


def shape_of_value(value: Cell) -> ValueShape:
    """Return what a value looks like."""
    if isinstance(value, date):
        return ValueShape.DATES
    if isinstance(value, (int, float)):
        return _shape_of_number(value)
    text = str(value).strip()
    if _MARK.fullmatch(text):
        return ValueShape.MARK
    if _RANGE.search(text) or _DATE.fullmatch(text):
        return ValueShape.DATES
    return _shape_of_text(digits_of(text))


def _shape_of_number(value: float) -> ValueShape:
    if 1900 <= value <= 2100:
        return ValueShape.DATES
    if not math.isfinite(value):
        return ValueShape.OTHER
    return _BY_LENGTH.get(len(str(int(value))), ValueShape.OTHER)


def _shape_of_text(text: str) -> ValueShape:
    if CardNumber.parse(text):
        return ValueShape.CARD
    if not text.isdigit():
        return ValueShape.OTHER
    return _BY_LENGTH.get(len(text), ValueShape.OTHER)


_BY_LENGTH = {
    9: ValueShape.TEN,
    10: ValueShape.TEN,
    11: ValueShape.TWELVE,
    12: ValueShape.TWELVE,
}
