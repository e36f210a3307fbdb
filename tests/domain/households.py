"""Small households for tests: people with cards, a class history, one hamlet."""

from datetime import date

from core.domain.classes import ClassFact, ClassHistory, HouseholdClass
from core.domain.cover import CoverPeriod
from core.domain.days import Birth
from core.domain.people import Commune, Hamlet, Household, Membership, Person
from core.domain.standing import Standing

POINTS = {"GD": "5a", "CN": "4a", "HN": "3o", "GB": "4d", "HS": "4b", "SV": "4b", "DN": "1",
          "TE": "3", "BT": "3r", "DT": "3o"}  # fmt: skip


def day(text):
    return date.fromisoformat(text)


def card(first, last, code, paid_on=None):
    paid = day(paid_on) if paid_on else None
    return CoverPeriod(day(first), day(last), code, POINTS.get(code), paid_on=paid)


def classes(*facts):
    """Take (first, last, class) with ISO days."""
    made = [
        ClassFact(day(first), day(last) if last else None, HouseholdClass(name), order=order)
        for order, (first, last, name) in enumerate(facts)
    ]
    return ClassHistory(tuple(made))


def member(number, *cards, born="1980-05-05", relation="Con", household=1, **other):
    place = Membership(number, household, relation="Chủ hộ" if number == 1 else relation)
    return Person(number, f"Người {number}", Birth.parse_iso(born), periods=tuple(cards),
                  memberships=(place,), **other)  # fmt: skip


def standing(rules, on, people, *facts, areas=(), local=()):
    hamlet = Hamlet(1, "Thôn Thử", tuple(areas))
    household = Household(1, "1001", hamlet, classes(*facts))
    commune = Commune("Xã Thử", (hamlet,), (household,), tuple(people))
    return Standing(commune, rules, day(on), tuple(local))


def quote_lines(standing, months=12):
    lines = standing.quote(standing.commune.households[0], months).lines
    return [(line.person, line.point, line.rung, line.amount) for line in lines]
