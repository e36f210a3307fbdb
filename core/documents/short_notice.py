"""A notice of half a page to a household; two stand on a sheet, to be cut apart."""

from collections.abc import Sequence
from dataclasses import replace

from core.documents.fonts import BOLD, ITALIC, REGULAR
from core.documents.ink import Face
from core.documents.letter_draft import draft_of
from core.documents.letter_page import deadline_words, paying_words
from core.documents.letterhead import Frame, issuer_lines, number_line, place_and_date
from core.documents.measures import MM, PAGE, SMALL
from core.documents.reply_slip import dashes
from core.documents.strips import Align, PlacedStrip, Strip, TextStyle, pages, paragraph
from core.documents.transfer_block import transfer_block
from core.domain.days import format_day
from core.domain.letter import Letter
from core.domain.money import format_money

_SIZE = 12.0
_LARGE_SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0)
_HALF = PAGE.height / 2
_BESIDE_CUT = 9 * MM  # between the cut and the text on both sides of it
_UPPER = PAGE.top - _HALF - _BESIDE_CUT
_LOWER = _HALF - _BESIDE_CUT - PAGE.bottom_margin
_LOWER_TOP = PAGE.top - _HALF + _BESIDE_CUT  # below the top of the text


def notice(letter: Letter, frame: Frame) -> list[Strip]:
    """Return the strips of a household's notice, in the largest type asked for that fits half."""
    for size in _LARGE_SIZES if frame.look.large else ():
        strips = _notice(letter, frame, size)
        if fits_half(strips):
            return strips
    return _notice(letter, frame, _SIZE)


def _notice(letter: Letter, frame: Frame, size: float) -> list[Strip]:
    draft = draft_of(letter, frame, replace(SMALL, table=max(SMALL.table, size - 2)))
    plain, bold, note = (Face(font, size) for font in (REGULAR, BOLD, ITALIC))
    issuer = " ".join(issuer_lines(frame.batch))
    number = number_line(letter, frame.batch)
    whom = draft.say("kinh_gui" if letter.head else "kinh_gui_khong_ten")
    where = f"{whom}. {draft.say('dia_chi')}" if draft.places["dia_chi"] else whom
    texts = [
        (f"{issuer} – {number}", TextStyle(Face(REGULAR, 11.0), Align.LEFT)),
        (place_and_date(frame.batch), TextStyle(Face(ITALIC, 11.0), Align.RIGHT)),
        (draft.say("giay_bao.tieu_de"), TextStyle(Face(BOLD, size + 2), Align.CENTRE, gap=4)),
        (where, TextStyle(bold, Align.CENTRE, gap=2)),
        *((text, TextStyle(plain, Align.LEFT, gap=3)) for text in _people(letter, frame)),
        (_waiting(letter, frame), TextStyle(plain, Align.JUSTIFY, gap=3)),
        (_money(letter, frame), TextStyle(bold, Align.LEFT, gap=4)),
        (deadline_words(draft), TextStyle(plain, Align.JUSTIFY, gap=3)),
        (paying_words(draft), TextStyle(note, Align.JUSTIFY, gap=3)),
    ]
    strips = [strip for text, style in texts for strip in paragraph(text, style)]
    return [*strips, *transfer_block(draft)]


def fits_half(strips: Sequence[Strip]) -> bool:
    """Return whether a notice takes half a sheet."""
    return _height(strips) <= min(_UPPER, _LOWER)


def sheets(notices: Sequence[list[Strip]]) -> list[list[list[PlacedStrip]]]:
    """Return sheets of one or two notices, each the pages of one document."""
    if all(map(fits_half, notices)):
        upper = _placed(notices[0], 0.0)
        cut = (PAGE.top - _HALF, Strip(0.0, dashes))
        lower = [place for strips in notices[1:] for place in _placed(strips, _LOWER_TOP)]
        return [[[*upper, cut, *lower]]]
    return [pages(strips) for strips in notices]


def _placed(strips: Sequence[Strip], below: float) -> list[PlacedStrip]:
    placed: list[PlacedStrip] = []
    for strip in strips:
        below += strip.gap if placed else 0.0
        placed.append((below, strip))
        below += strip.height
    return placed


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.height + strip.gap for strip in strips)


def _people(letter: Letter, frame: Frame) -> list[str]:
    """Return who is told what, those with one reason and day together."""
    names: dict[str, list[str]] = {}
    for person in letter.people:
        key = f"viec_ngan.{person.kind}"
        why = frame.wording.say(key) if frame.wording.knows(key) else person.reason
        day = format_day(person.last_day)
        names.setdefault(f"{why} ({day})" if day else why, []).append(person.name)
    return [
        frame.wording.say("giay_bao.ai", cac_ten=", ".join(who), ly_do=why)
        for why, who in names.items()
    ]


def _waiting(letter: Letter, frame: Frame) -> str:
    return draft_of(letter, frame, SMALL).say("cho_quyet_dinh") if letter.waits else ""


def _money(letter: Letter, frame: Frame) -> str:
    if not letter.prices:
        return frame.wording.say("giay_bao.khong_dong")
    said = [
        frame.wording.say("giay_bao.mot_muc", so_thang=str(months), so_tien=format_money(total))
        for months, total in letter.totals.items()
    ]
    key = "giay_bao.tien_cho" if letter.waits else "giay_bao.tien"
    return frame.wording.say(key, so_tien="; ".join(said))
