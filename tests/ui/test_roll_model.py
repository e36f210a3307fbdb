"""What a list of very many people costs the window: answers at once, the rest when it is seen."""

from collections import Counter

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.app.rolls import open_roll, page
from core.domain.errors import ClerkError
from core.domain.lists import list_entry
from core.domain.roll import FIELD_OF_COLUMN, Blank, Field, Holds, Roll, Sort
from core.domain.text import sort_key
from core.store.schema import person
from tests.app.test_rolls import cost_of
from tests.many_people import DAY, many_people
from ui.list_layout import all_keys
from ui.listing_columns import people_columns
from ui.roll_model import PAGE, WAITING, RollModel
from ui.roll_table import RollTable

FEW, MANY = 1_000, 10_000
ALL = Roll(DAY)
BY_NAME = Roll(DAY, sorts=(Sort(Field.NAME),))
NARROW = Roll(DAY, filters=(Holds(Field.NAME, "nguyen"), Blank(Field.PHONE)))


@pytest.fixture(scope="module")
def registers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    return [many_people(folder / f"{n}.sobhyt", n) for n in (FEW, MANY)]


@pytest.fixture
def few(registers):
    return registers[0]


def columns():
    has = {column.key: column for column in list_entry("all").columns}
    return people_columns([has[key] for key in all_keys("all")])


def shown_names(model, places):
    return [model.data(model.index(place, 0)) for place in places]


def still(qtbot, jobs, model):
    qtbot.waitUntil(lambda: not jobs.busy and not model._soon.isActive(), timeout=20_000)


def name_of(model, place):
    row = model.row_at(place)
    return row.name if row else None


def test_the_model_is_good_while_it_opens_pages_sorts_and_narrows(qtbot, jobs, few):
    model = RollModel(jobs)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning  # a warning fails the test
    tester = QAbstractItemModelTester(model, mode)
    model.show_columns(columns())
    for roll in (ALL, BY_NAME, NARROW, Roll(DAY, words="không ai tên thế này")):
        opened = open_roll(few, roll)
        model.show_roll(few, opened, keep=roll is not ALL)
        assert model.rowCount() == opened.people
        assert model.rowCount(model.index(0, 0)) == 0
        last = range(max(0, opened.people - 3), opened.people)
        shown_names(model, [*range(0, opened.people, 600), *last])
        still(qtbot, jobs, model)
        assert [name_of(model, place) for place in last] == [
            row.name for row in page(few, roll, [opened.ids[place] for place in last])
        ]
    assert model.data(QModelIndex()) is None
    model.forget()
    assert (model.rowCount(), list(model.ids), model.row_at(0)) == (0, [], None)
    tester.deleteLater()


def test_a_row_waits_is_read_and_says_who_is_gone(qtbot, jobs, few):
    model = RollModel(jobs)
    model.show_columns(columns())
    opened = open_roll(few, ALL)
    gone = opened.ids[3]
    with few.deed("test") as writer:
        before = writer.db.execute(person.select().where(person.c.id == gone)).one().name
    model.show_roll(few, opened)
    assert shown_names(model, range(5)) == [WAITING] * 5
    assert model.data(model.index(0, 0), Qt.ItemDataRole.UserRole) is None
    with qtbot.waitSignal(model.loaded):
        pass
    assert WAITING not in shown_names(model, range(5))
    assert model.data(model.index(3, 0)) == before == model.row_at(3).name
    sorted_ids = open_roll(few, BY_NAME)
    model.show_roll(few, sorted_ids, keep=True)
    place = model.place_of(gone)
    assert model.data(model.index(place, 0)) == before  # read already
    assert model.place_of(10**9) is None
    other = open_roll(few, Roll(DAY, "lapsed"))
    off = next(i for i in opened.ids if i not in set(other.ids))
    model.show_roll(few, other.__class__(other.roll, [off, *other.ids], 0, {}, {}))
    model.data(model.index(0, 0))
    still(qtbot, jobs, model)
    assert model.data(model.index(0, 0)) is None  # no longer on the list: an empty row
    assert name_of(model, 1)


