"""The days a class list speaks of when nobody named them, and the rule that sets them."""

from datetime import date
from pathlib import Path

import pytest

from core.app import ruling
from core.app.comparing import YearFiles, compare_years
from core.app.import_classes import assumed_period
from core.app.importing import ImportOptions, import_file
from core.domain.rulebook import Rule
from core.resources import resource

IMPORTED = date(2026, 11, 21)
OLD, NEW = (resource("samples", f"ra_soat_ngheo_{year}.xlsx") for year in (2025, 2026))
# The sample's decision is of November 2026; such a review would begin only in December.
LATE = """
[[rule]]
name = "review_window"
value = ["12-01", "12-31"]
source = "Quyết định thử"
confidence = "HIGH"
checked = 2026-11-21
"""


def days(rules, decided_on):
    period = assumed_period(rules, decided_on and date.fromisoformat(decided_on), IMPORTED)
    return str(period.first), str(period.last)


@pytest.mark.parametrize(
    ("decided_on", "first", "last"),
    [
        ("2026-08-31", "2026-08-31", "2026-12-31"),
        ("2026-09-01", "2027-01-01", "2027-12-31"),
        ("2026-12-14", "2027-01-01", "2027-12-31"),
        ("2026-12-31", "2027-01-01", "2027-12-31"),
        ("2027-01-01", "2027-01-01", "2027-12-31"),
        ("2021-11-30", "2022-01-01", "2022-12-31"),
        (None, "2026-01-01", "2026-12-31"),
    ],
)
def test_a_decision_of_the_review_speaks_of_the_year_after(rules, decided_on, first, last):
    assert days(rules, decided_on) == (first, last)


@pytest.mark.parametrize(("decided_on", "doubt"), [("2021-12-31", True), ("2022-01-01", False)])
def test_days_by_a_rule_nobody_looked_up_are_said_to_be_confirmed(rules, decided_on, doubt):
    said = assumed_period(rules, date.fromisoformat(decided_on), IMPORTED).sentence()
    assert said.endswith("31/12/2022 (cần xác nhận)." if doubt else "31/12/2022.")


@pytest.mark.parametrize(
    ("decided_on", "first"),
    [
        ("2026-09-30", "2027-01-01"),
        ("2027-09-30", "2027-09-30"),
        ("2027-10-14", "2027-10-14"),
        ("2027-10-15", "2028-01-01"),
    ],
)
def test_the_review_begins_as_the_rule_of_that_year_says(rules, decided_on, first):
    rows = [
        Rule("review_window", value, *span, "nguồn", "HIGH", IMPORTED)
        for value, span in (
            (["09-01", "12-14"], (None, date(2026, 12, 31))),
            (["10-15", "12-14"], (date(2027, 1, 1), None)),
        )
    ]
    assert days(rules.under(rows), decided_on)[0] == first


def test_imports_and_comparisons_go_by_the_registers_rule(sample_copy, tmp_path: Path):
    before, compared = remark(sample_copy), first_day(sample_copy)
    file = tmp_path / "rà soát.toml"
    file.write_text(LATE, "utf-8")
    ruling.import_rules(sample_copy, file)
    after = remark(sample_copy)
    assert "từ 01/01/2027 đến 31/12/2027" in before
    assert "/11/2026 đến 31/12/2026" in after
    assert (compared, first_day(sample_copy).year) == (date(2027, 1, 1), 2026)


def remark(register):
    options = ImportOptions(on=IMPORTED, dry_run=True)
    return " ".join(import_file(register, NEW, options).remarks)


def first_day(register):
    return compare_years(register, YearFiles(OLD, NEW), IMPORTED).first
