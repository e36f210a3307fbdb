"""What opening, sorting, narrowing and looking at a list of very many people costs the database."""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from sqlalchemy import event

from core.app.asking import listing
from core.app.register import Register
from core.app.rolls import listing_of_roll, open_roll, page, summary_of_day
from core.domain.cover import LAPSES, Status
from core.domain.errors import Cancelled, ClerkError
from core.domain.lists import list_entry, list_names, listing_of
from core.domain.progress import Progress
from core.domain.roll import (
    FIELD_OF_COLUMN,
    Between,
    Blank,
    Field,
    Holds,
    OneOf,
    Roll,
    Sort,
    Within,
)
from core.domain.roll_words import fields_of
from tests.many_people import DAY, many_people

FEW, MANY = 1_000, 10_000
SCREEN = 100
OWN = ("all", "expiring", "lapsed", "last-chance", "never-insured")


@dataclass
class Cost:
    """What a question cost: statements, and the rows all of them gave."""

    statements: int = 0
    rows: int = 0


@contextmanager
def cost_of(register: Register):
    """Count what the block asks; each statement is asked again to count its rows."""
    cost, asked = Cost(), []

    def note(_connection, _cursor, statement, parameters, _context, _many):
        if not statement.startswith("BEGIN"):
            asked.append((statement, parameters))

    event.listen(register.engine, "before_cursor_execute", note)
    yield cost
    event.remove(register.engine, "before_cursor_execute", note)
    with register.reading() as db:
        raw = db.connection.driver_connection
        cost.rows = sum(len(raw.execute(*each).fetchall()) for each in asked)
    cost.statements = len(asked)


@pytest.fixture(scope="module")
def registers(tmp_path_factory):
    """One register of few people and one of ten times as many."""
    folder = tmp_path_factory.mktemp("many")
    return [many_people(folder / f"{n}.sobhyt", n) for n in (FEW, MANY)]


def costs(registers, ask: Callable[[Register], object]):
    """Return what the same question costs of few and of many, and both answers."""
    found, answers = [], []
    for register in registers:
        with cost_of(register) as cost:
            answers.append(ask(register))
        found.append(cost)
    return found, answers


ROLLS = {
    "all": Roll(DAY),
    "by name": Roll(DAY, sorts=(Sort(Field.NAME),)),
    "by head, falling": Roll(DAY, sorts=(Sort(Field.HEAD, descending=True),)),
    "by days lapsed and code": Roll(DAY, sorts=(Sort(Field.DAYS_LAPSED), Sort(Field.CODE))),
    "words": Roll(DAY, words="nguyễn 0420"),
    "two statuses of one hamlet": Roll(
        DAY, statuses=frozenset({Status.LAPSED, Status.NEVER}), hamlets=frozenset({3})
    ),
    "columns": Roll(
        DAY,
        filters=(
            Holds(Field.NAME, "an"),
            Blank(Field.PHONE),
            Between(Field.TO, None, DAY),
            OneOf(Field.CODE, frozenset({"GD", "CN"})),
        ),
    ),
    **{name: Roll(DAY, name) for name in OWN},
}


@pytest.mark.parametrize("roll", ROLLS.values(), ids=ROLLS)
def test_opening_costs_the_ids_and_a_handful_of_rows(registers, roll):
    (few, many), opened = costs(registers, lambda register: open_roll(register, roll))
    assert opened[1].people > opened[0].people > 0
    assert few.statements == many.statements <= 8
    assert [cost.rows - one.people for cost, one in zip((few, many), opened, strict=True)] == [
        few.rows - opened[0].people
    ] * 2
    assert few.rows - opened[0].people < 30


@pytest.mark.parametrize("name", list_names())
def test_a_page_costs_the_same_in_any_register(registers, name):
    ids = [open_roll(register, Roll(DAY, name)).ids[:SCREEN] for register in registers]
    asked = iter(ids)
    (few, many), rows = costs(
        registers, lambda register: page(register, Roll(DAY, name), next(asked))
    )
    assert [len(found) for found in rows] == [len(some) for some in ids]
    assert few.statements == many.statements <= 16
    # Person, place, stays, cards and class of four in a household, and what the office set.
    assert many.rows < 60 + len(ids[1]) * 4 * 8


@pytest.mark.parametrize("name", [name for name in list_names() if name not in OWN])
def test_a_list_only_the_rules_decide_reads_the_facts_of_candidates(registers, name):
    (few, many), opened = costs(registers, lambda register: open_roll(register, Roll(DAY, name)))
    assert opened[1].people > 0
    assert few.statements == many.statements <= 20
    assert many.rows < MANY  # the whole register has more than four rows a person


def test_the_summary_counts_in_the_database(registers):
    (few, many), found = costs(registers, lambda register: summary_of_day(register, DAY))
    assert found[1].people > MANY * 0.9
    assert few.statements == many.statements <= 22
    waiting = found[1].undecided.people + found[1].losing_support.people
    assert waiting > 0
    assert many.rows < 500 + 12 * waiting


