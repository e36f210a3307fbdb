"""Whether the values of a file's columns are such as the fields they are read as hold."""

import re
from collections.abc import Callable, Mapping

from core.documents.reading.dates import read_birth, read_day
from core.documents.reading.numbers import read_digits, says_none
from core.documents.reading.sheets import Cell
from core.documents.reading.table import Table
from core.documents.reading.values import is_mark, read_sex, read_text

_FIGURE = re.compile(r"\d")
_SHORTEST_NUMBER = 9


def values_fit(table: Table) -> bool:
    """Return whether most values of each column fit its field; names, days, numbers and sexes."""
    return all(_column_fits(field, table) for field in table.columns)


def _column_fits(field: str, table: Table) -> bool:
    fits = _FITTING.get(field)
    values = list(table.values(field)) if fits else []
    return not values or fits is None or sum(map(fits, values)) * 2 > len(values)


def _is_name(value: Cell) -> bool:
    text = read_text(value)
    return len(text.split()) > 1 and not _FIGURE.search(text)


def _is_part_of_name(value: Cell) -> bool:
    return not _FIGURE.search(read_text(value))


def _is_day(value: Cell) -> bool:
    return read_birth(value) is not None or read_day(value) is not None


def _is_number(value: Cell) -> bool:
    digits = read_digits(value)
    return says_none(value) or (digits is not None and _is_long(digits.text))


def _is_long(text: str) -> bool:
    return len(text) >= _SHORTEST_NUMBER and text[-_SHORTEST_NUMBER:].isdigit()


def _is_sex(value: Cell) -> bool:
    return read_sex(value) is not None or is_mark(value)


_FITTING: Mapping[str, Callable[[Cell], bool]] = {
    **dict.fromkeys(("ho_ten", "chu_ho"), _is_name),
    **dict.fromkeys(("ho_dem", "ten", "quan_he", "dan_toc"), _is_part_of_name),
    **dict.fromkeys(("ngay_sinh", "nam_sinh_nam", "nam_sinh_nu"), _is_day),
    **dict.fromkeys(("cccd", "ma_so_bhxh", "so_the"), _is_number),
    "gioi_tinh": _is_sex,
}
