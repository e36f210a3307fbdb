"""JSON documents about people who may stand in the register twice."""

from core.app.merging import Comparison, Found, Look, Merged
from core.cli.documents import Document
from core.domain.merging import Plan


def duplicates_document(found: Found) -> Document:
    """Return the groups: who, and which two of them are alike by what."""
    return {
        "on": found.on.isoformat(),
        "count": len(found.groups),
        "groups": [
            {
                "why": list(group.reasons),
                "people": [_look(found.looks[person.id]) for person in group.people],
                "pairs": [
                    {"people": list(pair), "why": list(why)} for pair, why in group.pairs.items()
                ],
            }
            for group in found.groups
        ],
    }


def merge_document(comparison: Comparison, plan: Plan, merged: Merged | None) -> Document:
    """Return two people side by side and what becomes of them; `deed` null: nothing written."""
    return {
        "on": comparison.on.isoformat(),
        "deed": merged.deed if merged else None,
        **{side: _look(look) for side, look in comparison.looks.items()},
        "fields": [
            {"field": f.key, "keep": f.keep or None, "other": f.other or None} for f in plan.fields
        ],
        "choices": [
            {
                "key": choice.key,
                "keep": choice.keep or None,
                "other": choice.other or None,
                "proposed": choice.proposed,
                "why": choice.why,
                "taken": plan.taken[choice.key] if choice not in plan.unanswered else None,
            }
            for choice in plan.choices
        ],
        "rows": [
            {"table": line.table, "side": line.side, "what": line.what, "becomes": line.fate}
            for line in plan.lines
        ],
        "remarks": list(merged.remarks) if merged else [r for r in [comparison.remark(plan)] if r],
    }


def _look(look: Look) -> Document:
    person = look.person
    return {
        "person": person.id,
        "name": person.name,
        "birth": person.birth.iso() if person.birth else None,
        "cccd": person.cccd,
        "insurance_no": person.insurance_no,
        "household": look.household.number if look.household else None,
        "hamlet": look.household.hamlet.name if look.household else None,
        "counted": look.counted,
    }
