"""Verifying: every stored value that was tampered with is named, and damage is said in words.

Damage of every page is swept by tests/faults/damage.py.
"""

import pytest

from core.app.office import set_office
from core.app.verifying import verify, verify_file
from core.cli import main
from core.store.engine import make_engine
from tests.registers import KEY, make


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def register(request, tmp_path):
    return make(tmp_path / "xa.sobhyt", encrypted=request.param)


def tamper(register, *statements):
    """Run SQL behind the program's back, CHECKs and references off."""
    engine = make_engine(register.path, register.key)
    with engine.connect() as db:
        raw = db.connection.driver_connection
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("PRAGMA ignore_check_constraints=ON")
        for statement in statements:
            raw.execute(statement)


def test_a_whole_register_has_no_faults(register):
    assert verify(register) == ()
    assert verify_file(register.path, register.key) == ()


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE person SET cccd = '04206846676x'", "Bảng person, dòng 1, cột cccd: số"),
        ("UPDATE person SET cccd = '０４２０６８４６６７６８'", "dòng 1, cột cccd: số"),
        ("UPDATE person SET old_id = '12345678'", "Bảng person, dòng 1, cột old_id: số"),
        ("UPDATE person SET insurance_no = '1'", "Bảng person, dòng 1, cột insurance_no: số"),
        ("UPDATE person SET name = 'Trần Thị Thử'", "Bảng person, dòng 1, cột name_key: khóa"),
        ("UPDATE person SET search_key = 'x'", "Bảng person, dòng 1, cột search_key: khóa"),
        ("UPDATE person SET sort_key = 'x'", "Bảng person, dòng 1, cột sort_key: khóa"),
        ("UPDATE hamlet SET name_key = 'x'", "Bảng hamlet, dòng 1, cột name_key: khóa"),
        ("UPDATE person SET birth = '2026-02-30'", "Bảng person, dòng 1, cột birth: giá trị"),
        ("UPDATE person SET birth = '20260201'", "Bảng person, dòng 1, cột birth: giá trị"),
        ("UPDATE person SET phone = x'ff'", "Bảng person, dòng 1, cột phone: giá trị"),
        ("UPDATE deed SET at = 'x' WHERE id = 1", "Bảng deed, dòng 1, cột at: giá trị"),
        ("UPDATE person SET phone = '1'", "Bảng person, dòng 1: khác với lần ghi cuối"),
        ("DELETE FROM household", "Bảng household, dòng 1: khác với lần ghi cuối"),
        ("DELETE FROM change_values WHERE change_id = 1", "Nhật ký: mục 1 thiếu nội dung"),
        ("UPDATE change_values SET after = '[' WHERE change_id = 2", "mục 2 không khớp chuỗi"),
        ("UPDATE change SET hash = '' WHERE id = 1", "mục 1 không khớp chuỗi"),
        ("UPDATE household SET hamlet_id = 9", "household 1 → hamlet"),
        ("DROP TABLE letter", "Bảng hoặc chỉ mục letter"),
        ("ALTER TABLE person DROP COLUMN phone", "Bảng hoặc chỉ mục person"),
    ],
)  # fmt: skip
def test_what_was_tampered_with_is_named(register, statement, named):
    tamper(register, statement)
    found = verify(register)
    assert any(named in fault for fault in found), found
    assert any(named in fault for fault in verify_file(register.path, register.key))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM schema_version",
        "UPDATE schema_version SET number = 'x'",
        "INSERT INTO schema_version VALUES (3)",
        "UPDATE schema_version SET number = 2",
        "UPDATE schema_version SET number = 1",
        "DROP TABLE setting",
        "DROP TABLE register_user",
        "INSERT INTO register_user (name, role) VALUES ('admin', 'king')",
        "UPDATE setting SET value = CAST(x'ff' AS TEXT)",
    ],
)
def test_the_command_says_damage_in_words(tmp_path, capsys, statement):
    register = make(tmp_path / "xa.sobhyt")
    tamper(register, statement)
    code = main(["verify", str(register.path)])
    told = capsys.readouterr()
    assert code in (1, 2)
    assert any(word in told.out + told.err for word in ("hỏng", "thiếu", "Nhật ký"))
    assert "Lỗi của chương trình" not in told.err


@pytest.mark.parametrize("size", [0, 1, 100, 4096, 20_000, -4096, -1])
def test_a_cut_register_is_said_in_words(tmp_path, capsys, size):
    path = make(tmp_path / "xa.sobhyt").path
    path.write_bytes(path.read_bytes()[:size])
    assert main(["verify", str(path)]) in (1, 2)
    assert said_in_words(capsys)


@pytest.mark.parametrize("place", [20, 5000, -5000])
def test_a_bent_page_of_an_encrypted_register_is_said_in_words(
    tmp_path, capsys, monkeypatch, place
):
    path = make(tmp_path / "xa.sobhyt", encrypted=True, password="mật khẩu").path
    monkeypatch.setenv("SOBHYT_PASSWORD", "mật khẩu")
    assert main(["verify", str(path)]) == 0
    bent = bytearray(path.read_bytes())
    bent[place] ^= 1
    path.write_bytes(bent)
    capsys.readouterr()
    assert verify_file(path, KEY) != ()
    assert main(["verify", str(path)]) in (1, 2)
    assert said_in_words(capsys)


def said_in_words(capsys):
    told = "".join(capsys.readouterr())
    return bool(told) and "Lỗi của chương trình" not in told


_NEWEST = "(SELECT max(id) FROM deed)"


def test_a_deed_put_in_is_found(register):
    tamper(
        register,
        "INSERT INTO deed (at, user_name, kind, user_role) "
        "VALUES ('2026-11-20 02:00:00.000000', 'Minh', 'erase', 'admin')",
    )
    assert any("không có mục nào" in fault for fault in verify(register))


def test_a_journal_without_its_newest_deed_is_found(register):
    set_office(register, {"phone": "1"})
    tamper(
        register,
        f"DELETE FROM change_values WHERE change_id IN "
        f"(SELECT id FROM change WHERE deed_id = {_NEWEST})",
        f"DELETE FROM change WHERE deed_id = {_NEWEST}",
        f"DELETE FROM deed WHERE id = {_NEWEST}",
        "DELETE FROM setting WHERE name = 'phone'",
    )
    assert any("thiếu những dòng cuối" in fault for fault in verify(register))
