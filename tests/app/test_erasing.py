"""Real deletion: nothing of the person is left in the file, and the journal still proves itself."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from sqlalchemy import event, select
from sqlcipher3 import dbapi2 as sqlcipher

from core.app.erasing import erase_person, sweep_leftovers
from core.app.history import deeds, history_of_household
from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from core.app.saved_lists import remove_saved_list, save_list, saved_lists
from core.app.undoing import undo_deed, undo_import
from core.app.unlocking import Access
from core.app.users import add_user, set_role
from core.app.verifying import verify
from core.domain.deeds import DeedKind, EraseReason
from core.domain.errors import ClerkError
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.domain.roll import Between, Field, Holds, Roll
from core.domain.saved_list import SavedList
from core.domain.text import name_key
from core.domain.users import ADMIN, Role
from core.store.engine import make_engine, rewrite
from core.store.schema import (
    FACTS,
    exclusion,
    hamlet,
    residence,
    saved_list,
    sent_form,
    sent_form_row,
)
from core.store.schema import change as change_table
from core.store.schema import person as person_table
from core.store.steps import build
from tests.app.invented_lists import CARD_HEADINGS, HEADINGS, workbook

DAY = date(2026, 11, 21)
NAME, CCCD, INSURANCE = "Kha Luân Đôn", "042061000777", "4277777777"
OTHER = "Phan Thị Cúc"
# Whatever the file may hold of the person, in any of the forms the register keeps.
TRACES = (NAME, "kha luan don", "don kha luan", CCCD, INSURANCE, "0912777777", "Dân tộc Lạ",
          "Quan hệ Lạ", "Ghi chú Lạ", "Dòng Lạ")  # fmt: skip


@pytest.fixture
def register(tmp_path):
    """Two people by import, one of them with a card, an exclusion and an absence."""
    made = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    return filled(made, tmp_path)


def filled(register, folder):
    headings = (*HEADINGS, "Điện thoại", "Dân tộc")
    rows = [
        ("1", NAME, "05/02/1961", "Nam", CCCD, INSURANCE, "Quan hệ Lạ", "Hộ nghèo", "Thôn A",
         "đi làm ăn xa", "0912777777", "Dân tộc Lạ"),
        ("1", OTHER, "07/02/1965", "Nữ", "042161000888", None, "Con", "Hộ nghèo", "Thôn A", None,
         None, None),
    ]  # fmt: skip
    people = workbook(folder / "p.xlsx", headings, rows)
    import_file(register, people, ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE)))
    card = (NAME, "05/02/1961", CCCD, INSURANCE, "GD", "01/01/2026", "31/12/2026", "Thôn A")
    cards = workbook(folder / "c.xlsx", CARD_HEADINGS, [card])
    import_file(register, cards, ImportOptions(DAY, ReadingTerms(FileKind.CARDS)))
    with register.deed(DeedKind.IMPORT) as writer:
        who = max(person.id for person in standing_people(register) if person.name == NAME)
        writer.insert(exclusion, person_id=who, listing="lapsed", reason="other", since=DAY,
                      note="Ghi chú Lạ")  # fmt: skip
        form = writer.insert(sent_form, form="m3", day=DAY)
        writer.insert(sent_form_row, sent_form_id=form, person_id=who, row_values="Dòng Lạ")
    return register


def standing_people(register):
    return register.standing(DAY).commune.people


def standing(register):
    return {person.name for person in standing_people(register)}


def traces(path):
    """Return what the file still holds of the person."""
    content = path.read_bytes()
    return [text for text in TRACES if text.encode() in content]


def newest(register):
    return deeds(register, 1)[0].deed.id


def erase(register, number=1):
    return erase_person(register, number, EraseReason.REQUEST)


def test_nothing_of_the_person_is_left_in_the_file(register):
    found = set(traces(register.path))
    assert {NAME, CCCD, INSURANCE, "0912777777", "Dân tộc Lạ", "Ghi chú Lạ", "Dòng Lạ"} <= found
    done = erase(register)
    assert dict(done.rows) == {
        "person": 1, "membership": 1, "residence": 1, "cover_period": 1, "exclusion": 1,
        "sent_form_row": 1,
    }  # fmt: skip
    assert done.swept
    assert traces(register.path) == []
    assert verify(register) == ()
    assert standing(register) == {OTHER}
    assert OTHER in register.path.read_bytes().decode("utf-8", "ignore")


def test_hashes_stay_and_the_deletion_is_a_deed_without_values(register):
    with register.reading() as db:
        before = db.execute(select(change_table.c.id, change_table.c.hash)).all()
    done = erase(register)
    with register.reading() as db:
        after = db.execute(select(change_table.c.id, change_table.c.hash)).all()
    assert after[: len(before)] == before
    line = deeds(register, 1)[0]
    assert line.deed.id == done.deed
    assert line.what == "xóa hẳn dữ liệu của một người, theo yêu cầu của người đó"
    assert (
        line.changed == "1 người, 1 quan hệ hộ, 1 lần chuyển, mất, 1 thẻ, "
        "1 lần loại khỏi danh sách, 1 dòng của biểu đã gửi"
    )
    assert verify(register) == ()


def test_saved_lists_forget_the_person_in_filters_names_and_the_journal(register):
    def saved(name, *filters, words=""):
        return SavedList(name, Roll(DAY, "all", words=words, filters=filters))

    ended = Between(Field.TO, None, DAY)
    save_list(register, saved(f"Thẻ của {NAME}", Holds(Field.CCCD, CCCD[-6:]), ended))
    save_list(register, saved("Hết hạn", Holds(Field.HEAD, "luân  ĐÔN"), words="kha luan don"))
    other = saved("Người khác", Holds(Field.NAME, "Đôn"), Holds(Field.HEAD, OTHER))
    save_list(register, other)
    gone = save_list(register, saved("Đã bỏ", Holds(Field.PHONE, "0912 777 777")))
    remove_saved_list(register, "Đã bỏ")
    with register.deed(DeedKind.SAVE_LIST) as writer:
        writer.insert(saved_list, name="Mới", listing="all", roll=f"{{{NAME}", columns="")
    done = erase(register)
    assert (done.lists, done.lists_dropped) == (("Danh sách đã lưu số 1", "Hết hạn"), 1)
    assert "“Hết hạn”" in done.sentence()
    assert "Đã bỏ 1 danh sách" in done.sentence()
    wanted = saved("Danh sách đã lưu số 1", ended), saved("Hết hạn"), other
    assert saved_lists(register) == wanted
    assert [text for text in (*TRACES, CCCD[-6:], "luân  ĐÔN", "0912 777") if text.encode()
            in register.path.read_bytes()] == []  # fmt: skip
    assert verify(register) == ()
    with pytest.raises(ClerkError, match="xóa hẳn"):
        undo_deed(register, gone)


def test_the_sentence_says_what_still_holds_the_person(register):
    sentence = erase(register).sentence()
    for word in (
        "1 người",
        "không hoàn tác được",
        "bản sao lưu",
        "24 tháng khác",
        "thư mục khác",
        "đã in",
    ):
        assert word in sentence
    assert NAME not in sentence


def test_what_an_import_taken_back_left_of_the_same_person_goes_too(register, tmp_path):
    for number in (4, 3, 2):
        undo_deed(register, number)
    assert standing(register) == set()
    filled(register, tmp_path)
    assert erase(register, 3).rows["person"] == 1
    assert traces(register.path) == []
    assert verify(register) == ()


def test_the_household_keeps_its_history_of_the_others(register):
    erase(register)
    lines = [line.name for line in history_of_household(register, 1)]
    assert OTHER in lines
    assert NAME not in lines


@pytest.mark.parametrize("number", [2, 3, 4])
def test_a_deed_that_wrote_the_person_is_not_undone_any_more(register, number):
    erase(register)
    with pytest.raises(ClerkError, match="xóa hẳn"):
        undo_deed(register, number)
    assert verify(register) == ()


def test_an_import_with_the_person_is_not_undone_any_more(register):
    erase(register)
    with pytest.raises(ClerkError, match=r"Không hoàn tác được lần nhập số 1: .*xóa hẳn"):
        undo_import(register, 1)
    assert standing(register) == {OTHER}


def test_the_deletion_itself_is_not_undone(register):
    done = erase(register)
    with pytest.raises(ClerkError, match="không còn ở đâu trong sổ"):
        undo_deed(register, done.deed)


def test_other_deeds_are_still_undone(register):
    with register.deed(DeedKind.IMPORT) as writer:
        writer.insert(hamlet, name="Thôn B", name_key="thon b")
    number = newest(register)
    erase(register)
    undo_deed(register, number)
    assert verify(register) == ()


def test_the_same_person_may_come_again_and_go_again(register, tmp_path):
    erase(register)
    row = ("1", NAME, "05/02/1961", "Nam", CCCD, INSURANCE, None, None, "Thôn A", None)
    people = workbook(tmp_path / "again.xlsx", HEADINGS, [row])
    import_file(register, people, ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE)))
    assert traces(register.path)
    erase(register, 3)
    assert traces(register.path) == []
    assert verify(register) == ()


def test_what_went_of_a_namesake_with_other_numbers_stays_in_the_journal(register):
    keys = {"name_key": name_key(NAME), "search_key": "x", "sort_key": "x"}
    with register.deed(DeedKind.IMPORT) as writer:
        namesake = writer.insert(person_table, name=NAME, birth=date(1961, 2, 5),
                                 birth_precision="day", cccd="042061000999", **keys)  # fmt: skip
    with register.deed(DeedKind.IMPORT) as writer:
        writer.delete(person_table, namesake)
    gone = newest(register)
    erase(register)
    assert standing(register) == {OTHER}
    undo_deed(register, gone)
    assert standing(register) == {OTHER, NAME}


def test_what_went_of_the_same_name_and_birth_without_numbers_goes(register):
    keys = {"name_key": name_key(NAME), "search_key": "x", "sort_key": "x"}
    with register.deed(DeedKind.IMPORT) as writer:
        same = writer.insert(person_table, name=NAME, birth=date(1961, 2, 5), phone="0912777777",
                             birth_precision="day", **keys)  # fmt: skip
        writer.insert(residence, person_id=same, kind="moved", first_day=DAY)
    undo_deed(register, newest(register))
    erase(register)
    assert traces(register.path) == []


@pytest.mark.parametrize("role", [Role.CLERK, Role.VIEWER])
def test_only_an_admin_deletes_or_sweeps(register, role):
    add_user(register, "hoa", role)
    other = Register.open(register.path, Access("hoa"))
    before = register.path.read_bytes()
    for refused in (lambda: erase(other), lambda: sweep_leftovers(other)):
        with pytest.raises(ClerkError, match="không phải người quản trị"):
            refused()
    assert register.path.read_bytes() == before


def test_an_admin_who_was_demoted_meanwhile_deletes_nothing(register):
    add_user(register, "hoa", Role.ADMIN)
    stale = Register.open(register.path, Access("hoa"))
    set_role(register, "hoa", Role.CLERK)
    before = register.path.read_bytes()
    for refused in (lambda: erase(stale), lambda: sweep_leftovers(stale)):
        with pytest.raises(ClerkError, match="không phải người quản trị"):
            refused()
    assert register.path.read_bytes() == before


def test_a_person_who_is_not_there_is_said(register):
    before = register.path.read_bytes()
    with pytest.raises(ClerkError, match="không còn trong sổ"):
        erase(register, 99)
    assert register.path.read_bytes() == before


def test_a_file_that_could_not_be_swept_is_said_and_swept_later(register, monkeypatch):
    def locked(_engine):
        raise ClerkError("Sổ đang được chương trình khác ghi.")

    with monkeypatch.context() as fault:
        fault.setattr("core.app.erasing.rewrite", locked)
        done = erase(register)
    assert not done.swept
    assert "dọn lại" in done.sentence()
    assert standing(register) == {OTHER}
    with register.deed(DeedKind.IMPORT) as writer:
        writer.delete(hamlet, writer.insert(hamlet, name="Thôn Thừa", name_key="thon thua"))
    sweep_leftovers(register)
    assert traces(register.path) == []
    assert verify(register) == ()


def test_a_reader_keeps_the_file_from_being_swept_in_words(register):
    engine = make_engine(register.path)
    event.listen(engine, "connect", lambda db, _: db.execute("PRAGMA busy_timeout=0"))
    with closing(sqlite3.connect(register.path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM hamlet").fetchall()
        with pytest.raises(ClerkError, match="hãy thử lại"):
            rewrite(engine)
    rewrite(engine)


def test_an_encrypted_register_loses_the_person_too(tmp_path):
    key = bytes(range(32))
    made = Register(
        tmp_path / "khóa.sobhyt", make_engine(tmp_path / "khóa.sobhyt", key), ADMIN, key
    )
    with made.writing() as db:
        build(db)
    filled(made, tmp_path)
    assert erase(made).swept
    with closing(sqlcipher.connect(str(made.path))) as db:
        db.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        plain = tmp_path / "rõ.db"
        db.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        db.execute("SELECT sqlcipher_export('plain')")
    assert traces(plain) == []
    assert verify(made) == ()


def test_every_row_that_hangs_on_a_person_must_name_one():
    """A row that might name nobody would need a rule of its own in a deletion."""
    for table in FACTS:
        for key in table.foreign_keys:
            if key.column.table.name == "person":
                assert not key.parent.nullable
