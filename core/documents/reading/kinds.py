"""Which kind of list a table is, told by its headers."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from core.documents.reading.declarations import is_declaration
from core.documents.reading.periods import read_note
from core.documents.reading.poverty import speaks_of_leaving
from core.documents.reading.table import Table
from core.documents.reading.values import read_text
from core.domain.records import FileKind, ReportKind
from core.domain.text import header_key

_HOUSEHOLD = ("ho_so", "stt_ho", "quan_he", "chu_ho")
_REVIEW = ("qd_cong_nhan", "ngay_qd", "diem_b1", "diem_b2", "nguyen_nhan")
_D09_TITLE = re.compile(r"d09|danhsachthamgiabhxh")
_LEAVING_TITLE = re.compile(r"thoat(?:ho)?(?:can)?ngheo")
_REVIEW_TITLE = re.compile(r"(?:sau|ketqua)(?:khi)?rasoat")
_NOTES_LOOKED_AT = 50


def fits(table: Table, kind: FileKind | ReportKind) -> bool:
    """Return whether a table has the columns a kind of list cannot do without."""
    households = table.has(*_HOUSEHOLD)
    return {
        FileKind.PEOPLE: table.has("ho_so") or (households and not table.has(*_REVIEW)),
        FileKind.CARDS: table.has("han_den", "han_tu") or is_declaration(table),
        FileKind.D09: table.has("ghi_chu") and table.has("ma_so_bhxh", "so_the") and not households,
        FileKind.POVERTY: table.has("dien_ho") or speaks_of_leaving(table),
        ReportKind.STOPPED: table.has("thang_dung"),
        ReportKind.DUE: table.has("thang_den_han"),
    }[kind]


def kind_of(table: Table) -> FileKind | ReportKind | None:
    """Return the kind of one table, None when its headers name none."""
    report = next((kind for kind in ReportKind if fits(table, kind)), None)
    if report or is_declaration(table):
        return report or FileKind.CARDS
    if _is_poverty(table):
        return FileKind.POVERTY
    if _is_d09(table):
        return FileKind.D09
    if table.has("han_den") and not table.has("ho_so"):
        return FileKind.CARDS
    if table.has(*_HOUSEHOLD):
        return FileKind.PEOPLE
    return FileKind.CARDS if table.has("han_den", "han_tu") else None


def kind_of_all(tables: Sequence[Table]) -> FileKind | ReportKind | None:
    """Return the kind most rows of a file belong to; an annex decides only when alone."""
    rows: Counter[FileKind | ReportKind] = Counter()
    for table in [table for table in tables if not _is_annex(table)] or tables:
        kind = kind_of(table)
        if kind:
            rows[kind] += table.size + 1
    return rows.most_common(1)[0][0] if rows else None


def _is_annex(table: Table) -> bool:
    return header_key(table.sheet).startswith("phuluc")


def _is_poverty(table: Table) -> bool:
    if table.has("han_den", "so_the"):
        return False
    if _titled(table, _LEAVING_TITLE):
        return True
    if table.has(*_REVIEW):
        return table.has("dien_ho", "stt_ho") or speaks_of_leaving(table)
    return table.has("dien_ho") and _titled(table, _REVIEW_TITLE)


def _titled(table: Table, words: re.Pattern[str]) -> bool:
    """Return whether the sheet's name or a line above the header holds some words."""
    titles = (cell for line in table.above for cell in line.cells if isinstance(cell, str))
    return any(words.search(header_key(text)) for text in (table.sheet, *titles))


def _is_d09(table: Table) -> bool:
    if not fits(table, FileKind.D09) or table.has("han_tu", "dien_ho"):
        return False
    if _titled(table, _D09_TITLE):
        return True
    notes = [read_text(cell) for cell in islice(table.values("ghi_chu"), _NOTES_LOOKED_AT)]
    dated = sum(bool(read_note(note).periods) for note in notes)
    return not table.has("han_den") and dated * 2 > len(notes) > 0
