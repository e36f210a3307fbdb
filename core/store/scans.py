"""What the clerk takes from a scanned card, kept as written by hand."""

from collections.abc import Mapping
from typing import Any

from core.domain.cover import CoverPeriod
from core.domain.records import Subject
from core.domain.text import name_key, search_key, sort_key
from core.store.by_hand import insert_by_hand, update_by_hand
from core.store.journal import Writer
from core.store.people import join_household
from core.store.schema import cover_period, person

SOURCE = "scan"
_PLAIN = ("sex", "cccd", "old_id", "insurance_no")
_AS_READ = ("birth", "sex", "cccd", "insurance_no")


def add_scanned(writer: Writer, subject: Subject, household: int) -> int:
    """Enter somebody new as a member of a household and return the id."""
    row = insert_by_hand(writer, person, _person_values(subject))
    join_household(writer, row, household, subject.relation, None)
    return row


def correct_scanned(writer: Writer, row: int, subject: Subject) -> bool:
    """Write what a subject says, nothing empty; return whether anything changed."""
    return update_by_hand(writer, person, row, _person_values(subject))


def add_scanned_card(writer: Writer, owner: int, card: CoverPeriod) -> int:
    """Enter a card and return its id."""
    values = {"person_id": owner, "source": SOURCE, **_card_values(card)}
    return insert_by_hand(writer, cover_period, values)


def correct_scanned_card(writer: Writer, row: int, card: CoverPeriod) -> bool:
    """Make a card what the clerk chose; return whether anything changed."""
    return update_by_hand(writer, cover_period, row, _card_values(card))


def _person_values(subject: Subject) -> Mapping[str, Any]:
    """Return the columns of what a subject says; a doubtful text goes where the fact is known."""
    values: dict[str, Any] = {}
    if subject.name:
        values = {
            "name": subject.name,
            "name_key": name_key(subject.name),
            "search_key": search_key(subject.name),
            "sort_key": sort_key(subject.name),
        }
    if subject.birth:
        values.update(birth=subject.birth.first, birth_precision=subject.birth.precision)
    values.update({name: value for name in _PLAIN if (value := getattr(subject, name))})
    values.update({f"{name}_as_read": None for name in _AS_READ if name in values})
    return values


def _card_values(card: CoverPeriod) -> Mapping[str, Any]:
    return {
        "first_day": card.first,
        "last_day": card.last,
        "code": card.code,
        "point": card.point,
        "card_number": card.card_number,
        "facility": card.facility,
        "five_year_from": card.five_year_from,
        "first_assumed": card.first_assumed,
    }
