"""What narrows a list, as SQL over `Stand`: words, filters of columns, statuses, hamlets."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select, true

from core.domain.roll import Between, Blank, Field, Filter, Holds, OneOf, Roll, Within
from core.domain.ruled_fields import RULED_FIELDS
from core.domain.text import search_key
from core.store.places import hamlet_names
from core.store.roll_fields import cell_of
from core.store.schema import cover_period, person
from core.store.stand import Sql, Stand, head

# What stands in a telephone number and is found as it is written.
_AS_WRITTEN = "0123456789 .,-+/()"


def conditions(db: Connection, stand: Stand, roll: Roll) -> Iterator[Sql]:
    """Yield what everybody on a narrowed list fulfils."""
    texts = _Texts(db, stand)
    if roll.statuses:
        yield stand.status.in_([status.value for status in roll.statuses])
    if roll.hamlets:
        yield stand.people.c.hamlet_id.in_(roll.hamlets)
    for word in search_key(roll.words).split():
        yield or_(*(holds(word) for holds in texts.found_in))
    for asked in roll.filters:
        if asked.field in RULED_FIELDS:
            continue  # the rules decide
        yield _FILTERS[type(asked)](texts, asked)


class _Texts:
    """Which texts hold a key, whatever their accents; what has no stored key is looked at here."""

    def __init__(self, db: Connection, stand: Stand) -> None:
        self._db = db
        self.stand = stand
        here = stand.people.c
        self.fields: Mapping[Field, Callable[[str], Sql]] = {
            Field.NAME: lambda key: _part(here.search_key, key),
            Field.HOUSEHOLD: lambda key: _part(here.number_search, key),
            Field.HEAD: self._head,
            Field.HAMLET: self._hamlet,
            Field.CCCD: lambda key: _part(here.cccd, key),
            Field.INSURANCE_NO: lambda key: _part(here.insurance_no, key),
            Field.PHONE: self._phone,
            Field.CODE: self._code,
        }

    @property
    def found_in(self) -> Iterator[Callable[[str], Sql]]:
        """Where the words are looked for that find a person."""
        return (holds for field, holds in self.fields.items() if field is not Field.CODE)

    def _head(self, key: str) -> Sql:
        known = self.stand.head_where(_part(head.c.search_key, key))
        return self.stand.people.c.household_id.in_(known)

    @cached_property
    def _hamlet_keys(self) -> Mapping[int, str]:
        return {number: search_key(name) for number, name in hamlet_names(self._db).items()}

    def _hamlet(self, key: str) -> Sql:
        found = [number for number, name in self._hamlet_keys.items() if key in name]
        return self.stand.people.c.hamlet_id.in_(found)

    def _phone(self, key: str) -> Sql:
        here, phone = self.stand.people.c, person.c.phone
        if not key.strip(_AS_WRITTEN):
            return _part(here.phone, key)
        worded = func.trim(phone, _AS_WRITTEN) != ""
        rows = self._db.execute(select(person.c.id, phone).where(worded))
        return here.id.in_([row.id for row in rows if key in search_key(row.phone)])

    def _code(self, key: str) -> Sql:
        found = [code for code in codes_of_cards(self._db) if key in search_key(code)]
        return cell_of(Field.CODE, self.stand).value.in_(found)


def codes_of_cards(db: Connection) -> Sequence[str]:
    """Return the codes any card has, in order."""
    codes = select(cover_period.c.code).distinct().where(cover_period.c.code != "")
    return sorted(db.execute(codes).scalars())


def _part(column: Any, key: str) -> Sql:
    found: Sql = column.contains(key, autoescape=True)
    return found


def _holds(texts: _Texts, asked: Holds) -> Sql:
    key = search_key(asked.text)
    return texts.fields[asked.field](key) if key else true()


def _blank(texts: _Texts, asked: Blank) -> Sql:
    value = cell_of(asked.field, texts.stand).value
    return value.is_(None) if asked.blank else value.is_not(None)


def _between(texts: _Texts, asked: Between) -> Sql:
    cell = cell_of(asked.field, texts.stand)
    least, most = (None if end is None else cell.bound(end) for end in (asked.first, asked.last))
    if cell.falls:
        least, most = most, least
    ends = (
        true() if least is None else cell.value >= least,
        true() if most is None else cell.value <= most,
    )
    return and_(*ends)


def _within(texts: _Texts, asked: Within) -> Sql:
    return _between(texts, asked.on(texts.stand.day))


def _one_of(texts: _Texts, asked: OneOf) -> Sql:
    return cell_of(asked.field, texts.stand).value.in_(asked.values)


_FILTERS: Mapping[type[Filter], Callable[[_Texts, Any], Sql]] = {
    Holds: _holds,
    Blank: _blank,
    Between: _between,
    Within: _within,
    OneOf: _one_of,
}
