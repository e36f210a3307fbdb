"""Rows that follow from the facts are there, are right, and are missed when they are not."""

import random
import shutil
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update

from core.app.erasing import erase_person
from core.app.register import Register
from core.app.undoing import undo_deed
from core.app.verifying import verify
from core.domain.classes import ClassFact, ClassHistory, HouseholdClass
from core.domain.deeds import DeedKind, EraseReason
from core.domain.text import name_key, number_order, sort_key
from core.store.engine import writing
from core.store.journal import Writer
from core.store.schema import (
    DERIVED,
    chain,
    change,
    class_span,
    cover_period,
    decision,
    hamlet,
    household,
    household_class,
    household_key,
    person,
)
from tests.registers import REGISTERS, dump

NEW_YEAR = date(2026, 1, 1)
NAMES = {
    "name": "An", "name_key": name_key("An"), "search_key": "an", "sort_key": sort_key("An"),
}  # fmt: skip


@pytest.fixture
def register(tmp_path):
    """Two people with cards in one household with a class."""
    made = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    with made.deed(DeedKind.IMPORT) as writer:
        place = writer.insert(hamlet, name="Thôn A", name_key=name_key("Thôn A"))
        house = writer.insert(household, hamlet_id=place, number="12A")
        for _ in range(2):
            writer.insert(person, **NAMES)
        card(writer, 1, "2026-01-01", "2026-06-30")
        card(writer, 1, "2026-07-01", "2026-09-30")
        card(writer, 1, "2026-10-02", "2026-12-31")
        papers = writer.insert(
            decision, first_day=NEW_YEAR, last_day=date(2026, 12, 31), number="1"
        )
        writer.insert(household_class, household_id=house, decision_id=papers, **{"class": "POOR"})
    return made


def card(writer, who, first, last, code="GD"):
    days = {"first_day": date.fromisoformat(first), "last_day": date.fromisoformat(last)}
    return writer.insert(cover_period, person_id=who, code=code, **days)


def rows(register, table):
    with register.reading() as db:
        return [tuple(map(str, row)) for row in db.execute(select(table))]


def test_cards_without_a_gap_are_one_chain(register):
    assert rows(register, chain) == [
        ("1", "2026-01-01", "2026-09-30"),
        ("1", "2026-10-02", "2026-12-31"),
    ]


def test_a_household_has_its_class_and_the_keys_of_its_number(register):
    assert rows(register, class_span) == [("1", "2026-01-01", "2026-12-31", "POOR")]
    assert rows(register, household_key) == [("1", "12a", "000000000012a")]


def test_every_kind_of_change_is_followed(register):
    with register.deed("test") as writer:
        writer.update(cover_period, 3, person_id=2)
    assert [row[0] for row in rows(register, chain)] == ["1", "2"]
    with register.deed("test") as writer:
        writer.delete(cover_period, 3)
        writer.update(decision, 1, last_day=None)
        writer.update(household, 1, number="7")
    assert rows(register, chain) == [("1", "2026-01-01", "2026-09-30")]
    assert rows(register, class_span) == [("1", "2026-01-01", "None", "POOR")]
    assert rows(register, household_key) == [("1", "7", "000000000007")]
    assert verify(register) == ()


def test_nothing_of_it_is_journalled(register):
    with register.reading() as db:
        journalled = set(db.execute(select(change.c.table_name)).scalars())
    assert "cover_period" in journalled
    assert not journalled & DERIVED


def test_undoing_and_deleting_for_good_leave_what_follows(register):
    before = dump(register)
    with register.deed(DeedKind.IMPORT) as writer:
        card(writer, 2, "2026-01-01", "2026-01-31")
        writer.update(cover_period, 2, last_day=date(2026, 10, 1))
        writer.delete(household_class, 1)
        writer.insert(household, hamlet_id=1, number="13")
    assert rows(register, chain)[0] == ("1", "2026-01-01", "2026-12-31")
    undo_deed(register, 3)
    assert dump(register) == before
    erase_person(register, 1, EraseReason.REQUEST)
    assert rows(register, chain) == []
    assert verify(register) == ()


def test_a_deed_that_fails_leaves_what_was(register):
    before = dump(register)

    def fail():
        with register.deed("test") as writer:
            writer.delete(cover_period, 1)
            writer.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert dump(register) == before


