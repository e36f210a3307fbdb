"""Households, stays, exclusions and sent forms of two people made one, and who is somebody else."""

from collections.abc import Mapping
from datetime import date

from core.domain.days import ONE_DAY
from core.domain.duplicates import pair_of
from core.domain.lists import list_entry, list_names
from core.domain.merge_terms import (
    Change,
    Choice,
    Couple,
    Fate,
    Line,
    Part,
    Row,
    Side,
    Why,
    field_word,
    marks_of,
    span_words,
)
from core.domain.people import GONE
from core.domain.record_words import RECORD_WORDS, value_words
from core.domain.text import search_key

HOUSEHOLD, RELATION, RESIDENCE = "household", "relation", "residence"
_PLACE, _EXCLUSION, _SENT = "membership", "exclusion", "sent_form_row"
_SPAN = ("household_id", "first_day", "last_day", RELATION)


def places_part(couple: Couple, chosen: Mapping[str, Side]) -> Part:
    """Return what becomes of the places in households: one stays open, in the chosen one."""
    home = _home_choice(couple)
    if home is None:
        return _closed(couple)
    side = home.taken(chosen if _differ(home) else {})
    place = _open(couple, side)[-1]
    others = [(s, row) for s in Side for row in _open(couple, s) if row is not place]
    here = [(s, row) for s, row in others if row["household_id"] == place["household_id"]]
    away = [(s, row) for s, row in others if row["household_id"] != place["household_id"]]
    relation = _relation_choice(couple, place, here)
    said, marks = _relation(place, here, relation, chosen)
    if _differ(home) and home.against(chosen):
        marks |= {"household_id"}
    since = _since([place, *(row for _, row in here)])
    values = {
        "person_id": couple.keep.id,
        "first_day": since,
        RELATION: said,
        "by_hand": marks,
    }
    left = [_left(couple, s, row, since) for s, row in away]
    alike = all(_values(row, _SPAN) == _values(place, _SPAN) for _, row in here)
    joined = Fate.SAME if alike else Fate.JOINED
    fate = joined if here else Fate.STAYS if side is Side.KEEP else Fate.MOVES
    closed = _closed(couple)
    asked = (home if _differ(home) else None, relation)
    return Part(
        tuple(choice for choice in asked if choice),
        (
            *closed.lines,
            Line(_PLACE, side, _place_words(couple, place), fate),
            *(Line(_PLACE, s, _place_words(couple, row), joined) for s, row in here),
            *(line for line, _ in left),
        ),
        (
            *closed.changes,
            Change(_PLACE, place["id"], values),
            *(Change(_PLACE, row["id"], None) for _, row in here),
            *(change for _, change in left),
        ),
    )


def home_of(couple: Couple, side: Side) -> int | None:
    """Return the household somebody belongs to without an end, None where there is none."""
    places = _open(couple, side)
    return int(places[-1]["household_id"]) if places else None


def class_line(couple: Couple) -> Choice:
    """Return the classes of the two households side by side; it follows from the household."""
    homes = {side: home_of(couple, side) for side in Side}
    words = {side: couple.classes[home] if home else "" for side, home in homes.items()}
    word = RECORD_WORDS["household_class"]
    one, other = words[Side.KEEP], words[Side.OTHER]
    return Choice("household_class", word, one, other, Side.KEEP, Why.OWN)


def _open(couple: Couple, side: Side) -> list[Row]:
    return [row for row in couple.of(side).rows(_PLACE) if row["last_day"] is None]


def _home_choice(couple: Couple) -> Choice | None:
    homes = {side: home_of(couple, side) for side in Side}
    if not any(homes.values()):
        return None
    words = {side: couple.households[home] if home else "" for side, home in homes.items()}
    proposed, why = Side.KEEP, Why.OWN
    if not all(homes.values()):
        proposed, why = (Side.KEEP if homes[Side.KEEP] else Side.OTHER), Why.FILLED
    return Choice(
        HOUSEHOLD, RECORD_WORDS["household"], words[Side.KEEP], words[Side.OTHER], proposed, why
    )


