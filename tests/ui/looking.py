"""What a person who hears or types sees of a window: names, keys, words that are cut."""

import re
from collections import Counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTabBar,
    QTableView,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)

_WITH_PARTS = (QComboBox, QTabBar, QLineEdit, QHeaderView, QAbstractSpinBox)
_CONTROLS = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit,
    QAbstractItemView, QTabBar,
)  # fmt: skip
_TABBED = Qt.FocusPolicy.TabFocus
_MNEMONIC = re.compile(r"&(?!&)(.)")
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
_VISIBLE_MARGIN = 1


def described(widget):
    """Return a widget with its place, for a person who has to find it."""
    names = []
    each = widget
    while each is not None and not each.isWindow():
        names.append(type(each).__name__)
        each = each.parentWidget()
    text = getattr(widget, "text", str)
    return f"{' < '.join(names[:4])} {str(text())[:40]!r}"


def controls(window):
    """Return everything that is pressed, typed into or chosen from, seen or not."""
    return [w for w in window.findChildren(QWidget) if w.window() is window and is_control(w)]


def is_control(widget):
    """Return whether a widget is one a clerk deals with, not a part of one."""
    if isinstance(widget, (QHeaderView, QTabWidget)):  # of tabs the bar is what is dealt with
        return False
    parent = widget.parentWidget()
    if isinstance(parent, (*_WITH_PARTS, QTableView)):
        return False
    own = type(widget).paintEvent is not QWidget.paintEvent
    custom = type(widget).__module__.startswith("ui.") and own and _tabbed(widget)
    return isinstance(widget, _CONTROLS) or custom


def _tabbed(widget):
    return bool(widget.focusPolicy() & _TABBED)


def spoken(widget):
    """Return what a screen reader calls a widget."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face else ""


def nameless(window):
    """Return the controls without a name; one that is hidden and empty has none yet."""
    return [
        described(w)
        for w in controls(window)
        if not spoken(w).strip()
        and not (isinstance(w, QAbstractButton) and not w.isVisible() and not w.text())
        and not (isinstance(w, QTabBar) and w.count())
    ]


def not_reached(window):
    """Return the controls seen that pressing Tab does not come to."""
    window.activateWindow()
    seen = {w for w in controls(window) if w.isVisible() and w.isEnabled()}
    wanted = {w for w in seen if _tabbed(w) and not _one_of_several(w)}
    deaf = {w for w in seen if not _tabbed(w) and not isinstance(w, QTabBar)}
    reached = set()
    for _ in range(2 * len(wanted) + 20):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        reached.add(focused)
        if wanted <= reached:
            break
    lost = {w for w in wanted - reached if w.isVisible() and w.isEnabled()}
    return [described(w) for w in lost | {w for w in deaf if not _by_key(w)}]


def _one_of_several(widget):
    """Return whether arrow keys lead to it from the one of its group that is chosen."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return False
    group = widget.group()
    return group.exclusive() if group else widget.autoExclusive()


def _by_key(widget):
    if _one_of_several(widget) or (isinstance(widget, QLineEdit) and widget.isReadOnly()):
        return True
    return isinstance(widget, QAbstractButton) and bool(
        _MNEMONIC.search(widget.text()) or not widget.shortcut().isEmpty()
    )


def same_keys(window):
    """Return the keys that two things seen listen to, which Qt then gives to none."""
    labels = [w for w in window.findChildren(QLabel) if w.buddy()]
    buttons = [w for w in window.findChildren(QAbstractButton) if w.isEnabled()]
    texts = [w.text() for w in labels + buttons if w.isVisible()]
    for bar in window.findChildren(QTabBar):
        texts += [bar.tabText(place) for place in range(bar.count()) if bar.isVisible()]
    keys = Counter(letter for text in texts for letter in _letters(text))
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        wide = shortcut.context() is Qt.ShortcutContext.WindowShortcut
        if wide and shortcut.isEnabled() and (owner is window or owner.isVisible()):
            keys[shortcut.key().toString()] += 1
    return sorted(key for key, count in keys.items() if count > 1)


def _letters(text):
    return [QKeySequence(f"Alt+{m.upper()}").toString() for m in _MNEMONIC.findall(text)]


def without_buddy(window):
    """Return the words of forms that do not say which field they are of."""
    found = []
    for form in window.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            item = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            field = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            word = item.widget() if item else None
            if not (isinstance(word, QLabel) and field and field.widget()):
                continue
            if _tabbed(field.widget()) and word.buddy() is None:
                found.append(described(word))
    return found


class Windows(QObject):
    """Notes what shows itself as a window of its own, as a part without a place does for a moment.

    That takes the keys away from the window the clerk works in.
    """

    _EXPECTED = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Dialog)

    def __init__(self, window):
        super().__init__(window)
        self._window = window
        self._seen = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Show and self._is_strange(watched):
            self._seen.append(f"{type(watched).__name__} {watched.accessibleName()!r}")
        return False

    def _is_strange(self, shown):
        own = isinstance(shown, QWidget) and shown.isWindow() and shown is not self._window
        return own and shown.windowType() not in self._EXPECTED

    def strange(self):
        """Return what was seen, and look no more."""
        QApplication.instance().removeEventFilter(self)
        return self._seen


def cut(window):
    """Return the words seen for which there is too little room."""
    found = [
        f"{described(each)} {each.size().toTuple()}"
        for each in window.findChildren(QLabel) + window.findChildren(QAbstractButton)
        if each.isVisible() and each.text() and _is_cut(each)
    ]
    for table in window.findChildren(QTableView):
        if table.isVisible():
            found += _cut_titles(table)
    return found


def _is_cut(widget):
    if isinstance(widget.parentWidget(), (QTabBar, QTableView)):
        return False
    whole = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    given_up = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
    if given_up and widget.text().replace("&&", "&") in widget.toolTip():
        return False
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is _ICON_ONLY:
        return False
    return widget.width() + _VISIBLE_MARGIN < whole.width()


def _cut_titles(table):
    header = table.horizontalHeader()
    model = table.model()
    found = []
    for place in range(model.columnCount()):
        title = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        room = header.sectionSize(place)
        seen = room > 0 and not header.isSectionHidden(place)
        if seen and header.fontMetrics().horizontalAdvance(title) > room:
            found.append(f"{described(table)} column {title!r} {room}")
    return found


def words(window):
    """Return every word of the window itself, with the widget that says it."""
    for each in window.findChildren(QWidget):
        for said in _said(each):
            if said.strip():
                yield said.replace("&", "").strip(), each


def _said(widget):
    yield widget.toolTip()
    yield widget.accessibleName()
    for name in ("text", "placeholderText"):
        if isinstance(widget, (QLabel, QAbstractButton)) or name == "placeholderText":
            yield str(getattr(widget, name, str)())
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QTableView):
        model = widget.model()
        for place in range(model.columnCount()):
            yield str(model.headerData(place, Qt.Orientation.Horizontal) or "")
