"""The page of lists on a register of a thousand invented people."""

import shutil
from datetime import date, timedelta
from itertools import pairwise

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from core.app.register import Register
from core.app.rolls import listing_on, open_roll
from core.app.saved_lists import saved_lists
from core.domain.cover import COVERED, Status
from core.domain.days import format_day
from core.domain.filter_text import BLANK
from core.domain.lists import list_names
from core.domain.narrowing import EndsWithin, Uncovered
from core.domain.people import Hamlet
from core.domain.roll import Field, Roll, Within
from core.domain.text import search_key, sort_key
from tests.app.test_rolls import cost_of
from tests.many_people import DAY, many_people
from tests.rolls import words_of
from tests.ui.helpers import answer_file, listed, listed_rows, settled
from ui.desk import Desk, Place, Room
from ui.pages.list_chips import ListChips
from ui.pages.lists import ListsPage
from ui.preferences import LIGHT
from ui.session import Session
from ui.sizes import POINTS, USUAL_POINTS, scaled
from ui.snapshot import take_snapshot
from ui.theme import put_on, put_on_font

PEOPLE = 800
KEY, NO, CTRL, SHIFT, ALT = (
    Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip


@pytest.fixture(scope="module")
def crowd_file(tmp_path_factory):
    return many_people(tmp_path_factory.mktemp("crowd") / "đông.sobhyt", PEOPLE).path


@pytest.fixture(scope="module")
def crowd(crowd_file):
    """How the crowd stands; only read."""
    return take_snapshot(Register.open(crowd_file), DAY)


@pytest.fixture
def desk(jobs, preferences, crowd):
    made = Desk(Session(jobs, lambda: DAY), jobs, preferences)
    made.session.snapshot = crowd
    yield made
    made.close()


@pytest.fixture
def show(qtbot, desk, crowd):
    """Show a list on a page of its own and return the page once it is there."""
    page = ListsPage(desk)
    qtbot.addWidget(page)
    page.resize(1080, 560)
    page.on_changed(crowd)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)

    def go(name, hamlet=None, only=None):
        page.show_list(name, hamlet, only)
        return listed(qtbot, page)

    return go


@pytest.fixture
def page(show):
    return show("lapsed")


@pytest.fixture
def still(qtbot, show):
    page = show("lapsed")
    return lambda: listed(qtbot, page)


@pytest.fixture
def window(qtbot, program, crowd_file, tmp_path):
    """The whole window on a copy of the crowd, its page of lists shown."""
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(shutil.copy(crowd_file, tmp_path / "đông.sobhyt"))
    settled(qtbot, program.window)
    program.window.resize(1280, 680)
    program.window.desk.go(Place(Room.LISTS, listing="all"))
    listed(qtbot, program.window.pages.lists)
    return program.window


def names(page):
    return [row.name for row in listed_rows(page)]


def cell(page, place, key):
    model = page.table.rows
    return model.data(model.index(place, page.columns.place_of(key)))


def read(qtbot, page, key, place=0):
    """Return what a cell says once its row is read."""
    qtbot.waitUntil(lambda: cell(page, place, key) not in (None, "…"), timeout=20_000)
    return cell(page, place, key)


def type_filter(qtbot, page, key, text, still):
    """Type under a heading and press Enter."""
    field = page.columns.fields[key]
    field.setFocus()
    field.setText(text)
    qtbot.keyClick(field, KEY.Key_Return)
    still()
    return field


def click_heading(qtbot, page, key):
    place = page.columns.place_of(key)
    view = page.table.frozen if place < page.table.frozen.count else page.table
    header = view.horizontalHeader()
    if view is page.table:
        page.table.scrollTo(page.table.rows.index(0, place))
    where = QPoint(header.sectionViewportPosition(place) + 20, 8)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)


WITH_LETTERS = (
    "losing-support", "last-chance", "lapsed", "expiring", "age-events", "never-insured",
)  # fmt: skip


def test_every_list_comes_in_its_order_with_its_counts(show, crowd):
    register = crowd.register
    for name in list_names():
        page, listing = show(name), listing_on(register, name, DAY)
        assert list(page.table.rows.ids) == [row.person_id for row in listing.rows], name
        assert page.bar.counts.text() == f"{listing.people} người · {listing.households} hộ"
        assert page._title.text() == listing.title
        letters = name in WITH_LETTERS and listing.people > 0
        assert page.bar.letters.isEnabled() is letters, name
        assert page.bar.merge.isVisible() is (name == "duplicates")


