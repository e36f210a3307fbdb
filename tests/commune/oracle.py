"""The answers about a commune, worked out slowly and literally, day by day."""

import calendar
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from tests.commune.truth import Card, Commune, Household, Klass, Person, Review, Sheet, Source

DAY = timedelta(days=1)
BEGINNING = date(2024, 12, 1)
WARN = 30
HORIZON = 60
GAP = 90
WAIT = 30
LAST_CHANCE = 30
BASES = (
    (date(2023, 7, 1), 1_800_000),
    (date(2024, 7, 1), 2_340_000),
    (date(2026, 7, 1), 2_530_000),
)
LADDER = (100, 70, 60, 50, 40)
RANK = {Klass.NONE: 0, Klass.AVERAGE_LIVING: 1, Klass.NEAR_POOR: 2, Klass.POOR: 3}
OWN_CODE = {Klass.POOR: "HN", Klass.NEAR_POOR: "CN", Klass.AVERAGE_LIVING: "GB"}
OWN_SHARE = {Klass.POOR: 0, Klass.NEAR_POOR: 30, Klass.AVERAGE_LIVING: 70}
POINT_SHARE = {"4a": 30, "4b": 50, "4d": 70}
GROUP_1_TO_3_CODES = (
    "DN HX CH NN TK HC XK HT TB NO CT XB TN CS QN CA CY XN MS CC CK CB KC HD BT DT DK XD TS TC TQ"
    " TA TY HG LS PV AK LH"
)
OTHER_CODES = "HN TE CN HS SV GB GD"
PROVINCE_CODES = (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035"
    " 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072"
    " 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096"
)
GROUP_1_TO_3 = frozenset(GROUP_1_TO_3_CODES.split())
KNOWN_CODES = GROUP_1_TO_3 | frozenset(OTHER_CODES.split())
PROVINCES = frozenset(PROVINCE_CODES.split())

Row = dict[str, Any]


@dataclass(frozen=True)
class Span:
    """The days for which a decision gives a class."""

    klass: Klass
    first: date
    last: date


@dataclass(frozen=True)
class Loss:
    """A household's class ends on `last` and a person's support with it."""

    last: date
    before: Klass
    after: Klass


@dataclass(frozen=True)
class Next:
    """What carries a quoted person's next card."""

    point: str
    starts: date


# Days and money


def same_day(day: date, months: int) -> date | None:
    """Return the same day of the month `months` later, or None where there is no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if day.day > calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day.day)


def cover_ends(starts: date, months: int) -> date:
    """Return the last day of a card of so many months."""
    follower = same_day(starts, months)
    if follower is not None:
        return follower - DAY
    first = same_day(starts.replace(day=1), months)
    assert first is not None
    return date(first.year, first.month, calendar.monthrange(first.year, first.month)[1])


def base_on(day: date) -> int:
    """Return the base salary on a day."""
    return [amount for first, amount in BASES if first <= day][-1]


def price(day: date, months: int, percent: int) -> int:
    """Return what a person pays who bears `percent` of the full premium; half a đồng goes up."""
    thousandths_of_percent = base_on(day) * 45 * months * percent
    whole, rest = divmod(thousandths_of_percent, 100_000)
    return whole + 1 if rest * 2 >= 100_000 else whole


# People


def full_birth(person: Person) -> date | None:
    """Return the birth date when day, month and year are known."""
    if person.birth is None or len(person.birth) != 10:
        return None
    return date.fromisoformat(person.birth)


def age_on(person: Person, day: date) -> int | None:
    """Return the age in whole years; a birth known only roughly counts from its middle."""
    if person.birth is None:
        return None
    parts = [int(part) for part in person.birth.split("-")]
    year, month, birthday = (*parts, *(7, 1)[len(parts) - 1 :])
    return day.year - year - ((day.month, day.day) < (month, birthday))


def under_6(person: Person, day: date) -> bool:
    """Return whether the sixth birthday is still to come."""
    age = age_on(person, day)
    return age is not None and age < 6


def plain(text: str) -> str:
    """Return a name as it compares: one spelling, small letters, single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def year_of(person: Person) -> int | None:
    """Return the birth year."""
    return int(person.birth[:4]) if person.birth else None


