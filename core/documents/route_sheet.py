"""The sheet somebody walks a hamlet by: who, why, how much, telephone, and a box a result."""

from core.documents.delivery import list_head
from core.documents.fonts import BOLD, ITALIC, REGULAR
from core.documents.grid import GridColumn, GridStyle, Row, grid
from core.documents.ink import Face
from core.documents.letterhead import Frame
from core.documents.measures import MM
from core.documents.strips import Align, PlacedStrip, TextStyle, kept, pages, paragraph
from core.documents.wording import load_wording, program_languages
from core.domain.letter import HamletLetters, Letter
from core.domain.letter_results import RESULTS, results_in_words
from core.domain.letter_words import VIETNAMESE
from core.domain.money import format_money

_CELL = Face(REGULAR, 11)
_STYLE = GridStyle(Face(BOLD, 11), 1.0 * MM, 1.0, least=9 * MM, gap=6)
_BOX = 5.4 * MM


def set_route_sheet(part: HamletLetters, frame: Frame) -> list[list[PlacedStrip]]:
    """Return the pages of a hamlet's route sheet, in walking order.

    A row's number is the letter's, by which the results are entered later; letters without
    numbers are counted.
    """
    say = frame.wording.say
    boxes = [GridColumn(str(code), Align.CENTRE, fixed=True, least=_BOX) for code in RESULTS]
    columns = (
        GridColumn(say("di_phat.so"), Align.CENTRE, fixed=True),
        GridColumn(say("di_phat.ho")),
        GridColumn(say("di_phat.tien"), Align.RIGHT, fixed=True),
        *boxes,
        GridColumn(say("di_phat.ghi_chu"), fixed=True, least=16 * MM),
    )
    rows = [
        Row(_cells(number, letter, frame), _CELL)
        for number, letter in enumerate(part.letters, start=1)
    ]
    how = say("di_phat.cach_ghi", ket_qua=results_in_words())
    style = TextStyle(Face(ITALIC, 11), Align.LEFT, gap=6)
    head = list_head(part, frame, say("di_phat.tieu_de"))
    return pages([*head, *kept(paragraph(how, style)), *grid(columns, rows, _STYLE)])


def _cells(number: int, letter: Letter, frame: Frame) -> tuple[str, ...]:
    head = letter.head.upper() or "–"
    whom = ", ".join(filter(None, (f"{head}, hộ {letter.household}", letter.phone)))
    months = max(letter.totals, default=0)
    total = format_money(letter.totals[months]) if letter.prices else "0"
    boxes = [""] * (len(RESULTS) + 1)
    return str(letter.number or number), f"{whom}. {_why(letter, frame)}", total, *boxes


def _why(letter: Letter, frame: Frame) -> str:
    """Return who is told, those with one reason together.

    Whoever walks the hamlet reads Vietnamese, whatever language of the program's letters it is.
    """
    language = frame.look.language
    ours = language != VIETNAMESE and language in program_languages()
    wording = load_wording() if ours else frame.wording
    names: dict[str, list[str]] = {}
    for person in letter.people:
        key = f"viec_ngan.{person.kind}"
        why = wording.say(key) if wording.knows(key) else person.kind
        names.setdefault(why, []).append(person.name)
    return "; ".join(f"{', '.join(who)}: {why}" for why, who in names.items())
