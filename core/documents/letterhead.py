"""Head and end of an official letter, laid out by Decree 30/2020/NĐ-CP, Appendix I."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from reportlab.pdfgen.canvas import Canvas

from core.documents.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR
from core.documents.ink import Face, Line, Pen, wrap
from core.documents.measures import (
    CLOSE,
    COMPACT,
    DENSE,
    FIRM,
    HEAD,
    LARGE,
    NARROW,
    PAGE,
    PLAIN,
    PLAIN_TIGHT,
    SMALL,
    Sizes,
)
from core.documents.strips import Strip
from core.domain.errors import ClerkError
from core.domain.letter import Letter, LetterBatch, LetterLook
from core.domain.letter_number import shown_number
from core.domain.letter_words import Wording

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
COMMITTEE = "ỦY BAN NHÂN DÂN"
_HEAD_FORM = "head"
_SYMBOL = "UBND"
_ALL_SIZES = (LARGE, SMALL, COMPACT, FIRM, DENSE, NARROW, PLAIN, PLAIN_TIGHT)
_BLANK_PLACE = "." * 15
_LEFT_MIDDLE = PAGE.left + HEAD.left_part / 2
_RIGHT_PART = PAGE.text_width - HEAD.left_part
_RIGHT_MIDDLE = PAGE.right - _RIGHT_PART / 2
_PLACE_FACE = Face(ITALIC, HEAD.place)

Stack = list[tuple[Line, Face]]


@dataclass(frozen=True)
class Frame:
    """What all letters of a batch share, and the heights their own parts start from.

    `number_top` is the top of the number's line, `place_bottom` the bottom of place and date, both
    above the page's lower edge; `close_heights` the height of the signature block by sizes.
    """

    batch: LetterBatch
    wording: Wording
    number_top: float
    place_bottom: float
    close_heights: Mapping[Sizes, float]
    look: LetterLook


def build_frame(
    canvas: Canvas, batch: LetterBatch, wording: Wording, look: LetterLook | None = None
) -> Frame:
    """Put what all letters share into forms of the document."""
    canvas.beginForm(_HEAD_FORM)
    pen = Pen(canvas)
    number_top = min(_draw_issuer(pen, batch), _draw_nation(pen)) - HEAD.number_gap
    place = stacked([(place_and_date(batch), _PLACE_FACE)], _RIGHT_PART)
    place_bottom = draw_stack(pen, _RIGHT_MIDDLE, number_top, place)
    pen.lift()
    canvas.endForm()
    heights = {sizes: _build_close(canvas, batch, wording, sizes) for sizes in _ALL_SIZES}
    return Frame(batch, wording, number_top, place_bottom, heights, look or LetterLook())


def head_strip(letter: Letter, frame: Frame) -> Strip:
    """Return the head of one letter: the shared form, its number and its subject."""
    number = stacked(
        [(number_line(letter, frame.batch), Face(REGULAR, HEAD.number))],
        HEAD.left_part,
    )
    face = Face(BOLD, HEAD.subject)
    copy = [(frame.wording.say("ban_sao"), face)] if letter.copy else []
    words = (subject_words(letter, frame.wording), Face(REGULAR, HEAD.subject))
    subject = stacked([words, *copy], HEAD.left_part)
    # Both stand on one baseline although the number is a point smaller.
    number_top = frame.number_top - _PLACE_FACE.ascent + Face(REGULAR, HEAD.number).ascent
    subject_top = number_top - _height(number) - HEAD.subject_gap
    bottom = min(frame.place_bottom, subject_top - _height(subject)) - HEAD.after

    def draw(pen: Pen, _top: float) -> None:
        pen.form(_HEAD_FORM)
        draw_stack(pen, _LEFT_MIDDLE, number_top, number)
        draw_stack(pen, _LEFT_MIDDLE, subject_top, subject)

    return Strip(PAGE.top - bottom, draw)


def subject_words(letter: Letter, wording: Wording) -> str:
    """Return what the letter is about, in its own words where it is about one thing."""
    own = [f"trich_yeu_rieng.{reason}" for reason in letter.reasons]
    return wording.say(own[0] if len(own) == 1 and wording.knows(own[0]) else "trich_yeu")


def close_strip(frame: Frame, sizes: Sizes) -> Strip:
    """Return the end of a letter: receivers at the left, signature at the right."""
    draw = partial(_draw_form, _close_name(sizes))
    return Strip(frame.close_heights[sizes], draw, gap=CLOSE.gap)


def place_and_date(batch: LetterBatch) -> str:
    """Return "Xã Mẫu, ngày 05 tháng 01 năm 2027"."""
    place = batch.letterhead.place or batch.commune or _BLANK_PLACE
    return f"{place}, {date_words(batch.on)}"


def date_words(day: date) -> str:
    """Return a day as official letters write it: days below 10, months 1 and 2 with a zero."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def number_line(letter: Letter, batch: LetterBatch) -> str:
    """Return "Số: 05/UBND-VHXH", with room to write where no number is given yet."""
    head = batch.letterhead
    number = shown_number(head.number_pattern, letter.number, head.symbol or _SYMBOL, batch.on.year)
    return f"Số: {number}"


