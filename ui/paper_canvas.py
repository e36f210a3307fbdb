"""The pages of a paper below each other, white as they will be printed."""

from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from core.app.papers import Paper
from ui.jobs import Jobs
from ui.paper_layout import GAP, PaperLayout
from ui.paper_pictures import PaperPictures

_INCH = 72.0
_SMALLEST, _LARGEST = 0.2, 4.0
_STEP = 1.25
_WIDEST = 2400  # pixels of a picture; what is larger is drawn from it
_NOTCH = 120


class Fit(Enum):
    """How large the pages are when the window decides."""

    WIDTH = "width"
    WHOLE = "whole"


class PaperCanvas(QAbstractScrollArea):
    """Draws only the pages that are seen; `turned` tells another page, `zoomed` another size."""

    turned = Signal(int)
    zoomed = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper: Paper | None = None
        self.fit: Fit | None = Fit.WIDTH
        self.page = 0
        self.pictures = PaperPictures(jobs, self)
        self.pictures.drawn.connect(self._on_drawn)
        self._layout = PaperLayout(())
        self.setObjectName("paperCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def show_paper(self, paper: Paper | None) -> None:
        """Show another paper from its first page and close the one before.

        What is seen stays until the new pages are drawn.
        """
        before, self.paper = self.paper, paper
        seen = self._seen() if paper else range(0)
        self.pictures.begin(seen)
        if before is not None and before is not paper:
            before.close()
        self._layout = PaperLayout(paper.sizes if paper else (), self._layout.scale)
        self._arrange(QPointF(), QPointF())
        self.verticalScrollBar().setValue(0)
        self._tell_page()
        self.viewport().update()

    @property
    def percent(self) -> int:
        """The size on the screen, 100 as on paper."""
        return round(100 * self._layout.scale * _INCH / self.logicalDpiX())

    def set_fit(self, fit: Fit) -> None:
        """Let the window decide the size."""
        page = self.page
        self.fit = fit
        self._arrange(QPointF(), QPointF())
        self.go_to(page)

    @Slot()
    def zoom_in(self) -> None:
        """Show everything larger."""
        self._zoom(_STEP, self._middle())

    @Slot()
    def zoom_out(self) -> None:
        """Show everything smaller."""
        self._zoom(1 / _STEP, self._middle())

    def go_to(self, page: int) -> None:
        """Show a page from its top."""
        if self.paper and self.paper.count:
            page = max(0, min(page, self.paper.count - 1))
            self.verticalScrollBar().setValue(round(self._layout.tops[page] - GAP))

    def place(self, page: int) -> QRectF:
        """Return where a page is drawn."""
        ground = max(float(self.viewport().width()), self._layout.width)
        ratio = self.devicePixelRatioF()
        place = self._layout.place(page, ground).translated(-self._offset())
        left, top = (round(each * ratio) / ratio for each in (place.x(), place.y()))
        return QRectF(left, top, place.width(), place.height())

    def pixels_wide(self, page: int) -> int:
        """Return how wide the picture of a page is in pixels of the screen."""
        width = self._layout.sizes[page][0] * self._layout.scale
        return min(_WIDEST, max(1, round(width * self.devicePixelRatioF())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().mid())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._seen():
            self._paint_page(painter, page)
        painter.end()
        self._want()

    def _paint_page(self, painter: QPainter, page: int) -> None:
        place = self.place(page)
        painter.fillRect(place, Qt.GlobalColor.white)
        picture = self.pictures.of(page)
        if picture:
            image = picture.image
            if image.width() == self.pixels_wide(page):
                ratio = self.devicePixelRatioF()
                place.setWidth(image.width() / ratio)
                place.setHeight(image.height() / ratio)
            painter.drawImage(place, image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self.page
        super().resizeEvent(event)
        self._arrange(QPointF(), QPointF())
        if self.fit:
            self.go_to(page)

    def scrollContentsBy(self, _x: int, _y: int) -> None:
        self.viewport().update()
        self._tell_page()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        by_page = self.fit is Fit.WHOLE
        match event.key():
            case Qt.Key.Key_PageDown if by_page:
                self.go_to(self.page + 1)
            case Qt.Key.Key_PageUp if by_page:
                self.go_to(self.page - 1)
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                self.go_to(len(self._layout.sizes) - 1)
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _middle(self) -> QPointF:
        return QPointF(self.viewport().rect().center())

    def _seen(self) -> range:
        top = float(self.verticalScrollBar().value())
        return self._layout.between(top, top + self.viewport().height())

    def _want(self) -> None:
        """Have the pages drawn that are seen, and one before and behind."""
        seen, paper = self._seen(), self.paper
        if paper is None or not seen:
            return
        around = [page for page in (seen.stop, seen.start - 1) if 0 <= page < paper.count]
        self.pictures.want(paper, [(page, self.pixels_wide(page)) for page in (*seen, *around)])

    def _zoom(self, factor: float, where: QPointF) -> None:
        self.fit = None
        scale = self._layout.scale * factor
        self._arrange(where, self._offset() + where, scale)

    def _arrange(self, where: QPointF, point: QPointF, scale: float | None = None) -> None:
        """Lay the pages out anew; the `point` of the ground stays at `where` of the view."""
        before, view = self._layout.scale, self.viewport().size()
        if not self._layout.sizes:
            scale = before
        elif self.fit is Fit.WIDTH:
            scale = self._layout.to_width(view.width())
        elif self.fit is Fit.WHOLE:
            scale = self._layout.to_whole(view.width(), view.height())
        unit = self.logicalDpiX() / _INCH
        scale = max(_SMALLEST * unit, min(_LARGEST * unit, scale or before))
        self._layout = PaperLayout(self._layout.sizes, scale)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, round(self._layout.height) - view.height()))
        down.setPageStep(max(1, view.height() - round(3 * GAP)))
        down.setSingleStep(40)
        across.setRange(0, max(0, round(self._layout.width) - view.width()))
        across.setPageStep(view.width())
        if not point.isNull():
            grown = scale / before
            down.setValue(round(point.y() * grown - where.y()))
            across.setValue(round(point.x() * grown - where.x()))
        self._tell_page()
        self.zoomed.emit()
        self.viewport().update()

    def _tell_page(self) -> None:
        """Say which page is looked at: the one in the upper third, at the end the last."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        at_end = bar.maximum() > 0 and bar.value() == bar.maximum()
        page = self._layout.at(bar.value() + (height if at_end else height / 3))
        if page != self.page:
            self.page = page
            self.turned.emit(page)

    @Slot()
    def _on_drawn(self) -> None:
        self.viewport().update()
        self._want()
