"""Month ends: figures stated once and kept, beside what the register tells of that day now."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from core import clock
from core.app.history import DeedLine, local, moment
from core.app.register import Register
from core.app.rolls import summary_in
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.lengths import within
from core.domain.listing import Listing
from core.domain.month_end import (
    MonthCompared,
    MonthEnd,
    MonthFigures,
    compare,
    figures_of,
    last_day,
    month_before,
    month_words,
    read_month,
    refuse_empty,
    refuse_running,
)
from core.domain.month_table import MonthRow, month_ends_listing, month_listing
from core.domain.text import clean
from core.store import month_ends as stored
from core.store import populations, settings
from core.store.places import hamlet_names

_EXPLAINING = 50
OFFERED = 12


@dataclass(frozen=True)
class MonthLook:
    """A frozen month beside today's word on it; `since`: the newest deeds that may explain it."""

    compared: MonthCompared
    since: tuple[DeedLine, ...]
    listing: Listing


@dataclass(frozen=True)
class MonthEnds:
    """The frozen months, newest first; `open`: the last ended months not frozen, newest first.

    Of `open` only those that have ended for a year at most.
    """

    frozen: tuple[MonthEnd, ...]
    open: tuple[str, ...]
    listing: Listing

    @property
    def due(self) -> str:
        """The month that ended last, where it is not frozen; empty: it is, or nothing is."""
        return self.open[0] if self.open and self.open[0] == self._newest else ""

    @property
    def _newest(self) -> str:
        return month_before(self.listing.on)


def freeze(register: Register, month: str, note: str = "") -> int:
    """State the figures of a month (YYYY-MM) for its last day in one deed, and return it.

    They are what the register knows now of that day and nothing changes them later. Raises
    `ClerkError` for a month that has not ended or is frozen already, and where nobody is known.
    """
    wanted, note = read_month(month), within("note", clean(note), "ghi chú")
    refuse_running(wanted, clock.today())
    with register.writing() as db:
        if stored.is_frozen(db, wanted):
            raise ClerkError(
                f"Tháng {month_words(wanted)} đã chốt, số đã chốt không đổi nữa; nếu chốt nhầm, "
                "hãy hoàn tác lần chốt ấy trong nhật ký rồi chốt lại.",
                Way.MONTHS,
            )
        figures = _figures(db, wanted)
        refuse_empty(figures)
        writer = register.writer(db, DeedKind.MONTH_END)
        stored.add(writer, figures, note)
        writer.flush()
    return writer.deed


def month_ends(register: Register, on: date | None = None) -> MonthEnds:
    """Return the frozen months that had ended by a day, and those that could be frozen then.

    Without a day it is today.
    """
    today = on or clock.today()
    with register.reading() as db:
        frozen = tuple(end for end in stored.all_of(db) if end.figures.day < today)
        commune = settings.get(db, settings.COMMUNE)
    known, month, offered = {end.month for end in frozen}, today, []
    for _ in range(OFFERED):
        last = month_before(month)
        month = last_day(last)
        offered += [] if last in known else [last]
    rows = [MonthRow(end, local(end.at).date()) for end in frozen]
    return MonthEnds(frozen, tuple(offered), month_ends_listing(commune, today, rows))


def month_look(register: Register, month: str) -> MonthLook:
    """Return a frozen month beside what the register tells of its day now.

    Raises `ClerkError` for a month that is not frozen.
    """
    wanted = read_month(month)
    with register.reading() as db:
        end = next((each for each in stored.all_of(db) if each.month == wanted), None)
        if end is None:
            raise ClerkError(
                f"Tháng {month_words(wanted)} chưa chốt; hãy chốt tháng ấy, hoặc chọn tháng khác.",
                Way.MONTHS,
            )
        compared = compare(end, _figures(db, wanted))
        deeds = stored.later_deeds(db, end.deed, _EXPLAINING) if compared.differs else ()
        commune = settings.get(db, settings.COMMUNE)
    listing = month_listing(commune, compared, moment(end.at))
    return MonthLook(compared, tuple(map(DeedLine, deeds)), listing)


def _figures(db: Connection, month: str) -> MonthFigures:
    day = last_day(month)
    return figures_of(summary_in(db, day), month, _populations(db, day))


def _populations(db: Connection, day: date) -> Mapping[str, int]:
    figures, names = populations.of_years(db, day.year).in_year(day.year), hamlet_names(db)
    return Counter({names[hamlet]: figure.people for hamlet, figure in figures.items()})
