"""Lists by SQL: who stands on one, in order, and how many of what kind."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select, case, distinct, func, or_, select

from core.domain.cover import LAPSES, Status
from core.domain.roll import Field, Roll, Sort
from core.domain.rulebook import Rulebook
from core.domain.ruled_fields import RULED_FIELDS
from core.store.candidates import sharing
from core.store.roll_fields import cell_of
from core.store.roll_where import conditions
from core.store.schema import membership, person
from core.store.stand import Sql, Stand

Entry = Any  # a row: person, household, hamlet, status, then what it is sorted by
_FIXED = 4


def is_decided(listing: str) -> bool:
    """Return whether SQL alone decides who stands on a list; else the rules decide candidates."""
    return listing in _LISTS


def entries(db: Connection, stand: Stand, roll: Roll, rules: Rulebook) -> Sequence[Entry]:
    """Return who stands on a list that SQL alone decides, in the order asked for."""
    who, order = _LISTS[roll.listing]
    query = _narrowed(db, stand, roll).where(*who(stand, rules))
    sorts = [
        part
        for value, falls in _sorts(stand, roll)
        for part in (_unknown_last(value), value.desc() if falls else value)
    ]
    return db.execute(query.order_by(*sorts, *order(stand), *stand.order)).all()


def entries_among(
    db: Connection, stand: Stand, roll: Roll, people: Select[Any], places: Mapping[int, int]
) -> Sequence[Entry]:
    """Return who of `places` is on the narrowed list, for `in_order`, in the order of the list.

    `places` are those of the people on the whole list; all of them are among `people`. What
    narrows by fields the rules decide is left to these.
    """
    query = _narrowed(db, stand, roll).where(stand.people.c.id.in_(people))
    query = query.add_columns(*(value for value, _ in _sorts(stand, roll)))
    found = [entry for entry in db.execute(query) if entry[0] in places]
    return sorted(found, key=lambda entry: places[entry[0]])


def in_order(
    found: Sequence[Entry], stand: Stand, roll: Roll, ruled: Mapping[Field, Mapping[int, Any]]
) -> Sequence[Entry]:
    """Return entries in the order asked for; `ruled` says by what fields of the rules sort."""
    for key, falls in reversed(list(_keys(stand, roll, ruled))):
        known = [entry for entry in found if key(entry) is not None]
        unknown = [entry for entry in found if key(entry) is None]
        found = [*sorted(known, key=key, reverse=falls), *unknown]
    return found


def _keys(
    stand: Stand, roll: Roll, ruled: Mapping[Field, Mapping[int, Any]]
) -> Iterator[tuple[Callable[[Entry], Any], bool]]:
    """Yield what entries are sorted by, and whether it falls."""
    number = _FIXED
    for sort in roll.sorts:
        if sort.field in ruled:
            yield partial(_ruled_key, ruled[sort.field]), sort.descending
            continue
        for _value, falls in _sorted_by(stand, sort):
            yield itemgetter(number), falls
            number += 1


def _ruled_key(orders: Mapping[int, Any], entry: Entry) -> Any:
    return orders[entry[0]]


def counted(db: Connection, stand: Stand) -> Sequence[Any]:
    """Return how many people there are by hamlet, status and class of their household."""
    keys = (stand.people.c.hamlet_id, stand.status, stand.household_class)
    named = [key.label(name) for key, name in zip(keys, ("hamlet", "status", "cls"), strict=True)]
    each = select(*named).select_from(stand.people).subquery("each_person")
    return db.execute(select(*each.c, func.count()).group_by(*each.c)).all()


def count_households(db: Connection, stand: Stand) -> int:
    """Return how many households have a countable person."""
    homes = func.count(distinct(stand.people.c.household_id))
    return int(db.execute(select(homes)).scalar_one())


def around(people: Sequence[int], listing: str) -> Select[Any]:
    """Return everybody whose facts the rows of some people on a list need, these included.

    That is who ever belonged to a household of theirs, and whom a list of look-alikes names.
    """
    place, here = membership.c, person.c
    houses = select(place.household_id).where(place.person_id.in_(people))
    near = here.id.in_(select(place.person_id).where(place.household_id.in_(houses)))
    if listing == "duplicates":
        return select(here.id).where(or_(near, here.id.in_(sharing(people))))
    return select(here.id).where(or_(near, here.id.in_(people)))


def _narrowed(db: Connection, stand: Stand, roll: Roll) -> Select[Any]:
    here = stand.people.c
    columns = (here.id, here.household_id, here.hamlet_id, stand.status.label("status"))
    query: Select[Any] = select(*columns)
    return query.where(*conditions(db, stand, roll))


def _sorts(stand: Stand, roll: Roll) -> Iterator[tuple[Sql, bool]]:
    """Yield what SQL sorts a list by, and whether it falls."""
    for sort in roll.sorts:
        if sort.field not in RULED_FIELDS:
            yield from _sorted_by(stand, sort)


def _sorted_by(stand: Stand, sort: Sort) -> Iterator[tuple[Sql, bool]]:
    cell = cell_of(sort.field, stand)
    for value in cell.sorts:
        yield value, sort.descending is not cell.falls


def _unknown_last(value: Sql) -> Sql:
    return case((value.is_(None), 1), else_=0)


Who = Callable[[Stand, Rulebook], tuple[Sql, ...]]
Order = Callable[[Stand], tuple[Sql, ...]]


def _everybody(_stand: Stand, _rules: Rulebook) -> tuple[Sql, ...]:
    return ()


def _with_status(listing: str, *statuses: Status) -> Who:
    def who(stand: Stand, _rules: Rulebook) -> tuple[Sql, ...]:
        wanted = [status.value for status in statuses]
        return stand.status.in_(wanted), ~stand.excluded_from(listing)

    return who


def _last_chance(stand: Stand, rules: Rulebook) -> tuple[Sql, ...]:
    spare = rules.number("last_chance_days", stand.day) - (stand.rule.gap_limit_days - 1)
    until: date = stand.day + timedelta(days=spare)
    lapsed = _with_status("last-chance", Status.LAPSED)(stand, rules)
    return (stand.people.c.ends <= until, *lapsed)


def _as_it_is(_stand: Stand) -> tuple[Sql, ...]:
    return ()


def _soonest(stand: Stand) -> tuple[Sql, ...]:
    return (stand.ends,)


def _most_days(stand: Stand) -> tuple[Sql, ...]:
    return (stand.people.c.hamlet_place, stand.ends)


_LISTS: Mapping[str, tuple[Who, Order]] = {
    "all": (_everybody, _as_it_is),
    "expiring": (_with_status("expiring", Status.EXPIRING), _soonest),
    "lapsed": (_with_status("lapsed", *LAPSES), _most_days),
    "last-chance": (_last_chance, _soonest),
    "never-insured": (_with_status("never-insured", Status.NEVER), _as_it_is),
}