def test_days_money_and_status_are_shown_as_people_write_them(qtbot, show):
    page = show("lapsed")
    row = listed_rows(page)[0]
    assert read(qtbot, page, "to") == format_day(row.chain_to)
    assert cell(page, 0, "status").startswith("● Hết hạn")
    page = show("losing-support")
    amounts = [str(row.cost_after) for row in listed_rows(page)]
    place = next(n for n, amount in enumerate(amounts) if len(amount) > 3)
    assert read(qtbot, page, "cost_after", place) == f"{int(amounts[place]):,}".replace(",", ".")


def test_words_narrow_the_list_and_typing_never_waits(qtbot, show, still):
    page = show("all")
    everybody = page.table.rows.rowCount()
    wanted = listed_rows(page)[7]
    qtbot.keyClick(page, KEY.Key_F, CTRL)
    typed = search_key(wanted.name)
    with qtbot.waitSignal(page.bar.words_changed):
        for letter in typed:
            qtbot.keyClick(page.bar.field, letter)
            assert page.table.rows.rowCount() == everybody  # nothing is asked meanwhile
    still()
    assert 0 < page.table.rows.rowCount() < everybody
    found = listed_rows(page)
    assert wanted in found
    assert all(word in words_of(row) for row in found for word in typed.split())
    page.bar.field.setText("không ai tên thế này")
    qtbot.waitUntil(page.rows.empty.isVisible, timeout=20_000)
    assert "Không ai khớp" in page.rows.empty.heading.text()
    assert page.bar.counts.text() == "0 người · 0 hộ"
    assert not page.bar.excel.isEnabled()
    page.rows.empty.button.click()
    still()
    assert page.bar.field.text() == ""
    assert page.table.isVisible()
    assert page.table.rows.rowCount() == everybody


def test_a_field_under_each_heading_narrows_by_its_column(qtbot, show, still):
    page = show("all")
    everybody = page.table.rows.rowCount()
    type_filter(qtbot, page, "name", "ng", still)
    assert all("ng" in search_key(name) for name in names(page))
    field = type_filter(qtbot, page, "to", "30 ngày tới", still)
    ends = [row.chain_to for row in listed_rows(page)]
    assert ends
    assert all(DAY <= end <= DAY + timedelta(30) for end in ends)
    assert page.query.filters["to"] == Within(Field.TO, 0, 30)
    assert page.chips.clear.text() == "&Bỏ lọc (2)"
    before = list(page.table.rows.ids)
    wrong = type_filter(qtbot, page, "birth", "khi nào", still)
    assert wrong.property("wrong")
    assert "Không hiểu “khi nào”" in wrong.toolTip()
    assert list(page.table.rows.ids) == before  # what is not understood narrows nothing
    said = page.totals.unread.text()
    assert said == f"Chưa hiểu điều kiện lọc cột Ngày sinh: {wrong.toolTip()}"
    assert page.totals.unread.isVisible()
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Escape)
    still()
    assert field.text() == ""
    assert (wrong.text(), bool(wrong.property("wrong"))) == ("khi nào", True)
    assert len(before) < page.table.rows.rowCount() < everybody
    page.chips.clear.click()
    still()
    assert page.table.rows.rowCount() == everybody
    assert {field.text() for field in page.columns.fields.values()} == {""}
    assert not page.chips.clear.isVisible()
    assert not page.totals.unread.isVisible()


def test_a_filter_that_cannot_be_read_does_not_leave_the_one_before(show, still, qtbot):
    page = show("all")
    everybody = page.table.rows.rowCount()
    type_filter(qtbot, page, "to", "30 ngày tới", still)
    assert page.table.rows.rowCount() < everybody
    field = type_filter(qtbot, page, "to", "30 ngày tớix", still)
    assert field.text() == "30 ngày tớix"
    assert field.property("wrong")
    assert page.query.filters == {}
    assert page._seen_list()[1].filters == ()  # what is saved, printed and kept
    assert page.table.rows.rowCount() == everybody
    assert field.toolTip() in page.totals.unread.text()
    type_filter(qtbot, page, "to", "30 ngày tới", still)
    assert not field.property("wrong")
    assert not page.totals.unread.isVisible()
    assert page.table.rows.rowCount() < everybody