def number_is_possible(cccd: str | None) -> bool:
    """Return whether this can be a citizen number at all."""
    return bool(cccd and len(cccd) == 12 and cccd.isdigit() and cccd[:3] in PROVINCES)


def number_fits(person: Person) -> bool:
    """Return whether the citizen number agrees with sex and birth year."""
    assert person.cccd is not None
    century, female = divmod(int(person.cccd[3]), 2)
    year = year_of(person)
    fits_year = year is None or 1900 + 100 * century + int(person.cccd[4:6]) == year
    return fits_year and (person.sex == "female") == bool(female)


def insurance_is_possible(number: str | None) -> bool:
    """Return whether this can be a social-insurance number."""
    return bool(number and number.isdigit() and len(number) in {10, 12})


def has_problem(person: Person) -> bool:
    """Return whether the person's numbers or birth date need the clerk."""
    if person.birth is None or not insurance_is_possible(person.insurance_no):
        return True
    return not (number_is_possible(person.cccd) and number_fits(person))


# Classes


def spans(commune: Commune, household: Household) -> list[Span]:
    """Return the decisions about a household in the order the workbooks are imported."""
    found = []
    if household.class_2025 is not None:
        found.append(Span(household.class_2025, date(2025, 1, 1), date(2025, 12, 31)))
    for review in commune.reviews:
        klass = class_in(review, household)
        if klass is not None:
            found.append(Span(klass, review.first, review.last))
    return found


def class_in(review: Review, household: Household) -> Klass | None:
    """Return the class a review gives a household, None when it says nothing of it."""
    after = household.on_sheet(review.source, Sheet.AFTER)
    if after is not None:
        return after.klass
    if household.on_sheet(review.source, Sheet.LEFT_POOR):
        return Klass.NONE
    if household.on_sheet(review.source, Sheet.LEFT_NEAR_POOR):
        return Klass.NONE
    return Klass.NONE if review.complete else None


def class_on(decisions: Iterable[Span], day: date) -> Klass:
    """Return the class by the decision that began last, if that still holds."""
    governing = None
    for span in decisions:
        if span.first <= day and (governing is None or span.first >= governing.first):
            governing = span
    if governing is None or governing.last < day:
        return Klass.UNDECIDED
    return governing.klass


# Cover


def periods(person: Person) -> list[Card]:
    """Return the cards, each first day and code once, as the latest workbook has it."""
    known: dict[tuple[date, str], Card] = {}
    for card in sorted(person.cards, key=lambda card: card.source is Source.CARDS_LATER):
        known[card.first, card.code] = card
    return sorted(known.values(), key=lambda card: (card.first, card.last))


def days_of(cards: Iterable[Card]) -> frozenset[date]:
    """Return every covered day."""
    days = set()
    for card in cards:
        day = card.first
        while day <= card.last:
            days.add(day)
            day += DAY
    return frozenset(days)


