"""Backups of a register: when one was made, why, and what it holds."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Reason(StrEnum):
    """Why a backup was made."""

    OPENING = "opening"
    CLOSING = "closing"
    TIMED = "timed"
    IMPORT = "import"
    BULK = "bulk"
    MIGRATION = "migration"
    RESTORE = "restore"
    MANUAL = "manual"


REASON_WORDS = {
    Reason.OPENING: "khi mở sổ",
    Reason.CLOSING: "khi đóng sổ",
    Reason.TIMED: "định kỳ trong ngày",
    Reason.IMPORT: "trước khi nhập tệp",
    Reason.BULK: "trước khi sửa nhiều dòng",
    Reason.MIGRATION: "trước khi nâng cấp sổ",
    Reason.RESTORE: "trước khi khôi phục",
    Reason.MANUAL: "theo yêu cầu",
}


@dataclass(frozen=True)
class Backup:
    """One backup file; `at` in UTC, `number` tells those of one second apart.

    `second_fault` says why the second place did not get it; empty where all went well.
    """

    path: Path
    at: datetime
    reason: Reason
    number: int = 1
    second_fault: str = field(default="", compare=False)

    @property
    def age_order(self) -> tuple[datetime, int, str]:
        """What backups are sorted by, oldest first."""
        return self.at, self.number, self.path.name


@dataclass(frozen=True)
class Inside:
    """What a register holds; `newest_deed` in UTC, None where nothing was ever done."""

    commune: str
    people: int
    households: int
    imports: int
    newest_deed: datetime | None
    version: int
    newest_hash: str
