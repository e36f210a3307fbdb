"""What became of every household from one yearly list to the next, as a table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.domain.classes import CLASS_WORDS, HouseholdClass
from core.domain.days import ONE_DAY
from core.domain.listing import Column, Kind, Listing
from core.domain.rows import ListRow
from core.domain.standing import Standing
from core.domain.supposing import SupposedClass
from core.domain.why import capital
from core.domain.year_diff import HouseholdMove, Mark, PersonChange, PersonMove, YearDiff
from core.domain.year_words import MARK_WORDS, year_cost_sentence, year_sentence

_PERSON_WORDS = {
    PersonChange.STAYED: "",
    PersonChange.JOINED: " (mới có tên)",
    PersonChange.OTHER_HOUSEHOLD: " (từ hộ khác)",
    PersonChange.GONE: " (không còn tên)",
}


@dataclass(frozen=True)
class YearCost:
    """What the members who lose support pay together, in đồng a year; `people` are these."""

    people: int
    before: int
    after: int


@dataclass(frozen=True)
class YearRow:
    """One household; `cost` is None where nobody the register knows loses support."""

    move: HouseholdMove
    why: str
    cost: YearCost | None = None

    @property
    def household(self) -> str | None:
        """The household's number in the register, None where the register has it not."""
        return self.move.known.number if self.move.known else None

    @property
    def hamlet(self) -> str:
        """The hamlet by the register, else as the list writes it."""
        return self.move.known.hamlet.name if self.move.known else self.move.listed.hamlet

    @property
    def marks(self) -> str:
        """The marks in words."""
        return "; ".join(MARK_WORDS[mark] for mark in self.move.marks)

    @property
    def people(self) -> str:
        """The people behind the line, in one cell."""
        return "; ".join(p.person.name + _PERSON_WORDS[p.change] for p in self.move.people)

    def record(self) -> Mapping[str, Any]:
        """Return the row as JSON-ready keys and values; costs in đồng a year."""
        before, after = self.move.before, self.move.after
        return {
            "household": self.household,
            "hamlet": self.hamlet or None,
            "head": self.move.listed.head_name,
            "head_before": before.head_name if before else None,
            "head_after": after.head_name if after else None,
            "class_before": self.move.class_before,
            "class_after": self.move.class_after,
            "marks": list(self.move.marks),
            "people": [_person_record(person) for person in self.move.people],
            "losing": self.cost.people if self.cost else None,
            "cost_before": self.cost.before if self.cost else None,
            "cost_after": self.cost.after if self.cost else None,
            "why": self.why,
        }


def year_rows(diff: YearDiff, losing: Iterable[ListRow], day: date) -> tuple[YearRow, ...]:
    """Return the lines of a comparison.

    `losing` are the losses of `day` if the new list were in force.
    """
    ends = diff.first - ONE_DAY
    by_household: dict[int, list[ListRow]] = {}
    for row in losing:
        if row.support_ends == ends and row.household_id is not None:
            by_household.setdefault(row.household_id, []).append(row)
    pay_by = ends if ends >= day else None
    return tuple(_row(diff, move, by_household, pay_by) for move in diff.moves)


def year_listing(diff: YearDiff, rows: tuple[YearRow, ...], standing: Standing) -> Listing:
    """Return a comparison as the value that screen and files take."""
    return Listing(
        name="year-diff",
        title="So sánh danh sách hộ nghèo, cận nghèo hai năm",
        title_en="Class lists of two years",
        commune=standing.commune.name,
        on=standing.day,
        columns=_COLUMNS,
        rows=rows,
        count=_count,
    )


def _count(rows: Sequence[YearRow]) -> tuple[int, int]:
    return sum(len(row.move.people) for row in rows), len(rows)


def supposed_classes(diff: YearDiff, last: date | None) -> Mapping[int, SupposedClass]:
    """Return what the new list would decide, by household of the register.

    A household that vanished has no class; one without a readable class stays as it is.
    """
    made: dict[int, SupposedClass] = {}
    for move in diff.moves:
        now = move.class_after or HouseholdClass.NONE
        if move.known and Mark.UNCLEAR not in move.marks:
            made.setdefault(move.known.id, SupposedClass(now, diff.first, last))
    return made


def _row(
    diff: YearDiff,
    move: HouseholdMove,
    losing: dict[int, list[ListRow]],
    pay_by: date | None,
) -> YearRow:
    why = year_sentence(move, diff.first)
    # Two lines may speak of one household of the register (a split): its cost is told once.
    rows = losing.pop(move.known.id, []) if move.known else []
    if not rows:
        return YearRow(move, why)
    before = sum(row.cost_before or 0 for row in rows)
    after = sum(row.cost_after or 0 for row in rows)
    said = year_cost_sentence(before, after, pay_by)
    return YearRow(move, f"{why} {said}", YearCost(len(rows), before, after))


def _person_record(move: PersonMove) -> Mapping[str, Any]:
    subject = move.person.subject
    return {
        "name": subject.name,
        "birth": subject.birth.iso() if subject.birth else None,
        "cccd": subject.cccd,
        "relation": subject.relation or None,
        "change": move.change,
        "head_before": move.head_before,
        "head_after": move.head_after,
    }


def _class(household_class: HouseholdClass | None) -> str:
    return capital(CLASS_WORDS[household_class]) if household_class else "Không có tên"


_COLUMNS = (
    Column("household", "Hộ số", "Household", Kind.ID, 9, lambda r: r.household),
    Column("hamlet", "Thôn", "Hamlet", Kind.TEXT, 16, lambda r: r.hamlet),
    Column("head", "Chủ hộ", "Head", Kind.TEXT, 24, lambda r: r.move.listed.head_name),
    Column(
        "class_before",
        "Danh sách cũ",
        "Class before",
        Kind.TEXT,
        18,
        lambda r: _class(r.move.class_before),
    ),
    Column(
        "class_after",
        "Danh sách mới",
        "Class after",
        Kind.TEXT,
        18,
        lambda r: _class(r.move.class_after),
    ),
    Column("marks", "Biến động", "Change", Kind.TEXT, 24, lambda r: r.marks),
    Column("people", "Thành viên", "People", Kind.TEXT, 40, lambda r: r.people),
    Column(
        "cost_before",
        "Tự đóng trước",
        "Cost before",
        Kind.MONEY,
        11,
        lambda r: r.cost.before if r.cost else None,
    ),
    Column(
        "cost_after",
        "Tự đóng sau",
        "Cost after",
        Kind.MONEY,
        11,
        lambda r: r.cost.after if r.cost else None,
    ),
    Column("why", "Vì sao", "Why", Kind.TEXT, 60, lambda r: r.why),
)
