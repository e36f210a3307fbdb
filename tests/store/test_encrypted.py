"""An encrypted register file: same deeds, nothing readable."""

import pytest
from sqlalchemy import insert

from core.domain.errors import ClerkError
from core.store import settings
from core.store.engine import make_engine, reading, writing
from core.store.file import kind_of
from core.store.form import Kind
from core.store.keys import key_path
from core.store.schema import hamlet
from core.store.steps import build

KEY = bytes(range(32))


@pytest.fixture
def engine(tmp_path):
    """A register encrypted by KEY, its key file beside it."""
    path = tmp_path / "xã Mẫu.sobhyt"
    made = make_engine(path, KEY)
    with writing(made) as db:
        build(db)
        db.execute(insert(hamlet).values(name="Thôn Đông", name_key="thon dong"))
    key_path(path).write_text("{}", "utf-8")
    return made


def test_rows_come_back_by_the_key_and_by_no_other(engine, tmp_path):
    path = tmp_path / "xã Mẫu.sobhyt"
    with reading(make_engine(path, KEY)) as db:
        assert db.execute(hamlet.select()).one().name == "Thôn Đông"
    for wrong in (bytes(32), None):
        refused = pytest.raises(ClerkError, match="không phải là sổ BHYT hoặc đã hỏng")
        with refused, reading(make_engine(path, wrong)) as db:
            settings.get(db, "commune")


def test_the_key_file_tells_that_a_register_is_encrypted(engine, tmp_path):
    path = tmp_path / "xã Mẫu.sobhyt"
    assert kind_of(path) is Kind.ENCRYPTED
    assert "Thôn Đông".encode() not in path.read_bytes()
    key_path(path).unlink()
    with pytest.raises(ClerkError, match="chìa khôi phục"):
        kind_of(path)
