"""One truth in every format gives one register."""

import pytest

from core.app.importing import import_file
from core.app.register import Register
from core.documents.reading.office_file import OfficeFile
from tests.workbooks import formats
from tests.workbooks.corpus import FORMATS
from tests.workbooks.found import register_document
from tests.workbooks.taking import YEAR_2026

EXPECTED = sorted((p.document() for p in formats.TRUTH), key=lambda p: (p["household"], p["name"]))
WORKBOOKS = ("xlsx", "xlsm", "xlsb", *formats.CONVERTED)
NAMES = (*(f".{form}" for form in WORKBOOKS), *(f"_{name}.csv" for name in formats.TEXTS))


@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_the_same_register(name, tmp_path):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Mẫu")
    for stem in formats.PAGES:
        report = import_file(register, FORMATS / f"{stem}{name}", YEAR_2026)
        assert (report.rows, report.counts["added"], report.rejects) == (7, 7, ())
    assert register_document(register) == EXPECTED


@pytest.mark.parametrize("form", WORKBOOKS)
@pytest.mark.parametrize("stem", formats.PAGES)
def test_a_committed_workbook_of_any_format_holds_the_cells_code_writes(form, stem):
    (sheet,) = OfficeFile.at(FORMATS / f"{stem}.{form}").sheets
    (ours,) = OfficeFile(f"{stem}.xlsx", formats.built()[f"{stem}.xlsx"]).sheets
    assert sheet.name == ours.name
    assert [(line.number, shown(line)) for line in sheet.lines] == [
        (line.number, shown(line)) for line in ours.lines
    ]


def shown(line):
    """Return the cells of a line up to the last filled one; 7 and 7.0 are one number."""
    cells = list(line.cells)
    while cells and cells[-1] in ("", None):
        cells.pop()
    return [cell or "" for cell in cells]
