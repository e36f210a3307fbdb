"""Who takes which rung of the household ladder in a calendar year.

Law on health insurance Art. 13.6: only payers of the household form count, all of one calendar
year, in the order they pay (order: practice, confidence MEDIUM).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from core.domain.grounds import HOUSEHOLD
from core.domain.people import Person


def paid_by_household(people: Iterable[Person], day: date) -> Mapping[int, Sequence[int]]:
    """Return by household who paid by the household form in the year of `day`, up to that day.

    First payer first; two of one day in register order. The household is the one the payer
    belonged to on the day of payment.
    """
    paid: dict[int, list[tuple[date, int, int]]] = defaultdict(list)
    for person in people:
        for period in person.periods:
            paid_on = period.paid_or_first
            if period.point != HOUSEHOLD or paid_on.year != day.year or paid_on > day:
                continue
            membership = person.membership_on(paid_on)
            if membership:
                paid[membership.household].append((paid_on, membership.id, person.id))
    return {house: [person for *_, person in sorted(found)] for house, found in paid.items()}


def rungs_of(paid: Sequence[int], climbing: Sequence[int]) -> Mapping[int, int]:
    """Return everybody's rung (1, 2, …): first who has paid this year, then `climbing`.

    Who has paid keeps the rung when renewing, and even after leaving the household.
    """
    order = dict.fromkeys([*paid, *climbing])
    return {person: rung for rung, person in enumerate(order, start=1)}
