"""The main window: bar, rail, pages, message, status line."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from core.app.helping import help_for
from core.app.office import BACKUP_SECOND
from core.domain.errors import ClerkError
from core.domain.rows import ListRow
from ui import dialogs
from ui.desk import Desk, Place, Room, Tone
from ui.founding import Founding
from ui.help_window import FIRST_TOPIC, HelpWindow, topic_of
from ui.notice import NoticeBar
from ui.pages.first_run import FirstRun
from ui.pages.restore_page import RestorePage
from ui.pages.stack import Pages
from ui.pages.start import StartPage
from ui.pages.unlock import UnlockPage
from ui.rail import Rail
from ui.read_only import ReadOnly
from ui.sizes import scaled
from ui.snapshot import Snapshot
from ui.status_line import StatusLine
from ui.top_bar import TopBar
from ui.turning import Turning, in_room
from ui.undoing import HandUndo

_SIZE = QSize(1280, 680)
_SMALLEST = QSize(640, 360)  # of a small screen at 200 %
_NARROW_BELOW = 1000


class MainWindow(QMainWindow):
    """Everything the clerk sees; turns to the start page while no register is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._closing = self._small = False
        self._keeping = False
        self._kept = False
        self._read_only = ReadOnly(desk, self)
        self._undoing = HandUndo(desk, self)
        self.bar = TopBar(desk)
        self.banner = QLabel()
        self.banner.setObjectName("sampleBanner")
        self.banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.rail = Rail()
        self.start = StartPage(desk)
        self.first = FirstRun(desk)
        self._founding = Founding(desk, self.start, self.first, self)
        self.help = HelpWindow(self)
        self.unlock = UnlockPage(desk)
        self.restoring = RestorePage(desk)
        self.pages = Pages(desk)
        self.notice = NoticeBar()
        self.status = StatusLine(desk)
        self._lay_out()
        self._connect()
        self.resize(_SIZE)
        self.setMinimumSize(_SMALLEST)
        self.rail.set_narrow(narrow=desk.preferences.narrow_rail)
        self._retranslate()
        self._on_changed(None)

    def _lay_out(self) -> None:
        self._stack = Turning()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.first)
        self._stack.addWidget(self.unlock)
        self._stack.addWidget(self.restoring)
        self._stack.addWidget(self.pages)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(in_room(self._stack), 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addWidget(self.notice)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        desk = self.desk
        desk.session.changed.connect(self._on_changed)
        for shown in (self.pages, self.status, self.help):
            desk.session.changed.connect(shown.on_changed)
        desk.session.refused.connect(self._on_refused)
        desk.told.connect(self.notice.show_notice)
        desk.withdrawn.connect(self.notice.withdraw)
        desk.went.connect(self._go)
        desk.jobs.cancelled.connect(self._on_cancelled)
        desk.jobs.idle.connect(self._on_idle)
        self.bar.rail_toggled.connect(self._on_rail)
        self.bar.jump.chosen.connect(self._on_jump)
        self.rail.chosen.connect(self._on_room)
        self.start.new_wanted.connect(self._on_new_wanted)
        self.start.sample_wanted.connect(self._on_sample)
        self._founding.ready.connect(self.open_register)
        self.first.left.connect(self._on_back)
        desk.new_wanted.connect(self._on_new_wanted)
        desk.sample_wanted.connect(self._on_sample)
        desk.help_wanted.connect(self._on_help_wanted)
        help_key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self)
        help_key.activated.connect(self._on_help)
        self.start.opened.connect(self.open_register)
        desk.session.password_wanted.connect(self._on_password_wanted)
        desk.session.user_wanted.connect(self._on_user_wanted)
        desk.session.wrong_password.connect(self.unlock.refuse_words)
        self.unlock.left.connect(desk.session.close_register)
        self.start.restore_wanted.connect(self._on_restore_wanted)
        self.start.recovery_wanted.connect(self._on_recovery_wanted)
        self.restoring.left.connect(self._on_back)

    @Slot(object)
    def open_register(self, path: Path) -> None:
        """Open a register file."""
        self.desk.session.open_register(path, self.desk.preferences.user)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        small = event.size().width() < scaled(_NARROW_BELOW)
        if small != self._small:
            self._small = small
            self.rail.set_narrow(narrow=small or self.desk.preferences.narrow_rail)

    def fit(self, room: QSize) -> None:
        """Be no larger than there is room on the screen."""
        self.resize(self.size().boundedTo(room))

    def closeEvent(self, event: QCloseEvent) -> None:
        jobs, keeper = self.desk.jobs, self.desk.keeper
        if not jobs.asked_for and (self._kept or not keeper.wanted_at_closing):
            keeper.let_go()
            self.desk.close()
            self.desk.session.close_register()
            self.help.close()
            event.accept()
            return
        event.ignore()
        if not jobs.asked_for:
            self._keeping, self._closing = True, False
            keeper.close(self._on_kept, self._on_not_kept)
        elif not (self._closing or self._keeping):
            self._ask_to_stop()

    def _on_kept(self) -> None:
        """Close once the backup is made; `_on_idle` follows."""
        self._keeping, self._kept, self._closing = False, True, True

    def _on_not_kept(self, error: ClerkError) -> None:
        self._keeping = False
        question = self.tr("Chưa sao lưu được. {why}\n\nVẫn đóng chương trình?")
        dialogs.confirm(self, question.format(why=error), self.tr("Vẫn đóng"), self._leave)

    def _leave(self) -> None:
        self._kept = True
        self.close()

    def _ask_to_stop(self) -> None:
        question = self.tr("Đang có việc chạy dở. Dừng việc đó và đóng chương trình?")
        dialogs.confirm(self, question, self.tr("Dừng và đóng"), self._stop_and_close)

    def _stop_and_close(self) -> None:
        self._closing = True
        self.desk.jobs.cancel()
        if not self.desk.jobs.busy:
            self.close()

    @Slot()
    def _on_idle(self) -> None:
        if self._keeping:  # the backup crashed, which was said: the next time closes without
            self._keeping, self._kept = False, True
        if self._closing:
            self.close()

    def _retranslate(self) -> None:
        self._say_title()
        self.banner.setText(
            self.tr("DỮ LIỆU MẪU – người, hộ và số thẻ đều là tưởng tượng, không phải hồ sơ thật")
        )

    def _say_title(self) -> None:
        program, snapshot = self.tr("Sổ BHYT"), self.desk.session.snapshot
        self.setWindowTitle(f"{snapshot.commune} — {program}" if snapshot else program)

    @Slot(object)
    def _on_changed(self, snapshot: Snapshot | None) -> None:
        self._say_title()
        fresh = snapshot is not None and self._stack.currentWidget() is not self.pages
        self._stack.setCurrentWidget(self.pages if snapshot else self.start)
        self.rail.setVisible(snapshot is not None)
        self.banner.setVisible(snapshot is not None and snapshot.is_sample)
        if snapshot:
            self.start.show_trouble("")
            self._remember(snapshot)
        if fresh:
            self._go(Place(Room.TODAY))
            self._founding.recommend_password(snapshot)

    def _remember(self, snapshot: Snapshot) -> None:
        if snapshot.is_sample and self.desk.preferences.register:
            return  # a look at the sample does not take the place of the office's own
        self.desk.preferences.register = snapshot.register.path
        second = snapshot.office[BACKUP_SECOND]
        self.desk.preferences.second_place = Path(second) if second else None

    @Slot(object)
    def _on_refused(self, error: ClerkError) -> None:
        if self._stack.currentWidget() is self.unlock:
            self.unlock.show_trouble(str(error))
        elif self.desk.session.snapshot is None:
            self._show_refused(error)

    def _show_refused(self, error: ClerkError) -> None:
        self.notice.hide()  # the page says it, with what helps
        path, second = self.desk.session.asked_for, self.desk.preferences.second_place
        self.start.show_trouble(str(error))
        self.start.offer_help(path, help_for(path, error, second))

    @Slot(object)
    def _on_password_wanted(self, path: Path) -> None:
        self._turn_to_unlock()
        self.unlock.ask_for(path)

    @Slot(object, object)
    def _on_user_wanted(self, path: Path, names: tuple[str, ...]) -> None:
        self._turn_to_unlock()
        self.unlock.ask_who(path, names)

    def _turn_to_unlock(self) -> None:
        self.desk.session.close_register()
        self.notice.hide()
        dialogs.dismiss(self)
        self._stack.setCurrentWidget(self.unlock)

    @Slot(object)
    def _on_recovery_wanted(self, path: Path) -> None:
        self._stack.setCurrentWidget(self.unlock)
        self.unlock.ask_for(path, by_recovery=True)

    @Slot(object)
    def _on_restore_wanted(self, path: Path) -> None:
        self._stack.setCurrentWidget(self.restoring)
        self.restoring.show_register(path)

    @Slot()
    def _on_back(self) -> None:
        self._stack.setCurrentWidget(self.start)

    @Slot(object)
    def _go(self, place: Place) -> None:
        self.rail.show_room(place.room)
        self.pages.show_place(place)

    @Slot(object)
    def _on_room(self, room: Room) -> None:
        self._go(Place(room))

    @Slot(object)
    def _on_jump(self, row: ListRow) -> None:
        self._go(Place(Room.HOUSEHOLD, household=row.household_id, person=row.person_id))

    @Slot()
    def _on_rail(self) -> None:
        narrow = not self.rail.narrow
        self.rail.set_narrow(narrow=narrow)
        self.desk.preferences.narrow_rail = narrow

    @Slot()
    def _on_cancelled(self) -> None:
        self.desk.tell(self.tr("Đã dừng; chưa có gì được ghi."), Tone.PLAIN)

    @Slot()
    def _on_new_wanted(self) -> None:
        self.notice.hide()  # it spoke of the register that is left
        if self.desk.session.snapshot:
            self.desk.session.close_register()
        self._stack.setCurrentWidget(self.first)
        self.first.begin()

    @Slot()
    def _on_help(self) -> None:
        shown = self._stack.currentWidget() is self.pages
        self.help.show_topic(topic_of(self.pages.room) if shown else FIRST_TOPIC)

    @Slot(str)
    def _on_help_wanted(self, topic: str) -> None:
        if topic:
            self.help.show_topic(topic)
        else:
            self._on_help()

    @Slot()
    def _on_sample(self) -> None:
        self.notice.hide()  # it spoke of the register that is left
        self._founding.build_sample()
