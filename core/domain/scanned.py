"""What a scanned card, or a pasted look-up reply, says of one person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.days import Birth, format_day
from core.domain.ids import Sex, cccd_agrees
from core.domain.record_words import FIELD_WORDS, SEX_WORDS
from core.domain.why import capital


class ScanKind(StrEnum):
    """What was read."""

    CCCD = "cccd"
    BHYT = "bhyt"
    LOOKUP = "lookup"


KIND_WORDS: Mapping[ScanKind, str] = {
    ScanKind.CCCD: "Mã trên thẻ căn cước",
    ScanKind.BHYT: "Mã trên thẻ BHYT",
    ScanKind.LOOKUP: "Kết quả tra cứu thẻ",
}


class ScanField(StrEnum):
    """One fact of a person or of a card."""

    NAME = "name"
    BIRTH = "birth"
    SEX = "sex"
    CCCD = "cccd"
    OLD_ID = "old_id"
    INSURANCE_NO = "insurance_no"
    CARD = "card"
    FIRST = "first_day"
    LAST = "last_day"
    CODE = "code"
    CARD_NUMBER = "card_number"
    FACILITY = "facility"
    FIVE_YEARS = "five_year_from"
    ADDRESS = "address"
    ISSUED = "issued"
    ISSUER = "issuer"


_OF_PERSON, _OF_CARD = FIELD_WORDS["person"], FIELD_WORDS["cover_period"]
SCAN_NAMES: Mapping[ScanField, str] = {
    ScanField.NAME: _OF_PERSON["name"],
    ScanField.BIRTH: _OF_PERSON["birth"],
    ScanField.SEX: _OF_PERSON["sex"],
    ScanField.CCCD: _OF_PERSON["cccd"],
    ScanField.OLD_ID: _OF_PERSON["old_id"],
    ScanField.INSURANCE_NO: _OF_PERSON["insurance_no"],
    ScanField.CARD: "thẻ BHYT",
    ScanField.FIRST: "thẻ từ ngày",
    ScanField.LAST: "thẻ đến ngày",
    ScanField.CODE: _OF_CARD["code"],
    ScanField.CARD_NUMBER: _OF_CARD["card_number"],
    ScanField.FACILITY: _OF_CARD["facility"],
    ScanField.FIVE_YEARS: _OF_CARD["five_year_from"],
    ScanField.ADDRESS: FIELD_WORDS["household"]["address"],
    ScanField.ISSUED: "ngày cấp",
    ScanField.ISSUER: "nơi cấp",
}
SCAN_WORDS: Mapping[ScanField, str] = {field: capital(name) for field, name in SCAN_NAMES.items()}
"""The same names as they begin a line."""

_DISAGREES = "Giới tính hoặc năm sinh không khớp với số CCCD; hãy xem lại trên thẻ."


@dataclass(frozen=True)
class ScannedCard:
    """A card as far as it is stated; `first` and `last` both included, `code` two letters."""

    first: date | None = None
    last: date | None = None
    code: str = ""
    number: str | None = None
    facility: str | None = None
    five_year_from: date | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether it states nothing at all."""
        return self == ScannedCard()


@dataclass(frozen=True)
class Scanned:
    """What was read, None where nothing is said.

    `doubts` maps a field to the text that was read for it but cannot be right; the field itself is
    then None. `remarks` are sentences about the whole.
    """

    kind: ScanKind
    name: str | None = None
    birth: Birth | None = None
    sex: Sex | None = None
    cccd: str | None = None
    old_id: str | None = None
    insurance_no: str | None = None
    address: str | None = None
    issued: date | None = None
    issuer: str | None = None
    card: ScannedCard = ScannedCard()
    doubts: Mapping[ScanField, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[tuple[ScanField, str], ...]:
        """Everything that is said, in words."""
        return tuple((name, words) for name, words in self._said() if words)

    @property
    def questions(self) -> tuple[str, ...]:
        """Sentences about what could not be read or contradicts itself."""
        unread = (
            f"{SCAN_WORDS[name]} không đọc được (“{raw}”): chương trình không đoán, hãy hỏi lại "
            "người có thẻ."
            for name, raw in self.doubts.items()
        )
        wrong = self.cccd and not cccd_agrees(self.cccd, self.sex, self.birth)
        return (*unread, *self.remarks, *((_DISAGREES,) if wrong else ()))

    def _said(self) -> Iterator[tuple[ScanField, str | None]]:
        card = self.card
        yield ScanField.NAME, self.name
        yield ScanField.BIRTH, self.birth.shown() if self.birth else None
        yield ScanField.SEX, SEX_WORDS[self.sex] if self.sex else None
        yield ScanField.CCCD, self.cccd
        yield ScanField.OLD_ID, self.old_id
        yield ScanField.INSURANCE_NO, self.insurance_no
        yield ScanField.CARD_NUMBER, card.number
        yield ScanField.CODE, card.code
        yield ScanField.FIRST, format_day(card.first)
        yield ScanField.LAST, format_day(card.last)
        yield ScanField.FACILITY, card.facility
        yield ScanField.FIVE_YEARS, format_day(card.five_year_from)
        yield ScanField.ADDRESS, self.address
        yield ScanField.ISSUED, format_day(self.issued)
        yield ScanField.ISSUER, self.issuer