def issuer_lines(batch: LetterBatch) -> list[str]:
    """Return the issuing body as its lines in capitals."""
    set_by_office = batch.letterhead.issuer.splitlines()
    return [line.upper() for line in set_by_office or [COMMITTEE, batch.commune or "XÃ ........"]]


def stacked(texts: Iterable[tuple[str, Face]], room: float) -> Stack:
    """Wrap texts that stand centred under each other."""
    stack = [(line, face) for text, face in texts for line in wrap(text, face, room)]
    if len(stack) > HEAD.most_lines:
        raise ClerkError(
            f"Phần đầu hoặc phần ký của thư quá dài (“{stack[0][0].text}…”); "
            "hãy rút ngắn trong phần cài đặt thư."
        )
    return stack


def draw_stack(pen: Pen, middle: float, top: float, stack: Stack) -> float:
    """Draw centred lines below `top` and return where they end."""
    for line, face in stack:
        pen.centre(middle, top - face.ascent, line, face)
        top -= face.leading
    return top


def _height(stack: Stack) -> float:
    return sum(face.leading for _line, face in stack)


def _draw_issuer(pen: Pen, batch: LetterBatch) -> float:
    superior = [
        (line.upper(), Face(REGULAR, HEAD.body)) for line in _lines(batch.letterhead.superior)
    ]
    issuer = [(line, Face(BOLD, HEAD.body)) for line in issuer_lines(batch)]
    stack = stacked([*superior, *issuer], HEAD.left_part)
    bottom = draw_stack(pen, _LEFT_MIDDLE, PAGE.top, stack) - HEAD.rule_gap
    _rule_below(pen, _LEFT_MIDDLE, bottom, stack[-1][0].width * HEAD.issuer_rule)
    return bottom


def _draw_nation(pen: Pen) -> float:
    texts = [(NATION, Face(BOLD, HEAD.nation)), (MOTTO, Face(BOLD, HEAD.motto))]
    stack = stacked(texts, _RIGHT_PART)
    bottom = draw_stack(pen, _RIGHT_MIDDLE, PAGE.top, stack) - HEAD.rule_gap
    _rule_below(pen, _RIGHT_MIDDLE, bottom, stack[-1][0].width)
    return bottom


def _rule_below(pen: Pen, middle: float, height: float, width: float) -> None:
    pen.rule(middle - width / 2, height, middle + width / 2, height)


def _build_close(canvas: Canvas, batch: LetterBatch, wording: Wording, sizes: Sizes) -> float:
    """Make the form of one body size, hung from the top of the text, and return its height."""
    canvas.beginForm(_close_name(sizes))
    pen = Pen(canvas)
    bottom = min(_draw_copies(pen, wording), _draw_signature(pen, batch, wording, sizes))
    pen.lift()
    canvas.endForm()
    return PAGE.top - bottom


def _draw_copies(pen: Pen, wording: Wording) -> float:
    label = Face(BOLD_ITALIC, CLOSE.copies_label)
    pen.write((PAGE.left, PAGE.top - label.ascent), "Nơi nhận:", label)
    face = Face(REGULAR, CLOSE.copies)
    top = PAGE.top - label.leading
    for text in _lines(wording.say("noi_nhan")):
        for line in wrap(text, face, CLOSE.left_part):
            pen.write((PAGE.left, top - face.ascent), line.text, face)
            top -= face.leading
    return top


def _draw_signature(pen: Pen, batch: LetterBatch, wording: Wording, sizes: Sizes) -> float:
    room = PAGE.text_width - CLOSE.left_part
    middle = PAGE.right - room / 2
    face = Face(BOLD, sizes.body)
    head = batch.letterhead
    powers = _lines(head.signing_as) or _lines(wording.say("nguoi_ky"))
    stack = stacked([(line.upper(), face) for line in powers], room)
    bottom = draw_stack(pen, middle, PAGE.top, stack) - sizes.signing_room
    return draw_stack(pen, middle, bottom, stacked([(head.signatory, face)], room))


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _close_name(sizes: Sizes) -> str:
    return f"close-{_ALL_SIZES.index(sizes)}"


def _draw_form(name: str, pen: Pen, top: float) -> None:
    pen.form(name, rise=top - PAGE.top)
