"""The pages of a PDF as pictures, exactly as they will be printed."""

import atexit
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any, Self
from weakref import WeakSet

import pypdfium2
from pypdfium2 import raw

from core.domain.errors import ClerkError
from core.fault_words import fault_words

_WHITE = (255, 255, 255, 255)
_pdfium = RLock()  # PDFium may be in one thread at a time, whatever the document


@dataclass(frozen=True)
class Chapter:
    """A bookmark of the first level and the page it leads to, counted from 0.

    `parts` are the pages its own bookmarks lead to.
    """

    title: str
    page: int
    parts: tuple[int, ...] = ()


class PdfPages:
    """A PDF held in memory, its pages counted from 0; any thread may ask, one waits for another.

    The file itself is let go of at once.
    """

    def __init__(self, data: bytes, name: str = "") -> None:
        self.data = data
        self._name = name
        with _pdfium:
            try:
                self._document: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(data)
            except pypdfium2.PdfiumError as fault:
                raise ClerkError(
                    f"Không xem được {_called(name)} vì đó không phải tệp PDF đọc được (hỏng, hoặc "
                    "có mật khẩu); hãy chọn tệp khác hoặc tạo lại tệp."
                ) from fault
            self.count: int = len(self._document)
            _all_open.add(self)

    @classmethod
    def open(cls, source: Path | bytes) -> Self:
        """Open a file or its content; raises `ClerkError` for what is no PDF or cannot be read."""
        if isinstance(source, bytes):
            return cls(source)
        try:
            data = source.read_bytes()
        except OSError as fault:
            raise ClerkError(
                f"Không mở được “{source.name}” ({fault_words(fault)}); "
                "hãy kiểm tra tệp còn ở chỗ cũ rồi làm lại."
            ) from fault
        return cls(data, source.name)

    def again(self) -> "PdfPages":
        """Open the same content once more, to be closed on its own."""
        return PdfPages(self.data, self._name)

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page in points."""
        with _pdfium:
            width, height = self._opened().get_page_size(page)
        return width, height

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Return the sizes of all pages in points."""
        return tuple(self.size(page) for page in range(self.count))

    def picture(self, page: int, pixels_wide: int) -> tuple[int, int, bytes]:
        """Return width and height in pixels and the bytes, blue green red alpha, of a page.

        It is drawn on white. Raises `ClerkError` when it cannot be drawn.
        """
        with _pdfium:
            try:
                drawn = self._opened()[page]
            except pypdfium2.PdfiumError as fault:
                raise ClerkError(
                    f"Không vẽ được trang {page + 1} của {_called(self._name)}; hãy tạo lại tệp."
                ) from fault
            try:
                width, height = drawn.get_size()
                return _draw(drawn, pixels_wide, max(1, round(pixels_wide * height / width)))
            finally:
                drawn.close()

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the bookmarks of the first level that lead to a page."""
        with _pdfium:
            document = self._opened()
            return tuple(
                Chapter(title, page, tuple(part for _, part, _ in _marks(document, mark)))
                for title, page, mark in _marks(document, None)
            )

    def close(self) -> None:
        """Let go of the document, after what is being drawn of it; nothing can be asked then."""
        with _pdfium:
            document, self._document = self._document, None
            if document is not None:
                document.close()
                _all_open.discard(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _opened(self) -> pypdfium2.PdfDocument:
        if self._document is None:
            raise ClerkError(f"Đã đóng {_called(self._name)}; hãy mở lại.")
        return self._document


_all_open: WeakSet[PdfPages] = WeakSet()


@atexit.register
def _close_all() -> None:
    """Close what is looked at when the program ends, before the library does and says so."""
    for pages in list(_all_open):
        pages.close()


def _marks(document: pypdfium2.PdfDocument, above: Any) -> Iterator[tuple[str, int, Any]]:
    """Yield title, page and handle of the bookmarks below one, or of the first level."""
    mark = raw.FPDFBookmark_GetFirstChild(document, above)
    for _ in range(len(document)):  # a ring of bookmarks in a spoiled file ends too
        if not mark:
            return
        bookmark = pypdfium2.PdfBookmark(mark, document, 0)
        goal = bookmark.get_dest()
        page = goal.get_index() if goal else None
        if page is not None:
            yield bookmark.get_title(), page, mark
        mark = raw.FPDFBookmark_GetNextSibling(document, mark)


def _draw(page: pypdfium2.PdfPage, width: int, height: int) -> tuple[int, int, bytes]:
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRA)
    try:
        bitmap.fill_rect(_WHITE, 0, 0, width, height)
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, raw.FPDF_ANNOT)
        return width, height, bytes(bitmap.buffer)
    finally:
        bitmap.close()


def _called(name: str) -> str:
    return f"“{name}”" if name else "tài liệu này"
