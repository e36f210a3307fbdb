from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from core.domain.text import sort_key
from ui.table import Table
from ui.table_model import Shown, TableModel

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Row:
    name: str
    number: int | None
    id_no: str = ""


ROWS = (
    Row("Trần Văn Đào", 7, "042068466768"),
    Row("Lê Thị Ánh", None, "0198128357"),
    Row("Nguyễn Văn An", 100, "1"),
    Row("Phạm Thị Dung", 20, "<b>"),
)
COLUMNS = (
    Shown("Họ và tên", lambda r: r.name, sort=lambda r: sort_key(r.name)),
    Shown(
        "Số",
        lambda r: "" if r.number is None else str(r.number),
        right=True,
        sort=lambda r: r.number,
    ),
    Shown("CCCD", lambda r: r.id_no),
)


@pytest.fixture
def model(qapp):
    made = TableModel()
    made.show_rows(COLUMNS, ROWS)
    return made


@pytest.fixture
def table(qtbot):
    made = Table()
    qtbot.addWidget(made)
    made.show_rows(COLUMNS, ROWS)
    made.show()
    return made


def names(model):
    return [model.row_at(place).name.split()[-1] for place in range(model.rowCount())]


def test_the_model_is_a_good_table(qtmodeltester, model):
    qtmodeltester.check(model, force_py=True)
    model.sort(0)
    model.keep_only([0, 2])
    qtmodeltester.check(model, force_py=True)
    assert model.rowCount(model.index(0, 0)) == 0


def test_names_stand_in_vietnamese_order_by_given_name(model):
    model.sort(0, UP)
    assert names(model) == ["An", "Ánh", "Dung", "Đào"]
    model.sort(0, DOWN)
    assert names(model) == ["Đào", "Dung", "Ánh", "An"]


def test_numbers_sort_as_numbers_and_the_unknown_stand_last(model):
    model.sort(1, UP)
    assert names(model) == ["Đào", "Dung", "An", "Ánh"]
    model.sort(1, DOWN)
    assert names(model) == ["An", "Dung", "Đào", "Ánh"]


def test_no_order_gives_back_the_list_order(model):
    model.sort(1, UP)
    model.sort(-1, UP)
    assert names(model) == ["Đào", "Ánh", "An", "Dung"]


def test_the_order_stays_when_rows_are_filtered(model):
    model.sort(0, UP)
    model.keep_only([0, 2, 3])
    assert names(model) == ["An", "Dung", "Đào"]
    assert model.numbers == (2, 3, 0)


def test_held_rows_follow_to_their_new_places(model):
    held = QPersistentModelIndex(model.index(0, 0))
    model.sort(0, UP)
    assert held.row() == 3
    assert model.row_at(held.row()) is ROWS[0]


def test_cells_show_text_and_numbers_stand_right(model):
    assert model.data(model.index(0, 0)) == "Trần Văn Đào"
    assert model.data(model.index(1, 1)) == ""
    assert model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole) & (
        Qt.AlignmentFlag.AlignRight
    )
    assert model.data(model.index(0, 0), Qt.ItemDataRole.UserRole) is ROWS[0]
    assert model.data(QModelIndex()) is None


def test_a_status_has_a_dot_and_a_word(qapp):
    model = TableModel()
    model.show_rows((Shown("x", lambda _: "Hết hạn", tone=lambda _: "lapsed"),), ROWS[:1])
    assert model.data(model.index(0, 0)) == "● Hết hạn"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ForegroundRole).isValid()


def test_copied_rows_carry_tabs_and_keep_their_zeros(table):
    table.selectAll()
    table.copy()
    taken = QGuiApplication.clipboard().mimeData()
    assert taken.text().splitlines()[0] == "Trần Văn Đào\t7\t042068466768"
    assert "<td style=\"mso-number-format:'\\@'\">042068466768</td>" in taken.html()
    assert "&lt;b&gt;" in taken.html()


def test_enter_opens_the_current_row(qtbot, table):
    table.selectRow(1)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [ROWS[1]]


def test_a_reset_says_that_no_row_is_current(qtbot, table):
    table.selectRow(1)
    assert table.current() is ROWS[1]
    with qtbot.waitSignal(table.moved) as told:
        table.rows.keep_only([0])
    assert told.args == [None]
    assert table.current() is None


def test_a_header_click_sorts_and_the_third_gives_back_the_list_order(qtbot, table):
    header = table.horizontalHeader()
    seen = []
    for _ in range(3):
        place = header.sectionPosition(0) + 10
        qtbot.mouseClick(
            header.viewport(),
            Qt.MouseButton.LeftButton,
            pos=header.viewport().rect().topLeft()
            + header.viewport().rect().center() * 0
            + type(header.viewport().rect().topLeft())(place, 5),
        )
        seen.append(names(table.rows))
    assert seen[2] == ["Đào", "Ánh", "An", "Dung"]
    assert seen[0] != seen[2]


def test_a_cell_kept_over_other_rows_has_nothing_in_it(model):
    kept = model.index(3, 0)
    model.show_rows(COLUMNS, ROWS[:1])
    assert model.data(kept) is None
    assert model.field_at(kept) == ""
    assert not model.flags(kept) & Qt.ItemFlag.ItemIsUserCheckable
