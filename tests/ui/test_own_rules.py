import pytest
from PySide6.QtCore import Qt

from core.app.areas import list_areas
from core.app.ruling import local_lines
from core.domain.people import Area
from tests.ui.helpers import day, open_box, press, settled
from ui.desk import Place, Room

_PLACE = 4  # the column of a rule's area class or hamlet


@pytest.fixture
def own(window):
    window.desk.go(Place(Room.SETTINGS))
    page = window.pages.settings
    page.tabs.setCurrentWidget(page.own)
    return page.own


@pytest.fixture
def register(window):
    return window.desk.session.snapshot.register


def type_day(qtbot, field, text):
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(box, data):
    assert box.findData(data) >= 0
    box.setCurrentIndex(box.findData(data))


def shown(table):
    model = table.rows
    return [model.row_at(n) for n in range(model.rowCount())]


def add_area(qtbot, window, box, first="1/1/2026"):
    hamlet = box.hamlets.itemData(1)
    choose(box.hamlets, hamlet)
    choose(box.areas, "island")
    type_day(qtbot, box.first, first)
    box.paper.setText(" QĐ  12/2026 ")
    box.add_button.click()
    settled(qtbot, window)
    return hamlet


def add_rule(qtbot, window, box, percent, first="1/1/2026", place=("", "")):
    choose(box.points, "4a")
    choose(box.kinds, "total")
    for field, chosen in zip((box.areas, box.hamlets), place, strict=True):
        choose(field, chosen)
    box.percent.setValue(percent)
    type_day(qtbot, box.first, first)
    box.paper.setText("Nghị quyết 5")
    box.add_button.click()
    settled(qtbot, window)


def islands(register):
    return [place for place in list_areas(register) if place.fact.area is Area.ISLAND]


def test_areas_are_entered_ended_removed_and_refused(qtbot, window, own, register):
    every_field_has_a_name(own)
    area_without_a_first_day_is_asked_for_it(qtbot, window, own, register)
    unreadable_day_enters_nothing(qtbot, window, own, register)
    area_is_added_ended_and_removed(qtbot, window, own, register)
    only_the_chosen_row_is_ended(qtbot, window, own, register)
    own.areas.table.select(lambda row: row.fact.area is Area.ISLAND)
    own.areas.remove_button.click()
    press(open_box(own.areas), 0)
    settled(qtbot, window)
    mistyped_end_is_corrected_to_a_later_day(qtbot, window, own, register)
    own.areas.table.select(lambda row: row.fact.area is Area.ISLAND)
    own.areas.remove_button.click()
    press(open_box(own.areas), 0)
    settled(qtbot, window)
    area_for_all_hamlets_is_entered_for_each(qtbot, window, own, register)
    without_a_register_nothing_can_be_entered(window, own)


def test_local_rules_are_entered_ended_removed_and_refused(qtbot, window, own, register):
    area_class_and_hamlet_together_are_refused_in_words(qtbot, window, own, register)
    local_rule_is_added_ended_and_removed(qtbot, window, own, register)
    rule_that_contradicts_another_is_refused_in_words(qtbot, window, own, register)
    own.local.table.select(lambda row: row[1].paper == "Nghị quyết 5")
    own.local.remove_button.click()
    press(open_box(own.local), 0)
    settled(qtbot, window)
    rule_may_be_narrowed_to_an_area_class_or_a_hamlet(qtbot, window, own, register)


def test_the_set_of_a_province_is_laid_on_and_hamlets_are_the_registers(
    qtbot, window, own, register
):
    set_of_dak_lak_is_laid_on_the_register(qtbot, window, own, register)
    all_comes_first_and_the_hamlets_are_the_registers(window, own)


def area_is_added_ended_and_removed(qtbot, window, own, register):
    box = own.areas
    hamlet = add_area(qtbot, window, box)
    (place,) = islands(register)
    assert (place.hamlet, place.fact.first, place.fact.source) == (
        hamlet,
        day("2026-01-01"),
        "QĐ 12/2026",
    )
    assert place in shown(box.table)
    assert box.paper.text() == ""
    box.table.select(lambda row: row == place)
    type_day(qtbot, box.end_day, "30/6/2026")
    box.end_button.click()
    settled(qtbot, window)
    assert islands(register)[0].fact.last == day("2026-06-30")
    box.table.select(lambda row: row.number == place.number)
    box.remove_button.click()
    press(open_box(box), 0)
    settled(qtbot, window)
    assert islands(register) == []
    assert place.number not in {row.number for row in shown(box.table)}


def area_for_all_hamlets_is_entered_for_each(qtbot, window, own, register):
    choose(own.areas.hamlets, "*")
    choose(own.areas.areas, "island")
    type_day(qtbot, own.areas.first, "1/1/2026")
    own.areas.add_button.click()
    settled(qtbot, window)
    assert len(islands(register)) == own.areas.hamlets.count() - 1
    type_day(qtbot, own.areas.first, "1/1/2026")
    own.areas.add_button.click()
    settled(qtbot, window)
    assert "đã có trong sổ" in window.notice.text


