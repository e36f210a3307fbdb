"""One office file into the register, step by step."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.app.importing import ImportOptions
from core.app.looking import AnyFile, Look, ReadingTerms
from core.app.register import Register
from core.app.samples import refuse_real_file
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.progress import Progress
from ui.desk import Desk, Room, Tone
from ui.dropping import TakesFile
from ui.pages.import_columns import ColumnsStep, has_columns, unread
from ui.pages.import_file import FileStep
from ui.pages.import_intake import FileIntake
from ui.pages.import_lines import Sieve, Tried
from ui.pages.import_preview import PreviewStep
from ui.pages.import_result import ResultStep
from ui.pages.import_steps import Step, StepRail
from ui.pages.import_work import ImportWork
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.turning import Turning
from ui.words import filled

_PAUSE_MS = 500


class ImportWizard(TakesFile, Spoken):
    """The steps on the left, the current one on the right; `undo_wanted` brings an import."""

    undo_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self.step = Step.FILE
        self.stale = False
        self._straight_on = False
        self._before: ReadingTerms | None = None
        self.work = ImportWork(desk, self)
        self.intake = FileIntake(desk, self)
        self.rail = StepRail()
        self.file = FileStep(desk)
        self.columns = ColumnsStep()
        self.preview = PreviewStep()
        self.result = ResultStep(desk)
        self._stack = Turning()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect_steps()
        self._connect_work()
        desk.add_form("import", Room.IMPORTS, self.file.choice)
        self.settle()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 16, 16, 16)
        line.setSpacing(16)
        line.addWidget(self.rail)
        for step in (self.file, self.columns, self.preview, self.result):
            self._stack.addWidget(step)
        line.addWidget(self._stack, 1)

    def _connect_steps(self) -> None:
        file, columns, preview, result = self.file, self.columns, self.preview, self.result
        self.rail.wanted.connect(self.go)
        file.choice.zone.chosen.connect(self.intake.take_file)
        file.choice.zone.browse_wanted.connect(self.intake.browse)
        file.choice.zone.paste_wanted.connect(self.intake.paste)
        file.choice.kind_picked.connect(self._on_kind)
        file.choice.changed.connect(self._on_changed_choice)
        file.sheets.sheets_picked.connect(self._on_sheets)
        file.sheets.header_picked.connect(self._on_header)
        columns.fields_picked.connect(self._on_fields)
        columns.encodings_picked.connect(self._on_encodings)
        columns.reset_wanted.connect(self._on_reset)
        columns.forget_wanted.connect(self.work.forget_shape)
        for forward in (file.onward, columns.onward):
            forward.connect(self._onward)
        columns.back.connect(self._to_file)
        preview.back.connect(self._to_columns)
        preview.changed.connect(self._on_answered)
        preview.again.connect(self.test)
        preview.wanted.connect(self.run)
        result.undo_wanted.connect(self.undo_wanted)
        result.another_wanted.connect(self._on_another)

    def _connect_work(self) -> None:
        self.intake.taken.connect(self.take)
        self.work.looked.connect(self._on_looked)
        self.work.looked_in_vain.connect(self._on_unreadable)
        self.work.tested.connect(self._on_tested)
        self.work.tested_in_vain.connect(self._on_in_vain)
        self.work.imported.connect(self._on_imported)
        self.work.cancelled.connect(self._on_cancelled)
        self.work.changed.connect(self._say)
        self._pause.timeout.connect(self.test)
        self._desk.jobs.started.connect(self._say)
        self._desk.jobs.idle.connect(self._say)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Forget the file where another register is shown; in the same one the trial is old."""
        before, self._snapshot = self._snapshot, snapshot
        if snapshot is None or (before and before.register is not snapshot.register):
            self._clear()
            self.file.choice.clear()
        else:
            self._try_again()

    @Slot(object)
    def take(self, file: AnyFile) -> None:
        """Look at a file, and if it can be read go straight to what it would do."""
        if self._snapshot is None:
            return
        self._clear()
        if self._snapshot.is_sample:
            self._ask_whether_sample(self._snapshot.register, file)
        else:
            self._take(file)

    def _ask_whether_sample(self, register: Register, file: AnyFile) -> None:
        """Take a file into sample data only if it is one of the sample files."""

        def work(_progress: Progress) -> AnyFile:
            refuse_real_file(register, file)
            return file

        self._desk.jobs.start(work, self._take)

    def _take(self, file: AnyFile) -> None:
        self._straight_on = True
        self.file.show_reading(file.name)
        self.work.take(file, ReadingTerms(self.file.choice.chosen_kind))

    @Slot(object)
    def go(self, step: Step) -> None:
        """Turn to a step; what is to be seen there is tried first if it is not known."""
        self._turn(step)
        if step is Step.PREVIEW and (self.work.trial is None or self.stale):
            self.test()
        self._say()

    @Slot(object)
    def on_undone(self, batch: int) -> None:
        """Try the file again whose import was taken back."""
        done = self.result.done
        if done and done.report.batch == batch:
            self.result.show_done(None)
            self._turn(Step.PREVIEW)  # tried again as soon as the register has been looked at

    @Slot()
    def test(self) -> None:
        """Find out what an import would do with what is said and answered now."""
        self._pause.stop()
        options = self._options()
        if options and self.work.look and not self.work.look.problem:
            self.stale = True
            self.work.test(options)

    @Slot()
    def run(self) -> None:
        """Take the file into the register."""
        options = self._options()
        if options and self.work.trial and not self.stale:
            self.work.run(options)

    def retranslate(self) -> None:
        self._say()

    def take_file(self, file: Path) -> None:
        """Look at a file of the disk."""
        self.intake.take_file(file)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stale:
            self._try_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.intake.withdraw()

    def _turn(self, step: Step) -> None:
        self.step = step
        self._stack.setCurrentIndex(step)
        tables = {Step.COLUMNS: self.columns.table, Step.RESULT: self.result.rows.table}
        if step in tables:
            tables[step].setFocus()

    def _try_again(self) -> None:
        """Have the trial made again, now if it is seen: it may be another than before."""
        self.stale = True
        if self.step is Step.PREVIEW and self.isVisible():
            self.test()
        self._say()

    def _clear(self) -> None:
        self._pause.stop()
        self.work.clear()
        self.stale = self._straight_on = False
        self.file.show_reading("")
        self.preview.clear()
        self.result.show_done(None)
        self.go(Step.FILE)

    def _options(self) -> ImportOptions | None:
        """Return what an import is told; says why where that makes no sense."""
        choice, preview = self.file.choice, self.preview
        try:
            options = choice.options(
                self.work.terms, preview.answers, overwrite=preview.overwrite.isChecked()
            )
        except ClerkError as error:
            preview.show_tried(None)
            preview.show_trouble(str(error))
            return None
        preview.show_trouble("")
        return options

    @Slot()
    def _say(self) -> None:
        """Say how each step stands and what can be done."""
        if not self.settled:
            return
        trial, look = self.work.trial, self.work.look
        may_write = self._desk.may_write
        readable = look is not None and not look.problem
        reachable = {Step.FILE}
        reachable |= {Step.COLUMNS} if look and has_columns(look) else set()
        reachable |= {Step.PREVIEW} if readable else set()
        reachable |= {Step.RESULT} if self.result.done else set()
        self.rail.show_step(self.step, self._states(look, trial), reachable)
        self.preview.show_state(
            busy=self.work.busy,
            stale=self.stale,
            may_run=may_write and not (self.stale or self.work.busy) and self._brings(trial),
        )
        self.result.enable(may_write=may_write)

    def _brings(self, trial: Tried | None) -> bool:
        """Return whether an import would change the register."""
        if trial is None:
            return False
        changes = trial.counts[Sieve.ADDED] + trial.counts[Sieve.CHANGED]
        # A complete list also speaks of those it does not name.
        return changes > 0 or (self.file.choice.complete.isChecked() and trial.report.rows > 0)

    def _states(self, look: Look | None, trial: Tried | None) -> Mapping[Step, str]:
        done, states = self.result.done, {Step.FILE: self.work.name}
        if look and has_columns(look):
            number = unread(look)
            text = self.tr("{count} cột không đọc")
            read = self.tr("đọc mọi cột")
            states[Step.COLUMNS] = filled(text, count=number) if number else read
        if trial:
            text = self.tr("{count} dòng")
            states[Step.PREVIEW] = filled(text, count=format_money(trial.report.rows))
        if done:
            text = self.tr("lần nhập số {number}")
            states[Step.RESULT] = filled(text, number=done.report.batch)
        return states

    def _on_looked(self, look: Look) -> None:
        before, self._before = self._before, None
        if before and look.problem and not has_columns(look):
            self._desk.tell(look.problem, Tone.TROUBLE)
            self.work.say_all(before)  # nothing would be left to choose otherwise in
            return
        self.file.show_look(look)
        self.columns.show_look(look)
        self.preview.show_tried(None)
        if look.problem:
            if self._straight_on or self.step is Step.PREVIEW:
                self.go(Step.COLUMNS if has_columns(look) else Step.FILE)
        elif self._straight_on or self.step is Step.PREVIEW:
            self.go(Step.PREVIEW)
        self._straight_on = False
        self._say()

    def _on_unreadable(self, error: ClerkError) -> None:
        self._straight_on = False
        self.file.show_trouble(str(error))
        self.go(Step.FILE)

    def _on_tested(self, trial: Tried) -> None:
        self.stale = False
        first = not self.preview.tried
        self.preview.show_tried(trial)
        if first and self.step is Step.PREVIEW:
            self.preview.rows.table.setFocus()
        self._say()

    def _on_in_vain(self, error: ClerkError) -> None:
        self.stale = True
        self.preview.show_tried(None)
        self.preview.show_trouble(str(error))
        self._say()

    @Slot()
    def _on_cancelled(self) -> None:
        if self.work.look is None:
            self._clear()
        self._say()

    def _on_imported(self, done: Tried) -> None:
        self.file.choice.rest()
        self.result.show_done(done, self.work.name)
        self.go(Step.RESULT)
        self._desk.session.refresh()

    @Slot()
    def _on_kind(self) -> None:
        self.work.say(kind=self.file.choice.chosen_kind)
        self.stale = True

    @Slot()
    def _on_changed_choice(self) -> None:
        self.stale = True
        self._say()

    @Slot(object)
    def _on_sheets(self, names: tuple[str, ...]) -> None:
        self.work.say(sheets=names)

    @Slot(object)
    def _on_header(self, row: int | None) -> None:
        self.work.say(header_row=row)

    @Slot(object)
    def _on_fields(self, fields: Mapping[str, str]) -> None:
        self._before = self.work.terms
        self.work.say(fields={**self.work.in_use.fields, **fields})

    @Slot(object)
    def _on_encodings(self, encodings: Mapping[str, str]) -> None:
        self._before = self.work.terms
        self.work.say(encodings={**self.work.in_use.encodings, **encodings})

    @Slot()
    def _on_reset(self) -> None:
        self.work.say(fields={}, encodings={}, header_row=None)

    @Slot()
    def _on_answered(self) -> None:
        self.stale = True
        self._pause.start()
        self._say()

    @Slot()
    def _to_file(self) -> None:
        self.go(Step.FILE)

    @Slot()
    def _to_columns(self) -> None:
        self.go(Step.COLUMNS)

    @Slot()
    def _onward(self) -> None:
        stuck = self.work.look is not None and self.work.look.problem
        self.go(Step.COLUMNS if stuck else Step.PREVIEW)

    @Slot()
    def _on_another(self) -> None:
        self._clear()
        self.file.choice.zone.browse_button.setFocus()
