"""Lists narrowed and sorted by a slow reading of their rows, to prove the SQL by."""

import random
from datetime import timedelta
from functools import partial

from core.domain.classes import CLASS_WORDS
from core.domain.cover import Status
from core.domain.days import Birth, Unit
from core.domain.roll import Between, Blank, Field, Holds, OneOf, Roll, Sort, Within
from core.domain.text import number_order, search_key, sort_key

_CLASSES, _COSTS = (Field.CLASS_BEFORE, Field.CLASS_AFTER), (Field.COST_BEFORE, Field.COST_AFTER)
# What only some lists know.
OWN = {
    "losing-support": (*_CLASSES, Field.SUPPORT_ENDS, Field.NEXT_POINT, *_COSTS),
    "age-events": (Field.EVENT_ON, Field.NEXT_POINT, *_COSTS),
}
TEXTS = (
    Field.NAME, Field.HOUSEHOLD, Field.HEAD, Field.HAMLET, Field.PHONE, Field.CCCD,
    Field.INSURANCE_NO, Field.CODE, *_CLASSES, Field.NEXT_POINT,
)  # fmt: skip
DAYS = (
    Field.BIRTH, Field.FIRST, Field.LAST, Field.TO, Field.LAST_SAFE_DAY, Field.FIVE_YEAR_FROM,
    Field.SUPPORT_ENDS, Field.EVENT_ON,
)  # fmt: skip
NUMBERS = (Field.DAYS_LAPSED, Field.DAYS_LEFT, *_COSTS)
CHOICES = (Field.SEX, Field.CODE, Field.POINT, Field.STATUS, *_CLASSES, Field.NEXT_POINT)
_SORTED_BY = {
    Field.NAME: sort_key,
    Field.HEAD: sort_key,
    Field.HOUSEHOLD: number_order,
    Field.STATUS: list(Status).index,
    **dict.fromkeys(_CLASSES, ["POOR", "NEAR_POOR", "AVERAGE_LIVING", "NONE", "UNDECIDED"].index),
}


def read(standing, listed, roll):
    """Return the rows of a roll, from those of the whole list."""
    rows = [row for row in listed if _is_wanted(standing, roll, row)]
    for sort in reversed(roll.sorts):
        keys = {row.person_id: _key(row, sort.field) for row in rows}
        known = [row for row in rows if keys[row.person_id] is not None]
        unknown = [row for row in rows if keys[row.person_id] is None]
        known.sort(key=lambda row: keys[row.person_id], reverse=sort.descending)
        rows = known + unknown
    return rows


def _is_wanted(standing, roll, row):
    hamlets = {h.name for h in standing.commune.hamlets if h.id in roll.hamlets}
    return (
        (not roll.statuses or row.status in roll.statuses)
        and (not roll.hamlets or row.hamlet in hamlets)
        and all(word in words_of(row) for word in search_key(roll.words).split())
        and all(_fits(row, asked, roll.day) for asked in roll.filters)
    )


def _fits(row, asked, day):
    value = getattr(row, asked.field) or None if asked.field in TEXTS else getattr(row, asked.field)
    match asked:
        case Holds():
            return search_key(asked.text) in search_key(_words(row, asked.field) or "")
        case Blank():
            return (value is None) is asked.blank
        case OneOf():
            return value in asked.values
        case Within():
            asked = asked.on(day)
    if asked.field is Field.BIRTH and value:
        value = Birth.parse_iso(value).first
    if asked.first is None and asked.last is None:
        return True
    return (
        value is not None
        and (asked.first is None or value >= asked.first)
        and (asked.last is None or value <= asked.last)
    )


def _words(row, field):
    if field is Field.NEXT_POINT:
        return row.next_words
    value = getattr(row, field)
    return CLASS_WORDS[value] if field in _CLASSES and value else value


def _key(row, field):
    if field is Field.HAMLET:
        return row.hamlet_place
    value = getattr(row, field)
    return None if value in (None, "") else _SORTED_BY.get(field, lambda known: known)(value)


