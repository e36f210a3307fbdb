"""The commune's numbers, each as a table and a chart."""

from datetime import date
from pathlib import Path

from core.app.exporting import export_list
from core.app.office import is_sample, target_percent
from core.app.register import Register
from core.domain.chart import NumberPage, coverage_page, endings_page
from core.domain.coverage import Against, coverage_of, earlier_day
from core.domain.endings import endings_of
from core.domain.progress import Progress


def coverage(
    register: Register, day: date, target: int | None = None, against: Against | None = None
) -> NumberPage:
    """Return cover by hamlet on `day`, and on an earlier day where one is to be compared with.

    `target` in per cent; None: the office's.
    """
    standing = register.standing(day)
    earlier = standing.at(earlier_day(day, against)) if against else None
    found = coverage_of(standing, target or target_percent(register), earlier)
    return coverage_page(found, sample=is_sample(register))


def endings(register: Register, day: date, hamlet: str | None = None) -> NumberPage:
    """Return whose card ends in each of the next twelve months, in one hamlet or in all.

    An unknown hamlet raises `ClerkError`.
    """
    found = endings_of(register.standing(day), hamlet)
    return endings_page(found, sample=is_sample(register))


def save_page(page: NumberPage, target: Path, progress: Progress | None = None) -> Path:
    """Write numbers: .pdf chart and table on A4, else the table as a list is written.

    Raises `ClerkError` for another ending.
    """
    if target.suffix.lower() != ".pdf":
        return export_list(page.listing, target, progress)
    from core.documents.chart_page import write_chart_page  # noqa: PLC0415 - reportlab is slow

    write_chart_page(page, target)
    return target
