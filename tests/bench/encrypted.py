"""Encrypted against plain, in one run: opening, one saved setting, an import, a list.

    python -m tests.bench.encrypted [PEOPLE]     5000 people where no number is given

Prints the best of some rounds in seconds for both, and their ratio.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import openpyxl

from core.app.asking import listing
from core.app.importing import ImportOptions, import_file
from core.app.office import set_office
from core.app.register import Register
from core.app.securing import encrypt
from core.app.unlocking import Access
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind

DAY = date(2026, 11, 21)
PASSWORD = "mật khẩu dài"
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Vũ", "Bùi")
_GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Mai", "Sơn", "Yến")
_HEADER = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD",
           "Quan hệ với chủ hộ", "Thôn")  # fmt: skip


@dataclass(frozen=True)
class Side:
    """A register of one kind: how it is opened by password and by key."""

    path: Path
    password: Access
    key: Access


def write_people(path: Path, people: int) -> None:
    """Write a list of invented people, four in a household."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(_HEADER)
    for n in range(people):
        name = f"{_FAMILIES[n % 8]} Văn {_GIVEN[n // 8 % 11]} {_GIVEN[n // 88 % 11]}"
        sheet.append(
            (n + 1, str(1000 + n // 4), name, f"{n % 28 + 1:02}/{n % 12 + 1:02}/{1940 + n % 80}",
             "Nam", f"0790{n:08}", "Con" if n % 4 else "Chủ hộ", f"Thôn {n // 4 % 12 + 1}")
        )  # fmt: skip
    book.save(path)


@contextmanager
def sides(folder: Path) -> Iterator[Mapping[str, Side]]:
    """Make an empty register of each kind."""
    plain, secret = (Register.create(folder / f"{n}.sobhyt", name="Xã Thử") for n in "ab")
    key = encrypt(secret, PASSWORD).register.key
    yield {
        "plain": Side(plain.path, Access(), Access()),
        "encrypted": Side(secret.path, Access(password=PASSWORD), Access(key=key)),
    }


def steps(file: Path, rounds: int) -> Mapping[str, tuple[int, Callable[[Side], object]]]:
    """Return what is measured, how often, in this order."""
    trial, kept = (
        ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE), dry_run=dry) for dry in (True, False)
    )
    marks = iter(range(10**6))

    def save(side: Side) -> None:
        set_office(Register.open(side.path, side.key), {"phone": str(next(marks))})

    return {
        "open, password": (rounds, lambda side: Register.open(side.path, side.password)),
        "open, key": (rounds, lambda side: Register.open(side.path, side.key)),
        "open + save": (rounds, save),
        "import, trial": (2, lambda s: import_file(Register.open(s.path, s.key), file, trial)),
        "import": (1, lambda s: import_file(Register.open(s.path, s.key), file, kept)),
        "list": (rounds, lambda s: listing(Register.open(s.path, s.key), "all", DAY, None)),
        "open + save, full": (rounds, save),
    }


def best(rounds: int, work: Callable[[], object]) -> float:
    """Return the seconds of the fastest round."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return min(took)


def main(people: int, rounds: int = 5) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="so-bhyt-") as folder:
        file = Path(folder, "people.xlsx")
        write_people(file, people)
        with sides(Path(folder)) as both:
            print(f"{people} people     plain s  encrypted s  ratio")
            for name, (times, step) in steps(file, rounds).items():
                plain, secret = (best(times, partial(step, side)) for side in both.values())
                print(f"{name:18} {plain:8.4f} {secret:12.4f} {secret / plain:6.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
