"""Lists on paper: what is said, where it stands, nothing cut."""

from dataclasses import replace
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from core.app.exporting import export_list
from core.documents.ink import Pen
from core.documents.list_page import LIST_PAGE
from core.domain.errors import Cancelled, ClerkError
from core.domain.listing import Kind
from core.domain.progress import Progress
from tests.documents.letter_samples import EVERY_LETTER
from tests.documents.test_excel import COLUMNS, ROW, Line, listing

MARGIN = 28.0  # points, about a centimetre
SLACK = 0.5  # half a rule
LONG = "Nguyễn Phước Hoàng Trần Thị Bảo Ngọc Anh"  # forty letters
WORD = "Nguyễnphướchoàngtrầnthịbảongọcanhthưtâm"
WHY = "Thẻ hết hạn ngày 31/10/2026, đã 21 ngày; nộp tiền chậm nhất ngày 28/01/2027. "


def printed(made, tmp_path, *, sample=False):
    export_list(made, tmp_path / "danh sách.pdf", sample=sample)
    return PdfReader(tmp_path / "danh sách.pdf").pages


class Note(Pen):
    """A pen that notes what it draws: (page, x, baseline, width, size, text), upright rules."""

    texts, rules, pages = [], [], []

    def __init__(self, canvas):
        super().__init__(canvas)
        self.pages.append(self)

    def write(self, place, text, face, space=0.0):
        self.texts.append((len(self.pages), *place, face.width(text), face.size, text))
        super().write(place, text, face, space)

    def rule(self, x1, y1, x2, y2):
        self.rules.append((len(self.pages), x1, y1, x2, y2))
        super().rule(x1, y1, x2, y2)


@pytest.fixture
def note(monkeypatch):
    """Note what lists draw."""
    monkeypatch.setattr("core.documents.list_page.Pen", Note)
    for noted in (Note.texts, Note.rules, Note.pages):
        noted.clear()
    return Note


def words(page):
    return " ".join(page.extract_text().split())


def many(count, columns=COLUMNS, **said):
    rows = [{**ROW, "name": f"{LONG} {n}", **said} for n in range(count)]
    return replace(listing(*rows, columns=columns), remark="Lọc: Thôn Đông; xếp theo họ và tên")


def test_heading_rows_pages_and_signatures_are_said(tmp_path):
    pages = printed(many(60), tmp_path)
    assert len(pages) > 1
    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in pages} == {(842, 595)}
    first, last = words(pages[0]), words(pages[-1])
    for said in ("ỦY BAN NHÂN DÂN", "XÃ MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                 "THẺ ĐÃ HẾT HẠN", "Tính đến ngày 21/11/2026",
                 "Số người: 60; số hộ: 30. Lọc: Thôn Đông; xếp theo họ và tên"):  # fmt: skip
        assert said in first
    assert "NGƯỜI LẬP BIỂU" in last
    for number, page in enumerate(pages, start=1):
        text = words(page)
        assert f"Trang {number}/{len(pages)}" in text
        assert all(title in text for _key, title, *_rest in COLUMNS)  # the heads come back
    whole = " ".join(map(words, pages))
    assert all(f"{LONG} {n}" in whole for n in range(60))
    assert whole.count("1.366.200") == whole.count("31/10/2026") == 60


def test_everything_stands_within_the_margins_and_its_cell(tmp_path, note):
    columns = (*COLUMNS, *((f"t{n}", f"Cột số {n}", Kind.TEXT, 20) for n in range(10)))
    said = {f"t{n}": (WHY * (n % 4), LONG, WORD)[n % 3] or None for n in range(10)}
    pages = printed(many(9, columns, **said), tmp_path)
    assert len(pages) == len(note.pages)
    upright = [rule for rule in note.rules if rule[1] == rule[3]]
    assert len({round(rule[1], 2) for rule in upright}) == len(columns) + 2
    for _page, x1, y1, x2, y2 in note.rules:
        assert LIST_PAGE.left - SLACK <= min(x1, x2) <= max(x1, x2) <= LIST_PAGE.right + SLACK
        assert (
            LIST_PAGE.bottom_margin - SLACK <= min(y1, y2) <= max(y1, y2) <= LIST_PAGE.top + SLACK
        )
    for page, x, y, width, size, text in note.texts:
        assert MARGIN <= x <= x + width <= LIST_PAGE.width - MARGIN, text
        assert MARGIN <= y <= y + size <= LIST_PAGE.height - MARGIN, text
        for number, edge, y1, _, y2 in upright:
            beside = number != page or not min(y1, y2) <= y <= max(y1, y2)
            assert beside or x >= edge or x + width <= edge, text
    letters = "".join(text for *_, text in note.texts).replace(" ", "")
    assert letters.count(LONG[:6]) >= 9 * 4
    whole = "".join(words(page) for page in pages)
    assert all(whole.count(letter) >= 9 * 3 for letter in set(WORD))


