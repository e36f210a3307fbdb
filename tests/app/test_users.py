"""Users: who may do what, whose name stands in the journal, whose password opens."""

import unicodedata

import keyring
import pytest
from keyring.backends import fail, null
from sqlalchemy import select

from core.app import remembering
from core.app.office import set_office
from core.app.passwords import change_password, reset_password
from core.app.register import Register
from core.app.securing import decrypt, encrypt, recovery_key
from core.app.unlocking import Access, unlock
from core.app.users import add_user, list_users, remove_user, set_role
from core.app.verifying import verify
from core.domain.errors import ClerkError
from core.domain.passwords import Attempts, refuse_weak
from core.domain.users import Role, User
from core.store.keys import KeyFile, WrongPassword, key_path
from core.store.schema import deed

ADMIN, LAN, HUE = "admin", "Lan", "Huệ"
PASSWORDS = {ADMIN: "mật khẩu chính", LAN: "mật khẩu của lan", HUE: "chỉ được xem thôi"}


@pytest.fixture
def plain(tmp_path):
    return Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")


@pytest.fixture
def register(plain):
    """An encrypted register opened by its admin, with a clerk and a viewer."""
    made = encrypt(plain, PASSWORDS[ADMIN]).register
    add_user(made, LAN, Role.CLERK, PASSWORDS[LAN])
    add_user(made, HUE, Role.VIEWER, PASSWORDS[HUE])
    return made


def opened(register, user):
    return Register.open(register.path, Access(user, PASSWORDS[user]))


def deeds(register):
    with register.reading() as db:
        rows = db.execute(select(deed).order_by(deed.c.id))
        return [(row.kind, row.user_name, row.user_role) for row in rows]


def test_each_user_opens_by_their_own_password_and_by_no_other(register):
    assert [(user.name, str(user.role)) for user in list_users(register)] == [
        (ADMIN, "admin"), (LAN, "clerk"), (HUE, "viewer"),
    ]  # fmt: skip
    for user in PASSWORDS:
        assert opened(register, user).key == register.key
        for other in PASSWORDS.keys() - {user}:
            with pytest.raises(WrongPassword):
                Register.open(register.path, Access(user, PASSWORDS[other]))


def test_the_journal_holds_name_and_role_of_every_deed(register):
    set_office(opened(register, LAN), {"phone": "0123 456 789"})
    set_role(register, LAN, Role.ADMIN)
    set_office(opened(register, LAN), {"phone": "0123 456 780"})
    change_password(opened(register, HUE), HUE, PASSWORDS[HUE], "mật khẩu mới")
    plain = decrypt(opened(register, LAN))
    assert deeds(plain) == [
        ("new", ADMIN, "admin"), ("encrypt", ADMIN, "admin"), ("user", ADMIN, "admin"),
        ("user", ADMIN, "admin"), ("settings", LAN, "clerk"), ("user", ADMIN, "admin"),
        ("settings", LAN, "admin"), ("password", HUE, "viewer"), ("decrypt", LAN, "admin"),
    ]  # fmt: skip
    assert verify(plain) == ()


@pytest.mark.parametrize("user", [LAN, HUE])
def test_only_an_admin_touches_users_and_encryption(register, user):
    mine = opened(register, user)
    before = register.path.read_bytes(), key_path(register.path).read_bytes()
    for deed_of in (
        lambda: add_user(mine, "Mới", Role.ADMIN, "mật khẩu mới"),
        lambda: remove_user(mine, ADMIN),
        lambda: set_role(mine, user, Role.ADMIN),
        lambda: change_password(mine, ADMIN, None, "mật khẩu mới"),
        lambda: decrypt(mine),
        lambda: recovery_key(mine),
    ):
        with pytest.raises(ClerkError, match="người quản trị"):
            deed_of()
    assert (register.path.read_bytes(), key_path(register.path).read_bytes()) == before


def test_a_viewer_sees_and_changes_nothing(register):
    mine = opened(register, HUE)
    assert verify(mine) == ()
    with pytest.raises(ClerkError, match="chỉ được xem"):
        set_office(mine, {"phone": "0"})


