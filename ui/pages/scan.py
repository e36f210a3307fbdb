"""Reading a scanned card or a pasted look-up reply into the register."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.finding import household_named
from core.app.scanning import AS_FOUND, Choice, ScanDone, ScanFinding, look_up, take
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.controls import button, label, say
from ui.day_field import DayField
from ui.desk import Desk
from ui.keys import CTRL_ENTER, on_keys
from ui.latest import Latest, Query
from ui.pages.scan_box import ScanBox
from ui.pages.scan_done import ScanDoneLine
from ui.pages.scan_rows import ScanRows
from ui.pages.scan_whose import ScanWhose
from ui.snapshot import Snapshot
from ui.spoken import Spoken

_MOST = 1000


class ScanView(Spoken):
    """A field for the scanner, whose card it is, both sides of every fact, and writing them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._text = ""
        self._choice = AS_FOUND
        self._latest = Latest(desk.jobs, self)
        self.finding: ScanFinding | None = None
        self._hint = label("quiet", wraps=True)
        self.box = ScanBox()
        self.read_button = button("", self._on_read)
        self.trouble = label("warning", wraps=True)
        self.whose = ScanWhose()
        self.rows = ScanRows()
        self._last_label = label()
        self.last = DayField(may_be_empty=True)
        self._last_label.setBuddy(self.last)
        self.done = ScanDoneLine(desk)
        self.write_button = button("main", self._on_write)
        self._lay_out()
        self._connect()
        self.settle()
        self._clear()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.setSpacing(8)
        page.addWidget(self._hint)
        top = QHBoxLayout()
        top.addWidget(self.box, 1)
        top.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignTop)
        page.addLayout(top)
        page.addWidget(self.trouble)
        page.addWidget(self.whose)
        page.addWidget(self.rows, _MOST)
        page.addStretch(1)
        bottom = QHBoxLayout()
        for widget in (self._last_label, self.last):
            bottom.addWidget(widget)
        bottom.addWidget(self.done, 1)
        bottom.addWidget(self.write_button)
        page.addLayout(bottom)

    def _connect(self) -> None:
        self.box.done.connect(self._on_read)
        self.whose.chosen.connect(self._on_chosen)
        self.whose.changed.connect(self._enable)
        self.whose.entered.connect(self._on_write)
        self.rows.changed.connect(self._enable)
        self.last.picked.connect(self._on_last)
        self.last.unreadable.connect(self._show_trouble)
        self.done.undone.connect(self._on_undone)
        self._latest.changed.connect(self._enable)
        self._desk.jobs.started.connect(self._enable)
        self._desk.jobs.idle.connect(self._enable)
        on_keys(self, self._on_write, *CTRL_ENTER, inside=True)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Compare with another register, or the same one on another day or after a deed."""
        before, self._snapshot = self._snapshot, snapshot
        if not (before and snapshot and before.register.path == snapshot.register.path):
            self._clear()
        elif self._text:
            self._look_up()

    def begin(self) -> None:
        """Be ready for a scan."""
        self.box.await_next()

    def retranslate(self) -> None:
        self._hint.setText(
            self.tr(
                "Quét mã trên thẻ căn cước hay thẻ BHYT bằng đầu đọc, hoặc dán kết quả tra cứu thẻ "
                "(cổng BHXH, VssID, Zalo). Tắt bộ gõ tiếng Việt trước khi quét."
            )
        )
        self.box.setPlaceholderText(self.tr("Quét hoặc dán vào đây (Ctrl+Shift+Q)"))
        self.box.setAccessibleName(self.tr("Mã quét hoặc kết quả tra cứu"))
        self.read_button.setText(self.tr("Đọc"))
        self._last_label.setText(self.tr("Ngày hết hạn thẻ"))
        self.last.setAccessibleName(self.tr("Ngày hết hạn thẻ"))
        self.write_button.setText(self.tr("Ghi vào sổ"))
        self.write_button.setToolTip(self.tr("Ghi những điều được đánh dấu (Ctrl+Enter)"))

    def _clear(self) -> None:
        """Forget everything; a result under way is not shown any more."""
        self.box.clear()
        self._forget_scan()
        self.done.clear()

    def _forget_scan(self) -> None:
        self._latest.drop()
        self._text = ""
        self._forget_choice()
        self._show_trouble("")
        self._show(None)

    def _forget_choice(self) -> None:
        self._choice = AS_FOUND
        self.whose.house.clear()
        self.last.show_day(None)

    @Slot()
    def _on_read(self) -> None:
        text = self.box.toPlainText()
        if not text.strip():
            return
        self._text = text
        self._forget_choice()
        self.done.clear()
        self._show(None)
        self._look_up()
        self.begin()

    def _look_up(self) -> None:
        """Look again whose card it is, as the clerk has chosen so far."""
        snapshot, text, choice = self._snapshot, self._text, self._choice
        if snapshot is None:
            return
        register, day = snapshot.register, snapshot.day

        def work(_progress: Progress) -> ScanFinding:
            return look_up(register, text, day, choice)

        self._latest.ask(Query(work, self._on_found, self._on_refused))

    def _on_found(self, finding: ScanFinding) -> None:
        self._show_trouble("")
        self._show(finding)

    def _on_refused(self, error: ClerkError) -> None:
        self._show(None)
        self._show_trouble(str(error))

    @Slot(str)
    def _show_trouble(self, text: str) -> None:
        say(self.trouble, text)

    def _show(self, finding: ScanFinding | None) -> None:
        self.finding = finding
        self.whose.show_finding(finding, named=self._choice.person is not None)
        self.rows.show_rows(finding.rows if finding else ())
        asks = finding is not None and (finding.plan.asks_last or self._choice.last is not None)
        for widget in (self._last_label, self.last):
            widget.setVisible(asks)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        finding = self.finding
        if finding is None or self._latest.busy:
            ready = False
        elif finding.person:
            ready = bool(self.rows.ticked)
        else:
            ready = finding.may_be_added and bool(self.whose.household)
        self.write_button.setEnabled(ready and self._desk.may_write)

    @Slot(object)
    def _on_chosen(self, person: int) -> None:
        if person != self._choice.person:
            self._choice = replace(self._choice, person=person)
            self._look_up()

    @Slot(object)
    def _on_last(self, day: date | None) -> None:
        self._choice = replace(self._choice, last=day)
        self._look_up()

    @Slot()
    def _on_write(self) -> None:
        finding, snapshot = self.finding, self._snapshot
        self._enable()
        if finding is None or snapshot is None or not self.write_button.isEnabled():
            return
        try:
            choice = self._chosen(snapshot, finding)
        except ClerkError as error:
            self._show_trouble(str(error))
            return
        register, then = snapshot.register, partial(self._on_written, self._text)

        def work(_progress: Progress) -> ScanDone:
            return take(register, finding, choice)

        title = self.tr("Đang ghi vào sổ…")
        self._desk.jobs.start(work, then, title, self._on_not_written, writes=True)

    def _chosen(self, snapshot: Snapshot, finding: ScanFinding) -> Choice:
        choice = replace(self._choice, fields=self.rows.ticked)
        if finding.person is not None:
            return replace(choice, person=finding.person.id)
        household = household_named(snapshot.register, self.whose.household)
        return replace(choice, household=household.id)

    def _on_written(self, text: str, done: ScanDone) -> None:
        """Say what was written of a text; the next one may have been typed meanwhile, or half."""
        if self._snapshot is None:
            return
        if self._text == text:
            self._forget_scan()
        if self.box.toPlainText() == text:
            self.box.clear()
            self.begin()
        self.done.show_done(done)
        self._desk.session.refresh()

    @Slot(object)
    def _on_not_written(self, error: ClerkError) -> None:
        self._show_trouble(str(error))

    @Slot()
    def _on_undone(self) -> None:
        self._show_trouble("")
        self.begin()
