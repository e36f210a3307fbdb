"""The reviews of two years of the sample commune, counted a second time by hand."""

from collections import Counter, defaultdict
from datetime import date

import pytest

from core.app.asking import listing
from core.app.comparing import YearFiles, compare_years
from core.app.exporting import export_list
from core.app.undoing import undo_import
from core.documents.reading.office import read_office_file
from core.resources import resource

OLD, NEW = (resource("samples", f"ra_soat_ngheo_{year}.xlsx") for year in (2025, 2026))
DAY = date(2026, 11, 21)
T = "2026-12-31"


@pytest.fixture(scope="module")
def found(samples):
    return compare_years(samples[0], YearFiles(OLD, NEW), DAY)


def sheets(path):
    """Return class by citizen number after the review, and the numbers on leaving sheets."""
    rows = read_office_file(path).rows
    after = {r.subject.cccd: str(r.household_class) for r in rows if not r.leaving}
    return after, {r.subject.cccd for r in rows if r.leaving}


def homes(path):
    """Return the citizen numbers of each household after the review."""
    made = defaultdict(set)
    for row in read_office_file(path).rows:
        if not row.leaving:
            made[row.mark].add(row.subject.cccd)
    return list(made.values())


def test_every_mark_counts_as_the_numbers_say(found):
    (old, _), (new, left) = sheets(OLD), sheets(NEW)
    expected = Counter()
    for home in homes(NEW):
        before = {old[n] for n in home if n in old}
        same = before == {new[n] for n in home}
        expected["stayed" if same else "moved_class" if before else "new"] += 1
    for home in homes(OLD):
        if not home & new.keys():
            expected["left" if home & left else "vanished"] += 1
    assert expected == {str(mark): n for mark, n in found.counts.items() if n}
    assert (found.first, found.rejects) == (date(2027, 1, 1), {"old": (), "new": ()})


def test_everybody_of_both_lists_is_told_once(found):
    told = Counter(p["cccd"] for row in found.listing.records for p in row["people"])
    (old, _), (new, left) = sheets(OLD), sheets(NEW)
    assert set(told.values()) == {1}
    assert told.keys() == old.keys() | new.keys() | left


def test_numbers_and_hamlets_come_from_the_register(found, samples):
    known = {h.number: h.hamlet.name for h in samples[0].standing(DAY).commune.households}
    assert {row["household"]: row["hamlet"] for row in found.listing.records}.items() <= (
        known.items()
    )


def test_costs_are_those_of_the_losing_list(found, samples):
    losing = listing(samples[0], "losing-support", DAY).records
    expected = defaultdict(lambda: [0, 0, 0])
    for row in losing:
        if row["support_ends"] == T:
            home = expected[row["household"]]
            home[:] = home[0] + 1, home[1] + row["cost_before"], home[2] + row["cost_after"]
    told = {
        row["household"]: [row["losing"], row["cost_before"], row["cost_after"]]
        for row in found.listing.records
        if row["losing"]
    }
    assert told == expected
    assert all("tự đóng 12 tháng" in r["why"] for r in found.listing.records if r["losing"])


@pytest.mark.parametrize(("day", "says"), [(DAY, True), (date(2027, 1, 15), False)])
def test_a_day_to_pay_that_has_passed_is_not_named(samples, day, says):
    rows = compare_years(samples[0], YearFiles(OLD, NEW), day).listing.records
    named = [row for row in rows if "Nộp tiền chậm nhất ngày 31/12/2026" in row["why"]]
    assert bool(named) is says


def test_the_new_list_need_not_be_in_the_register(found, sample_copy):
    undo_import(sample_copy, 6)
    before = sample_copy.path.read_bytes()
    again = compare_years(sample_copy, YearFiles(OLD, NEW), DAY)
    assert again.listing.records == found.listing.records
    assert sample_copy.path.read_bytes() == before


@pytest.mark.parametrize("file", [OLD, NEW])
def test_against_itself_every_household_stays(samples, file):
    counts = compare_years(samples[0], YearFiles(file, file), DAY).counts
    assert {str(mark): n for mark, n in counts.items() if n} == {"stayed": len(homes(file))}


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_the_comparison_is_saved_under_every_ending(found, tmp_path, ending):
    target = export_list(found.listing, tmp_path / f"so sánh.{ending}", sample=True)
    assert target.stat().st_size > 5000