def test_ranges_narrow_and_the_fields_stay_when_nobody_fits(qtbot, show, still):
    page = show("all")
    everybody = page.table.rows.rowCount()
    type_filter(qtbot, page, "birth", "1/1/1990–31/12/1999", still)
    assert all("1990" <= row.birth[:4] <= "1999" for row in listed_rows(page))
    assert 0 < page.table.rows.rowCount() < everybody
    type_filter(qtbot, page, "name", "không ai tên thế này", still)
    assert page.table.isVisible()  # the fields that say why stay
    assert "Không ai khớp" in page.table._nobody.text()
    qtbot.keyClick(page, KEY.Key_L, CTRL | SHIFT)
    still()
    assert page.table.rows.rowCount() == everybody


def test_what_fits_a_column_is_offered_and_blanks_are_found(qtbot, show, still):
    page = show("all")
    status, phone, code = (page.columns.fields[key] for key in ("status", "phone", "code"))
    assert {"Hết hạn", "Chưa từng có thẻ", BLANK} <= set(status.choices)
    assert "=GD" in code.choices
    phone.show_menu()
    chosen = next(a for a in phone._menu.actions() if a.text() == BLANK)
    chosen.trigger()
    phone._menu.close()
    still()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert {row.phone for row in listed_rows(page)} == {None}
    page.table.go_to(page.table.rows.ids[3])
    page.table.setFocus()
    index = page.table.rows.index(3, page.columns.place_of("status"))
    page.table.setCurrentIndex(index)
    qtbot.keyClick(page.table, KEY.Key_Down, ALT)
    qtbot.waitUntil(status.hasFocus)
    status.setText("het han")
    qtbot.keyClick(status, KEY.Key_Return)
    still()
    assert page.table.hasFocus()
    assert {row.status for row in listed_rows(page)} == {Status.LAPSED}


def test_chips_name_no_number_before_anybody_was_counted(qtbot):
    chips = ListChips()
    qtbot.addWidget(chips)
    chips.show_hamlets([Hamlet(1, "Thôn Một")])
    assert chips.hamlet_chips[1].text() == "Thôn Một"
    chips.show_counts({}, {1: 3})
    assert chips.hamlet_chips[1].text() == "Thôn Một 3"


def test_chips_narrow_by_several_statuses_and_hamlets_with_live_counts(show, still, crowd):
    page = show("all")
    counts = open_roll(crowd.register, Roll(DAY)).by_status
    chips = page.chips.chips
    assert chips[Status.NEVER].text() == f"Chưa từng có thẻ {counts[Status.NEVER]}"
    chips[Status.NEVER].click()
    still()
    chips[Status.LAPSED].click()
    still()
    both = {Status.NEVER, Status.LAPSED}
    assert {row.status for row in listed_rows(page)} == both
    assert page.table.rows.rowCount() == counts[Status.NEVER] + counts[Status.LAPSED]
    assert chips[Status.VALID].text() == f"Còn hạn {counts[Status.VALID]}"
    assert page.chips.hamlet_menu.isVisible()  # twelve hamlets are too many for one line
    page.chips.hamlet_menu.click()
    popup = page.chips.popup
    for place in (0, 2):
        popup.items.item(place).setCheckState(Qt.CheckState.Checked)
        still()
    popup.hide()
    assert {row.hamlet for row in listed_rows(page)} == {"Thôn 1", "Thôn 3"}
    assert {row.status for row in listed_rows(page)} == both
    assert page.chips.hamlet_menu.text() == "&Thôn: 2 thôn ▾"
    popup.reset_button.click()
    still()
    assert page.table.rows.rowCount() == counts[Status.NEVER] + counts[Status.LAPSED]


