"""What is about to be printed, to be looked at first."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
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

    @cached_property
    def _parts(self) -> tuple[int, ...]:
        return tuple(page for chapter in self.chapters for page in chapter.parts)

    def chapter_at(self, page: int) -> int:
        """Return which bookmark of the first level a page belongs to, -1 before the first."""
        return bisect_right(self.chapters, page, key=_begin) - 1

    def part_at(self, page: int) -> int | None:
        """Return which bookmark of the second level a page belongs to, None before the first."""
        place = bisect_right(self._parts, page) - 1
        chapter = self.chapter_at(page)
        if place < 0 or chapter < 0 or self._parts[place] < self.chapters[chapter].page:
            return None
        return place

    def picture(self, page: int, pixels_wide: int) -> tuple[int, int, bytes]:
        """Return width and height in pixels and the bytes, blue green red alpha, of a page."""
        return self.pages.picture(page, pixels_wide)

    def again(self) -> "Paper":
        """Open the same once more, to be closed on its own."""
        return replace(self, pages=self.pages.again())

    def close(self) -> None:
        """Let go of the PDF."""
        self.pages.close()


def _begin(chapter: Chapter) -> int:
    return chapter.page


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
