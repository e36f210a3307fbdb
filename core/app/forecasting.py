"""What would be if: a draft list becomes the decision, or an area leaves the list."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from core.app.importing import (
    READ_AND_TAKEN,
    ImportOptions,
    ImportReport,
    Origin,
    read_for_import,
    take_reading,
)
from core.app.register import Register, standing_of
from core.domain.area_change import AreaChange, Leaving, area_change_of
from core.domain.area_table import area_listing
from core.domain.errors import ClerkError
from core.domain.finding import find_hamlet
from core.domain.forecast import Forecast, forecast_listing, forecast_of, forecast_of_waiting
from core.domain.listing import Listing
from core.domain.progress import Progress
from core.domain.records import FileKind

_CLASS_LISTS = frozenset({FileKind.POVERTY, FileKind.PEOPLE})


@dataclass(frozen=True)
class ForecastReport:
    """A forecast, the same as a list, and what taking the draft did (None without a draft)."""

    forecast: Forecast
    listing: Listing
    trial: ImportReport | None = None


@dataclass(frozen=True)
class AreaReport:
    """What leaving the list means, and the same as a list."""

    change: AreaChange
    listing: Listing


def forecast_draft(
    register: Register, path: Path, options: ImportOptions, progress: Progress | None = None
) -> ForecastReport:
    """Return who loses support on `options.on` if a draft list becomes the decision.

    The draft is taken in a trial transaction of which nothing is kept.
    """
    reading, taking = (progress or Progress()).parts(*READ_AND_TAKEN)
    options = replace(options, dry_run=True)
    read = read_for_import(path, options, reading)
    if read.kind not in _CLASS_LISTS:
        raise ClerkError(
            f"Tệp “{path.name}” không phải danh sách có diện hộ nên không dự báo được; hãy chọn "
            "danh sách rà soát nghèo hoặc danh sách nhân khẩu."
        )
    with register.trying() as db:
        today = standing_of(db, options.on)
        trial = take_reading(db, read, Origin(register.user, path.name), options, taking)
        then = standing_of(db, options.on)
    forecast = forecast_of(today, then)
    return ForecastReport(forecast, forecast_listing(forecast, today.commune.name), trial)


def forecast_waiting(register: Register, day: date) -> ForecastReport:
    """Return who loses support if no decision comes for the households that wait for one."""
    standing = register.standing(day)
    forecast = forecast_of_waiting(standing)
    return ForecastReport(forecast, forecast_listing(forecast, standing.commune.name))


def area_change(
    register: Register,
    hamlet: str | None,
    first_day_off: date,
    day: date,
    *,
    stays_ethnic: bool = False,
) -> AreaReport:
    """Return who is affected when a hamlet, or the whole commune, leaves the difficult list.

    `hamlet` None: the whole commune; an unknown one raises `ClerkError`. `first_day_off` is the
    first day off the list. Nothing is written.
    """
    standing = register.standing(day)
    places = (
        standing.commune.hamlets if hamlet is None else (find_hamlet(standing.commune, hamlet),)
    )
    leaving = Leaving(frozenset(place.id for place in places), first_day_off, stays_ethnic)
    change = area_change_of(standing, leaving)
    name = places[0].name if hamlet else None
    return AreaReport(change, area_listing(change, day, name))
