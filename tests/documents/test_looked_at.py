"""What the self-test sees of a page: something on it, or nothing."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from core.documents.looked_at import page_is_drawn
from core.domain.errors import ClerkError


@pytest.mark.parametrize("darkness", [0, 1])
def test_a_page_shows_something_when_a_part_of_it_is_dark(tmp_path, darkness):
    memory = BytesIO()
    canvas = Canvas(memory)
    canvas.setFillGray(1 - darkness)
    canvas.rect(300, 300, 40, 40, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    file = tmp_path / "thư.pdf"
    file.write_bytes(memory.getvalue())
    assert page_is_drawn(file) == bool(darkness)


def test_what_cannot_be_drawn_is_refused(tmp_path):
    file = tmp_path / "thư.pdf"
    file.write_bytes(b"%PDF-1.4 hello")
    with pytest.raises(ClerkError, match="không phải tệp PDF"):
        page_is_drawn(file)
