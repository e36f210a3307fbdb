"""Text and rules on a page: wrapped by hand, drawn literally."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from core.documents.fonts import printable, text_width
from core.documents.measures import RULE

_LEADING = 1.15  # single spacing of Times New Roman
_ASCENT = 0.9


@dataclass(frozen=True)
class Face:
    """A font and its size in points."""

    font: str
    size: float

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.size * _LEADING

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline."""
        return self.size * _ASCENT

    def width(self, text: str) -> float:
        """Return how wide `text` is drawn."""
        return text_width(text, self.font, self.size)


class Line(NamedTuple):
    """One line of wrapped text; `last` of its paragraph."""

    text: str
    width: float
    last: bool


def wrap(text: str, face: Face, room: float, indent: float = 0.0) -> list[Line]:
    """Break `text` into lines of at most `room`; the first is shorter by `indent`.

    A word too long for a line is cut. Empty text gives no line.
    """
    blank = face.width(" ")
    lines: list[Line] = []
    words: list[str] = []
    used = indent
    for word in _pieces(printable(text, face.font), face, room - indent):
        width = face.width(word)
        if words and used + blank + width > room:
            lines.append(_line(words, used, indent if not lines else 0.0))
            words, used = [], 0.0
        used += width + (blank if words else 0.0)
        words.append(word)
    if words:
        lines.append(_line(words, used, indent if not lines else 0.0)._replace(last=True))
    return lines


def _line(words: list[str], used: float, indent: float) -> Line:
    return Line(" ".join(words), used - indent, last=False)


def _pieces(text: str, face: Face, room: float) -> list[str]:
    """Return the words of `text`, those wider than `room` cut into parts that fit."""
    parts: list[str] = []
    for word in text.split():
        if face.width(word) <= room:
            parts.append(word)
            continue
        part = ""
        for letter in word:
            if part and face.width(part + letter) > room:
                parts.append(part)
                part = ""
            part += letter
        parts.append(part)
    return parts


class Pen:
    """Draws on the page or form a canvas is at; `lift` ends the drawing."""

    _face: Face | None
    _word_space: float

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._begin_text()
        self._rules: list[tuple[float, float, float, float]] = []
        self._fills: list[tuple[float, float, float, float, float]] = []
        self._pictures: list[tuple[Image.Image, float, float, float]] = []

    def write(self, place: tuple[float, float], text: str, face: Face, space: float = 0.0) -> None:
        """Draw one line from (x, baseline), `space` added to every blank."""
        if face != self._face:
            self._text.setFont(face.font, face.size)
            self._face = face
        if space != self._word_space:
            self._text.setWordSpace(space)
            self._word_space = space
        self._text.setTextOrigin(*place)
        self._text.textOut(text)

    def centre(self, middle: float, baseline: float, line: Line, face: Face) -> None:
        """Draw one line around `middle`."""
        self.write((middle - line.width / 2, baseline), line.text, face)

    def rule(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a thin rule."""
        self._rules.append((x1, y1, x2, y2))

    def fill(self, corner: tuple[float, float], width: float, height: float, grey: float) -> None:
        """Fill a box above its left lower corner, under rules and text; `grey` 0 is black."""
        self._fills.append((*corner, width, height, grey))

    def picture(self, corner: tuple[float, float], size: float, rows: Sequence[bytes]) -> None:
        """Draw a square picture above its left lower corner; bytes of `rows` are 1 where dark."""
        light = [bytes(255 * (not dark) for dark in row) for row in rows]
        made = Image.frombytes("L", (len(rows[0]), len(rows)), b"".join(light)).convert("1")
        self._pictures.append((made, *corner, size))

    def form(self, name: str, rise: float = 0.0) -> None:
        """Draw a part made once for all pages, raised by `rise`.

        What was written before stands before it in the file too: text is copied in that order.
        """
        self._canvas.drawText(self._text)
        self._begin_text()
        self._canvas.saveState()
        self._canvas.translate(0, rise)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def lift(self) -> None:
        """Put everything drawn onto the canvas."""
        for x, y, width, height, grey in self._fills:
            self._canvas.setFillGray(grey)
            self._canvas.rect(x, y, width, height, stroke=0, fill=1)
        if self._fills:
            self._canvas.setFillGray(0)
        for made, x, y, size in self._pictures:
            self._canvas.drawInlineImage(made, x, y, size, size)
        if self._rules:
            self._canvas.setLineWidth(RULE)
            self._canvas.lines(self._rules)
        self._canvas.drawText(self._text)

    def _begin_text(self) -> None:
        self._text = self._canvas.beginText()
        self._face = None
        self._word_space = 0.0
