"""Making one person of two: what is asked, what becomes of every row, what is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.domain.errors import ClerkError
from core.domain.merge_cards import cards_part
from core.domain.merge_fields import FIELDS, fields_of, fields_part
from core.domain.merge_places import (
    HOUSEHOLD,
    RELATION,
    RESIDENCE,
    apart_part,
    class_line,
    exclusions_part,
    home_of,
    places_part,
    residences_part,
    sent_part,
)
from core.domain.merge_terms import Change, Choice, Couple, Line, Part, Side

_ASKED_FOR = frozenset({*FIELDS, HOUSEHOLD, RELATION, RESIDENCE})


@dataclass(frozen=True)
class Plan:
    """What a merge comes to with the choices made so far.

    `fields` are all fields of the person and the class of the household, `choices` what the two
    differ in (fields too), `taken` whose word counts for each, `lines` what becomes of the other
    rows, `left` the household that loses a member.
    """

    fields: tuple[Choice, ...]
    choices: tuple[Choice, ...]
    taken: Mapping[str, Side]
    unanswered: tuple[Choice, ...]
    lines: tuple[Line, ...]
    changes: tuple[Change, ...]
    left: int | None


def plan_merge(couple: Couple, chosen: Mapping[str, Side]) -> Plan:
    """Return what merging two people comes to; the row of the other one goes last.

    `chosen` says, by the key of a choice, whose word counts; a choice about nothing raises
    `ClerkError`.
    """
    parts = tuple(_parts(couple, chosen))
    choices = tuple(choice for part in parts for choice in part.choices)
    _refuse_unknown(choices, chosen)
    return Plan(
        fields=(*fields_of(couple), class_line(couple)),
        choices=choices,
        taken={choice.key: choice.taken(chosen) for choice in choices},
        unanswered=tuple(c for c in choices if c.proposed is None and c.key not in chosen),
        lines=tuple(line for part in parts for line in part.lines),
        changes=(
            *(change for part in parts for change in part.changes),
            Change("person", couple.other.id, None),
        ),
        left=_left(couple, chosen),
    )


def refuse_unanswered(plan: Plan) -> None:
    """Raise `ClerkError` where a choice is missing that nothing can be proposed for."""
    for choice in plan.unanswered:
        raise ClerkError(
            f"Hai người có hai {choice.word} khác nhau và đều hợp lệ nên chưa gộp; hãy xem giấy tờ "
            f"rồi chọn số đúng ({choice.key}), hoặc ghi là hai người khác nhau."
        )


def _refuse_unknown(choices: tuple[Choice, ...], chosen: Mapping[str, Side]) -> None:
    known = _ASKED_FOR | {choice.key for choice in choices}
    for key in chosen:
        if key not in known:
            asked = ", ".join(choice.key for choice in choices) or "không có mục nào"
            raise ClerkError(f"Không có mục “{key}” để chọn; hai người khác nhau ở: {asked}.")


def _parts(couple: Couple, chosen: Mapping[str, Side]) -> Iterator[Part]:
    yield fields_part(couple, chosen)
    yield cards_part(couple, chosen)
    yield places_part(couple, chosen)
    yield residences_part(couple, chosen)
    yield exclusions_part(couple)
    yield sent_part(couple)
    yield apart_part(couple)


def _left(couple: Couple, chosen: Mapping[str, Side]) -> int | None:
    homes = {side: home_of(couple, side) for side in Side}
    one, other = homes[Side.KEEP], homes[Side.OTHER]
    if one is None or other is None or one == other:
        return None
    return one if chosen.get(HOUSEHOLD) is Side.OTHER else other
