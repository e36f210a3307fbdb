"""The few style-sheet rules of the window."""

from collections.abc import Mapping
from string import Template

# At letters of the usual size.
_POINTS = {"title": 15, "key": 20}
_PIXELS = {"button_height": 24, "field_height": 28}
_RULES = Template("""
QToolTip { color: $text; background: $page; border: 1px solid $line; padding: 4px; }
#topBar, #rail { background: $page; }
#topBar { border-bottom: 1px solid $line; }
#rail { border-right: 1px solid $line; }
#topBar[otherDay="true"] { background: $warning; border-bottom: 2px solid $expiring; }
#sampleBanner { background: $expiring; color: $page; font-weight: 600; padding: 4px 16px; }
#rail QToolButton { border: none; border-radius: 4px; padding: 8px 10px; text-align: left; }
#rail QToolButton:hover { background: $window; }
#rail QToolButton:checked { background: $accent; color: $on_accent; }
#rail QToolButton:focus { border: 1px solid $accent; }
#topBar QToolButton { border: none; border-radius: 4px; padding: 6px; }
#topBar QToolButton:hover, #topBar QToolButton:focus { background: $line; }
#notice { background: $page; border: 1px solid $line; border-left: 4px solid $accent; }
#notice[kind="trouble"] { border-left-color: $lapsed; }
#notice[kind="done"] { border-left-color: $valid; }
#block { background: $page; border: 1px solid $line; border-radius: 6px; }
#dropZone { background: $page; border: 2px dashed $line; border-radius: 6px; }
#dropZone[over="true"] { border-color: $accent; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="key"] { font-size: ${key}pt; font-weight: 600; padding: 8px; }
QLabel[role="warning"] { color: $expiring; font-weight: 600; }
QLabel[role="trouble"] { color: $lapsed; font-weight: 600; }
QLabel[role="done"] { color: $valid; font-weight: 600; }
QPushButton[role="main"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; border-radius: 4px;
    padding: 6px 16px; font-weight: 600; }
QPushButton[role="main"]:disabled { background: $line; color: $quiet; border-color: $line; }
QPushButton[role="main"]:focus { border: 2px solid $text; }
QPushButton[role="link"], QPushButton[role="number"] {
    background: transparent; color: $accent; border: none; padding: 2px 0; text-align: left; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus, QPushButton[role="number"]:focus {
    text-decoration: underline; }
QPushButton[role="link"][tone="lapsed"] { color: $lapsed; font-weight: 600; }
QPushButton[role="link"][tone="expiring"] { color: $expiring; font-weight: 600; }
QPushButton[role="link"]:disabled, QPushButton[role="number"]:disabled { color: $quiet; }
QPushButton[role="number"] { font-size: ${key}pt; font-weight: 600; }
QPushButton[role="number"][tone="lapsed"] { color: $lapsed; }
QPushButton[role="number"][tone="expiring"] { color: $expiring; }
QPushButton[role="number"][tone="support"] { color: $support; }
QPushButton[role="number"][tone="waiting"] { color: $waiting; }
QPushButton, QComboBox { min-height: ${button_height}px; }
QPushButton[role="step"] {
    border: none; border-radius: 4px; padding: 4px 10px; text-align: left; font-weight: 600; }
QPushButton[role="step"]:hover { background: $window; }
QPushButton[role="step"]:checked { background: $accent; color: $on_accent; }
QPushButton[role="step"]:disabled { color: $quiet; font-weight: 400; }
QPushButton[role="step"]:focus { border: 1px solid $text; }
QPushButton[role="chip"] {
    background: $page; border: 1px solid $field; border-radius: 12px; padding: 0 10px; }
QPushButton[role="chip"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="chip"]:focus { border: 2px solid $text; }
QLineEdit, QPlainTextEdit {
    background: $page; border: 1px solid $field; border-radius: 4px; padding: 0 6px; }
QLineEdit { min-height: ${field_height}px; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $quiet; }
QLineEdit[wrong="true"] { border: 2px solid $lapsed; }
QLineEdit[role="filter"] { min-height: 22px; border-radius: 3px; padding: 0 2px; }
QTableView { border: 1px solid $line; }
QLineEdit[role="filter"][wrong="true"] { border: 2px solid $lapsed; min-height: 20px; }
QTableView#frozen { border: none; border-right: 2px solid $field; }
QTableView::item { padding: 0 6px; }
QTableView#members::item { padding: 0 2px; }
QTableView::indicator:unchecked, QListView::indicator:unchecked {
    border: 1px solid $quiet; background: $page; }
QHeaderView::section {
    background: $window; color: $quiet; border: none; border-right: 1px solid $line;
    border-bottom: 1px solid $line; padding: 4px 6px; }
QTableView QTableCornerButton::section { background: $window; border: none; }
#paperCanvas { border: 1px solid $line; }
#paperCanvas:focus { border: 1px solid $accent; }
#jumpList { border: 1px solid $line; }
#jumpList::item { padding: 4px 8px; }
""")


def style_sheet(chosen: Mapping[str, str], share: float = 1.0) -> str:
    """Return the rules in the given colours, for letters of so many times the usual size."""
    sizes = {name: f"{size * share:g}" for name, size in _POINTS.items()}
    sizes |= {name: str(round(size * share)) for name, size in _PIXELS.items()}
    return _RULES.substitute(chosen, **sizes)
