"""The forms of what happens to a household: what follows is shown, saved, taken back."""

import pytest
from PySide6.QtCore import Qt

from core.app.exclusions import Exclude
from core.app.hand_deeds import carry_out
from core.app.hand_facts import events_of, exclusions_of
from core.app.history import deeds
from core.app.undoing import undo_deed
from core.domain.deeds import DeedKind
from core.domain.people import ExclusionReason
from tests.app.hand_registers import AN, BINH, CUONG, DUNG, ONE, TWO, names_on, rows_on
from tests.registers import dump
from tests.ui.helpers import TODAY, day, settled
from ui.desk import Place, Room

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, small):
    small.desk.go(Place(Room.HOUSEHOLD, household=ONE))
    settled(qtbot, small)
    return small.pages.household


@pytest.fixture
def register(small):
    return small.desk.session.snapshot.register


def choose(box, data):
    assert box.findData(data) >= 0
    box.setCurrentIndex(box.findData(data))


def looked_at(qtbot, window, form):
    """Let the form ask what follows; return what it says."""
    form.look()
    settled(qtbot, window)
    return form.follows.text()


def save(qtbot, window, page, form):
    """Save with Ctrl+Enter; the tabs come back and the offer takes it all back."""
    register = window.desk.session.snapshot.register
    assert form.save_button.isEnabled()
    before = dump(register)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    settled(qtbot, window)
    assert page.deeds.form is None
    after = dump(register)
    assert after != before
    window.notice._action.click()
    settled(qtbot, window)
    assert dump(register) == before
    number = deeds(register, 1)[0].deed.id
    assert deeds(register, 2)[1].deed.id == number - 1
    return deeds(register, 2)[1].deed.kind


KEYS = {"F3": "member", "F4": "happening", "F6": "head", "F7": "shape", "F8": "exclude",
        "F9": "pay", "F12": "card"}  # fmt: skip


def test_every_form_opens_by_its_key_and_closes_with_escape(qtbot, small, page):
    for key, name in KEYS.items():
        form = getattr(page.deeds, name)
        assert key in page.deeds.buttons[form].text()
        qtbot.keyClick(small, getattr(Qt.Key, f"Key_{key}"))
        assert page.deeds.form is form
        qtbot.keyClick(form, Qt.Key.Key_Escape)
        assert page.deeds.form is None
    settled(qtbot, small)


def test_a_newborn_is_shown_and_entered(qtbot, small, page):
    form = page.deeds.member
    page.deeds.buttons[form].click()
    form.look()
    assert "họ và tên" in form.note.text()
    form.lines["name"].setText("Nguyễn Bé Tí")
    form.lines["birth"].setText("11126")  # two days are possible: nobody guesses
    form.lines["relation"].setText("Cháu")
    form.look()
    settled(qtbot, small)
    assert "Ngày sinh" in form.note.text() or "ngày, tháng, năm" in form.note.text()
    assert not form.save_button.isEnabled()
    form.lines["birth"].setText("1/11/26")
    assert "đề nghị cấp thẻ TE đến 30/11/2032" in looked_at(qtbot, small, form)
    assert save(qtbot, small, page, form) == DeedKind.NEW_MEMBER


def test_a_new_household_with_its_head_and_hamlet(qtbot, small, page, register):
    form = page.deeds.member
    page.deeds.open(form)
    choose(form.how, "moved-in")
    choose(form.where, "new")
    form.lines["name"].setText("Hồ Hải")
    form.day.setText("01112026")
    form.hamlet.setCurrentText("Thôn C")
    form.number.setText("5")
    assert "của hộ Thôn C/5" in looked_at(qtbot, small, form)
    form.save()
    settled(qtbot, small)
    row = rows_on(register)["Hải"]
    assert (row.hamlet, row.household, row.head) == ("Thôn C", "5", "Hồ Hải")


def test_a_death_is_shown_entered_and_taken_back_as_a_mistake(qtbot, small, page, register):
    form = page.deeds.happening
    page.members.select(lambda line: line.member.person.id == AN)
    page.deeds.open(form)
    assert form.who.ticked == (AN,)
    form.look()
    assert "ngày của sự việc" in form.note.text()
    form.first.setText("10/11/26")
    said = looked_at(qtbot, small, form)
    assert "Hộ 1 chưa có chủ hộ; hãy ghi chủ hộ mới." in said
    assert "Không còn tính vào nhân khẩu" in said
    form.save()
    settled(qtbot, small)
    assert "An" not in names_on(register)
    page.deeds.open(form)
    stay = events_of(register, TODAY, AN)[0].stay
    choose(form.what, f"{AN} {stay.id}")
    assert "Được tính vào nhân khẩu" in looked_at(qtbot, small, form)
    form.save()
    settled(qtbot, small)
    assert "An" in names_on(register)


