"""Any shape of file: how the same people are written, drawn at random."""

import json
from dataclasses import dataclass, field
from datetime import date

from core.documents.reading.words import vocabulary
from core.domain.text import header_key
from core.resources import resource
from tests.workbooks import formats
from tests.workbooks.biff12 import xlsb
from tests.workbooks.ods import ods
from tests.workbooks.old_text import to_nfd, to_tcvn3, to_tcvn3_as_cp1258, to_vni
from tests.workbooks.old_text_lists import typed
from tests.workbooks.sheets import Page, xlsx
from tests.workbooks.tables import (
    CLASS_WORDS,
    SIGNED,
    Column,
    column,
    header_rows,
    heading,
    letters,
    merges,
    rows_of,
)

EPOCH = date(1899, 12, 30)
DAYS = (
    lambda d: d,
    lambda d: (d - EPOCH).days,
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d:%d-%m-%Y}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d:%d%m%Y}",
    lambda d: f"{d:%Y%m%d}",
    lambda d: f"ngày {d.day} tháng {d.month} năm {d.year}",
    lambda d: f"{d.day} / {d.month} / {d.year}",
    lambda d: f"{d:%d/%m/%Y} 00:00:00",
    lambda d: f" {d:%d/%m/%Y} ",
)
MONTHS = ("{m:02}/{y}", "{m}/{y}", "{m:02}-{y}", "00/{m:02}/{y}", "{y}-{m:02}", "tháng {m} năm {y}")
YEARS = (int, str, lambda y: f"năm {y}", lambda y: f"00/00/{y}", float)
NUMBERS = (
    str,
    int,
    float,
    lambda n: f"{int(n)}.0",
    lambda n: f"'{n}",
    lambda n: f"{n[:3]} {n[3:6]} {n[6:]}",
)
RANGES = ("{}-{}", "{} - {}", "{}–{}", "{} đến {}", "từ {} đến {}", "từ ngày {} đến ngày {}")
SEX_COLUMNS = {
    "words": {"male": ("Nam", "NAM", "nam"), "female": ("Nữ", "NỮ", "nữ")},
    "x": {"male": (None,), "female": ("x", "X")},
    "one_two": {"male": (1, "1"), "female": (2, "2")},
    "one_zero": {"male": (1, "1"), "female": (0, "0")},
}
_DECIDED_BY_VALUES = frozenset(("bhyt", "maso", "nam", "nu", "thebhyt", "thebaohiemyte"))
_GIVEN = json.loads(resource("data", "header_synonyms.json").read_text("utf-8"))["fields"]


def _words():
    """Return the header words of each field that always name it."""
    known = vocabulary().words
    return {
        entry["field"]: tuple(
            word
            for word in entry["headers"]
            if known.get(header_key(word)) == entry["field"]
            and header_key(word) not in _DECIDED_BY_VALUES
        )
        for entry in _GIVEN
    }


