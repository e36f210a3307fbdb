"""Each trap of forms.md 3 and 6 comes out as described, and the committed files are the built."""

import io
import json
import zipfile

import pytest

from core.app.importing import import_file
from core.app.register import Register
from tests.workbooks.corpus import FOLDER, built, committed
from tests.workbooks.formats import CONVERTED
from tests.workbooks.found import register_document, report_document
from tests.workbooks.taking import SAID_BY_THE_FILE, YEAR_2026
from tests.workbooks.traps import TRAPS

IDS = [trap.id for trap in TRAPS]


def taken(register, file):
    """Take a file in; household lists speak of 2026, a review says itself of what year it is."""
    return import_file(register, file, SAID_BY_THE_FILE if file.stem == "review" else YEAR_2026)


@pytest.mark.parametrize("trap", IDS)
def test_a_trap_comes_out_as_described(trap, tmp_path):
    expected = json.loads((FOLDER / f"{trap}.json").read_text("utf-8"))
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Mẫu")
    for said in expected["imports"]:
        report = taken(register, FOLDER / said["file"])
        assert {"file": said["file"], **report_document(report)} == said
    assert register_document(register) == expected["people"]


def test_the_committed_files_are_those_the_code_builds():
    made, kept = built(), committed()
    assert {name for name in kept if not name.endswith(CONVERTED)} == made.keys()
    assert [name for name in made if parts(made[name]) != parts(kept[name].read_bytes())] == []


def parts(content):
    """Return the members of a workbook, which may be packed in other ways; else the bytes."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_every_trap_has_a_name_and_a_place_of_its_own():
    assert len(set(IDS)) == len(IDS)
    assert all(trap.where.startswith(("forms", "reading")) and trap.must for trap in TRAPS)