def test_who_moved_away_is_offered_to_come_back(qtbot, small, page, register):
    form = page.deeds.happening
    page.deeds.open(form)
    choose(form.what, "moved")
    form.who.tick_only(BINH)
    form.first.setText("1/11/2026")
    looked_at(qtbot, small, form)
    form.save()
    settled(qtbot, small)
    page.deeds.open(form)
    texts = [form.who.item(n).text() for n in range(form.who.count())]
    assert "Trần Thị Bình (chuyển đi 01/11/2026)" in texts
    choose(form.what, "back")
    form.who.tick_only(BINH)
    form.first.setText("15/11/2026")
    looked_at(qtbot, small, form)
    form.save()
    settled(qtbot, small)
    assert "Bình" in names_on(register)
    assert "Bình" not in names_on(register, day=day("2026-11-10"))


def test_another_member_heads_the_household(qtbot, small, page):
    form = page.deeds.head
    page.deeds.open(form)
    choose(form.who, BINH)
    assert "đang ghi theo chủ hộ cũ" in looked_at(qtbot, small, form)
    assert save(qtbot, small, page, form) == DeedKind.NEW_HEAD


SHAPES = {
    "move": (DeedKind.MOVE_PEOPLE, "Từ hộ Thôn A/1 sang hộ Thôn A/2."),
    "split": (DeedKind.SPLIT, "Từ hộ Thôn A/1 sang hộ Thôn A/77."),
    "merge": (DeedKind.MERGE_HOUSEHOLDS, "Từ hộ Thôn A/2 sang hộ Thôn A/1."),
    "place": (DeedKind.PLACE, "Từ hộ Thôn A/1 sang hộ Thôn A/77."),
}


def test_households_change_their_shape(qtbot, small, page):
    form = page.deeds.shape
    for shape, (kind, sentence) in SHAPES.items():
        page.deeds.open(form)
        choose(form.what, shape)
        form.who.tick_only(CUONG)
        choose(form.head, CUONG)
        form.other.setText("2")
        form.number.setText("77")
        form.day.setText("1/11/2026")
        assert sentence in looked_at(qtbot, small, form)
        assert save(qtbot, small, page, form) == kind


def test_a_person_is_taken_off_a_list_and_put_back(qtbot, small, page, register):
    small.desk.go(Place(Room.HOUSEHOLD, household=TWO))
    settled(qtbot, small)
    form = page.deeds.exclude
    page.deeds.open(form)
    assert [form.listing.itemData(n) for n in range(form.listing.count())] == ["lapsed"]
    assert "Ra khỏi danh sách người hết hạn" in looked_at(qtbot, small, form)
    assert save(qtbot, small, page, form) == DeedKind.EXCLUDE
    carry_out(register, Exclude(DUNG, ExclusionReason.REFUSED, TODAY))
    with qtbot.waitSignal(small.desk.session.changed):
        small.desk.session.refresh()
    settled(qtbot, small)
    page.deeds.open(form)
    (line,) = exclusions_of(register, TODAY)
    choose(form.listing, f"remove {line.exclusion.id}")
    looked_at(qtbot, small, form)
    form.save()
    settled(qtbot, small)
    assert names_on(register, "lapsed") == ["Dung"]


def test_a_payment_shows_amounts_and_enters_the_cards(qtbot, small, page, register):
    form = page.deeds.pay
    page.deeds.open(form)
    choose(form.term, "6")
    choose(form.payers, "")
    form.who.tick_only(CUONG)
    form.receipt.setText("0012")
    said = looked_at(qtbot, small, form)
    assert "Nguyễn Văn Cường: 204.930 đ (30 %)" in said
    assert "= 204.930 đ" in said
    assert save(qtbot, small, page, form) == DeedKind.PAY
    assert form.receipt.text() == ""
    number = deeds(register, 1)[0].deed.id
    undo_deed(register, number)
    small.desk.session.refresh()
    settled(qtbot, small)
    table = page.counter.cards.table.rows
    told = [c.text(row) for c in table.columns for row in table._rows if c.title == "Số biên lai"]
    assert "0012" in told


def test_all_cards_run_to_one_day(qtbot, small, page):
    form = page.deeds.pay
    page.deeds.open(form)
    choose(form.term, "until")
    form.look()
    assert "ngày hết hạn chung" in form.note.text()
    form.until.setText("30062027")
    assert "– 30/06/2027" in looked_at(qtbot, small, form)


def test_a_card_is_added_put_right_and_removed(qtbot, small, page, register):
    form = page.deeds.card
    page.deeds.open(form)
    form.choose(CUONG)
    for line, text in ((form.first, "1/1/2026"), (form.last, "31122026"), (form.code, "dn")):
        line.setText(text)
    assert "→ còn hạn, hạn 31/12/2026" in looked_at(qtbot, small, form)
    form.save()
    settled(qtbot, small)
    assert rows_on(register)["Cường"].code == "DN"
    page.deeds.open(form)
    form.choose(CUONG)
    choose(form.card, "2026-01-01 DN")
    assert (form.last.text(), form.code.text()) == ("31/12/2026", "DN")
    form.last.setText("30/6/2026")
    looked_at(qtbot, small, form)
    form.save()
    settled(qtbot, small)
    assert rows_on(register)["Cường"].status == "lapsed_long"
    page.deeds.open(form)
    form.choose(CUONG)
    choose(form.card, "2026-01-01 DN")
    form.remove.setChecked(True)
    looked_at(qtbot, small, form)
    form.save()
    settled(qtbot, small)
    assert rows_on(register)["Cường"].status == "never"