WORDS = _words()
GROUPS = (("Giấy tờ",), ("Thông tin", "Giấy tờ tùy thân"), ("Thông tin chung",))
ENCODINGS = (
    (str, ""), (str, ""), (str, ""), (to_nfd, ""), (to_tcvn3, ".VnTime"), (to_tcvn3, ""),
    (to_vni, "VNI-Times"), (to_vni, ""), (to_tcvn3_as_cp1258, ""),
)  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A file and how it was written, for the message of a failing example."""

    name: str
    content: bytes = field(repr=False)
    how: str


class Pen:
    """Draws the habits of whoever keeps a list."""

    def __init__(self, random):
        self._random = random
        self.how = []

    def any(self, choices, what=""):
        """Return one of some choices; remember which, under a word."""
        found = self._random.choice(tuple(choices))
        if what:
            self.how.append(f"{what}={getattr(found, '__name__', found)!r}")
        return found

    def yes(self, what=""):
        return self.any((True, False), what)

    def count(self, most, what=""):
        return self.any(range(most + 1), what)

    def word(self, field):
        return self.any(WORDS[field], field)

    def order(self, things):
        return tuple(self._random.sample(things, len(things)))

    def day(self, iso):
        """Return a day, month or year as it may be written."""
        if iso is None:
            return None
        year, *rest = map(int, iso.split("-"))
        if not rest:
            return self.any(YEARS)(year)
        if len(rest) == 1:
            return self.any(MONTHS).format(y=year, m=rest[0])
        return self.any(DAYS)(date.fromisoformat(iso))

    def number(self, text):
        return self.any(NUMBERS)(text) if text else None

    def file(self, stem, pages):
        """Return the pages as a file of any format and encoding."""
        form = self.any(FORMATS, "format")
        write, font = (str, "") if form.startswith("csv") else self.any(ENCODINGS, "encoding")
        pages = [Page(p.name, typed(p.rows, write, font), p.merges, p.hidden_rows) for p in pages]
        if form.startswith("csv"):
            encoding, delimiter = formats.TEXTS[form.removeprefix("csv_")]
            return f"{stem}.csv", formats.text(pages[0], encoding, delimiter)
        return f"{stem}.{form}", BOOKS[form](*pages)


BOOKS = {
    "xlsx": xlsx,
    "xlsm": lambda *pages: formats.with_macros(xlsx(*pages)),
    "xlsb": xlsb,
    "ods": ods,
}
FORMATS = (
    "xlsx",
    "xlsx",
    "xlsx",
    "xlsm",
    "xlsb",
    "ods",
    *(f"csv_{name}" for name in formats.TEXTS),
)


def household_list(random, people):
    """Return the people written as a household list of any shape."""
    pen = Pen(random)
    hamlets = list(dict.fromkeys(p.hamlet for p in people))
    place = pen.any(("column", "groups", "sheets") if len(hamlets) > 1 else ("column", "groups"),
                    "hamlets")  # fmt: skip
    parts = [[p for p in people if p.hamlet == h] for h in hamlets]
    sheets = parts if place == "sheets" else [list(people)]
    columns = _household_columns(pen, sheets, with_hamlet=place == "column")
    pages = []
    for name, group in zip(hamlets if place == "sheets" else ["Danh sách"], sheets, strict=True):
        blocks = [("", group)]
        if place == "groups":
            blocks = [(h, [p for p in group if p.hamlet == h]) for h in hamlets]
        pages.append(_page(pen, name, columns, blocks))
    file, content = pen.file("dan_cu", pages)
    if file.endswith(".csv") and len(pages) > 1:
        pages = [_page(pen, "dan_cu", columns, list(zip(hamlets, parts, strict=True)))]
        file, content = f"dan_cu{len(pages)}.xlsx", xlsx(*pages)
    return Written(file, content, ", ".join(pen.how))


def _household_columns(pen, sheets, *, with_hamlet):
    people = [p for sheet in sheets for p in sheet]
    every_row = pen.yes("number on every row")
    numbered = pen.any((str, int), "household number")
    columns = [
        column(pen.word("ho_so"), cell=lambda p: numbered(p.household)
               if every_row or p.is_head else None),
        *_name_columns(pen),
        *_birth_and_sex(pen, sheets),
        column(pen.word("quan_he"), cell=lambda p: p.relation),
        column(pen.word("dien_thoai"), cell=lambda p: pen.any((str, int))(p.phone)
               if p.phone else None),
        column(pen.word("dien_ho"), cell=lambda p: CLASS_WORDS.get(p.household_class)
               if p.is_head else None),
    ]  # fmt: skip
    if with_hamlet:
        columns.append(column(pen.word("thon"), cell=lambda p: p.hamlet))
    papers = (
        column(pen.word("cccd"), cell=lambda p: pen.number(p.cccd)),
        column(pen.word("ma_so_bhxh"), cell=lambda p: pen.number(p.insurance_no)),
    )
    above = pen.any(((), *GROUPS), "over the numbers")
    blocks = [(c,) if isinstance(c, Column) else c for c in columns]
    blocks.append(tuple(Column((*above, *c.header), c.cell) for c in papers))
    if pen.yes("a column of something else"):
        blocks.append((column("Trình độ văn hóa", cell=lambda _: "12/12"),))
    serial = (Column((pen.word("stt"),), lambda _, n: n),) if people and pen.count(4) else ()
    return (*serial, *(c for block in pen.order(blocks) for c in block))


def _name_columns(pen):
    """Return the columns of the name, one block where it stands in two."""
    tell = pen.any((str, str, str.upper, lambda n: n.replace(" ", "  "), lambda n: f" {n} "))
    if pen.count(3):
        return (column(pen.word("ho_ten"), cell=lambda p: tell(p.name)),)
    return ((
        column(pen.word("ho_dem"), cell=lambda p: tell(p.name.rpartition(" ")[0])),
        column(pen.word("ten"), cell=lambda p: tell(p.name.rpartition(" ")[2])),
    ),)  # fmt: skip


def _birth_and_sex(pen, sheets):
    habit = pen.any((*SEX_COLUMNS, "births", "ticks"), "sex")
    if not all(any(p.sex == "female" for p in sheet) for sheet in sheets) and habit == "x":
        habit = "words"
    if habit == "births":
        return (tuple(
            column("Năm sinh", word, cell=lambda p, sex=sex: pen.day(p.birth)
                   if p.sex == sex else None)
            for sex, word in (("male", "Nam"), ("female", "Nữ"))
        ),)  # fmt: skip
    birth = column(pen.word("ngay_sinh"), cell=lambda p: pen.day(p.birth))
    if habit == "ticks":
        ticks = tuple(
            column("Giới tính", word, cell=lambda p, sex=sex: "x" if p.sex == sex else None)
            for sex, word in (("male", "Nam"), ("female", "Nữ"))
        )
        return (birth, ticks)
    field = pen.any(("gioi_tinh", "nu_x"), "sex column") if habit == "x" else "gioi_tinh"
    cells = SEX_COLUMNS[habit]
    return (birth, column(pen.word(field), cell=lambda p: pen.any(cells[p.sex])))


def _page(pen, name, columns, blocks):
    """Return a sheet: what stands above, header, groups of rows, what stands below."""
    above = pen.count(9, "rows above")
    rows = [*heading(above), *header_rows(columns)]
    if pen.yes("letter row"):
        rows.append(letters(columns))
    start, restarts = 1, pen.yes("serial restarts")
    for number, (title, people) in enumerate(blocks, start=1):
        if title:
            # A title stands in the first column, whatever that is, as offices merge it over all.
            rows.append((pen.any((title, f"{'I' * number}. {title}")),))
        elif pen.yes("a group row"):
            rows.append(("Tổ liên gia số 1",))
        rows.extend(rows_of(columns, people, 1 if restarts else start))
        start += len(people)
        if pen.yes("totals"):
            rows.append((f"Cộng: {len(people)} người",))
    if pen.yes("signatures"):
        rows.extend(((), *SIGNED))
    hidden = frozenset(n for n in range(above + 4, len(rows)) if not pen.count(7))
    return Page(name, tuple(rows), merges(columns, above + 1), hidden)


def card_list(random, people):
    """Return the cards of the people written as a list of any shape, None where there are none."""
    held = [p for p in people if p.cards]
    if not held:
        return None
    pen = Pen(random)
    habit = pen.any(("two columns", "one cell", "several in a cell"), "periods")
    rows = _card_rows(habit, held)
    columns = _card_columns(pen, habit)
    page = _card_page(pen, columns, rows)
    file, content = pen.file("the", [page])
    return Written(file, content, ", ".join(pen.how))


@dataclass(frozen=True)
class CardRow:
    """A row of a card list: a person, and cards of one code that share it."""

    person: object
    cards: tuple


def _card_rows(habit, held):
    """Return a row for each card; cards of one code may share a cell."""
    rows = []
    for person in held:
        if habit == "several in a cell":
            codes = dict.fromkeys(c.code for c in person.cards)
            rows += [CardRow(person, tuple(c for c in person.cards if c.code == code))
                     for code in codes]  # fmt: skip
        else:
            rows += [CardRow(person, (card,)) for card in person.cards]
    return rows


def _card_columns(pen, habit):
    with_code = pen.yes("a column of codes")

    def card_number(row):
        code = row.cards[0].code
        return f"{code}442{row.person.insurance_no}" if row.person.insurance_no else None

    columns = [
        (column(pen.word("ho_ten"), cell=lambda r: pen.any((str, str.upper))(r.person.name)),),
        (column(pen.word("ngay_sinh"), cell=lambda r: pen.day(r.person.birth)),),
        (column(pen.word("cccd"), cell=lambda r: r.person.cccd),),
        (column(pen.word("so_the"), cell=card_number),),
    ]
    # Without an insurance number there is no card number to carry the code.
    columns.append((column(pen.word("ma_dt"), cell=lambda r: r.cards[0].code
                           if with_code or not r.person.insurance_no else None),))  # fmt: skip
    if habit == "two columns":
        merged = pen.yes("merged period")
        titles = (("Giá trị sử dụng", "Từ"), ("Giá trị sử dụng", "Đến")) if merged else (
            (pen.word("han_tu"),), (pen.word("han_den"),)
        )  # fmt: skip
        columns.append((
            column(*titles[0], cell=lambda r: pen.day(r.cards[0].first)),
            column(*titles[1], cell=lambda r: pen.day(r.cards[0].last)),
        ))  # fmt: skip
    else:
        columns.append((column(pen.word("han_den"), cell=lambda r: _ranges(pen, r.cards)),))
    serial = (Column((pen.word("stt"),), lambda _, n: n),)
    return (*serial, *(c for block in pen.order(columns) for c in block))


def _ranges(pen, cards):
    shape, between = pen.any(RANGES), pen.any(("; ", ";", "\n", ", "))
    return between.join(
        shape.format(*(f"{date.fromisoformat(day):%d/%m/%Y}" for day in (c.first, c.last)))
        for c in cards
    )


def _card_page(pen, columns, rows):
    above = pen.count(9, "rows above")
    lines = [*heading(above, "DANH SÁCH THẺ BẢO HIỂM Y TẾ"), *header_rows(columns)]
    if pen.yes("letter row"):
        lines.append(letters(columns))
    lines.extend(rows_of(columns, rows))
    if pen.yes("totals"):
        lines.append((f"Tổng cộng: {len(rows)} thẻ",))
    return Page("Thẻ", tuple(lines), merges(columns, above + 1))
