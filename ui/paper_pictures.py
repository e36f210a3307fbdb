"""The pictures of a paper's pages: drawn in the background, few of them kept."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from core.app.papers import Paper
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.jobs import Jobs
from ui.latest import Latest, Query

_MOST_PIXELS = 24_000_000  # 96 MB
_BYTES = 4


@dataclass(frozen=True)
class Picture:
    """A page of a paper drawn so many pixels wide."""

    paper: Paper
    page: int
    image: QImage

    @property
    def pixels(self) -> int:
        """How much it takes."""
        return self.image.width() * self.image.height()


def picture_of(paper: Paper, page: int, pixels_wide: int) -> Picture:
    """Draw a page; in any thread."""
    width, height, drawn = paper.picture(page, pixels_wide)
    made = QImage(drawn, width, height, width * _BYTES, QImage.Format.Format_RGB32)
    return Picture(paper, page, made.copy())  # a copy of its own: `drawn` goes


class PaperPictures(QObject):
    """Draws the pages asked for one after the other; `drawn` tells that there is one more."""

    drawn = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(jobs, self)
        self._kept: dict[int, Picture] = {}
        self._refused: set[int] = set()
        self._wanted: set[int] = set()
        self._asked = -1

    @property
    def pixels(self) -> int:
        """How many pixels are kept."""
        return sum(picture.pixels for picture in self._kept.values())

    def begin(self, keep: range) -> None:
        """Forget another paper but for the pages that are seen until theirs are drawn anew."""
        self._latest.drop()
        self._refused.clear()
        self._kept = {page: self._kept[page] for page in keep if page in self._kept}

    def of(self, page: int) -> Picture | None:
        """Return what there is of a page, be it of another width or of the paper before."""
        return self._kept.get(page)

    def want(self, paper: Paper, wanted: list[tuple[int, int]]) -> None:
        """Draw the first page that lacks its picture, of (page, pixels wide)."""
        self._wanted = {page for page, _ in wanted}
        if self._latest.busy:
            return
        for page, wide in wanted:
            if page not in self._refused and not self._has(paper, page, wide):
                self._asked = page
                work = partial(_work, paper, page, wide)
                self._latest.ask(Query(work, self._take, self._on_refused))
                return

    def _has(self, paper: Paper, page: int, wide: int) -> bool:
        known = self._kept.get(page)
        return known is not None and known.paper is paper and known.image.width() == wide

    def _take(self, picture: Picture) -> None:
        self._kept[picture.page] = picture
        self._thin_out(picture.page)
        self.drawn.emit()

    def _thin_out(self, near: int) -> None:
        """Let go of the pages farthest from the newest, none that is wanted, while too many."""
        idle = sorted(self._kept.keys() - self._wanted, key=lambda page: abs(page - near))
        while idle and self.pixels > _MOST_PIXELS:
            del self._kept[idle.pop()]

    def _on_refused(self, _error: ClerkError) -> None:
        # The page stays white; the others can still be looked at.
        self._refused.add(self._asked)
        self.drawn.emit()


def _work(paper: Paper, page: int, wide: int, _progress: Progress) -> Picture:
    return picture_of(paper, page, wide)
