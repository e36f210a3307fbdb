"""One row of a file: everything that happens to it, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.import_cells import cells_of
from core.app.import_rows import Outcome, RowResult
from core.domain.records import Reading
from core.domain.row_facts import FieldChange
from ui.controls import scrolled, telling
from ui.pages.import_answers import candidate_words
from ui.pages.import_lines import ImportLine
from ui.spoken import Spoken
from ui.words import listed, said

_ARROW = "→"


class RowDetail(Spoken):
    """What becomes of the current row, to read and to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: ImportLine | None = None
        self._reading: Reading | None = None
        self.text = telling()
        self._frame = scrolled(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.settle()

    def show_reading(self, reading: Reading | None) -> None:
        """Know another file; its rows come with `show_line`."""
        self._reading = reading

    def show_line(self, line: ImportLine | None) -> None:
        """Show another row, None for none."""
        self._line = line
        self.retranslate()
        self._frame.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        self._frame.setAccessibleName(self.tr("Chi tiết của dòng đang chọn"))
        if self._line is None:
            self.text.setText(self.tr("Chọn một dòng để xem chi tiết."))
            return
        self.text.setText("\n\n".join(filter(None, self._parts(self._line.result))))

    def _parts(self, result: RowResult) -> list[str]:
        head = self.tr("{sheet}, dòng {row}").format(
            sheet=result.source.sheet, row=result.source.row
        )
        added = result.outcome is Outcome.ADDED
        return [
            "\n".join(filter(None, (result.name, head))),
            outcome_word(result.outcome) + (f": {result.problem}" if result.problem else ""),
            _listed(self.tr("Cần xem:"), result.warnings),
            _listed(
                self.tr("Ghi vào sổ:") if added else self.tr("Thay đổi:"),
                [_full(change) for change in result.changes],
            ),
            _listed(
                self.tr("Đã sửa tay nên giữ nguyên:"), [self._kept(kept) for kept in result.kept]
            ),
            _listed(
                self.tr("Có thể là:"), [candidate_words(person) for person in result.candidates]
            ),
            _listed(self.tr("Trong tệp:"), self._cells(result)),
        ]

    def _cells(self, result: RowResult) -> list[str]:
        cells = cells_of(self._reading, result.source) if self._reading else ()
        return [f"{header}: {text}" if header else text for header, text in cells]

    def _kept(self, kept: FieldChange) -> str:
        text = self.tr("{field}: giữ “{before}”, tệp ghi “{after}”")
        return text.format(field=_field(kept), before=kept.before, after=kept.after)


def outcome_word(outcome: Outcome) -> str:
    """Return what became of a row in a word."""
    words = {
        Outcome.ADDED: QCoreApplication.translate("Outcomes", "Mới"),
        Outcome.CHANGED: QCoreApplication.translate("Outcomes", "Thay đổi"),
        Outcome.UNCHANGED: QCoreApplication.translate("Outcomes", "Không đổi"),
        Outcome.REJECTED: QCoreApplication.translate("Outcomes", "Bị loại"),
    }
    return words[outcome]


def short_text(result: RowResult) -> str:
    """Return why a row was left out, what is doubtful in it and what changes, in one line."""
    kept = QCoreApplication.translate("Outcomes", "giữ như đã sửa tay: {fields}")
    changes = result.changes if result.outcome is Outcome.CHANGED else ()
    return "; ".join(
        (
            *filter(None, (result.problem,)),
            *result.warnings,
            *(change_text(change) for change in changes),
            *([kept.format(fields=", ".join(map(_field, result.kept)))] if result.kept else []),
        )
    )


def change_text(change: FieldChange) -> str:
    """Return a field with what stood there and what will."""
    nothing = QCoreApplication.translate("Outcomes", "(trống)")
    return f"{_field(change)}: {change.before or nothing} {_ARROW} {change.after or nothing}"


def _full(change: FieldChange) -> str:
    return f"{said(change.record)}, {change_text(change)}"


def _field(change: FieldChange) -> str:
    return said(change.field)


def _listed(heading: str, texts: Sequence[str]) -> str:
    return f"{heading}\n{listed(texts)}" if texts else ""
