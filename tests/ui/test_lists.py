from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from core.domain.days import format_day
from tests.ui.helpers import answer_file, settled
from ui.desk import Place, Room


@pytest.fixture
def page(qtbot, window):
    window.desk.go(Place(Room.LISTS, listing="lapsed"))
    settled(qtbot, window)
    return window.pages.lists


def cells(page, key_title):
    model = page.table.rows
    column = [c.title for c in model.columns].index(key_title)
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def type_words(qtbot, page, words):
    with qtbot.waitSignal(page.bar.words_changed):
        page.bar.field.setText(words)


def test_a_list_comes_in_list_order_with_counts(page, snapshot):
    listing = snapshot.listings["lapsed"]
    assert cells(page, "Họ và tên") == [row.name for row in listing.rows]
    assert page.bar.counts.text() == f"{listing.people} người · {listing.households} hộ"


def test_days_money_and_status_are_shown_as_people_write_them(qtbot, window, page, snapshot):
    row = snapshot.listings["lapsed"].rows[0]
    assert cells(page, "Hạn thẻ")[0] == format_day(row.chain_to)
    assert cells(page, "Tình trạng")[0].startswith("● Hết hạn")
    page.show_list("losing-support", None)
    settled(qtbot, window)
    amounts = [text for text in cells(page, "Tự đóng sau") if len(text) > 3]
    assert amounts
    assert all("." in text for text in amounts)


def test_every_list_can_be_chosen(qtbot, window, page, snapshot):
    for name, listing in snapshot.listings.items():
        page.show_list(name, None)
        settled(qtbot, window)
        assert page.table.rows.rowCount() == len(listing.rows)


def test_a_search_without_accents_narrows_list_and_counts(qtbot, window, page, snapshot):
    page.show_list("all", None)
    settled(qtbot, window)
    wanted = next(row for row in snapshot.everybody if row.name.startswith("Đ"))
    type_words(qtbot, page, wanted.name.lower().replace("đ", "d").replace("ă", "a"))
    assert wanted.name in cells(page, "Họ và tên")
    assert page.table.rows.rowCount() < len(snapshot.everybody)
    type_words(qtbot, page, wanted.cccd or wanted.household)
    assert wanted.name in cells(page, "Họ và tên")
    type_words(qtbot, page, "không ai tên thế này")
    assert page.bar.counts.text() == "0 người · 0 hộ"
    assert not page.bar.excel.isEnabled()


def test_a_hamlet_narrows_the_list(qtbot, window, page, snapshot):
    hamlet = snapshot.summary.by_hamlet[1].hamlet
    page.show_list("lapsed", hamlet)
    settled(qtbot, window)
    assert set(cells(page, "Thôn")) == {hamlet}
    assert page.shown.hamlet == hamlet


def test_what_is_seen_is_what_is_saved(qtbot, window, page, tmp_path):
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    type_words(qtbot, page, "nguyen")
    seen = cells(page, "Họ và tên")
    page.bar.excel.click()
    answer_file(qtbot, page, tmp_path / "danh sách.xlsx")
    settled(qtbot, window)
    assert "danh sách.xlsx" in window.notice.text
    sheet = load_workbook(tmp_path / "danh sách.xlsx").active
    rows = list(sheet.iter_rows(values_only=True))
    head = next(n for n, row in enumerate(rows) if "Họ và tên" in row)
    column = rows[head].index("Họ và tên")
    assert [row[column] for row in rows[head + 1 : head + 1 + len(seen)]] == seen
    assert window.notice._action.isVisible()


def test_enter_opens_the_household(qtbot, window, page):
    page.table.selectRow(2)
    row = page.table.current()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert window.pages.room is Room.HOUSEHOLD
    assert window.pages.household.household.id == row.household_id


def test_the_pane_follows_the_current_row_and_is_cleared_by_a_reset(qtbot, window, page):
    page.bar.toggle_pane()
    page.table.selectRow(0)
    settled(qtbot, window)
    first = page.table.current()
    assert first.household in page.pane._title.text()
    assert first.name in page.pane._members.text()
    assert "đ" in page.pane._pay.text()
    page.show_list("expiring", None)
    settled(qtbot, window)
    assert page.pane._members.text() == ""


def test_the_current_person_stays_current_when_the_register_is_looked_at_again(qtbot, window, page):
    page.table.selectRow(5)
    person = page.table.current().person_id
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.desk.session.refresh()
    settled(qtbot, window)
    assert page.table.current().person_id == person


def test_letters_of_a_list_go_to_the_letters_page(qtbot, window, page, snapshot):
    hamlet = snapshot.summary.by_hamlet[0].hamlet
    page.show_list("lapsed", hamlet)
    settled(qtbot, window)
    page.bar.letters.click()
    options = window.pages.letters.options
    assert (options.lists, options.hamlet) == (("lapsed",), hamlet)
    page.show_list("all", None)
    settled(qtbot, window)
    assert not page.bar.letters.isEnabled()
    settled(qtbot, window)


def test_another_day_shows_another_list(qtbot, window, page):
    before = page.table.rows.rowCount()
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.desk.session.set_day(date(2027, 1, 5))
    settled(qtbot, window)
    assert page.table.rows.rowCount() > before
    assert page.shown.on == date(2027, 1, 5)