class Book:
    """What holds whatever the day asked for: each person's covered days, each household's class."""

    def __init__(self, commune: Commune) -> None:
        self.commune = commune
        self.cards = {person.id: periods(person) for _, person in commune.members()}
        self.days = {number: days_of(cards) for number, cards in self.cards.items()}
        self.spans = {h.number: spans(commune, h) for h in commune.households}
        self._ends: dict[tuple[int, date], date | None] = {}

    def klass(self, household: Household, day: date) -> Klass:
        """Return a household's class on a day."""
        return class_on(self.spans[household.number], day)

    def covered(self, person: Person, day: date) -> bool:
        """Return whether a person is covered on a day."""
        return day in self.days[person.id]

    def chain_end(self, person: Person, day: date) -> date | None:
        """Return E: the last day of the chain that holds the day, or of the last one before."""
        if (person.id, day) not in self._ends:
            self._ends[person.id, day] = self._find_end(person, day)
        return self._ends[person.id, day]

    def _find_end(self, person: Person, day: date) -> date | None:
        if self.covered(person, day):
            while self.covered(person, day + DAY):
                day += DAY
            return day
        earlier = [covered for covered in self.days[person.id] if covered < day]
        return max(earlier, default=None)

    def next_chain_end(self, person: Person, day: date) -> date | None:
        """Return the last day of the first chain that begins after an uncovered day."""
        later = [covered for covered in self.days[person.id] if covered > day]
        return self.chain_end(person, min(later)) if later else None

    def held(self, person: Person, day: date) -> list[Card]:
        """Return the cards that hold a day."""
        return [card for card in self.cards[person.id] if card.first <= day <= card.last]

    def shown_card(self, person: Person, day: date) -> Card | None:
        """Return the card a row shows: the one holding the day, else the last one ended."""
        held = self.held(person, day) or [c for c in self.cards[person.id] if c.last < day]
        return max(held, key=lambda card: card.last, default=None)

    def status(self, person: Person, day: date) -> str:
        """Return the card status."""
        end = self.chain_end(person, day)
        if self.covered(person, day):
            assert end is not None
            return "valid" if (end - day).days > WARN else "expiring"
        if any(card.first > day for card in self.cards[person.id]):
            return "pending"
        if end is None:
            return "never"
        return "lapsed" if (day - end).days - 1 < GAP else "lapsed_long"

    # Losing support

    def own_ground(self, person: Person, day: date) -> bool:
        """Return whether a stronger ground than the household's class carries the person."""
        if under_6(person, day):
            return True
        return any(
            card.code in KNOWN_CODES and card.code not in OWN_CODE.values()
            for card in self.held(person, day)
        )

    def settled(self, person: Person, last: date, before: Klass) -> bool:
        """Return whether a card of another kind reaches beyond the end of support."""
        return any(
            card.code not in {"", OWN_CODE[before]} and card.last > last
            for card in self.cards[person.id]
        )

    def supported_until(self, person: Person, last: date, before: Klass) -> bool:
        """Return whether the class carried the person to `last` and nothing replaces it."""
        born = full_birth(person)
        if born is not None and born > last:
            return False
        return not self.own_ground(person, last) and not self.settled(person, last, before)

    def back_again(self, household: Household, lost: Loss, on: date) -> bool:
        """Return whether as good a class holds again on `on` or begins within the horizon."""
        day = max(on, lost.last + DAY)
        while day <= on + HORIZON * DAY:
            if RANK.get(self.klass(household, day), -1) >= RANK[lost.before]:
                return True
            day += DAY
        return False

    def ends_of_support(self, household: Household, on: date) -> list[Loss]:
        """Return the days on which the class of the household ends, newest first."""
        found = []
        day = on + HORIZON * DAY
        while day >= BEGINNING:
            before, after = self.klass(household, day), self.klass(household, day + DAY)
            if before in OWN_CODE and RANK.get(after, -1) < RANK[before]:
                lost = Loss(day, before, after)
                if not self.back_again(household, lost, on):
                    found.append(lost)
            day -= DAY
        return found


