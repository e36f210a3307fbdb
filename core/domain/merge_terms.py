"""The words of merging two people: the two, what they differ in, what becomes of each row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from core.domain.days import format_day
from core.domain.record_words import FIELD_WORDS

Row = Mapping[str, Any]
"""A row as the register keeps it, by the names of its columns."""


class Side(StrEnum):
    """One of the two: who stays in the register, and whose row goes."""

    KEEP = "keep"
    OTHER = "other"


class Why(StrEnum):
    """Why one of two values is proposed."""

    FILLED = "filled"
    BY_HAND = "by_hand"
    FINER = "finer"
    VALID = "valid"
    FITS = "fits"
    LATER = "later"
    ENTERED = "entered"
    OWN = "own"
    UNSAID = "unsaid"


WHY_WORDS: Mapping[Why, str] = {
    Why.FILLED: "bên kia để trống",
    Why.BY_HAND: "đã sửa tay",
    Why.FINER: "biết đủ hơn",
    Why.VALID: "chỉ số này hợp lệ",
    Why.FITS: "khớp số CCCD",
    Why.LATER: "hạn muộn hơn",
    Why.ENTERED: "sổ đã ghi việc này",
    Why.OWN: "của người được giữ",
    Why.UNSAID: "hai số đều hợp lệ, phải chọn",
}


class Fate(StrEnum):
    """What becomes of a row."""

    STAYS = "stays"
    MOVES = "moves"
    SAME = "same"
    JOINED = "joined"
    CLOSED = "closed"
    DROPPED = "dropped"


FATE_WORDS: Mapping[Fate, str] = {
    Fate.STAYS: "giữ nguyên",
    Fate.MOVES: "chuyển sang",
    Fate.SAME: "giống nhau, giữ một",
    Fate.JOINED: "gộp làm một",
    Fate.CLOSED: "kết thúc, theo hộ kia",
    Fate.DROPPED: "bỏ, theo bên kia",
}


@dataclass(frozen=True)
class Records:
    """A person's row and those that hang on it, by table, in the order of entry."""

    person: Row
    hanging: Mapping[str, tuple[Row, ...]]

    @property
    def id(self) -> int:
        """The person's id."""
        return int(self.person["id"])

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return the rows of one table."""
        return self.hanging.get(table, ())


@dataclass(frozen=True)
class Couple:
    """Two people to be made one; `valid` says whose citizen number is valid.

    `households` are the words for the households they belong to or did, `classes` for the class of
    each; `apart` the pairs of ids known to be two people that name either of them, by the row that
    says so.
    """

    keep: Records
    other: Records
    valid: frozenset[Side] = frozenset()
    households: Mapping[int, str] = field(default_factory=dict)
    classes: Mapping[int, str] = field(default_factory=dict)
    apart: Mapping[int, tuple[int, int]] = field(default_factory=dict)

    def of(self, side: Side) -> Records:
        """Return one of the two."""
        return self.keep if side is Side.KEEP else self.other


@dataclass(frozen=True)
class Choice:
    """One thing that can be taken from either; `proposed` None: it must be said.

    `key` names it for the clerk's choice, `word` and `about` what it is; `keep` and `other` in
    words.
    """

    key: str
    word: str
    keep: str
    other: str
    proposed: Side | None
    why: Why
    about: str = ""

    def taken(self, chosen: Mapping[str, Side]) -> Side:
        """Return the side that counts: the chosen one, or else the proposed one."""
        return chosen.get(self.key) or self.proposed or Side.KEEP

    def against(self, chosen: Mapping[str, Side]) -> bool:
        """Return whether the clerk decided otherwise than proposed, or where nothing was."""
        return self.key in chosen and chosen[self.key] is not self.proposed


@dataclass(frozen=True)
class Line:
    """A row that hangs on one of the two, in words, and what becomes of it."""

    table: str
    side: Side
    what: str
    fate: Fate


@dataclass(frozen=True)
class Change:
    """What is written: values of a row, or None where the row goes.

    Its `by_hand` is the set of columns, in no order.
    """

    table: str
    row: int
    values: Row | None


@dataclass(frozen=True)
class Part:
    """What one part of a merge asks, shows and writes."""

    choices: tuple[Choice, ...] = ()
    lines: tuple[Line, ...] = ()
    changes: tuple[Change, ...] = ()


def marks_of(row: Row) -> frozenset[str]:
    """Return the columns of a row that were last written by hand."""
    return frozenset(str(row.get("by_hand", "")).split())


def field_word(table: str, column: str) -> str:
    """Return what a column is called."""
    return FIELD_WORDS[table][column]


def span_words(row: Row) -> str:
    """Return first and last day of a row: “từ 01/01/2026 đến 31/12/2026”."""
    ends = (("từ", row["first_day"]), ("đến", row["last_day"]))
    return " ".join(f"{word} {format_day(day)}" for word, day in ends if day)
