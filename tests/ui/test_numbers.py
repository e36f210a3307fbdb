"""Charts beside their tables: what they say, where they lead, what they print."""

from datetime import date

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt

from core.app.demo import SAMPLE_DAY
from core.app.history import deeds
from core.app.office import TARGET_PERCENT, office_settings, set_office
from core.domain.bars import Bar
from core.domain.cover import COVERED
from core.domain.deeds import DeedKind
from core.domain.endings import endings_of
from core.domain.percent import format_percent
from tests.coverage import coverage_of
from tests.ui.helpers import answer_file, listed, listed_rows, settled
from ui.charts import BarsChart, ColumnsChart
from ui.desk import Place, Room

KEYS = Qt.Key


@pytest.fixture
def page(qtbot, window):
    window.desk.go(Place(Room.NUMBERS))
    settled(qtbot, window)
    return window.pages.numbers


@pytest.fixture
def coverage(page):
    return page.coverage


def turn_to_endings(qtbot, window, page):
    window.desk.go(Place(Room.NUMBERS))
    page.tabs.setCurrentWidget(page.endings)
    settled(qtbot, window)
    return page.endings


def cells(table, place):
    return [table.rows.data(table.rows.index(place, n)) for n in range(table.rows.columnCount())]


def type_target(qtbot, window, tab, text):
    tab.target.setFocus()
    tab.target.selectAll()
    qtbot.keyClicks(tab.target, text)
    qtbot.keyClick(tab.target, KEYS.Key_Return)
    settled(qtbot, window)


def choose(qtbot, window, box, place):
    box.setCurrentIndex(place)
    box.activated.emit(place)
    settled(qtbot, window)


def test_cover_is_drawn_chosen_opened_and_compared(
    qtbot, program, page, coverage, snapshot, tmp_path
):
    window = program.window
    arrows_and_clicks_choose_a_bar_and_its_row_and_back(qtbot, window, coverage)
    window.desk.go(Place(Room.NUMBERS))
    settled(qtbot, window)
    bar_is_as_long_as_the_rate_and_says_it_to_eye_and_ear(coverage, snapshot)
    everything_is_said_in_english_too(qtbot, program, page)
    earlier_day_stands_beside(qtbot, window, coverage, snapshot)
    ctrl_7_and_ctrl_8(qtbot, window)
    window.desk.go(Place(Room.NUMBERS))
    enter_on_a_hamlet_opens_who_of_it_has_no_cover(qtbot, window, coverage, tmp_path)
    window.desk.go(Place(Room.NUMBERS))
    total_opens_everybody_until_another_list(qtbot, window, coverage, snapshot)


def test_the_target_is_typed_refused_saved_and_taken_from_the_settings(qtbot, window, coverage):
    what_is_no_target_is_refused_and_not_saved(qtbot, window, coverage)
    target_is_saved_once_and_everything_follows(qtbot, window, coverage)
    office_s_target_from_the_settings_is_used(qtbot, window, coverage)


def test_months_are_drawn_opened_saved_and_counted_when_seen(
    qtbot, window, page, snapshot, tmp_path, monkeypatch
):
    only_what_is_seen_is_counted_for_another_day_too(qtbot, window, page)
    window.desk.session.set_day(SAMPLE_DAY)
    settled(qtbot, window)
    endings = turn_to_endings(qtbot, window, page)
    columns_are_as_high_as_their_people(endings, snapshot)
    enter_on_a_month_opens_whose_card_ends_then(qtbot, window, endings)
    turn_to_endings(qtbot, window, page)
    excel_and_page_to_print(qtbot, window, page, tmp_path, monkeypatch)
    turn_to_endings(qtbot, window, page)
    one_hamlet_only(qtbot, window, endings, snapshot)


# Cover by hamlet


