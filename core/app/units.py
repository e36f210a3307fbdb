"""The communes and provinces of the country, as the program's table has them."""

import csv
from functools import cache

from core.domain.errors import ClerkError, Way
from core.domain.units import (
    CODE_DIGITS,
    Province,
    Unit,
    find_province,
    find_units,
    provinces_of,
)
from core.resources import resource

__all__ = ["Province", "Unit", "all_provinces", "all_units", "search_units", "unit_of"]


@cache
def all_units() -> tuple[Unit, ...]:
    """Return every commune, ward and special zone, in the order of their codes."""
    with resource("data", "vn_admin_units_2025.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Unit(
                code=row["ward_code"],
                name=row["ward_name"],
                kind=row["unit_type"],
                province=row["province_name"],
                province_code=row["province_code"],
            )
            for row in csv.DictReader(file)
        )


@cache
def all_provinces() -> tuple[Province, ...]:
    """Return every province and city, in the order of their names."""
    return provinces_of(all_units())


def unit_of(code: str) -> Unit:
    """Return a commune by its code, leading zeros or not; an unknown one raises `ClerkError`."""
    wanted = code.strip().zfill(CODE_DIGITS)
    for unit in all_units():
        if unit.code == wanted:
            return unit
    raise ClerkError(
        f"Không có xã, phường mã “{code}”; mã xã gồm 5 chữ số. Hãy tìm mã theo tên, hoặc cho tên "
        "xã.",
        Way.UNITS,
    )


def search_units(words: str, province: str = "") -> list[Unit]:
    """Return the communes that fit what is typed, best first, of one province or of all.

    An unknown province raises `ClerkError`.
    """
    units = all_units()
    if province:
        wanted = find_province(all_provinces(), province).code
        units = tuple(unit for unit in units if unit.province_code == wanted)
    return find_units(units, words)
