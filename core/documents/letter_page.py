"""What one letter says, set as strips."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from core.documents.fonts import BOLD, ITALIC, REGULAR
from core.documents.grid import GridColumn, GridStyle, Row, grid
from core.documents.ink import Face
from core.documents.letterhead import Frame, close_strip, head_strip
from core.documents.measures import LARGE, MM, SMALL, Sizes
from core.documents.strips import Align, PlacedStrip, Strip, TextStyle, kept, pages, paragraph
from core.domain.days import format_day
from core.domain.letter import Letter, LetterPerson, LetterPrice
from core.domain.money import format_money
from core.domain.text import search_key

_PEOPLE = (
    GridColumn("Họ và tên"),
    GridColumn("Ngày sinh", Align.CENTRE, fixed=True, least=24 * MM),
    GridColumn("Thẻ BHYT", Align.CENTRE),
    GridColumn("Hết hạn", Align.CENTRE, fixed=True, least=24 * MM),
)
_WHO = (GridColumn("Họ và tên"), GridColumn("Đối tượng"))
_STARTS = (GridColumn("Thẻ mới từ ngày", Align.CENTRE, fixed=True),)
_TOGETHER = 10  # people held on one page with the reason they share


@dataclass(frozen=True)
class _Draft:
    """A letter being set in some sizes; `places` are what its texts may name."""

    letter: Letter
    frame: Frame
    sizes: Sizes
    places: Mapping[str, str]

    def say(self, key: str, **more: str) -> str:
        """Return a text of the letter with its places filled."""
        return self.frame.wording.say(key, **{**self.places, **more})

    @property
    def body(self) -> Face:
        """The face of the text."""
        return Face(REGULAR, self.sizes.body)

    @property
    def cell(self) -> Face:
        """The face of the tables."""
        return Face(REGULAR, self.sizes.table)

    def paragraph(self, text: str) -> list[Strip]:
        """Set a paragraph of the body."""
        style = TextStyle(self.body, Align.JUSTIFY, self.sizes.indent, self.sizes.between)
        return paragraph(text, style)

    def table(self, columns: tuple[GridColumn, ...], rows: list[Row]) -> list[Strip]:
        """Set a table."""
        sizes = self.sizes
        header = Face(BOLD, sizes.table)
        style = GridStyle(header, sizes.cell, sizes.cell_above, gap=sizes.between)
        return grid(columns, rows, style)


def set_letter(letter: Letter, frame: Frame) -> list[list[PlacedStrip]]:
    """Return the pages of a letter, in the smaller size when that makes one page of it."""
    large = pages(_strips(_draft(letter, frame, LARGE)))
    if len(large) == 1:
        return large
    small = pages(_strips(_draft(letter, frame, SMALL)))
    return small if len(small) == 1 else large


def whole_address(letter: Letter, commune: str) -> str:
    """Return street, hamlet and commune, none of them twice."""
    text = letter.address
    for part in (letter.hamlet, commune):
        known = {search_key(piece) for piece in text.split(",")}
        if part and search_key(part) not in known:
            text = f"{text}, {part}" if text else part
    return text


def commune_words(commune: str) -> str:
    """Return a commune's name as it stands within a sentence: "xã Mẫu"."""
    return commune[:1].lower() + commune[1:]


def _draft(letter: Letter, frame: Frame, sizes: Sizes) -> _Draft:
    batch = frame.batch
    places = {
        "thon": letter.hamlet,
        "xa": commune_words(batch.commune),
        "ten_chu_ho": letter.head,
        "so_ho": letter.household,
        "dia_chi": whole_address(letter, commune_words(batch.commune)),
        "ngay_thu": format_day(batch.on),
        "nop_truoc_ngay": format_day(letter.pay_by),
        "noi_tiep_den": format_day(_seamless_until(letter, batch.on)),
        "so_ngay_cho": str(batch.waiting_days),
        "co_quan_bhxh": batch.letterhead.office or frame.wording.say("co_quan_bhxh"),
        "dia_chi_co_quan": _stem(batch.letterhead.address),
        "dien_thoai": batch.letterhead.phone,
    }
    return _Draft(letter, frame, sizes, places)


def _strips(draft: _Draft) -> list[Strip]:
    *advice, last = _advice(draft)
    return [
        head_strip(draft.letter, draft.frame),
        *_address(draft),
        *kept(draft.paragraph(_opening(draft))),
        *draft.table(_PEOPLE, list(_people_rows(draft))),
        *_what_to_pay(draft),
        *(strip for text in advice for strip in draft.paragraph(text)),
        *kept(draft.paragraph(last)),
        close_strip(draft.frame, draft.sizes),
    ]


def _advice(draft: _Draft) -> list[str]:
    """Return the paragraphs below the tables, the last never empty."""
    then = [_papers(draft), _last_words(draft)]
    texts = [_pay_by(draft), *([" ".join(then)] if draft.sizes.tight else then)]
    return [text for text in texts if text]


def _address(draft: _Draft) -> list[Strip]:
    style = TextStyle(draft.body, Align.CENTRE, gap=draft.sizes.between)
    whom = draft.say("kinh_gui" if draft.letter.head else "kinh_gui_khong_ten")
    where = draft.say("dia_chi") if draft.places["dia_chi"] else ""
    return [*paragraph(whom, style), *paragraph(where, TextStyle(draft.body, Align.CENTRE))]