def test_a_name_is_whole_in_its_cell_however_many_columns(tmp_path, note):
    columns = (*COLUMNS, *((f"t{n}", f"Cột số {n}", Kind.TEXT, 20) for n in range(12)))
    printed(
        listing({**ROW, "name": LONG, **{f"t{n}": WHY for n in range(12)}}, columns=columns),
        tmp_path,
    )
    [name] = {x for _page, x, _y, _w, _s, text in note.texts if text.startswith("Nguyễn")}
    lines = [text for _page, x, _y, _w, _s, text in note.texts if x == name]
    assert " ".join(lines) == LONG


def test_every_letter_and_tone_is_copied_out_composed(tmp_path):
    every = " ".join(EVERY_LETTER)
    made = listing({**ROW, "name": normalize("NFD", every)}, columns=COLUMNS)
    text = words(printed(replace(made, title=every, commune=every), tmp_path)[0])
    assert set(EVERY_LETTER) <= set(text)
    assert normalize("NFC", text) == text


def test_few_columns_have_large_letters_and_many_small_ones(tmp_path, note):
    printed(listing(ROW, columns=COLUMNS[:2]), tmp_path)
    many_columns = tuple((f"t{n}", f"Cột số {n}", Kind.TEXT, 20) for n in range(20))
    printed(listing({f"t{n}": "Nguyễn Thị Hoa" for n in range(20)}, columns=many_columns), tmp_path)
    sizes = {text: size for *_, size, text in note.texts}
    assert sizes["038170001234"] == 12
    assert sizes["Nguyễn"] <= 9


def test_signatures_never_stand_alone(tmp_path):
    lasts = [words(printed(many(count), tmp_path)[-1]) for count in range(18, 28)]
    assert all("NGƯỜI LẬP BIỂU" in last for last in lasts)
    assert all(LONG in last for last in lasts)
    assert any(last.count(LONG) == 1 for last in lasts)  # one row was taken over with them


def test_an_empty_list_is_a_page_with_its_heads(tmp_path):
    pages = printed(listing(), tmp_path)
    assert len(pages) == 1
    assert "Họ và tên" in words(pages[0])
    assert "Số người: 0" in words(pages[0])


def test_totals_stand_below(tmp_path):
    made = replace(listing(ROW), total=Line({**ROW, "name": "Cộng", "cccd": None}, 9))
    assert "Cộng" in words(printed(made, tmp_path)[0])


def test_every_page_of_samples_says_so_above_the_text(tmp_path, note):
    pages = printed(many(30), tmp_path, sample=True)
    assert len(pages) > 1
    assert all("DỮ LIỆU MẪU" in words(page) for page in pages)
    lowest = min(y for _page, _x, y, _w, _size, text in note.texts if text == "DỮ LIỆU MẪU")
    others = [y + 0.75 * size for _p, _x, y, _w, size, text in note.texts if text != "DỮ LIỆU MẪU"]
    assert lowest > max(others)
    assert "DỮ LIỆU MẪU" not in words(printed(listing(ROW), tmp_path)[0])


def test_a_stop_and_a_missing_letter_leave_the_old_file(tmp_path):
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    seen = []
    progress = Progress(lambda done, total: seen.append((done, total)) or progress.cancel())
    with pytest.raises(Cancelled):
        export_list(many(30), target, progress, sample=False)
    assert len(seen) == 1
    with pytest.raises(ClerkError, match="không có chữ"):
        export_list(listing({**ROW, "name": "漢"}), target, sample=False)
    assert target.read_bytes() == b"old"
    counted = []
    progress = Progress(lambda done, total: counted.append(done / total))
    export_list(many(30), target, progress, sample=False)
    assert counted == sorted(counted)
    assert counted[-1] == 1


def test_fonts_are_embedded(tmp_path):
    page = printed(listing(ROW), tmp_path)[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
