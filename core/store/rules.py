"""The office's rules in the register: national rows it brought in, and rows of its own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from core.domain.days import known_first, known_last
from core.domain.local_rules import LocalEvent, LocalRule
from core.domain.people import Area
from core.domain.rulebook import Rule
from core.store.journal import Writer
from core.store.schema import hamlet, local_rule, rule

_DAYS = {"first": "first_day", "last": "last_day"}


def office_rules(db: Connection) -> tuple[Rule, ...]:
    """Return the national rows the office brought in, by name and first day."""
    rows = db.execute(select(rule).order_by(rule.c.id)).mappings()
    return tuple(_rule(row) for row in rows)


def set_rules(writer: Writer, name: str, wanted: Sequence[Rule]) -> bool:
    """Make these the office's rows of one name; return whether anything changed."""
    query = select(rule).where(rule.c.name == name).order_by(rule.c.id)
    there = {row["id"]: _rule(row) for row in writer.db.execute(query).mappings()}
    gone = [row for row, known in there.items() if known not in wanted]
    new = [made for made in wanted if made not in there.values()]
    for row in gone:
        writer.delete(rule, row)
    for made in new:
        values = {_DAYS.get(field, field): value for field, value in vars(made).items()}
        writer.insert(rule, **{**values, "value": json.dumps(made.value, ensure_ascii=False)})
    return bool(gone or new)


def local_rules(db: Connection) -> Mapping[int, LocalRule]:
    """Return the office's own rules by their ids, in the order of entry."""
    joined = local_rule.outerjoin(hamlet, local_rule.c.hamlet_id == hamlet.c.id)
    query = select(local_rule, hamlet.c.name.label("hamlet")).select_from(joined)
    rows = db.execute(query.order_by(local_rule.c.id)).mappings()
    return {row["id"]: _local(row) for row in rows}


def add_local(writer: Writer, made: LocalRule, hamlet_id: int | None) -> int:
    """Enter a rule of the office's own and return its id."""
    return writer.insert(local_rule, **_values(made), hamlet_id=hamlet_id)


def correct_local(writer: Writer, row: int, made: LocalRule) -> bool:
    """Take over share, days, paper and the like of a rule; return whether it changed."""
    return writer.update(local_rule, row, **_values(made))


def _rule(row: RowMapping) -> Rule:
    return Rule(
        name=row["name"],
        value=json.loads(row["value"]),
        first=known_first(row["first_day"]),
        last=known_last(row["last_day"]),
        source=row["source"],
        confidence=row["confidence"],
        checked=row["checked"],
        note=row["note"],
    )


def _local(row: RowMapping) -> LocalRule:
    plain = {field: row[_DAYS.get(field, field)] for field in _LOCAL_FIELDS}
    plain |= {"first": known_first(plain["first"]), "last": known_last(plain["last"])}
    area = Area(row["area"]) if row["area"] else None
    return replace(LocalRule(**plain), event=LocalEvent(row["event"]), area=area)


_LOCAL_FIELDS = tuple(LocalRule.__dataclass_fields__)


def _values(made: LocalRule) -> dict[str, Any]:
    values = {_DAYS.get(field, field): value for field, value in vars(made).items()}
    del values["hamlet"]
    return values