def any_roll(rng: random.Random, day, listing, rows, hamlets):
    """Return a chance roll of a list; what it asks for is taken from some of the list's rows."""
    few = rng.sample(rows, min(4, len(rows)))
    pick = partial(_pick, rng, OWN.get(listing, ()))
    filters = [_any_filter(rng, few, day, pick) for _ in range(rng.choice((0, 1, 1, 2)))]
    sorts = dict.fromkeys(pick(Field) for _ in range(rng.choice((0, 1, 2))))
    return Roll(
        day=day,
        listing=listing,
        statuses=frozenset(rng.sample(list(Status), rng.choice((0, 0, 0, 3)))),
        hamlets=frozenset(rng.sample(hamlets, rng.choice((0, 0, 2)))),
        words=_any_words(rng, few) if rng.random() < 0.4 else "",
        filters=tuple(filters),
        sorts=tuple(Sort(field, rng.random() < 0.5) for field in sorts),
    )


def _pick(rng, own, fields):
    """Return one of some fields a list knows: every other time one that few lists know."""
    known = [field for field in fields if all(field not in rare for rare in OWN.values())]
    rare = [field for field in fields if field in own]
    return rng.choice(rare if rare and rng.random() < 0.5 else known)


def some_of(field, rows):
    """Yield filters of a field that some of the rows fulfil, one of each kind it takes."""
    known = [row for row in rows if getattr(row, field) is not None]
    value = getattr(known[len(known) // 2], field)
    yield Blank(field, blank=False)
    if field in CHOICES:
        yield OneOf(field, frozenset({value}))
    if field in TEXTS:
        yield Holds(field, _words(known[0], field)[2:].upper())
    if field in (*DAYS, *NUMBERS):
        yield Between(field, None, value)
        yield Between(field, value, None)
    if field in DAYS:
        yield Within(field, -40, 1, Unit.MONTH)


def words_of(row):
    """Return the text a person is found by: name, household, head, hamlet, numbers."""
    parts = (
        row.name, row.household, row.head, row.hamlet, row.cccd, row.insurance_no, row.phone,
    )  # fmt: skip
    return search_key(" ".join(part for part in parts if part))


def _any_words(rng, rows):
    words = words_of(rng.choice(rows)).split() if rows else ["an"]
    word = rng.choice(words)
    start = rng.randrange(len(word))
    found = [word[start : start + rng.randrange(1, 5)], rng.choice(words)]
    return " ".join(found[: rng.choice((1, 1, 2))]).upper()


def _any_filter(rng, rows, day, pick):
    made = rng.choice((_any_text, _any_blank, _any_days, _any_span, _any_numbers, _any_choice))
    return made(rng, rows, day, pick)


def _any_text(rng, rows, _day, pick):
    field = pick(TEXTS)
    texts = [text for row in rows if (text := _words(row, field))] or ["x%_"]
    text = rng.choice(texts)
    start = rng.randrange(len(text))
    return Holds(field, text[start : start + rng.randrange(1, 6)])


def _any_blank(rng, _rows, _day, pick):
    return Blank(pick(Field), rng.random() < 0.5)


def _any_days(rng, rows, day, pick):
    field = pick(DAYS)
    values = [value for row in rows if (value := getattr(row, field))] or [day]
    middle = rng.choice(values)
    if isinstance(middle, str):
        middle = Birth.parse_iso(middle).first
    first, last = middle - timedelta(days=rng.randrange(400)), middle + timedelta(days=3)
    return Between(field, *rng.choice(((first, last), (None, last), (first, None), (None, None))))


def _any_span(rng, _rows, _day, pick):
    unit = rng.choice(list(Unit))
    length = {Unit.DAY: 200, Unit.WEEK: 30, Unit.MONTH: 9, Unit.YEAR: 2}[unit]
    first = rng.randrange(-length, length)
    ends = rng.choice(((first, first + length), (None, first), (first, None)))
    return Within(pick(DAYS), *ends, unit)


def _any_numbers(rng, rows, _day, pick):
    field = pick(NUMBERS)
    values = [value for row in rows if (value := getattr(row, field)) is not None] or [5]
    middle = rng.choice(values)
    first, last = middle - rng.randrange(30), middle + rng.choice((0, 1, 10**9))
    return Between(field, *rng.choice(((first, last), (None, last), (first, None), (0, 0))))


def _any_choice(rng, rows, _day, pick):
    field = pick(CHOICES)
    return OneOf(field, frozenset(str(v) for row in rows if (v := getattr(row, field)) is not None))


def counted(rows):
    """Return what an opened list counts, from its rows."""
    return {
        "people": len(rows),
        "households": len({row.household_id for row in rows} - {None}),
        "by_status": {s: sum(row.status is s for row in rows) for s in Status},
        "by_hamlet": {
            place or None: sum(row.hamlet_place == place for row in rows)
            for place in {row.hamlet_place for row in rows}
        },
    }
