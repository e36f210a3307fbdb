"""How files of one shape are read, as the clerk once said."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, RowMapping, select

from core.domain.reading_terms import ReadingTerms, RememberedShape
from core.domain.records import kind_named
from core.store.journal import Writer
from core.store.schema import file_shape


def all_of(db: Connection) -> Sequence[RememberedShape]:
    """Return every remembered shape, the oldest first."""
    rows = db.execute(select(file_shape).order_by(file_shape.c.id)).mappings()
    return [_remembered(row) for row in rows]


def put(writer: Writer, shape: str, title: str, terms: ReadingTerms) -> None:
    """Remember how files of a shape are read, in place of what was remembered."""
    values = {
        "title": title,
        "kind": str(terms.kind or ""),
        "header_row": terms.header_row,
        "fields": _packed(terms.fields),
        "encodings": _packed(terms.encodings),
    }
    found = select(file_shape.c.id).where(file_shape.c.shape == shape)
    row = writer.db.execute(found).scalar()
    if row is None:
        writer.insert(file_shape, shape=shape, **values)
    else:
        writer.update(file_shape, row, **values)


def drop(writer: Writer, number: int) -> None:
    """Forget a remembered shape by its number."""
    writer.delete(file_shape, number)


def _packed(said: Mapping[str, str]) -> str:
    return json.dumps(dict(said), ensure_ascii=False, sort_keys=True) if said else ""


def _remembered(row: RowMapping) -> RememberedShape:
    terms = ReadingTerms(
        kind=kind_named(row["kind"]),
        header_row=row["header_row"],
        fields=json.loads(row["fields"] or "{}"),
        encodings=json.loads(row["encodings"] or "{}"),
    )
    return RememberedShape(row["id"], row["shape"], row["title"], terms)
