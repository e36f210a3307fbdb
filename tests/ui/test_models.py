"""Every table of the window under Qt's own test of models: shown, kept, sorted, ticked, edited."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.app.hand_registers import ONE
from tests.ui.helpers import settled
from tests.ui.office_books import CARDS, PEOPLE, STRANGERS, TWINS, book
from tests.ui.walk import tour
from ui.choice_cells import OPTIONS_ROLE, ChoiceModel
from ui.table_model import TableModel

STRICT = QAbstractItemModelTester.FailureReportingMode.Warning  # pytest-qt fails on any warning
ORDERS = (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder)
EDIT, TICK = Qt.ItemDataRole.EditRole, Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def filled(qtbot, small, tmp_path):
    """The window after every page was shown and two files were tried."""
    for _ in tour(small, lambda: settled(qtbot, small), ONE):
        pass
    for name, columns, rows in (("thẻ", CARDS, STRANGERS), ("người", PEOPLE, TWINS)):
        file = book(tmp_path / f"{name}.xlsx", columns, *rows, sheet="Trang")
        small.pages.imports.wizard.take_file(file)
        settled(qtbot, small)
    return small


def cells(model):
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            yield model.index(row, column)


def use(model):
    """Do with a model all that its table lets one do."""
    for column in range(model.columnCount()):
        for order in ORDERS:
            model.sort(column, order)
    for index in list(cells(model)):
        flags = model.flags(index)
        if flags & Qt.ItemFlag.ItemIsUserCheckable:
            model.setData(index, Qt.CheckState.Checked, TICK)
        if flags & Qt.ItemFlag.ItemIsEditable and not isinstance(model, ChoiceModel):
            model.setData(index, "Nguyễn", EDIT)
        for option in list(model.data(index, OPTIONS_ROLE) or ())[-1:]:
            model.setData(index, option.value, EDIT)
    model.show_ticks()
    model.keep_only(range(0, len(model._rows), 2))
    model.keep_only(())
    columns, rows = model.columns, model._rows
    model.show_rows(columns, rows)
    model.sort(-1)
    model.show_rows(columns[:1], rows[:1])
    model.show_rows((), ())
    model.show_rows(columns, rows)


def test_every_table_of_the_window_is_a_good_model(qtbot, filled):
    models = [m for m in filled.findChildren(TableModel) if m.columnCount()]
    testers = [QAbstractItemModelTester(model, STRICT) for model in models]
    used = set()
    for model in models:
        if model.rowCount():
            used.add(type(model))
        use(model)
        settled(qtbot, filled)
    assert used == {TableModel, ChoiceModel}
    assert len(testers) > 15
