"""Days out of reason: kept by an older version, or asked for."""

from contextlib import suppress
from datetime import date

import pytest

from core.app import areas, asking, forecasting, ruling
from core.app.explaining import explain
from core.app.person import Wanted, find_person
from core.domain.days import FIRST_DAY, LAST_DAY
from core.domain.errors import ClerkError
from core.domain.listing import Listing
from core.domain.lists import list_names
from core.domain.people import Area, AreaFact
from core.domain.person_card import person_card
from core.domain.premium import tariff_on
from core.domain.refund import refund_of
from core.store.areas import add_area
from core.store.schema import decision, rule

DAY = date(2026, 11, 21)


@pytest.fixture
def register(sample_copy):
    """A register whose decisions, areas and rules end on the calendar's last day."""
    with sample_copy.deed("test") as writer:
        rows = writer.db.execute(decision.select().order_by(decision.c.id)).all()
        for row in rows:
            writer.update(decision, row.id, last_day=date.max)
        writer.update(decision, rows[0].id, first_day=date.min)
        add_area(writer, 1, AreaFact(Area.AREA_III, date.min, date.max))
        kept = {"source": "NQ", "confidence": "HIGH", "checked": DAY, "note": ""}
        days = {"first_day": date.min, "last_day": date.max}
        writer.insert(rule, name="waiting_days", value="30", **days, **kept)
    return sample_copy


def answers(register, day):
    """Ask everything a command asks on a day."""
    standing = register.standing(day)
    household = standing.commune.households[0]
    key = f"{household.hamlet.name}/{household.number}"
    yield lambda: asking.summary(register, day)
    for name in list_names():
        yield lambda name=name: asking.listing(register, name, day)
    yield lambda: explain(register, key, day)
    yield lambda: forecasting.forecast_waiting(register, day).listing
    yield lambda: forecasting.area_change(register, None, day, day).listing
    for person in standing.commune.people[:40]:
        yield lambda person=person: person_card(standing, person)
        yield lambda person=person: refund_of(standing, person)


@pytest.mark.parametrize("day", [DAY, LAST_DAY])
def test_open_ends_and_far_days_are_answered(register, day):
    for answer in answers(register, day):
        found = answer()
        if isinstance(found, Listing):
            assert found.on <= day
            assert all(found.records)


def test_a_day_before_the_rules_is_answered_or_refused_in_words(register):
    with pytest.raises(ClerkError, match="Chưa có mức lương cơ sở"):
        tariff_on(register.standing(FIRST_DAY).rules, FIRST_DAY)
    for answer in answers(register, FIRST_DAY):
        with suppress(ClerkError):
            answer()


def test_an_end_beyond_the_known_days_is_open(register):
    (place,) = (a for a in areas.list_areas(register) if a.fact.area is Area.AREA_III)
    assert (place.fact.first, place.fact.last) == (FIRST_DAY, None)
    (line,) = (x for x in ruling.rule_lines(register) if x.of_office)
    assert (line.rule.first, line.rule.last) == (FIRST_DAY, None)
    classes = register.standing(DAY).commune.households[0].classes
    assert {fact.last for fact in classes.facts} <= {None}


def test_somebody_is_still_found(register):
    standing = register.standing(LAST_DAY)
    person = standing.commune.people[0]
    assert find_person(standing, Wanted(person.cccd, None)) == person
