"""Every page of a register cut off or changed: is it noticed, and is nothing worse done?

    python -m tests.faults.damage [flips a page] [register]

Prints a table and ends with 1 where damage went unnoticed, the program failed, or a file was
written to. The suite runs a short form (tests/store/test_damage.py).
"""

import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from sqlalchemy import text
from sqlcipher3 import dbapi2 as sqlcipher

from core.app.asking import listing, summary
from core.app.exporting import list_document
from core.app.office import office_settings
from core.app.register import Register
from core.app.ruling import local_lines, rule_lines
from core.app.undoing import list_imports
from core.app.unlocking import Access
from core.app.verifying import verify
from core.cli.documents import summary_document
from core.domain.errors import ClerkError
from core.domain.lists import list_names
from core.store.form import APPLICATION_ID
from core.store.keys import key_path
from tests.registers import REGISTERS

KEY = bytes(range(32))
DAY = date(2026, 11, 21)
PAGE = 4096
SMALL = REGISTERS / "v2.sobhyt"


class Outcome(StrEnum):
    """How a damaged register was met."""

    REFUSED = "refused at opening"
    FOUND = "found by verify"
    UNCHANGED = "answers unchanged"
    UNNOTICED = "damaged and unnoticed"
    FAILED = "program failed"
    WRITTEN = "file written to"


GOOD = frozenset({Outcome.REFUSED, Outcome.FOUND, Outcome.UNCHANGED})


@dataclass(frozen=True)
class Subject:
    """A whole register: its bytes, what opens it, all it answers."""

    name: str
    path: Path
    whole: bytes
    access: Access
    answers: object

    @property
    def pages(self) -> int:
        return len(self.whole) // PAGE


@dataclass(frozen=True)
class Fault:
    """One way of damaging a file."""

    kind: str
    place: int
    damaged: bytes


def plain(folder: Path, source: Path = SMALL) -> Subject:
    """Return a plain register in an empty folder."""
    path = Path(shutil.copy(source, folder / "trơn.sobhyt"))
    return _subject("plain", path, Access())


def encrypted(folder: Path, source: Path = SMALL) -> Subject:
    """Return the same register, encrypted."""
    bare = Path(shutil.copy(source, folder / "trơn.sobhyt"))
    Register.open(bare)
    path = folder / "kín.sobhyt"
    db = sqlcipher.connect(str(bare))
    db.execute(f"ATTACH '{path}' AS sealed KEY \"x'{KEY.hex()}'\"")
    db.execute("SELECT sqlcipher_export('sealed')")
    db.execute(f"PRAGMA sealed.application_id={APPLICATION_ID}")
    db.close()
    bare.unlink()
    key_path(path).write_text("{}", "utf-8")
    return _subject("encrypted", path, Access(key=KEY))


def _subject(name: str, path: Path, access: Access) -> Subject:
    register = Register.open(path, access)
    assert verify(register) == ()
    return Subject(name, path, path.read_bytes(), access, answers_of(register))


def answers_of(register: Register) -> object:
    """Return everything a register says: each row of each table, each list, the numbers."""
    with register.reading() as db:
        names = db.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        rows = [
            (name, sorted(map(repr, db.execute(text(f'SELECT * FROM "{name}"')))))
            for name in sorted(names)
            if name != "sqlite_sequence"
        ]
    lists = [list_document(listing(register, name, DAY)) for name in list_names()]
    numbers = summary_document(summary(register, DAY))
    said = office_settings(register), list_imports(register)
    ruled = rule_lines(register, DAY), local_lines(register, DAY)
    return rows, repr((lists, numbers, said, ruled))


def cuts(subject: Subject) -> Iterator[Fault]:
    """Yield the file cut at each page's begin and in its middle."""
    for page in range(subject.pages):
        for size in (page * PAGE, page * PAGE + PAGE // 2):
            yield Fault("cut", size, subject.whole[:size])


def flips(subject: Subject, each: int) -> Iterator[Fault]:
    """Yield the file with one byte changed, `each` times a page, mostly where something stands."""
    for page in range(subject.pages):
        dice = random.Random(f"{subject.name} {page}")
        places = range(page * PAGE, (page + 1) * PAGE)
        used = [place for place in places if subject.whole[place]]
        for number in range(each):
            place = dice.choice(used if used and number % 4 != 3 else places)
            damaged = bytearray(subject.whole)
            damaged[place] ^= dice.randrange(1, 256)
            yield Fault("flip", place, bytes(damaged))


def met(subject: Subject, fault: Fault) -> tuple[Outcome, str]:
    """Return how a fault is met, and what the program said or how it failed."""
    subject.path.write_bytes(fault.damaged)
    before = _others(subject)
    try:
        outcome, said = _opened(subject)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the sweep looks for
        outcome, said = Outcome.FAILED, f"{type(error).__name__}: {error}"
    if subject.path.read_bytes() != fault.damaged or _others(subject) != before:
        return Outcome.WRITTEN, said
    return outcome, said


def _others(subject: Subject) -> list[str]:
    return sorted(file.name for file in subject.path.parent.iterdir())


def _opened(subject: Subject) -> tuple[Outcome, str]:
    try:
        register = Register.open(subject.path, subject.access)
    except ClerkError as error:
        return Outcome.REFUSED, str(error)
    proof = _tried(lambda: "\n".join(verify(register)))
    answers = _tried(lambda: answers_of(register))
    if proof:
        return Outcome.FOUND, str(proof)
    return Outcome.UNCHANGED if answers == subject.answers else Outcome.UNNOTICED, ""


def _tried(ask: Callable[[], object]) -> object:
    try:
        return ask()
    except ClerkError as error:
        return str(error)


def sweep(subject: Subject, faults: Iterator[Fault]) -> tuple[Counter, list[str]]:
    """Return how often each outcome came for (kind of fault), and the bad ones in words."""
    counted: Counter = Counter()
    bad = []
    for fault in faults:
        outcome, said = met(subject, fault)
        counted[fault.kind, outcome] += 1
        if outcome not in GOOD:
            bad.append(f"{subject.name} {fault.kind} at {fault.place}: {outcome}: {said[:300]}")
    return counted, bad


def main(each: int, source: Path) -> int:
    """Sweep a plain and an encrypted register and print the table."""
    bad = []
    print("fault", "trials", *Outcome, sep=" | ")
    for make in (plain, encrypted):
        with tempfile.TemporaryDirectory() as folder:
            subject = make(Path(folder), source)
            for kind, faults in (("cut", cuts(subject)), ("flip", flips(subject, each))):
                counted, found = sweep(subject, faults)
                bad += found
                row = [counted[kind, outcome] for outcome in Outcome]
                print(f"{subject.name} {kind}", sum(row), *row, sep=" | ")
    print(*bad, sep="\n")
    return 1 if bad else 0


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(main(int(words[0]) if words else 16, Path(words[1]) if words[1:] else SMALL))
