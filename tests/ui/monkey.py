"""A monkey at the window: presses, types and chooses by chance what a clerk could.

One seed gives one way through, as far as the timing of jobs lets it. It knows no password, so it
leaves the security tab alone; files it only takes from and puts into its own folder.
"""

import random
import sys
import threading
import traceback
from collections import deque
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from tests.ui.looking import described, is_control, spoken
from tests.ui.walk import FORM_KEYS
from ui.pages.members_table import MembersTable
from ui.pages.security import SecurityView
from ui.preferences import DARK, ENGLISH, LIGHT, VIETNAMESE
from ui.sizes import POINTS

TEXTS = (
    "Nguyễn Thị Hoa", "Trần Văn", "Hòa", "hoa\u0300", "Thôn A", "THÔN B/2", "1", "0", "12", "1015",
    "042061000001", "4200000004", "GD4424200000004", "1/7/2026", "01012027", "31/02/2026",
    "21/11/2026", "ngày mai", "1.500.000", "-5", "95", "%", "'; DROP TABLE person; --", "=1+1",
    "\u200b", "a" * 300, "chồng", "Chủ hộ", "Nam", "0912 345 678", "QĐ 12/QĐ-UBND", "&amp; <b>",
    "  ", "\t", "𝔘𝔫𝔦", "KC2|042061000001||Nguyễn Văn An|05021961|Nam|Thôn A|01012022",
)  # fmt: skip
NAMES = ("An", "Bình", "cuong", "Dung", "Én", "042061000001", "không ai")
_DATES = ("21/11/2026", "1/12/2026", "01012027", "3/3/2020", "5/11/2026")
# What a field may want, by a word of its name in either language.
FITTING = {
    "ngày": _DATES, "date": _DATES, "day": _DATES, "from": _DATES, "until": _DATES,
    "họ và tên": ("Nguyễn Văn Bé", "Trần Thị Mới", "Lê Văn Hai"), "name": ("Nguyễn Thị Ba",),
    "giới": ("Nam", "Nữ"), "sex": ("Nam", "Nữ"), "quan hệ": ("Con", "Vợ", "Chủ hộ"),
    "relation": ("Con", "Vợ"), "cccd": ("042061000001", "042199000011", ""),
    "bhxh": ("4200000009", "4200000001"), "hộ kia": ("Thôn A/1", "Thôn B/1", "9"),
    "mã đối tượng": ("GD", "CN", "HN", "ZZ"), "số thẻ": ("GD4424200000009",),
    "hộ": ("Thôn A/7", "2"),
}  # fmt: skip
DAYS = ("21/11/2026", "1/1/2027", "31/12/2026", "1/7/2025", "5/5", "29/2/2024", "1/1/1900", "x")
KEYS = (
    "Tab", "Tab", "Tab", "Shift+Tab", "Return", "Return", "Escape", "F2", "F2", "Up", "Down",
    "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Space", "Space", "Backspace",
    "Delete", "Ctrl+Z", "Ctrl+Return", "Ctrl+C", "Ctrl+V", "Ctrl+A", "Alt+Down", "F1", "F5",
    "Ctrl++", "Ctrl+0",
)  # fmt: skip
SIZES = ((1280, 680), (1366, 700), (1024, 600), (911, 480), (683, 400), (1600, 1000))
_HARMLESS_KINDS = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
_HARMLESS = "This plugin does not support"
_LAST = 20
_SENSIBLE = 0.9
_SETTLE_EVERY = 8
_PAUSE_MS = 1000


