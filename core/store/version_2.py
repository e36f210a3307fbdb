"""The second schema step: the office's own rules, two more area classes of a hamlet."""

from sqlalchemy import Column, Connection, Date, Integer, Table, Text
from sqlalchemy import text as sql

from core.store.columns import days_in_order, id_column, kept_table, new_metadata, one_of, text, to

_AREAS = ("ethnic", "area_1", "area_2", "area_3", "difficult_village", "island", "poor_commune")
_metadata = new_metadata()

Table("hamlet", _metadata, Column("id", Integer, primary_key=True))  # only to be pointed at

_rule = kept_table(
    _metadata,
    "rule",
    id_column(),
    Column("name", Text, nullable=False, index=True),
    Column("value", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("source", Text, nullable=False),
    Column("confidence", Text, nullable=False),
    Column("checked", Date, nullable=False),
    text("note"),
    one_of("confidence", "HIGH", "MEDIUM", "LOW"),
    days_in_order(),
)

_area_class = kept_table(
    _metadata,
    "area_class",
    id_column(),
    to("hamlet"),
    Column("area", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    text("source"),
    one_of("area", *_AREAS),
    days_in_order(),
)

_CHECKS = {
    "event": ("none", "left_poverty", "left_near_poverty", "area_left"),
    "area": _AREAS,
    "confidence": ("HIGH", "MEDIUM", "LOW"),
}


def _checked(column: str, kind: str) -> str:
    listed = ", ".join(f"'{value}'" for value in _CHECKS[column])
    name = f"ck_local_rule_{column}_known"
    return f"{column} {kind} CONSTRAINT {name} CHECK ({column} IN ({listed}))"


_LOCAL_RULE = (
    _checked("event", "TEXT DEFAULT 'none' NOT NULL"),
    "months INTEGER",
    _checked("area", "TEXT"),
    "hamlet_id INTEGER CONSTRAINT fk_local_rule_hamlet_id REFERENCES hamlet (id)",
    _checked("confidence", "TEXT DEFAULT 'HIGH' NOT NULL"),
    "checked DATE",
    "note TEXT DEFAULT '' NOT NULL",
)


def second(db: Connection) -> None:
    """Make room for the office's rules and for every area class of the law."""
    _rule.create(db)
    for column in _LOCAL_RULE:
        db.execute(sql(f"ALTER TABLE local_rule ADD COLUMN {column}"))
    db.execute(sql("CREATE INDEX ix_local_rule_hamlet_id ON local_rule (hamlet_id)"))
    _rebuild_area_class(db)


def _rebuild_area_class(db: Connection) -> None:
    # A CHECK cannot be widened in place. Nothing points at this table, so no reference is lost.
    db.execute(sql("DROP INDEX ix_area_class_hamlet_id"))
    db.execute(sql("ALTER TABLE area_class RENAME TO area_class_1"))
    _area_class.create(db)
    names = ", ".join(column.name for column in _area_class.c)
    db.execute(sql(f"INSERT INTO area_class ({names}) SELECT {names} FROM area_class_1"))  # noqa: S608 - our own names
    counts = [
        db.execute(sql(f"SELECT count(*) FROM {table}")).scalar_one()  # noqa: S608 - our own names
        for table in ("area_class", "area_class_1")
    ]
    if counts[0] != counts[1]:
        raise RuntimeError("rows of area_class were lost")
    db.execute(sql("DROP TABLE area_class_1"))