def test_a_save_before_what_follows_is_shown_waits_for_it(qtbot, small, page, register):
    form, before = page.deeds.pay, dump(register)
    page.deeds.open(form)
    choose(form.payers, "")
    form.who.tick_only(CUONG)
    assert form.follows.text() == ""
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    assert "Ghi vào sổ ngay khi" in form.note.text()
    form.receipt.setText("0012")  # another deed than the one that was to be saved
    settled(qtbot, small)
    assert dump(register) == before
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    page.deeds.close_form()  # nobody sees what follows
    settled(qtbot, small)
    assert dump(register) == before
    page.deeds.open(form)
    form.who.tick_only(CUONG)
    form.receipt.setText("0013")
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    settled(qtbot, small)
    assert page.deeds.form is None
    assert deeds(register, 1)[0].deed.kind == DeedKind.PAY


def test_what_is_to_be_minded_is_read_before_it_is_saved(qtbot, small, page, register):
    form = page.deeds.happening
    page.deeds.open(form)
    form.who.tick_only(AN)
    form.first.setText("1/11/2026")
    looked_at(qtbot, small, form)
    form.first.setText("2/11/2026")
    before = dump(register)
    form.save()
    settled(qtbot, small)
    assert dump(register) == before
    assert "hãy ghi chủ hộ mới" in form.follows.text()
    assert "lần nữa" in form.note.text()
    assert form.saving.planned.since == day("2026-11-02")
    form.save()
    settled(qtbot, small)
    assert "An" not in names_on(register)


def test_a_form_says_what_it_needs_and_complains_only_after_something_was_done(qtbot, small, page):
    for key in ("F3", "F4", "F6", "F7", "F12"):
        form = getattr(page.deeds, KEYS[key])
        page.deeds.open(form)
        settled(qtbot, small)
        assert (form.note.text(), form.note.property("role")) == (form.hint(), "quiet")
        form.save()
        settled(qtbot, small)
        assert form.note.text() != form.hint()
        assert form.note.property("role") == "trouble"
        page.deeds.close_form()
    form = page.deeds.member
    form.begin()
    page.deeds.open(form)
    assert form.note.property("role") == "quiet"
    form.lines["birth"].setText("11126")
    form.look()
    assert form.note.property("role") == "trouble"
    settled(qtbot, small)


def test_an_answer_that_comes_late_does_not_take_the_place_of_what_was_looked_at(
    qtbot, small, page
):
    form = page.deeds.happening
    page.deeds.open(form)
    form.first.setText("1/11/2026")
    form.who.tick_only(AN)
    looked_at(qtbot, small, form)
    form.who.tick_only(BINH)
    form.look()  # asked, not answered yet
    form.who.tick_only(AN)
    form.look()
    settled(qtbot, small)
    assert (form.saving.planned.people, form.save_button.isEnabled()) == ((AN,), True)
    assert "Nguyễn Văn An:" in form.follows.text()


def test_what_is_typed_stays_when_the_register_changes_and_goes_with_the_household(
    qtbot, small, page
):
    form = page.deeds.member
    page.deeds.open(form)
    form.lines["name"].setText("Đang gõ")
    with qtbot.waitSignal(small.desk.session.changed):
        small.desk.session.refresh()
    assert (page.deeds.form, form.lines["name"].text()) == (form, "Đang gõ")
    small.desk.go(Place(Room.HOUSEHOLD, household=TWO))
    settled(qtbot, small)
    assert page.deeds.form is None
    settled(qtbot, small)


def test_half_filled_forms_and_cells_are_kept_as_drafts(qtbot, small, page):
    form, edits = page.deeds.member, page.edits
    page.deeds.open(form)
    form.lines["name"].setText("Đang gõ")
    edits.write(page.members.rows.row_at(1), "phone", "0909")
    draft, cells = page.deeds._drafts[0].draft(), edits.draft()
    assert (draft["name"], draft["household"]) == ("Đang gõ", str(ONE))
    assert cells == {f"{BINH} phone": "0909"}
    edits.drop()
    small.desk.go(Place(Room.HOUSEHOLD, household=TWO))
    settled(qtbot, small)
    page.deeds._drafts[0].take_draft(draft)
    settled(qtbot, small)
    assert (page.household.id, form.lines["name"].text()) == (ONE, "Đang gõ")
    edits.take_draft(cells)
    assert edits.written(page.members.rows.row_at(1), "phone") == "0909"
    settled(qtbot, small)
