"""The cards of two people made one: none is lost but those that are identical.

Two cards of one first day and code are one card (behaviour of the register). Where they are not
identical they are joined: what one of them leaves open the other fills in; where they contradict
each other the one written by hand counts, else the one that ends later, else the kept person's.
"""

from collections.abc import Mapping
from datetime import date

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
from core.domain.record_words import RECORD_WORDS, value_words

_TABLE = "cover_period"
_FACTS = (
    "last_day", "point", "card_number", "facility", "paid_on", "amount", "receipt",
    "five_year_from",
)  # fmt: skip
_Key = tuple[date, str]


def cards_part(couple: Couple, chosen: Mapping[str, Side]) -> Part:
    """Return what becomes of the cards."""
    ours = {_key(row): row for row in couple.keep.rows(_TABLE)}
    theirs = {_key(row): row for row in couple.other.rows(_TABLE)}
    choices, changes = [], []
    lines: list[Line] = []
    for key in sorted(ours.keys() | theirs.keys()):
        one, other = ours.get(key), theirs.get(key)
        if one and other:
            choice = _choice(one, other)
            choices += [choice] if choice else []
            changes += _one_of_two(couple, (one, other), choice, chosen)
            same = all(one[fact] == other[fact] for fact in (*_FACTS, "first_assumed"))
            fate = Fate.SAME if same else Fate.JOINED
            lines += [Line(_TABLE, Side.KEEP, card_words(one), fate),
                      Line(_TABLE, Side.OTHER, card_words(other), fate)]  # fmt: skip
        elif one:
            lines.append(Line(_TABLE, Side.KEEP, card_words(one), Fate.STAYS))
        elif other:
            lines.append(Line(_TABLE, Side.OTHER, card_words(other), Fate.MOVES))
            changes.append(Change(_TABLE, other["id"], {"person_id": couple.keep.id}))
    return Part(tuple(choices), tuple(lines), tuple(changes))


def card_words(row: Row) -> str:
    """Return a card in words: code and days, what was paid."""
    said = [" ".join(filter(None, (row["code"], span_words(row))))]
    for column in ("amount", "paid_on", "receipt"):
        words = value_words(_TABLE, column, row)
        said += [f"{field_word(_TABLE, column)} {words}"] if words else []
    return ", ".join(said)


def _key(row: Row) -> _Key:
    return row["first_day"], row["code"]


def _choice(one: Row, other: Row) -> Choice | None:
    """Return what two cards of one first day and code contradict each other in."""
    facts = [fact for fact in _FACTS if _contradict(one[fact], other[fact])]
    if not facts:
        return None
    first, code = _key(one)
    side, why = _proposed(one, other)
    return Choice(
        key=f"card:{first.isoformat()}:{code}",
        word=RECORD_WORDS[_TABLE],
        about=" ".join(filter(None, (code, value_words(_TABLE, "first_day", one)))),
        keep=_said(one, facts),
        other=_said(other, facts),
        proposed=side,
        why=why,
    )


def _contradict(one: object, other: object) -> bool:
    return _known(one) and _known(other) and one != other


def _known(value: object) -> bool:
    return value not in (None, "")


def _said(row: Row, facts: list[str]) -> str:
    return ", ".join(f"{field_word(_TABLE, f)} {value_words(_TABLE, f, row)}" for f in facts)


def _proposed(one: Row, other: Row) -> tuple[Side, Why]:
    hands = [bool(marks_of(row)) for row in (one, other)]
    if hands[0] != hands[1]:
        return (Side.KEEP if hands[0] else Side.OTHER), Why.BY_HAND
    if one["last_day"] != other["last_day"]:
        return (Side.KEEP if one["last_day"] > other["last_day"] else Side.OTHER), Why.LATER
    return Side.KEEP, Why.OWN


def _one_of_two(
    couple: Couple, cards: tuple[Row, Row], choice: Choice | None, chosen: Mapping[str, Side]
) -> list[Change]:
    """Return the kept person's card with what counts of both, and the other one gone."""
    one, other = cards
    other_counts = choice is not None and choice.taken(chosen) is Side.OTHER
    first, second = (other, one) if other_counts else (one, other)
    filled = [fact for fact in _FACTS if not _known(first[fact]) and _known(second[fact])]
    values = {fact: (second if fact in filled else first)[fact] for fact in _FACTS}
    marks = marks_of(first) | (marks_of(second) & set(filled))
    if choice and choice.against(chosen):
        marks |= {fact for fact in _FACTS if _contradict(one[fact], other[fact])}
    values |= {
        "first_assumed": one["first_assumed"] and other["first_assumed"],
        "source": first["source"],
        "by_hand": marks,
    }
    return [Change(_TABLE, one["id"], values), Change(_TABLE, other["id"], None)]