def _opening(draft: _Draft) -> str:
    wording = draft.frame.wording
    keys = [f"ly_do.{reason}" for reason in draft.letter.reasons]
    known = [key if wording.knows(key) else "ly_do.khac" for key in keys] or ["ly_do.khac"]
    reasons = dict.fromkeys(wording.say(key) for key in known)
    return draft.say("mo_dau", ly_do="; có người ".join(reasons))


def _people_rows(draft: _Draft) -> Iterator[Row]:
    """Yield the people, those with the same reason together and the reason below them."""
    note = Face(ITALIC, draft.sizes.table)
    for reason, group in groupby(draft.letter.people, lambda person: person.reason):
        people = list(group)
        for place, person in enumerate(people, start=1):
            together = bool(reason) and place > len(people) - _TOGETHER
            yield Row(_person_cells(person), draft.cell, keep=together)
        if reason:
            yield Row((reason,), note)


def _person_cells(person: LetterPerson) -> tuple[str, ...]:
    birth = person.birth.shown() if person.birth else ""
    return person.name, birth, person.card, format_day(person.last_day)


def _what_to_pay(draft: _Draft) -> list[Strip]:
    prices = draft.letter.prices
    if not prices:
        return draft.paragraph(draft.say("khong_phai_dong"))
    day = _common_start(draft)
    months = tuple(draft.letter.totals)
    amounts = tuple(GridColumn(f"{n} tháng", Align.RIGHT, fixed=True) for n in months)
    columns = (*_WHO, *amounts) if day else (*_WHO, *_STARTS, *amounts)
    rows = [Row(_price_cells(price, day, months), draft.cell) for price in prices]
    rows[-1] = replace(rows[-1], keep=True)
    total = (
        "Cộng",
        *[""] * (len(columns) - len(months) - 1),
        *_amounts(draft.letter.totals, months),
    )
    rows.append(Row(total, Face(BOLD, draft.sizes.table)))
    note = TextStyle(Face(ITALIC, draft.sizes.table), gap=draft.sizes.cell_above)
    return [
        *kept(draft.paragraph(draft.say("muc_dong"))),
        *draft.table(columns, rows),
        *paragraph(_note(draft), note),
    ]


def _common_start(draft: _Draft) -> date | None:
    """Return the first day all cards share, where a tight letter says it once below the table."""
    days = {price.starts for price in draft.letter.prices}
    return days.pop() if draft.sizes.tight and len(days) == 1 else None


def _price_cells(
    price: LetterPrice, common_start: date | None, months: Sequence[int]
) -> tuple[str, ...]:
    starts = () if common_start else (format_day(price.starts),)
    return price.name, price.ground, *starts, *_amounts(price.amounts, months)


def _amounts(amounts: Mapping[int, int], months: Sequence[int]) -> list[str]:
    return [format_money(amounts[number]) for number in months]


def _note(draft: _Draft) -> str:
    basis = "; ".join(dict.fromkeys(_stem(price.basis) for price in draft.letter.prices))
    law = draft.say("can_cu", can_cu=basis) if basis else ""
    start = format_day(_common_start(draft))
    key = "ghi_chu_cung_ngay" if start else "ghi_chu_muc_dong"
    return f"{draft.say(key, the_tu_ngay=start)} {law}"


def _pay_by(draft: _Draft) -> str:
    letter = draft.letter
    if not letter.prices:
        return ""
    day = draft.frame.batch.on
    keys = [_deadline(letter, day)]
    if _seamless_until(letter, day) and keys != ["nop_noi_tiep"]:
        keys.insert(0, "nop_lien_tuc")
    sentences = [draft.say(key) for key in keys]
    dates = "; ".join(
        f"{person.name} {format_day(person.five_year_from)}"
        for person in letter.people
        if person.five_year_from
    )
    sentences += [draft.say("nam_nam", nam_nam=dates)] if dates else []
    return " ".join(sentences)


def _seamless_until(letter: Letter, day: date) -> date | None:
    """Return the first last day of the cards still running: paid by then, no day lacks cover."""
    running = [person.last_day for person in letter.people if person.last_day]
    return min((last for last in running if last >= day), default=None)


def _deadline(letter: Letter, day: date) -> str:
    """Return the key of the text about the last safe day: to come, passed, or not begun yet."""
    safe_days = [person.last_safe_day for person in letter.people if person.last_safe_day]
    last = letter.pay_by or min(safe_days, default=None)
    if last and last < day:
        return "nop_som"
    return "nop_truoc" if letter.pay_by else "nop_noi_tiep"


def _papers(draft: _Draft) -> str:
    """Say what to bring, naming who brings what where that differs."""
    names: dict[str, list[str]] = {}
    for price in draft.letter.prices:
        if price.papers:
            names.setdefault(_stem(price.papers), []).append(price.name)
    if not names:
        return ""
    if len(names) == 1:
        return draft.say("giay_to", giay_to=next(iter(names)))
    each = [
        draft.say("giay_to_cua", cac_ten=", ".join(people), giay_to=papers)
        for papers, people in names.items()
    ]
    return draft.say("giay_to", giay_to="; ".join(each))


def _last_words(draft: _Draft) -> str:
    head = draft.frame.batch.letterhead
    where = draft.say("noi_nop", noi_nop=_stem(head.pay_at)) if head.pay_at else ""
    sentences = [
        (where or draft.say("noi_nop_chua_ghi")) if draft.letter.prices else "",
        draft.say("dia_chi_co_quan") if head.address else "",
        draft.say("dien_thoai") if head.phone else "",
        draft.say("ket"),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _stem(text: str) -> str:
    """Return `text` without its full stop: the sentence around it brings its own."""
    return text.strip().rstrip(".;")
