"""Verifying: every stored value that was tampered with is named, and no damage is a crash."""

import random

import pytest
from sqlalchemy import text

from core.app.verifying import verify, verify_file
from core.cli import main
from core.store.engine import make_engine
from core.store.schema import BOOKKEEPING, metadata
from tests.app.small import KEY, make

FLIPS = 1  # a page


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


def facts(path):
    with make_engine(path).connect() as db:
        return {
            table.name: db.execute(text(f"SELECT * FROM {table.name}")).all()
            for table in metadata.sorted_tables
            if table.name not in BOOKKEEPING
        }


def flipped(whole, page, rng):
    """Flip one bit of a byte that says something; much of a small register is empty."""
    first = page * 4096
    place = rng.choice([at for at in range(first, first + 4096) if whole[at]] or [first])
    return whole[:place] + bytes([whole[place] ^ (1 << rng.randrange(8))]) + whole[place + 1 :]


def sweep(path, flips, capture):
    """Flip bits in every page; return how many were found. What is not found changed no fact."""
    rng = random.Random(20261122)
    whole, before = path.read_bytes(), facts(path)
    copy, found = path.with_name("lật.sobhyt"), 0
    for page in range(len(whole) // 4096):
        for _ in range(flips):
            copy.write_bytes(flipped(whole, page, rng))
            code = main(["verify", str(copy)])
            told = capture()
            assert code in (0, 1, 2)
            assert "Lỗi của chương trình" not in told, (page, told)
            if code == 0:
                assert facts(copy) == before, page
            found += code > 0
    return found


def test_a_bit_flipped_in_any_page_is_found_or_changed_nothing(tmp_path, capsys):
    path = make(tmp_path / "xa.sobhyt").path
    assert sweep(path, FLIPS, lambda: "".join(capsys.readouterr())) > 20


def test_a_bit_flipped_in_any_page_of_an_encrypted_register_is_found(tmp_path):
    register = make(tmp_path / "xa.sobhyt", encrypted=True)
    whole = register.path.read_bytes()
    rng = random.Random(20261122)
    for page in range(len(whole) // 4096):
        register.path.write_bytes(flipped(whole, page, rng))
        assert verify_file(register.path, KEY) != (), page


@pytest.mark.parametrize("size", [0, 1, 100, 4096, 20_000, -4096, -1])
def test_a_cut_register_is_said_in_words(tmp_path, capsys, size):
    path = make(tmp_path / "xa.sobhyt").path
    path.write_bytes(path.read_bytes()[:size])
    assert main(["verify", str(path)]) in (1, 2)
    told = capsys.readouterr()
    assert "Lỗi của chương trình" not in told.err
