"""All letters of one run in one PDF, each hamlet's delivery list before its letters."""

from collections.abc import Iterable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from core.documents.canvas import draw_page, mark_sample, new_pdf, number_page
from core.documents.delivery import set_delivery_list
from core.documents.fonts import REGULAR, printable
from core.documents.ink import Pen
from core.documents.letter_page import set_letter
from core.documents.letterhead import Frame, build_frame, issuer_lines
from core.documents.route_sheet import set_route_sheet
from core.documents.short_notice import fits_half, notice, sheets
from core.documents.strips import PlacedStrip, Strip
from core.documents.wording import load_wording
from core.domain.errors import ClerkError
from core.domain.letter import HamletLetters, Letter, LetterBatch, LetterLook
from core.domain.letter_words import Wording
from core.domain.progress import Progress

_SAMPLE_FORM = "sample"


def write_letters(
    batch: LetterBatch,
    target: Path,
    progress: Progress | None = None,
    look: LetterLook | None = None,
    wording: Wording | None = None,
) -> None:
    """Write every letter of `batch` to the PDF `target`, bookmarked by hamlet and household.

    `wording`: the texts to use instead of the program's in the language of `look`. Raises
    `ClerkError` when there is no letter or one cannot be drawn, `Cancelled` when stopped; the old
    file then stays.
    """
    if not batch.count:
        raise ClerkError(
            "Không có hộ nào cần thư trong danh sách đã chọn; hãy chọn danh sách hoặc ngày khác."
        )
    look = look or LetterLook()
    words = wording or load_wording(look.language)
    with new_pdf(target, words.say("tieu_de"), " ".join(issuer_lines(batch))) as canvas:
        if batch.sample:
            _make_sample_form(canvas)
        book = _Book(canvas, build_frame(canvas, batch, words, look))
        items = [(part, letter) for part in batch.hamlets for letter in part.letters]
        tracked = (progress or Progress()).track(items)
        if look.short:
            book.add_notices(tracked)
        else:
            book.add_letters(tracked)


def _make_sample_form(canvas: Canvas) -> None:
    canvas.beginForm(_SAMPLE_FORM)
    pen = Pen(canvas)
    mark_sample(pen)
    pen.lift()
    canvas.endForm()


class _Book:
    """The document being filled, one list or letter after the other."""

    def __init__(self, canvas: Canvas, frame: Frame) -> None:
        self._canvas = canvas
        self._frame = frame
        self._count = 0

    def add_letters(self, items: Iterable[tuple[HamletLetters, Letter]]) -> None:
        """Add letters, each hamlet's lists before its own."""
        for part, letter in items:
            if letter is part.letters[0]:
                self._begin_hamlet(part)
            self._mark(letter)
            self._draw(set_letter(letter, self._frame))

    def add_notices(self, items: Iterable[tuple[HamletLetters, Letter]]) -> None:
        """Add notices of half a page, two households a sheet of the same hamlet."""
        waiting: list[list[Strip]] = []
        for part, letter in items:
            if letter is part.letters[0]:
                self._begin_hamlet(part)
            self._mark(letter)
            waiting.append(notice(letter, self._frame))
            if len(waiting) == 2 or letter is part.letters[-1] or not fits_half(waiting[-1]):
                for sheet in sheets(waiting):
                    self._draw(sheet)
                waiting = []

    def _begin_hamlet(self, part: HamletLetters) -> None:
        self._bookmark(part.hamlet or "–", 0)
        self._draw(set_delivery_list(part, self._frame))
        if self._frame.look.route:
            self._draw(set_route_sheet(part, self._frame))

    def _mark(self, letter: Letter) -> None:
        self._bookmark(f"Hộ {letter.household} – {letter.head}", 1)

    def _bookmark(self, title: str, level: int) -> None:
        self._count += 1
        key = f"p{self._count}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(printable(title, REGULAR), key, level, closed=True)

    def _draw(self, pages: list[list[PlacedStrip]]) -> None:
        for number, page in enumerate(pages, start=1):
            pen = Pen(self._canvas)
            if self._frame.batch.sample:
                pen.form(_SAMPLE_FORM)
            number_page(pen, number)
            draw_page(self._canvas, pen, page)
