"""The office's own versions of the words of letters."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from core.store.journal import Writer
from core.store.schema import letter_wording

_KIND = "letter"


def all_of(db: Connection) -> Mapping[str, str]:
    """Return the office's own text of each language it changed or added."""
    table = letter_wording.c
    query = select(table.language, table.text).where(table.kind == _KIND).order_by(table.language)
    return {row.language: row.text for row in db.execute(query)}


def put(writer: Writer, language: str, text: str) -> bool:
    """Keep a text of a language; return whether it changed."""
    row = _row(writer.db, language)
    if row is None:
        writer.insert(letter_wording, kind=_KIND, language=language, text=text)
        return True
    return writer.update(letter_wording, row, text=text)


def remove(writer: Writer, language: str) -> bool:
    """Take the office's own text of a language away; return whether there was one."""
    row = _row(writer.db, language)
    if row is not None:
        writer.delete(letter_wording, row)
    return row is not None


def _row(db: Connection, language: str) -> int | None:
    table = letter_wording.c
    query = select(table.id).where(table.kind == _KIND, table.language == language)
    return db.execute(query).scalar()
