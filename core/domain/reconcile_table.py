"""The lines of a reconciliation as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.domain.listing import Column, Kind, Listing
from core.domain.reconciling import RECONCILE_WORDS, Line
from core.domain.standing import Standing


@dataclass(frozen=True)
class ReconcileRow:
    """One line that differs."""

    line: Line

    @property
    def person_id(self) -> int | None:
        """The person in the register."""
        return self.line.finding.person

    @property
    def household_id(self) -> int | None:
        """The household in the register."""
        return self.line.household_id

    @property
    def birth(self) -> str:
        """The birth date as far as the list states it."""
        return self.line.birth.shown() if self.line.birth else ""

    def record(self) -> Mapping[str, Any]:
        """Return the row as JSON-ready keys and values."""
        line = self.line
        return {
            "number": line.number,
            "mark": line.mark,
            "sheet": line.source.sheet if line.source else None,
            "row": line.source.row if line.source else None,
            "household": line.household,
            "hamlet": line.hamlet or None,
            "name": line.name or None,
            "birth": line.birth.iso() if line.birth else None,
            "ours": line.finding.ours or None,
            "theirs": line.finding.theirs or None,
            "accepting": line.finding.accepting,
            "acceptable": line.acceptable,
        }


def reconcile_listing(lines: Sequence[Line], standing: Standing) -> Listing:
    """Return lines as the value that screen and files take."""
    return Listing(
        name="reconcile",
        title="Đối chiếu với danh sách của cơ quan BHXH",
        title_en="Reconciliation with the agency's list",
        commune=standing.commune.name,
        on=standing.day,
        columns=_COLUMNS,
        rows=tuple(map(ReconcileRow, lines)),
        count=_count,
    )


def _count(rows: Sequence[ReconcileRow]) -> tuple[int, int]:
    """Count people; each line of somebody the register does not know is one."""
    people = {row.person_id or -row.line.number for row in rows}
    return len(people), len({row.household_id for row in rows if row.household_id})


def _column(key: str, title: str, title_en: str, width: int) -> Column:
    return Column(key, title, title_en, Kind.TEXT, width, lambda r: r.record()[key])


_COLUMNS = (
    Column("number", "Số", "No.", Kind.NUMBER, 6, lambda r: r.line.number),
    Column("mark", "Khác ở đâu", "Difference", Kind.TEXT, 18,
           lambda r: RECONCILE_WORDS[r.line.mark]),
    Column("household", "Hộ số", "Household", Kind.ID, 9, lambda r: r.line.household),
    _column("hamlet", "Thôn", "Hamlet", 16),
    _column("name", "Họ và tên", "Name", 24),
    Column("birth", "Ngày sinh", "Birth", Kind.PARTIAL_DAY, 11, lambda r: r.birth),
    _column("ours", "Sổ ghi", "We say", 30),
    _column("theirs", "Họ ghi", "They say", 30),
    _column("accepting", "Nhận thì", "Accepting", 46),
    Column("place", "Trong tệp", "In the file", Kind.TEXT, 16, lambda r: r.line.place),
)  # fmt: skip
