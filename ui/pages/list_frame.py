"""How the page of lists is laid out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

_SPACING = 8


def lay_out_page(page: QWidget, head: tuple[QWidget, QWidget, QWidget], body: QWidget) -> None:
    """Put title, counts and, at the other end, a button above the body."""
    line = QHBoxLayout()
    line.setSpacing(2 * _SPACING)
    title, counts, at_end = head
    line.addWidget(title)
    line.addWidget(counts)
    line.addStretch()
    line.addWidget(at_end)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(24, 16, 24, 8)
    whole.setSpacing(_SPACING)
    whole.addLayout(line)
    whole.addWidget(body, 1)


def lay_out_body(
    body: QWidget,
    above: tuple[QWidget, ...],
    rows: QWidget,
    pane: QWidget,
    below: tuple[QWidget, ...],
) -> None:
    """Put bars above the rows, the pane beside them, the rest below."""
    both = QSplitter(Qt.Orientation.Horizontal)
    both.setChildrenCollapsible(False)
    both.addWidget(rows)
    both.addWidget(pane)
    both.setStretchFactor(0, 1)
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_SPACING)
    for each in above:
        column.addWidget(each)
    column.addWidget(both, 1)
    for each in below:
        column.addWidget(each)
