"""What is kept of half-filled forms: by user, sealed, never in the way."""

import json

import pytest

from core.app.drafts import Drafts
from core.app.register import Register
from core.domain.users import User
from core.store.engine import make_engine
from core.store.keys import key_path
from core.store.steps import build

KEY = bytes(range(32))
FORMS = {"office": {"phone": "0239 123 456", "place": ""}, "areas": {"paper": "Bà Trưng"}}


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xã Mẫu.sobhyt", name="Xã Thử")


@pytest.fixture
def sealed(tmp_path):
    """An encrypted register."""
    path = tmp_path / "kín.sobhyt"
    key_path(path).write_text("{}", "utf-8")
    made = Register(path, make_engine(path, KEY), User("lan"), KEY)
    with made.writing() as db:
        build(db)
    return made


def of_another(register, name="hùng"):
    return Register(register.path, register.engine, User(name), register.key)


def test_a_draft_comes_back_as_kept_until_it_is_dropped(register, tmp_path):
    drafts = Drafts(register)
    assert drafts.read() is None
    drafts.keep({**FORMS, "untouched": {}})
    assert drafts.read().forms == FORMS
    assert (tmp_path / "xã Mẫu.draft").is_file()
    drafts.drop()
    assert drafts.read() is None
    assert not (tmp_path / "xã Mẫu.draft").exists()


def test_each_user_has_drafts_of_their_own(register):
    mine, theirs = Drafts(register), Drafts(of_another(register))
    mine.keep(FORMS)
    assert theirs.read() is None
    theirs.keep({"areas": {"paper": "Quyết định 7"}})
    assert mine.read().forms == FORMS
    mine.drop()
    assert theirs.read().forms == {"areas": {"paper": "Quyết định 7"}}


def test_beside_an_encrypted_register_nothing_is_readable(sealed, tmp_path):
    drafts = Drafts(sealed)
    drafts.keep(FORMS)
    assert drafts.read().forms == FORMS
    folder = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    # Three letters stand in chance bytes now and then: the name with its quotes.
    for text in ("Bà Trưng", "0239 123 456", "office", '"lan"'):
        assert text.encode() not in folder
        assert json.dumps(text).strip('"').encode() not in folder


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"[]", b'{"admin": 1}', b'{"admin": {"at": "x", "forms": {}}}'],
)  # fmt: skip
def test_a_damaged_draft_is_put_aside_in_silence(register, data, tmp_path):
    file = tmp_path / "xã Mẫu.draft"
    file.write_bytes(data)
    assert Drafts(register).read() is None
    assert not file.exists()
    assert (tmp_path / "xã Mẫu.draft.hong").read_bytes() == data
    Drafts(register).keep(FORMS)
    assert Drafts(register).read().forms == FORMS


def test_a_draft_of_another_key_is_put_aside(sealed, tmp_path):
    other = Register(sealed.path, sealed.engine, sealed.user, bytes(32))
    Drafts(other).keep(FORMS)
    assert Drafts(sealed).read() is None
    assert [file.name for file in tmp_path.glob("*.draft*")] == ["kín.draft.hong"]


def test_a_readable_draft_does_not_outlive_the_encryption_of_its_register(sealed, tmp_path):
    before = Register(sealed.path, sealed.engine, sealed.user)
    file = tmp_path / "kín.draft"
    file.write_text(json.dumps({"lan": {"at": "2026-11-21T08:00:00", "forms": FORMS}}), "utf-8")
    Drafts(before).keep(FORMS)
    assert not file.exists()
    file.write_text(json.dumps({"lan": {"at": "2026-11-21T08:00:00", "forms": FORMS}}), "utf-8")
    assert Drafts(sealed).read() is None
    assert list(tmp_path.glob("*.draft*")) == []