def test_rows_seen_last_are_read_first_and_few_are_kept(qtbot, jobs, registers, monkeypatch):
    asked = []
    read = page
    monkeypatch.setattr(
        "ui.roll_model.page", lambda reg, roll, ids: asked.append(len(ids)) or read(reg, roll, ids)
    )
    model = RollModel(jobs)
    model.show_columns(columns())
    model.show_roll(registers[1], open_roll(registers[1], ALL))
    for place in range(0, 6_000, PAGE):  # a thumb drawn over 60 pages
        model.data(model.index(place, 0))
    still(qtbot, jobs, model)
    assert asked == [4 * PAGE]
    assert name_of(model, 5_900)
    assert name_of(model, 0) is None
    monkeypatch.setattr("ui.roll_model._KEPT", 5 * PAGE)
    for place in (0, 1_000, 2_000):
        model.data(model.index(place, 0))
        still(qtbot, jobs, model)
    assert sum(asked) == 7 * PAGE
    assert len(model._rows) == 5 * PAGE
    assert name_of(model, 2_099)
    assert name_of(model, 5_600) is None  # seen longest ago


def test_a_refused_page_is_told_and_asked_again_when_seen_again(qtbot, jobs, few, monkeypatch):
    model = RollModel(jobs)
    model.show_columns(columns())
    model.show_roll(few, open_roll(few, ALL))

    def refuse(*_words):
        raise ClerkError("Không đọc được tệp; hãy thử lại.")

    monkeypatch.setattr("ui.roll_model.page", refuse)
    with qtbot.waitSignal(model.refused):
        model.data(model.index(0, 0))
    still(qtbot, jobs, model)
    monkeypatch.undo()
    model.data(model.index(0, 0))
    with qtbot.waitSignal(model.loaded):
        pass
    assert name_of(model, 0)


class Counted(RollTable):
    """A table that counts what it asks its model."""

    def __init__(self, jobs, qtbot):
        super().__init__(jobs)
        self.asked = Counter()
        data = self.rows.data
        self.rows.data = lambda *words: self.asked.update(["data"]) or data(*words)
        count = self.rows.rowCount
        self.rows.rowCount = lambda *words: self.asked.update(["count"]) or count(*words)
        self.show_columns(columns(), {}, {}, 2)
        self.resize(900, 500)
        qtbot.addWidget(self)
        self.show()
        self.jobs, self.qtbot = jobs, qtbot

    def still(self):
        for view in (self, self.frozen):
            view.viewport().repaint()
            view.horizontalHeader().viewport().repaint()
            view.verticalHeader().viewport().repaint()
        still(self.qtbot, self.jobs, self.rows)

    def costs(self, register, do):
        """Return what it costs: statements, rows besides ids, rows kept, questions to the model."""
        self.asked.clear()
        ids, before = len(self.rows.ids), len(self.rows._rows)
        with cost_of(register) as cost:
            do()
            self.still()
            self.viewport().repaint()
        opened = len(self.rows.ids) if ids != len(self.rows.ids) or not before else 0
        asked = self.asked["data"] + self.asked["count"]
        return cost.statements, cost.rows - opened, len(self.rows._rows), asked


def flow(table, register):
    """Open, scroll a page, go to the end, sort, narrow; return what each costs."""
    bar = table.verticalScrollBar()

    def show(roll, *, keep=True):
        return lambda: table.show_roll(register, open_roll(register, roll), keep=keep)

    steps = {
        "open": show(ALL, keep=False),
        "page": lambda: bar.setValue(bar.value() + bar.pageStep()),
        "end": lambda: bar.setValue(bar.maximum()),
        "select all": table.selectAll,
        "sort": show(BY_NAME),
        "filter": show(Roll(DAY, filters=(Holds(Field.CODE, "GD"),))),
    }
    return {name: table.costs(register, step) for name, step in steps.items()}


