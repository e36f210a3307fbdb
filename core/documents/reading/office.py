"""Reading an office file of any kind: the one door other rooms use."""

from collections.abc import Mapping, Sequence

from core.documents.reading.above import hamlet_above, list_month, unit_code
from core.documents.reading.cards import CardReader
from core.documents.reading.d09 import D09Reader
from core.documents.reading.declarations import DeclarationReader, is_declaration
from core.documents.reading.office_file import AnyFile, opened
from core.documents.reading.people import PeopleReader
from core.documents.reading.places import hamlet_of_sheet
from core.documents.reading.poverty import PovertyReader
from core.documents.reading.reports import ReportReader
from core.documents.reading.sheet_reader import Gathered, SheetReader
from core.documents.reading.table import Table
from core.documents.reading.tables import find_tables
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind, Reading, ReportKind

READERS: Mapping[FileKind | ReportKind, type[SheetReader]] = {
    FileKind.PEOPLE: PeopleReader,
    FileKind.CARDS: CardReader,
    FileKind.D09: D09Reader,
    FileKind.POVERTY: PovertyReader,
    ReportKind.STOPPED: ReportReader,
    ReportKind.DUE: ReportReader,
}
AS_THE_FILE_SAYS = ReadingTerms()


def reader_of(kind: FileKind | ReportKind, table: Table) -> type[SheetReader]:
    """Return what reads a table as a kind of list; cards stand in two shapes."""
    if kind is FileKind.CARDS and is_declaration(table):
        return DeclarationReader
    return READERS[kind]


def read_office_file(
    file: AnyFile,
    terms: ReadingTerms = AS_THE_FILE_SAYS,
    progress: Progress | None = None,
) -> Reading:
    """Return what an office file holds, read as `terms` say.

    Raises `ClerkError` for what cannot be read so.
    """
    found = find_tables(opened(file), terms)
    gathered = Gathered(remarks=list(found.remarks))
    _read_lines(found.tables, found.kind, gathered, progress or Progress())
    return _reading(found.tables, found.kind, gathered)


def _read_lines(
    tables: Sequence[Table], kind: FileKind | ReportKind, gathered: Gathered, progress: Progress
) -> None:
    several = len(tables) > 1
    steps = []
    for table in tables:
        hamlet = hamlet_above(table.above) or hamlet_of_sheet(table.sheet, several=several)
        reader = reader_of(kind, table)(table, gathered, hamlet)
        steps += [(reader, line) for line in table.lines]
    for reader, line in progress.track(steps):
        reader.take(line)


def _reading(tables: Sequence[Table], kind: FileKind | ReportKind, gathered: Gathered) -> Reading:
    of_agency = kind is FileKind.D09 or isinstance(kind, ReportKind)
    units = [unit_code(table.above) for table in tables] if of_agency else []
    months = [list_month(table.above) for table in tables] if of_agency else []
    return Reading(
        kind=kind,
        rows=tuple(gathered.rows),
        rejects=tuple(gathered.rejects),
        warnings=tuple(gathered.warnings),
        remarks=tuple(gathered.remarks),
        unit_code=next((unit for unit in units if unit), ""),
        month=next((month for month in months if month), None),
        headers={table.sheet: table.texts for table in tables},
    )
