"""Scanned cards beside a register: whose they are, what they add, and writing it."""

import shutil
from datetime import date
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from core.app.history import deeds
from core.app.register import Register
from core.app.scanning import Choice, look_up, take
from core.app.undoing import undo_deed
from core.app.verifying import verify
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.scan_compare import Beside
from core.domain.scanned import ScanField
from core.store.schema import cover_period, membership, person, residence
from tests.app.scans import (
    NA,
    NGHIA,
    TRIEU,
    TRUNG,
    TRUNG_TOO,
    XUYEN,
    bhyt,
    cccd,
    make_register,
)
from tests.app.test_importing import dump

DAY = date(2026, 11, 21)
XUYEN_CCCD = cccd("001157000001", "Hoàng Thị Xuyến", "03091957", "Nữ", "123456789")
XUYEN_CARD = partial(bhyt, "GD4017901234567", "Hoàng Thị Xuyến", "03/09/1957", "2", "01/01/2026")


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """A register no test writes to."""
    return make_register(tmp_path_factory.mktemp("scan"))


@pytest.fixture
def register(shared, tmp_path):
    return Register.open(shutil.copy(shared.path, tmp_path / "xã.sobhyt"))


def beside(found):
    return {row.field: row.beside for row in found.rows}


def row_of(register, table, number):
    with register.reading() as db:
        return db.execute(select(table).where(table.c.id == number)).mappings().one()


def count(register, table):
    with register.reading() as db:
        return len(db.execute(select(table)).all())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (XUYEN_CCCD, XUYEN),
        (XUYEN_CARD(), XUYEN),
        (cccd("001088000002", "ĐẶNG QUỲNH NGHĨA", "11021988", "Nam"), NGHIA),
        (bhyt("7905551213", "Vũ Bé Na", "2022", "2", "03/05/2022"), NA),
        (bhyt("001079000003", "Vũ Khoa Triệu", "1979", "1", "01/01/2026"), TRIEU),
        ("Mã số BHXH: 7905551213; Họ tên: Vũ Bé Na; Ngày sinh: 03/05/2022", NA),
    ],
    ids=["by CCCD", "by insurance number", "by name", "by new number", "by twelve digits", "reply"],
)
def test_people_are_found(shared, text, who):
    found = look_up(shared, text, DAY)
    assert (found.person.id, found.problem) == (who, None)


def test_a_citizen_card_adds_what_is_missing_and_finer(register):
    found = look_up(register, XUYEN_CCCD, DAY)
    assert beside(found) == {
        ScanField.NAME: Beside.SAME,
        ScanField.BIRTH: Beside.FINER,
        ScanField.SEX: Beside.SAME,
        ScanField.CCCD: Beside.SAME,
        ScanField.OLD_ID: Beside.ADDS,
    }
    before = dump(register)
    done = take(register, found, Choice())
    assert set(done.fields) == {ScanField.BIRTH, ScanField.OLD_ID}
    kept = row_of(register, person, XUYEN)
    assert (kept["birth"], kept["birth_precision"]) == (date(1957, 9, 3), "day")
    assert (kept["old_id"], kept["by_hand"]) == ("123456789", "birth old_id")
    assert deeds(register)[0].deed.kind == DeedKind.SCAN
    assert done.after.settled
    assert verify(register) == ()
    undo_deed(register, done.deed)
    assert dump(register) == before


def test_the_same_card_taken_twice_changes_nothing(register):
    found = look_up(register, XUYEN_CCCD, DAY)
    first = take(register, found, Choice())
    newest = len(deeds(register))
    assert take(register, found, Choice()).deed is None
    assert take(register, found, Choice(fields=frozenset(first.fields))).deed is None
    assert len(deeds(register)) == newest


def test_what_contradicts_the_register_is_written_only_when_chosen(register):
    text = bhyt("7901234567", "Hoàng Thị Xuyên", "1957", "1", "01/01/2026", last="30/11/2026")
    found = look_up(register, text, DAY)
    assert found.person.id == XUYEN
    assert {f for f, how in beside(found).items() if how is Beside.DIFFERS} == {
        ScanField.NAME, ScanField.SEX, ScanField.LAST,
    }  # fmt: skip
    assert found.proposed == {ScanField.FACILITY}
    take(register, found, Choice(fields=frozenset({ScanField.LAST})))
    card = row_of(register, cover_period, 1)
    assert (card["last_day"], card["facility"]) == (date(2026, 11, 30), None)
    assert (card["code"], card["card_number"], card["by_hand"]) == (
        "GD", "GD4017901234567", "last_day",
    )  # fmt: skip
    assert row_of(register, person, XUYEN)["name"] == "Hoàng Thị Xuyến"


