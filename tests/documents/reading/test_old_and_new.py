"""The sample list in TCVN3 names the same people as the lists in Unicode."""

import json

import pytest

from core.documents.reading.office import read_office_file
from core.domain.text import name_key
from core.resources import resource

UNICODE = (
    "the_bhyt.xlsx",
    "d09_2026_10.xlsx",
    "ra_soat_ngheo_2025.xlsx",
    "ra_soat_ngheo_2026.xlsx",
)
OLD = "Thôn Hạ"


@pytest.fixture(scope="module")
def sample_files():
    return resource("samples")


@pytest.fixture(scope="module")
def old(sample_files):
    return [row.subject for row in read_office_file(sample_files / "dan_cu_tcvn3.xls").rows]


@pytest.mark.parametrize(("file", "least"), [*zip(UNICODE, (150, 20, 50, 40), strict=True)])
def test_numbers_lead_to_the_same_names_births_and_sexes(old, sample_files, file, least):
    by_number = {n: p for p in old for n in (p.cccd, p.insurance_no) if n}
    met = {}
    for row in read_office_file(sample_files / file).rows:
        theirs = row.subject
        ours = by_number.get(theirs.cccd) or by_number.get(theirs.insurance_no)
        if ours:
            met[ours.name, ours.birth] = ours
            assert name_key(ours.name) == name_key(theirs.name)
            assert ours.birth is None or theirs.birth is None or ours.birth.agrees(theirs.birth)
            assert theirs.sex in (None, ours.sex)
    assert len(met) >= least


def test_every_expected_person_of_the_hamlet_is_on_the_old_list(old, sample_files):
    answers = json.loads((sample_files / "expected.json").read_text("utf-8"))["on"].values()
    listed = [
        row for answer in answers for name in ("losing-support", "last-chance")
        for row in answer[name] if row["hamlet"] == OLD
    ]  # fmt: skip
    assert len(listed) > 5
    known = {(name_key(p.name), p.birth.iso(), p.sex, p.cccd, p.insurance_no) for p in old}
    for row in listed:
        who = (name_key(row["name"]), row["birth"], row["sex"], row["cccd"], row["insurance_no"])
        assert who in known
