"""A commune of some thousands of people against the oracle: lists, quotes, what changes.

One seed and every fifth quote; as many seeds as `LARGE_SEEDS` names (numbers with blanks between
them) and every quote, for `make sweep`.
"""

import json
import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.app.register import Register
from tests.commune.oracle import Oracle
from tests.commune.truth import Household, Klass, Sheet, Source
from tests.commune.world import (
    World,
    agree,
    answer,
    build,
    differences,
    quote_differences,
    remembered,
    run,
)

SEEDS = tuple(map(int, os.environ.get("LARGE_SEEDS", "4").split()))
EVERY = 1 if "LARGE_SEEDS" in os.environ else 5
CHANCE = 200
DAY = date(2026, 12, 31)
SUPPORTED = (Klass.POOR, Klass.NEAR_POOR, Klass.AVERAGE_LIVING)
LEAVING = (Sheet.LEFT_POOR, Sheet.LEFT_NEAR_POOR)


@pytest.fixture(scope="module", params=SEEDS, ids="seed {}".format)
def large(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> World:
    """The register of a large commune after all imports; read only."""
    return build(request.param, tmp_path_factory.mktemp("large"), CHANCE)


@pytest.fixture(scope="module")
def oracle(large: World) -> Oracle:
    """What a slow reading of the rules answers."""
    assert sum(1 for _ in large.commune.members()) > 3000
    return Oracle(large.book, DAY)


@pytest.fixture
def before(large: World, tmp_path: Path) -> World:
    """The same register before the review of 2027 was taken in."""
    path = tmp_path / "before.sobhyt"
    shutil.copy(large.register, path)
    shutil.copy(large.register.parent / Source.REVIEW_2027, tmp_path)
    assert run("undo", str(path), str(len(large.imports))).code == 0
    return replace(large, register=path)


@pytest.mark.parametrize("name", ["all", "losing-support"])
def test_list(large: World, oracle: Oracle, name: str) -> None:
    found = answer(large, "list", name, "--on", str(DAY))
    agree(
        f"seed {large.commune.seed}, {name} on {DAY}",
        differences(large, found["rows"], oracle.rows(name)),
    )


def test_quotes(large: World, oracle: Oracle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Register, "standing", remembered)
    homes = [h for h in large.commune.households if oracle.quote(h, 12)["lines"]]
    assert len(homes) > 500
    found = (line for home in homes[::EVERY] for line in quote_differences(large, home, DAY, 12))
    agree(f"seed {large.commune.seed}, quotes", found)


def test_forecast_is_the_losing_list_after_the_import(before: World, oracle: Oracle) -> None:
    review = next(r for r in before.commune.reviews if r.source is Source.REVIEW_2027)
    file = before.register.parent / Source.REVIEW_2027
    # A draft counts as complete unless said otherwise; an import only when it is said.
    whole = () if review.complete else ("--no-complete",)
    days = ("--class-from", str(review.first), "--class-to", str(review.last), "--on", str(DAY))
    ran = run("forecast", str(before.register), str(file), *days, *whole, "--json")
    rows = json.loads(ran.out)["rows"]
    losing = [row for row in rows if row["change"] != "no_longer_losing"]
    expected = oracle.rows("losing-support")
    agree(f"seed {before.commune.seed}, forecast", differences(before, losing, expected))


def test_year_diff_tells_what_became_of_every_household(large: World) -> None:
    files = [
        str(large.register.parent / source) for source in (Source.REVIEW_2026, Source.REVIEW_2027)
    ]
    ran = run("year-diff", str(large.register), *files, "--on", str(DAY), "--json")
    rows = json.loads(ran.out)["rows"]
    found = {row["household"]: row["marks"][0] for row in rows if row["household"]}
    homes = large.commune.households
    expected = {home.number: mark for home in homes if (mark := expected_mark(large, home))}
    assert found == expected


def expected_mark(world: World, home: Household) -> str | None:
    """Return what became of a household, from the sheets it stands on."""
    before, after = (on_review(home, s) for s in (Source.REVIEW_2026, Source.REVIEW_2027))
    if after is None:
        return "vanished" if before in SUPPORTED else None
    if after is Klass.NONE:
        return "left"
    if before in SUPPORTED:
        return "stayed" if before is after else "moved_class"
    return "fell_back" if before is Klass.NONE or had_left(world, home) else "new"


def on_review(home: Household, source: Source) -> Klass | None:
    """Return the class a review states, NONE for leaving sheets, None for no sheet."""
    standing = home.on_sheet(source, Sheet.AFTER)
    if standing:
        return standing.klass
    return Klass.NONE if any(home.on_sheet(source, sheet) for sheet in LEAVING) else None


def had_left(world: World, home: Household) -> bool:
    """Return whether a class gave support before, but none did at the end of the year."""
    days = [span.first for span in world.book.spans[home.number] if span.first <= DAY]
    supported = [world.book.klass(home, day) in SUPPORTED for day in days]
    return any(supported) and world.book.klass(home, DAY) not in SUPPORTED
