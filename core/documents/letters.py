"""All letters of one run in one PDF, each hamlet's delivery list before its letters."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from core.documents.delivery import set_delivery_list
from core.documents.fonts import BOLD, REGULAR, printable, register_fonts
from core.documents.ink import Face, Pen
from core.documents.letter_page import set_letter
from core.documents.letterhead import Frame, build_frame, issuer_lines
from core.documents.measures import PAGE, PAGE_NUMBER, SAMPLE
from core.documents.route_sheet import set_route_sheet
from core.documents.short_notice import fits_half, notice, sheets
from core.documents.strips import PlacedStrip, Strip
from core.documents.wording import load_wording
from core.domain.errors import ClerkError
from core.domain.letter import HamletLetters, Letter, LetterBatch, LetterLook
from core.domain.letter_words import Wording
from core.domain.progress import Progress
from core.replacing import replacing

SAMPLE_MARK = "DỮ LIỆU MẪU"
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
    with replacing(target) as scratch, scratch.open("wb") as file:
        look = look or LetterLook()
        words = wording or load_wording(look.language)
        canvas = _new_canvas(file, batch, words)
        book = _Book(canvas, build_frame(canvas, batch, words, look))
        items = [(part, letter) for part in batch.hamlets for letter in part.letters]
        tracked = (progress or Progress()).track(items)
        if look.short:
            book.add_notices(tracked)
        else:
            book.add_letters(tracked)
        with _plain_streams():
            canvas.save()


def _new_canvas(file: IO[bytes], batch: LetterBatch, wording: Wording) -> Canvas:
    register_fonts()
    size = (PAGE.width, PAGE.height)
    canvas = Canvas(
        file,
        size,
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs say float
    )
    canvas.setTitle(wording.say("tieu_de"))
    canvas.setAuthor(" ".join(issuer_lines(batch)))
    canvas.setCreator("Sổ BHYT")
    if batch.sample:
        canvas.beginForm(_SAMPLE_FORM)
        face = Face(BOLD, SAMPLE)
        pen = Pen(canvas)
        x = PAGE.right - face.width(SAMPLE_MARK)
        pen.write((x, PAGE.height - PAGE.number_baseline), SAMPLE_MARK, face)
        pen.lift()
        canvas.endForm()
    return canvas


@contextmanager
def _plain_streams() -> Iterator[None]:
    """Save streams as bytes, not as reportlab's longer ASCII, which old printers needed."""
    ascii_streams = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = ascii_streams


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
            if number > 1:
                _draw_page_number(pen, number)
            for below_top, strip in page:
                strip.draw(pen, PAGE.top - below_top)
            pen.lift()
            self._canvas.showPage()


def _draw_page_number(pen: Pen, number: int) -> None:
    face = Face(REGULAR, PAGE_NUMBER)
    middle = PAGE.left + PAGE.text_width / 2
    x = middle - face.width(str(number)) / 2
    pen.write((x, PAGE.height - PAGE.number_baseline), str(number), face)
