"""Whose card was scanned: the person found, those it may be, or a household to add them to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.app.scanning import ScanFinding, ScanPerson
from core.domain.scanned import KIND_WORDS
from ui.controls import label, say
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.words import listed, said

_CANDIDATES_SHOWN = 3


class ScanWhose(Spoken):
    """`chosen` brings the id of the person the clerk names, `changed` another household."""

    chosen = Signal(object)
    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: ScanFinding | None = None
        self._named = False
        self.who = label("heading", wraps=True)
        self.remarks = label(wraps=True)
        self.candidates = Table()
        self.candidates.verticalHeader().hide()
        self.candidates.setFixedHeight(self.candidates.height_of(_CANDIDATES_SHOWN))
        self._house_label = label()
        self.house = QLineEdit()
        self._house_label.setBuddy(self.house)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.who, self.remarks, self.candidates):
            column.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self._house_label)
        line.addWidget(self.house)
        line.addStretch()
        column.addLayout(line)
        self.candidates.moved.connect(self._on_candidate)
        self.house.textChanged.connect(self.changed)
        self.house.returnPressed.connect(self.entered)
        self.settle()

    @property
    def household(self) -> str:
        """What is typed for the household of somebody new."""
        return self.house.text().strip()

    @property
    def _candidates(self) -> Sequence[ScanPerson]:
        return self._finding.candidates if self._finding else ()

    def show_finding(self, finding: ScanFinding | None, *, named: bool = False) -> None:
        """Show whose a scan is; `named`: the clerk said so."""
        before = self._candidates
        self._finding, self._named = finding, named
        if before != self._candidates:
            self.candidates.show_rows(self._columns(), self._candidates)
        self._show()

    def retranslate(self) -> None:
        self.candidates.setAccessibleName(self.tr("Những người có thể là người này"))
        self.candidates.show_rows(self._columns(), self._candidates)
        self._house_label.setText(self.tr("Người mới: thêm vào hộ"))
        self.house.setPlaceholderText(self.tr("Thôn/Số hộ"))
        self._show()

    def _show(self) -> None:
        finding = self._finding
        self.setVisible(finding is not None)
        if finding is None:
            return
        self.who.setText(self._who(finding))
        say(self.remarks, listed(finding.remarks))
        unsure = finding.person is None or self._named
        self.candidates.setVisible(bool(finding.candidates) and unsure)
        for widget in (self._house_label, self.house):
            widget.setVisible(finding.may_be_added)

    def _who(self, finding: ScanFinding) -> str:
        kind = said(KIND_WORDS[finding.scanned.kind])
        person = finding.person
        if person is None:
            name = finding.scanned.name
            return f"{kind}: {name}. {finding.problem}" if name else f"{kind}. {finding.problem}"
        place = self.tr("hộ {number}, {hamlet}") if person.household else ""
        parts = (
            person.name,
            person.birth,
            place.format(number=person.household, hamlet=person.hamlet),
        )
        line = f"{kind}: {' · '.join(part for part in parts if part)}."
        if finding.settled:
            known = self.tr("Sổ đã có đủ, không có gì để ghi.")
            return f"{line} {known}"
        return line

    def _columns(self) -> Sequence[Shown]:
        return (
            Shown(self.tr("Họ và tên"), lambda p: p.name, 24),
            Shown(self.tr("Ngày sinh"), lambda p: p.birth, 11),
            Shown(self.tr("Hộ"), lambda p: p.household, 8),
            Shown(self.tr("Thôn"), lambda p: p.hamlet, 18),
            Shown(self.tr("Số CCCD"), lambda p: p.cccd, 13),
            Shown(self.tr("Mã số BHXH"), lambda p: p.insurance_no, 13),
        )

    @Slot(object)
    def _on_candidate(self, person: ScanPerson | None) -> None:
        if person is not None:
            self.chosen.emit(person.id)
