"""The columns of cover by hamlet, as screen and files show them."""

from dataclasses import replace
from datetime import date

from core.domain.days import format_day
from core.domain.listing import Column, Kind
from core.domain.shares import Of

_HAMLET = Column("hamlet", "Thôn", "Hamlet", Kind.TEXT, 20, lambda r: r.name)
_PEOPLE = Column("people", "Nhân khẩu sổ", "In register", Kind.NUMBER, 12, lambda r: r.now.people)
_COVERED = Column("covered", "Có thẻ", "Covered", Kind.NUMBER, 8, lambda r: r.now.covered)
_RATE = Column("rate", "Tỷ lệ", "Rate", Kind.PERCENT, 8, lambda r: r.now.taken_of(Of.PEOPLE))
MISSING = Column(
    "missing",
    "Còn thiếu",
    "Missing",
    Kind.NUMBER,
    10,
    lambda r: None if r.now.base is None else r.missing,
)
COLUMNS = (_HAMLET, _PEOPLE, _COVERED, _RATE)


def populated_columns(year: int) -> tuple[Column, ...]:
    """Return the columns where a population is entered: both counts, and a rate of each."""
    return (
        _HAMLET,
        _PEOPLE,
        Column(
            "population",
            f"Dân số {year}",
            f"Population {year}",
            Kind.NUMBER,
            12,
            lambda r: r.now.population,
        ),
        _COVERED,
        replace(_RATE, title="Tỷ lệ trên sổ", title_en="Rate of register", width=12),
        Column(
            "population_rate",
            "Tỷ lệ trên dân số",
            "Rate of population",
            Kind.PERCENT,
            14,
            lambda r: r.now.taken_of(Of.POPULATION),
        ),
    )


def earlier_columns(compared: date) -> tuple[Column, ...]:
    """Return the columns of the day to compare with."""
    day = format_day(compared)
    return (
        Column(
            "earlier_rate",
            f"Tỷ lệ {day}",
            f"Rate {day}",
            Kind.PERCENT,
            12,
            lambda r: r.earlier.rate,
        ),
        Column("change", "Tăng, giảm", "Change", Kind.POINTS, 10, lambda r: r.change),
    )