def test_few_hamlets_stand_as_chips(qtbot, desk, three_households):
    page = ListsPage(desk)
    qtbot.addWidget(page)
    page.resize(1080, 560)
    page.on_changed(take_snapshot(Register.open(three_households), DAY))
    page.show()
    page.show_list("all", None)
    listed(qtbot, page)
    first = next(iter(page.chips.hamlet_chips.values()))
    assert first.isVisible()
    assert not page.chips.hamlet_menu.isVisible()
    first.click()
    listed(qtbot, page)
    assert {row.hamlet for row in listed_rows(page)} == {"Thôn A"}
    assert page.doing.hamlet == "Thôn A"


def test_a_heading_sorts_and_who_is_current_stays(qtbot, page, still):
    own = list(page.table.rows.ids)
    page.table.go_to(own[50])
    for falls in (False, True):
        click_heading(qtbot, page, "name")
        still()
        keys = [sort_key(name) for name in names(page)]
        assert keys == sorted(keys, reverse=falls)
        assert page.table.current_person() == own[50]
        assert list(page.table.selected_ids()) == [own[50]]
    click_heading(qtbot, page, "name")
    still()
    assert list(page.table.rows.ids) == own
    click_heading(qtbot, page, "to")
    still()
    ends = [row.chain_to for row in listed_rows(page)]
    assert all(one <= other for one, other in pairwise(ends))
    sorted_ids = list(page.table.rows.ids)
    click_heading(qtbot, page, "why")  # says nothing to sort by
    still()
    assert list(page.table.rows.ids) == sorted_ids
    shown = page.table.horizontalHeader().sortIndicatorSection()
    assert page.columns.key_at(shown) == "to"


def test_columns_are_chosen_moved_and_remembered_by_list(qtbot, show, preferences):
    page = show("lapsed")
    usual = page.columns.keys
    page.columns.open()
    items = page.columns.popup.items
    assert not items.item(0).flags() & Qt.ItemFlag.ItemIsEnabled  # the name stays
    phone = usual.index("phone")
    items.setCurrentRow(phone)
    page.columns.popup.up.click()
    items.item(usual.index("hamlet")).setCheckState(Qt.CheckState.Unchecked)
    page.columns.popup.hide()
    assert "hamlet" not in page.columns.keys
    assert page.columns.keys.index("phone") == usual.index("phone") - 2
    header = page.table.horizontalHeader()
    page.table.setColumnWidth(page.columns.place_of("to"), 222)
    header.moveSection(page.columns.place_of("status"), 2)
    qtbot.waitUntil(lambda: page.columns.keys[:3] == ("name", "birth", "status"))
    kept = page.columns.keys
    assert page.table.rows.columns[2].title == "Tình trạng"
    show("never-insured")
    assert page.columns.keys != kept
    show("lapsed")
    assert page.columns.keys == kept
    assert page.table.columnWidth(page.columns.place_of("to")) == 222
    assert "status:0" in preferences.layout_of("lapsed")
    page.columns.popup.reset_button.click()
    assert page.columns.keys == usual


@pytest.fixture
def put_points(qapp):
    """Give the program's letters another size; the usual one afterwards."""
    before = qapp.font()

    def put(points):
        put_on_font(qapp, points)
        put_on(qapp, LIGHT)
        qapp.processEvents()

    put(USUAL_POINTS)
    yield put
    qapp.setFont(before)
    put_on(qapp, LIGHT)


def is_lettered(table, points):
    """Return whether letters of a size have come and all that follows them is done."""
    return table.font().pointSizeF() == points and not (
        table._fields_lettered.isActive() or table._settled.isActive()
    )


