"""What is about to be printed, to be looked at first."""

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from core.app.lettering import LetterOptions, print_letters
from core.app.register import Register
from core.documents.pdf_pages import Chapter, PdfPages
from core.domain.progress import Progress


@dataclass(frozen=True)
class Paper:
    """A PDF with the sizes of its pages in points and its bookmarks; pages count from 0."""

    pages: PdfPages
    sizes: tuple[tuple[float, float], ...]
    chapters: tuple[Chapter, ...]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.sizes)

    def picture(self, page: int, pixels_wide: int) -> tuple[int, int, bytes]:
        """Return width and height in pixels and the bytes, blue green red alpha, of a page."""
        return self.pages.picture(page, pixels_wide)

    def again(self) -> "Paper":
        """Open the same once more, to be closed on its own."""
        return replace(self, pages=self.pages.again())

    def close(self) -> None:
        """Let go of the PDF."""
        self.pages.close()


def paper_of(source: Path | bytes) -> Paper:
    """Open a PDF; raises `ClerkError` for what is none."""
    pages = PdfPages.open(source)
    return Paper(pages, pages.sizes(), pages.chapters())


def letters_paper(
    register: Register, options: LetterOptions, progress: Progress | None = None
) -> Paper:
    """Return the letters as they would be printed now; nothing is numbered and no file is left.

    Raises what `print_letters` does.
    """
    with TemporaryDirectory(prefix="so-bhyt-") as folder:
        file = Path(folder, "thu.pdf")
        print_letters(register, replace(options, register=False), file, progress)
        return paper_of(file.read_bytes())
