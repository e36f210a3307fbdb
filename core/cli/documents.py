"""The JSON documents of the command line; keys may be added, none renamed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from core.app.comparing import YearComparison
from core.app.exporting import list_document
from core.app.forecasting import AreaReport, ForecastReport
from core.app.import_rows import Outcome, RowResult
from core.app.importing import ImportReport
from core.app.reconciling import Acceptance, Reconciliation
from core.app.undoing import Batch
from core.domain.area_table import area_totals, total_of_area
from core.domain.forecast import Turn
from core.domain.paying import recorded_sentences
from core.domain.premium import Quote
from core.domain.records import Note
from core.domain.row_facts import FieldChange
from core.domain.rulebook import Rule
from core.domain.sources import least_certain
from core.domain.summary import Count, Summary
from core.domain.totals import Total
from core.domain.voluntary import VoluntaryQuote

Document = Mapping[str, Any]


def import_document(report: ImportReport) -> Document:
    """Return what an import did."""
    return {
        "batch": report.batch,
        "kind": report.kind,
        "rows": report.rows,
        **{str(outcome): report.counts[outcome] for outcome in Outcome},
        "warnings": len(report.warnings),
        "rejects": [_reject(row) for row in report.results if row.outcome is Outcome.REJECTED],
        "warned": [_note(note) for note in report.warnings],
        "changes": [_changes(row, row.changes) for row in report.results if row.changes],
        "kept": [_changes(row, row.kept) for row in report.results if row.kept],
        "remarks": report.remarks,
    }


def _reject(row: RowResult) -> Document:
    """Return a rejected row with what the clerk may answer: whom it speaks of, or somebody new."""
    people = [asdict(who) for who in row.candidates]
    return {**_note(row.note), "candidates": people, "may_be_new": row.may_be_new}


def _changes(row: RowResult, fields: Sequence[FieldChange]) -> Document:
    """Return fields of a row; of those kept `from` is what stays, `to` what the file says."""
    return {
        "sheet": row.source.sheet,
        "row": row.source.row,
        "fields": [
            {"record": one.record, "field": one.field, "from": one.before, "to": one.after}
            for one in fields
        ],
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
        "until": day_text(quote.term.until),
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
        "notes": list(recorded_sentences(quote)),
        "sources": [source_document(quote.counted)] if quote.counted else [],
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
        "sources": [source_document(rule) for rule in terms.sources],
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


def year_document(found: YearComparison) -> Document:
    """Return what became of the households from one yearly list to the next."""
    return {
        **list_document(found.listing),
        "from": found.first.isoformat(),
        "people": found.listing.people,
        "marks": found.counts,
        "rejects": {file: [_note(note) for note in notes] for file, notes in found.rejects.items()},
        "notes": {file: [_note(note) for note in notes] for file, notes in found.notes.items()},
        "remarks": found.remarks,
    }


def reconcile_document(found: Reconciliation) -> Document:
    """Return how a list of the agency compares; counts but `we_have` add up to `rows_read`."""
    return {
        **list_document(found.listing),
        "kind": found.kind,
        "rows_read": found.rows,
        "marks": found.counts,
        "notes": [_note(note) for note in found.notes],
        "remarks": found.remarks,
    }


def acceptance_document(done: Acceptance) -> Document:
    """Return what was taken over, as `accepted`, and how the list compares after it."""
    return {
        **reconcile_document(done.after),
        "deed": done.deed,
        "accepted": done.listing.records,
        "remarks": (*done.remarks, *done.after.remarks),
    }


def forecast_document(found: ForecastReport) -> Document:
    """Return who would lose support, beside today; `draft` is the trial of the draft list."""
    forecast = found.forecast
    return {
        **list_document(found.listing),
        "today": _total(forecast.today),
        "forecast": _total(forecast.then),
        "changes": {turn: _total(forecast.total(turn)) for turn in Turn},
        "counted": "waiting" if forecast.of_waiting else "all",
        "losing_today": _total(forecast.listed),
        "undecided": {"today": forecast.waiting_today, "forecast": forecast.waiting_then},
        "draft": import_document(found.trial) if found.trial else None,
    }


def area_document(found: AreaReport) -> Document:
    """Return who is affected when an area leaves the list."""
    change = found.change
    return {
        **list_document(found.listing),
        "leaves": change.leaving.first_day_off.isoformat(),
        "priced_on": change.priced_on.isoformat(),
        "hamlet": found.listing.hamlet,
        "totals": _total(total_of_area(change)),
        "by_next_point": {point: _total(total) for point, total in area_totals(change).items()},
        "assumed": change.assumed,
        "not_listed": change.not_listed,
    }


def _total(total: Total) -> Document:
    return {
        "people": total.people,
        "households": total.households,
        "cost_before": total.cost_before,
        "cost_after": total.cost_after,
    }


def source_document(rule: Rule) -> Document:
    """Return where a rule stands and how sure it is."""
    return {
        "rule": rule.name,
        "source": rule.source,
        "confidence": rule.confidence,
        "note": rule.note,
    }


def day_text(day: date | None) -> str | None:
    """Return a day as YYYY-MM-DD, None where none is known."""
    return day.isoformat() if day else None


def _count(count: Count) -> Document:
    return {"people": count.people, "households": count.households}


def _note(note: Note) -> Document:
    return {"sheet": note.source.sheet, "row": note.source.row, "problem": note.problem}
