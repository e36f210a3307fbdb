"""One line of a comparison in full: who, what either side says, what taking it over does."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.reconciling import RECONCILE_WORDS, Line, Mark
from ui.controls import button, label, restyle, say, scrolled
from ui.reconcile_words import TONES, steps_words
from ui.spoken import Spoken
from ui.words import is_english, said

_ROLES = {"lapsed": "trouble", "expiring": "warning", "valid": "done"}


class LinePane(Spoken):
    """Offers the household of the line, or the import of people the register does not know."""

    opened = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: Line | None = None
        self.name = label("heading", wraps=True)
        self.place = label("quiet", wraps=True)
        self.mark = label(wraps=True)
        self.ours, self.theirs, self.taking = (label(wraps=True) for _ in range(3))
        self.open_button = button("", self.opened)
        self.import_button = button("", self.import_wanted)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        for widget in (self.name, self.place, self.mark):
            column.addWidget(widget)
        for text in (self.ours, self.theirs, self.taking):
            column.addWidget(text)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 0, 0, 0)
        outer.addWidget(scrolled(inside), 1)
        outer.addWidget(self.import_button)
        outer.addWidget(self.open_button)

    def show_line(self, line: Line | None) -> None:
        """Show another line, or none."""
        self._line = line
        self.retranslate()

    def retranslate(self) -> None:
        self.open_button.setText(self.tr("Mở hộ này (Enter)"))
        self.import_button.setText(self.tr("Nhập danh sách dân cư…"))
        line = self._line
        self.open_button.setVisible(line is not None and line.household_id is not None)
        self.import_button.setVisible(line is not None and _unknown(line))
        if line is None:
            self.name.setText(self.tr("Chọn một dòng để xem hai bên ghi gì."))
            self._fill("", "", "", "", "")
            return
        self.name.setText(line.name or self.tr("Không rõ tên"))
        finding = line.finding
        self._fill(
            self._where(line),
            said(RECONCILE_WORDS[line.mark]),
            finding.ours and self.tr("Sổ ghi: {text}").format(text=finding.ours),
            finding.theirs and self.tr("Họ ghi: {text}").format(text=finding.theirs),
            self._taking(line),
        )
        restyle(self.mark, "role", _ROLES.get(TONES[line.mark], "heading"))

    def _fill(self, *texts: str) -> None:
        shown = (self.place, self.mark, self.ours, self.theirs, self.taking)
        for widget, text in zip(shown, texts, strict=True):
            say(widget, text)

    def _where(self, line: Line) -> str:
        birth = self.tr("sinh {birth}").format(birth=line.birth.shown()) if line.birth else ""
        household = self.tr("hộ {number}").format(number=line.household) if line.household else ""
        who = ", ".join(filter(None, (birth, household, line.hamlet)))
        return "\n".join(filter(None, (who, self._row(line))))

    def _row(self, line: Line) -> str:
        if line.source is None:
            return ""
        text = self.tr("Trong tệp: {sheet}, dòng {row}")
        return text.format(sheet=line.source.sheet, row=line.source.row)

    def _taking(self, line: Line) -> str:
        if not line.finding.accepting:
            return ""
        sentence = line.finding.accepting
        if is_english() and line.acceptable:  # the sentence of the core is Vietnamese
            sentence = f"{steps_words([line])}. {sentence}"
        text = self.tr("Nhận thì: {text}") if line.acceptable else self.tr("Chưa nhận: {text}")
        return text.format(text=sentence)


def _unknown(line: Line) -> bool:
    """Return whether the line speaks of somebody the register does not know."""
    return line.mark is Mark.THEY_HAVE and line.finding.person is None