def bar_is_as_long_as_the_rate_and_says_it_to_eye_and_ear(coverage, snapshot):
    chart, found = coverage.chart, coverage_of(snapshot.standing, 95)
    track = chart.track
    assert track.width() > 0
    for place, row in enumerate(found.lines):
        bar = chart.bar_rect(place)
        assert bar.left() == track.left()
        assert bar.width() == pytest.approx(track.width() * row.now.rate)
        assert chart.area(place).contains(bar)
    assert chart.target_x == pytest.approx(track.left() + track.width() * 0.95)
    assert chart.bars[-1].whole
    for bar, row in zip(chart.bars, found.lines, strict=True):
        words = f"{format_percent(row.now.rate)}, thiếu {row.missing}"
        assert bar.words == words
        assert f"{bar.label}: {words}" in chart.accessibleDescription()
    chart.choose(1)
    assert chart.accessibleName().endswith(f"{chart.bars[1].label}: {chart.bars[1].words}")


def arrows_and_clicks_choose_a_bar_and_its_row_and_back(qtbot, window, coverage):
    chart, table, lines = coverage.chart, coverage.table, coverage.found.lines
    steps = (
        (KEYS.Key_Down, 0), (KEYS.Key_Down, 1), (KEYS.Key_Right, 2), (KEYS.Key_Up, 1),
        (KEYS.Key_End, len(lines) - 1), (KEYS.Key_Down, len(lines) - 1), (KEYS.Key_Home, 0),
    )  # fmt: skip
    for key, place in steps:
        qtbot.keyClick(chart, key)
        assert chart.place == place
        assert table.current() is lines[place]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    table.selectRow(0)
    assert lines[chart.place] is table.current()
    assert lines[chart.place].now.rate == max(row.now.rate for row in lines)
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    point = chart.area(2).center().toPoint()
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=point)
    assert coverage.table.current() is coverage.found.lines[2]
    qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=point)
    assert window.pages.room is Room.LISTS


def enter_on_a_hamlet_opens_who_of_it_has_no_cover(qtbot, window, coverage, tmp_path):
    row = coverage.found.lines[1]
    coverage.chart.choose(1)
    qtbot.keyClick(coverage.chart, KEYS.Key_Return)
    lists = listed(qtbot, window.pages.lists)
    assert window.pages.room is Room.LISTS
    assert (lists.bar.listing, lists.doing.hamlet) == ("all", row.hamlet)
    rows = listed_rows(lists)
    assert len(rows) == row.now.people - row.now.covered > 0
    assert {r.hamlet for r in rows} == {row.hamlet}
    assert not {r.status for r in rows} & COVERED
    assert lists.only_button.isVisible()
    lists.bar.excel.click()
    answer_file(qtbot, lists, tmp_path / "ds.xlsx")
    settled(qtbot, window)
    said = [row[0] for row in load_workbook(tmp_path / "ds.xlsx").active.values]
    assert any("Chưa từng có thẻ" in str(line) for line in said[:8])
    lists.only_button.click()
    listed(qtbot, lists)
    assert lists.table.rows.rowCount() == row.now.people
    assert not lists.only_button.isVisible()


def total_opens_everybody_until_another_list(qtbot, window, coverage, snapshot):
    total = coverage.found.total
    coverage.table.selectRow(coverage.table.rows.rowCount() - 1)
    qtbot.keyClick(coverage.table, KEYS.Key_Return)
    lists = listed(qtbot, window.pages.lists)
    assert lists.doing.hamlet is None
    assert lists.table.rows.rowCount() == total.now.people - total.now.covered
    bar = lists.bar
    bar.lists.setCurrentIndex(bar.lists.findData("lapsed"))
    bar.lists.activated.emit(bar.lists.currentIndex())
    listed(qtbot, lists)
    assert not lists.only_button.isVisible()
    assert lists.table.rows.rowCount() == len(snapshot.listings["lapsed"].rows)


def earlier_day_stands_beside(qtbot, window, coverage, snapshot):
    standing = snapshot.standing
    for place, earlier in ((2, date(2025, 11, 21)), (0, None), (1, date(2026, 10, 21))):
        choose(qtbot, window, coverage.against, place)
        wanted = coverage_of(standing, 95, standing.at(earlier) if earlier else None)
        assert coverage.found == wanted
        titles = [column.title for column in coverage.table.rows.columns]
        assert ("Tăng, giảm" in titles) == bool(earlier)
        if earlier is None:
            continue
        assert f"{wanted.rows[0].change:+.2f}".replace(".", ",").rstrip("0") in cells(
            coverage.table, 0
        )


