"""What a register file is and what it refuses."""

import sqlite3
from datetime import date

import pytest
from sqlalchemy import inspect, update
from sqlalchemy.exc import IntegrityError

from core.app.register import Register
from core.domain.errors import ClerkError
from core.store.engine import make_engine, reading, writing
from core.store.form import APPLICATION_ID
from core.store.schema import metadata, schema_version
from core.store.steps import CURRENT


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "sổ #1 %20.sobhyt", name="Xã Thử")


def test_a_new_register_has_the_tables_of_the_schema(register):
    assert set(inspect(register.engine).get_table_names()) == set(metadata.tables)


def test_the_steps_build_what_the_schema_says(register, tmp_path):
    fresh = make_engine(tmp_path / "fresh.db")
    with writing(fresh) as db:
        metadata.create_all(db)
    for table in metadata.tables:
        built = {column["name"] for column in inspect(register.engine).get_columns(table)}
        said = {column["name"] for column in inspect(fresh).get_columns(table)}
        assert built == said


def test_an_existing_file_is_never_made_anew(register):
    with pytest.raises(ClerkError, match="Đã có tệp"):
        Register.create(register.path, name="Xã Khác")


def test_a_register_that_could_not_be_made_leaves_no_file(tmp_path, monkeypatch):
    monkeypatch.setattr("core.app.register.build", lambda _db: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        Register.create(tmp_path / "half.sobhyt", name="Xã Thử")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_register_is_said_and_not_made(tmp_path):
    with pytest.raises(ClerkError, match="Không tìm thấy sổ"):
        Register.open(tmp_path / "none.sobhyt")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_file_that_is_no_register_is_refused_untouched(tmp_path, content):
    path = tmp_path / "other.sobhyt"
    path.write_bytes(content)
    with pytest.raises(ClerkError, match="không phải là sổ BHYT"):
        Register.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t (x)")
    db.close()
    with pytest.raises(ClerkError, match="không phải là sổ BHYT"):
        Register.open(path)


def test_a_truncated_register_is_refused_in_words(register):
    whole = register.path.read_bytes()
    register.path.write_bytes(whole[:4096])
    with pytest.raises(ClerkError):
        Register.open(register.path).standing(date(2026, 1, 1))


def test_a_newer_register_is_refused_untouched(register):
    with writing(register.engine) as db:
        db.execute(update(schema_version).values(number=CURRENT + 1))
    before = register.path.read_bytes()
    with pytest.raises(ClerkError, match="phiên bản mới hơn"):
        Register.open(register.path)
    assert register.path.read_bytes() == before


def test_the_file_carries_our_mark(register):
    with reading(register.engine) as db:
        assert db.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID


def test_a_register_written_by_another_program_is_said_in_words(register, monkeypatch):
    monkeypatch.setattr("core.store.engine._PRAGMAS", ("PRAGMA busy_timeout=1",))
    other = sqlite3.connect(register.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with (
        pytest.raises(ClerkError, match="đang được chương trình khác ghi"),
        register.deed("settings"),
    ):
        pass
    other.close()


@pytest.mark.parametrize(
    ("column", "value"),
    [("cccd", "12345"), ("cccd", "04206846676x"), ("insurance_no", "12345678901"), ("old_id", "1")],
)
def test_a_number_of_another_form_cannot_be_stored(register, column, value):
    person = metadata.tables["person"]
    names = {"name": "An", "name_key": "an1", "search_key": "an", "sort_key": "an"}
    with pytest.raises(IntegrityError), register.deed("test") as writer:
        writer.insert(person, **names, **{column: value})