def test_an_admin_who_was_demoted_meanwhile_is_refused(register):
    set_role(register, LAN, Role.ADMIN)
    stale = opened(register, LAN)
    set_role(register, LAN, Role.CLERK)
    with pytest.raises(ClerkError, match="không phải người quản trị"):
        remove_user(stale, HUE)


def test_one_admin_stays(register):
    for last in (
        lambda: remove_user(register, ADMIN),
        lambda: set_role(register, ADMIN, Role.CLERK),
    ):
        with pytest.raises(ClerkError, match="duy nhất"):
            last()
    set_role(register, LAN, Role.ADMIN)
    remove_user(register, ADMIN)
    with pytest.raises(WrongPassword):
        opened(register, ADMIN)
    assert opened(register, LAN).user == User(LAN, Role.ADMIN)


def test_a_removed_user_has_no_key_left_and_may_come_back(register):
    remove_user(register, LAN)
    assert LAN not in KeyFile.load(key_path(register.path)).users
    with pytest.raises(WrongPassword):
        opened(register, LAN)
    with pytest.raises(ClerkError, match="không có người dùng “Lan”"):
        remove_user(register, LAN)
    add_user(register, LAN, Role.VIEWER, "một mật khẩu khác")
    with pytest.raises(WrongPassword):
        opened(register, LAN)


def test_a_key_of_nobody_opens_nothing(register):
    """What a kill between key file and register leaves."""
    path = key_path(register.path)
    KeyFile.load(path).with_user("Ma", register.key, "mật khẩu của ma").save(path)
    with pytest.raises(ClerkError, match="không có người dùng “Ma”"):
        Register.open(register.path, Access("Ma", "mật khẩu của ma"))


def test_a_user_whose_key_could_not_be_written_is_not_entered(register, monkeypatch):
    def fail_to_save(*_words):
        raise ClerkError("đầy")

    monkeypatch.setattr(KeyFile, "save", fail_to_save)
    with pytest.raises(ClerkError, match="đầy"):
        add_user(register, "Mới", Role.CLERK, "mật khẩu mới")
    assert "Mới" not in [user.name for user in list_users(register)]


@pytest.mark.parametrize(
    ("name", "password", "word"),
    [
        ("", "mật khẩu mới", "bỏ trống"),
        (" \t", "mật khẩu mới", "bỏ trống"),
        ("lan", "mật khẩu mới", "Đã có người dùng “Lan”"),
        ("Mới", None, "cần một mật khẩu"),
        ("Mới", "ngắn", "ít nhất 8"),
        ("Nguyễn Mới", "NGUYEN MOI", "trùng với tên"),
    ],
)
def test_a_user_without_good_name_or_password_is_refused(register, name, password, word):
    before = deeds(register)
    with pytest.raises(ClerkError, match=word):
        add_user(register, name, Role.CLERK, password)
    assert deeds(register) == before


def test_in_a_plain_register_a_user_is_only_a_name(plain):
    add_user(plain, LAN, Role.CLERK)
    assert [user.name for user in list_users(plain)] == [ADMIN, LAN]
    assert Register.open(plain.path, Access(LAN)).user.role is Role.CLERK
    with pytest.raises(ClerkError, match="không có mật khẩu"):
        change_password(plain, ADMIN, None, "mật khẩu mới")
    made = encrypt(plain, PASSWORDS[ADMIN])
    assert made.without_password == (LAN,)
    change_password(made.register, LAN, None, PASSWORDS[LAN])
    assert opened(plain, LAN).user.role is Role.CLERK


def test_a_clerk_does_not_encrypt(plain):
    add_user(plain, LAN, Role.CLERK)
    with pytest.raises(ClerkError, match="không phải người quản trị"):
        encrypt(Register.open(plain.path, Access(LAN)), PASSWORDS[LAN])


