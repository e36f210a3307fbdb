"""What the office set: names, letterhead, where to pay."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from core.store.journal import Writer
from core.store.schema import setting

COMMUNE = "commune"
COMMUNE_CODE = "commune_code"
PROVINCE = "province"
COUNT_TEMPORARY = "count_temporary"
SAMPLE = "sample"
BACKUP_SECOND = "backup_second"
TARGET_PERCENT = "target_percent"
UNIT_CODE = "unit_code"
FACILITY = "facility"
PAPER_CARDS = "paper_cards"
YES = "yes"


def get(db: Connection, name: str) -> str:
    """Return a setting, empty where nothing was set."""
    return db.execute(select(setting.c.value).where(setting.c.name == name)).scalar() or ""


def all_of(db: Connection) -> Mapping[str, str]:
    """Return every setting that was set."""
    return {row.name: row.value for row in db.execute(select(setting).order_by(setting.c.name))}


def put(writer: Writer, name: str, value: str) -> None:
    """Set a setting."""
    row = writer.db.execute(select(setting.c.id).where(setting.c.name == name)).scalar()
    if row is None:
        writer.insert(setting, name=name, value=value)
    else:
        writer.update(setting, row, value=value)
