"""The register of outgoing letters as a list that screen and files take."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.domain.letter_kinds import kinds_in_words
from core.domain.listing import Column, Kind, Listing

NOT_CONFIRMED, PRINTED = "chưa xác nhận in", "đã in, chưa giao"
DELIVERED, RETURNED = "đã giao", "trả lại"
LETTER_STATES = (NOT_CONFIRMED, PRINTED, DELIVERED, RETURNED)


@dataclass(frozen=True)
class LetterLine:
    """A letter of the register; `symbol` is its number as printed."""

    id: int
    household_id: int
    number: int
    year: int
    symbol: str
    day: date
    hamlet: str
    household: str
    head: str
    reasons: str
    confirmed_on: date | None
    delivered_on: date | None
    returned_on: date | None
    by_whom: str
    note: str
    printed: int

    @property
    def state(self) -> str:
        """What became of the letter, in words."""
        if self.returned_on:
            return RETURNED
        if self.delivered_on:
            return DELIVERED
        return PRINTED if self.confirmed_on else NOT_CONFIRMED

    def record(self) -> Mapping[str, Any]:
        """Return the line as JSON-ready keys and values; days as YYYY-MM-DD."""
        return {
            key: value.isoformat() if isinstance(value, date) else value
            for key, value in {**vars(self), "state": self.state}.items()
        }


def letter_listing(lines: Sequence[LetterLine], commune: str, on: date) -> Listing:
    """Return the register of letters as a list; households count, not people."""
    return Listing(
        name="letter-register",
        title="Sổ thư đã gửi các hộ",
        title_en="Register of outgoing letters",
        commune=commune,
        on=on,
        columns=_COLUMNS,
        rows=tuple(lines),
        unit="thư",
        count=lambda rows: (len(rows), len({row.household_id for row in rows})),
    )


_COLUMNS = (
    Column("symbol", "Số, ký hiệu", "Number", Kind.ID, 18, lambda r: r.symbol),
    Column("day", "Ngày thư", "Day", Kind.DAY, 11, lambda r: r.day),
    Column("hamlet", "Thôn", "Hamlet", Kind.TEXT, 16, lambda r: r.hamlet),
    Column("household", "Hộ số", "Household", Kind.ID, 9, lambda r: r.household),
    Column("head", "Chủ hộ", "Head", Kind.TEXT, 24, lambda r: r.head),
    Column("reasons", "Về việc", "About", Kind.TEXT, 26, lambda r: kinds_in_words(r.reasons)),
    Column("state", "Kết quả", "Result", Kind.TEXT, 16, lambda r: r.state),
    Column("printed", "Số lần in", "Printed", Kind.NUMBER, 7, lambda r: r.printed),
    Column("confirmed_on", "Ngày in", "Printed on", Kind.DAY, 11, lambda r: r.confirmed_on),
    Column("delivered_on", "Ngày giao", "Delivered", Kind.DAY, 11, lambda r: r.delivered_on),
    Column("returned_on", "Ngày trả lại", "Returned", Kind.DAY, 11, lambda r: r.returned_on),
    Column("by_whom", "Người giao", "By whom", Kind.TEXT, 20, lambda r: r.by_whom),
    Column("note", "Ghi chú", "Note", Kind.TEXT, 30, lambda r: r.note),
)
