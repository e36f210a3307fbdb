"""The JSON documents of the command line; keys may be added, none renamed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from core.app.import_rows import Outcome
from core.app.importing import ImportReport
from core.app.undoing import Batch
from core.domain.countdown import FiveYears, Gap, PaymentDay
from core.domain.cover import CoverPeriod
from core.domain.events import AgeEvent
from core.domain.person_card import PersonCard
from core.domain.premium import Quote
from core.domain.records import Note
from core.domain.refund import CardRefund, Refund
from core.domain.rulebook import Rule
from core.domain.sources import least_certain
from core.domain.summary import Count, Summary
from core.domain.voluntary import VoluntaryQuote
from core.domain.why import event_sentence
from core.domain.why_countdown import five_years_sentence, gap_sentence, payment_sentence
from core.domain.why_refund import card_refund_sentence, refund_sentence, refusal_sentence

Document = Mapping[str, Any]


def import_document(report: ImportReport) -> Document:
    """Return what an import did."""
    return {
        "batch": report.batch,
        "kind": report.kind,
        "rows": report.rows,
        **{str(outcome): report.counts[outcome] for outcome in Outcome},
        "warnings": len(report.warnings),
        "rejects": [_note(note) for note in report.rejects],
        "warned": [_note(note) for note in report.warnings],
        "remarks": report.remarks,
    }


def summary_document(summary: Summary) -> Document:
    """Return the commune in numbers."""
    return {
        "on": summary.on.isoformat(),
        "people": summary.people,
        "households": summary.households,
        "status": summary.status,
        "by_hamlet": [
            {
                "hamlet": part.hamlet,
                "people": part.people,
                "covered": part.covered,
                "rate": part.rate,
                "status": part.status,
            }
            for part in summary.by_hamlet
        ],
        "by_class": summary.by_class,
        "losing_support": _count(summary.losing_support),
        "undecided": _count(summary.undecided),
    }


def quote_document(quote: Quote) -> Document:
    """Return what a household pays."""
    return {
        "household": quote.household,
        "on": quote.on.isoformat(),
        "months": quote.months,
        "until": _day(quote.term.until),
        "who": quote.payers,
        "base": quote.base,
        "lines": [
            {
                "name": line.name,
                "point": line.point,
                "rung": line.rung,
                "percent": line.percent,
                "amount": line.amount,
                "starts": line.starts.isoformat(),
                "ends": line.ends.isoformat(),
                "months": line.months,
            }
            for line in quote.lines
        ],
        "total": quote.total,
        "sources": [_source(quote.counted)] if quote.counted else [],
    }


def card_document(found: PersonCard) -> Document:
    """Return a person's cards, gaps, countdowns and payment days."""
    return {
        **found.row.record(),
        "on": found.on.isoformat(),
        "counted": found.counted,
        "next_point": found.ground.point,
        "cards": [_period(period) for period in found.cards],
        "chains": [{"from": _day(chain.first), "to": _day(chain.last)} for chain in found.chains],
        "gaps": [_gap(gap) for gap in found.gaps],
        "five_years": _five_years(found.five_years),
        "payments": [_payment(payment) for payment in found.payments],
        "event": _event(found.event) if found.event else None,
        "confidence": least_certain(found.sources),
        "sources": [_source(rule) for rule in found.sources],
    }


def refund_document(found: Refund) -> Document:
    """Return what comes back of a person's cards; amounts in đồng."""
    return {
        "name": found.person.name,
        "cccd": found.person.cccd,
        "insurance_no": found.person.insurance_no,
        "on": found.on.isoformat(),
        "cards": [_refunded(card) for card in found.cards],
        "refused": [
            {**_period(card.period), "reason": card.why, "why": refusal_sentence(card)}
            for card in found.refused
        ],
        "total": found.total,
        "reason": found.reason,
        "next_point": found.ground.point,
        "why": refund_sentence(found),
        "confidence": found.confidence,
        "sources": [_source(rule) for rule in found.sources],
    }


def voluntary_document(quote: VoluntaryQuote) -> Document:
    """Return what voluntary social insurance costs; amounts in đồng."""
    terms = quote.terms
    return {
        "on": terms.on.isoformat(),
        "group": terms.group,
        "income": quote.income,
        "floor": terms.floor,
        "ceiling": terms.ceiling,
        "rate_percent": float(terms.rate * 100),
        "support_base": terms.support_base,
        "support_percent": float(terms.share * 100),
        "lines": [
            {
                "months": line.months,
                "contribution": line.contribution,
                "support": line.support,
                "own": line.own,
            }
            for line in quote.lines
        ],
        "confidence": least_certain(terms.sources),
        "sources": [_source(rule) for rule in terms.sources],
    }


def batches_document(batches: Sequence[Batch]) -> Sequence[Document]:
    """Return the list of imports; moments are UTC."""
    return [
        {
            "batch": batch.id,
            "at": batch.at.isoformat() + "Z",
            "user": batch.user,
            "file": batch.file,
            "kind": batch.kind,
            "rows": batch.rows,
            "added": batch.added,
            "changed": batch.changed,
            "unchanged": batch.unchanged,
            "rejected": batch.rejected,
            "warnings": batch.warnings,
            "undone": batch.undone_at is not None,
        }
        for batch in batches
    ]


def _period(period: CoverPeriod) -> Document:
    return {
        "from": _day(period.first),
        "to": _day(period.last),
        "code": period.code or None,
        "point": period.point,
        "paid_on": _day(period.paid_on),
        "amount": period.amount,
        "card_number": period.card_number,
        "five_year_from": _day(period.five_year_from),
        "first_assumed": period.first_assumed,
    }


def _refunded(card: CardRefund) -> Document:
    return {
        **_period(card.period),
        "months": card.months,
        "months_left": card.left,
        "paid": card.paid,
        "recorded": card.recorded,
        "percent": int(card.part * 100),
        "rung": card.rung,
        "refund": card.amount,
        "reason": card.reason,
        "why": card_refund_sentence(card),
    }


def _gap(gap: Gap) -> Document:
    return {
        "from": _day(gap.first),
        "to": _day(gap.last),
        "days": gap.days,
        "long": gap.is_long,
        "open": gap.is_open,
        "assumed": gap.is_assumed,
        "why": gap_sentence(gap),
    }


def _five_years(years: FiveYears) -> Document:
    return {
        "from": _day(years.stated),
        "reached": years.reached,
        "broken": years.broken_by is not None,
        "lost_on": _day(years.lost_on),
        "free_above": years.free_above,
        "why": five_years_sentence(years),
    }


def _payment(payment: PaymentDay) -> Document:
    return {
        "pay_on": _day(payment.pay_on),
        "starts": _day(payment.starts),
        "uncovered_days": payment.uncovered,
        "days_left": payment.days_left,
        "waits": payment.waits,
        "keeps_five_years": payment.keeps_five_years,
        "why": payment_sentence(payment),
    }


def _event(event: AgeEvent) -> Document:
    return {
        "event": event.kind,
        "on": _day(event.on),
        "age": event.age,
        "why": event_sentence(event),
    }


def _source(rule: Rule) -> Document:
    return {
        "rule": rule.name,
        "source": rule.source,
        "confidence": rule.confidence,
        "note": rule.note,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _count(count: Count) -> Document:
    return {"people": count.people, "households": count.households}


def _note(note: Note) -> Document:
    return {"sheet": note.source.sheet, "row": note.source.row, "problem": note.problem}
