"""The slip a household tears off and gives back: what it will do."""

from collections.abc import Sequence
from dataclasses import replace

from core.documents.fonts import BOLD, ITALIC, REGULAR
from core.documents.ink import Face, Pen, wrap
from core.documents.letter_draft import Draft
from core.documents.measures import MM, PAGE
from core.documents.strips import Align, Box, Strip, TextStyle, kept, paragraph

_ANSWERS = ("phieu.da_nop", "phieu.se_nop", "phieu.noi_khac", "phieu.khong")
_DASH, _SPACE = 2 * MM, 1.4 * MM
_BOX = 3.2 * MM
_LEAST_LETTERS = 10.0  # points, of a head on one line


def reply_slip(draft: Draft) -> list[Strip]:
    """Return the slip in one piece; nothing where the letters are to have none."""
    if not draft.frame.look.slip:
        return []
    size = draft.sizes.table
    plain = Face(REGULAR, size)
    number = "......" if draft.letter.number is None else str(draft.letter.number)
    whom = "phieu.ho" if draft.letter.head else "phieu.ho_khong_ten"
    # The signature above is torn off with the letter: room is kept beside it where there is any.
    above = draft.sizes.between * (1 if draft.sizes.dense else 2)
    signing = TextStyle(plain, Align.LEFT, gap=2.0 if draft.sizes.dense else 4.0)
    strips = [
        *cut_line(draft.say("phieu.cat"), gap=above),
        *_heads(draft, [draft.say("phieu.tieu_de"), draft.say(whom, so_thu=number)]),
        *_answers(draft, plain),
        *paragraph(draft.say("phieu.ky"), signing),
    ]
    return [*kept(strips[:-1]), replace(strips[-1], keep=False)]


def _heads(draft: Draft, texts: Sequence[str]) -> list[Strip]:
    title, plain = (
        TextStyle(Face(font, draft.sizes.table), Align.CENTRE) for font in (BOLD, REGULAR)
    )
    together = " – ".join(texts)
    fitting = _in_one_line(together, plain) if draft.sizes.dense else None
    if fitting:
        return paragraph(together, fitting)
    whom = paragraph(texts[1], _in_one_line(texts[1], plain) or plain)
    return [*paragraph(texts[0], title), *whom]


def _in_one_line(text: str, style: TextStyle) -> TextStyle | None:
    """Return a style in which a text takes one line, its letters a little smaller; else None."""
    size = style.face.size
    while size >= _LEAST_LETTERS:
        face = Face(style.face.font, size)
        if face.width(text) <= PAGE.text_width:
            return replace(style, face=face)
        size -= 0.5
    return None


def _answers(draft: Draft, face: Face) -> list[Strip]:
    """Return the answers to tick, two beside each other in a dense letter."""
    texts = [text for key in _ANSWERS if (text := draft.say(key))]
    columns = 2 if draft.sizes.dense else 1
    width = PAGE.text_width / columns
    boxes = [Box(PAGE.left + place * width, width) for place in range(columns)]
    gap = 1.0 if draft.sizes.dense else 3.0
    return [
        _tick_row(texts[start : start + columns], boxes, face, gap)
        for start in range(0, len(texts), columns)
    ]


def cut_line(words: str, gap: float = 0.0) -> list[Strip]:
    """Return a dashed line over the whole width with a word beneath it."""
    face = Face(ITALIC, 9.0)
    under = paragraph(words, TextStyle(face, Align.CENTRE))

    def draw(pen: Pen, top: float) -> None:
        dashes(pen, top - 1.0)

    return [Strip(3.0, draw, gap=gap), *under]


def dashes(pen: Pen, height: float) -> None:
    """Draw a dashed line from margin to margin."""
    x = PAGE.left
    while x < PAGE.right:
        pen.rule(x, height, min(x + _DASH, PAGE.right), height)
        x += _DASH + _SPACE


def _tick_row(texts: Sequence[str], boxes: Sequence[Box], face: Face, gap: float) -> Strip:
    """Return answers beside each other: a box to tick and words each."""
    room = boxes[0].width - 3 * _BOX
    wrapped = [wrap(text, face, room) for text in texts]
    height = max(map(len, wrapped)) * face.leading

    def draw(pen: Pen, top: float) -> None:
        for lines, box in zip(wrapped, boxes, strict=False):
            _tick_box(pen, box.x, top - (face.leading - _BOX) / 2)
            for place, line in enumerate(lines):
                baseline = top - place * face.leading - face.ascent
                pen.write((box.x + 2 * _BOX, baseline), line.text, face)

    return Strip(height, draw, gap=gap)


def _tick_box(pen: Pen, left: float, top: float) -> None:
    right, bottom = left + _BOX, top - _BOX
    pen.rule(left, top, right, top)
    pen.rule(left, bottom, right, bottom)
    pen.rule(left, top, left, bottom)
    pen.rule(right, top, right, bottom)
