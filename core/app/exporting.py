"""Saving a list as a file people can open."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from core.documents.csvfile import write_csv
from core.documents.excel import write_excel
from core.domain.errors import ClerkError
from core.domain.listing import Listing
from core.domain.progress import Progress
from core.saving import refuse_target, saving

_Write = Callable[[Listing, Path, Progress], None]


def export_list(
    listing: Listing, target: Path, progress: Progress | None = None, *, sample: bool
) -> Path:
    """Write a list as .xlsx, .csv, .json or .pdf, by the target's ending, and return the target.

    `sample`: the people are invented; what is printed says so on every page.

    Raises `ClerkError` for another ending; the old file stays until the new one is whole.
    """
    refuse_target(target)
    write = _WRITERS.get(target.suffix.lower())
    if write is None:
        raise ClerkError(_refusal(target))
    write(replace(listing, sample=sample), target, progress or Progress())
    return target


def list_document(listing: Listing) -> Mapping[str, object]:
    """Return a list as the command line's JSON document."""
    total = {} if listing.total is None else {"total": listing.total.record()}
    return {
        "list": listing.name,
        "on": listing.on.isoformat(),
        **listing.facts,
        "count": len(listing.records),
        "rows": listing.records,
        **total,
    }


def _write_json(listing: Listing, target: Path, _progress: Progress) -> None:
    with saving(target, ".json") as scratch:
        text = json.dumps(list_document(listing), ensure_ascii=False, indent=1)
        scratch.write_text(text + "\n", "utf-8")


def _write_csv(listing: Listing, target: Path, _progress: Progress) -> None:
    write_csv(listing, target)


def _write_pdf(listing: Listing, target: Path, progress: Progress) -> None:
    from core.documents.list_page import write_list_page  # noqa: PLC0415 - reportlab is slow

    write_list_page(listing, target, progress)


_WRITERS: Mapping[str, _Write] = {
    ".xlsx": write_excel,
    ".csv": _write_csv,
    ".json": _write_json,
    ".pdf": _write_pdf,
}


def _refusal(target: Path) -> str:
    endings = ", ".join(_WRITERS)
    return f"Không biết ghi danh sách ra “{target.name}”; tên tệp phải có đuôi {endings}."
