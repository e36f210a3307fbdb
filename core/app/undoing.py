"""Taking an import back whole."""

from collections import Counter
from collections.abc import Mapping

from sqlalchemy import Connection

from core.app.backups import Reason, back_up
from core.app.register import Register
from core.domain.errors import ClerkError
from core.store import batches, undo
from core.store.batches import Batch
from core.store.journal import entries_of_batch

__all__ = ["Batch", "list_imports", "undo_import"]

_ROW_WORDS = {
    "hamlet": "thôn",
    "household": "hộ",
    "person": "người",
    "membership": "quan hệ hộ",
    "residence": "lần chuyển, mất",
    "cover_period": "thẻ",
    "decision": "quyết định",
    "household_class": "diện hộ",
    "letter": "thư",
    "exclusion": "lần loại khỏi danh sách",
    "area_class": "diện vùng",
    "rule": "quy định",
    "local_rule": "quy định riêng",
}


_DEED_WORDS = {
    "undo": "lần hoàn tác sau đó",
    "settings": "thay đổi cài đặt",
    "letters": "cấp số thư",
}


def undo_import(register: Register, number: int) -> Batch:
    """Take one import back whole and return it; the register is backed up before.

    Raises `ClerkError` when there is no such import, when it was taken back already, or when rows
    it wrote were changed since or something else hangs on them; then nothing is changed.
    """
    with register.deed("undo") as writer:
        batch = _wanted(writer.db, number)
        entries = entries_of_batch(writer.db, number)
        in_the_way = {
            **undo.touched_since(writer.db, entries),
            **undo.hanging_on(writer.db, entries),
        }
        if in_the_way:
            raise ClerkError(_refusal(writer.db, number, in_the_way))
        back_up(register, Reason.BULK)  # sees the state before; nobody writes between
        undo.take_back(writer, entries)
        batches.mark_undone(writer.db, number, writer.at)
    return batch


def list_imports(register: Register) -> tuple[Batch, ...]:
    """Return all imports, oldest first."""
    with register.reading() as db:
        return tuple(batches.list_all(db))


def _wanted(db: Connection, number: int) -> Batch:
    found = next((batch for batch in batches.list_all(db) if batch.id == number), None)
    if found is None:
        raise ClerkError(f"Không có lần nhập số {number}; lệnh imports cho biết các lần nhập.")
    if found.undone_at is not None:
        raise ClerkError(f"Lần nhập số {number} đã được hoàn tác trước đó.")
    return found


def _refusal(db: Connection, number: int, in_the_way: Mapping[tuple[str, int], int]) -> str:
    counted = Counter((deed, table) for (table, _), deed in in_the_way.items())
    said = [
        f"{count} {_ROW_WORDS.get(table, table)} ({_deed_words(db, deed)})"
        for (deed, table), count in sorted(counted.items())
    ]
    return (
        f"Không hoàn tác được lần nhập số {number} vì sau đó đã có thay đổi dựa trên nó: "
        f"{'; '.join(said)}. Sổ được giữ nguyên; hãy hoàn tác các việc đó trước."
    )


def _deed_words(db: Connection, deed: int) -> str:
    batch = undo.batch_of_deed(db, deed)
    if batch:
        return f"lần nhập số {batch}"
    kind = undo.kind_of_deed(db, deed)
    return _DEED_WORDS.get(kind, f"việc “{kind}”")
