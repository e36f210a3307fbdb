"""A letter being set in some sizes: its words with their places filled, its faces."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.documents.fonts import BOLD, REGULAR
from core.documents.grid import GridColumn, GridStyle, Row, grid
from core.documents.ink import Face
from core.documents.letterhead import Frame
from core.documents.measures import Sizes
from core.documents.strips import Align, Strip, TextStyle, paragraph
from core.domain.days import format_day
from core.domain.letter import Letter, LetterPrice
from core.domain.letter_deadlines import Deadlines
from core.domain.text import search_key


@dataclass(frozen=True)
class Draft:
    """A letter being set in some sizes; `places` are what its texts may name."""

    letter: Letter
    frame: Frame
    sizes: Sizes
    places: Mapping[str, str]

    def say(self, key: str, **more: str) -> str:
        """Return a text of the letter with its places filled."""
        return self.frame.wording.say(key, **{**self.places, **more})

    @property
    def on(self) -> date:
        """The letter's day."""
        return self.frame.batch.on

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
        gap = 3.0 if sizes.dense else sizes.between
        style = GridStyle(header, sizes.cell, sizes.cell_above, gap=gap)
        return grid(columns, rows, style)

    def ground(self, price: LetterPrice) -> str:
        """Return what somebody pays by, in the words of the letter's language."""
        key = f"doi_tuong.{price.point}"
        if not self.frame.wording.knows(key):
            return price.ground
        return self.say(key, **_shares(price))

    def papers(self, price: LetterPrice) -> str:
        """Return what somebody brings, in the words of the letter's language."""
        key = f"giay_to_diem.{price.point}"
        return self.say(key) if self.frame.wording.knows(key) else price.papers

    def brief_ground(self, price: LetterPrice) -> str:
        """Return the point a person pays by and the share; `ground_meant` says what it means."""
        key = "cot.gon_bac" if price.rung else "cot.gon_ho_tro"
        return self.say(key, diem=price.point, **_shares(price))

    def ground_meant(self, price: LetterPrice) -> str:
        """Return what the point of `brief_ground` means."""
        key = f"ten_doi_tuong.{price.point}"
        name = self.say(key) if self.frame.wording.knows(key) else price.ground_name
        return self.say("cot.gon_nghia", diem=price.point, ten=name)


def _shares(price: LetterPrice) -> Mapping[str, str]:
    return {
        "bac": str(price.rung or ""),
        "phan_tram": str(price.percent),
        "ho_tro": str(100 - price.percent),
    }


def draft_of(letter: Letter, frame: Frame, sizes: Sizes) -> Draft:
    """Return a letter to be set."""
    batch = frame.batch
    places = {
        "thon": letter.hamlet,
        "xa": commune_words(batch.commune),
        "ten_chu_ho": letter.head,
        "so_ho": letter.household,
        "dia_chi": whole_address(letter, commune_words(batch.commune)),
        "ngay_thu": format_day(batch.on),
        "so_ngay_cho": str(batch.waiting_days),
        "co_quan_bhxh": batch.letterhead.office or frame.wording.say("co_quan_bhxh"),
        "dia_chi_co_quan": stem(batch.letterhead.address),
        "dien_thoai": batch.letterhead.phone,
    }
    return Draft(letter, frame, sizes, places)


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


def common_start(letter: Letter) -> date | None:
    """Return the first day all new cards share, None where they differ."""
    days = {price.starts for price in letter.prices}
    return days.pop() if len(days) == 1 else None


def days_with_names(said: Deadlines) -> str:
    """Return days, each with the names it concerns where that is not everybody."""
    return ", ".join(
        f"{format_day(each.day)} ({', '.join(each.names)})" if each.names else format_day(each.day)
        for each in said.days
    )


def of_whom(names: Sequence[str], sentence: str) -> str:
    """Return a sentence behind the names it concerns; as it is where there are none."""
    return f"{', '.join(names)}: {sentence[:1].lower()}{sentence[1:]}" if names else sentence


def stem(text: str) -> str:
    """Return `text` without its full stop: the sentence around it brings its own."""
    return text.strip().rstrip(".;")
