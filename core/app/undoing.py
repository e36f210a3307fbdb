"""Taking a deed back whole; an import is one deed."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from core.app.backups import back_up
from core.app.register import Register
from core.domain.backups import Reason
from core.domain.deeds import DEED_WORDS, FINAL_DEEDS, HAND_DEEDS, DeedKind, deed_word
from core.domain.errors import ClerkError, Way
from core.domain.record_words import counted_rows
from core.store import batches, undo
from core.store.batches import Batch
from core.store.entries import Entry, entries_of_deed
from core.store.history import Deed, deeds_of, newest_deeds, newest_of, taken_back
from core.store.journal import Links, Writer

__all__ = [
    "Batch",
    "Deed",
    "TakenBack",
    "deed_name",
    "list_imports",
    "newest_by_hand",
    "take_back",
    "undo_deed",
    "undo_import",
]


@dataclass(frozen=True)
class TakenBack:
    """A deed that was taken back, and the number of the one that did it."""

    undone: Deed
    deed: int


# An undo that rewrites more rows than this is worth a backup.
_MANY = 300


def undo_import(register: Register, number: int) -> Batch:
    """Take one import back whole and return it.

    Raises `ClerkError` when there is no such import, when it was taken back already, or when rows
    it wrote were changed since or something else hangs on them; then nothing is changed.
    """
    found = next((batch for batch in list_imports(register) if batch.id == number), None)
    if found is None:
        raise ClerkError(
            f"Không có lần nhập số {number}; hãy xem lại các lần đã nhập.", Way.IMPORTS
        )
    undo_deed(register, found.deed)
    return found


def undo_deed(register: Register, number: int) -> Deed:
    """Take one deed back whole and return it; see `take_back`."""
    return take_back(register, number).undone


def take_back(register: Register, number: int) -> TakenBack:
    """Take one deed back whole, as a deed of its own.

    Where it is an import, the undoing of one, or changed many rows, the register is backed up
    before.

    Raises `ClerkError` as `undo_import` does, and for a deed whose values were deleted for good or
    that nothing takes back; then nothing is changed.
    """
    with register.writing() as db:
        found = _wanted(db, number)
        entries = entries_of_deed(db, number)
        _refuse_what_stays(found, entries)
        in_the_way = undo.in_the_way(db, number, entries)
        if in_the_way:
            raise ClerkError(_refusal(db, found, in_the_way))
        first = _first_of(db, found)
        if first.batch is not None or len(entries) > _MANY:
            back_up(register, Reason.BULK)  # sees the state before; nobody writes between
        writer = register.writer(db, DeedKind.UNDO, Links(undoes=number))
        undo.take_back(writer, entries)
        _mark_import(writer, first)
        writer.flush()
    return TakenBack(found, writer.deed)


def newest_by_hand(register: Register) -> Deed | None:
    """Return the newest deed done by hand that still counts, None where there is none."""
    with register.reading() as db:
        return newest_of(db, HAND_DEEDS)


def list_imports(register: Register) -> tuple[Batch, ...]:
    """Return all imports, oldest first."""
    with register.reading() as db:
        return tuple(batches.list_all(db))


def deed_name(deed: Deed) -> str:
    """Return what a deed is called in a sentence."""
    if deed.batch is not None:
        return f"lần nhập số {deed.batch}"
    return f"việc số {deed.id} ({deed_word(deed.kind)})"


def _wanted(db: Connection, number: int) -> Deed:
    newest = max((deed.id for deed in newest_deeds(db, 1)), default=0)
    found = deeds_of(db, [number]).get(number) if 0 < number <= newest else None
    if found is None:
        raise ClerkError(f"Không có việc số {number}; hãy xem lại nhật ký.", Way.DEEDS)
    return found


def _refuse_what_stays(found: Deed, entries: Sequence[Entry]) -> None:
    name = deed_name(found)
    capital = name[0].upper() + name[1:]
    if found.taken_back:
        raise ClerkError(f"{capital} đã được hoàn tác trước đó.")
    if found.kind in FINAL_DEEDS:
        raise ClerkError(f"Không hoàn tác được {name}: {FINAL_DEEDS[found.kind]}.")
    if found.kind == DeedKind.UNDO and found.undoes is None:
        raise ClerkError(f"Không hoàn tác được {name}: bản cũ không ghi việc nào được hoàn tác.")
    if any(entry.before is None and entry.after is None for entry in entries):
        raise ClerkError(
            f"Không hoàn tác được {name}: việc này có dữ liệu của người đã bị "
            f"{DEED_WORDS[DeedKind.ERASE].removesuffix(' của một người')}, không trả lại được nữa."
        )


def _first_of(db: Connection, undone: Deed) -> Deed:
    """Return the deed that an undoing, the undoing of that … is about; another deed as it is."""
    while undone.undoes is not None:
        undone = deeds_of(db, [undone.undoes])[undone.undoes]
    return undone


def _mark_import(writer: Writer, first: Deed) -> None:
    """Keep the mark of an import right when it, its undoing, the undoing of that … is undone."""
    if first.batch is not None:
        gone = first.id in taken_back(writer.db, marked=False)
        batches.mark_undone(writer, first.batch, writer.at if gone else None)


def _refusal(db: Connection, found: Deed, in_the_way: undo.InTheWay) -> str:
    counted: dict[int, Counter[str]] = defaultdict(Counter)
    for (table, _), number in in_the_way.items():
        counted[number][table] += 1
    names = deeds_of(db, counted)
    said = [
        f"{counted_rows(tables)} ({deed_name(names[number])})"
        for number, tables in sorted(counted.items())
    ]
    return (
        f"Không hoàn tác được {deed_name(found)} vì sau đó đã có thay đổi dựa trên nó: "
        f"{'; '.join(said)}. Sổ được giữ nguyên; hãy hoàn tác các việc đó trước."
    )