class Faults:
    """What went wrong while the block ran: exceptions of any thread, warnings of Qt."""

    def __init__(self):
        self.said = []

    def take(self, kind, error, trace):
        self.said.append("".join(traceback.format_exception(kind, error, trace)))

    def take_thread(self, fault):
        self.take(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def hear(self, kind, _context, text):
        if kind not in _HARMLESS_KINDS and not text.startswith(_HARMLESS):
            self.said.append(f"Qt: {text}")

    @contextmanager
    def watching(self):
        hooks = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self.take, self.take_thread
        before = qInstallMessageHandler(self.hear)
        try:
            yield self
        finally:
            qInstallMessageHandler(before)
            sys.excepthook, threading.excepthook = hooks


class Monkey:
    """Acts by chance on one window; `folder` is where its files are, `register` what it opens."""

    def __init__(self, program, register, folder, seed):
        self.program, self.window = program, program.window
        self.register, self.folder = register, folder
        self.dice = random.Random(seed)
        self.last = deque(maxlen=_LAST)
        self.steps = 0
        self._deeds = {
            self.press: 30, self.choose_cell: 18, self.type_text: 18, self.key: 24,
            self.turn_tab: 8, self.choose_item: 10, self.shortcut: 10, self.other_day: 1,
            self.jump: 5, self.fill_form: 24, self.edit_cell: 12, self.other_look: 1,
            self.resize: 2, self.wheel: 3, self.wait: 6,
        }  # fmt: skip

    def run(self, steps):
        """Act so many times; stops and says where at the first fault."""
        with Faults().watching() as faults:
            for _ in range(steps):
                self.step()
                QApplication.processEvents()
                if self.steps % _SETTLE_EVERY == 0:
                    self.settle()
                if faults.said:
                    break
            else:
                self.settle()
        return faults.said

    def settle(self):
        """Wait until no job runs."""
        while self.program.jobs.busy:
            QTest.qWait(1)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def step(self):
        """Do one thing."""
        self.steps += 1
        dialog = self._dialog()
        if dialog:
            self._say("answer", dialog, self._answer(dialog))
        elif self.program.session.snapshot is None and self.dice.random() < 0.2:
            self.settle()
            self.program.open(self.register)
            self._say("open the register", self.window, "")
            self.settle()
        else:
            deed = self.dice.choices(tuple(self._deeds), self._deeds.values())[0]
            deed()

    def _say(self, what, widget, more):
        self.last.append(f"{self.steps} {what} {described(widget)} {more}")

    # What a clerk does.

    def press(self):
        buttons = self._seen(QAbstractButton)
        if buttons:
            made = self.dice.choice(buttons)
            self._say("press", made, "")
            self._click(made, made.rect().center())

    def choose_cell(self):
        views = [v for v in self._seen(QAbstractItemView) if v.model() and v.model().rowCount()]
        if not views:
            return
        view = self.dice.choice(views)
        model = view.model()
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        place = self.dice.randrange(model.rowCount()), self.dice.randrange(columns)
        index = model.index(*place)
        view.scrollTo(index)
        where = view.visualRect(index).intersected(view.viewport().rect())
        twice = self.dice.random() < 0.3
        self._say("cell twice" if twice else "cell", view, place)
        if where.isEmpty():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            view.selectionModel().setCurrentIndex(index, flag)
            return
        side = self.dice.choice((where.center(), where.topLeft() + QPoint(12, where.height() // 2)))
        side = side if where.contains(side) else where.center()
        held = self.dice.choice((Qt.KeyboardModifier.NoModifier,) * 4 + (
            Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier))  # fmt: skip
        self._click(view.viewport(), side, held)
        if twice and _alive(view) and view.isVisible():
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=side)

    def type_text(self):
        focused = QApplication.focusWidget()
        fields = [f for f in self._seen(QLineEdit) + self._seen(QPlainTextEdit) if f.isEnabled()]
        if not isinstance(focused, (QLineEdit, QPlainTextEdit)) or self.dice.random() < 0.5:
            if not fields:
                return
            focused = self.dice.choice(fields)
            focused.setFocus()
        if self.dice.random() < 0.5:
            focused.selectAll()
        text = self.dice.choice(TEXTS)
        self._say("type", focused, repr(text[:40]))
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(focused, event)
        if self.dice.random() < 0.4 and _alive(focused):
            QTest.keyClick(focused, self.dice.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab)))

    def key(self):
        self._key(self.dice.choice(KEYS))

    def turn_tab(self):
        bars = self._seen(QTabBar)
        if bars:
            bar = self.dice.choice(bars)
            place = self.dice.randrange(bar.count())
            self._say("tab", bar, place)
            bar.setCurrentIndex(place)

    def choose_item(self):
        boxes = [box for box in self._seen(QComboBox) if box.count()]
        if boxes:
            box = self.dice.choice(boxes)
            place = self.dice.randrange(box.count())
            self._say("choose", box, place)
            box.setFocus()
            box.setCurrentIndex(place)
            box.activated.emit(place)

    def shortcut(self):
        keys = [s for s in self.window.findChildren(QShortcut) if s.isEnabled() and _shown(s)]
        chosen = self.dice.choice(keys)
        self._key(chosen.key().toString())

    def jump(self):
        """Look for somebody from anywhere and go there."""
        field = self.window.bar.jump.field
        if not field.isVisible():
            return
        name = self.dice.choice(NAMES)
        self._say("jump", field, name)
        field.setFocus()
        field.setText(name)
        for _ in range(2):
            QTest.keyClick(field, Qt.Key.Key_Return)
            self.settle()

    def fill_form(self):
        """Type into every field seen what its name asks for, then save."""
        if self.dice.random() < 0.6 and self.window.pages.isVisible():
            self.jump()
            self._key(self.dice.choice(FORM_KEYS))
            self.settle()
        page = self.window.pages.currentWidget()
        for field in self._seen(QLineEdit):
            if page and page.isAncestorOf(field) and not field.isReadOnly():
                self._write(field, self._fitting(spoken(field)))
        self.wait()
        self._key("Ctrl+Return")
        self.settle()

    def _fitting(self, name):
        fitting = next((texts for word, texts in FITTING.items() if word in name.lower()), TEXTS)
        return self.dice.choice(fitting if self.dice.random() < _SENSIBLE else TEXTS)

    def _write(self, field, text):
        self._say("write", field, repr(text[:40]))
        field.setFocus()
        field.selectAll()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)

    def edit_cell(self):
        """Write into a cell of the members' table."""
        for table in self._seen(MembersTable):
            model = table.model()
            places = [
                model.index(row, column)
                for row in range(model.rowCount())
                for column in range(model.columnCount())
            ]
            able = [i for i in places if i.flags() & Qt.ItemFlag.ItemIsEditable]
            if able:
                index = self.dice.choice(able)
                table.setCurrentIndex(index)
                title = model.headerData(index.column(), Qt.Orientation.Horizontal)
                self._say("edit", table, (index.row(), title))
                QTest.keyClick(table, Qt.Key.Key_F2)
                editor = table.cell_editor.editor
                if editor:
                    self._write(editor, self._fitting(title))
                    QTest.keyClick(editor, self.dice.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab)))

    def other_day(self):
        day = self.window.bar.day
        if day.isVisible():
            text = self.dice.choice(DAYS)
            self._say("day", day, text)
            day.setFocus()
            day.setText(text)
            QTest.keyClick(day, Qt.Key.Key_Return)

    def other_look(self):
        made = self.program
        looks = [(made._on_language, language) for language in (VIETNAMESE, ENGLISH)]
        looks += [(made._on_theme, theme) for theme in (LIGHT, DARK)]
        looks += [(self.window.desk.points_chosen.emit, points) for points in POINTS]
        change, value = self.dice.choice(looks)
        self._say("look", self.window, value)
        change(value)

    def resize(self):
        size = self.dice.choice(SIZES)
        self._say("resize", self.window, size)
        self.window.resize(*size)

    def wheel(self):
        seen = self._seen(QWidget)
        if seen:
            widget = self.dice.choice(seen)
            turn = self.dice.choice((-240, -120, 120, 240))
            self._say("wheel", widget, turn)
            middle = QPointF(widget.rect().center())
            event = QWheelEvent(
                middle, QPointF(widget.mapToGlobal(widget.rect().center())), QPoint(),
                QPoint(0, turn), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(widget, event)

    def wait(self):
        """Let what waits for the end of typing begin."""
        self._say("wait", self.window, "")
        for timer in self.window.findChildren(QTimer):
            if timer.isActive() and timer.isSingleShot() and timer.interval() < _PAUSE_MS:
                timer.start(0)
        QApplication.processEvents()
        self.settle()

    # How.

    def _key(self, key):
        pressed = QKeySequence(key)[0]
        focused = QApplication.focusWidget() or self.window
        self._say(f"key {key}", focused, "")
        QTest.keyClick(focused, pressed.key(), pressed.keyboardModifiers())

    def _click(self, widget, where, held=Qt.KeyboardModifier.NoModifier):
        if widget.rect().contains(where):
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, held, where)

    def _seen(self, kind):
        """Return the controls of a kind that can be used now, in an order that stays the same."""
        return [
            w for w in self.window.findChildren(kind)
            if w.isVisible() and w.isEnabled() and w.window() is self.window and is_control(w)
            and not _secret(w) and not w.visibleRegion().isEmpty()
        ]  # fmt: skip

    def _dialog(self):
        shown = [d for d in self.window.findChildren(QDialog) if d.isVisible() and d.isModal()]
        help_shown = self.window.help.isVisible() and self.dice.random() < 0.2
        return shown[-1] if shown else self.window.help if help_shown else None

    def _answer(self, dialog):
        if isinstance(dialog, QFileDialog):
            return self._answer_file(dialog)
        if isinstance(dialog, QMessageBox):
            made = self.dice.choice(dialog.buttons())
            said = made.text()
            made.click()
            return said
        dialog.reject()
        return "close"

    def _answer_file(self, dialog):
        if self.dice.random() < 0.3:
            dialog.reject()
            return "cancel"
        mode = dialog.fileMode()
        if mode is QFileDialog.FileMode.Directory:
            chosen = self.folder
        elif dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
            chosen = self.folder / f"tệp {self.steps}.{dialog.defaultSuffix() or 'txt'}"
        else:
            chosen = self.dice.choice(sorted(f for f in self.folder.iterdir() if f.is_file()))
        dialog.fileSelected.emit(str(chosen))
        dialog.reject()
        return chosen.name


def _alive(widget):
    return shiboken6.isValid(widget)


def _shown(shortcut):
    owner = shortcut.parent()
    return isinstance(owner, QWidget) and owner.isVisible() and not _secret(owner)


def _secret(widget):
    while widget is not None:
        if isinstance(widget, SecurityView):
            return True
        widget = widget.parentWidget()
    return False
