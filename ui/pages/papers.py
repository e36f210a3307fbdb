"""Letters and what belongs to them: a tab for each."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.controls import label
from ui.desk import Desk
from ui.pages.forms_tab import FormsTab
from ui.pages.letter_deeds import LetterDeeds
from ui.pages.letter_register import LetterRegister
from ui.pages.letters import LettersPage
from ui.pages.wording_tab import WordingTab
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.turning import TurningTabs


class PapersPage(Spoken):
    """Letters printed, the register of those sent, the agency's forms, the words of letters."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        deeds = LetterDeeds(desk, self)
        self._title = label("title")
        self.printing = LettersPage(desk, deeds)
        self.sent = LetterRegister(desk, deeds)
        self.forms = FormsTab(desk)
        self.wording = WordingTab(desk)
        self.tabs = TurningTabs()
        for tab in (self.printing, self.sent, self.forms, self.wording):
            self.tabs.addTab(tab, "")
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 12, 24, 12)
        page.setSpacing(8)
        page.addWidget(self._title)
        page.addWidget(self.tabs, 1)
        self.printing.numbered.connect(self.sent.look_again)
        self.settle()

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another register's letters."""
        self.printing.on_changed(snapshot)
        self.sent.show_snapshot(snapshot)
        self.forms.on_changed(snapshot)
        self.wording.on_changed(snapshot)

    def show_list(
        self, name: str, hamlet: str | None, households: frozenset[int] = frozenset()
    ) -> None:
        """Turn to the letters of a list and a hamlet; without a name leave tab and choice.

        Where `households` are named, of these alone.
        """
        if name:
            self.tabs.setCurrentWidget(self.printing)
        self.printing.show_list(name, hamlet, households)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Thư và mẫu"))
        words = (
            self.tr("In thư"), self.tr("Sổ thư đã gửi"), self.tr("Biểu mẫu"), self.tr("Lời thư"),
        )  # fmt: skip
        for place, word in enumerate(words):
            self.tabs.setTabText(place, word)