def _differ(home: Choice) -> bool:
    """Return whether there are two households to choose from."""
    return bool(home.keep and home.other and home.keep != home.other)


def _relation_choice(couple: Couple, place: Row, here: list[tuple[Side, Row]]) -> Choice | None:
    """Return the relation to the head, where both say one and not the same."""
    words = dict.fromkeys(Side, "")
    for side, row in [*here, (_side_of(couple, place), place)]:
        words[side] = row["relation"] or words[side]
    one, other = words[Side.KEEP], words[Side.OTHER]
    if not one or not other or search_key(one) == search_key(other):
        return None
    word = field_word(_PLACE, RELATION)
    return Choice(RELATION, word, one, other, Side.KEEP, Why.OWN)


def _side_of(couple: Couple, place: Row) -> Side:
    return Side.KEEP if place["person_id"] == couple.keep.id else Side.OTHER


def _relation(
    place: Row,
    here: list[tuple[Side, Row]],
    choice: Choice | None,
    chosen: Mapping[str, Side],
) -> tuple[str, frozenset[str]]:
    """Return the relation to the head that counts, and the marks of the joined place."""
    rows = [place, *(row for _, row in here)]
    marks = frozenset[str]().union(*map(marks_of, rows))
    if choice is None:
        return next((row[RELATION] for row in rows if row[RELATION]), ""), marks
    said = choice.keep if choice.taken(chosen) is Side.KEEP else choice.other
    return said, marks | ({RELATION} if choice.against(chosen) else set())


def _since(rows: list[Row]) -> date | None:
    """Return the earliest first day; None, a day nobody named, is before all others."""
    days = [row["first_day"] for row in rows]
    return None if None in days else min(days)


def _left(couple: Couple, side: Side, row: Row, since: date | None) -> tuple[Line, Change]:
    """Return an open place in the household not chosen: closed before the chosen one began.

    Where nothing is left of it, it goes.
    """
    words = _place_words(couple, row)
    if since and (row["first_day"] is None or row["first_day"] < since):
        values = {"person_id": couple.keep.id, "last_day": since - ONE_DAY}
        return Line(_PLACE, side, words, Fate.CLOSED), Change(_PLACE, row["id"], values)
    return Line(_PLACE, side, words, Fate.DROPPED), Change(_PLACE, row["id"], None)


def _closed(couple: Couple) -> Part:
    def ended(side: Side) -> list[Row]:
        return [row for row in couple.of(side).rows(_PLACE) if row["last_day"] is not None]

    return _gathered(couple, _PLACE, (ended(Side.KEEP), ended(Side.OTHER)), _SPAN)


def _place_words(couple: Couple, row: Row) -> str:
    said = (couple.households[row["household_id"]], row[RELATION], span_words(row))
    return ", ".join(filter(None, said))


def residences_part(couple: Couple, chosen: Mapping[str, Side]) -> Part:
    """Return what becomes of stays; of deaths and moves those of one side count."""
    choice = _gone_choice(couple)
    side = choice.taken(chosen) if choice else None
    kept: dict[Side, list[Row]] = {s: [] for s in Side}
    dropped: list[tuple[Side, Row]] = []
    for s in Side:
        for row in couple.of(s).rows(RESIDENCE):
            if side not in (None, s) and row["kind"] in GONE:
                dropped.append((s, row))
            else:
                kept[s].append(row)
    columns = ("kind", "first_day", "last_day")
    part = _gathered(couple, RESIDENCE, (kept[Side.KEEP], kept[Side.OTHER]), columns)
    return Part(
        (choice,) if choice else (),
        (
            *part.lines,
            *(Line(RESIDENCE, s, _stay_words(row), Fate.DROPPED) for s, row in dropped),
        ),
        (*part.changes, *(Change(RESIDENCE, row["id"], None) for _, row in dropped)),
    )


