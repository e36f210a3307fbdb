"""Scanned cards as JSON documents."""

from dataclasses import asdict

from core.app.scanning import ScanDone, ScanFinding
from core.cli.documents import Document


def scan_document(found: ScanFinding) -> Document:
    """Return what a scan says and how it stands to the register."""
    return {
        "scan": str(found.scanned.kind),
        "on": found.day.isoformat(),
        "facts": {str(field): words for field, words in found.scanned.facts},
        "doubts": {str(field): raw for field, raw in found.scanned.doubts.items()},
        "person": asdict(found.person) if found.person else None,
        "problem": found.problem,
        "candidates": [asdict(each) for each in found.candidates],
        "rows": [
            {
                "field": str(row.field),
                "ours": row.ours or None,
                "theirs": row.theirs,
                "beside": str(row.beside),
                "proposed": row.proposed,
                "why": row.why or None,
            }
            for row in found.rows
        ],
        "last_day_asked": found.plan.asks_last,
        "may_be_added": found.may_be_added,
        "remarks": list(found.remarks),
        "settled": found.settled,
    }


def done_document(done: ScanDone) -> Document:
    """Return what was written and how the scan stands to the register now."""
    return {
        "deed": done.deed,
        "written": [str(field) for field in done.fields],
        "after": scan_document(done.after),
    }
