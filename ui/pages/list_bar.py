"""The bar above a list: which list, words to find, what to do with it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from core.domain.lists import list_names
from ui.controls import button, label
from ui.flow import Flow
from ui.pages.blocks import short_title
from ui.spoken import Spoken
from ui.words_field import WordsField


class ListBar(Spoken):
    """Chooser, search field, buttons; `edit_many_wanted` has its place for those who use it."""

    chosen = Signal()
    words_changed = Signal()
    excel_wanted = Signal()
    print_wanted = Signal()
    letters_wanted = Signal()
    merge_wanted = Signal()
    edit_many_wanted = Signal()
    pane_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lists = QComboBox()
        for name in list_names():
            self.lists.addItem("", name)
        self.field = WordsField()
        self.field.setMinimumWidth(140)
        self.field.setMaximumWidth(320)
        self.counts = label("heading")
        self.excel = button("main", self.excel_wanted)
        self.printing = button("", self.print_wanted)
        self.letters = button("", self.letters_wanted)
        self.merge = button("", self.merge_wanted)
        self.many = button("", self.edit_many_wanted)
        self.pane = QPushButton()
        self.pane.setCheckable(True)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        line = Flow(self)
        line.addWidget(self.lists)
        line.addWidget(self.field)
        line.add_stretch()
        for each in (self.pane, self.many, self.merge, self.letters, self.printing, self.excel):
            line.addWidget(each)

    def _connect(self) -> None:
        self.lists.activated.connect(self._on_chosen)
        self.field.changed.connect(self.words_changed)
        self.pane.toggled.connect(self.pane_toggled)

    @property
    def listing(self) -> str:
        """The name of the chosen list."""
        return str(self.lists.currentData())

    @property
    def words(self) -> str:
        """What is searched for."""
        return self.field.text()

    def choose(self, listing: str) -> None:
        """Show which list is chosen."""
        self.lists.setCurrentIndex(max(0, self.lists.findData(listing)))

    def show_counts(self, counts: str, *, full: bool, letters: bool) -> None:
        """Show how many stand on the list and what can be done with them."""
        self.counts.setText(counts)
        for each in (self.excel, self.printing, self.merge, self.many):
            each.setEnabled(full)
        self.letters.setEnabled(full and letters)
        alike = self.listing == "duplicates"
        self.merge.setVisible(alike)
        self.letters.setVisible(not alike)

    @Slot()
    def toggle_pane(self) -> None:
        """Show or hide the household beside the list."""
        self.pane.toggle()

    @Slot()
    def focus_words(self) -> None:
        """Put the cursor into the search field."""
        self.field.begin()

    def retranslate(self) -> None:
        for place in range(self.lists.count()):
            self.lists.setItemText(place, short_title(self.lists.itemData(place)))
        self.lists.setAccessibleName(self.tr("Chọn danh sách"))
        self.field.setPlaceholderText(self.tr("Lọc tên, hộ, số…  Ctrl+F"))
        self.field.setAccessibleName(self.tr("Lọc danh sách"))
        self.pane.setText(self.tr("Xem hộ"))
        self.pane.setToolTip(self.tr("Xem hộ của dòng đang chọn bên cạnh (Ctrl+I)"))
        self.many.setText(self.tr("&Sửa nhiều…"))
        self.many.setToolTip(self.tr("Sửa một mục của mọi người đang chọn (Ctrl+Shift+E)"))
        self.merge.setText(self.tr("So sánh và &gộp…"))
        self.merge.setToolTip(self.tr("So sánh người ở dòng đang chọn với người giống họ"))
        self.letters.setText(self.tr("In t&hư…"))
        self.letters.setToolTip(self.tr("In thư cho các hộ trong danh sách này"))
        self.printing.setText(self.tr("&In…"))
        self.printing.setToolTip(self.tr("Tạo tệp PDF đúng những gì đang thấy rồi mở ra để in"))
        self.excel.setText(self.tr("Lưu &Excel…"))
        self.excel.setToolTip(self.tr("Lưu đúng những dòng và cột đang thấy"))

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen.emit()
