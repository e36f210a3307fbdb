"""The shape of a file: what its headers are, whatever its rows, sheets and names."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from core.documents.reading.header import header_texts
from core.documents.reading.office_file import OfficeFile
from core.documents.reading.sheets import Sheet
from core.documents.reading.table import Table
from core.documents.reading.tables import tables_with_header
from core.domain.errors import ClerkError
from core.domain.reading_terms import NO_HEADER, ReadingTerms
from core.domain.text import header_key

LOOKED_AT = 1000  # lines of a sheet
_DIGITS = 32
_TOLD = 5


@dataclass(frozen=True)
class FileShape:
    """A digest of the header texts, and the first of them for people; "" where there is none."""

    digest: str = ""
    title: str = ""


def shape_under(file: OfficeFile, terms: ReadingTerms) -> FileShape:
    """Return the shape of a file read as `terms` say; no shape where that finds no table.

    The order of the columns counts, the number of sheets and rows does not. Header texts count as
    the file writes them, before they are decoded, so that no encoding makes another shape of it.
    """
    try:
        tables = tables_with_header(file, terms, LOOKED_AT)
    except ClerkError:
        return FileShape()
    sheets = {sheet.name: sheet for sheet in file.sheets}
    headers = {_header(sheets[table.sheet].head(LOOKED_AT), table) for table in tables}
    packed = json.dumps(sorted(headers), ensure_ascii=False)
    return FileShape(sha256(packed.encode()).hexdigest()[:_DIGITS], _title(tables))


def _header(sheet: Sheet, table: Table) -> tuple[str, ...]:
    if table.row == NO_HEADER:
        return (f"#{len(table.texts)}",)
    keys = list(map(header_key, header_texts(sheet, table)))
    while keys and not keys[-1]:
        keys.pop()
    return tuple(keys)


def _title(tables: Sequence[Table]) -> str:
    first = tables[0]
    if first.row == NO_HEADER:
        return f"{len(first.texts)} cột, không có hàng tiêu đề"
    texts = [text for text in first.texts if text]
    return ", ".join(islice(texts, _TOLD)) + (", …" if len(texts) > _TOLD else "")
