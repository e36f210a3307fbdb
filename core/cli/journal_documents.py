"""The JSON documents about the journal; keys may be added, none renamed."""

from collections.abc import Mapping, Sequence
from typing import Any

from core.app.bin import BinLine
from core.app.erasing import Erased
from core.app.history import DeedLine, HistoryLine
from core.app.undoing import Deed

Document = Mapping[str, Any]


def deeds_document(lines: Sequence[DeedLine]) -> Sequence[Document]:
    """Return deeds, newest first; moments are UTC."""
    return [deed_document(line) for line in lines]


def deed_document(line: DeedLine) -> Document:
    """Return one deed; its moment is UTC."""
    return {
        **_deed(line.deed),
        "what": line.what,
        "import": line.deed.batch,
        "undoes": line.deed.undoes,
        "undone": line.deed.taken_back,
        "rows": line.deed.touched,
    }


def history_document(lines: Sequence[HistoryLine]) -> Sequence[Document]:
    """Return what became of a record, newest deed first; values as people write them."""
    return [
        {
            **_deed(line.deed),
            "what": line.what,
            "record": line.record,
            "name": line.name,
            "field": line.field,
            "from": line.before,
            "to": line.after,
            "undone": line.deed.taken_back,
        }
        for line in lines
    ]


def bin_document(lines: Sequence[BinLine]) -> Sequence[Document]:
    """Return what was taken away, newest deed first; `taken` counts rows by table."""
    return [
        {
            **_deed(line.deed),
            "what": DeedLine(line.deed).what,
            "taken": line.taken,
            "whose": line.whose,
            "more": line.more,
            "details": dict(line.details),
        }
        for line in lines
    ]


def erased_document(done: Erased) -> Document:
    """Return what a deletion took."""
    return {
        "deed": done.deed,
        "reason": done.reason,
        "rows": done.rows,
        "lists": list(done.lists),
        "lists_dropped": done.lists_dropped,
        "swept": done.swept,
        "sentence": done.sentence(),
    }


def _deed(deed: Deed) -> Document:
    return {
        "deed": deed.id,
        "at": deed.at.isoformat() + "Z",
        "user": deed.user,
        "role": deed.role,
        "kind": deed.kind,
    }
