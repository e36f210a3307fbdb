"""What a register holds, in a few numbers; of whatever version."""

from sqlalchemy import Connection, Table, func, select

from core.domain.backups import Inside
from core.store import settings
from core.store.entries import newest_hash, newest_moment
from core.store.schema import household, import_batch, person
from core.store.steps import version_of


def inside_of(db: Connection) -> Inside:
    """Return what the register a connection sees holds."""
    return Inside(
        commune=settings.get(db, settings.COMMUNE),
        people=_count(db, person),
        households=_count(db, household),
        imports=_count(db, import_batch),
        newest_deed=newest_moment(db),
        version=version_of(db),
        newest_hash=newest_hash(db),
    )


def _count(db: Connection, table: Table) -> int:
    return int(db.execute(select(func.count()).select_from(table)).scalar_one())