@pytest.mark.parametrize("name", ["expiring", "losing-support", "age-events", "data-problems"])
def test_a_short_list_is_read_from_its_households_alone(registers, name):
    register = registers[1]
    with cost_of(register) as cost:
        found = listing(register, name, DAY, "Thôn 3")
    assert found == listing_of(register.standing(DAY), name, "Thôn 3")
    assert len(found.rows) > 0
    assert cost.rows < MANY


def test_a_long_list_is_read_at_once(registers):
    found = listing(registers[1], "all", DAY)
    assert found == listing_of(registers[1].standing(DAY), "all")


NARROW = Roll(
    DAY,
    "lapsed",
    frozenset({Status.LAPSED}),
    frozenset({3, 2}),
    "an",
    (Within(Field.TO, -60, 0), Blank(Field.PHONE, blank=False)),
    (Sort(Field.NAME), Sort(Field.TO, descending=True)),
)


@pytest.mark.parametrize("name", ["all", "losing-support"])
def test_a_roll_as_a_list_has_its_people_in_its_order_whole(registers, name):
    register = registers[0]
    rows = {row.person_id: row for row in listing_of(register.standing(DAY), name).rows}
    roll = Roll(
        DAY, name, hamlets=frozenset(range(2, 13)), sorts=(Sort(Field.HEAD, descending=True),)
    )
    counted = []
    found = listing_of_roll(register, roll, progress=Progress(lambda *done: counted.append(done)))
    opened = open_roll(register, roll)
    assert found.rows == tuple(rows[person] for person in opened.ids)
    assert (found.people, found.households) == (opened.people, opened.households)
    assert found.columns == list_entry(name).columns
    assert counted[-1][0] == counted[-1][1] > 0
    if name == "all":
        assert len(counted) > 1
        progress = Progress(lambda *_done: progress.cancel())
        with pytest.raises(Cancelled):
            listing_of_roll(register, roll, progress=progress)


def test_a_list_says_what_narrows_and_sorts_it_and_shows_the_columns_named(registers):
    found = listing_of_roll(registers[1], NARROW, ("to", "name"))
    assert found.people > 0
    assert [column.key for column in found.columns] == ["to", "name"]
    assert found.remark == (
        "Lọc: Thôn 2, Thôn 3; tình trạng Hết hạn; có chữ “an”; hạn thẻ từ 22/09/2026 đến "
        "21/11/2026; điện thoại đã có; xếp theo họ và tên, hạn thẻ giảm dần"
    )
    assert listing_of_roll(registers[0], Roll(DAY, "expiring")).remark == ""
    sorted_only = Roll(DAY, "expiring", sorts=(Sort(Field.CCCD),))
    assert listing_of_roll(registers[0], sorted_only).remark == "Xếp theo số CCCD"
    for wrong in ((), ("name", "name"), ("name", "cost_after")):
        with pytest.raises(ClerkError, match="name, birth"):
            listing_of_roll(registers[0], NARROW, wrong)


def test_a_list_of_a_roll_costs_the_same_statements_in_any_register(registers):
    rolls = [Roll(DAY, words="nguyen van an", sorts=(Sort(Field.HEAD),), hamlets=frozenset({n}))
             for n in (1, 2)]  # fmt: skip
    for roll in rolls:
        (few, many), found = costs(registers, lambda register, r=roll: listing_of_roll(register, r))
        assert 0 < found[0].people < found[1].people < 500
        assert few.statements == many.statements <= 26


def test_every_column_sorts_and_narrows_but_why():
    for name in list_names():
        keys = {column.key for column in list_entry(name).columns}
        assert keys - FIELD_OF_COLUMN.keys() == {"why"}
        assert {FIELD_OF_COLUMN[key] for key in keys - {"why"}} <= fields_of(name)


def test_a_list_sql_knows_nothing_of_is_decided_by_the_rules_alone(registers, monkeypatch):
    roll = Roll(DAY, "lapsed", words="an", sorts=(Sort(Field.TO),))
    by_sql = open_roll(registers[0], roll)
    monkeypatch.setattr("core.store.roll._LISTS", {})
    by_rules = open_roll(registers[0], roll)
    assert by_rules == by_sql
    assert by_rules.people > 0


@pytest.mark.parametrize("words", ["%", "_", "0%0", "nguyễn %"])
def test_signs_of_sql_are_letters_like_any_other(registers, words):
    assert open_roll(registers[0], Roll(DAY, words=words)).people == 0
    assert open_roll(registers[0], Roll(DAY, filters=(Holds(Field.NAME, words),))).people == 0


def test_a_number_of_days_beyond_the_calendar_narrows_nothing(registers):
    far = Between(Field.DAYS_LAPSED, -(10**9), 10**9)
    lapsed = open_roll(registers[0], Roll(DAY, statuses=LAPSES))
    assert open_roll(registers[0], Roll(DAY, filters=(far,))).people == lapsed.people > 0


def test_ids_are_held_as_numbers(registers):
    """Two hundred thousand of them are held for as long as a list is open."""
    ids = open_roll(registers[1], Roll(DAY)).ids
    assert memoryview(ids).nbytes == 8 * len(ids)
