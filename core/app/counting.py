"""The commune's numbers, each as a table and a chart."""

from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from core.app.exporting import export_list
from core.app.office import is_sample, target_percent
from core.app.register import Register
from core.app.rules import law_of
from core.domain.chart import NumberPage, coverage_page, endings_page
from core.domain.cover import card_rule_on
from core.domain.coverage import Against, Coverage, coverage_from, earlier_day
from core.domain.endings import endings_of
from core.domain.progress import Progress
from core.domain.shares import Counted, Of
from core.store import populations, settings
from core.store.counts import covered_by_hamlet
from core.store.places import hamlet_names
from core.store.stand import Stand


def coverage(
    register: Register,
    day: date,
    target: int | None = None,
    against: Against | None = None,
    of: Of = Of.PEOPLE,
) -> NumberPage:
    """Return cover by hamlet as table and chart; see `coverage_on`."""
    found = coverage_on(register, day, target, against, of)
    return coverage_page(found, sample=is_sample(register))


def coverage_on(
    register: Register,
    day: date,
    target: int | None = None,
    against: Against | None = None,
    of: Of = Of.PEOPLE,
) -> Coverage:
    """Return cover by hamlet on `day`, and on an earlier day where one is to be compared with.

    `target` in per cent; None: the office's. The rate is taken of the register's people unless
    `of` asks for the population entered for the year of the day; both are told where it is known.
    Raises `ClerkError` where the population of a hamlet with people is asked for and not entered.
    """
    wanted = target or target_percent(register)
    then = earlier_day(day, against) if against else None
    with register.reading() as db:
        years = populations.of_years(db, *{d.year for d in (day, then) if d})
        counted = _counted(db, day)
        earlier = _counted(db, then) if then else None
    return coverage_from(counted, wanted, earlier, years, of)


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
        return export_list(page.listing, target, progress, sample=page.sample)
    from core.documents.chart_page import write_chart_page  # noqa: PLC0415 - reportlab is slow

    write_chart_page(page, target)
    return target


def _counted(db: Connection, day: date) -> Counted:
    stand = Stand.on(db, day, card_rule_on(law_of(db).rules, day))
    commune = settings.get(db, settings.COMMUNE)
    return Counted(commune, day, hamlet_names(db), covered_by_hamlet(db, stand))
