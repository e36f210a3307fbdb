"""Lists of very many people: ids in order first, rows when they are looked at."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select

from core.app.register import Register
from core.app.rules import law_of
from core.domain.classes import HouseholdClass
from core.domain.cover import COVERED, Status, card_rule_on
from core.domain.finding import hamlet_named
from core.domain.listing import Listing
from core.domain.lists import (
    found_on,
    list_entry,
    list_names,
    listing_of,
    listing_with,
    losing_support,
    rows_of_people,
)
from core.domain.progress import Progress
from core.domain.roll import Field, Roll
from core.domain.roll_words import refuse_strange, roll_remark, shown_columns
from core.domain.rows import ListRow
from core.domain.ruled_fields import RULED_FIELDS, ruled_orders, ruled_rows
from core.domain.situation import Law
from core.domain.standing import Standing, horizon_on
from core.domain.summary import Count, HamletCount, Summary, by_hamlet_id, count_of
from core.store import roll as stored
from core.store import settings
from core.store.candidates import Question, candidates, losing
from core.store.facts import load_some
from core.store.places import hamlet_names
from core.store.stand import Stand

_CHUNK = 500  # people whose rows are read at a time
_SHORT = 2_000  # people; the facts of more are read faster all at once


@dataclass(frozen=True)
class Opened:
    """An opened list: the ids of its people in order, and how many of what kind they are.

    `by_hamlet` counts people by the hamlet's id, None for who has no household.
    """

    roll: Roll
    ids: Sequence[int]
    households: int
    by_status: Mapping[Status, int]
    by_hamlet: Mapping[int | None, int]

    @property
    def people(self) -> int:
        """How many people stand on the list."""
        return len(self.ids)


def listing_on(register: Register, name: str, day: date, hamlet: str | None = None) -> Listing:
    """Return a list with all its rows, of one hamlet or of all.

    A short one is read from the households of its people alone. An unknown list or hamlet raises
    `ClerkError`.
    """
    list_entry(name)
    with register.reading() as db:
        law, names = law_of(db), hamlet_names(db)
        hamlets = frozenset() if hamlet is None else frozenset({hamlet_named(names, hamlet)})
        stand = _stand(db, day, law)
        people = [entry[0] for entry in _entries(db, stand, Roll(day, name, hamlets=hamlets), law)]
        if len(people) <= _SHORT:
            standing = _standing(db, stored.around(people, name), day, law)
            return listing_with(standing, name, rows_of_people(standing, name, people), hamlet)
    return listing_of(register.standing(day), name, hamlet)


def open_roll(register: Register, roll: Roll) -> Opened:
    """Return who stands on a list, narrowed and sorted.

    An unknown list, a field it does not have and a filter no field takes so raise `ClerkError`.
    """
    refuse_strange(roll)
    with register.reading() as db:
        return _opened(db, roll, law_of(db))


def households_of(register: Register, roll: Roll, people: Collection[int] = ()) -> frozenset[int]:
    """Return the households of who stands on a list, narrowed; of `people` alone where given.

    Raises `ClerkError` as `open_roll` does.
    """
    refuse_strange(roll)
    with register.reading() as db:
        law = law_of(db)
        found = _entries(db, _stand(db, roll.day, law), roll, law)
    some = frozenset(people)
    homes = (entry[1] for entry in found if not some or entry[0] in some)
    return frozenset(home for home in homes if home is not None)


def page(register: Register, roll: Roll, ids: Sequence[int]) -> tuple[ListRow, ...]:
    """Return the rows of some people on a list, in the order of `ids`.

    They are those of the whole list, from the facts known now: who no longer stands on it has no
    row. The statements it takes are the same for any register; `ids` is a screenful, or a few.
    """
    with register.reading() as db:
        return _page(db, roll, ids, law_of(db))


def listing_of_roll(
    register: Register,
    roll: Roll,
    columns: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> Listing:
    """Return a list as it is narrowed and sorted, with the columns named by their keys.

    None: the list's own columns. `remark` says what was narrowed and how it is sorted. Rows are
    read a few hundred people at a time, all of one state of the register. Raises `ClerkError` as
    `open_roll` does and for an unknown column, `Cancelled` when stopped.
    """
    refuse_strange(roll)
    entry, shown = list_entry(roll.listing), shown_columns(roll.listing, columns)
    with register.reading() as db:
        law, names = law_of(db), hamlet_names(db)
        ids = _opened(db, roll, law).ids
        # Whose numbers are near live together as a rule: households are read once, not for each.
        rows = {row.person_id: row for row in _rows(db, roll, sorted(ids), law, progress)}
        return Listing(
            name=entry.name,
            title=entry.title,
            title_en=entry.title_en,
            commune=settings.get(db, settings.COMMUNE),
            on=roll.day,
            columns=shown,
            rows=tuple(rows[person] for person in ids if person in rows),
            remark=roll_remark(roll, names),
        )


def remark_of(register: Register, roll: Roll) -> str:
    """Return in words what narrows and sorts a list, empty where nothing does."""
    with register.reading() as db:
        return roll_remark(roll, hamlet_names(db))


def hamlets_named(register: Register, names: Iterable[str]) -> frozenset[int]:
    """Return the ids of hamlets, named with or without accents; `ClerkError` for an unknown one."""
    with register.reading() as db:
        known = hamlet_names(db)
    return frozenset(hamlet_named(known, name) for name in names)


def households_on(
    db: Connection, law: Law, names: Iterable[str], day: date, hamlet: int | None = None
) -> frozenset[int]:
    """Return the households with somebody on one of some lists, of one hamlet or of all."""
    stand = Stand.on(db, day, card_rule_on(law.rules, day))
    hamlets = frozenset() if hamlet is None else frozenset({hamlet})
    return frozenset(
        entry[1]
        for name in names
        for entry in _entries(db, stand, Roll(day, name, hamlets=hamlets), law)
        if entry[1] is not None
    )


def households_waiting(
    db: Connection, law: Law, day: date, hamlet: int | None = None
) -> frozenset[int]:
    """Return the households with somebody who waits for a decision, of one hamlet or of all."""
    standing = _standing(db, losing(_question(day, law)), day, law)
    return frozenset(
        member.household.id
        for member in standing.members
        if member.waits_since and member.household
        if hamlet in (None, member.household.hamlet.id)
    )


def summary_of_day(register: Register, day: date) -> Summary:
    """Return the commune in numbers on `day`, by counting in the database."""
    with register.reading() as db:
        return summary_in(db, day)


def summary_in(db: Connection, day: date) -> Summary:
    """Return the commune in numbers on `day`, by the facts a connection sees."""
    law = law_of(db)
    stand = _stand(db, day, law)
    counted, households = stored.counted(db, stand), stored.count_households(db, stand)
    standing = _standing(db, losing(_question(day, law)), day, law)
    names = hamlet_names(db)
    losers = [member for member, _ in losing_support(standing)]
    lost = by_hamlet_id(losers)
    by_status: Counter[tuple[int | None, str]] = Counter()
    by_class: Counter[str] = Counter()
    for hamlet, status, household_class, people in counted:
        by_status[hamlet, status] += people
        by_class[household_class] += people
    hamlets = [
        _of_hamlet(name, {s: by_status[hamlet, s] for s in Status}, lost.get(hamlet, 0))
        for hamlet, name in names.items()
    ]
    everywhere = {None, *names}
    return Summary(
        on=day,
        people=by_class.total(),
        households=households,
        status={s: sum(by_status[hamlet, s] for hamlet in everywhere) for s in Status},
        by_hamlet=hamlets,
        by_class={each: by_class[each] for each in HouseholdClass},
        losing_support=count_of(losers),
        undecided=count_of([member for member in standing.members if member.waits_since]),
    )


def counts_in(db: Connection, day: date, progress: Progress | None = None) -> Mapping[str, Count]:
    """Return how many people and households stand on each list, by its name."""
    law = law_of(db)
    stand = _stand(db, day, law)
    counts = {}
    for name in (progress or Progress()).track(list_names()):
        found = _entries(db, stand, Roll(day, name), law)
        counts[name] = Count(len(found), _households(found))
    return counts


def _of_hamlet(name: str, status: Mapping[Status, int], losing: int) -> HamletCount:
    covered = sum(status[each] for each in COVERED)
    return HamletCount(name, sum(status.values()), covered, status, losing)


def _opened(db: Connection, roll: Roll, law: Law) -> Opened:
    found = _entries(db, _stand(db, roll.day, law), roll, law)
    statuses = Counter(map(itemgetter(3), found))
    return Opened(
        roll=roll,
        ids=array("q", map(itemgetter(0), found)),
        households=_households(found),
        by_status={status: statuses[status.value] for status in Status},
        by_hamlet=Counter(map(itemgetter(2), found)),
    )


def _households(found: Sequence[stored.Entry]) -> int:
    return len(set(map(itemgetter(1), found)) - {None})


def _page(db: Connection, roll: Roll, ids: Sequence[int], law: Law) -> tuple[ListRow, ...]:
    standing = _standing(db, stored.around(ids, roll.listing), roll.day, law)
    return tuple(rows_of_people(standing, roll.listing, ids))


def _entries(db: Connection, stand: Stand, roll: Roll, law: Law) -> Sequence[stored.Entry]:
    if stored.is_decided(roll.listing):
        return stored.entries(db, stand, roll, law.rules)
    people = candidates(roll.listing, _question(roll.day, law))
    found = found_on(_standing(db, people, roll.day, law), roll.listing)
    places = {member.person.id: place for place, (member, _) in enumerate(found)}
    among = stored.entries_among(db, stand, roll, people, places)
    orders: Mapping[Field, Mapping[int, Any]] = {}
    if any(asked.field in RULED_FIELDS for asked in (*roll.filters, *roll.sorts)):
        rows = ruled_rows(roll, _rows(db, roll, [entry[0] for entry in among], law))
        among = [entry for entry in among if entry[0] in rows]
        orders = ruled_orders(roll, rows)
    return stored.in_order(among, stand, roll, orders)


def _rows(
    db: Connection, roll: Roll, ids: Sequence[int], law: Law, progress: Progress | None = None
) -> Iterator[ListRow]:
    """Yield the rows of any number of people, read a few hundred people at a time."""
    chunks = [ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK)]
    for some in (progress or Progress()).track(chunks):
        yield from _page(db, roll, some, law)


def _stand(db: Connection, day: date, law: Law) -> Stand:
    return Stand.on(db, day, card_rule_on(law.rules, day))


def _standing(db: Connection, people: Select[Any], day: date, law: Law) -> Standing:
    return Standing(load_some(db, people), law.rules, day, law.local)


def _question(day: date, law: Law) -> Question:
    return Question(day, horizon_on(law.rules, day), law.rules)
