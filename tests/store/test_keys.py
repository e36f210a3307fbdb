"""Keys of an encrypted register: wrapped by passwords, printed for recovery."""

import pytest

from core.domain.errors import ClerkError
from core.store.keys import KeyFile, RecoveryKey, Wrapped, WrongPassword, key_path, seal, unseal

pytestmark = pytest.mark.usefixtures("real_passwords")


@pytest.fixture
def recovery():
    return RecoveryKey.new()


def test_each_users_password_gives_the_same_key(recovery):
    key = recovery.register_key()
    file = KeyFile.new(recovery).with_user("lan", key, "Mật khẩu 1").with_user("huệ", key, "khác")
    assert file.open("lan", "Mật khẩu 1") == file.open("huệ", "khác") == key
    for user, password in (("lan", "khác"), ("ai đó", "khác"), ("lan", "")):
        with pytest.raises(WrongPassword):
            file.open(user, password)
    with pytest.raises(WrongPassword):
        file.without_user("lan").open("lan", "Mật khẩu 1")


def test_a_key_file_comes_back_as_written(recovery, tmp_path):
    file = KeyFile.new(recovery).with_user("lan", recovery.register_key(), "a")
    path = tmp_path / "xa.key"
    path.write_text(file.text(), "utf-8")
    assert KeyFile.load(path) == file
    assert file.recovery_key(recovery.register_key()) == recovery


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"format": 1, "users": {"a": {"x": 1}}}', "\x00"]
)
def test_a_damaged_key_file_is_refused_in_words(text, tmp_path):
    path = tmp_path / "xa.key"
    path.write_text(text, "utf-8")
    with pytest.raises(ClerkError, match="chìa khôi phục"):
        KeyFile.load(path)


def test_a_key_file_of_a_newer_program_is_refused(tmp_path):
    path = tmp_path / "xa.key"
    path.write_text('{"format": 2}', "utf-8")
    with pytest.raises(ClerkError, match="phiên bản mới hơn"):
        KeyFile.load(path)


def test_the_printed_key_is_read_back_however_it_is_typed(recovery):
    text = recovery.text
    assert [len(group) for group in text.split("-")] == [4] * 9
    for typed in (text, text.lower(), text.replace("-", " "), f" {text} ", text.replace("O", "0")):
        assert RecoveryKey.parse(typed) == recovery


def test_a_slip_in_the_printed_key_is_noticed(recovery):
    text = recovery.text
    for place, letter in enumerate(text):
        if letter != "-":
            wrong = text[:place] + ("A" if letter != "A" else "C") + text[place + 1 :]
            with pytest.raises(WrongPassword):
                RecoveryKey.parse(wrong)
    for typed in ("", "?", text[:-1], text[1:], text + "A"):
        with pytest.raises(WrongPassword):
            RecoveryKey.parse(typed)


def test_what_is_sealed_opens_only_whole_and_by_its_key():
    key, data = bytes(range(32)), b"Nguy\xc3\xaan"
    sealed = seal(key, data)
    assert unseal(key, sealed) == data
    assert data not in sealed
    assert unseal(bytes(32), sealed) is None
    for place in range(len(sealed)):
        bent = bytearray(sealed)
        bent[place] ^= 1
        assert unseal(key, bytes(bent)) is None
    assert unseal(key, b"") is None


def test_the_cost_of_guessing_is_that_of_rfc_9106():
    wrapped = Wrapped.around(bytes(32), "a")
    assert (wrapped.passes, wrapped.memory, wrapped.lanes) == (3, 64 * 1024, 4)


def test_the_key_file_lies_beside_its_register(tmp_path):
    assert key_path(tmp_path / "xa.sobhyt") == tmp_path / "xa.key"
    assert key_path(tmp_path / "xa.db") == tmp_path / "xa.db.key"
