"""A file of many pages grows while it is made, and is the same to every reader."""

from io import BytesIO

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from core.documents.lean_canvas import LeanCanvas


def fill(canvas):
    canvas.setTitle("Thử")
    canvas.beginForm("head")
    canvas.drawString(50, 800, "HEAD")
    canvas.endForm()
    for page in range(3):
        canvas.bookmarkPage(f"p{page}")
        canvas.addOutlineEntry(f"Page {page}", f"p{page}", 0)
        canvas.doForm("head")
        canvas.drawString(50, 700, f"PAGE {page}")
        canvas.showPage()


def test_pages_are_written_as_they_are_turned_and_read_as_ever():
    plain, lean = BytesIO(), BytesIO()
    usual = Canvas(plain, A4, pageCompression=1, invariant=1)
    made = LeanCanvas(lean, A4, pageCompression=1, invariant=1)
    fill(usual)
    fill(made)
    assert plain.tell() == 0
    assert lean.getvalue().count(b"endstream") == 3
    usual.save()
    before = lean.tell()
    made.save()
    assert before < lean.tell() == len(lean.getvalue())
    old, new = (PdfReader(file, strict=True) for file in (plain, lean))
    assert [page.extract_text() for page in old.pages] == [p.extract_text() for p in new.pages]
    assert [mark.title for mark in new.outline] == ["Page 0", "Page 1", "Page 2"]
    assert [new.get_destination_page_number(mark) for mark in new.outline] == [0, 1, 2]
    assert (new.metadata, len(new.xref[0])) == (old.metadata, len(old.xref[0]))
