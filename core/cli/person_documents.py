"""The JSON documents about one person's cards; keys may be added, none renamed."""

from core.cli.documents import Document, day_text, source_document
from core.domain.countdown import FiveYears, Gap, PaymentDay
from core.domain.cover import Chain, CoverPeriod
from core.domain.events import AgeEvent
from core.domain.person_card import PersonCard
from core.domain.refund import CardRefund, Refund
from core.domain.sources import least_certain
from core.domain.why import event_sentence
from core.domain.why_countdown import five_years_sentence, gap_sentence, payment_sentence
from core.domain.why_refund import card_refund_sentence, refund_sentence, refusal_sentence


def card_document(found: PersonCard) -> Document:
    """Return a person's cards, gaps, countdowns and payment days."""
    return {
        **found.row.record(),
        "on": found.on.isoformat(),
        "counted": found.counted,
        "next_point": found.ground.point,
        "cards": [_period(period) for period in found.cards],
        "chains": [_chain(chain) for chain in found.chains],
        "gaps": [_gap(gap) for gap in found.gaps],
        "five_years": _five_years(found.five_years),
        "payments": [_payment(payment) for payment in found.payments],
        "event": _event(found.event) if found.event else None,
        "confidence": least_certain(found.sources),
        "sources": [source_document(rule) for rule in found.sources],
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
        "sources": [source_document(rule) for rule in found.sources],
    }


def _period(period: CoverPeriod) -> Document:
    return {
        "from": day_text(period.first),
        "to": day_text(period.last),
        "code": period.code or None,
        "point": period.point,
        "paid_on": day_text(period.paid_on),
        "amount": period.amount,
        "receipt": period.receipt or None,
        "card_number": period.card_number,
        "five_year_from": day_text(period.five_year_from),
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


def _chain(chain: Chain) -> Document:
    return {"from": day_text(chain.first), "to": day_text(chain.last)}


def _gap(gap: Gap) -> Document:
    return {
        "from": day_text(gap.first),
        "to": day_text(gap.last),
        "days": gap.days,
        "long": gap.is_long,
        "open": gap.is_open,
        "assumed": gap.is_assumed,
        "why": gap_sentence(gap),
    }


def _five_years(years: FiveYears) -> Document:
    return {
        "from": day_text(years.stated),
        "reached": years.reached,
        "broken": years.broken_by is not None,
        "lost_on": day_text(years.lost_on),
        "to_confirm": years.to_confirm,
        "free_above": years.free_above,
        "why": five_years_sentence(years),
    }


def _payment(payment: PaymentDay) -> Document:
    return {
        "pay_on": day_text(payment.pay_on),
        "starts": day_text(payment.starts),
        "uncovered_days": payment.uncovered,
        "days_left": payment.days_left,
        "waits": payment.waits,
        "keeps_five_years": payment.keeps_five_years,
        "may_wait_until": day_text(payment.may_wait_until),
        "recorded": _chain(payment.recorded) if payment.recorded else None,
        "why": payment_sentence(payment),
    }


def _event(event: AgeEvent) -> Document:
    return {
        "event": event.kind,
        "on": day_text(event.on),
        "age": event.age,
        "why": event_sentence(event),
    }
