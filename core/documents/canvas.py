"""A new PDF: its fonts, its document facts, and pages of strips drawn on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from core.documents.fonts import REGULAR, register_fonts
from core.documents.ink import Pen
from core.documents.measures import PAGE, Page
from core.documents.strips import PlacedStrip
from core.replacing import replacing


@contextmanager
def new_pdf(target: Path, title: str, author: str, page: Page = PAGE) -> Iterator[Canvas]:
    """Yield a canvas of pages like `page` that takes the place of `target` when it is whole."""
    register_fonts()
    with replacing(target) as scratch, scratch.open("wb") as file:
        canvas = Canvas(
            file,
            (page.width, page.height),
            pageCompression=1,
            invariant=1,
            initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs say float
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


@contextmanager
def _plain_streams() -> Iterator[None]:
    """Save streams as bytes, not as reportlab's longer ASCII, which old printers needed."""
    ascii_streams = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = ascii_streams
