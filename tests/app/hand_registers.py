"""A small register of two hamlets for deeds done by hand, and what its lists say."""

from datetime import date
from pathlib import Path

from core.app.asking import listing
from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from tests.app.invented_lists import CARD_HEADINGS, HEADINGS, workbook

DAY = date(2026, 11, 21)
AN, BINH, CUONG, DUNG, EN = 1, 2, 3, 4, 5
ONE, TWO, THREE = 1, 2, 3  # households: near-poor in Thôn A, without a class there, in Thôn B
NEAR_POOR = "Hộ cận nghèo"
PEOPLE = (
    ("1", "Nguyễn Văn An", "05/02/1961", "Nam", "042061000001", "4200000001", "Chủ hộ", NEAR_POOR,
     "Thôn A", None),
    ("1", "Trần Thị Bình", "07/03/1965", "Nữ", "042165000002", "4200000002", "Vợ", None, "Thôn A",
     None),
    ("1", "Nguyễn Văn Cường", "01/06/1990", "Nam", "042090000003", "4200000003", "Con", None,
     "Thôn A", None),
    ("2", "Lê Thị Dung", "09/09/1970", "Nữ", "042170000004", "4200000004", "Chủ hộ", None,
     "Thôn A", None),
    ("1", "Phạm Văn Én", "11/11/1980", "Nam", "042080000005", "4200000005", "Chủ hộ", None,
     "Thôn B", None),
)  # fmt: skip
# Bình's runs to the end of the year by the class, Dung's lapsed, Én's begins next month.
CARDS = (
    ("Trần Thị Bình", "07/03/1965", None, "4200000002", "CN", "01/01/2026", "31/12/2026", "Thôn A"),
    ("Lê Thị Dung", "09/09/1970", None, "4200000004", "GD", "01/11/2025", "31/10/2026", "Thôn A"),
    ("Phạm Văn Én", "11/11/1980", None, "4200000005", "GD", "01/12/2025", "30/11/2026", "Thôn B"),
    ("Phạm Văn Én", "11/11/1980", None, "4200000005", "GD", "01/12/2026", "30/11/2027", "Thôn B"),
)


def make(folder):
    """Return a register of five people in three households."""
    register = Register.create(Path(folder, "xa.sobhyt"), name="Xã Thử")
    take(register, Path(folder), PEOPLE)
    path = workbook(Path(folder, "cards.xlsx"), CARD_HEADINGS, CARDS)
    import_file(register, path, ImportOptions(DAY, ReadingTerms(FileKind.CARDS)))
    return register


def take(register, folder, people, **options):
    """Import a list of people as the office sends it; return the report."""
    path = workbook(Path(folder, "people.xlsx"), HEADINGS, people)
    terms = ReadingTerms(FileKind.PEOPLE)
    return import_file(register, path, ImportOptions(DAY, terms, **options))


def names_on(register, name="all", day=DAY):
    """Return the given names of who stands on a list, in its order."""
    return [row.name.split()[-1] for row in listing(register, name, day).rows]


def rows_on(register, name="all", day=DAY):
    """Return the rows of a list by the given name."""
    return {row.name.split()[-1]: row for row in listing(register, name, day).rows}
