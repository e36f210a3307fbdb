"""Whether a rollback journal left beside a register is the register's own.

SQLite rolls back whatever journal lies there by name. One of another file would overwrite pages
with foreign ones, so it is looked at first. The form: https://www.sqlite.org/fileformat2.html
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from core.domain.errors import ClerkError, Way
from core.fault_words import fault_words
from core.store.trouble import way_back

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_PLAIN = b"SQLite format 3\x00"
_HEADER_BYTES = 28
_COUNTER = slice(24, 28)
_MARK = slice(68, 72)


def refuse_foreign_journal(path: Path) -> None:
    """Raise `ClerkError` where the journal beside a register is none of its own."""
    journal = path.with_name(f"{path.name}-journal")
    try:
        with journal.open("rb") as left, path.open("rb") as file:
            fits = _fits(left, file.read(100))
    except FileNotFoundError:
        return
    except OSError as error:
        raise ClerkError(
            f"Không đọc được tệp “{journal}” bên cạnh sổ ({fault_words(error)}); sổ được giữ "
            "nguyên. Hãy xem quyền của tệp."
        ) from error
    if not fits:
        raise ClerkError(
            f"Tệp “{journal.name}” bên cạnh sổ “{path}” không phải của sổ này; mở sổ lúc này có "
            "thể làm hỏng sổ nên cả hai tệp được giữ nguyên. Hãy chuyển tệp đó sang thư mục khác, "
            f"mở lại sổ rồi kiểm tra sổ. {way_back(path)}",
            Way.VERIFY,
            Way.RESTORE,
        )


@dataclass(frozen=True)
class _Segment:
    """One run of pages in a journal; sizes in bytes."""

    start: int
    pages: int
    sector: int
    page: int

    @classmethod
    def read(cls, file: BinaryIO, start: int) -> Self | None:
        """Return the segment that begins at `start`, None where none does."""
        file.seek(start)
        head = file.read(_HEADER_BYTES)
        if len(head) < _HEADER_BYTES or not head.startswith(_MAGIC):
            return None
        numbers = [int.from_bytes(head[at : at + 4], "big") for at in (8, 20, 24)]
        return cls(start, *numbers) if numbers[1] and numbers[2] else None

    @property
    def record(self) -> int:
        """The length of a page with its number and checksum."""
        return self.page + 8

    @property
    def end(self) -> int:
        """Where the next segment begins: at a whole sector."""
        end = self.start + self.sector + self.pages * self.record
        return -(-end // self.sector) * self.sector


def _fits(journal: BinaryIO, head: bytes) -> bool:
    first = journal.read(1)
    if first in {b"", b"\x00"}:
        return True  # spent: SQLite takes nothing back from it
    segment = _Segment.read(journal, 0)
    if segment is None:
        return False
    before = next(_first_pages(journal, segment), None)
    return before is None or _same_register(before, head)


def _first_pages(file: BinaryIO, segment: _Segment | None) -> Iterator[bytes]:
    """Yield the head of page 1 as it was before, from wherever the journal keeps it."""
    while segment is not None:
        for number in range(segment.pages):
            file.seek(segment.start + segment.sector + number * segment.record)
            page = file.read(4 + 100)
            if len(page) < 4 + 100:
                return
            if int.from_bytes(page[:4], "big") == 1:
                yield page[4:]
        segment = _Segment.read(file, segment.end) if segment.pages else None


def _same_register(before: bytes, now: bytes) -> bool:
    if not now.startswith(_PLAIN):
        return before[:16] == now[:16]  # the salt of an encrypted register
    counted = int.from_bytes(now[_COUNTER], "big") - int.from_bytes(before[_COUNTER], "big")
    return before[:16] == _PLAIN and before[_MARK] == now[_MARK] and counted in (0, 1)
