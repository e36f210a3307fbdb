"""The forms that were sent to the agency, and what each said of whom."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from core.domain.forms.values import FormRow, Movement, SentRow
from core.store.by_hand import MARKS
from core.store.journal import Writer
from core.store.schema import change, cover_period, sent_form, sent_form_row

_FACILITY = "facility"


@dataclass(frozen=True)
class SentForm:
    """A form that was sent; `counts` are its people by movement, `deed` what takes it back."""

    id: int
    form: str
    group: str
    number: str
    day: date
    counts: Mapping[str, int]
    deed: int


@dataclass(frozen=True)
class Heading:
    """What a sent form is: which one, of which group or household, its number, its day."""

    form: str
    group: str
    number: str
    day: date


def add(writer: Writer, heading: Heading, rows: Iterable[SentRow]) -> None:
    """Keep a form as sent, with every line."""
    made = writer.insert(
        sent_form,
        form=heading.form,
        group_code=heading.group,
        number=heading.number,
        day=heading.day,
    )
    for line in rows:
        values = dict(line.row.record())
        person = values.pop("person")
        writer.insert(
            sent_form_row,
            sent_form_id=made,
            person_id=person,
            movement=str(line.movement),
            row_values=json.dumps(values, ensure_ascii=False, sort_keys=True),
        )


def next_number(db: Connection, year: int) -> int:
    """Return the next free number of a year, from 1; numbers that are no figures do not count."""
    days = (date(year, 1, 1), date(year, 12, 31))
    query = select(sent_form.c.number).where(sent_form.c.day.between(*days))
    numbers = [int(text) for text in db.execute(query).scalars() if text.isdigit()]
    return max(numbers, default=0) + 1


def sent_rows(db: Connection, forms: Collection[str]) -> Mapping[str, Sequence[SentRow]]:
    """Return the lines of all sent forms of some kinds by group, oldest form first."""
    query = _lines().where(sent_form.c.form.in_(sorted(map(str, forms))))
    found: dict[str, list[SentRow]] = defaultdict(list)
    for row in db.execute(query):
        found[row.group_code].append(_sent_row(row))
    return found


def rows_of(db: Connection, form: int) -> Sequence[SentRow]:
    """Return the lines of one sent form, as they were written."""
    return [_sent_row(row) for row in db.execute(_lines().where(sent_form.c.id == form))]


def _lines() -> Select[Any]:
    joined = sent_form_row.join(sent_form, sent_form.c.id == sent_form_row.c.sent_form_id)
    return (
        select(
            sent_form.c.group_code,
            sent_form_row.c.person_id,
            sent_form_row.c.movement,
            sent_form_row.c.row_values,
        )
        .select_from(joined)
        .order_by(sent_form.c.id, sent_form_row.c.id)
    )


def _sent_row(row: Row[Any]) -> SentRow:
    values = {**json.loads(row.row_values), "person": row.person_id}
    return SentRow(Movement(row.movement), FormRow.of_record(values))


def all_sent(db: Connection) -> Sequence[SentForm]:
    """Return every form that was sent, oldest first."""
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    counted = select(sent_form_row.c.sent_form_id, sent_form_row.c.movement, func.count()).group_by(
        sent_form_row.c.sent_form_id, sent_form_row.c.movement
    )
    for form, movement, people in db.execute(counted):
        counts[form][movement] = people
    deeds = select(change.c.row_id, func.max(change.c.deed_id)).where(
        change.c.table_name == sent_form.name
    )
    made = {row.row_id: row[1] for row in db.execute(deeds.group_by(change.c.row_id))}
    return [
        SentForm(
            id=row.id,
            form=row.form,
            group=row.group_code,
            number=row.number,
            day=row.day,
            counts=counts[row.id],
            deed=made[row.id],
        )
        for row in db.execute(select(sent_form).order_by(sent_form.c.id))
    ]


def clinics_by_hand(db: Connection) -> Mapping[int, str]:
    """Return by person the first-care place the office wrote on the newest card that names one."""
    card = cover_period.c
    written = select(card.person_id).where(card[MARKS].contains(_FACILITY))
    query = (
        select(card.person_id, card.facility, card[MARKS])
        .where(card.facility.is_not(None), card.person_id.in_(written))
        .order_by(card.person_id, card.last_day, card.first_day)
    )
    newest = {person: (facility, marks) for person, facility, marks in db.execute(query)}
    return {
        person: facility
        for person, (facility, marks) in newest.items()
        if _FACILITY in marks.split()
    }