def test_broken_hexadecimal_keeps_our_name_and_asks(register):
    text = bhyt("7901234567", b"486fc3a", "1957", "2", "01/01/2026", five="01/01/2031")
    found = look_up(register, text, DAY)
    assert found.person.id == XUYEN
    assert "486fc3a" in found.remarks[0]
    assert beside(found)[ScanField.NAME] is Beside.HELD
    done = take(register, found, Choice())
    assert set(done.fields) == {ScanField.FACILITY, ScanField.FIVE_YEARS}
    assert row_of(register, person, XUYEN)["name"] == "Hoàng Thị Xuyến"
    assert not done.after.settled  # the name is still to be asked about
    with pytest.raises(ClerkError, match="họ và tên"):
        take(register, found, Choice(fields=frozenset({ScanField.NAME})))


def test_a_broken_name_and_another_birth_are_not_guessed(shared):
    found = look_up(shared, bhyt("7901234567", b"486fc3a", "1990", "2", "01/01/2026"), DAY)
    assert found.person is None
    assert [each.id for each in found.candidates] == [XUYEN]
    assert not found.may_be_added


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        (cccd("001157000001", "Người Khác Hẳn", "05051960", "Nữ"), [XUYEN]),
        (cccd("001090000009", "Lê Văn Trùng", "01011990", "Nam"), [TRUNG, TRUNG_TOO]),
        ("CCCD: 001079000003; Mã số BHXH: 7901234567; Họ tên: Vũ Khoa Triệu", [TRIEU, XUYEN]),
    ],
    ids=["another name and birth", "two of one name and birth", "numbers of two people"],
)
def test_a_contradiction_is_put_before_the_clerk(register, text, candidates):
    found = look_up(register, text, DAY)
    assert found.person is None
    assert [each.id for each in found.candidates] == candidates
    before = dump(register)
    with pytest.raises(ClerkError, match="hãy chọn người"):
        take(register, found, Choice())
    assert dump(register) == before


def test_the_clerk_says_who_it_is(register):
    text = cccd("001090000009", "Lê Văn Trùng", "01011990", "Nam")
    found = look_up(register, text, DAY, Choice(person=TRUNG_TOO))
    assert (found.person.id, found.proposed) == (TRUNG_TOO, {ScanField.CCCD})
    take(register, found, Choice(person=TRUNG_TOO))
    assert row_of(register, person, TRUNG_TOO)["cccd"] == "001090000009"
    assert look_up(register, text, DAY).person.id == TRUNG_TOO
    with pytest.raises(ClerkError, match="không có người số 99"):
        look_up(register, text, DAY, Choice(person=99))


def test_a_number_of_somebody_else_is_never_written(register):
    found = look_up(register, XUYEN_CCCD, DAY, Choice(person=NGHIA))
    assert beside(found)[ScanField.CCCD] is Beside.HELD
    chosen = Choice(person=NGHIA, fields=frozenset({ScanField.CCCD}))
    with pytest.raises(ClerkError, match="của người khác"):
        take(register, found, chosen)
    take(register, found, Choice(person=NGHIA))
    assert row_of(register, person, NGHIA)["cccd"] is None


def test_a_new_card_without_end_asks_for_the_last_day(register):
    text = bhyt("7901234567", "Hoàng Thị Xuyến", "1957", "2", "01/01/2027", five="01/01/2031")
    found = look_up(register, text, DAY)
    assert found.plan.asks_last
    assert ScanField.CARD not in found.writable
    with pytest.raises(ClerkError, match="chưa có ngày hết hạn"):
        take(register, found, Choice(fields=frozenset({ScanField.CARD})))
    assert take(register, found, Choice()).deed is None
    done = take(register, found, Choice(last=date(2027, 12, 31)))
    card = row_of(register, cover_period, 2)
    assert (card["first_day"], card["last_day"]) == (date(2027, 1, 1), date(2027, 12, 31))
    assert (card["facility"], card["five_year_from"]) == ("01001", date(2031, 1, 1))
    assert (card["code"], card["source"], card["point"]) == ("", "scan", None)
    assert {"first_day", "last_day", "facility"} <= set(card["by_hand"].split())
    assert "không có mã" in done.after.remarks[0]


