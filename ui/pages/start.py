"""What is shown while no register is open: three ways to begin."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.app.helping import Help
from ui import dialogs
from ui.controls import button, label, say
from ui.desk import Desk
from ui.help_window import FIRST_TOPIC
from ui.preferences import ENGLISH, LANGUAGES, VIETNAMESE
from ui.sizes import least_width, most_width
from ui.spoken import Spoken
from ui.words import is_english

_MOST = 100  # the cards take what they may, only the rest goes around them
_CARD_WIDTH, _LEAST_WIDTH = 300, 240


class Choice(Spoken):
    """A big choice: what it is for, and its button."""

    def __init__(self, main: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("block")
        least_width(self, _LEAST_WIDTH)
        most_width(self, _CARD_WIDTH)
        self.title = label("heading")
        self.text = label("quiet", wraps=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 24, 24, 24)
        self.body.setSpacing(12)
        self.body.addWidget(self.title)
        self.body.addWidget(self.text)
        self.body.addStretch()
        self.body.addWidget(main)


class StartPage(Spoken):
    """New register, sample data, or a register that exists."""

    new_wanted = Signal()
    sample_wanted = Signal()
    opened = Signal(object)
    restore_wanted = Signal(object)
    recovery_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._title = label("title")
        self._text = label("quiet")
        self.trouble = label("trouble", wraps=True)
        self.trouble.hide()
        self._lost = Path()
        self.find_button = button("", self._on_find)
        self.restore_button = button("", self._on_restore)
        self.recovery_button = button("", self._on_recovery)
        self.new_button = button("main", self.new_wanted)
        self.sample_button = button("", self.sample_wanted)
        self.open_button = button("", self._on_open)
        self._new = Choice(self.new_button)
        self._sample = Choice(self.sample_button)
        self._open = Choice(self.open_button)
        self.language_button = button("link", self._on_language)
        self.help_button = button("link", self._on_help)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(24)
        cards.addStretch()
        for card in (self._new, self._sample, self._open):
            cards.addWidget(card, _MOST)
        cards.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 24, 24, 24)
        page.setSpacing(16)
        page.addStretch(1)
        for each in (self._title, self._text, self.trouble):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            page.addWidget(each)
        page.addLayout(self._ways_out())
        page.addSpacing(16)
        page.addLayout(cards)
        page.addStretch(2)
        links = QHBoxLayout()
        links.addWidget(self.help_button)
        links.addStretch()
        links.addWidget(self.language_button)
        page.addLayout(links)

    def _ways_out(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addStretch()
        for each in (self.restore_button, self.find_button, self.recovery_button):
            each.hide()
            line.addWidget(each)
        line.addStretch()
        return line

    def offer_help(self, path: Path, ways: Help) -> None:
        """Offer what helps with a register that did not open."""
        self._lost = path
        self.find_button.setVisible(ways.find)
        self.restore_button.setVisible(ways.backups)
        self.recovery_button.setVisible(ways.recovery)

    def show_trouble(self, sentence: str) -> None:
        """Say why something did not go, with no way out offered yet."""
        self.offer_help(self._lost, Help())
        say(self.trouble, sentence)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Sổ BHYT"))
        self._text.setText(self.tr("Ai hết hạn thẻ, ai mất hỗ trợ, phải đóng bao nhiêu."))
        self._new.title.setText(self.tr("Tạo sổ mới"))
        self._new.text.setText(
            self.tr("Bốn bước: xã, cơ quan, người ký, nơi lưu. Bước nào cũng để sau được.")
        )
        self.new_button.setText(self.tr("Tạo sổ mới…"))
        self._sample.title.setText(self.tr("Xem dữ liệu mẫu"))
        self._sample.text.setText(
            self.tr("Một xã tưởng tượng có sẵn người, thẻ, hộ nghèo, để xem thử chương trình.")
        )
        self.sample_button.setText(self.tr("Xem dữ liệu mẫu"))
        self._open.title.setText(self.tr("Mở sổ có sẵn"))
        self._open.text.setText(
            self.tr(
                "Một tệp .sobhyt đã có trên máy. Sổ trên USB chỉ xem được, phải chuyển vào máy."
            )
        )
        self.open_button.setText(self.tr("Mở sổ…"))
        self.find_button.setText(self.tr("Tìm sổ…"))
        self.restore_button.setText(self.tr("Khôi phục từ bản sao lưu…"))
        self.recovery_button.setText(self.tr("Mở bằng chìa khôi phục…"))
        self.help_button.setText(self.tr("Hướng dẫn (F1)"))
        self.language_button.setText(LANGUAGES[self._other_language()])

    def _other_language(self) -> str:
        return VIETNAMESE if is_english() else ENGLISH

    @Slot()
    def _on_language(self) -> None:
        self._desk.language_chosen.emit(self._other_language())

    @Slot()
    def _on_help(self) -> None:
        self._desk.show_help(FIRST_TOPIC)

    @Slot()
    def _on_find(self) -> None:
        self._ask_for_file(self._lost.parent)

    @Slot()
    def _on_restore(self) -> None:
        self.restore_wanted.emit(self._lost)

    @Slot()
    def _on_recovery(self) -> None:
        self.recovery_wanted.emit(self._lost)

    @Slot()
    def _on_open(self) -> None:
        self._ask_for_file(self._desk.preferences.folder)

    def _ask_for_file(self, folder: Path) -> None:
        title = self.tr("Mở sổ có sẵn")
        dialogs.open_file(self, title, folder, self._filter(), self._take_open)

    def _take_open(self, file: Path) -> None:
        self._desk.remember(file)
        self.opened.emit(file)

    def _filter(self) -> str:
        return self.tr("Sổ BHYT (*.sobhyt);;Mọi tệp (*)")