def only_the_chosen_row_is_ended(qtbot, window, own, register):
    add_area(qtbot, window, own.areas)
    own.areas.table.select(lambda row: row.fact.area is Area.ISLAND)
    type_day(qtbot, own.areas.end_day, "31/12/2025")
    own.areas.end_button.click()
    settled(qtbot, window)
    assert "nằm trước ngày đầu 01/01/2026" in window.notice.text
    assert islands(register)[0].fact.last is None


def mistyped_end_is_corrected_to_a_later_day(qtbot, window, own, register):
    add_area(qtbot, window, own.areas)
    for typed in ("30/6/2026", "30/6/2027"):
        own.areas.table.select(lambda row: row.fact.area is Area.ISLAND)
        type_day(qtbot, own.areas.end_day, typed)
        own.areas.end_button.click()
        settled(qtbot, window)
    assert islands(register)[0].fact.last == day("2027-06-30")


def area_without_a_first_day_is_asked_for_it(qtbot, window, own, register):
    add_area(qtbot, window, own.areas, "")
    assert "ngày đầu của diện vùng" in window.notice.text
    assert islands(register) == []


def unreadable_day_enters_nothing(qtbot, window, own, register):
    add_area(qtbot, window, own.areas, "32/1/2026")
    assert "21/11/2026" in window.notice.text
    assert islands(register) == []


def local_rule_is_added_ended_and_removed(qtbot, window, own, register):
    before = local_lines(register)
    box = own.local
    add_rule(qtbot, window, box, 90)
    ((number, rule),) = set(local_lines(register).items()) - set(before.items())
    assert (rule.point, rule.percent_total, rule.paper) == ("4a", 90, "Nghị quyết 5")
    assert (number, rule) in shown(box.table)
    box.table.select(lambda row: row[0] == number)
    type_day(qtbot, box.end_day, "30/6/2026")
    box.end_button.click()
    settled(qtbot, window)
    assert local_lines(register)[number].last == day("2026-06-30")
    box.table.select(lambda row: row[0] == number)
    box.remove_button.click()
    press(open_box(box), 0)
    settled(qtbot, window)
    assert local_lines(register) == before


def rule_that_contradicts_another_is_refused_in_words(qtbot, window, own, register):
    add_rule(qtbot, window, own.local, 90)
    before = local_lines(register)
    add_rule(qtbot, window, own.local, 95, "1/3/2026")
    assert local_lines(register) == before
    assert "4a" in window.notice.text
    assert own.local.paper.text() == "Nghị quyết 5"


def rule_may_be_narrowed_to_an_area_class_or_a_hamlet(qtbot, window, own, register):
    box = own.local
    before = local_lines(register)
    hamlet = box.hamlets.itemData(1)
    add_rule(qtbot, window, box, 90)
    add_rule(qtbot, window, box, 95, place=("area_3", ""))
    add_rule(qtbot, window, box, 100, place=("", hamlet))
    made = [rule for number, rule in local_lines(register).items() if number not in before]
    assert [(rule.percent_total, rule.area, rule.hamlet) for rule in made] == [
        (90, None, None),
        (95, Area.AREA_III, None),
        (100, None, hamlet),
    ]
    rows = box.table.rows
    places = [rows.index(number, _PLACE).data() for number in range(rows.rowCount())]
    assert places[-3:] == ["", "Khu vực III", hamlet]


def area_class_and_hamlet_together_are_refused_in_words(qtbot, window, own, register):
    before = local_lines(register)
    both = ("area_3", own.local.hamlets.itemData(1))
    add_rule(qtbot, window, own.local, 90, place=both)
    assert local_lines(register) == before
    assert "chỉ ghi diện vùng hoặc tên thôn" in window.notice.text


def all_comes_first_and_the_hamlets_are_the_registers(window, own):
    box = own.local
    assert [(field.itemText(0), field.itemData(0)) for field in (box.areas, box.hamlets)] == [
        ("Tất cả", "")
    ] * 2
    hamlets = window.desk.session.snapshot.hamlets
    offered = [box.hamlets.itemText(n) for n in range(1, box.hamlets.count())]
    assert offered == [hamlet.name for hamlet in hamlets]
    window.desk.session.close_register()
    assert box.hamlets.count() == 1


def set_of_dak_lak_is_laid_on_the_register(qtbot, window, own, register):
    own.local.set_button.click()
    press(open_box(own.local), 0)
    settled(qtbot, window)
    assert "Quy định riêng:" in window.notice.text
    assert any("Đắk Lắk" in rule.paper for rule in local_lines(register).values())
    assert len(shown(own.local.table)) == len(local_lines(register))


def every_field_has_a_name(own):
    for box in (own.areas, own.local):
        fields = [field for _, field in box._labels]
        assert all(w.accessibleName() for w in (*fields, box.table, box.end_day))


def without_a_register_nothing_can_be_entered(window, own):
    window.desk.session.close_register()
    for box in (own.areas, own.local):
        assert not box.add_button.isEnabled()
        assert shown(box.table) == []
