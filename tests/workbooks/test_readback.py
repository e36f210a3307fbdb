"""Any commune in any shape of file is read back: people, births as exact as written, cards.

READBACK sets how many examples are drawn (`make readback`); the suite draws some.
"""

import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from core.app.importing import import_file
from core.app.register import Register
from core.documents.reading.office_file import OfficeFile
from core.domain.text import name_key
from tests.workbooks.communes import commune
from tests.workbooks.found import register_document
from tests.workbooks.shapes import card_list, household_list
from tests.workbooks.taking import YEAR_2026

EXAMPLES = int(os.environ.get("READBACK", "0"))


@settings(
    max_examples=EXAMPLES or 40,
    derandomize=not EXAMPLES,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],  # shrinking real files takes minutes; the note says how it was written
)
@given(random=st.randoms(use_true_random=True))
def test_a_commune_in_any_shape_is_read_back(random):
    people = commune(random)
    listed, cards = household_list(random, people), card_list(random, people)
    note(f"{listed}\n{cards}")
    with tempfile.TemporaryDirectory() as folder:
        assert differences(people, listed, cards, Path(folder)) == []


def differences(people, listed, cards, folder):
    """Return a line for each thing a register does not say as it was written."""
    register = Register.create(folder / "xa.sobhyt", name="Xã Thử")
    said = [*take(register, listed, len(people))]
    if cards:
        said += take(register, cards, None)
    expected = {_who(p): p for p in (person.document() for person in people)}
    found = {_who(p): p for p in register_document(register)}
    said += [f"only written: {who}" for who in expected.keys() - found.keys()]
    said += [f"only read: {who}" for who in found.keys() - expected.keys()]
    for who in expected.keys() & found.keys():
        said += [
            f"{who} {key}: written {value!r}, read {found[who][key]!r}"
            for key, value in expected[who].items()
            if key not in ("household", "name") and value != found[who][key]
        ]
    return said


def take(register, written, rows):
    """Take a file in; yield a line for each row that did not come in."""
    report = import_file(register, OfficeFile(written.name, written.content), YEAR_2026)
    yield from (f"rejected: row {n.source.row}: {n.problem}" for n in report.rejects)
    if rows not in (None, report.rows):
        yield f"{report.rows} rows of {rows}"


def _who(person):
    """Return who a person is; old fonts have no accented capitals, so case tells nobody apart."""
    return person["household"].casefold(), name_key(person["name"])
