"""The SQL of who lives in the commune on a day and how their card stands.

What the rules mean stands in the domain (`Standing`); every bound comes from there as a day, so
that no database has to reckon with dates.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    case,
    exists,
    false,
    func,
    literal,
    null,
    or_,
    select,
    true,
)

from core.domain.classes import HouseholdClass
from core.domain.cover import CardRule, Status
from core.domain.people import GONE, STAYS, ExclusionReason, ResidenceKind, names_head
from core.store import settings
from core.store.entries import written_on
from core.store.schema import (
    chain,
    class_span,
    cover_period,
    exclusion,
    household,
    household_key,
    membership,
    person,
    residence,
)

Sql = ColumnElement[Any]


def heads_in(db: Connection) -> tuple[str, ...]:
    """Return how the register writes that somebody heads a household."""
    written = db.execute(select(membership.c.relation).distinct()).scalars()
    return tuple(relation for relation in written if names_head(relation))


def holds(table: FromClause, day: date | Column[Any]) -> Sql:
    """Return whether a dated row holds a day; an open end holds every one."""
    begun = or_(table.c.first_day.is_(None), table.c.first_day <= day)
    return and_(begun, or_(table.c.last_day.is_(None), table.c.last_day >= day))


@dataclass(frozen=True)
class Stand:
    """How everybody stands on `day`, one row a countable person.

    `heads` are the relations that say the head of a household, `written_on` is the day of the
    last deed.
    """

    day: date
    rule: CardRule
    heads: tuple[str, ...]
    count_temporary: bool
    written_on: date = date.min

    @classmethod
    def on(cls, db: Connection, day: date, rule: CardRule) -> "Stand":
        """Return the SQL for a register and a day."""
        temporary = settings.get(db, settings.COUNT_TEMPORARY) == settings.YES
        return cls(day, rule, heads_in(db), temporary, written_on(db))

    @cached_property
    def people(self) -> FromClause:
        """Every countable person with household, E, and the first day of the last chain."""
        place, home, key = membership.alias("place"), household.alias("home"), household_key
        last = chain.alias("last_begun")
        begun = self._newest_chain(chain.c.first_day <= self.day)
        joined = (
            person.outerjoin(place, place.c.id == self._place_of(person))
            .outerjoin(last, and_(last.c.person_id == person.c.id, last.c.first_day == begun))
            .outerjoin(home, home.c.id == place.c.household_id)
            .outerjoin(key, key.c.household_id == home.c.id)
        )
        columns: Sequence[Sql | Column[Any]] = (
            *(person.c[name] for name in _OF_PERSON),
            place.c.id.label("place_id"),
            case((place.c.relation.in_(self.heads), 0), else_=1).label("not_head"),
            home.c.id.label("household_id"),
            func.coalesce(home.c.hamlet_id, 0).label("hamlet_place"),
            home.c.hamlet_id,
            case((home.c.walk_order.is_(None), 1), else_=0).label("not_walked"),
            func.coalesce(home.c.walk_order, 0).label("walk_order"),
            key.c.search_key.label("number_search"),
            key.c.order_key.label("number_order"),
            last.c.last_day.label("ends"),
            self._newest_chain(true()).label("newest"),
        )
        query = select(*columns).select_from(joined).where(self._countable(person))
        return query.subquery("stand")

    @property
    def covered(self) -> Sql:
        """Whether a chain holds the day."""
        return self.people.c.ends >= self.day

    @property
    def status(self) -> Sql:
        """The status of the card, in the words of `Status`."""
        ends = self.people.c.ends
        near = self.day + timedelta(days=self.rule.expiring_days)
        return case(
            (self.covered, case((ends <= near, _word(Status.EXPIRING)), else_=_word(Status.VALID))),
            (self._elsewhere, _word(Status.VALID)),
            (self.people.c.newest > self.day, _word(Status.PENDING)),
            (ends.is_(None), _word(Status.NEVER)),
            (ends >= self.lapses_from, _word(Status.LAPSED)),
            else_=_word(Status.LAPSED_LONG),
        )

    @property
    def lapses_from(self) -> date:
        """The earliest E of a card that has not lapsed for long."""
        return self.day - timedelta(days=self.rule.gap_limit_days)

    @property
    def ends(self) -> Sql:
        """E, null where there is none and for who is covered elsewhere."""
        ends = self.people.c.ends
        return case((self.covered, ends), (self._elsewhere, null()), else_=ends)

    @property
    def is_lapsed(self) -> Sql:
        """Whether the card has lapsed, lately or long ago."""
        begun = self.people.c.ends < self.day
        later = self.people.c.newest > self.day
        return and_(begun, ~later, ~self._elsewhere)

    @property
    def household_class(self) -> Sql:
        """The class of the household on the day, UNDECIDED where no decision speaks of it."""
        there = and_(
            class_span.c.household_id == self.people.c.household_id, holds(class_span, self.day)
        )
        known = select(class_span.c["class"]).where(there).scalar_subquery()
        return func.coalesce(known, literal(HouseholdClass.UNDECIDED.value))

    @property
    def order(self) -> tuple[Sql, ...]:
        """By hamlet, household, head first: the order of every list that has none of its own."""
        here = self.people.c
        names = ("hamlet_place", "not_walked", "walk_order", "household_id", "not_head", "place_id")
        return (*(here[name] for name in names), here.id)

    def of_card(self, column: Column[Any]) -> Sql:
        """Return a column of the card shown: the one that holds the day, else the last before."""
        return self._newest_card(column, true())

    def of_dated_card(self, column: Column[Any]) -> Sql:
        """Return a column of the newest card begun that has one."""
        return self._newest_card(column, column.is_not(None))

    def excluded_from(self, listing: str) -> Sql:
        """Return whether somebody was taken off a list for this E."""
        return exists().where(
            exclusion.c.person_id == self.people.c.id,
            exclusion.c.listing == listing,
            exclusion.c.anchor.is_not_distinct_from(self.ends),
        )

    def head_where(self, condition: Sql) -> Select[Any]:
        """Return the households whose head fulfils a condition on `head`."""
        return self._heads(_head_place.c.household_id).where(condition)

    def of_head(self, column: str) -> Sql:
        """Return a column of the head of the household."""
        query = self._heads(head.c[column])
        return query.where(
            _head_place.c.household_id == self.people.c.household_id
        ).scalar_subquery()

    def _heads(self, column: Sql) -> Select[Any]:
        """Return a column for each household with a head: of several heads the first entered."""
        earlier, other = membership.alias("earlier"), person.alias("other")
        before = (
            exists()
            .select_from(earlier.join(other, other.c.id == earlier.c.person_id))
            .where(
                earlier.c.household_id == _head_place.c.household_id,
                earlier.c.id < _head_place.c.id,
                self._heads_there(earlier, other),
            )
            .correlate(_head_place)
        )
        joined = _head_place.join(head, head.c.id == _head_place.c.person_id)
        query = select(column).select_from(joined)
        return query.where(self._heads_there(_head_place, head), ~before)

    def _heads_there(self, place: FromClause, who: FromClause) -> Sql:
        return and_(
            place.c.relation.in_(self.heads),
            holds(place, self.day),
            place.c.id == self._place_of(who),
            self._countable(who),
        )

    def _newest_card(self, column: Column[Any], condition: Sql) -> Sql:
        card = cover_period.c
        query = select(column).where(
            card.person_id == self.people.c.id, card.first_day <= self.day, condition
        )
        newest = query.order_by(card.last_day.desc(), card.first_day.desc(), card.id).limit(1)
        return newest.scalar_subquery()

    @property
    def _elsewhere(self) -> Sql:
        return exists().where(
            exclusion.c.person_id == self.people.c.id,
            exclusion.c.reason == ExclusionReason.COVERED_ELSEWHERE.value,
            exclusion.c.since <= self.day,
            exclusion.c.anchor.is_not_distinct_from(self.people.c.ends),
        )

    def _place_of(self, who: FromClause) -> Sql:
        """Return the newest place in a household that holds the day."""
        held = membership.alias()
        query = select(func.max(held.c.id))
        return query.where(held.c.person_id == who.c.id, holds(held, self.day)).scalar_subquery()

    def _newest_chain(self, condition: Sql) -> Sql:
        """Return the first day of the newest chain that fulfils a condition."""
        first = func.max(chain.c.first_day)
        query = select(first).where(chain.c.person_id == person.c.id, condition)
        return query.scalar_subquery()

    def _countable(self, who: FromClause) -> Sql:
        stay, day = residence.c, holds(residence, self.day)
        gone, stays = (stay.kind.in_([kind.value for kind in kinds]) for kinds in (GONE, STAYS))
        passing = false() if self.count_temporary else stay.kind == ResidenceKind.TEMPORARY.value
        people = select(stay.person_id)
        return and_(
            or_(who.c.birth.is_(None), who.c.birth <= self.day, who.c.birth > self.written_on),
            who.c.id.not_in(people.where(gone, day)),
            or_(
                who.c.id.not_in(people.where(stays)),
                who.c.id.in_(people.where(stays, ~passing, day)),
            ),
        )


_OF_PERSON = (
    "id", "name_key", "search_key", "sort_key", "birth", "birth_precision", "sex", "cccd", "old_id",
    "insurance_no", "phone", "cccd_as_read", "sex_as_read",
)  # fmt: skip
head = person.alias("head")
_head_place = membership.alias("head_place")


def _word(status: Status) -> Sql:
    return literal(status.value)
