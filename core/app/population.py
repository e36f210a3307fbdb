"""The population of the hamlets, entered by year: what an official rate is taken of."""

from collections.abc import Mapping
from datetime import date

from core import clock
from core.app.register import Register
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.finding import hamlet_named
from core.domain.population import Population, PopulationLine, PopulationYear, refuse_wrong
from core.domain.text import clean
from core.store import populations as stored
from core.store.places import hamlet_names


def population_of(register: Register, year: int) -> PopulationYear:
    """Return the figures of a year, a line for each hamlet."""
    with register.reading() as db:
        names, figures = hamlet_names(db), stored.of_years(db, year).in_year(year)
    return PopulationYear(
        year, tuple(PopulationLine(id_, name, figures.get(id_)) for id_, name in names.items())
    )


def set_population(
    register: Register, year: int, people: Mapping[str, int | None], source: str, as_of: date | None
) -> int | None:
    """Enter the people of some hamlets, by name, in one deed; None takes a figure out.

    Returns the deed, None where nothing differs. Raises `ClerkError` for an unknown hamlet, a
    missing source or day, a day after today; then nothing is entered.
    """
    stated = any(count is not None for count in people.values())
    day = refuse_wrong(year, source, as_of, clock.today()) if stated else date.min
    with register.writing() as db:
        figures: dict[int, Population | None] = {
            hamlet: None if count is None else Population(count, clean(source), day)
            for hamlet, count in _by_hamlet(hamlet_names(db), people).items()
        }
        there = stored.of_years(db, year).in_year(year)
        if all(there.get(hamlet) == figure for hamlet, figure in figures.items()):
            return None
        writer = register.writer(db, DeedKind.POPULATION)
        stored.put(writer, year, figures)
        writer.flush()
    return writer.deed


def _by_hamlet(
    names: Mapping[int, str], people: Mapping[str, int | None]
) -> Mapping[int, int | None]:
    found: dict[int, int | None] = {}
    for name, count in people.items():
        hamlet = hamlet_named(names, name)
        if hamlet in found:
            raise ClerkError(f"Thôn “{names[hamlet]}” được ghi hai lần; hãy bỏ một lần.")
        found[hamlet] = count
    return found
