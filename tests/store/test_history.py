"""The journal read as deeds and as the history of one record; words for all of it."""

from datetime import date

import pytest
from sqlalchemy import CheckConstraint, Date

from core import clock
from core.app.history import deeds, history_of_household, history_of_person
from core.app.office import set_office
from core.app.register import Register
from core.app.undoing import undo_deed
from core.domain.deeds import DEED_WORDS, ERASE_WORDS, FINAL_DEEDS, DeedKind, EraseReason
from core.domain.record_words import FIELD_WORDS, INNER_FIELDS, RECORD_WORDS, VALUE_WORDS
from core.domain.users import ROLE_NAMES, Role, User
from core.store import batches
from core.store.history import rows_of_household, rows_of_person, taken_back
from core.store.journal import Links
from core.store.schema import FACTS, metadata, person
from core.store.schema import cover_period as cards
from core.store.schema import membership as places


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xa.sobhyt", name="Xã Thử", user="lan")


def family(register):
    """Enter a household of one person with a card; return both ids."""
    tables = metadata.tables
    names = {"name_key": "an", "search_key": "an", "sort_key": "an"}
    with register.deed(DeedKind.IMPORT) as writer:
        hamlet = writer.insert(tables["hamlet"], name="Thôn A", name_key="a")
        house = writer.insert(tables["household"], hamlet_id=hamlet, number="12")
        who = writer.insert(person, name="Lê An", birth=date(1961, 2, 1), sex="female",
                            birth_precision="month", cccd="042061000001", **names)  # fmt: skip
        writer.insert(places, person_id=who, household_id=house, relation="Chủ hộ")
        writer.insert(cards, person_id=who, first_day=date(2026, 1, 1), amount=1_263_600,
                      last_day=date(2026, 12, 31), code="GD", source="cards")  # fmt: skip
        made = writer.insert(tables["decision"], number="7/QĐ", first_day=date(2026, 1, 1))
        tables_class = tables["household_class"]
        writer.insert(tables_class, household_id=house, decision_id=made, **{"class": "NEAR_POOR"})
        writer.insert(tables["letter"], household_id=house, year=2026, number=3,
                      day=date(2026, 11, 21), reasons="lapsed")  # fmt: skip
    return house, who


def told(lines):
    return [(line.record, line.name, line.field, line.before, line.after) for line in lines]


def test_every_table_and_field_of_the_register_has_a_word():
    assert set(RECORD_WORDS) == set(FIELD_WORDS) == {table.name for table in FACTS}
    for table in FACTS:
        assert set(FIELD_WORDS[table.name]) == {c.name for c in table.c} - INNER_FIELDS, table.name
    words = [*RECORD_WORDS.values(), *(w for f in FIELD_WORDS.values() for w in f.values())]
    assert all(words)
    assert len(set(RECORD_WORDS.values())) == len(RECORD_WORDS)


def test_every_fixed_value_of_the_schema_has_a_word():
    for table in FACTS:
        for check in table.constraints:
            name, _, listed = str(getattr(check, "sqltext", "")).partition(" IN ")
            if isinstance(check, CheckConstraint) and listed and "length" not in name:
                values = {value.strip(" '()") for value in listed.split(",")}
                known = VALUE_WORDS.get((table.name, name), {})
                assert name in INNER_FIELDS or values <= set(known), (table.name, name)


def test_every_kind_of_deed_role_and_reason_has_a_word():
    assert set(DEED_WORDS) == set(DeedKind)
    assert set(ERASE_WORDS) == set(EraseReason)
    assert set(ROLE_NAMES) == set(Role)
    assert set(FINAL_DEEDS) <= set(DeedKind)


def test_deeds_say_who_did_what_to_how_many_rows(register):
    family(register)
    set_office(Register(register.path, register.engine, User("hoa", Role.CLERK)), {"phone": "1"})
    newest, entered, made = deeds(register)
    assert (newest.deed.user, newest.role, newest.what) == ("hoa", "cán bộ", "thay đổi cài đặt")
    assert newest.changed == "1 mục cài đặt"
    assert entered.deed.touched["person"] == 1
    assert entered.changed.startswith("1 thôn, 1 hộ, 1 người, 1 quan hệ hộ, 1 thẻ")
    assert (made.deed.user, made.what) == ("lan", "tạo sổ")
    assert deeds(register, 1) == (newest,)


def test_a_deed_that_writes_a_row_twice_counts_it_once(register):
    with register.deed(DeedKind.SETTINGS) as writer:
        row = writer.insert(metadata.tables["setting"], name="phone", value="1")
        writer.update(metadata.tables["setting"], row, value="2")
    assert deeds(register)[0].deed.touched == {"setting": 1}