def test_everything_costs_the_same_for_few_and_for_many(qtbot, jobs, registers):
    found = []
    for register in registers:
        table = Counted(jobs, qtbot)
        found.append(flow(table, register))
        assert len(table.selected_ids()) == 0
        table.hide()
    for step in found[0]:
        few, many = found[0][step], found[1][step]
        assert few[0] == many[0], step  # statements
        assert many[2] <= 10 * PAGE, step  # rows held
        assert many[3] <= few[3] * 2 + 1_000, step  # of what is seen, painted once or twice
        assert many[3] < 20_000, step
    assert found[1]["select all"][0] == 0
    assert found[1]["page"][0] <= found[1]["open"][0]


def test_who_is_current_stays_so_and_is_scrolled_to(qtbot, jobs, registers):
    table = Counted(jobs, qtbot)
    register = registers[1]
    table.show_roll(register, open_roll(register, ALL))
    table.go_to(table.rows.ids[7_000])
    table.still()
    person_id, row = table.current_person(), table.current()
    assert row.person_id == person_id
    table.show_roll(register, open_roll(register, BY_NAME), keep=True)
    assert table.current_person() == person_id
    place = table.currentIndex().row()
    assert table.rowAt(0) <= place <= table.rowAt(table.viewport().height() - 1)
    assert list(table.selected_ids()) == [person_id]
    table.still()
    seen = [name_of(table.rows, n) for n in range(place - 2, place + 3)]
    assert seen == sorted(seen, key=sort_key)


def test_columns_that_stay_share_rows_selection_and_scrolling(qtbot, jobs, few):
    table = Counted(jobs, qtbot)
    table.show_roll(few, open_roll(few, ALL))
    table.still()
    frozen = table.frozen
    assert frozen.isVisible()
    assert [frozen.isColumnHidden(n) for n in range(4)] == [False, False, True, True]
    assert frozen.selectionModel() is table.selectionModel()
    table.verticalScrollBar().setValue(300)
    assert frozen.verticalScrollBar().value() == 300
    assert frozen.rowAt(5) == table.rowAt(5)
    index = table.rows.index(305, 8)
    table.scrollTo(index)
    assert table.visualRect(index).left() >= frozen.width()
    across = table.horizontalScrollBar().value()
    assert across > 0
    table.setCurrentIndex(table.rows.index(310, 0))
    assert table.horizontalScrollBar().value() == across
    table.setColumnWidth(0, 150)
    assert frozen.columnWidth(0) == 150
    frozen.setColumnWidth(1, 120)
    assert table.columnWidth(1) == 120
    table.resize(330, 500)
    assert (frozen.isColumnHidden(0), frozen.isColumnHidden(1)) == (False, True)


def edges_while_rows_come_and_go(table, registers):
    """Return how wide the row numbers were for 10,000, 1,000, some and no rows, to and fro."""
    numbers, frozen, main = table.verticalHeader(), table.frozen, table.horizontalHeader()
    rolls = (ALL, Roll(DAY, words="không ai tên thế này"), NARROW)
    found = set()
    for register in (*registers, *registers):
        for roll in rolls:
            table.show_roll(register, open_roll(register, roll))
            table.still()
            edge = numbers.x() + numbers.width()
            assert numbers.width() >= numbers.sizeHint().width()
            assert (frozen.x(), main.x(), table.viewport().x()) == (edge, edge, edge)
            assert frozen.width() == table.columnWidth(0) + table.columnWidth(1)
            assert frozen.height() == main.height() + table.viewport().height()
            found.add(edge)
    return found


def test_columns_that_stay_lie_beside_the_row_numbers_however_many(qtbot, jobs, registers):
    table = Counted(jobs, qtbot)
    assert len(edges_while_rows_come_and_go(table, registers[:1])) == 1  # even for nobody
    table.verticalHeader().setMinimumWidth(0)
    assert len(edges_while_rows_come_and_go(table, registers)) > 2


def test_every_column_but_why_can_be_sorted(qtbot, jobs, few):
    table = RollTable(jobs)
    qtbot.addWidget(table)
    keys = all_keys("all")
    fields = {n: None for n, key in enumerate(keys) if key in FIELD_OF_COLUMN}
    assert [key for n, key in enumerate(keys) if n not in fields] == ["why"]
