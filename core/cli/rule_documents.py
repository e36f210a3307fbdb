"""The JSON documents about rules, areas and grounds; keys may be added, none renamed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from core.app.areas import HamletArea
from core.app.explaining import HouseholdAnswer, MemberAnswer
from core.app.ruling import RuleLine, RulesReport
from core.domain.entitlement import Entitlement
from core.domain.local_rules import LocalRule
from core.domain.premium import QuoteLine
from core.domain.rule_rows import local_record

Document = Mapping[str, Any]


def rules_document(
    lines: Sequence[RuleLine], local: Mapping[int, LocalRule], on: date | None
) -> Document:
    """Return the rules a register works by; `of_office`: the office brought the row in."""
    return {
        "on": _iso(on),
        "rules": [
            {
                "name": line.rule.name,
                "value": line.rule.value,
                "shown": line.shown,
                "from": _iso(line.rule.first),
                "to": _iso(line.rule.last),
                "source": line.rule.source,
                "confidence": line.rule.confidence,
                "checked": _iso(line.rule.checked),
                "note": line.rule.note,
                "of_office": line.of_office,
            }
            for line in lines
        ],
        "local": local_documents(local),
    }


def local_documents(local: Mapping[int, LocalRule]) -> Sequence[Document]:
    """Return the office's own rules."""
    return [
        {"number": number, **{name: _plain(v) for name, v in local_record(rule).items()}}
        for number, rule in local.items()
    ]


def report_document(report: RulesReport) -> Document:
    """Return what a rule file did."""
    return vars(report)


def area_documents(areas: Sequence[HamletArea]) -> Sequence[Document]:
    """Return the area classes of hamlets."""
    return [
        {
            "number": place.number,
            "hamlet": place.hamlet,
            "area": place.fact.area,
            "from": _iso(place.fact.first),
            "to": _iso(place.fact.last),
            "source": place.fact.source,
        }
        for place in areas
    ]


def why_document(answer: HouseholdAnswer) -> Document:
    """Return why each member of a household stands as they do."""
    return {
        "household": answer.household,
        "hamlet": answer.hamlet,
        "on": answer.on.isoformat(),
        "class": answer.household_class,
        "members": [_member(member) for member in answer.members],
    }


def _member(member: MemberAnswer) -> Document:
    return {
        "name": member.name,
        "status": member.status,
        "why": member.sentence,
        "point": member.today.chosen.point,
        "grounds": _grounds(member.today),
        "next": {
            "starts": member.starts.isoformat(),
            "point": member.following.chosen.point,
            "grounds": _grounds(member.following),
            "basis": member.step.basis or None,
            "papers": member.step.papers or None,
            "price": _price(member.price) if member.price else None,
        },
    }


def _grounds(found: Entitlement) -> Sequence[Document]:
    return [
        {
            "point": ground.point,
            "support_percent": float(ground.share * 100),
            "basis": ground.fact,
            "source": ground.source,
            "confidence": ground.confidence,
            "chosen": ground is found.chosen,
        }
        for ground in found.grounds
    ]


def _price(line: QuoteLine) -> Document:
    return {
        "point": line.point,
        "rung": line.rung,
        "percent": line.percent,
        "amount": line.amount,
        "starts": line.starts.isoformat(),
        "ends": line.ends.isoformat(),
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