def _gone_choice(couple: Couple) -> Choice | None:
    words = {
        side: "; ".join(
            _stay_words(r) for r in couple.of(side).rows(RESIDENCE) if r["kind"] in GONE
        )
        for side in Side
    }
    one, other = words[Side.KEEP], words[Side.OTHER]
    if one == other:
        return None
    side, why = (Side.KEEP, Why.OWN) if one else (Side.OTHER, Why.ENTERED)
    if one and not other:
        why = Why.ENTERED
    return Choice(RESIDENCE, RECORD_WORDS[RESIDENCE], one, other, side, why)


def _stay_words(row: Row) -> str:
    return " ".join(filter(None, (value_words(RESIDENCE, "kind", row), span_words(row))))


def exclusions_part(couple: Couple) -> Part:
    """Return what becomes of the exclusions; of two of one kind the one that began first stays."""
    columns = ("listing", "reason", "anchor")
    part = _gathered(
        couple, _EXCLUSION, (couple.keep.rows(_EXCLUSION), couple.other.rows(_EXCLUSION)), columns
    )
    ours = {_values(row, columns): row for row in couple.keep.rows(_EXCLUSION)}
    earlier = []
    for row in couple.other.rows(_EXCLUSION):
        known = ours.get(_values(row, columns))
        if known:
            since, note = min(known["since"], row["since"]), known["note"] or row["note"]
            earlier.append(Change(_EXCLUSION, known["id"], {"since": since, "note": note}))
    return Part((), part.lines, (*part.changes, *earlier))


def sent_part(couple: Couple) -> Part:
    """Return what becomes of the rows of sent forms: what was sent was sent, so each stays."""
    rows = (couple.keep.rows(_SENT), couple.other.rows(_SENT))
    return _gathered(couple, _SENT, rows, ("id",))


def _exclusion_words(row: Row) -> str:
    name = row["listing"]
    title = list_entry(name).title if name in list_names() else name
    return f"{title}: {value_words(_EXCLUSION, 'reason', row)}"


def _gathered(
    couple: Couple,
    table: str,
    rows: tuple[tuple[Row, ...] | list[Row], tuple[Row, ...] | list[Row]],
    columns: tuple[str, ...],
) -> Part:
    """Return rows of both with those that say the same kept once."""
    ours = {_values(row, columns): row for row in rows[0]}
    same = {key for row in rows[1] if (key := _values(row, columns)) in ours}
    lines = [
        Line(table, Side.KEEP, _words(couple, table, row),
             Fate.SAME if _values(row, columns) in same else Fate.STAYS)
        for row in rows[0]
    ]  # fmt: skip
    changes = []
    for row in rows[1]:
        known = _values(row, columns) in same
        words = _words(couple, table, row)
        lines.append(Line(table, Side.OTHER, words, Fate.SAME if known else Fate.MOVES))
        values = None if known else {"person_id": couple.keep.id}
        changes.append(Change(table, row["id"], values))
    return Part((), tuple(lines), tuple(changes))


def _values(row: Row, columns: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(row[column] for column in columns)


def _words(couple: Couple, table: str, row: Row) -> str:
    if table == _PLACE:
        return _place_words(couple, row)
    if table == _SENT:
        return str(row["movement"])
    return _stay_words(row) if table == RESIDENCE else _exclusion_words(row)


def apart_part(couple: Couple) -> Part:
    """Return what becomes of the marks that the one who goes is not somebody else."""
    keep, other = couple.keep.id, couple.other.id
    known = set(couple.apart.values())
    changes = []
    for row, pair in couple.apart.items():
        if other not in pair:
            continue
        third = pair[0] if pair[1] == other else pair[1]
        wanted = pair_of(keep, third)
        values = None if wanted in known else {"person_id": wanted[0], "other_id": wanted[1]}
        known.add(wanted)
        changes.append(Change("two_people", row, values))
    return Part((), (), tuple(changes))