def test_ones_own_password_needs_the_old_one(register):
    mine = opened(register, LAN)
    for old in (None, "", "sai", PASSWORDS[ADMIN]):
        with pytest.raises(WrongPassword):
            change_password(mine, LAN, old, "mật khẩu mới")
    with pytest.raises(ClerkError, match="ít nhất 8"):
        change_password(mine, LAN, PASSWORDS[LAN], "ngắn")
    change_password(mine, LAN, PASSWORDS[LAN], "mật khẩu mới")
    with pytest.raises(WrongPassword):
        opened(register, LAN)
    assert Register.open(register.path, Access(LAN, "mật khẩu mới")).key == register.key
    assert opened(register, ADMIN).key == register.key


def test_a_lost_key_file_made_anew_keeps_users_but_not_their_passwords(register):
    recovery = recovery_key(register)
    key_path(register.path).unlink()
    again = reset_password(register.path, recovery, ADMIN, "mật khẩu mới")
    assert len(list_users(again)) == 3
    with pytest.raises(WrongPassword):
        opened(register, LAN)
    change_password(again, LAN, None, PASSWORDS[LAN])
    assert opened(register, LAN).user.role is Role.CLERK
    with pytest.raises(ClerkError, match="không có người dùng"):
        reset_password(register.path, recovery, "ai đó", "mật khẩu mới")


def test_a_whole_key_file_keeps_the_others_passwords_at_a_reset(register):
    reset_password(register.path, recovery_key(register), ADMIN, "mật khẩu mới")
    assert opened(register, LAN).key == register.key


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
def test_it_does_not_matter_how_the_keyboard_composes(register, form):
    def typed(text):
        return unicodedata.normalize(form, text)

    assert Register.open(register.path, Access(typed(HUE), typed(PASSWORDS[HUE]))).user.name == HUE
    change_password(register, typed(HUE), None, typed("mật khẩu tổ hợp"))
    assert Register.open(register.path, Access(HUE, "mật khẩu tổ hợp")).key == register.key


def test_letters_are_counted_as_they_are_read():
    with pytest.raises(ClerkError):
        refuse_weak(unicodedata.normalize("NFD", "ộộộộ"), "a")
    refuse_weak("ộộộộộộộộ", "a")


def test_wrong_passwords_wait_longer_and_lock_nobody_out():
    attempts, waits = Attempts(), []
    for _ in range(12):
        attempts = attempts.failed(now=100.0)
        waits.append(attempts.wait(now=100.0))
    assert waits == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30]
    assert attempts.wait(now=110.0) == 20
    assert attempts.wait(now=131.0) == 0
    assert Attempts().wait(now=0.0) == 0


def test_a_remembered_register_opens_without_a_password(register, key_store):
    path = register.path
    assert remembering.remembered(path) is None
    remembering.remember(register)
    remembering.remember(opened(register, LAN))
    ((_, account), *_) = key_store.kept
    assert account == f"{KeyFile.load(key_path(path)).register_id}/admin"
    assert remembering.remembered(path, LAN) == register.key
    assert remembering.remembered(path, HUE) is None
    assert Register.open(path, Access(key=remembering.remembered(path))).user.name == ADMIN
    assert remembering.forget(path)
    assert not remembering.forget(path)
    assert remembering.remembered(path) is None
    remove_user(register, LAN)
    assert key_store.kept == {}


def test_a_register_made_plain_is_forgotten(register, key_store):
    remembering.remember(register)
    plain = decrypt(register)
    assert key_store.kept == {}
    with pytest.raises(ClerkError, match="không có mật khẩu"):
        remembering.remember(plain)


@pytest.mark.parametrize("store", [fail.Keyring, null.Keyring])
def test_a_system_without_a_key_store_says_so(register, store):
    keyring.set_keyring(store())
    with pytest.raises(ClerkError, match="kho khóa"):
        remembering.remember(register)
    assert remembering.remembered(register.path) is None
    assert not remembering.forget(register.path)


def test_what_the_key_store_kept_wrongly_opens_nothing(register, key_store):
    remembering.remember(register)
    (words,) = key_store.kept
    for kept in ("", "?", "AAAA"):
        key_store.kept[words] = kept
        assert remembering.remembered(register.path) is None
    with pytest.raises(WrongPassword):
        unlock(register.path, Access(key=bytes(32)))