def test_a_person_is_read_in_the_clerks_form(register):
    _, who = family(register)
    assert told(history_of_person(register, who)) == [
        ("người", "Lê An", "họ và tên", "", "Lê An"),
        ("người", "Lê An", "ngày sinh", "", "02/1961"),
        ("người", "Lê An", "giới tính", "", "nữ"),
        ("người", "Lê An", "số CCCD", "", "042061000001"),
        ("quan hệ hộ", "Lê An", "hộ", "", "12"),
        ("quan hệ hộ", "Lê An", "quan hệ với chủ hộ", "", "Chủ hộ"),
        ("thẻ", "Lê An", "mã đối tượng", "", "GD"),
        ("thẻ", "Lê An", "số tiền", "", "1.263.600 đ"),
        ("thẻ", "Lê An", "nguồn", "", "danh sách thẻ"),
        ("thẻ", "Lê An", "từ ngày", "", "01/01/2026"),
        ("thẻ", "Lê An", "đến ngày", "", "31/12/2026"),
    ]


def test_a_household_is_read_with_classes_members_and_letters(register):
    house, _ = family(register)
    lines = told(history_of_household(register, house))
    assert ("hộ", "12", "thôn", "", "Thôn A") in lines
    assert ("quan hệ hộ", "Lê An", "người", "", "Lê An") in lines
    assert ("diện hộ", "7/QĐ, từ 01/01/2026", "diện", "", "hộ cận nghèo") in lines
    assert ("quyết định", "7/QĐ, từ 01/01/2026", "quyết định số", "", "7/QĐ") in lines
    assert ("thư", "", "lý do", "", "Danh sách người hết hạn thẻ BHYT") in lines
    assert not [line for line in lines if line[0] == "thẻ"]


def test_a_change_and_a_removal_stand_above_what_was_before(register):
    _, who = family(register)
    with register.deed(DeedKind.IMPORT) as writer:
        writer.update(person, who, birth=date(1961, 2, 7), birth_precision="day")
    with register.deed(DeedKind.IMPORT) as writer:
        writer.delete(cards, 1)
    lines = history_of_person(register, who)
    assert told(lines)[:2] == [
        ("thẻ", "Lê An", "mã đối tượng", "GD", ""),
        ("thẻ", "Lê An", "số tiền", "1.263.600 đ", ""),
    ]
    assert ("người", "Lê An", "ngày sinh", "02/1961", "07/02/1961") in told(lines)
    assert [line.deed.id for line in lines] == sorted((x.deed.id for x in lines), reverse=True)
    assert history_of_person(register, who, 2) == lines[:2]


def test_a_row_that_is_gone_still_belongs_to_its_person(register):
    house, who = family(register)
    with register.deed(DeedKind.IMPORT) as writer:
        writer.delete(cards, 1)
        writer.delete(places, 1)
        other = writer.insert(person, name="B", name_key="b", search_key="b", sort_key="b")
    with register.reading() as db:
        rows = {name: set(ids) for name, ids in rows_of_person(db, who).items()}
        assert rows == {"person": {who}, "membership": {1}, "cover_period": {1}}
        assert rows_of_person(db, other) == {"person": {other}}
        assert set(rows_of_household(db, house)["membership"]) == {1}


def test_a_number_that_begins_like_anothers_is_not_that_one(register):
    with register.deed(DeedKind.IMPORT) as writer:
        for number in range(1, 12):
            who = writer.insert(person, name="A", name_key="a", search_key="a", sort_key="a")
            day = date(2026, 1, number)
            card = writer.insert(cards, person_id=who, first_day=day, last_day=day)
            writer.delete(cards, card)
    with register.reading() as db:
        assert rows_of_person(db, 1)["cover_period"] == {1}


def test_a_deed_is_taken_back_as_long_as_its_undoing_stands(register):
    set_office(register, {"phone": "1"})
    undone = []
    for number in (2, 3, 4):
        undo_deed(register, number)
        with register.reading() as db:
            undone.append(set(taken_back(db)))
    assert undone == [{2}, {3}, {2, 4}]
    assert [line.what for line in deeds(register)[:3]] == [
        "hoàn tác việc số 4", "hoàn tác việc số 3", "hoàn tác việc số 2",
    ]  # fmt: skip


def test_an_import_undone_before_deeds_were_linked_counts_as_taken_back(register):
    with register.writing() as db:
        batch = batches.add(db, at=clock.now(), user="lan", file="a.xlsx", kind="people")
        writer = register.writer(db, DeedKind.IMPORT, Links(batch=batch))
        batches.mark_undone(writer, batch, writer.at)
    line = deeds(register)[0]
    assert (line.what, line.deed.taken_back) == ("nhập tệp “a.xlsx” (lần nhập số 1)", True)


def test_days_are_the_only_values_the_journal_turns_into_text():
    odd = {"BOOLEAN", "INTEGER", "TEXT"}
    kinds = {str(c.type) for table in FACTS for c in table.c if not isinstance(c.type, Date)}
    assert kinds <= odd
