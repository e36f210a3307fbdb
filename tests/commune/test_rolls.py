"""Lists by SQL against the lists of the rules: ids, order, rows, counts, filters, summary.

The communes are those of the oracle, roughened by what their workbooks cannot hold.
"""

import os
import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

import pytest

from core.app.counting import coverage_on
from core.app.register import Register
from core.app.rolls import open_roll, page, summary_of_day
from core.app.verifying import verify
from core.domain.errors import ClerkError
from core.domain.lists import list_names, listing_of
from core.domain.roll import Between, Blank, Field, Holds, Roll, Sort
from core.domain.rows import ListRow
from core.domain.standing import Standing
from core.domain.summary import summary_of
from core.store import settings
from core.store.schema import cover_period, exclusion, household, membership, person, residence
from tests.commune.world import DAYS, SEEDS, World
from tests.coverage import coverage_of
from tests.rolls import OWN, any_roll, counted, read, some_of

ROLLS_A_DAY = int(os.environ.get("ROLLS", "5"))  # more for `make sweep`


@dataclass(frozen=True)
class Rough:
    """A roughened register and what the rules say of it on each day."""

    register: Register
    seed: int
    temporary: bool

    @cached_property
    def standings(self) -> Mapping[date, Standing]:
        """How everybody stands on each day, by the facts in memory."""
        first = self.register.standing(DAYS[0])
        return {day: first.at(day) for day in DAYS}

    @cached_property
    def rows(self) -> Mapping[tuple[date, str], tuple[ListRow, ...]]:
        """The rows of every list on each day."""
        return {
            (day, name): listing_of(standing, name).rows
            for day, standing in self.standings.items()
            for name in list_names()
        }


@pytest.fixture(scope="module", params=SEEDS, ids="seed {}".format)
def rough(
    request: pytest.FixtureRequest,
    worlds: Callable[[int], World],
    tmp_path_factory: pytest.TempPathFactory,
) -> Rough:
    """One commune after all imports and many chance deeds; read only."""
    seed = request.param
    folder = tmp_path_factory.mktemp(f"rough{seed}")
    register = Register.open(Path(shutil.copy(worlds(seed).register, folder)))
    rng = random.Random(seed)
    standing = register.standing(DAYS[1])
    with register.deed("test") as writer:
        settings.put(writer, settings.COUNT_TEMPORARY, settings.YES if seed == 2 else "no")
        for member in standing.members:
            if rng.random() < 0.4:
                rng.choice(CHANGES)(writer, rng, standing, member)
        for house in standing.commune.households:
            if rng.random() < 0.3:
                number = rng.choice((f"Đ-{house.id}", f"0{house.number}", f"{house.number}A"))
                order = rng.choice((None, rng.randrange(20)))
                writer.update(household, house.id, number=number, walk_order=order)
    return Rough(register, seed, seed == 2)


def _stay(writer, rng, _standing, member):
    kind = rng.choice(("permanent", "temporary", "working_away", "moved", "died"))
    first, last = sorted(rng.sample(DAYS, 2))
    days = {"first_day": rng.choice((None, first)), "last_day": rng.choice((None, last))}
    writer.insert(residence, person_id=member.person.id, kind=kind, **days)


def _move(writer, rng, standing, member):
    """Let somebody end one place, or take another, which may overlap, or lead a second head."""
    day = rng.choice(DAYS)
    if member.membership and rng.random() < 0.5:
        writer.update(membership, member.membership.id, last_day=day)
    if rng.random() < 0.7:
        house = rng.choice(standing.commune.households).id
        relation = rng.choice(("Con", "Chủ hộ", "chủ hộ ", "00"))
        writer.insert(
            membership, person_id=member.person.id, household_id=house, relation=relation,
            first_day=rng.choice((None, day)),
        )  # fmt: skip


def _exclude(writer, rng, _standing, member):
    anchors = (member.card.ends, None, member.loss.ends if member.loss else rng.choice(DAYS))
    writer.insert(
        exclusion, person_id=member.person.id, listing=rng.choice(list_names()),
        reason=rng.choice(("refused", "covered_elsewhere")), since=rng.choice(DAYS),
        anchor=rng.choice(anchors),
    )  # fmt: skip


def _call(writer, rng, _standing, member):
    phone = rng.choice(
        ("0912 345 678", "0987654321 (Con gái)", "+84-90/12.34", "Nhà Đào: 0203", "")
    )
    writer.update(person, member.person.id, phone=phone)


def _double(writer, rng, standing, member):
    other = rng.choice(standing.members).person
    numbers = {"cccd": other.cccd, "insurance_no": other.insurance_no}
    writer.update(person, member.person.id, **dict([rng.choice(list(numbers.items()))]))


def _forget(writer, rng, _standing, member):
    field = rng.choice(("birth", "sex", "cccd", "insurance_no"))
    writer.update(person, member.person.id, **{field: None})


def _bear(writer, rng, _standing, member):
    """Let somebody be born between the days, or in a future that nobody can know."""
    born = rng.choice((date(2026, 10, 2), date(2026, 11, 1), date(2062, 3, 4)))
    writer.update(person, member.person.id, birth=born, birth_precision="day")


def _doubt(writer, rng, _standing, member):
    field, read = rng.choice((("sex", "x?"), ("birth", "31/02/1961"), ("cccd", "12"), ("sex", "")))
    writer.update(person, member.person.id, **{field: None, f"{field}_as_read": read})


