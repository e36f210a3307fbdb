"""One file on its way into the register: looked at, tried, imported."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.app.importing import ImportOptions, import_file
from core.app.looking import (
    AS_THE_FILE_SAYS,
    AnyFile,
    Look,
    OfficeFile,
    ReadingTerms,
    forget,
    look,
)
from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.desk import Desk
from ui.latest import Latest, Query
from ui.pages.import_lines import Tried, tried


class ImportWork(QObject):
    """The file, what the clerk says about how it is read, and the newest look and trial.

    `looked` and `tested` bring what was found, `imported` what was done; `looked_in_vain` and
    `tested_in_vain` why nothing was found, `cancelled` that nothing will be. `changed` tells that
    `busy` may be another.
    """

    looked = Signal(object)
    looked_in_vain = Signal(object)
    tested = Signal(object)
    tested_in_vain = Signal(object)
    imported = Signal(object)
    changed = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._latest = Latest(desk.jobs, self)
        self._latest.changed.connect(self.changed)
        self._latest.cancelled.connect(self.cancelled)
        self._file: AnyFile | None = None
        self.terms = AS_THE_FILE_SAYS
        self.look: Look | None = None
        self.trial: Tried | None = None

    @property
    def name(self) -> str:
        """The file's name, "" where there is none."""
        return self._file.name if self._file else ""

    @property
    def busy(self) -> bool:
        """Whether a look or a trial is awaited."""
        return self._latest.busy

    @property
    def in_use(self) -> ReadingTerms:
        """How the file is read now: what is said of one column does not forget the others."""
        said = self.terms
        if self.look is None:
            return said
        fields, encodings = self.look.terms.fields, self.look.terms.encodings
        return replace(
            said, fields={**fields, **said.fields}, encodings={**encodings, **said.encodings}
        )

    def clear(self) -> None:
        """Know no file."""
        self._latest.drop()
        self._file, self.terms = None, AS_THE_FILE_SAYS
        self.look = self.trial = None

    def take(self, file: AnyFile, terms: ReadingTerms) -> None:
        """Look at another file."""
        self.clear()
        self._file, self.terms = file, terms
        self._ask_look()

    def say(self, **terms: Any) -> None:
        """Say something else about how the file is read, and look again."""
        self.say_all(replace(self.terms, **terms))

    def say_all(self, terms: ReadingTerms) -> None:
        """Say anew all that is said about how the file is read, and look again."""
        self.terms = terms
        self._ask_look()

    def forget_shape(self) -> None:
        """Forget how files of this shape were read, and look again."""
        register, seen = self._register, self.look
        if register is None or seen is None:
            return

        def work(_progress: Progress) -> None:
            forget(register, seen.shape)

        self._desk.jobs.start(work, self._on_forgotten, self.tr("Đang ghi vào sổ…"), writes=True)

    def test(self, options: ImportOptions) -> None:
        """Find out what an import would do."""
        register, seen = self._register, self.look
        if register is None or seen is None:
            return
        wanted = replace(options, dry_run=True)

        def work(progress: Progress) -> Tried:
            testing, listing = progress.parts(9, 1)
            return tried(import_file(register, seen.file, wanted, testing), listing)

        question = Query(work, self._on_tested, self._on_in_vain, self.tr("Đang xem thử…"))
        self._latest.ask(question)

    def run(self, options: ImportOptions) -> None:
        """Take the file in."""
        register, seen = self._register, self.look
        if register is None or seen is None:
            return
        file = seen.file
        wanted = replace(options, dry_run=False)

        def work(progress: Progress) -> tuple[OfficeFile, Tried]:
            return file, tried(import_file(register, file, wanted, progress), Progress())

        title = self.tr("Đang nhập vào sổ…")
        self._desk.jobs.start(work, self._on_imported, title, self._on_in_vain, writes=True)

    @property
    def _register(self) -> Register | None:
        snapshot = self._desk.session.snapshot
        return snapshot.register if snapshot else None

    def _ask_look(self) -> None:
        register, file, terms = self._register, self._file, self.terms
        if register is None or file is None:
            return
        self.trial = None

        def work(_progress: Progress) -> Look:
            return look(register, file, terms)

        title = self.tr("Đang đọc tệp…")
        self._latest.ask(Query(work, self._on_looked, self._on_unreadable, title))

    def _on_looked(self, seen: Look) -> None:
        self._file = seen.file
        self.look = seen
        self.looked.emit(seen)

    def _on_unreadable(self, error: ClerkError) -> None:
        self.look = None
        self.looked_in_vain.emit(error)

    def _on_tested(self, trial: Tried) -> None:
        self.trial = trial
        self.tested.emit(trial)

    def _on_in_vain(self, error: ClerkError) -> None:
        self.trial = None
        self.tested_in_vain.emit(error)

    def _on_imported(self, done: tuple[OfficeFile, Tried]) -> None:
        file, report = done
        if self.look and self.look.file is file:
            self.trial = None
            self.imported.emit(report)

    def _on_forgotten(self, _nothing: None) -> None:
        self._ask_look()
