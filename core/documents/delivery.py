"""The list a hamlet's letters are handed out by, signed at every door."""

from dataclasses import replace

from core.documents.fonts import BOLD, ITALIC, REGULAR
from core.documents.grid import GridColumn, GridStyle, Row, grid
from core.documents.ink import Face
from core.documents.letterhead import Frame, issuer_lines
from core.documents.measures import MM, PAGE
from core.documents.strips import (
    Align,
    Box,
    PlacedStrip,
    Strip,
    TextStyle,
    kept,
    pages,
    paragraph,
)
from core.domain.days import format_day
from core.domain.letter import HamletLetters, Letter

_TITLE = Face(BOLD, 14)
_SMALL = Face(REGULAR, 12)
_CELL = Face(REGULAR, 12)
_ROW_HEIGHT = 9 * MM  # room for a signature
_SIGNING_ROOM = 22 * MM
_LOWER_ROWS, _LEAST_SIGNING_ROOM = (7.8 * MM, 7.0 * MM), 15 * MM
_BLANK_ROWS = 2
_FEW_STRIPS = 8  # header, two letters, room for two more, the signature
_WHO = (
    GridColumn("STT", Align.CENTRE, fixed=True),
    GridColumn("Hộ số", Align.CENTRE, least=12 * MM),
    GridColumn("Chủ hộ", least=32 * MM),
)
_WHERE = (GridColumn("Địa chỉ", least=24 * MM),)
_SIGNING = (
    GridColumn("Số người", Align.CENTRE, fixed=True),
    GridColumn("Ký nhận", fixed=True, least=26 * MM),
    GridColumn("Ngày", fixed=True, least=18 * MM),
)
_STYLE = GridStyle(Face(BOLD, 12), 1.2 * MM, 1.5, least=_ROW_HEIGHT, gap=8)


def set_delivery_list(part: HamletLetters, frame: Frame) -> list[list[PlacedStrip]]:
    """Return the pages of a hamlet's list: letters in walking order, room for two more.

    Where lower rows save a last page of a letter or two they are lower, with room for one more.
    Numbered letters stand by their numbers. The addresses have a column only where some are known.
    """
    located = any(letter.address for letter in part.letters)
    columns = (*_WHO, *_WHERE, *_SIGNING) if located else (*_WHO, *_SIGNING)
    rows = [
        Row(_cells(number, letter, located=located), _CELL)
        for number, letter in enumerate(part.letters, start=1)
    ]
    blank = Row(("",) * len(columns), _CELL)
    head = list_head(part, frame, frame.wording.say("danh_sach.tieu_de"))

    def placed(height: float, room: float, blanks: int) -> list[list[PlacedStrip]]:
        whole = [*rows, *[blank] * (blanks - 1), replace(blank, keep=True)]
        table = grid(columns, whole, replace(_STYLE, least=height))
        return pages([*head, *table, *_signature(frame, room)])

    best = placed(_ROW_HEIGHT, _SIGNING_ROOM, _BLANK_ROWS)
    few = len(best) > 1 and len(best[-1]) <= _FEW_STRIPS
    for height in _LOWER_ROWS if few else ():
        tried = placed(height, _LEAST_SIGNING_ROOM, 1)
        if len(tried) < len(best):
            return tried
    return best


def _cells(number: int, letter: Letter, *, located: bool) -> tuple[str, ...]:
    where = (letter.address,) if located else ()
    shown = str(letter.number or number)
    return shown, letter.household, letter.head, *where, str(len(letter.people)), "", ""


def list_head(part: HamletLetters, frame: Frame, title: str) -> list[Strip]:
    """Return the head of a hamlet's list: the office, the title, hamlet, day and count."""
    wording = frame.wording
    line = wording.say(
        "danh_sach.dong",
        thon=part.hamlet,
        ngay_thu=format_day(frame.batch.on),
        so_thu=str(len(part.letters)),
    )
    issuer = " ".join(issuer_lines(frame.batch))
    return kept(
        [
            *paragraph(issuer, TextStyle(_SMALL, Align.LEFT)),
            *paragraph(title, TextStyle(_TITLE, Align.CENTRE, gap=10)),
            *paragraph(line, TextStyle(Face(ITALIC, 13), Align.CENTRE, gap=2)),
        ]
    )


def _signature(frame: Frame, height: float) -> list[Strip]:
    half = Box(PAGE.left + PAGE.text_width / 2, PAGE.text_width / 2)
    bold = TextStyle(Face(BOLD, 13), Align.CENTRE, gap=12)
    plain = TextStyle(Face(ITALIC, 12), Align.CENTRE)
    signer = paragraph(frame.wording.say("danh_sach.nguoi_giao"), bold, half)
    how = paragraph(frame.wording.say("danh_sach.ky_ten"), plain, half)
    room = Strip(height, lambda _pen, _top: None)
    return [*kept([*signer, *how]), room]
