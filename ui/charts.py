"""Charts to look at: lying bars against a target, upright columns."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.domain.bars import Bar
from ui.sizes import scaled
from ui.table import row_height
from ui.theme import colour

_GAP = 8
_MARGIN = 12
_BAR = 14  # the height of a lying bar
_LABEL_SHARE, _WORDS_SHARE = 0.28, 0.4  # of the width, at most
_COLUMN_SHARE = 0.64  # of a month's room
_LEAST_TRACK, _LEAST_LABEL = 64, 96
_LEAST_STEP, _LEAST_HEIGHT = 24, 220
_LABEL_LINES = 2
_WIDE = 60  # of a year below its first month
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Chart(QWidget):
    """Bars to look at; arrows, Home and End choose one, Enter or a double click opens it.

    What is written at the bars is also what a screen reader says.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.bars: Sequence[Bar] = ()
        self.place: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_bars(self, title: str, bars: Sequence[Bar]) -> None:
        """Show other bars; the chosen place stays while there is one."""
        self._title = title
        self.bars = bars
        if self.place is not None and self.place >= len(bars):
            self.place = None
        self.setAccessibleDescription("; ".join(f"{bar.label}: {bar.words}" for bar in bars))
        self._name()
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()

    def choose(self, place: int | None) -> None:
        """Choose a bar, None for none."""
        if place == self.place or not (place is None or 0 <= place < len(self.bars)):
            return
        self.place = place
        self._name()
        self.update()
        if place is not None:
            self.chosen.emit(place)

    @abstractmethod
    def area(self, place: int) -> QRectF:
        """Return where a bar, its name and its words stand."""

    @abstractmethod
    def bar_rect(self, place: int) -> QRectF:
        """Return the bar itself."""

    @abstractmethod
    def _draw(self, painter: QPainter) -> None:
        """Draw all bars."""

    def _name(self) -> None:
        bar = self.bars[self.place] if self.place is not None else None
        self.setAccessibleName(f"{self._title}. {bar.label}: {bar.words}" if bar else self._title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setMinimumSize(self.sizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(self.rect(), colour("page"))
        if self.place is not None:
            painter.fillRect(self.area(self.place), colour("window"))
        self._draw(painter)
        if self.place is not None:
            shown = "accent" if self.hasFocus() else "line"
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(shown), 2 if self.hasFocus() else 1))
            painter.drawRect(self.area(self.place).adjusted(1, 1, -1, -1))
        elif self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        last = len(self.bars) - 1
        if key in _STEPS and self.bars:
            self.choose(0 if self.place is None else max(0, min(last, self.place + _STEPS[key])))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.bars:
            self.choose(0 if key == Qt.Key.Key_Home else last)
        elif key in _ENTER and self.place is not None:
            self.opened.emit(self.place)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None:
            self.choose(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None:
            self.opened.emit(place)

    def _place_at(self, point: QPointF) -> int | None:
        places = range(len(self.bars))
        return next((place for place in places if self.area(place).contains(point)), None)

    def _fonts(self, bar: Bar) -> QFont:
        font = QFont(self.font())
        font.setBold(bar.whole)
        return font

    def _widest(self, texts: Sequence[str]) -> float:
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetricsF(font)
        return max((metrics.horizontalAdvance(text) for text in texts), default=0.0)


class BarsChart(Chart):
    """Lying bars, as long as their part of the whole track, with a line at the target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = 0
        self._mark = ""

    def show_target(self, target: int, mark: str) -> None:
        """Show the line at another target, in per cent; `mark` is written above it."""
        self._target = target
        self._mark = mark
        self.update()

    @property
    def row_height(self) -> int:
        """The height of a bar with what is written at it."""
        return row_height(self.fontMetrics())

    @property
    def track(self) -> QRectF:
        """Where all bars stand: as wide as a bar of one whole, as high as all bars."""
        labels = min(self._widest([b.label for b in self.bars]), self.width() * _LABEL_SHARE)
        words = min(self._widest([b.words for b in self.bars]), self.width() * _WORDS_SHARE)
        left = _MARGIN + labels + _GAP
        right = self.width() - _MARGIN - words - _GAP
        height = self.row_height * len(self.bars)
        return QRectF(left, self._head_height, max(0.0, right - left), height)

    @property
    def target_x(self) -> float:
        """Where the line of the target stands."""
        return self.track.left() + self.track.width() * self._target / 100

    def sizeHint(self) -> QSize:
        words = self._widest([b.words for b in self.bars])
        width = 2 * _MARGIN + 2 * _GAP + _LEAST_LABEL + _LEAST_TRACK + int(words)
        return QSize(width, int(self.track.bottom()) + _GAP)

    def area(self, place: int) -> QRectF:
        top = self._head_height + place * self.row_height
        return QRectF(0, top, self.width(), self.row_height)

    def bar_rect(self, place: int) -> QRectF:
        track, area = self.track, self.area(place)
        top = area.center().y() - _BAR / 2
        return QRectF(track.left(), top, track.width() * self.bars[place].part, _BAR)

    @property
    def _head_height(self) -> int:
        return self.fontMetrics().height() + _GAP

    def _draw(self, painter: QPainter) -> None:
        track = self.track
        for place, bar in enumerate(self.bars):
            self._draw_bar(painter, place, bar)
        x = round(self.target_x)
        painter.setPen(QPen(colour("text"), 2))
        painter.drawLine(x, round(track.top()), x, round(track.bottom()))
        width = painter.fontMetrics().horizontalAdvance(self._mark)
        left = max(_MARGIN, min(x - width / 2, self.width() - _MARGIN - width))
        painter.drawText(QRectF(left, 0, width + 1, self._head_height), _CENTRE, self._mark)

    def _draw_bar(self, painter: QPainter, place: int, bar: Bar) -> None:
        track, area, filled = self.track, self.area(place), self.bar_rect(place)
        painter.setFont(self._fonts(bar))
        painter.setPen(colour("text"))
        room = QRectF(_MARGIN, area.top(), track.left() - _GAP - _MARGIN, area.height())
        label = painter.fontMetrics().elidedText(
            bar.label, Qt.TextElideMode.ElideRight, round(room.width()) + 1
        )
        painter.drawText(room, _LEFT, label)
        painter.fillRect(QRectF(track.left(), filled.top(), track.width(), _BAR), colour("line"))
        painter.fillRect(filled, colour("expiring" if bar.low else "valid"))
        words = QRectF(area)
        words.setLeft(track.right() + _GAP)
        painter.drawText(words, _LEFT, bar.words)
        painter.setFont(self.font())


class ColumnsChart(Chart):
    """Upright columns, the fullest as high as there is room.

    Below them what comes before a slash in their names, and what follows where that changes.
    """

    def sizeHint(self) -> QSize:
        step = max(_LEAST_STEP, int(self._widest([bar.words for bar in self.bars])) + 4)
        return QSize(2 * _MARGIN + step * len(self.bars), scaled(_LEAST_HEIGHT))

    def area(self, place: int) -> QRectF:
        step = (self.width() - 2 * _MARGIN) / max(1, len(self.bars))
        return QRectF(_MARGIN + place * step, 0, step, self.height())

    def bar_rect(self, place: int) -> QRectF:
        area, top = self.area(place), self._line + _GAP
        height = (self.ground - top) * self.bars[place].part
        width = area.width() * _COLUMN_SHARE
        return QRectF(area.center().x() - width / 2, self.ground - height, width, height)

    @property
    def ground(self) -> float:
        """Where the columns stand on."""
        return self.height() - _LABEL_LINES * self._line - _GAP

    @property
    def _line(self) -> int:
        return self.fontMetrics().height()

    def _draw(self, painter: QPainter) -> None:
        for place, bar in enumerate(self.bars):
            area, column = self.area(place), self.bar_rect(place)
            painter.fillRect(column, colour("accent"))
            painter.setPen(colour("text"))
            words = QRectF(area.left(), column.top() - self._line, area.width(), self._line)
            painter.drawText(words, _CENTRE, bar.words)
            self._draw_label(painter, place)
        painter.setPen(colour("field"))
        painter.drawLine(_MARGIN, round(self.ground), self.width() - _MARGIN, round(self.ground))

    def _draw_label(self, painter: QPainter, place: int) -> None:
        area = self.area(place)
        month, _, year = self.bars[place].label.partition("/")
        before = self.bars[place - 1].label.partition("/")[2] if place else ""
        top, wide = self.ground + _GAP / 2, scaled(_WIDE)
        for part in (month, "" if year == before else year):
            room = QRectF(area.center().x() - wide / 2, top, wide, self._line)
            painter.drawText(room, _CENTRE, part)
            top += self._line
