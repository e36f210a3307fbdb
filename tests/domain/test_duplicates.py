"""Who may be one person, and by what."""

from datetime import date

import pytest

from core.domain.days import Birth
from core.domain.duplicates import Sameness, alike, groups_of, pair_of
from core.domain.people import Commune, Hamlet, Household, Membership, Person

DAY = date(2026, 11, 21)
EAST, WEST = Hamlet(1, "Thôn Đông"), Hamlet(2, "Thôn Tây")
HOUSES = (Household(1, "1", EAST), Household(2, "2", EAST), Household(3, "1", WEST))
A, B = "042161000011", "042161000012"
CCCD, INSURANCE = Sameness.CCCD, Sameness.INSURANCE_NO
NAME, CROSSED, NEAR = Sameness.NAME_AND_BIRTH, Sameness.CROSSED, Sameness.NAME_NEAR_BIRTH


def person(number, name="Trần Thị Hoa", born=None, house=1, **facts):
    birth = Birth.parse_iso(born) if born else None
    places = (Membership(number, house),) if house else ()
    return Person(number, name, birth, memberships=places, **facts)


def commune(*people, apart=()):
    pairs = frozenset(pair_of(*pair) for pair in apart)
    return Commune("Xã Thử", (EAST, WEST), HOUSES, people, two_people=pairs)


def found(*people, apart=()):
    return [
        ([p.id for p in group.people], list(group.reasons))
        for group in groups_of(commune(*people, apart=apart), DAY)
    ]


REASONS = [
    # what the one says, what the other says, what they share
    ({"cccd": A}, {"cccd": A, "name": "Khác Tên"}, [CCCD]),
    ({"cccd": A}, {"cccd": B}, []),
    ({"insurance_no": "4212345678"}, {"insurance_no": "4212345678", "house": 3}, [INSURANCE]),
    ({"insurance_no": "4212345678"}, {"insurance_no": "004212345678"}, []),
    ({"insurance_no": A}, {"cccd": A}, [CROSSED]),
    ({"insurance_no": A, "cccd": A}, {"cccd": A, "insurance_no": A}, [CCCD, INSURANCE, CROSSED]),
    ({"insurance_no": A, "cccd": A}, {"cccd": B}, []),
    ({"born": "1961-02-05"}, {"born": "1961-02-05", "house": 3}, [NAME]),
    ({"born": "1961-02-05"}, {"born": "1961-02-05", "name": "TRẦN  thị hoà"}, []),
    ({"born": "1961-02-05", "name": "Lê Hòa"}, {"born": "1961-02-05", "name": "LÊ HOÀ"}, [NAME]),
    ({"born": "1961"}, {"born": "1961"}, [NAME]),
    ({"born": "1961"}, {"born": "1961-02-05", "house": 2}, [NEAR]),
    ({"born": "1961-02"}, {"born": "1961-02-05", "house": 2}, [NEAR]),
    ({"born": "1961-03"}, {"born": "1961-02-05", "house": 2}, []),
    ({"born": "1961"}, {"born": "1961-02-05", "house": 3}, []),
    ({"born": "1961"}, {"born": "1961-02-05", "house": None}, []),
    ({"born": "1961"}, {"house": 2}, []),
    ({"born": "1961", "cccd": A}, {"born": "1961-02-05", "cccd": B}, []),
    ({"born": "1961", "cccd": A}, {"born": "1961-02-05"}, [NEAR]),
    ({}, {}, []),
]


@pytest.mark.parametrize(("one", "other", "shared"), REASONS)
def test_what_two_share(one, other, shared):
    pair = (person(1, **one), person(2, **other))
    assert found(*pair) == ([([1, 2], shared)] if shared else [])
    assert found(*reversed(pair)) == found(*pair)


def test_who_stands_apart_is_no_group_but_a_third_keeps_each():
    three = [person(n, cccd=A, name=f"Người {n}") for n in (1, 2, 3)]
    assert found(*three) == [([1, 2, 3], [CCCD])]
    assert found(*three, apart=[(2, 1)]) == [([1, 2, 3], [CCCD])]
    assert found(*three, apart=[(2, 1), (1, 3)]) == [([2, 3], [CCCD])]
    assert found(*three, apart=[(2, 1), (1, 3), (2, 3)]) == []


def test_a_group_hangs_together_by_pairs_and_offers_the_surest():
    people = (person(1, born="1961"), person(2, born="1961-02-05", cccd=A), person(3, "X", cccd=A))
    (group,) = groups_of(commune(*people), DAY)
    assert dict(group.pairs) == {(1, 2): (NEAR,), (2, 3): (CCCD,)}
    assert group.reasons == (CCCD, NEAR)
    assert group.first_pair == (2, 3)


def test_groups_stand_in_register_order():
    people = [person(4, cccd=A), person(9, cccd=A), person(2, cccd=B), person(7, cccd=B)]
    assert [ids for ids, _ in found(*people)] == [[2, 7], [4, 9]]


def test_the_list_takes_only_what_is_certain():
    people = [person(1, born="1961"), person(2, born="1961-02-05"), person(3, insurance_no=A),
              person(4, cccd=A), person(5, "Lê An", "1950")]  # fmt: skip
    assert list(alike(people)) == []
    twin = person(6, "Lê An", "1950")
    said = [(same, p.id, [o.id for o in others]) for same, p, others in alike([*people, twin])]
    assert said == [(NAME, 5, [6]), (NAME, 6, [5])]
    assert list(alike([*people, twin], {(5, 6)})) == []
