from core.domain.days import format_day
from tests.ui.helpers import day
from ui.day_field import DayField


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