def target_is_saved_once_and_everything_follows(qtbot, window, coverage):
    register = window.desk.session.snapshot.register
    before = [line for line in deeds(register) if line.deed.kind == DeedKind.SETTINGS]
    type_target(qtbot, window, coverage, "80")
    assert office_settings(register)[TARGET_PERCENT] == "80"
    after = [line for line in deeds(register) if line.deed.kind == DeedKind.SETTINGS]
    assert len(after) == len(before) + 1
    assert coverage.target.text() == "80 %"
    assert coverage.found.target == 80
    chart = coverage.chart
    assert chart.target_x == pytest.approx(chart.track.left() + chart.track.width() * 0.8)
    assert [bar.words.endswith("đạt") for bar in chart.bars] == [
        row.missing == 0 for row in coverage.found.lines
    ]
    assert "đã đạt mục tiêu 80 %" in coverage.heading.text()


def what_is_no_target_is_refused_and_not_saved(qtbot, window, coverage):
    for typed in ("0", "101", "abc"):
        window.notice.hide()
        type_target(qtbot, window, coverage, typed)
        assert window.notice.isVisible()
        assert f"“{typed}”" in window.notice.text
        assert coverage.target.property("wrong")
    assert office_settings(window.desk.session.snapshot.register)[TARGET_PERCENT] == ""
    assert coverage.found.target == 95
    window.desk.jobs.start(lambda _progress: None, lambda _none: None, "…", writes=True)
    assert not coverage.target.isEnabled()
    settled(qtbot, window)
    assert coverage.target.isEnabled()


# Cards ending by month


def columns_are_as_high_as_their_people(endings, snapshot):
    found, chart = endings_of(snapshot.standing), endings.chart
    heights = [chart.bar_rect(n).height() for n in range(12)]
    most = max(range(12), key=heights.__getitem__)
    for row, height in zip(found.rows, heights, strict=True):
        part = len(row.people) / len(found.rows[most].people)
        assert height == pytest.approx(heights[most] * part)
        assert chart.bar_rect(found.rows.index(row)).bottom() == pytest.approx(chart.ground)
    assert [bar.words for bar in chart.bars] == [str(len(row.people)) for row in found.rows]
    assert f"12/2026: {len(found.rows[1].people)}" in chart.accessibleDescription()
    endings.chart.choose(3)
    endings.table.selectRow(12)
    assert cells(endings.table, 12)[0] == "Cộng"
    assert endings.chart.place is None


def enter_on_a_month_opens_whose_card_ends_then(qtbot, window, endings):
    row = endings.found.rows[1]
    endings.chart.choose(1)
    qtbot.keyClick(endings.chart, KEYS.Key_Return)
    lists = listed(qtbot, window.pages.lists)
    assert set(lists.table.rows.ids) == row.people
    assert "từ 01/12/2026 đến 31/12/2026" in lists.only_button.text()


def one_hamlet_only(qtbot, window, endings, snapshot):
    name = snapshot.summary.by_hamlet[1].hamlet
    choose(qtbot, window, endings.hamlets, endings.hamlets.findData(name))
    assert endings.found == endings_of(snapshot.standing, name)
    endings.open_row(endings.found.total)
    lists = listed(qtbot, window.pages.lists)
    assert lists.doing.hamlet == name
    assert set(lists.table.rows.ids) == endings.found.total.people


# Both