def test_columns_are_as_wide_as_the_letters_want(qtbot, put_points, show, preferences):
    page = show("lapsed")
    table, columns = page.table, page.columns
    end, frozen = columns.place_of("to"), columns.place_of("birth")
    table.setColumnWidth(columns.place_of("hamlet"), 211)
    qtbot.waitUntil(lambda: "hamlet:211" in preferences.layout_of("lapsed"))
    for points in (*reversed(POINTS), USUAL_POINTS):
        put_points(points)
        qtbot.waitUntil(lambda size=points: is_lettered(table, size))
        for place in (end, frozen):
            assert table.columnWidth(place) == table.usual_width(table.rows.columns[place])
            letters = table.fontMetrics().horizontalAdvance("88/88/8888")
            assert table.columnWidth(place) > letters + 12
        assert table.columnWidth(columns.place_of("hamlet")) == scaled(211)
        assert table.frozen.columnWidth(frozen) == table.columnWidth(frozen)
        for key, view in (("to", table), ("birth", table.frozen)):
            field, heading = columns.fields[key], view.horizontalHeader()
            assert field.height() == field.sizeHint().height()
            assert field.y() >= heading.viewport().geometry().bottom()
            assert heading.height() == table.horizontalHeader().height()
    put_points(POINTS[-1])
    qtbot.waitUntil(lambda: is_lettered(table, POINTS[-1]))
    table.setColumnWidth(end, 400)
    qtbot.waitUntil(lambda: "to:300" in preferences.layout_of("lapsed"))
    assert "hamlet:211" in preferences.layout_of("lapsed")
    put_points(USUAL_POINTS)
    qtbot.waitUntil(lambda: is_lettered(table, USUAL_POINTS))
    assert table.columnWidth(end) == 300


def test_totals_say_what_is_selected(qtbot, show, monkeypatch):
    page = show("losing-support")
    rows = listed_rows(page)
    money = f"{sum(row.cost_after or 0 for row in rows):,}".replace(",", ".")
    qtbot.waitUntil(lambda: f"tự đóng sau: {money} đ" in page.totals.words.text(), timeout=20_000)
    assert page.totals.words.text().startswith(f"Cả danh sách: {len(rows)} người")
    table, flags = page.table, QItemSelectionModel.SelectionFlag
    table.clearSelection()
    for place in (1, 2, 5):
        table.selectionModel().select(table.rows.index(place, 0), flags.Select | flags.Rows)
    chosen = [rows[place] for place in (1, 2, 5)]
    homes = len({row.household_id for row in chosen})
    text = f"Đang chọn 3 người · {homes} hộ"
    qtbot.waitUntil(lambda: page.totals.words.text().startswith(text), timeout=20_000)
    assert list(page.selected_ids()) == [row.person_id for row in chosen]
    page = show("all")
    monkeypatch.setattr("ui.pages.list_totals._AT_ONCE", 10)
    qtbot.waitUntil(lambda: not page.totals._pause.isActive())
    with cost_of(page._seen.register) as cost:
        table.selectAll()
        page.totals._count()
        assert page.totals.words.text() == f"Cả danh sách: {page.bar.counts.text()}"
    assert cost.statements == 0
    last = table.rows.rowCount() - 1
    table.selectionModel().select(table.rows.index(last, 0), flags.Deselect | flags.Rows)
    page.totals._count()
    assert page.totals.words.text() == f"Đang chọn {last} người"
    page.totals.sum_button.click()
    qtbot.waitUntil(lambda: "hộ" in page.totals.words.text(), timeout=20_000)
    homes = len({row.household_id for row in listed_rows(page)[:last]})
    assert page.totals.words.text() == f"Đang chọn {last} người · {homes} hộ"


def test_copies_have_every_row_with_headings_if_wanted(qtbot, show, still):
    page = show("all")
    clipboard = QGuiApplication.clipboard()
    page.table.setFocus()
    page.table.selectAll()
    assert page.table.rows.known(page.selected_ids()) is None  # most rows are not read yet
    qtbot.keyClick(page.table, KEY.Key_C, CTRL)
    qtbot.waitUntil(lambda: clipboard.text() != "", timeout=20_000)
    lines = clipboard.text().split("\n")
    rows = listed_rows(page)
    assert [line.split("\t")[0] for line in lines] == [row.name for row in rows]
    numbers = page.columns.place_of("cccd")
    assert [line.split("\t")[numbers] for line in lines] == [row.cccd or "" for row in rows]
    assert f"<td style=\"mso-number-format:'\\@'\">{rows[0].cccd}</td>" in (
        clipboard.mimeData().html()
    )
    page.table.go_to(rows[0].person_id)
    qtbot.waitUntil(lambda: page.table.current() is not None, timeout=20_000)
    qtbot.keyClick(page.table, KEY.Key_H, CTRL | SHIFT)
    head, line = clipboard.text().split("\n")
    assert head.split("\t")[:2] == ["Họ và tên", "Ngày sinh"]
    assert line.split("\t")[0] == rows[0].name


