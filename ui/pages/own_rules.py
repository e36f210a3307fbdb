"""Area classes and the office's own rules, one above the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.pages.own_areas import AreasBox
from ui.pages.own_local import LocalRulesBox
from ui.snapshot import Snapshot


class OwnRulesView(QScrollArea):
    """What the office itself entered beside the national rules."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.areas = AreasBox(desk)
        self.local = LocalRulesBox(desk)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.areas)
        column.addWidget(self.local)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show what a register holds."""
        self.areas.show_snapshot(snapshot)
        self.local.show_snapshot(snapshot)
