"""A household read alone stands as it does in the whole register."""

import pytest

from core.app.demo import SAMPLE_DAY
from core.app.finding import household_named, household_of_person, people_found
from core.app.household_sight import household_sight
from core.app.overview import UNDECIDED, counts_on, overview_of
from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.lists import list_names, listing_of
from core.domain.premium import YEAR_MONTHS
from core.domain.summary import summary_of


@pytest.fixture(scope="module")
def register(samples):
    return Register.open(samples[0].path)


@pytest.fixture(scope="module")
def standing(register):
    return register.standing(SAMPLE_DAY)


def stands(member):
    loss = member.loss and (member.loss.ends, member.loss.state, member.loss.kind)
    return member.person, member.membership, member.card, loss, member.waits_since


def test_every_household_stands_as_among_all(register, standing):
    listings = {name: listing_of(standing, name).rows for name in list_names()}
    for household in standing.commune.households[::7]:
        sight = household_sight(register, household.id, SAMPLE_DAY)
        assert sight.household.id == household.id
        assert [stands(m) for m in sight.members] == [
            stands(m) for m in standing.by_household.get(household.id, ())
        ]
        wanted = standing.quote(household, YEAR_MONTHS)
        assert sight.standing.quote(sight.household, YEAR_MONTHS) == wanted
        reasons = [(r.listing, r.row.person_id, r.row) for r in sight.reasons]
        assert sorted(reasons) == sorted(
            (name, row.person_id, row)
            for name, rows in listings.items()
            if name != "all"
            for row in rows
            if row.household_id == household.id
        )
        everybody = [row for row in listings["all"] if row.household_id == household.id]
        assert list(sight.rows.values()) == everybody
        assert household_named(register, sight.name).id == household.id


def test_of_an_unknown_household_there_is_no_sight(register):
    assert household_sight(register, 10**6, SAMPLE_DAY) is None


def test_an_overview_counts_what_the_lists_hold(register, standing):
    overview = overview_of(register, SAMPLE_DAY)
    assert overview.summary == summary_of(standing)
    for name in list_names():
        listing, count = listing_of(standing, name), overview.counts[name]
        assert (count.people, count.households) == (listing.people, listing.households)
    assert overview.counts[UNDECIDED] == overview.summary.undecided
    assert counts_on(register, SAMPLE_DAY) == overview.counts


def found(register, words, limit=5):
    return people_found(register, SAMPLE_DAY, words, limit)


def test_accents_case_and_place_of_words_do_not_matter(register, standing):
    wanted = next(m.person for m in standing.members if "Đ" in m.person.name)
    plain = wanted.name.lower().replace("đ", "d")
    first, *_, last = wanted.name.split()
    for words in (wanted.name, plain, f"{last} {first}"):
        assert wanted.id in [row.person_id for row in found(register, words, 100)]
    assert found(register, f"{wanted.name} không-có-ai") == ()


def test_a_household_number_comes_first_then_whole_names_and_numbers(register, standing):
    member = standing.members[40]
    number = member.household.number
    assert {row.household for row in found(register, number, 3)} == {number}
    other = next(m for m in standing.members if m.person.cccd and not m.is_head)
    assert found(register, other.person.cccd)[0].person_id == other.person.id
    assert found(register, other.person.name)[0].name.casefold() == other.person.name.casefold()


def test_an_accent_alone_narrows_nothing(register):
    assert len(found(register, "\u0301")) == 5


def test_households_are_named_by_number_and_hamlet(register, standing):
    household = standing.commune.households[3]
    for words in (f"{household.hamlet.name}/{household.number}", f"0{household.number}"):
        assert household_named(register, words).number == household.number
    with pytest.raises(ClerkError, match="Không có hộ số “99999/x”"):
        household_named(register, "99999/x")


def test_the_household_of_a_person_is_the_newest_place(register, standing):
    member = standing.members[10]
    assert household_of_person(register, member.person.id) == member.household.id
    assert household_of_person(register, 10**6) is None
