"""The program's answers about an invented commune against the oracle's."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Any

import pytest

from tests.commune.oracle import Row, plain
from tests.commune.truth import Household, Source
from tests.commune.world import (
    DAYS,
    World,
    agree,
    answer,
    differences,
    key,
    quote_differences,
)

LISTS = (
    *("expiring", "lapsed", "last-chance", "losing-support", "never-insured", "age-events"),
    *("data-problems", "duplicates", "all"),
)


def rising(values: Sequence[Any]) -> bool:
    """Return whether the values never fall."""
    return all(one <= two for one, two in pairwise(values))


def together(values: Sequence[Any]) -> bool:
    """Return whether equal values stand side by side."""
    runs = [name for name, _ in groupby(values)]
    return len(runs) == len(set(runs))


def in_order(name: str, rows: Sequence[Row], ends: dict[tuple[str, str], date | None]) -> bool:
    """Return whether a list has the order its description promises."""
    hamlets = [row["hamlet"] for row in rows]
    days = [ends[key(row)] for row in rows]
    if name in {"expiring", "last-chance"}:
        return rising(days)
    if name == "lapsed":
        return together(hamlets) and all(
            rising([ends[key(row)] for row in group])
            for _, group in groupby(rows, key=lambda row: row["hamlet"])
        )
    if name == "losing-support":
        return together(hamlets) and together([row["household"] for row in rows])
    return True


# Tests


@pytest.mark.parametrize("source", list(Source), ids=lambda source: source.name.lower())
def test_import_reads_every_row(world: World, source: Source) -> None:
    ran, written = world.imports[source], world.written[source]
    assert ran.code == (1 if written.rejected else 0), ran.err or ran.out
    report = json.loads(ran.out)
    parts = ("added", "changed", "unchanged", "rejected")
    assert report["rows"] == sum(report[part] for part in parts)
    assert report["rows"] == written.rows
    refused = {(reject["sheet"], reject["row"]) for reject in report["rejects"]}
    assert refused == written.rejected, report["rejects"]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_list(world: World, day: date, name: str) -> None:
    oracle = world.oracle(day)
    found = answer(world, "list", name, "--on", str(day))
    assert (found["list"], found["on"]) == (name, str(day))
    assert found["count"] == len(found["rows"])
    what = f"seed {world.commune.seed}, {name} on {day}"
    agree(what, differences(world, found["rows"], oracle.rows(name)))
    ends = {
        (home.number, plain(person.name)): world.book.chain_end(person, day)
        for home, person in world.commune.members()
    }
    assert in_order(name, found["rows"], ends), f"{what}: out of order"


def test_list_of_one_hamlet(world: World) -> None:
    day, hamlet = DAYS[1], world.commune.hamlets[2].name
    found = answer(world, "list", "all", "--on", str(day), "--hamlet", hamlet)
    expected = [row for row in world.oracle(day).rows("all") if row["hamlet"] == hamlet]
    agree(f"seed {world.commune.seed}, {hamlet}", differences(world, found["rows"], expected))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_summary(world: World, day: date) -> None:
    expected = world.oracle(day).summary()
    found = answer(world, "summary", "--on", str(day))
    agree(f"seed {world.commune.seed}, summary on {day}", summary_differences(found, expected))


def summary_differences(found: Row, expected: Row) -> Iterator[str]:
    """Yield a sentence for each count that differs."""
    for name in ("on", "people", "households", "losing_support", "undecided"):
        theirs = found.get(name)
        if isinstance(theirs, dict):
            theirs = {part: theirs.get(part) for part in ("people", "households")}
        if theirs != expected[name]:
            yield f"{name}: program {theirs}, oracle {expected[name]}"
    for name in ("status", "by_class"):
        for part in found[name].keys() | expected[name].keys():
            theirs, ours = found[name].get(part, 0), expected[name].get(part, 0)
            if theirs != ours:
                yield f"{name} {part}: program {theirs}, oracle {ours}"
    yield from hamlet_differences(found["by_hamlet"], expected["by_hamlet"])


def hamlet_differences(found: Sequence[Row], expected: Sequence[Row]) -> Iterator[str]:
    """Yield a sentence for each count of a hamlet that differs."""
    theirs = {row["hamlet"]: row for row in found}
    ours = {row["hamlet"]: row for row in expected}
    for name in theirs.keys() | ours.keys():
        one, two = theirs.get(name, {}), ours.get(name, {})
        for part in ("people", "covered"):
            if one.get(part) != two.get(part):
                yield f"{name} {part}: program {one.get(part)}, oracle {two.get(part)}"
        if abs(one.get("rate", -1) - two.get("rate", -1)) > 0.005:
            yield f"{name} rate: program {one.get('rate')}, oracle {two.get('rate')}"


def asked(world: World, day: date) -> Iterator[tuple[Household, int]]:
    """Yield whom to quote for and how many months, in turns from day to day.

    Everybody is asked about on one day, who has something to pay on another one too.
    """
    turn = DAYS.index(day)
    for place, home in enumerate(world.commune.households):
        again = (place + turn) % len(DAYS) == 2
        if (place + turn) % len(DAYS) == 0 or (
            again and world.oracle(day).quote(home, 12)["lines"]
        ):
            yield home, (3, 6, 12)[(place + turn) % 3]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_quotes(world: World, day: date) -> None:
    found = [
        line
        for home, months in asked(world, day)
        for line in quote_differences(world, home, day, months)
    ]
    agree(f"seed {world.commune.seed}, quotes on {day}", found)


def test_every_length_is_quoted_once(world: World) -> None:
    day = DAYS[1]
    homes = [h for h in world.commune.households if world.oracle(day).quote(h, 12)["lines"]]
    found = [
        line
        for home in homes[:15]
        for months in (3, 6, 12)
        for line in quote_differences(world, home, day, months)
    ]
    agree(f"seed {world.commune.seed}, all lengths on {day}", found)
