"""A draft list tried on the sample register, and the area list of its hamlets."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from core.app.asking import listing, summary
from core.app.exporting import export_list
from core.app.forecasting import area_change, forecast_draft, forecast_waiting
from core.app.importing import ImportOptions, import_file
from core.app.undoing import list_imports, undo_import
from core.domain.errors import ClerkError
from core.domain.forecast import Turn
from core.resources import resource
from core.store.schema import metadata

DAY = date(2026, 11, 21)
DRAFT = resource("samples", "ra_soat_ngheo_2026.xlsx")
OPTIONS = ImportOptions(
    DAY, class_from=date(2027, 1, 1), class_to=date(2027, 12, 31), complete=True
)


@pytest.fixture
def before(sample_copy):
    """The sample register before the review of 2026 was taken in."""
    undo_import(sample_copy, 6)
    return sample_copy


def rows(register):
    with register.reading() as db:
        return {
            table.name: db.execute(select(func.count()).select_from(table)).scalar()
            for table in metadata.sorted_tables
        }


def plain(record):
    return {key: value for key, value in record.items() if key not in ("why", "change")}


@pytest.mark.parametrize("day", ["2026-11-21", "2026-12-31", "2027-01-15"])
def test_a_forecast_equals_the_list_after_the_import(before, day):
    options = replace(OPTIONS, on=date.fromisoformat(day))
    today = listing(before, "losing-support", options.on).records
    found = forecast_draft(before, DRAFT, options)
    import_file(before, DRAFT, options)
    then = listing(before, "losing-support", options.on).records
    stays = [row for row in found.listing.records if row["change"] != "no_longer_losing"]
    assert [plain(row) for row in stays] == [plain(row) for row in then]
    names = {row["cccd"] for row in today}, {row["cccd"] for row in then}
    counted = Counter(str(row.turn) for row in found.forecast.rows)
    assert counted["newly_losing"] == len(names[1] - names[0])
    assert counted["no_longer_losing"] == len(names[0] - names[1])
    assert found.forecast.today.people == len(today)
    assert found.forecast.then.cost_after == sum(row["cost_after"] for row in then)


def test_a_forecast_writes_nothing(before):
    content, counts, batches = before.path.read_bytes(), rows(before), list_imports(before)
    files = sorted(before.path.parent.rglob("*"))
    report = forecast_draft(before, DRAFT, OPTIONS)
    assert report.trial.batch is None
    assert report.trial.rows == 312
    assert before.path.read_bytes() == content
    assert (rows(before), list_imports(before)) == (counts, batches)
    assert sorted(before.path.parent.rglob("*")) == files


def test_a_draft_that_is_not_complete_takes_nothing_from_who_is_not_named(before):
    whole = forecast_draft(before, DRAFT, OPTIONS).forecast
    part = forecast_draft(before, DRAFT, replace(OPTIONS, complete=False)).forecast
    assert part.then.people < whole.then.people
    assert (whole.waiting_then, part.waiting_then > 0) == (0, True)


def test_a_draft_already_taken_in_changes_nothing(sample_copy):
    forecast = forecast_draft(sample_copy, DRAFT, OPTIONS).forecast
    assert {row.turn for row in forecast.rows} == {Turn.SAME}


def test_who_waits_is_the_undecided_of_the_summary(before):
    found = forecast_waiting(before, DAY)
    waiting = summary(before, DAY).undecided
    assert found.forecast.then.people == waiting.people > 0
    assert found.forecast.then.households == waiting.households
    assert found.forecast.of_waiting
    assert found.forecast.listed.people == summary(before, DAY).losing_support.people
    assert {(r["class_after"], r["support_ends"]) for r in found.listing.records} == {
        ("NONE", "2026-12-31")
    }


def test_a_list_of_cards_is_no_draft(before):
    with pytest.raises(ClerkError, match="không phải danh sách có diện hộ"):
        forecast_draft(before, resource("samples", "the_bhyt.xlsx"), OPTIONS)


def test_the_whole_commune_leaves_the_difficult_list(sample_copy):
    content = sample_copy.path.read_bytes()
    report = area_change(sample_copy, None, date(2026, 12, 1), DAY)
    holders = {
        (m.person.cccd, m.person.name)
        for m in sample_copy.standing(DAY).members
        if any(p.code == "DT" and p.holds(DAY) for p in m.person.periods)
    }
    told = {(row["cccd"], row["name"]) for row in report.listing.records}
    assert told <= holders
    assert len(report.change.assumed) == 6
    four = [row for row in report.listing.records if row["next_point"] == "4g"]
    assert {(r["cost_after"], r["clock_ends"]) for r in four} == {(409_860, "2029-11-30")}
    assert sample_copy.path.read_bytes() == content


def test_one_hamlet_is_a_part_of_the_commune(sample_copy):
    day = date(2026, 12, 1)
    whole = area_change(sample_copy, None, day, DAY).listing.records
    parts = [area_change(sample_copy, h, day, DAY).listing for h in ("Xóm Mới", "xom chua")]
    assert [part.hamlet for part in parts] == ["Xóm Mới", "Xóm Chùa"]
    assert [r for r in whole if r["hamlet"] == "Xóm Mới"] == list(parts[0].records)
    with pytest.raises(ClerkError, match="Thôn Không"):
        area_change(sample_copy, "Thôn Không", day, DAY)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_both_are_saved_under_every_ending(before, tmp_path, ending):
    made = [
        forecast_draft(before, DRAFT, OPTIONS).listing,
        area_change(before, None, date(2026, 12, 1), DAY).listing,
    ]
    for found in made:
        target = export_list(found, tmp_path / f"{found.name}.{ending}", sample=True)
        assert target.stat().st_size > 5000