class Oracle:
    """The answers for one day."""

    def __init__(self, book: Book, on: date) -> None:
        self.book = book
        self.on = on
        self._rungs: dict[str, dict[int, int]] = {}
        self._next: dict[int, Next] = {}

    @cached_property
    def countable(self) -> list[tuple[Household, Person]]:
        """The people who count, with their households."""
        return [
            (household, person)
            for household, person in self.book.commune.members()
            if (person.gone is None or self.on < person.gone)
            and (person.birth is None or person.birth <= self.on.isoformat())
        ]

    @cached_property
    def _ends(self) -> dict[str, list[Loss]]:
        commune = self.book.commune
        return {h.number: self.book.ends_of_support(h, self.on) for h in commune.households}

    @cached_property
    def losses(self) -> dict[int, Loss]:
        """Who loses support, by person."""
        found = {}
        for household, person in self.countable:
            for lost in self._ends[household.number]:
                if lost.after is not Klass.UNDECIDED and self._carried(person, lost):
                    found[person.id] = lost
                    break
        return found

    @cached_property
    def undecided(self) -> list[tuple[Household, Person]]:
        """Who waits for a decision."""
        return [
            (household, person)
            for household, person in self.countable
            if any(
                lost.after is Klass.UNDECIDED and self._carried(person, lost)
                for lost in self._ends[household.number]
            )
        ]

    def _carried(self, person: Person, lost: Loss) -> bool:
        return self.book.supported_until(person, lost.last, lost.before)

    @cached_property
    def statuses(self) -> dict[int, str]:
        """The card status of everybody, by person."""
        return {p.id: self.book.status(p, self.on) for _, p in self.book.commune.members()}

    # What comes next

    def quoted(self, household: Household) -> list[Person]:
        """Return who is quoted for, before those with nothing to pay are left out."""
        return [
            person
            for person in self._members[household.number]
            if self.statuses[person.id] in {"expiring", "lapsed", "lapsed_long", "never"}
            or person.id in self.losses
        ]

    @cached_property
    def _members(self) -> dict[str, list[Person]]:
        homes: dict[str, list[Person]] = {h.number: [] for h in self.book.commune.households}
        for household, person in self.countable:
            homes[household.number].append(person)
        return homes

    def starts(self, person: Person) -> date:
        """Return the first day of a quoted person's next card."""
        lost = self.losses.get(person.id)
        if lost is not None and lost.last >= self.on:
            return lost.last + DAY
        status = self.statuses[person.id]
        if status in {"valid", "expiring"}:
            end = self.book.chain_end(person, self.on)
            assert end is not None
            return end + DAY
        if status == "pending":
            end = self.book.next_chain_end(person, self.on)
            assert end is not None
            return end + DAY
        return self.on if status == "lapsed" else self.on + WAIT * DAY

    def next_class(self, household: Household, starts: date) -> Klass:
        """Return the class that prices a card, on its first day or else on the day asked for."""
        klass = self.book.klass(household, starts)
        return self.book.klass(household, self.on) if klass is Klass.UNDECIDED else klass

    def next_of(self, household: Household, person: Person) -> Next:
        """Return the point of a quoted person's next card; `1-3` where nothing is to be paid."""
        if person.id not in self._next:
            self._next[person.id] = self._find_next(household, person)
        return self._next[person.id]

    def _find_next(self, household: Household, person: Person) -> Next:
        starts = self.starts(person)
        klass = self.next_class(household, starts)
        if klass is Klass.POOR:
            return Next("3o", starts)
        if under_6(person, self.on) and under_6(person, starts):
            return Next("1-3", starts)
        if any(card.code in GROUP_1_TO_3 for card in self.book.held(person, self.on)):
            return Next("1-3", starts)
        return Next(self._own_purse(person, klass, starts), starts)

    def _own_purse(self, person: Person, klass: Klass, starts: date) -> str:
        if klass is Klass.NEAR_POOR:
            return "4a"
        if self.is_pupil(person, starts):
            return "4b"
        return "4d" if klass is Klass.AVERAGE_LIVING else "5a"

    def is_pupil(self, person: Person, starts: date) -> bool:
        """Return whether age or a card of the last twelve months makes a pupil.

        Six by the first day of the card, but not yet eighteen on the day asked for.
        """
        then, now = age_on(person, starts), age_on(person, self.on)
        of_age = then is not None and now is not None and then >= 6 and now < 18
        return of_age or self.studied(person)

    def studied(self, person: Person) -> bool:
        """Return whether a pupil's or student's card held on some day of the last 12 months."""
        day = same_day(self.on, -12) or self.on - 365 * DAY
        while day <= self.on:
            if any(card.code in {"HS", "SV"} for card in self.book.held(person, day)):
                return True
            day += DAY
        return False

    def payers(self, household: Household) -> list[Person]:
        """Return who has paid for a household card this year, first payer first."""
        paid = []
        for order, person in enumerate(household.people):
            days = [
                card.paid or card.first
                for card in self.book.cards[person.id]
                if card.code == "GD" and (card.paid or card.first).year == self.on.year
            ]
            past = [day for day in days if day <= self.on]
            if past:
                paid.append((min(past), order, person))
        return [person for _, _, person in sorted(paid, key=lambda entry: entry[:2])]

    def rungs(self, household: Household) -> dict[int, int]:
        """Return the rung of everybody who has one, by person."""
        if household.number not in self._rungs:
            self._rungs[household.number] = self._count_rungs(household)
        return self._rungs[household.number]

    def _count_rungs(self, household: Household) -> dict[int, int]:
        line = [person.id for person in self.payers(household)]
        for person in self.quoted(household):
            if person.id not in line and self.next_of(household, person).point == "5a":
                line.append(person.id)
        return {person: rung for rung, person in enumerate(line, start=1)}

    def percent(self, household: Household, person: Person, point: str) -> int:
        """Return the share of the full premium a person bears."""
        if point == "5a":
            rung = self.rungs(household)[person.id]
            return LADDER[min(rung, len(LADDER)) - 1]
        return POINT_SHARE.get(point, 0)

    def quote(self, household: Household, months: int) -> Row:
        """Return what the household is asked to pay."""
        lines = []
        for person in self.quoted(household):
            following = self.next_of(household, person)
            if following.point in {"3o", "1-3"}:
                continue
            percent = self.percent(household, person, following.point)
            lines.append(
                {
                    "name": person.name,
                    "point": following.point,
                    "rung": self.rungs(household).get(person.id)
                    if following.point == "5a"
                    else None,
                    "percent": percent,
                    "amount": price(self.on, months, percent),
                    "starts": following.starts.isoformat(),
                    "ends": cover_ends(following.starts, months).isoformat(),
                }
            )
        return {
            "household": household.number,
            "on": self.on.isoformat(),
            "months": months,
            "base": base_on(self.on),
            "lines": lines,
            "total": sum(line["amount"] for line in lines),
        }

    # Lists

    def row(self, household: Household, person: Person) -> Row:
        """Return the keys whose value is fixed; a key that is not fixed here is left out."""
        status = self.statuses[person.id]
        card = self.book.shown_card(person, self.on)
        row: Row = {
            "household": household.number,
            "hamlet": household.hamlet,
            "name": person.name,
            "sex": person.sex,
            "code": card.code if card else None,
            "from": card.first.isoformat() if card else None,
            "to": card.last.isoformat() if card else None,
            "status": status,
            **self._gap(person, status),
        }
        if person.birth_written is None:
            row["birth"] = person.birth
        if person.cccd is None or number_is_possible(person.cccd):
            row["cccd"] = person.cccd
        if person.insurance_no is None or insurance_is_possible(person.insurance_no):
            row["insurance_no"] = person.insurance_no
        return row

    def _gap(self, person: Person, status: str) -> Row:
        end = self.book.chain_end(person, self.on)
        if status not in {"lapsed", "lapsed_long"} or end is None:
            nothing: Row = {"days_lapsed": None, "days_left": None}
            return {**nothing, "last_safe_day": None} if status == "never" else nothing
        safe = end + (GAP - 1) * DAY
        return {
            "days_lapsed": (self.on - end).days,
            "last_safe_day": safe.isoformat(),
            "days_left": (safe - self.on).days,
        }

    def losing_row(self, household: Household, person: Person) -> Row:
        """Return a row of the list of those who lose support."""
        lost = self.losses[person.id]
        point = self.next_of(household, person).point
        return {
            **self.row(household, person),
            "class_before": lost.before.value,
            "class_after": lost.after.value,
            "support_ends": lost.last.isoformat(),
            "state": "losing" if lost.last >= self.on else "lost_support",
            "kind": "reduced" if lost.after in OWN_CODE else "lost",
            "next_point": point,
            "cost_before": price(self.on, 12, OWN_SHARE[lost.before]),
            "cost_after": price(self.on, 12, self.percent(household, person, point)),
        }

    def rows(self, name: str) -> list[Row]:
        """Return a list by its name, in register order."""
        if name == "losing-support":
            return [self.losing_row(h, p) for h, p in self.countable if p.id in self.losses]
        return [self.row(h, p) for h, p in self.countable if self.stands_on(name, p)]

    def stands_on(self, name: str, person: Person) -> bool:
        """Return whether a person stands on one of the other lists."""
        status = self.statuses[person.id]
        if name == "last-chance":
            left = self._gap(person, status)["days_left"]
            return status == "lapsed" and left <= LAST_CHANCE
        if name == "duplicates":
            return person.id in self.duplicates
        tests = {
            "all": True,
            "expiring": status == "expiring",
            "lapsed": status in {"lapsed", "lapsed_long"},
            "never-insured": status == "never",
            "age-events": self.has_age_event(person),
            "data-problems": has_problem(person),
        }
        return tests[name]

    @cached_property
    def duplicates(self) -> frozenset[int]:
        """Who may be somebody else too."""
        places: dict[tuple[str, ...], set[int]] = {}
        for _, person in self.countable:
            for mark in marks(person):
                places.setdefault(mark, set()).add(person.id)
        return frozenset().union(*(people for people in places.values() if len(people) > 1))

    def has_age_event(self, person: Person) -> bool:
        """Return whether an age matters within the horizon."""
        cards = self.book.cards[person.id]
        ends = [
            day
            for day in [*child_ends(person), *grade_12_ends(cards)]
            if not any(card.last > day for card in cards)
        ]
        events = [*ends, *round_birthdays(person)]
        return any(self.on <= day <= self.on + HORIZON * DAY for day in events)

    # Summary

    def summary(self) -> Row:
        """Return the counts."""
        households = {household.number for household, _ in self.countable}
        return {
            "on": self.on.isoformat(),
            "people": len(self.countable),
            "households": len(households),
            "status": self._by_status(),
            "by_hamlet": [self._hamlet(hamlet.name) for hamlet in self.book.commune.hamlets],
            "by_class": self._by_class(),
            "losing_support": count((h, p) for h, p in self.countable if p.id in self.losses),
            "undecided": count(self.undecided),
        }

    def _by_status(self) -> dict[str, int]:
        counts = dict.fromkeys(
            ("valid", "expiring", "pending", "lapsed", "lapsed_long", "never"), 0
        )
        for _, person in self.countable:
            counts[self.statuses[person.id]] += 1
        return counts

    def _by_class(self) -> dict[str, int]:
        counts = {klass.value: 0 for klass in Klass}
        for household, _ in self.countable:
            counts[self.book.klass(household, self.on).value] += 1
        return counts

    def _hamlet(self, name: str) -> Row:
        people = [person for household, person in self.countable if household.hamlet == name]
        covered = sum(self.statuses[p.id] in {"valid", "expiring"} for p in people)
        return {
            "hamlet": name,
            "people": len(people),
            "covered": covered,
            "rate": covered / len(people),
        }


