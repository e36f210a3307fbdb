"""The change journal: chain, values, undo material."""

import pytest
from sqlalchemy import func, select, update

from core.app.register import Register
from core.app.verifying import verify
from core.domain.text import name_key
from core.store.engine import writing
from core.store.journal import entries_of_batch
from core.store.schema import change, change_values, deed, hamlet, household


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xa.sobhyt", name="Xã Thử", user="lan")


def _add_hamlet(register):
    with register.deed("test") as writer:
        return writer.insert(hamlet, name="Thôn A", name_key=name_key("Thôn A"))


def test_every_deed_knows_its_user_and_its_rows(register):
    _add_hamlet(register)
    with register.reading() as db:
        deeds = db.execute(select(deed.c.kind, deed.c.user_name)).all()
        rows = db.execute(select(change.c.table_name, change_values.c.before).join(change_values))
        assert [tuple(d) for d in deeds] == [("new", "lan"), ("test", "lan")]
        assert ("hamlet", None) in [tuple(row) for row in rows]


def test_a_failed_deed_leaves_neither_rows_nor_journal(register):
    def fail():
        with register.deed("test") as writer:
            writer.insert(hamlet, name="Thôn A", name_key="a")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with register.reading() as db:
        assert db.execute(select(hamlet)).all() == []
        assert [kind for (kind,) in db.execute(select(deed.c.kind))] == ["new"]


def test_an_update_that_changes_nothing_is_not_journalled(register):
    row = _add_hamlet(register)
    with register.reading() as db:
        before = db.execute(select(func.count()).select_from(change)).scalar()
    with register.deed("test") as writer:
        assert writer.update(hamlet, row, name="Thôn A") is False
    with register.reading() as db:
        assert db.execute(select(func.count()).select_from(change)).scalar() == before


def test_an_id_is_never_given_twice(register):
    first = _add_hamlet(register)
    with register.deed("test") as writer:
        writer.delete(hamlet, first)
    assert _add_hamlet(register) > first


def test_a_whole_register_verifies(register):
    _add_hamlet(register)
    assert verify(register) == ()


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (change, {"values_digest": "0"}),
        (change, {"row_id": 99}),
        (change_values, {"after": "{}"}),
        (deed, {"user_name": "người khác"}),
        (hamlet, {"name": "Thôn B"}),
    ],
)
def test_a_change_behind_the_journals_back_is_found(register, table, values):
    _add_hamlet(register)
    with writing(register.engine) as db:
        db.execute(update(table).values(**values))
    assert verify(register)


def test_a_row_removed_behind_the_journals_back_is_found(register):
    _add_hamlet(register)
    with writing(register.engine) as db:
        db.execute(hamlet.delete())
    assert verify(register) != ()


def test_blanked_values_keep_the_chain_whole(register):
    row = _add_hamlet(register)
    with register.deed("test") as writer:
        writer.delete(hamlet, row)
    with writing(register.engine) as db:
        db.execute(update(change_values).values(before=None, after=None))
    faults = verify(register)
    assert not [fault for fault in faults if "Nhật ký" in fault]


def test_deeds_outside_an_import_belong_to_no_batch(register):
    with register.deed("test") as writer:
        place = writer.insert(hamlet, name="A", name_key="a")
        writer.insert(household, hamlet_id=place, number="1")
    with register.reading() as db:
        assert entries_of_batch(db, 1) == []
