"""Cover by hamlet and cards ending by month of invented communes, against a slow count."""

import calendar
from datetime import date

import pytest

from tests.commune.oracle import Oracle, Row
from tests.commune.truth import Household, Person
from tests.commune.world import DAYS, World, answer


def covered(oracle: Oracle, hamlet: str | None = None) -> list[tuple[Household, Person]]:
    """Return who counts and has cover, of one hamlet or of all."""
    return [
        (home, person)
        for home, person in oracle.countable
        if hamlet in (None, home.hamlet) and oracle.book.covered(person, oracle.on)
    ]


def people_short(people: int, have: int, target: int) -> int:
    """Return how many more are needed, by trying one after the other."""
    short = 0
    while (have + short) * 100 < people * target:
        short += 1
    return short


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("target", [80, 95])
def test_coverage(world: World, day: date, target: int) -> None:
    oracle = world.oracle(day)
    summary = oracle.summary()
    found = answer(world, "coverage", "--on", str(day), "--target", str(target))
    expected = {row["hamlet"]: (row["people"], row["covered"]) for row in summary["by_hamlet"]} | {
        None: (summary["people"], len(covered(oracle)))
    }
    theirs = {row["hamlet"]: row for row in [*found["rows"], found["total"]]}
    assert theirs.keys() == expected.keys()
    for name, (people, have) in expected.items():
        row = theirs[name]
        assert (row["people"], row["covered"]) == (people, have), name
        assert row["missing"] == people_short(people, have, target), name
        assert row["rate"] == pytest.approx(have / people, abs=0.00006), name


@pytest.mark.parametrize("day", DAYS[2:4], ids=str)
def test_coverage_against_an_earlier_day(world: World, day: date) -> None:
    earlier = {date(2026, 12, 31): date(2026, 11, 30), date(2027, 1, 15): date(2026, 12, 15)}[day]
    found = answer(world, "coverage", "--on", str(day), "--against", "month")
    assert found["compared"] == str(earlier)
    then = world.oracle(earlier)
    for row in found["rows"]:
        living = [person for home, person in then.countable if home.hamlet == row["hamlet"]]
        assert row["earlier_people"] == len(living)
        assert row["earlier_covered"] == len(covered(then, row["hamlet"]))


def months(day: date) -> list[str]:
    """Return the running month and the eleven that follow."""
    return [f"{day.year + n // 12}-{n % 12 + 1:02}" for n in range(day.month - 1, day.month + 11)]


def assert_endings(world: World, day: date, hamlet: str | None, found: Row) -> None:
    """Compare the months with a count of everybody's last covered day."""
    oracle = world.oracle(day)
    ends = [
        (home.number, world.book.chain_end(person, day)) for home, person in covered(oracle, hamlet)
    ]
    assert [row["month"] for row in found["rows"]] == months(day)
    for row in found["rows"]:
        inside = [home for home, end in ends if end and str(end)[:7] == row["month"]]
        assert (row["people"], row["households"]) == (len(inside), len(set(inside))), row["month"]
        year, month = map(int, row["month"].split("-"))
        last = calendar.monthrange(year, month)[1]
        first = day.day if row is found["rows"][0] else 1
        assert row["from"] == f"{row['month']}-{first:02}"
        assert row["to"] == f"{row['month']}-{last}"
    total = found["total"]
    assert total["people"] == sum(row["people"] for row in found["rows"])
    assert total["people"] + found["later"] + found["without_end"] == len(ends) == found["covered"]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_endings(world: World, day: date) -> None:
    assert_endings(world, day, None, answer(world, "endings", "--on", str(day)))


def test_endings_of_one_hamlet(world: World) -> None:
    hamlet = world.commune.hamlets[1].name
    found = answer(world, "endings", "--on", str(DAYS[1]), "--hamlet", hamlet)
    assert_endings(world, DAYS[1], hamlet, found)
