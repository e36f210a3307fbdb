"""Columns of the kinds every table has: names, days, numbers."""

from collections.abc import Callable
from datetime import date
from typing import Any

from core.domain.days import format_day
from core.domain.money import format_money
from core.domain.text import sort_key
from ui.table_model import Shown

_DAY_WIDTH = 10


def name_column(title: str, name: Callable[[Any], str], width: int = 18) -> Shown:
    """Return a column of people, sorted by given name."""
    return Shown(title, name, width, sort=lambda row: sort_key(name(row)))


def day_column(title: str, day: Callable[[Any], date | None]) -> Shown:
    """Return a column of days."""
    return Shown(title, lambda row: format_day(day(row)), _DAY_WIDTH, sort=day)


def number_column(title: str, number: Callable[[Any], int], width: int = 9) -> Shown:
    """Return a column of whole numbers or đồng."""
    return Shown(title, lambda row: format_money(number(row)), width, right=True, sort=number)
