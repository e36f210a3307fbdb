"""What the command line prints of the population of hamlets, for people and as JSON."""

from collections.abc import Mapping
from typing import Any

from core.cli.show import table
from core.domain.days import format_day
from core.domain.money import format_money
from core.domain.population import PopulationYear


def population_document(found: PopulationYear) -> Mapping[str, Any]:
    """Return a year's figures as JSON-ready keys and values; null where none was entered."""
    return {
        "year": found.year,
        "total": found.total,
        "missing": found.missing,
        "hamlets": [
            {
                "hamlet": line.hamlet,
                "people": line.figure.people if line.figure else None,
                "source": line.figure.source if line.figure else None,
                "as_of": line.figure.as_of.isoformat() if line.figure else None,
            }
            for line in found.lines
        ],
    }


def show_population(found: PopulationYear) -> None:
    """Print a year's figures, a line a hamlet."""
    print(f"Dân số năm {found.year}")
    rows = [
        (
            line.hamlet,
            format_money(line.figure.people) if line.figure else "chưa nhập",
            line.figure.source if line.figure else "",
            format_day(line.figure.as_of) if line.figure else "",
        )
        for line in found.lines
    ]
    total = "chưa đủ các thôn" if found.total is None else format_money(found.total)
    headings = ("Thôn", "Dân số", "Nguồn", "Tính đến ngày")
    table(headings, [*rows, ("Cả xã", total, "", "")], frozenset({1}))
