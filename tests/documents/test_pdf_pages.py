"""The pages of a PDF as pictures."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from core.documents.pdf_pages import Chapter, PdfPages
from core.domain.errors import ClerkError
from tests.documents.plain_pdf import COLOURS, plain_pdf


def pixel(picture, x, y):
    width, _, drawn = picture
    blue, green, red, alpha = drawn[4 * (y * width + x) :][:4]
    return (red, green, blue), alpha


def test_a_page_is_drawn_as_wide_as_asked_and_in_its_colours(tmp_path):
    file = tmp_path / "thư #1.pdf"
    file.write_bytes(plain_pdf(3, chapters=3))
    with PdfPages.open(file) as pages:
        file.unlink()  # it is not held open
        assert pages.count == 3
        assert pages.size(2) == pytest.approx((595.3, 841.9), abs=0.1)
        width, height, drawn = picture = pages.picture(1, 301)
        assert (width, height) == (301, 426)
        assert len(drawn) == 4 * width * height
        assert pixel(picture, 150, 200) == (COLOURS[1], 255)
        assert pages.chapters() == (
            Chapter("Thôn 0", 0),
            Chapter("Thôn 1", 1),
            Chapter("Thôn 2", 2),
        )


def test_two_threads_draw_the_same_as_one():
    with PdfPages.open(plain_pdf(40)) as pages, pages.again() as others:
        alone = [pages.picture(page, 40) for page in range(40)]
        with ThreadPoolExecutor(2) as pool:
            both = [
                pool.map(lambda page, each=each: each.picture(page, 40), range(40))
                for each in (pages, others)
            ]
        assert [list(drawn) for drawn in both] == [alone, alone]


def test_what_is_no_pdf_is_refused_by_name_and_a_closed_one_too(tmp_path):
    for name, content in (("a.pdf", b"hello"), ("b.pdf", plain_pdf(1)[:300]), ("c.pdf", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ClerkError, match=f"“{name}”.*không phải tệp PDF đọc được"):
            PdfPages.open(tmp_path / name)
    with pytest.raises(ClerkError, match="Không mở được “d"):
        PdfPages.open(tmp_path / "d.pdf")
    pages = PdfPages.open(plain_pdf(1))
    pages.close()
    pages.close()
    with pytest.raises(ClerkError, match="đóng"):
        pages.picture(0, 10)
