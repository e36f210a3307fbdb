"""Cells read as the plain values of a record: texts, sex, class, phone, facility, amount."""

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from core.documents.reading.numbers import read_digits
from core.documents.reading.sheets import Cell, is_blank, tidy
from core.domain.classes import HouseholdClass
from core.domain.ids import REPAIRED_PHONE, Sex, digits_of, is_facility, phone_with_zero
from core.domain.text import header_key

_SEXES: Mapping[str, Sex] = {
    **dict.fromkeys(("nam", "m", "male", "trai", "1", "ong"), Sex.MALE),
    **dict.fromkeys(("nu", "f", "female", "gai", "0", "2", "ba"), Sex.FEMALE),
}
_MARKS = frozenset({"x", "v", "✓", "✔", "1", "✗", "+", "*"})
_CLASSES: Mapping[str, HouseholdClass] = {
    **dict.fromkeys(("hongheo", "ngheo", "hn", "hongheodachieu"), HouseholdClass.POOR),
    **dict.fromkeys(("hocanngheo", "canngheo", "cn", "hcn"), HouseholdClass.NEAR_POOR),
}
_AVERAGE = "mucsongtrungbinh"
_FACILITY_FIRST = re.compile(r"(\d{2}\s*-?\s*[0-9A-Z]\d{2})(?![0-9A-Z])")
_SHORT_FACILITY = re.compile(r"[0-9A-Z]\d{2}")
_AS_DECIMAL = re.compile(r"(\d+)[.,]0")
_CODE = re.compile(r"([A-Z]{2})(?![A-Za-zÀ-ỹ])")


def read_text(value: Cell) -> str:
    """Return a cell as one line of text; a whole number without `.0`."""
    if is_blank(value):
        return ""
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        return str(int(value))
    return tidy(str(value))


def read_household(value: Cell) -> str:
    """Return a household number as text; one that became a decimal number loses its `.0`."""
    text = read_text(value)
    found = _AS_DECIMAL.fullmatch(text)
    return found[1] if found else text


def is_mark(value: Cell) -> bool:
    """Return whether a cell holds a tick: x, ✓, 1."""
    return read_text(value).casefold() in _MARKS


def read_sex(value: Cell) -> Sex | None:
    """Return the sex a word or figure states: Nam, Nữ, 1 for men, 0 or 2 for women."""
    return _sex_of(read_text(value))


@lru_cache(maxsize=1000)
def _sex_of(word: str) -> Sex | None:
    return _SEXES.get(header_key(word))


def read_class(value: Cell) -> HouseholdClass | None:
    """Return the class a cell names, None when its words are not known."""
    word = header_key(read_text(value))
    if word.endswith(_AVERAGE):
        return HouseholdClass.AVERAGE_LIVING
    return _CLASSES.get(word)


def read_phone(value: Cell) -> str:
    """Return a telephone number; a mobile one that lost its zero gets it back."""
    digits = read_digits(value)
    if digits is None or not digits.text.isdigit():
        return read_text(value)
    return phone_with_zero(digits.text)


def repaired_phone(value: Cell) -> str:
    """Return the sentence about a telephone number that got its zero back, "" where none did."""
    digits = read_digits(value)
    return REPAIRED_PHONE if digits and read_phone(value) == f"0{digits.text}" else ""


def read_facility(value: Cell, province: str = "") -> str | None:
    """Return the five characters of a first-care facility, None for a name."""
    digits = read_digits(value)
    text = digits.text if digits else ""
    if len(text) == 4 and text.isdigit():
        text = "0" + text
    if province and _SHORT_FACILITY.fullmatch(text):
        text = province.zfill(2) + text
    if is_facility(text):
        return text
    found = _FACILITY_FIRST.match(read_text(value))
    return digits_of(found[1]) if found else None


def read_code(value: Cell) -> str:
    """Return the two letters of an object code, nothing for free text."""
    text = read_text(value)
    found = _CODE.match(text.upper() if len(text) == 2 else text)
    return found[1] if found else ""


def read_amount(value: Cell) -> int | None:
    """Return whole đồng."""
    if isinstance(value, (int, float)):
        return round(value) if math.isfinite(value) else None
    figures = re.sub(r"[\s.,đ₫]|VN[DĐ]", "", read_text(value), flags=re.IGNORECASE)
    return int(figures) if figures.isdecimal() and len(figures) < 13 else None
