"""Some spoiled files: one sentence or a whole import; `make fuzz` takes a thousand and more."""

import pytest

from tests.workbooks.enduring import Endurance
from tests.workbooks.fuzz import template

FILES, PARTS = 80, 4


@pytest.fixture(scope="module")
def endurance(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fuzz")
    return Endurance(template(folder), folder / "xa")


@pytest.mark.parametrize("part", range(PARTS))
def test_a_spoiled_file_is_refused_in_a_sentence_or_taken_whole(endurance, part):
    outcomes = {seed: endurance.endures(seed) for seed in range(part, FILES, PARTS)}
    assert {seed: wrong for seed, (_, wrong) in outcomes.items() if wrong} == {}
    assert {read for read, _ in outcomes.values()} == {True, False}
