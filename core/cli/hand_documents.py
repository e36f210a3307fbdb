"""JSON documents of deeds done by hand and of what they change."""

from collections.abc import Mapping, Sequence
from typing import Any

from core.app.hand_deeds import Done, Plan
from core.app.hand_facts import ExclusionLine, StayLine
from core.domain.what_follows import Effect, Stand


def deed_document(shown: Plan, done: Done | None) -> Mapping[str, Any]:
    """Return what a deed changes, and its number where it was saved."""
    return {
        "deed": done.deed if done else None,
        "on": shown.on.isoformat(),
        "remarks": list(shown.remarks),
        "effects": [_effect(effect) for effect in shown.effects],
        "people": list(done.touched.people) if done else [],
        "households": list(done.touched.households) if done else [],
    }


def events_document(lines: Sequence[StayLine]) -> Sequence[Mapping[str, Any]]:
    """Return the events of a person."""
    return [
        {
            "number": line.stay.id,
            "person": line.person.id,
            "name": line.person.name,
            "kind": line.stay.kind,
            "from": line.stay.first.isoformat() if line.stay.first else None,
            "to": line.stay.last.isoformat() if line.stay.last else None,
        }
        for line in lines
    ]


def exclusions_document(lines: Sequence[ExclusionLine]) -> Sequence[Mapping[str, Any]]:
    """Return who was taken off which list."""
    return [
        {
            "number": line.exclusion.id,
            "person": line.person.id,
            "name": line.person.name,
            "list": line.exclusion.listing,
            "reason": line.exclusion.reason,
            "since": line.exclusion.since.isoformat(),
            "anchor": line.exclusion.anchor.isoformat() if line.exclusion.anchor else None,
            "note": line.exclusion.note,
        }
        for line in lines
    ]


def _effect(effect: Effect) -> Mapping[str, Any]:
    return {
        "person": effect.person,
        "name": effect.name,
        "before": _stand(effect.before),
        "after": _stand(effect.after),
        "sentences": list(effect.sentences),
    }


def _stand(stand: Stand | None) -> Mapping[str, Any] | None:
    if stand is None:
        return None
    return {
        "household": stand.household,
        "class": stand.household_class,
        "status": stand.status,
        "chain_to": stand.ends.isoformat() if stand.ends else None,
        "lists": list(stand.lists),
        "next_point": stand.next_point,
        "amount": stand.amount,
    }