FORGERIES = (
    update(chain).where(chain.c.first_day == NEW_YEAR).values(last_day=date(2026, 12, 31)),
    delete(chain).where(chain.c.first_day == NEW_YEAR),
    insert(chain).values(person_id=2, first_day=NEW_YEAR, last_day=NEW_YEAR),
    update(class_span).values({"class": "NEAR_POOR"}),
    update(class_span).values(last_day=None),
    delete(class_span),
    update(household_key).values(search_key="12"),
    delete(household_key),
)


@pytest.mark.parametrize("forgery", FORGERIES, ids=range(len(FORGERIES)))
def test_verify_finds_a_forged_row(register, forgery):
    assert verify(register) == ()
    with writing(register.engine) as db:
        db.execute(forgery)
    (fault,) = verify(register)
    assert fault.startswith(f"Bảng {forgery.table.name}, của số ")
    assert "không khớp" in fault


@pytest.mark.parametrize("seed", range(3))
def test_after_any_deeds_the_rows_are_those_the_facts_give(register, seed):
    rng = random.Random(seed)
    for _ in range(40):
        with register.deed("test") as writer:
            for _ in range(rng.randrange(1, 4)):
                rng.choice((_any_card, _any_card, _end_card, _drop_card, _any_class))(writer, rng)
    assert rows(register, chain)
    assert len(rows(register, class_span)) > 1
    assert verify(register) == ()


def _day(rng):
    return NEW_YEAR + timedelta(days=rng.randrange(600))


def _any_card(writer: Writer, rng):
    first, who, code = _day(rng), rng.choice((1, 2)), f"C{rng.randrange(10**9)}"
    last = first + timedelta(days=rng.randrange(60))
    writer.insert(cover_period, person_id=who, first_day=first, last_day=last, code=code)


def _cards(writer):
    query = select(cover_period.c.id, cover_period.c.first_day).order_by(cover_period.c.id)
    return writer.db.execute(query).all()


def _end_card(writer: Writer, rng):
    row = rng.choice(_cards(writer))
    last = row.first_day + timedelta(days=rng.randrange(90))
    writer.update(cover_period, row.id, last_day=last, person_id=rng.choice((1, 2)))


def _drop_card(writer: Writer, rng):
    cards = _cards(writer)
    if len(cards) > 3:
        writer.delete(cover_period, rng.choice(cards).id)


def _any_class(writer: Writer, rng):
    first = _day(rng)
    last = rng.choice((None, first + timedelta(days=rng.randrange(300))))
    made = writer.insert(decision, first_day=first, last_day=last, number=str(rng.random()))
    writer.insert(
        household_class, household_id=1, decision_id=made,
        **{"class": rng.choice(("POOR", "NEAR_POOR", "AVERAGE_LIVING", "NONE"))},
    )  # fmt: skip


@pytest.mark.parametrize("name", ["v1", "v2", "v3", "v4", "v5"])
def test_an_older_register_gets_them(tmp_path, name):
    path = shutil.copy(REGISTERS / f"{name}.sobhyt", tmp_path / "cũ.sobhyt")
    register = Register.open(path)
    assert bool(rows(register, chain)) is bool(rows(register, cover_period))
    assert rows(register, household_key)
    assert verify(register) == ()


days = st.integers(0, 40).map(lambda n: NEW_YEAR + timedelta(days=n))
classes = st.sampled_from([c for c in HouseholdClass if c is not HouseholdClass.UNDECIDED])


@st.composite
def histories(draw):
    found = []
    for order in range(draw(st.integers(0, 5))):
        first, last = draw(days), draw(st.none() | days)
        if last is None or first <= last:
            found.append(ClassFact(first, last, draw(classes), order=order))
    return ClassHistory(tuple(found))


@given(histories())
def test_the_spans_say_of_each_day_what_the_decisions_say(history):
    spans = history.spans
    for day in (NEW_YEAR + timedelta(days=n) for n in range(-2, 45)):
        there = [s for s in spans if s.first <= day and (s.last is None or day <= s.last)]
        said = there[0].household_class if there else HouseholdClass.UNDECIDED
        assert len(there) < 2
        assert said is history.on(day)
    for one, two in pairwise(spans):
        touching = one.last + timedelta(days=1) == two.first
        assert one.last < two.first
        assert not (touching and one.household_class is two.household_class)


def test_numbers_of_households_sort_as_people_count():
    numbers = ["9", "10", "10A", "11", "A2", "A10", "0012", "12-3", "12-20"]
    assert sorted(numbers, key=number_order) == [
        "9", "10", "10A", "11", "0012", "12-3", "12-20", "A2", "A10",
    ]  # fmt: skip
