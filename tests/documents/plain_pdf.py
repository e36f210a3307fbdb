"""Pages of one colour each, to be told apart without reading."""

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

COLOURS = ((200, 40, 40), (40, 160, 60), (40, 70, 200), (230, 200, 40))


def plain_pdf(pages: int, chapters: int = 0, first: int = 0) -> bytes:
    """Return a PDF of so many pages; the page at place n has COLOURS[(first + n) % 4]."""
    file = BytesIO()
    canvas = Canvas(file, A4)
    for page in range(pages):
        if chapters and page % (pages // chapters) == 0:
            canvas.bookmarkPage(f"c{page}")
            canvas.addOutlineEntry(f"Thôn {page}", f"c{page}", 0)
        red, green, blue = (part / 255 for part in COLOURS[(first + page) % len(COLOURS)])
        canvas.setFillColorRGB(red, green, blue)
        canvas.rect(0, 0, *A4, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
