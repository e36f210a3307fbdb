"""Registers of older versions become equal to new ones, and stay whole."""

import json
import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import inspect, select

from core.app.asking import listing, summary
from core.app.exporting import list_document
from core.app.register import Register
from core.app.verifying import verify
from core.cli.documents import summary_document
from core.domain.lists import list_names
from core.domain.people import Area
from core.store.engine import make_engine, reading, writing
from core.store.rules import local_rules
from core.store.schema import FACTS, metadata
from core.store.steps import CURRENT, upgrade, version_of
from tests.registers import REGISTERS

OLD = sorted(REGISTERS.glob("*.sobhyt"))


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request, tmp_path):
    """A copy of a register of an older version."""
    return Path(shutil.copy(request.param, tmp_path / "cũ.sobhyt"))


def built_of(path):
    """Return every table and index as the database keeps them."""
    with sqlite3.connect(path) as db:
        made = db.execute(
            "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
        ).fetchall()
    db.close()
    return made


def rows_of(path, table):
    with sqlite3.connect(path) as db:
        db.row_factory = sqlite3.Row
        rows = [dict(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY id")]
    db.close()
    return rows


def test_an_old_register_ends_up_like_a_new_one(old, tmp_path):
    new = Register.create(tmp_path / "mới.sobhyt", name="Xã Thử")
    assert built_of(Register.open(old).path) == built_of(new.path)


def test_an_old_register_keeps_every_row_and_verifies(old):
    names = dict(_tables(old))
    before = {t.name: rows_of(old, t.name) for t in FACTS if t.name in names}
    register = Register.open(old)
    with reading(register.engine) as db:
        assert version_of(db) == CURRENT
    for name, rows in before.items():
        after = rows_of(old, name)
        assert [
            {key: row[key] for key in was} for was, row in zip(rows, after, strict=True)
        ] == rows
    assert verify(register) == ()
    assert summary(register, date(2026, 11, 21)).people == 4


def test_an_old_register_answers_as_it_did(old, request):
    """What each answered is kept beside it: the numbers and all lists of its day, no wording."""
    register = Register.open(old)
    day = date(2026, 11, 21)
    answers = {
        "summary": summary_document(summary(register, day)),
        **{name: list_document(listing(register, name, day)) for name in list_names()},
    }
    kept = json.loads((REGISTERS / f"{request.node.callspec.id}.answers.json").read_text("utf-8"))
    assert kept["summary"]["people"] == kept["all"]["count"] == 4
    assert _as_kept(kept, json.loads(json.dumps(answers))) == kept


def _as_kept(kept, said):
    """Return of what is said now what was kept; later versions may say more."""
    if isinstance(kept, dict):
        return {key: _as_kept(value, said[key]) for key, value in kept.items()}
    if isinstance(kept, list):
        return [_as_kept(was, now) for was, now in zip(kept, said, strict=True)]
    return said


def test_version_1s_own_rules_and_areas_are_read(tmp_path):
    path = Path(shutil.copy(REGISTERS / "v1.sobhyt", tmp_path / "v1.sobhyt"))
    register = Register.open(path)
    with register.reading() as db:
        ((_, rule),) = local_rules(db).items()
    assert (rule.point, rule.percent_total, rule.event, rule.months) == ("4d", 60, "none", None)
    hamlets = register.standing(date(2026, 11, 21)).commune.hamlets
    assert [hamlet.area_on(date(2026, 1, 1)) for hamlet in hamlets] == [set(), {Area.ETHNIC}]


def test_an_upgrade_that_fails_leaves_the_old_register(old, monkeypatch):
    before = old.read_bytes()
    steps = (*[lambda _db: None] * (CURRENT - 1), lambda _db: 1 / 0)
    monkeypatch.setattr("core.store.steps.STEPS", steps)
    with pytest.raises(ZeroDivisionError), writing(make_engine(old)) as db:
        upgrade(db)
    assert old.read_bytes() == before


def test_the_steps_build_exactly_what_the_schema_says(tmp_path):
    stepped = Register.create(tmp_path / "a.sobhyt", name="Xã Thử").engine
    said = make_engine(tmp_path / "b.db")
    with writing(said) as db:
        metadata.create_all(db)
    for table in metadata.tables:
        assert _shape(stepped, table) == _shape(said, table)


def test_a_new_register_has_no_row_of_the_new_tables(tmp_path):
    register = Register.create(tmp_path / "a.sobhyt", name="Xã Thử")
    with register.reading() as db:
        assert db.execute(select(metadata.tables["rule"])).all() == []


def _tables(path):
    return [(name, sql) for kind, name, sql in built_of(path) if kind == "table"]


def _shape(engine, table):
    """Return columns, references, checks and indexes of a table, whatever their order."""
    found = inspect(engine)
    columns = [(c["name"], str(c["type"]), c["nullable"], c["default"])
               for c in found.get_columns(table)]  # fmt: skip
    references = {
        (tuple(key["constrained_columns"]), key["referred_table"])
        for key in found.get_foreign_keys(table)
    }
    checks = {check["name"] for check in found.get_check_constraints(table)}
    indexes = {(i["name"], tuple(i["column_names"])) for i in found.get_indexes(table)}
    return columns, references, checks, indexes
