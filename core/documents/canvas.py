"""A new PDF: its fonts, its document facts, and pages of strips drawn on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from core.documents.fonts import BOLD, REGULAR, register_fonts
from core.documents.ink import Face, Pen
from core.documents.lean_canvas import LeanCanvas
from core.documents.measures import PAGE, PAGE_NUMBER, SAMPLE, Page
from core.documents.strips import PlacedStrip
from core.domain.cell_words import SAMPLE_MARK
from core.saving import saving

_SAMPLE, _NUMBER = Face(BOLD, SAMPLE), Face(REGULAR, PAGE_NUMBER)


@contextmanager
def new_pdf(target: Path, title: str, author: str, page: Page = PAGE) -> Iterator[Canvas]:
    """Yield a canvas of pages like `page` that takes the place of `target` when it is whole."""
    register_fonts()
    with saving(target, ".pdf") as scratch, scratch.open("wb") as file:
        canvas = LeanCanvas(
            file,
            (page.width, page.height),
            pageCompression=1,
            invariant=1,
            initialFontName=REGULAR,
        )
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setCreator("Sổ BHYT")
        yield canvas
        with _plain_streams():
            canvas.save()


def draw_page(canvas: Canvas, pen: Pen, strips: list[PlacedStrip], page: Page = PAGE) -> None:
    """Draw the strips of a page with what `pen` wrote beside them, and turn it."""
    for below_top, strip in strips:
        strip.draw(pen, page.top - below_top)
    pen.lift()
    canvas.showPage()


def mark_sample(pen: Pen, page: Page = PAGE, below_top: float = PAGE.number_baseline) -> None:
    """Write above the text that the data are invented."""
    x = page.right - _SAMPLE.width(SAMPLE_MARK)
    pen.write((x, page.height - below_top), SAMPLE_MARK, _SAMPLE)


def number_page(pen: Pen, number: int) -> None:
    """Write the number of a page above its text; by Decree 30 the first page has none."""
    if number > 1:
        x = PAGE.left + (PAGE.text_width - _NUMBER.width(str(number))) / 2
        pen.write((x, PAGE.height - PAGE.number_baseline), str(number), _NUMBER)


@contextmanager
def _plain_streams() -> Iterator[None]:
    """Save streams as bytes, not as reportlab's longer ASCII, which old printers needed."""
    ascii_streams = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = ascii_streams
