import pytest

from core.domain.days import format_day
from tests.ui.helpers import day
from ui.day_field import DayField
from ui.days import parse_day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1/7/2026", "2026-07-01"),
        ("01/07/26", "2026-07-01"),
        ("1-7-26", "2026-07-01"),
        ("1.7.2026", "2026-07-01"),
        ("01072026", "2026-07-01"),
        ("010726", "2026-07-01"),
        ("5326", "2026-03-05"),
        ("25326", "2026-03-25"),
        ("51226", "2026-12-05"),
        ("2026-07-01", "2026-07-01"),
        ("20260731", "2026-07-31"),
        (" 29/2/2028 ", "2028-02-29"),
    ],
)
def test_a_day_is_read_as_people_type_it(typed, meant):
    assert parse_day(typed) == day(meant)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "hôm nay",
        "29/2/2027",
        "31/4/2026",
        "31/12/9999",
        "1/1/1879",
        "11126",
        "0/1/2026",
        "1/7",
        "123",
        "1234567",
    ],
)
def test_what_is_no_day_or_two_days_is_refused(typed):
    assert parse_day(typed) is None


def test_the_field_tidies_when_left_and_tells(qtbot):
    field = DayField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.picked) as told:
        field.setText("010726")
        field.editingFinished.emit()
    assert told.args == [day("2026-07-01")]
    assert field.text() == format_day(day("2026-07-01"))


def test_the_field_keeps_and_marks_what_is_no_day(qtbot):
    field = DayField()
    qtbot.addWidget(field)
    field.show_day(day("2026-07-01"))
    with qtbot.waitSignal(field.unreadable) as told:
        field.setText("32/1/2026")
        field.editingFinished.emit()
    assert "“32/1/2026”" in told.args[0]
    assert field.text() == "32/1/2026"
    assert field.wrong
    assert field.day is None


def test_an_optional_field_may_be_emptied(qtbot):
    field = DayField(may_be_empty=True)
    qtbot.addWidget(field)
    field.show_day(day("2026-07-01"))
    with qtbot.waitSignal(field.picked) as told:
        field.clear()
        field.editingFinished.emit()
    assert told.args == [None]
    assert not field.wrong