def excel_and_page_to_print(qtbot, window, page, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("ui.list_saving.open_path", opened.append)
    for name, tab in (("coverage", page.coverage), ("endings", page.endings)):
        (tmp_path / name).mkdir()
        assert_saved(qtbot, window, tab, tmp_path / name)
    assert opened == [tmp_path / "coverage" / "a.pdf", tmp_path / "endings" / "a.pdf"]


def assert_saved(qtbot, window, tab, tmp_path):
    window.pages.numbers.tabs.setCurrentWidget(tab)
    settled(qtbot, window)
    tab.excel_button.click()
    answer_file(qtbot, tab, tmp_path / "a.xlsx")
    settled(qtbot, window)
    tab.print_button.click()
    answer_file(qtbot, tab, tmp_path / "a.pdf")
    settled(qtbot, window)
    sheet = load_workbook(tmp_path / "a.xlsx").active
    column = [row[0] for row in sheet.iter_rows(min_row=9, min_col=2, values_only=True)]
    text = PdfReader(tmp_path / "a.pdf").pages[0].extract_text()
    listing = tab.number_page.listing
    assert listing.title.upper() in text
    for place, row in enumerate((*listing.rows, listing.total)):
        name = listing.columns[0].value(row)
        assert column[place] == name
        assert name in text


def only_what_is_seen_is_counted_for_another_day_too(qtbot, window, page):
    coverage = page.coverage
    coverage.chart.choose(2)
    window.desk.session.set_day(date(2027, 1, 5))
    settled(qtbot, window)
    assert coverage.found.on == date(2027, 1, 5)
    assert coverage.chart.place == 2
    assert coverage.table.current() is coverage.found.lines[2]
    assert page.endings.found is None
    page.tabs.setCurrentWidget(page.endings)
    settled(qtbot, window)
    assert page.endings.found.on == date(2027, 1, 5)
    page.endings.look()
    page.tabs.setCurrentWidget(coverage)
    page.endings.on_changed(None)  # closed while it is counted
    settled(qtbot, window)
    assert page.endings.found is None


def test_an_empty_register_says_what_is_shown_here(qtbot, own_window):
    own_window.desk.go(Place(Room.NUMBERS))
    settled(qtbot, own_window)
    tab = own_window.pages.numbers.coverage
    assert tab._empty.isVisible()
    assert "danh sách dân cư" in tab._empty.text()
    assert not tab.chart.isVisible()
    assert not tab.excel_button.isEnabled()
    assert not tab.print_button.isEnabled()


def everything_is_said_in_english_too(qtbot, program, page):
    chart = page.coverage.chart
    program._on_language("en")
    qtbot.waitUntil(lambda: chart.bars[-1].label == "Whole commune")
    assert chart.bars[0].words.endswith(" missing")
    titles = [column.title for column in page.coverage.table.rows.columns]
    assert titles[:4] == ["Hamlet", "Rate", "Change", "Missing"]
    assert cells(page.coverage.table, len(chart.bars) - 1)[0] == "Whole commune"
    program._on_language("vi")


def ctrl_7_and_ctrl_8(qtbot, window):
    for key, room in ((KEYS.Key_7, Room.NUMBERS), (KEYS.Key_8, Room.SETTINGS)):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.pages.room is room
    settled(qtbot, window)


def test_many_hamlets_scroll_and_long_names_leave_room_for_bars(qtbot):
    chart = BarsChart()
    qtbot.addWidget(chart)
    names = [f"Thôn có tên thật dài số {n}" for n in range(40)]
    chart.show_bars("x", [Bar(name, 0.5, "95,12 %, thiếu 1.234") for name in names])
    size = chart.sizeHint()
    chart.resize(size)
    assert size.height() >= 40 * chart.row_height
    assert chart.area(39).bottom() <= size.height()
    assert chart.track.width() >= 60
    assert chart.bar_rect(0).width() == chart.track.width() / 2


def test_columns_of_thousands_do_not_touch(qtbot):
    chart = ColumnsChart()
    qtbot.addWidget(chart)
    chart.show_bars("x", [Bar(f"{n:02}/2027", 1.0, "12.345") for n in range(1, 13)])
    chart.resize(chart.sizeHint())
    assert chart.area(0).width() > chart.fontMetrics().horizontalAdvance("12.345")
    assert chart.bar_rect(11).right() <= chart.width()


def office_s_target_from_the_settings_is_used(qtbot, window, coverage):
    set_office(window.desk.session.snapshot.register, {TARGET_PERCENT: "70"})
    window.desk.session.refresh()
    settled(qtbot, window)
    assert coverage.target.text() == "70 %"
    assert coverage.found.target == 70