def kept(qtbot, window):
    """Return the names of the saved lists once everything is done."""
    settled(qtbot, window)
    listed(qtbot, window.pages.lists)
    return [saved.name for saved in saved_lists(window.desk.session.snapshot.register)]


def keep_one(qtbot, page, still):
    """Narrow, sort, hide a column and keep that under a name; returns ids, columns and counts."""
    type_filter(qtbot, page, "to", "30 ngày tới", still)
    click_heading(qtbot, page, "name")
    still()
    page.columns.open()
    page.columns.popup.items.item(3).setCheckState(Qt.CheckState.Unchecked)
    page.columns.popup.hide()
    page.saved.open()
    assert not page.saved.save_button.isEnabled()
    page.saved.name.setText("Sắp hết hạn của tôi")
    qtbot.keyClick(page.saved.name, KEY.Key_Return)
    still()
    return list(page.table.rows.ids), page.columns.keys, page.bar.counts.text()


def check_opening(page, still, ids, columns):
    """Open the saved list from another one."""
    page.columns.popup.reset.emit()  # the list's own columns are others again
    page.show_list("lapsed", None)
    still()
    page.saved.items.itemActivated.emit(page.saved.items.item(0))
    still()
    assert not page.saved.isVisible()
    assert list(page.table.rows.ids) == ids
    assert page.columns.fields["to"].text() == "30 ngày tới"
    assert (page.bar.listing, page.query.sort) == ("all", ("name", False))
    assert page.columns.keys == columns
    page.show_list("all", None)
    still()
    assert page.columns.keys != columns


def check_below_its_button(box):
    """The box ends where its button ends, inside the window, also when it grows while open."""
    button = box.open_button
    end = button.mapToGlobal(button.rect().bottomRight())
    for width in (box.items.width(), 700):
        box.items.setFixedWidth(width)
        box.adjustSize()
        assert box.width() > width
        assert (box.geometry().right(), box.y()) == (end.x(), end.y() + 1)
        assert button.window().geometry().contains(box.geometry())


def test_lists_are_saved_counted_opened_renamed_and_removed(qtbot, window):
    page, box = window.pages.lists, window.pages.lists.saved
    page.table.go_to(page.table.rows.ids[0])
    qtbot.waitUntil(lambda: page.table.current() is not None, timeout=20_000)

    def still():
        settled(qtbot, window)
        listed(qtbot, page)

    ids, columns, count = keep_one(qtbot, page, still)
    assert kept(qtbot, window) == ["Sắp hết hạn của tôi"]
    assert page.isVisible()  # Enter under a heading opens no household
    assert box.items.item(0).text() == f"Sắp hết hạn của tôi  –  {count}"
    check_opening(page, still, ids, columns)
    box.open()
    still()
    check_below_its_button(box)
    box.items.setCurrentRow(0)
    box.focus_name()
    assert box.name.text() == "Sắp hết hạn của tôi"
    box.name.setText("Cần báo sớm")
    box.rename_button.click()
    assert kept(qtbot, window) == ["Cần báo sớm"]
    box.items.setCurrentRow(0)
    box.remove_button.click()
    assert kept(qtbot, window) == []
    box.hide()
    assert "Đã bỏ danh sách" in window.notice.text
    window.notice._action.click()  # taken back
    assert kept(qtbot, window) == ["Cần báo sớm"]
    check_shown_anew(qtbot, window)


