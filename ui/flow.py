"""A line of widgets that goes on below where it is too long."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget


class Flow(QLayout):
    """Widgets from left to right, in as many lines as they need.

    What a line leaves goes to the widgets of it that want to grow, as far as they may, then to its
    stretches.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._high = 0
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add_stretch(self) -> None:
        """Let what comes after stand at the other end of its line."""
        grows, least = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum
        self.addItem(QSpacerItem(0, 0, grows, least))

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        # A box layout gives what says yes its wish, whatever it takes from what may shrink.
        return False

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        lines = [_height(line) for line in self._lines(width)]
        return sum(lines) + self.spacing() * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        seen = self._seen()
        wide = sum(map(_width, seen)) + self.spacing() * max(0, len(seen) - 1)
        return QSize(wide, max(self._high, _height(seen)))

    def maximumSize(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().maximumSize().width(), self.sizeHint().height())

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        seen = self._seen()
        return QSize(max(map(_width, seen), default=0), self.sizeHint().height())

    def setGeometry(self, room: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(room)
        self._ask_for(self.heightForWidth(room.width()))
        top = room.top()
        for line in self._lines(room.width()):
            high, left = _height(line), room.left()
            for item, width in zip(line, self._widths(line, room.width()), strict=True):
                wanted = min(high, item.sizeHint().height()) or high
                item.setGeometry(QRect(left, top + (high - wanted) // 2, width, wanted))
                left += width + (0 if item.spacerItem() else self.spacing())
            top += high + self.spacing()

    def _ask_for(self, high: int) -> None:
        """Let what is around know how high the lines are at this width, or it would cut them."""
        around = self.parentWidget()
        if around and not around.isVisible():
            high = 0  # what is not seen has not the width it will have
        if around and high != self._high:
            self._high = high
            self.update()

    def _seen(self) -> Sequence[QLayoutItem]:
        return [item for item in self._items if item.spacerItem() or not item.isEmpty()]

    def _lines(self, width: int) -> Iterator[Sequence[QLayoutItem]]:
        line: list[QLayoutItem] = []
        for item in self._seen():
            if line and self._taken([*line, item]) > width:
                yield line
                line = []
            line.append(item)
        if line:
            yield line

    def _taken(self, line: Sequence[QLayoutItem]) -> int:
        widgets = [item for item in line if not item.spacerItem()]
        return sum(map(_width, widgets)) + self.spacing() * max(0, len(widgets) - 1)

    def _widths(self, line: Sequence[QLayoutItem], room: int) -> Sequence[int]:
        widths, left = [_width(item) for item in line], max(0, room - self._taken(line))
        for spacers in (False, True):
            for place, item in enumerate(line):
                if bool(item.spacerItem()) is spacers and _grows(item):
                    more = min(left, item.maximumSize().width() - widths[place])
                    widths[place], left = widths[place] + more, left - more
        return widths


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _width(item: QLayoutItem) -> int:
    """Return how wide an item is before it grows."""
    return (item.minimumSize() if _grows(item) else item.sizeHint()).width()


def _height(line: Sequence[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