def _overlap(writer, rng, _standing, member):
    """Enter a short card inside or across another, so that begun last is not ended last."""
    first = rng.choice(DAYS) - timedelta(days=rng.randrange(90))
    last = first + timedelta(days=rng.randrange(40))
    five = rng.choice((None, date(2027, 1, 1)))
    writer.insert(
        cover_period, person_id=member.person.id, first_day=first, last_day=last,
        code=rng.choice(("XX", "")), point=rng.choice(("4a", None)), five_year_from=five,
    )  # fmt: skip


CHANGES = (
    *(_stay, _move, _exclude, _overlap) * 2, _call, _double, _doubt, _forget, _bear
)  # fmt: skip


def test_the_register_is_whole(rough: Rough) -> None:
    assert verify(rough.register) == ()


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_list_has_the_people_of_the_rules_in_their_order(rough: Rough, day: date) -> None:
    for name in list_names():
        rows = rough.rows[day, name]
        opened = open_roll(rough.register, Roll(day, name))
        assert list(opened.ids) == [row.person_id for row in rows], name
        assert {key: getattr(opened, key) for key in counted(rows)} == counted(rows), name


@pytest.mark.parametrize("day", [DAYS[0], DAYS[-1]], ids=str)
def test_a_page_has_the_rows_of_the_rules(rough: Rough, day: date) -> None:
    rng = random.Random(str(day))
    for name in list_names():
        rows = rough.rows[day, name]
        some = rng.sample(rows, min(25, len(rows)))
        found = page(rough.register, Roll(day, name), [row.person_id for row in some])
        assert list(found) == some, name


def test_a_whole_list_may_be_one_page(rough: Rough) -> None:
    for name in list_names():
        rows = rough.rows[DAYS[1], name]
        found = page(rough.register, Roll(DAYS[1], name), [row.person_id for row in rows])
        assert found == rows, name


def test_who_is_not_on_the_list_has_no_row(rough: Rough) -> None:
    day = DAYS[1]
    on = [row.person_id for row in rough.rows[day, "lapsed"]]
    off = [row.person_id for row in rough.rows[day, "all"] if row.person_id not in on]
    found = page(rough.register, Roll(day, "lapsed"), [off[0], on[0], 10**9])
    assert found == rough.rows[day, "lapsed"][:1]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_summary_is_that_of_the_rules(rough: Rough, day: date) -> None:
    assert summary_of_day(rough.register, day) == summary_of(rough.standings[day])
    assert coverage_on(rough.register, day, 95) == coverage_of(rough.standings[day], 95)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_narrowed_and_sorted_lists_are_those_a_slow_reading_gives(rough: Rough, day: date) -> None:
    standing = rough.standings[day]
    rng = random.Random(f"{rough.seed} {day}")
    hamlets = [hamlet.id for hamlet in standing.commune.hamlets]
    found = 0
    for number in range(ROLLS_A_DAY):
        name = rng.choice(("all", "all", *list_names()))
        roll = any_roll(rng, day, name, rough.rows[day, name], hamlets)
        opened, rows = open_roll(rough.register, roll), read(standing, rough.rows[day, name], roll)
        assert list(opened.ids) == [row.person_id for row in rows], (number, roll)
        assert {key: getattr(opened, key) for key in counted(rows)} == counted(rows), roll
        found += bool(rows)
    assert found >= ROLLS_A_DAY / 5  # else the rolls ask for nothing anybody has


def test_what_only_the_rules_know_sorts_and_narrows_too(rough: Rough) -> None:
    day = DAYS[1]
    standing = rough.standings[day]
    for name, fields in OWN.items():
        rows = rough.rows[day, name]
        for number, field in enumerate(fields, start=rough.seed):  # of its filters another each
            sorts = (Sort(field, descending=number % 2 == 1), Sort(Field.TO))
            filters = list(some_of(field, rows))
            roll = Roll(day, name, filters=(filters[number % len(filters)],), sorts=sorts)
            wanted = [row.person_id for row in read(standing, rows, roll)]
            assert list(open_roll(rough.register, roll).ids) == wanted, roll
            assert wanted, roll


def test_the_communes_are_rough(rough: Rough) -> None:
    """Else the comparisons above prove less than they seem to."""
    everybody = [row for day in DAYS for row in rough.rows[day, "all"]]
    people = rough.standings[DAYS[1]].commune.people
    assert all(any(rough.rows[day, name] for day in DAYS) for name in list_names())
    assert any(row.status == "valid" and row.chain_to is None for row in everybody)
    assert any(row.household_id is None for row in everybody)
    assert len(rough.rows[DAYS[1], "all"]) < len(people)
    counted = [{row.person_id for row in rough.rows[day, "all"]} for day in DAYS[:2]]
    born_between = {p.id for p in people if p.birth and DAYS[0] < p.birth.first <= DAYS[1]}
    assert born_between & counted[1]
    assert not born_between & counted[0]
    assert any(len(person.memberships) > 1 for person in people)


def test_an_unknown_list_is_refused(rough: Rough) -> None:
    with pytest.raises(ClerkError, match="Không có danh sách"):
        open_roll(rough.register, Roll(DAYS[0], "không"))


@pytest.mark.parametrize(
    "strange",
    [
        Roll(DAYS[0], "lapsed", sorts=(Sort(Field.COST_AFTER),)),
        Roll(DAYS[0], "age-events", filters=(Blank(Field.SUPPORT_ENDS),)),
        Roll(DAYS[0], filters=(Holds(Field.TO, "2026"),)),
        Roll(DAYS[0], filters=(Between(Field.DAYS_LEFT, DAYS[0], None),)),
    ],
    ids=str,
)
def test_a_field_a_list_does_not_have_is_refused(rough: Rough, strange: Roll) -> None:
    with pytest.raises(ClerkError, match="hãy"):
        open_roll(rough.register, strange)
