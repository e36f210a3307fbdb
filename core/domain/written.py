"""Fields as the clerk writes them by hand: what each is called and what may stand in it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.domain.days import Birth, Precision, is_known_day
from core.domain.errors import ClerkError
from core.domain.ethnic_groups import read_group
from core.domain.ids import (
    CardNumber,
    Sex,
    digits_of,
    is_cccd,
    is_facility,
    is_insurance_no,
    is_old_id,
    phone_with_zero,
)
from core.domain.lengths import within
from core.domain.people import Study
from core.domain.record_words import FIELD_WORDS
from core.domain.text import clean, header_key
from core.domain.typed_days import read_day

_PART_OF_DAY = re.compile(r"(?:(\d{1,2})[/.-])?(\d{4})")
_CODE = re.compile(r"[A-Z]{2}")
_PHONE = re.compile(r"\+?\d{8,15}")
_EARLIEST_BIRTH = 1900
_SEXES = {"nam": Sex.MALE, "male": Sex.MALE, "nu": Sex.FEMALE, "female": Sex.FEMALE}
_STUDIES = {
    **dict.fromkeys(("dangdihoc", "studies", "co"), Study.STUDIES),
    **dict.fromkeys(("dathoihoc", "thoihoc", "left", "khong"), Study.LEFT),
}
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Field:
    """One field: what people call it, how its text is read, what it holds once cleared.

    `read` raises `ClerkError` with what is wrong; `needed`: it may not be empty.
    """

    word: str
    read: Callable[[str], Any]
    empty: str | None = None
    needed: bool = False
    also: tuple[str, ...] = ()


def _name(text: str) -> str:
    if not any(letter.isalpha() for letter in text):
        raise ClerkError("Họ và tên phải có chữ cái; hãy gõ lại.")
    return within("name", text, "họ và tên")


def _text(kind: str, word: str) -> Callable[[str], str]:
    return lambda text: within(kind, text, word)


def _birth(text: str) -> Birth:
    part = _PART_OF_DAY.fullmatch(text)
    try:
        if part:
            month, year = part.groups()
            precision = Precision.MONTH if month else Precision.YEAR
            birth = Birth(date(int(year), int(month or 1), 1), precision)
        else:
            birth = Birth(read_day(text), Precision.DAY)
    except (ClerkError, ValueError) as error:
        raise ClerkError(
            "Ngày sinh không đúng; hãy gõ ngày/tháng/năm, tháng/năm hoặc năm, thí dụ 05/02/1961."
        ) from error
    if birth.first.year < _EARLIEST_BIRTH or not is_known_day(birth.first):
        raise ClerkError(f"Năm sinh phải từ {_EARLIEST_BIRTH} trở đi; hãy gõ lại ngày sinh.")
    return birth


def _one_of(words: Mapping[str, Any], choices: str) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        value = words.get(header_key(text))
        if value is None:
            raise ClerkError(f"Không hiểu “{text}”; hãy gõ {choices}.")
        return value

    return read


def _number(fits: Callable[[str], bool], name: str, length: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        digits = digits_of(text)
        if not fits(digits):
            raise ClerkError(f"{name} phải có đúng {length} chữ số; hãy gõ lại.")
        return digits

    return read


def _insurance_no(text: str) -> str:
    card = CardNumber.parse(text)
    number = card.insurance_no if card else digits_of(text)
    if not is_insurance_no(number):
        raise ClerkError(
            "Mã số BHXH phải có 10 hoặc 12 chữ số, hoặc là số thẻ 15 ký tự; hãy gõ lại."
        )
    return number


def _phone(text: str) -> str:
    digits = digits_of(text)
    if not _PHONE.fullmatch(digits):
        raise ClerkError("Số điện thoại phải có từ 8 đến 15 chữ số; hãy gõ lại.")
    return phone_with_zero(digits)


def _code(text: str) -> str:
    if not _CODE.fullmatch(text.upper()):
        raise ClerkError("Mã đối tượng phải có hai chữ cái, thí dụ GD; hãy gõ lại.")
    return text.upper()


def _card_number(text: str) -> str:
    card = CardNumber.parse(text)
    number = card.text if card else digits_of(text)
    if not card and not is_insurance_no(number):
        raise ClerkError("Số thẻ phải có 15 ký tự (thí dụ GD4…) hoặc 10 chữ số; hãy gõ lại.")
    return number


def _facility(text: str) -> str:
    if not is_facility(digits_of(text)):
        raise ClerkError("Mã nơi khám ban đầu phải có 5 ký tự, thí dụ 42101; hãy gõ lại.")
    return digits_of(text)


def read_receipt(text: str) -> str:
    """Return the number of a receipt as it is kept; raises `ClerkError` for one too long."""
    number = clean(text)
    return within("receipt", number, "số biên lai")


_OF_PERSON, _OF_CARD = FIELD_WORDS["person"], FIELD_WORDS["cover_period"]
_RELATION, _ADDRESS = FIELD_WORDS["membership"]["relation"], FIELD_WORDS["household"]["address"]

PERSON_FIELDS: Mapping[str, Field] = {
    "name": Field(_OF_PERSON["name"], _name, needed=True, also=("họ tên", "tên")),
    "birth": Field(_OF_PERSON["birth"], _birth, also=("năm sinh",)),
    "sex": Field(_OF_PERSON["sex"], _one_of(_SEXES, "nam hoặc nữ"), also=("giới",)),
    "ethnicity": Field(_OF_PERSON["ethnicity"], read_group, ""),
    "cccd": Field(_OF_PERSON["cccd"], _number(is_cccd, "Số CCCD", "12")),
    "old_id": Field(_OF_PERSON["old_id"], _number(is_old_id, "Số CMND", "9"), also=("cmnd",)),
    "insurance_no": Field(_OF_PERSON["insurance_no"], _insurance_no, also=("bhxh", "số BHXH")),
    "phone": Field(_OF_PERSON["phone"], _phone, "", also=("số điện thoại", "sđt")),
    "study": Field(_OF_PERSON["study"], _one_of(_STUDIES, "đang đi học hoặc đã thôi học")),
    "relation": Field(_RELATION, _text("relation", _RELATION), "", also=("quan hệ",)),
}
HOUSEHOLD_FIELDS: Mapping[str, Field] = {
    "address": Field(_ADDRESS, _text("address", _ADDRESS), ""),
}
CARD_FIELDS: Mapping[str, Field] = {
    "first": Field(_OF_CARD["first_day"], read_day, needed=True, also=("from",)),
    "last": Field(_OF_CARD["last_day"], read_day, needed=True, also=("to", "hạn thẻ")),
    "code": Field(_OF_CARD["code"], _code, "", also=("mã",)),
    "card_number": Field(_OF_CARD["card_number"], _card_number),
    "facility": Field(_OF_CARD["facility"], _facility, also=("nơi khám",)),
    "receipt": Field(_OF_CARD["receipt"], read_receipt, "", also=("biên lai",)),
    "five_year_from": Field(_OF_CARD["five_year_from"], read_day, also=("đủ 5 năm", "five_year")),
}


def read_written(fields: Mapping[str, Field], given: Mapping[str, str]) -> Values:
    """Return what the clerk wrote, by field; an empty text clears a field.

    Fields go by their own names or by what people call them. Raises `ClerkError` naming the field
    for a name nobody knows, one that comes twice and a text that cannot be right.
    """
    found: dict[str, Any] = {}
    for called, text in given.items():
        name = field_named(fields, called)
        if name in found:
            raise ClerkError(f"Trường “{fields[name].word}” được ghi hai lần; hãy giữ một lần.")
        found[name] = _value(fields[name], clean(text))
    return found


def field_named(fields: Mapping[str, Field], called: str) -> str:
    """Return a field's own name by that or by what people call it.

    Raises `ClerkError` for one nobody knows.
    """
    key = header_key(called)
    for name, field in fields.items():
        if key in map(header_key, (name, field.word, *field.also)):
            return name
    known = ", ".join(f"{field.word} ({name})" for name, field in fields.items())
    raise ClerkError(f"Không có trường “{called}”; các trường ghi được là: {known}.")


def _value(field: Field, text: str) -> Any:
    if text:
        return field.read(text)
    if field.needed:
        raise ClerkError(f"Không để trống được trường “{field.word}”; hãy gõ giá trị.")
    return field.empty
