"""Each trap of forms.md 3 and 6 comes out as described, and the committed files are the built."""

import io
import json
import zipfile
from datetime import date

import pytest

from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from tests.workbooks.cases import DAY
from tests.workbooks.corpus import FOLDER, built
from tests.workbooks.found import register_document, report_document
from tests.workbooks.traps import TRAPS

IDS = [trap.id for trap in TRAPS]


def taken(register, file):
    """Take a file in; household lists speak of 2026, a review says itself of what year it is."""
    days = {} if file.stem == "review" else {
        "class_from": date(2026, 1, 1), "class_to": date(2026, 12, 31)
    }  # fmt: skip
    return import_file(register, file, ImportOptions(DAY, **days))


@pytest.mark.parametrize("trap", IDS)
def test_a_trap_comes_out_as_described(trap, tmp_path):
    expected = json.loads((FOLDER / f"{trap}.json").read_text("utf-8"))
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Mẫu")
    for said in expected["imports"]:
        report = taken(register, FOLDER / said["file"])
        assert {"file": said["file"], **report_document(report)} == said
    assert register_document(register) == expected["people"]


def test_the_committed_files_are_those_the_code_builds():
    made = built()
    assert {path.name for path in FOLDER.iterdir()} == made.keys()
    stale = [name for name in made if parts(made[name]) != parts((FOLDER / name).read_bytes())]
    assert stale == []


def parts(content):
    """Return the members of a workbook, which may be packed in other ways; else the bytes."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_every_trap_has_a_name_and_a_place_of_its_own():
    assert len(set(IDS)) == len(IDS)
    assert all(trap.where.startswith(("forms", "reading")) and trap.must for trap in TRAPS)
