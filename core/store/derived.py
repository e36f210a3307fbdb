"""What follows from the facts, kept as rows: chains of cover, class spans, keys of households.

The rules are the domain's; here their answers are written, and compared with the facts. They are
written anew in the transaction of the deed that touched the facts they follow from.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from core.domain.classes import ClassHistory
from core.domain.cover import CoverPeriod, chains
from core.domain.text import number_order, search_key
from core.store.class_facts import class_facts
from core.store.groups import Ids, chunks
from core.store.schema import (
    chain,
    class_span,
    cover_period,
    decision,
    household,
    household_class,
    household_key,
)

Rows = Iterator[tuple[Any, ...]]


@dataclass(frozen=True)
class Touched:
    """Who has facts other than those the derived rows follow from: ids by what follows."""

    covered: set[int] = field(default_factory=set)
    classed: set[int] = field(default_factory=set)
    numbered: set[int] = field(default_factory=set)
    decisions: set[int] = field(default_factory=set)

    def note(self, table: str, row: int, *states: Mapping[str, Any] | None) -> None:
        """Take in a changed row, with its values before and after.

        A row deleted for good has neither; what followed from it went with its owner.
        """
        known = [values for values in states if values]
        if table == cover_period.name:
            self.covered.update(values["person_id"] for values in known)
        elif table == household_class.name:
            self.classed.update(values["household_id"] for values in known)
        elif table == household.name:
            self.numbered.add(row)
        elif table == decision.name:
            self.decisions.add(row)

    def clear(self) -> None:
        """Forget everything."""
        for ids in (self.covered, self.classed, self.numbered, self.decisions):
            ids.clear()


def derive(db: Connection, touched: Touched) -> None:
    """Write anew the derived rows of everybody touched."""
    for part in chunks(touched.decisions):
        column = household_class.c.household_id
        touched.classed.update(
            db.execute(select(column).where(household_class.c.decision_id.in_(part))).scalars()
        )
    for made, owners in (
        (_CHAINS, touched.covered), (_SPANS, touched.classed), (_KEYS, touched.numbered)
    ):  # fmt: skip
        for part in chunks(owners):
            db.execute(delete(made.table).where(made.owner.in_(part)))
            made.write(db, part)


def derive_all(db: Connection) -> None:
    """Write every derived row anew."""
    for made in _ALL:
        db.execute(delete(made.table))
        made.write(db, None)


def stale(db: Connection) -> Iterator[tuple[str, int]]:
    """Yield whose derived rows (table, id of the owner) are not what follows from the facts."""
    for made in _ALL:
        rows = db.execute(select(made.table).order_by(*made.table.primary_key))
        kept = {owner: set(map(tuple, of)) for owner, of in groupby(rows, key=lambda row: row[0])}
        expected: dict[int, set[tuple[Any, ...]]] = {}
        for row in made.rows(db, None):
            expected.setdefault(row[0], set()).add(row)
        for owner in sorted(kept.keys() | expected.keys()):
            if kept.get(owner) != expected.get(owner):
                yield made.table.name, owner


def _chains(db: Connection, people: Ids | None) -> Rows:
    columns = (cover_period.c.person_id, cover_period.c.first_day, cover_period.c.last_day)
    query = select(*columns).order_by(columns[0])
    if people is not None:
        query = query.where(columns[0].in_(people))
    for person, rows in groupby(db.execute(query), key=lambda row: row[0]):
        for joined in chains([CoverPeriod(first, last) for _, first, last in rows]):
            yield person, joined.first, joined.last


def _spans(db: Connection, households: Ids | None) -> Rows:
    for house, facts in class_facts(db, households).items():
        for span in ClassHistory(facts).spans:
            yield house, span.first, span.last, span.household_class.value


def _keys(db: Connection, households: Ids | None) -> Rows:
    query = select(household.c.id, household.c.number).order_by(household.c.id)
    if households is not None:
        query = query.where(household.c.id.in_(households))
    for house, number in db.execute(query):
        yield house, search_key(number), number_order(number)


@dataclass(frozen=True)
class _Derivation:
    """A derived table and what gives its rows, in the order of its columns, owner first."""

    table: Table
    rows: Callable[[Connection, Ids | None], Rows]

    @property
    def owner(self) -> Any:
        """The column of whom a row speaks."""
        return self.table.c[0]

    def write(self, db: Connection, owners: Ids | None) -> None:
        """Write the rows of some owners, or of all; none of theirs may be there."""
        names = self.table.c.keys()
        made = [dict(zip(names, row, strict=True)) for row in self.rows(db, owners)]
        if made:
            db.execute(insert(self.table), made)


_CHAINS, _SPANS, _KEYS = (
    _Derivation(chain, _chains), _Derivation(class_span, _spans), _Derivation(household_key, _keys),
)  # fmt: skip
_ALL = (_CHAINS, _SPANS, _KEYS)
