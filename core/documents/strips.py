"""Text as strips from the top of a page to its bottom, broken over pages where it may break."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from core.documents.ink import Face, Line, Pen, wrap
from core.documents.measures import PAGE


@dataclass(frozen=True)
class Strip:
    """A piece no page break may cut; `draw` puts it below a height of the page.

    `gap` is the room above it except at the top of a page; `keep` holds it on the page of the next
    strip; `header` is drawn again above it where it begins a page.
    """

    height: float
    draw: Callable[[Pen, float], None]
    gap: float = 0.0
    keep: bool = False
    header: "Strip | None" = None


PlacedStrip = tuple[float, Strip]


class Align(StrEnum):
    """How lines stand in their box."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True)
class Box:
    """Where text stands from side to side."""

    x: float = PAGE.left
    width: float = PAGE.text_width


WHOLE = Box()


@dataclass(frozen=True)
class TextStyle:
    """How a paragraph looks."""

    face: Face
    align: Align = Align.JUSTIFY
    indent: float = 0.0
    gap: float = 0.0


def paragraph(text: str, style: TextStyle, box: Box = WHOLE) -> list[Strip]:
    """Return the lines of `text`; the first two stay together, and so do the last two."""
    lines = wrap(text, style.face, box.width, style.indent)
    last = len(lines) - 1
    return [
        Strip(
            height=style.face.leading,
            draw=partial(draw_line, line, style, box, style.indent if not place else 0.0),
            gap=style.gap if not place else 0.0,
            keep=place != last and place in {0, last - 1},
        )
        for place, line in enumerate(lines)
    ]


def draw_line(line: Line, style: TextStyle, box: Box, indent: float, pen: Pen, top: float) -> None:
    """Draw a line below `top` as its style asks."""
    spare = box.width - indent - line.width
    shift = {Align.RIGHT: spare, Align.CENTRE: spare / 2}.get(style.align, 0.0)
    blanks = line.text.count(" ")
    space = spare / blanks if style.align is Align.JUSTIFY and blanks and not line.last else 0.0
    place = (box.x + indent + shift, top - style.face.ascent)
    pen.write(place, line.text, style.face, space)


def kept(strips: Sequence[Strip]) -> list[Strip]:
    """Return `strips` bound to one page and to the strip that follows them."""
    return [replace(strip, keep=True) for strip in strips]


def pages(strips: Iterable[Strip], room: float = PAGE.room) -> list[list[PlacedStrip]]:
    """Place strips on pages; the number beside each is its distance below the top of the text."""
    stack = _Stack(room)
    for bunch in _bunches(strips):
        if not stack.fits(bunch):
            stack.turn()
        for strip in bunch:
            stack.put(strip)
    return stack.pages


def _bunches(strips: Iterable[Strip]) -> Iterable[list[Strip]]:
    bunch: list[Strip] = []
    for strip in strips:
        bunch.append(strip)
        if not strip.keep:
            yield bunch
            bunch = []
    if bunch:
        yield bunch


class _Stack:
    """Pages filled from the top."""

    def __init__(self, room: float) -> None:
        self.pages: list[list[PlacedStrip]] = [[]]
        self._room = room
        self._used = 0.0

    def fits(self, bunch: list[Strip]) -> bool:
        """Return whether a bunch goes on the page, or would not go on an empty one either."""
        height = sum(strip.gap + strip.height for strip in bunch)
        return self._used + height <= self._room or not self.pages[-1]

    def turn(self) -> None:
        """Begin a page."""
        self.pages.append([])
        self._used = 0.0

    def put(self, strip: Strip) -> None:
        """Place a strip, on a new page when this one is full."""
        page = self.pages[-1]
        if page and self._used + strip.gap + strip.height > self._room:
            self.turn()
            page = self.pages[-1]
        if not page and strip.header:
            page.append((0.0, strip.header))
            self._used = strip.header.height
        elif page:
            self._used += strip.gap
        page.append((self._used, strip))
        self._used += strip.height
