"""All letters of one run in one PDF, each hamlet's delivery list before its letters."""

from collections.abc import Iterator
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
from core.documents.strips import PlacedStrip
from core.documents.wording import load_wording
from core.domain.errors import ClerkError
from core.domain.letter import HamletLetters, Letter, LetterBatch
from core.domain.progress import Progress
from core.replacing import replacing

SAMPLE_MARK = "DỮ LIỆU MẪU"
_SAMPLE_FORM = "sample"


def write_letters(batch: LetterBatch, target: Path, progress: Progress | None = None) -> None:
    """Write every letter of `batch` to the PDF `target`, bookmarked by hamlet and household.

    Raises `ClerkError` when there is no letter or a letter cannot be drawn, `Cancelled` when
    stopped; the old file then stays.
    """
    if not batch.count:
        raise ClerkError(
            "Không có hộ nào cần thư trong danh sách đã chọn; hãy chọn danh sách hoặc ngày khác."
        )
    with replacing(target) as scratch, scratch.open("wb") as file:
        canvas = _new_canvas(file, batch)
        book = _Book(canvas, build_frame(canvas, batch, load_wording()))
        items = [(part, letter) for part in batch.hamlets for letter in part.letters]
        for part, letter in (progress or Progress()).track(items):
            if letter is part.letters[0]:
                book.begin_hamlet(part)
            book.add_letter(letter)
        with _plain_streams():
            canvas.save()


def _new_canvas(file: IO[bytes], batch: LetterBatch) -> Canvas:
    register_fonts()
    size = (PAGE.width, PAGE.height)
    canvas = Canvas(
        file,
        size,
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs say float
    )
    canvas.setTitle(load_wording().say("tieu_de"))
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

    def begin_hamlet(self, part: HamletLetters) -> None:
        """Add a hamlet's delivery list and its bookmark."""
        self._bookmark(part.hamlet or "–", 0)
        self._draw(set_delivery_list(part, self._frame))

    def add_letter(self, letter: Letter) -> None:
        """Add a letter and its bookmark."""
        self._bookmark(f"Hộ {letter.household} – {letter.head}", 1)
        self._draw(set_letter(letter, self._frame))

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
