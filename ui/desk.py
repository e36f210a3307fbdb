"""What all pages share: the open register, the jobs, messages and the way to other pages."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.app.samples import SampleRegister
from core.domain.errors import ClerkError
from core.domain.narrowing import Narrowing
from ui.half_filled import HalfFilled
from ui.jobs import Jobs
from ui.keeper import Keeper
from ui.opening import open_path
from ui.preferences import Preferences
from ui.session import Session

# Tabs of the settings other pages lead to.
OFFICE_TAB = "office"
SECURITY_TAB = "security"
BACKUPS_TAB = "backups"
# Tabs of the imports.
DUPLICATES_TAB = "duplicates"
SCAN_TAB = "scan"
# The form of the words of letters, by the name its draft is kept under.
WORDING_FORM = "wording"
# What the page of a household asks in a register that has none.
FIRST_HOUSEHOLD_TAB = "first household"


class Room(StrEnum):
    """The pages of the window, in the order of the rail."""

    TODAY = "today"
    LISTS = "lists"
    HOUSEHOLD = "household"
    IMPORTS = "imports"
    LETTERS = "letters"
    CHANGES = "changes"
    NUMBERS = "numbers"
    SETTINGS = "settings"


@dataclass(frozen=True)
class Place:
    """A page, and what to show on it.

    `waiting`: who waits for a decision, `tab`: a tab of it, `only`: some people of the list,
    `households`: letters of these alone, none: of all.
    """

    room: Room
    listing: str = ""
    hamlet: str | None = None
    household: int | None = None
    person: int | None = None
    waiting: bool = False
    tab: str = ""
    only: Narrowing | None = None
    households: frozenset[int] = frozenset()


class Tone(StrEnum):
    """How a message sounds."""

    PLAIN = "plain"
    DONE = "done"
    TROUBLE = "trouble"


@dataclass(frozen=True)
class Notice:
    """A message that needs no decision, perhaps with something to do about it.

    With `other` it is a question of two answers, which waits until it is answered or closed.
    """

    text: str
    tone: Tone = Tone.PLAIN
    action: str = ""
    then: Callable[[], None] | None = None
    other: str = ""
    otherwise: Callable[[], None] | None = None


class Desk(QObject):
    """Handed to every page.

    `jobs` is work the clerk waits for, one after the other; `looks` reads meanwhile what a page
    shows, so that turning to a household never waits for an import. `undone` brings each deed
    that was taken back, wherever that was asked for.
    """

    told = Signal(object)
    withdrawn = Signal(object)
    went = Signal(object)
    form_made = Signal(str, object, object)
    done_by_hand = Signal(str, object)
    undo_wanted = Signal(object, str)
    undone = Signal(object)
    find_wanted = Signal()
    all_pages_wanted = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    idle_chosen = Signal()
    help_wanted = Signal(str)
    points_chosen = Signal(float)
    new_wanted = Signal()
    sample_wanted = Signal()

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = jobs
        self.looks = Jobs(self)
        self.preferences = preferences
        self.keeper = Keeper(session, jobs, self)
        self.keeper.troubled.connect(self._on_troubled)
        jobs.failed.connect(self.refuse)
        self.looks.failed.connect(self.refuse)
        session.refused.connect(self.refuse)
        session.remarked.connect(self._on_remarked)

    @property
    def busy(self) -> bool:
        """Whether anything runs in the background or waits to."""
        return self.jobs.busy or self.looks.busy

    def close(self) -> None:
        """Stop everything that runs in the background."""
        self.looks.close()
        self.jobs.close()

    @property
    def may_write(self) -> bool:
        """Whether something may be saved now: no job writes, and the register is not only read."""
        return not self.jobs.writing and not self.session.only_reading

    def tell(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a message."""
        self.told.emit(Notice(text, tone))

    def offer(self, text: str, action: str, then: Callable[[], None]) -> None:
        """Show a message that something is done, with what can be done next."""
        self.told.emit(Notice(text, Tone.DONE, action, then))

    def offer_file(self, text: str, file: Path) -> None:
        """Show a message that a file was written, and offer to open it."""
        self.offer(text, self.tr("Mở tệp"), partial(open_path, file))

    def tell_done(self, text: str, deed: int) -> None:
        """Say what was done by hand, offer to take it back, and look again at the register."""
        self.done_by_hand.emit(text, deed)
        self.session.refresh()

    def undo(self, deed: int, said: str = "") -> None:
        """Take a deed back and say so, in words of its own where `said` brings them."""
        self.undo_wanted.emit(deed, said)

    @Slot(object)
    def refuse(self, error: ClerkError) -> None:
        """Show why something could not be done, with what helps where the window can do it."""
        if isinstance(error, SampleRegister):
            self.refuse_sample(error)
        else:
            self.tell(str(error), Tone.TROUBLE)

    def refuse_sample(self, error: SampleRegister) -> None:
        """Show that sample data takes no real file, with the way to a register of one's own."""
        action = self.tr("Tạo sổ mới…")
        self.told.emit(Notice(str(error), Tone.TROUBLE, action, self.new_wanted.emit))

    def refuse_here(self, error: ClerkError) -> Callable[[], None]:
        """Show why something could not be done; what it returns takes the message back."""
        notice = Notice(str(error), Tone.TROUBLE)
        self.told.emit(notice)
        return partial(self.withdrawn.emit, notice)

    @Slot(str)
    def _on_remarked(self, remark: str) -> None:
        self.tell(remark)

    @Slot(str)
    def _on_troubled(self, sentence: str) -> None:
        self.tell(sentence, Tone.TROUBLE)

    def go(self, place: Place) -> None:
        """Turn to a page."""
        self.went.emit(place)

    def show_help(self, topic: str = "") -> None:
        """Show a page of the help, the one that fits the shown page where none is named."""
        self.help_wanted.emit(topic)

    def add_form(self, name: str, room: Room, form: HalfFilled) -> None:
        """Have what is typed into a form kept as a draft; `name` is its name in the file."""
        self.form_made.emit(name, room, form)

    def target(self, name: str) -> Path:
        """Return where a new file of this name is proposed."""
        return self.preferences.folder / name

    def remember(self, file: Path) -> None:
        """Propose this file's folder the next time."""
        self.preferences.folder = file.parent