def test_a_card_that_would_end_before_it_begins_is_not_written(register):
    text = XUYEN_CARD().replace("01/01/2026", "01/01/2027")
    found = look_up(register, text, DAY, Choice(last=date(2026, 12, 1)))
    assert "đứng trước ngày bắt đầu" in " ".join(found.remarks)
    assert take(register, found, Choice(last=date(2026, 12, 1), fields=None)).fields == (
        ScanField.BIRTH,
    )


def test_a_childs_card_ends_as_the_rules_say(register):
    text = bhyt("TE1017905551213", "Vũ Bé Na", "03/05/2022", "2", "03/05/2022")
    found = look_up(register, text, DAY)
    assert not found.plan.asks_last
    assert any("Thẻ trẻ em" in remark for remark in found.remarks)
    take(register, found, Choice())
    card = row_of(register, cover_period, 2)
    assert (card["last_day"], card["code"]) == (date(2028, 9, 30), "TE")


def test_a_known_card_keeps_its_end_and_takes_what_it_lacks(register):
    found = look_up(register, XUYEN_CARD(five="01/01/2031"), DAY)
    assert any("giữ ngày đang có trong sổ, 31/12/2026" in remark for remark in found.remarks)
    done = take(register, found, Choice())
    card = row_of(register, cover_period, 1)
    assert (card["last_day"], card["five_year_from"]) == (date(2026, 12, 31), date(2031, 1, 1))
    assert card["by_hand"] == "facility five_year_from"
    assert count(register, cover_period) == 1
    assert done.after.settled


def test_somebody_new_joins_a_household_with_the_card(register):
    text = bhyt("7909990001", "Người Rất Mới", "02/02/1999", "1", "01/01/2026", last="31/12/2026")
    found = look_up(register, text, DAY)
    assert (found.person, found.candidates, found.may_be_added) == (None, (), True)
    with pytest.raises(ClerkError, match="chưa có trong sổ"):
        take(register, found, Choice())
    before = dump(register)
    done = take(register, found, Choice(household=2))
    assert (done.after.person.name, done.after.person.household) == ("Người Rất Mới", "7002")
    assert done.after.settled
    assert row_of(register, person, 7)["by_hand"] == "name birth sex insurance_no"
    assert row_of(register, membership, 7)["household_id"] == 2
    assert look_up(register, text, DAY).person.id == 7
    with pytest.raises(ClerkError, match="đã có trong sổ"):
        take(register, look_up(register, text, DAY), Choice(household=2))
    undo_deed(register, done.deed)
    assert dump(register) == before


def test_nobody_is_added_without_a_name_or_a_household(register):
    text = bhyt("7909990001", b"486fc3a", "1999", "1", "01/01/2026")
    with pytest.raises(ClerkError, match="họ tên không đọc được"):
        take(register, look_up(register, text, DAY), Choice(household=2))
    text = cccd("001099000001", "Người Rất Mới", "02021999", "Nam")
    with pytest.raises(ClerkError, match="không có hộ"):
        take(register, look_up(register, text, DAY), Choice(household=99))


def test_who_is_gone_is_said(register):
    with register.deed(DeedKind.IMPORT) as writer:
        writer.insert(residence, person_id=XUYEN, kind="died", first_day=date(2026, 3, 1))
    found = look_up(register, XUYEN_CCCD, DAY)
    assert any("đã chết hoặc đã chuyển đi" in remark for remark in found.remarks)


def test_what_changed_since_the_scan_was_looked_at_counts(register):
    text = bhyt("7909990001", "Người Rất Mới", "02/02/1999", "1", "01/01/2026", last="31/12/2026")
    found = look_up(register, text, DAY)
    take(register, found, Choice(household=2))
    with pytest.raises(ClerkError, match="đã có trong sổ"):
        take(register, found, Choice(household=2))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.lists(st.text(max_size=6), min_size=9, max_size=17).map("|".join))
def test_any_text_is_a_finding_or_a_sentence(shared, text):
    try:
        found = look_up(shared, text, DAY)
    except ClerkError as refused:
        said = str(refused)
    else:
        said = found.problem or "."
    assert said.endswith(".")