def test_what_is_seen_is_what_is_saved_and_printed(qtbot, desk, page, still, tmp_path, monkeypatch):
    opened, told = [], []
    monkeypatch.setattr("ui.list_saving.open_path", opened.append)
    desk.told.connect(told.append)
    click_heading(qtbot, page, "name")
    page.bar.field.setText("nguyen")  # not lost though the sorted list comes meanwhile
    qtbot.waitUntil(lambda: page.query.words == "nguyen")
    still()
    page.columns.open()
    page.columns.popup.items.item(3).setCheckState(Qt.CheckState.Unchecked)
    page.columns.popup.hide()
    seen = names(page)
    titles = [column.title for column in page.table.rows.columns]
    page.bar.excel.click()
    answer_file(qtbot, page, tmp_path / "danh sách.xlsx")
    still()
    assert "danh sách.xlsx" in told[-1].text
    sheet = load_workbook(tmp_path / "danh sách.xlsx").active
    rows = list(sheet.iter_rows(values_only=True))
    head = next(n for n, row in enumerate(rows) if "Họ và tên" in row)
    assert [title for title in rows[head] if title in titles] == titles
    column = rows[head].index("Họ và tên")
    assert [row[column] for row in rows[head + 1 : head + 1 + len(seen)]] == seen
    assert any("có chữ “nguyen”" in str(row[0]) for row in rows[:head])
    page.bar.printing.click()
    answer_file(qtbot, page, tmp_path / "danh sách.pdf")
    still()
    assert opened == [tmp_path / "danh sách.pdf"]
    text = "".join(sheet.extract_text() for sheet in PdfReader(opened[0]).pages)
    assert seen[0] in text
    assert seen[-1] in text


def check_shown_anew(qtbot, window):
    """Look at the register again, take another day, close it."""
    page = window.pages.lists
    person = page.table.rows.ids[3]
    page.table.go_to(person)
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.desk.session.refresh()
    listed(qtbot, page)
    assert page.table.current_person() == person
    before = page.chips.chips[Status.LAPSED].text()
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.desk.session.set_day(date(2027, 1, 5))
    listed(qtbot, page)
    assert page.chips.chips[Status.LAPSED].text() != before
    assert page.looked.opened.roll.day == date(2027, 1, 5)
    window.desk.session.close_register()
    assert page.table.rows.rowCount() == 0
    assert page.looked is None
    assert page.totals.words.text() == ""


def test_keys_open_a_household_and_the_pane_follows(qtbot, desk, page, show):
    went = []
    desk.went.connect(went.append)
    page.table.go_to(page.table.rows.ids[2])
    qtbot.waitUntil(lambda: page.table.current() is not None, timeout=20_000)
    page.bar.toggle_pane()
    first = page.table.current()
    qtbot.waitUntil(lambda: first.name in page.pane._members.text(), timeout=20_000)
    page.table.setFocus()
    qtbot.keyClick(page.table, KEY.Key_Down)
    row = page.table.current()
    assert row.person_id == page.table.rows.ids[3]
    qtbot.waitUntil(lambda: row.name in page.pane._members.text(), timeout=20_000)
    qtbot.keyClick(page.table, KEY.Key_Return)
    assert went == [Place(Room.HOUSEHOLD, household=row.household_id, person=row.person_id)]
    show("expiring")
    qtbot.waitUntil(lambda: page.pane._members.text() == "", timeout=20_000)


def test_other_pages_lead_to_some_people_of_a_list(show, still):
    page = show("all", "Thôn 3", Uncovered())
    rows = listed_rows(page)
    assert {row.hamlet for row in rows} == {"Thôn 3"}
    assert not {row.status for row in rows} & COVERED
    assert page.only_button.text() == "Chỉ người chưa có thẻ còn hạn  ×"
    first, last = date(2026, 12, 1), date(2026, 12, 31)
    page = show("all", None, EndsWithin(first, last))
    ends = [row.chain_to for row in listed_rows(page) if row.status in COVERED]
    assert len(ends) == page.table.rows.rowCount() > 0
    assert all(first <= end <= last for end in ends)
    assert "31/12/2026" in page.only_button.text()
    page.only_button.click()
    still()
    assert page.table.rows.rowCount() > len(ends)
    assert not page.only_button.isVisible()
    show("all", None, Uncovered())
    page.bar.lists.setCurrentIndex(page.bar.lists.findData("lapsed"))
    page.bar.lists.activated.emit(page.bar.lists.currentIndex())
    still()
    assert page.query.only is None


def test_letters_of_a_list_have_a_page_of_their_own(qtbot, desk, show):
    went = []
    desk.went.connect(went.append)
    page = show("lapsed", "Thôn 2")
    page.bar.letters.click()
    assert went == [Place(Room.LETTERS, listing="lapsed", hamlet="Thôn 2")]
    for name in ("last-chance", "age-events", "never-insured"):
        assert show(name).bar.letters.isEnabled()
    assert not show("data-problems").bar.letters.isEnabled()
