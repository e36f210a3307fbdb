"""What the office and the clerk may set, and the rules the program works by."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from core.app.rules import load_rules
from ui.controls import button, label
from ui.desk import BACKUPS_TAB, OFFICE_TAB, SECURITY_TAB, Desk
from ui.pages.about import AboutView
from ui.pages.backups import BackupsView
from ui.pages.bin_view import BinView
from ui.pages.journal import JournalView
from ui.pages.office_form import OfficeForm
from ui.pages.own_rules import OwnRulesView
from ui.pages.rules_table import RulesView
from ui.pages.security import SecurityView
from ui.preferences import DARK, LANGUAGES, LIGHT, SYSTEM
from ui.sizes import POINTS
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.turning import TurningTabs

_THEMES = (SYSTEM, LIGHT, DARK)


class SettingsPage(Spoken):
    """Office, display, security, backups, areas and own rules, rules, journal, bin, about."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("title")
        self.office = OfficeForm(desk)
        self.display = DisplayForm(desk)
        self.security = SecurityView(desk)
        self.backups = BackupsView(desk)
        self.own = OwnRulesView(desk)
        self.rules = RulesView()
        self.journal = JournalView(desk)
        self.bin = BinView(desk)
        self.about = AboutView()
        self.tabs = TurningTabs()
        views = (
            self.office, self.display, self.security, self.backups, self.own, self.rules,
            self.journal, self.bin, self.about,
        )  # fmt: skip
        for part in views:
            self.tabs.addTab(part, "")
        self._named = {
            OFFICE_TAB: self.office,
            SECURITY_TAB: self.security,
            BACKUPS_TAB: self.backups,
        }
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(8)
        page.addWidget(self._title)
        page.addWidget(self.tabs, 1)
        self.settle()

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show what another register's office set, and the rules that register works by."""
        self.office.show_snapshot(snapshot)
        self.display.show_snapshot(snapshot)
        self.security.show_snapshot(snapshot)
        self.backups.show_snapshot(snapshot)
        self.own.show_snapshot(snapshot)
        self.journal.show_snapshot(snapshot)
        self.bin.show_snapshot(snapshot)
        self.about.show_snapshot(snapshot)
        self.rules.show_rules(snapshot.rules if snapshot else load_rules())

    def show_tab(self, name: str) -> None:
        """Turn to the tab of a name."""
        self.tabs.setCurrentWidget(self._named[name])

    def retranslate(self) -> None:
        self._title.setText(self.tr("Cài đặt"))
        words = (
            self.tr("Cơ quan"),
            self.tr("Hiển thị"),
            self.tr("Bảo mật"),
            self.tr("Sao lưu"),
            self.tr("Vùng và quy định riêng"),
            self.tr("Quy định"),
            self.tr("Nhật ký"),
            self.tr("Thùng rác"),
            self.tr("Giới thiệu"),
        )
        for place, word in enumerate(words):
            self.tabs.setTabText(place, word)


class DisplayForm(Spoken):
    """Language, colours and letters; all take effect at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language_label = label()
        self.languages = QComboBox()
        for language, name in LANGUAGES.items():
            self.languages.addItem(name, language)
        self._file_label = label()
        self.file = label()
        self.other_button = button("", desk.session.close_register)
        self._theme_label = label()
        self.themes = QComboBox()
        for theme in _THEMES:
            self.themes.addItem("", theme)
        self._points_label = label()
        self.points = QComboBox()
        for points in POINTS:
            self.points.addItem("", points)
        for word, box in (
            (self._language_label, self.languages), (self._theme_label, self.themes),
            (self._points_label, self.points),
        ):  # fmt: skip
            word.setBuddy(box)
        self.show_points(desk.preferences.points)
        self.themes.setCurrentIndex(self.themes.findData(desk.preferences.theme))
        self._lay_out()
        self.languages.activated.connect(self._on_language)
        self.themes.activated.connect(self._on_theme)
        self.points.activated.connect(self._on_points)
        desk.points_chosen.connect(self.show_points)
        self.settle()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(16, 16, 16, 16)
        form.setVerticalSpacing(16)
        form.setHorizontalSpacing(24)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(self._language_label, self.languages)
        form.addRow(self._theme_label, self.themes)
        form.addRow(self._points_label, self.points)
        form.addRow(self._file_label, self.file)
        form.addRow("", self.other_button)

    def retranslate(self) -> None:
        self._show_language()
        self._language_label.setText(self.tr("Ngôn ngữ (Language)"))
        self._theme_label.setText(self.tr("Màu sắc"))
        self._points_label.setText(self.tr("Cỡ chữ (Ctrl++, Ctrl+-, Ctrl+0)"))
        self._file_label.setText(self.tr("Sổ đang mở"))
        self.other_button.setText(self.tr("Mở sổ khác…"))
        words = (self.tr("Theo hệ thống"), self.tr("Sáng"), self.tr("Tối"))
        for place, word in enumerate(words):
            self.themes.setItemText(place, word)
        sizes = (self.tr("Nhỏ"), self.tr("Vừa"), self.tr("Lớn"), self.tr("Rất lớn"))
        for place, word in enumerate(sizes):
            self.points.setItemText(place, word)

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Say which register is open."""
        self.file.setText(str(snapshot.register.path) if snapshot else "")

    def _show_language(self) -> None:
        self.languages.setCurrentIndex(self.languages.findData(self._desk.preferences.language))

    @Slot(float)
    def show_points(self, points: float) -> None:
        """Mark the size of the letters."""
        self.points.setCurrentIndex(self.points.findData(points))

    @Slot()
    def _on_points(self) -> None:
        self._desk.points_chosen.emit(float(self.points.currentData()))

    @Slot()
    def _on_language(self) -> None:
        self._desk.language_chosen.emit(str(self.languages.currentData()))

    @Slot()
    def _on_theme(self) -> None:
        theme = str(self.themes.currentData())
        self._desk.preferences.theme = theme
        self._desk.theme_chosen.emit(theme)
