"""The sample commune answers what its expected results say."""

import json
from datetime import date

import pytest

from core.app.asking import listing, summary
from core.app.importing import ImportOptions, import_file
from core.app.verifying import verify
from core.cli.documents import summary_document
from core.domain.text import clean
from core.resources import resource

EXPECTED = json.loads(resource("samples", "expected.json").read_text("utf-8"))
DAYS = sorted(EXPECTED["on"])


@pytest.fixture(scope="module", params=DAYS)
def day(request):
    return request.param


def _on(register, name, day):
    return listing(register, name, date.fromisoformat(day)).records


def test_no_row_is_rejected_and_every_row_is_counted(samples):
    _, reports = samples
    assert [report.rows for report in reports] == list(EXPECTED["records"].values())
    assert [report.rejects for report in reports] == [()] * 6


@pytest.mark.parametrize("file", list(EXPECTED["records"]))
def test_auto_finds_the_kind_of_every_sample(sample_copy, file):
    options = ImportOptions(on=date(2026, 11, 21), dry_run=True)
    kinds = {"the_bhyt.xlsx": "cards", "d09_2026_10.xlsx": "d09"}
    kind = kinds.get(file, "poverty" if file.startswith("ra_soat") else "people")
    assert import_file(sample_copy, resource("samples", file), options).kind == kind


def test_the_summary_is_as_expected(samples, day):
    expected = EXPECTED["on"][day]["summary"]
    found = summary_document(summary(samples[0], date.fromisoformat(day)))
    assert {key: found[key] for key in expected if key != "by_hamlet"} == {
        key: value for key, value in expected.items() if key != "by_hamlet"
    }
    keys = expected["by_hamlet"][0].keys()
    assert [{key: h[key] for key in keys} for h in found["by_hamlet"]] == expected["by_hamlet"]


def test_every_list_counts_as_expected(samples, day):
    expected = EXPECTED["on"][day]["counts"]
    assert {name: len(_on(samples[0], name, day)) for name in expected} == expected


@pytest.mark.parametrize("name", ["losing-support", "last-chance"])
def test_every_row_is_as_expected(samples, day, name):
    found = {_who(row): _plain(row) for row in _on(samples[0], name, day)}
    expected = {_who(row): _plain(row) for row in EXPECTED["on"][day][name]}
    assert found.keys() == expected.keys()
    for who, row in expected.items():
        assert {key: found[who][key] for key in row} == row


def test_sums_over_hamlets_equal_the_totals(samples, day):
    found = summary(samples[0], date.fromisoformat(day))
    assert sum(h.people for h in found.by_hamlet) == found.people == sum(found.status.values())
    assert sum(found.by_class.values()) == found.people
    for status, count in found.status.items():
        assert sum(h.status[status] for h in found.by_hamlet) == count


def test_the_sample_register_is_whole(samples):
    assert verify(samples[0]) == ()


def _who(row):
    return row["household"], clean(row["name"]).casefold(), row["birth"]


def _plain(row):
    """Names are compared without regard to capitals and blanks."""
    return {
        key: clean(value).casefold() if key in ("name", "head") else value
        for key, value in row.items()
    }
