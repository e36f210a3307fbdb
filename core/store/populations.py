"""The population of hamlets by year."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from core.domain.population import Population, Populations
from core.store.journal import Writer
from core.store.schema import population


def of_years(db: Connection, *years: int) -> Populations:
    """Return the figures of some years."""
    found: dict[int, dict[int, Population]] = {}
    query = select(population).where(population.c.year.in_(years))
    for row in db.execute(query.order_by(population.c.hamlet_id)).mappings():
        figure = Population(row["people"], row["source"], row["as_of"])
        found.setdefault(row["year"], {})[row["hamlet_id"]] = figure
    return Populations(found)


def put(writer: Writer, year: int, figures: Mapping[int, Population | None]) -> None:
    """Enter figures of a year by hamlet in place of those there; None takes one out."""
    table = population
    query = select(table.c.hamlet_id, table.c.id).where(table.c.year == year)
    rows = {row.hamlet_id: row.id for row in writer.db.execute(query)}
    for hamlet, figure in figures.items():
        row = rows.get(hamlet)
        if figure is None:
            if row is not None:
                writer.delete(table, row)
            continue
        values = {"people": figure.people, "source": figure.source, "as_of": figure.as_of}
        if row is None:
            writer.insert(table, hamlet_id=hamlet, year=year, **values)
        else:
            writer.update(table, row, **values)
