"""Households on their boundary days: verdicts and đồng worked out by hand."""

import pytest

from core.domain.lists import rows_of
from core.domain.premium import Term
from tests.domain.case import Is
from tests.domain.cases_of_many import CASES_OF_MANY
from tests.domain.cases_of_one import CASES_OF_ONE, EDGES

CASES = (*CASES_OF_ONE, *CASES_OF_MANY)


def by_title(cases):
    return pytest.mark.parametrize("case", cases, ids=[case.title for case in cases])


@by_title(CASES)
def test_how_everybody_stands(rules, case):
    found = case.standing(rules)
    losses = {row.person_id: row for row in rows_of(found, "losing-support")}
    said = {}
    for member in found.members:
        row = losses.get(member.person.id)
        loss = (
            (row.state, row.kind, row.next_point, row.cost_before, row.cost_after)
            if row
            else (None,) * 5
        )
        said[member.person.id] = Is(member.card.status, member.card.days_left, *loss)
    assert [said[number] for number in sorted(said)] == list(case.said)


@by_title(CASES)
def test_what_the_household_pays(rules, case):
    found = case.standing(rules)
    quote = found.quote_for(found.commune.households[0], Term(case.months), case.payers)
    lines = [(q.person, q.point, q.rung, q.amount, q.starts) for q in quote.lines]
    assert lines == case.wanted_lines()
    assert quote.total == case.total == sum(line[3] for line in case.lines)


def test_there_are_enough_cases_and_all_boundary_days():
    assert len(CASES) >= 60
    assert len({case.title for case in CASES}) == len(CASES)
    days = {case.on for case in CASES}
    # E, E + 1, E + 89, E + 90 and E + 91 of the card that ends on 23/08/2026.
    assert {case.on for case in EDGES} >= {
        "2026-08-23", "2026-08-24", "2026-11-20", "2026-11-21", "2026-11-22"
    }  # fmt: skip
    assert days >= {"2026-06-30", "2026-07-01", "2026-09-30", "2026-10-01", "2026-12-31",
                    "2027-01-01", "2027-03-30", "2027-03-31", "2027-04-01"}  # fmt: skip
