"""The sixth schema step: how a letter was put on paper, so that it is printed again as it was."""

from sqlalchemy import Connection
from sqlalchemy import text as sql


def sixth(db: Connection) -> None:
    """Widen letters by their look."""
    db.execute(sql("ALTER TABLE letter ADD COLUMN look TEXT DEFAULT '' NOT NULL"))