def count(pairs: Iterable[tuple[Household, Person]]) -> dict[str, int]:
    """Return how many people, and of how many households."""
    found = list(pairs)
    return {"people": len(found), "households": len({h.number for h, _ in found})}


def marks(person: Person) -> list[tuple[str, ...]]:
    """Return what should be nobody else's."""
    found = []
    if person.cccd:
        found.append(("cccd", person.cccd))
    if person.insurance_no:
        found.append(("insurance", person.insurance_no))
    if person.birth:
        found.append(("born", plain(person.name), person.birth))
    return found


def child_ends(person: Person) -> list[date]:
    """Return the last day of a small child's card."""
    born = full_birth(person)
    if born is None:
        return []
    if (born.month, born.day) <= (9, 30):
        return [date(born.year + 6, 9, 30)]
    return [date(born.year + 6, born.month, calendar.monthrange(born.year + 6, born.month)[1])]


def grade_12_ends(cards: Iterable[Card]) -> list[date]:
    """Return the last days of cards that end with school."""
    return [c.last for c in cards if c.code == "HS" and (c.last.month, c.last.day) == (9, 30)]


def round_birthdays(person: Person) -> list[date]:
    """Return the seventieth and the seventy-fifth birthday."""
    born = full_birth(person)
    return [] if born is None else [born.replace(year=born.year + age) for age in (70, 75)]
