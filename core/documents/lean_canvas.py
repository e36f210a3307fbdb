"""A canvas for very many pages: what a page draws is in the file as soon as it is turned.

reportlab alone keeps every page as text, then the whole file twice, until it is saved.
"""

from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import (
    PDFCrossReferenceTable,
    PDFFile,
    PDFIndirectObject,
    PDFStream,
    PDFTrailer,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas


class LeanCanvas(Canvas):
    """Writes what a page draws when it is turned, and all else when it is saved."""

    def __init__(self, file: BinaryIO, size: tuple[float, float], **options: Any) -> None:
        super().__init__(file, size, **options)
        self._pdf: Any = self._doc  # type: ignore[attr-defined]  # the stubs do not know it
        self._out = _Growing(file, self._pdf._pdfVersion)  # noqa: SLF001 - where reportlab has it
        self._pdf.format = self._finish

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Turn the page."""
        super().showPage()
        page = self._pdf.Pages[-1]
        drawn = PDFStream(content=page.stream, filters=[PDFZCompress])
        page.stream = None
        page.Contents = self._pdf.Reference(drawn)
        self._write(page.Contents.name)
        drawn.content = None

    def _write(self, name: str) -> None:
        """Write an object whose place in the file is not known yet."""
        made = PDFIndirectObject(name, self._pdf.idToObject[name])
        self._pdf.idToOffset[name] = self._out.add(made.format(self._pdf))

    def _finish(self) -> bytes:
        """Write what is not written yet, and where everything stands; nothing is left to add.

        Objects may become known while others are written.
        """
        document = self._pdf
        root, about = document.Reference(document.Catalog), document.Reference(document.info)
        names: list[str] = []
        while (number := len(names) + 1) in document.numberToId:
            name = document.numberToId[number]
            names.append(name)
            if name not in document.idToOffset:
                self._write(name)
        places = PDFCrossReferenceTable()
        places.addsection(0, names)
        start = self._out.add(places.format(document))
        size = len(names) + 1
        end = PDFTrailer(start, Size=size, Root=root, Info=about, ID=document.ID())
        self._out.add(end.format(document))
        return b""


class _Growing(PDFFile):
    """A file that is written from its head on."""

    def __init__(self, file: BinaryIO, version: tuple[int, int]) -> None:
        super().__init__(version)
        file.writelines(self.strings)
        self.strings = []
        self.write = file.write  # type: ignore[assignment]  # how many bytes is not asked
