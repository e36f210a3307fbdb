"""The cards of a household's members along the years."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from core.domain.bars import Bar
from core.domain.countdown import Gap
from core.domain.days import ONE_DAY, format_day
from core.domain.time_bars import Payer, TimeBar, TimeRow, TimeSpan, span_at, whole_span
from ui.card_words import card_code, card_details, gap_words, no_card, payer_word, row_words
from ui.charts import Chart
from ui.table import row_height
from ui.theme import colour
from ui.words import filled

_MARGIN, _GAP = 12, 8
_LABEL_SHARE = 0.24  # of the width, at most
_BAR = 20
_LEAST_TRACK = 360
_STEP = 91  # days for a key or a notch of the wheel
_NOTCH = 120
_SWATCH = 28
_SIDEWAYS = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Brush = Qt.BrushStyle
# Colour and pattern of a card; the code stands on it as well.
_LOOKS = {
    Payer.STATE: ("valid", _Brush.SolidPattern),
    Payer.SUPPORT: ("expiring", _Brush.BDiagPattern),
    Payer.HOUSEHOLD: ("accent", _Brush.Dense5Pattern),
    Payer.WORK: ("support", _Brush.VerPattern),
    Payer.FUND: ("waiting", _Brush.HorPattern),
    Payer.UNKNOWN: ("quiet", _Brush.Dense7Pattern),
}
_GAP_LOOK = ("lapsed", _Brush.DiagCrossPattern)


class CardTimeline(Chart):
    """A row a member, a bar a card, gaps marked; Left, Right and the wheel look further."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[TimeRow] = ()
        self._day = date.min
        self.span = TimeSpan(date.min, date.min)
        self._whole = self.span

    def show_cards(self, rows: Sequence[TimeRow], day: date) -> None:
        """Show the cards of other people; where one had looked stays while the day does."""
        self._rows = rows
        self._whole = whole_span(rows, day)
        self.span = self.span.moved(0, self._whole) if day == self._day else span_at(day)
        self._day = day
        bars = [Bar(row.name, 0.0, row_words(row)) for row in rows]
        self.show_bars(self.tr("Thẻ theo thời gian"), bars)

    def look(self, days: int) -> None:
        """Look some days further, or back where negative, as far as there are cards."""
        self.span = self.span.moved(days, self._whole)
        self.update()

    def sizeHint(self) -> QSize:
        label = int(self._widest([row.name for row in self._rows]))
        height = self._head + self._row * len(self._rows) + 2 * self._head
        return QSize(label + 2 * _MARGIN + _GAP + _LEAST_TRACK, int(height) + _GAP)

    @property
    def track(self) -> QRectF:
        """Where the days stand, as high as all rows."""
        labels = min(self._widest([row.name for row in self._rows]), self.width() * _LABEL_SHARE)
        left = _MARGIN + labels + _GAP
        width = max(0.0, self.width() - left - _MARGIN)
        return QRectF(left, self._head, width, self._row * len(self._rows))

    def area(self, place: int) -> QRectF:
        return QRectF(0, self._head + place * self._row, self.width(), self._row)

    def bar_rect(self, place: int) -> QRectF:
        track, area = self.track, self.area(place)
        return QRectF(track.left(), area.center().y() - _BAR / 2, track.width(), _BAR)

    def card_rect(self, place: int, first: date, last: date) -> QRectF | None:
        """Return where some days of a person stand, None where they are not seen."""
        cut, room = self.span.cut(first, last), self.bar_rect(place)
        if cut is None:
            return None
        left, right = (room.left() + room.width() * part for part in cut)
        return QRectF(left, room.top(), max(2.0, right - left), room.height())

    def words_at(self, point: QPointF) -> str:
        """Return what stands under a point in words, empty where nothing does."""
        place = self._place_at(point)
        if place is None:
            return ""
        for rect, drawn in self._drawn(place):
            if rect.contains(point):
                if isinstance(drawn, Gap):
                    return gap_words(drawn)
                return card_details(drawn.period, drawn.payer)
        return self._rows[place].name

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _SIDEWAYS:
            self.look(_SIDEWAYS[key])
        elif key == Qt.Key.Key_Home:
            self.span = self.span.moved(-self._reach, self._whole)
            self.update()
        elif key == Qt.Key.Key_End:
            self.span = span_at(self._day)
            self.update()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        sideways = turned.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self.visibleRegion().boundingRect().height() < self.height() and not sideways:
            event.ignore()  # the frame around scrolls through the rows
            return
        self.look(-_STEP * (turned.x() or turned.y()) // _NOTCH)
        event.accept()

    @property
    def _row(self) -> int:
        return row_height(self.fontMetrics())

    @property
    def _head(self) -> int:
        return self.fontMetrics().height() + _GAP

    @property
    def _reach(self) -> int:
        return (self._whole.last - self._whole.first).days

    def _drawn(self, place: int) -> Iterator[tuple[QRectF, TimeBar | Gap]]:
        row = self._rows[place]
        for gap in row.gaps:
            rect = self.card_rect(place, gap.first, gap.last)
            if rect:
                yield rect, gap
        for bar in row.bars:
            rect = self.card_rect(place, bar.period.first, bar.period.last)
            if rect:
                yield rect, bar

    def _draw(self, painter: QPainter) -> None:
        track = self.track
        self._draw_years(painter, track)
        for place, row in enumerate(self._rows):
            room = QRectF(_MARGIN, self.area(place).top(), track.left() - _GAP - _MARGIN, self._row)
            self._write(painter, room, row.name, "text")
            if not row.bars:
                room = self.bar_rect(place).adjusted(_GAP, 0, 0, 0)
                self._write(painter, room, no_card(), "quiet")
            for rect, drawn in self._drawn(place):
                if isinstance(drawn, Gap):
                    self._draw_gap(painter, rect, drawn)
                else:
                    self._draw_card(painter, rect, drawn)
        self._draw_day(painter, track)
        self._draw_legend(painter, track)

    def _draw_years(self, painter: QPainter, track: QRectF) -> None:
        for year, begins, ends in self.span.years:
            left = track.left() + track.width() * begins
            room = QRectF(left, track.bottom(), track.width() * (ends - begins), self._head)
            painter.setPen(colour("line"))
            painter.drawLine(QPointF(left, track.top()), QPointF(left, room.bottom()))
            painter.setPen(colour("quiet"))
            if painter.fontMetrics().horizontalAdvance(str(year)) < room.width():
                painter.drawText(room, _CENTRE, str(year))
        painter.setPen(colour("field"))
        painter.drawLine(track.bottomLeft(), track.bottomRight())

    def _draw_card(self, painter: QPainter, rect: QRectF, bar: TimeBar) -> None:
        name, pattern = _LOOKS[bar.payer]
        painter.fillRect(rect, colour("page"))
        painter.fillRect(rect, QBrush(colour(name), pattern))
        painter.setBrush(_Brush.NoBrush)
        dashed = Qt.PenStyle.DashLine if bar.period.first_assumed else Qt.PenStyle.SolidLine
        filled = pattern is _Brush.SolidPattern
        painter.setPen(QPen(colour("page" if filled else name), 1, dashed))
        painter.drawRect(rect)
        self._write_on(painter, rect, card_code(bar.period))

    def _draw_gap(self, painter: QPainter, rect: QRectF, gap: Gap) -> None:
        name, pattern = _GAP_LOOK
        painter.fillRect(rect, QBrush(colour(name), pattern))
        self._write_on(painter, rect, filled(self.tr("{days} ngày"), days=gap.days_so_far), name)

    def _write_on(self, painter: QPainter, rect: QRectF, text: str, tone: str = "text") -> None:
        """Write a word where there is room for it, on a ground on which it can be read."""
        width = painter.fontMetrics().horizontalAdvance(text) + _GAP
        if width > rect.width():
            return
        plate = QRectF(0, 0, width, rect.height() - 2)
        plate.moveCenter(rect.center())
        painter.fillRect(plate, colour("page"))
        painter.setPen(colour(tone))
        painter.drawText(rect, _CENTRE, text)

    def _draw_day(self, painter: QPainter, track: QRectF) -> None:
        further = self.tr("← còn thẻ cũ hơn")
        if self.span.first > self._whole.first:
            painter.setPen(colour("quiet"))
            painter.drawText(QRectF(track.left(), 0, track.width(), self._head), _LEFT, further)
        if not self.span.first <= self._day <= self.span.last + ONE_DAY:
            return
        x = round(track.left() + track.width() * self.span.part(self._day))
        painter.setPen(QPen(colour("text"), 2))
        painter.drawLine(x, round(track.top()), x, round(track.bottom()))
        text = format_day(self._day)
        width = painter.fontMetrics().horizontalAdvance(text) + 1
        left = max(track.left(), min(x - width / 2, track.right() - width))
        painter.drawText(QRectF(left, 0, width, self._head), _CENTRE, text)

    def _draw_legend(self, painter: QPainter, track: QRectF) -> None:
        payers = {bar.payer for row in self._rows for bar in row.bars}
        entries = [(payer_word(p), *look) for p, look in _LOOKS.items() if p in payers]
        if any(row.gaps for row in self._rows):
            entries.append((self.tr("không có thẻ"), *_GAP_LOOK))
        left, top = float(_MARGIN), track.bottom() + self._head
        for word, name, pattern in entries:
            swatch = QRectF(left, top + (self._head - _BAR / 2) / 2, _SWATCH, _BAR / 2)
            painter.fillRect(swatch, QBrush(colour(name), pattern))
            painter.setPen(colour(name))
            painter.drawRect(swatch)
            width = painter.fontMetrics().horizontalAdvance(word)
            painter.setPen(colour("quiet"))
            painter.drawText(QRectF(swatch.right() + 4, top, width + 1, self._head), _LEFT, word)
            left = swatch.right() + 4 + width + 2 * _GAP

    def _write(self, painter: QPainter, room: QRectF, text: str, tone: str) -> None:
        painter.setPen(colour(tone))
        width = round(room.width()) + 1
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(room, _LEFT, shown)
