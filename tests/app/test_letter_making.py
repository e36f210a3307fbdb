"""What letters say is what the lists say: kinds, prices to come, five years in money."""

from datetime import date

import pytest

from core.app.asking import listing
from core.app.letter_making import EVERY_LIST
from core.app.lettering import LetterOptions, letter_batch
from core.domain.errors import ClerkError

DAY = date(2026, 11, 21)
OF_STATE = {"losing": "losing-support", "lost_support": "lost-support"}
OF_EVENT = {"child_6": "child-six", "grade_12": "grade-12"}


def letters_of(register, day, *lists, **options):
    batch = letter_batch(register, LetterOptions(day, lists or EVERY_LIST, again=True, **options))
    return [letter for part in batch.hamlets for letter in part.letters]


def told(letters):
    return {person.person: person for letter in letters for person in letter.people}


def rows(register, name, day):
    return {row.person_id: row for row in listing(register, name, day).rows if row.household_id}


def test_each_person_is_told_by_the_first_list_that_names_it(samples):
    register = samples[0]
    kinds = {number: person.kind for number, person in told(letters_of(register, DAY)).items()}
    wanted = dict.fromkeys(rows(register, "never-insured", DAY), "never-insured")
    wanted |= dict.fromkeys(rows(register, "expiring", DAY), "expiring")
    wanted |= {n: OF_EVENT[row.event] for n, row in rows(register, "age-events", DAY).items()
               if row.event in OF_EVENT}  # fmt: skip
    wanted |= dict.fromkeys(rows(register, "lapsed", DAY), "lapsed")
    near = {n: row for n, row in rows(register, "last-chance", DAY).items() if row.days_left >= 0}
    wanted |= dict.fromkeys(near, "last-chance")
    wanted |= {n: OF_STATE[row.state] for n, row in rows(register, "losing-support", DAY).items()}
    assert kinds == wanted
    assert len(set(kinds.values())) >= 6


def test_a_child_turning_six_is_told_ground_price_papers_and_first_day(samples):
    register = samples[0]
    letters = letters_of(register, DAY, "age-events")
    named = rows(register, "age-events", DAY)
    prices = {price.person: price for letter in letters for price in letter.prices}
    children = [n for n, person in told(letters).items() if person.kind == "child-six"]
    paying = [n for n in children if n in prices]
    assert paying
    for number in paying:
        row, price = named[number], prices[number]
        assert price.amounts[12] == row.cost_after
        assert (price.point, price.basis) == (row.next_point, row.basis)
        assert price.papers == row.papers
        assert price.starts > row.event_on


def test_letters_of_one_hamlet_of_one_household_and_of_all_agree(samples):
    register = samples[0]
    whole = letters_of(register, DAY)
    one = next(letter for letter in whole if len(letter.people) > 1)
    assert letters_of(register, DAY, hamlet=one.hamlet) == [
        letter for letter in whole if letter.hamlet == one.hamlet
    ]
    assert letters_of(register, DAY, household=f"{one.hamlet}/{one.household}") == [one]
    walked = [home.id for home in register.standing(DAY).commune.households]
    for hamlet in {letter.hamlet for letter in whole}:
        order = [walked.index(x.household_id) for x in whole if x.hamlet == hamlet]
        assert order == sorted(order)


@pytest.mark.parametrize(("day", "limit"), [(DAY, 15_180_000), (date(2026, 6, 30), 14_040_000)])
def test_five_years_are_worth_six_times_the_base_of_the_day(samples, day, limit):
    assert letter_batch(samples[0], LetterOptions(day)).copay_limit == limit


def test_a_list_no_letter_is_about_is_refused_by_name():
    with pytest.raises(ClerkError, match="duplicates"):
        LetterOptions(DAY, ("duplicates",))
