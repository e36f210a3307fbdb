"""The JSON documents of the command line; keys may be added, none renamed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from core.app.import_rows import Outcome
from core.app.importing import ImportReport
from core.app.undoing import Batch
from core.domain.premium import Quote
from core.domain.records import Note
from core.domain.rulebook import Rule
from core.domain.summary import Count, Summary

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
