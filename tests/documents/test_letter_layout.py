"""Where things stand on the pages of letters: nothing outside the margins, nothing alone."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from core.documents.delivery import set_delivery_list
from core.documents.fonts import BOLD, ITALIC, REGULAR, register_fonts
from core.documents.ink import Face, Pen, wrap
from core.documents.letter_draft import draft_of, whole_address
from core.documents.letter_page import set_letter
from core.documents.letterhead import build_frame
from core.documents.measures import (
    COMPACT,
    DENSE,
    FIRM,
    LARGE,
    MM,
    PAGE,
    PLAIN_TIGHT,
    SMALL,
)  # fmt: skip
from core.documents.reply_slip import reply_slip
from core.documents.short_notice import fits_half, notice
from core.documents.strips import Strip, TextStyle, kept, pages, paragraph
from core.documents.wording import load_wording
from core.domain.letter import LetterLook
from tests.documents.letter_samples import batch, hamlets, letter, person, price

TEXTS = st.text(alphabet="ăâđêôơư ỄỮ, ()<>&{}.1", max_size=400)
SLACK = 0.5  # points: half a rule's width and rounding


class Ruler(Pen):
    """A pen that notes how far to every side it draws."""

    def __init__(self, canvas):
        super().__init__(canvas)
        self.left, self.right, self.low, self.high = [], [], [], []

    def write(self, place, text, face, space=0.0):
        super().write(place, text, face, space)
        x, baseline = place
        self.left.append(x)
        self.right.append(x + face.width(text) + space * text.count(" "))
        self.low.append(baseline)
        self.high.append(baseline + face.ascent)

    def rule(self, x1, y1, x2, y2):
        super().rule(x1, y1, x2, y2)
        self.left += [x1, x2]
        self.right += [x1, x2]
        self.low += [y1, y2]
        self.high += [y1, y2]

    def check(self):
        assert min(self.left) >= PAGE.left - SLACK
        assert max(self.right) <= PAGE.right + SLACK
        assert min(self.low) >= PAGE.bottom_margin - SLACK
        assert max(self.high) <= PAGE.top + SLACK


def canvas():
    register_fonts()
    return Canvas(BytesIO(), (PAGE.width, PAGE.height), initialFontName=REGULAR)


def check_margins(made_pages, paper):
    for page in made_pages:
        ruler = Ruler(paper)
        for below, strip in page:
            strip.draw(ruler, PAGE.top - below)
        ruler.lift()
        ruler.check()
        assert max(below + strip.height for below, strip in page) <= PAGE.room + SLACK


@given(name=TEXTS, reason=TEXTS, ground=TEXTS, members=st.integers(1, 14))
@settings(max_examples=30, deadline=None)
def test_nothing_stands_outside_the_margins(name, reason, ground, members):
    paper = canvas()
    people = tuple(replace(person(place, reason), name=name) for place in range(members))
    prices = tuple(replace(price(place), name=name, ground=ground) for place in range(members))
    made = letter(members, head=name, address=reason, people=people, prices=prices)
    whole = batch(made, letterhead=replace(batch().letterhead, pay_at=reason, signatory=name[:60]))
    frame = build_frame(paper, whole, load_wording())
    check_margins(set_letter(made, frame), paper)
    check_margins(set_delivery_list(whole.hamlets[0], frame), paper)


@pytest.mark.parametrize("member", [0, 3])
def test_ten_thousand_letters_in_a_field_run_over_pages(member):
    paper = canvas()
    endless = "Đ" * 10_000
    people = [person(place) for place in range(4)]
    people[member] = replace(people[member], name=endless, reason=endless)
    made = letter(4, people=tuple(people))
    frame = build_frame(paper, batch(made), load_wording())
    check_margins(set_letter(made, frame), paper)


@pytest.mark.parametrize("sizes", [LARGE, SMALL, COMPACT, FIRM, DENSE])
def test_sizes_keep_to_the_decree(sizes):
    assert 13 <= sizes.body <= 14
    assert sizes.between >= 6


def test_signature_never_stands_alone():
    frame = build_frame(canvas(), batch(), load_wording())
    for members in range(1, 40):
        assert len(set_letter(letter(members), frame)[-1]) > 1


def test_smaller_size_is_taken_only_where_it_saves_the_second_page():
    frame = build_frame(canvas(), batch(), load_wording(), LetterLook(slip=False))
    heights = {}
    for members in (1, 8, 20):
        made = set_letter(letter(members), frame)
        heights[members] = (len(made), made[-1][-1][1].height)
    assert heights[1] == (1, frame.close_heights[LARGE])
    assert heights[8] in [
        (1, frame.close_heights[sizes]) for sizes in (SMALL, COMPACT, FIRM, DENSE)
    ]
    assert heights[20][0] == 2


def test_lines_hold_every_word_once_and_fit():
    face = Face(REGULAR, 14)
    text = "Gia đình nên nộp tiền trước hết ngày 28/01/2027 để thẻ có giá trị ngay từ ngày nộp."
    lines = wrap(text, face, 150, indent=30)
    assert " ".join(line.text for line in lines) == text
    assert all(line.width <= 150 for line in lines)
    assert lines[0].width <= 120
    assert [line.last for line in lines] == [False] * (len(lines) - 1) + [True]


def test_word_wider_than_its_line_is_cut():
    lines = wrap("Đ" * 50, Face(BOLD, 12), 60)
    assert "".join(line.text for line in lines) == "Đ" * 50
    assert all(line.width <= 60 for line in lines)


def test_empty_text_has_no_line():
    assert wrap(" \n", Face(ITALIC, 12), 60) == []
    assert paragraph("", TextStyle(Face(ITALIC, 12))) == []


def blank(height, **more):
    return Strip(height, lambda _pen, _top: None, **more)


def test_kept_strips_go_to_the_next_page_together():
    made = pages([blank(60), *kept([blank(30)]), blank(30)], room=100)
    assert [[height for height, _strip in page] for page in made] == [[0.0], [0.0, 30.0]]


def test_gap_above_a_page_is_dropped_and_the_header_comes_back():
    header = blank(10)
    made = pages([blank(95), blank(20, gap=6, header=header)], room=100)
    assert [(below, strip.height) for below, strip in made[1]] == [(0.0, 10), (10, 20)]


def test_strips_kept_beyond_a_page_are_broken_all_the_same():
    made = pages(kept([blank(40)] * 5), room=100)
    assert [len(page) for page in made] == [2, 2, 1]


@pytest.mark.parametrize(
    ("address", "hamlet", "whole"),
    [
        ("", "Thôn Thượng", "Thôn Thượng, xã Mẫu"),
        ("Ngõ 3", "Thôn Thượng", "Ngõ 3, Thôn Thượng, xã Mẫu"),
        ("Ngõ 3, thôn thượng, Xã Mẫu", "Thôn Thượng", "Ngõ 3, thôn thượng, Xã Mẫu"),
        ("", "", "xã Mẫu"),
    ],
)
def test_address_names_nothing_twice(address, hamlet, whole):
    assert whole_address(letter(address=address, hamlet=hamlet), "xã Mẫu") == whole


def test_hamlet_without_letters_has_no_list():
    assert batch(hamlets=hamlets(("Thôn Trống", []))).count == 0


@pytest.mark.parametrize(("letters", "sheets"), [(18, 1), (26, 1), (34, 2)])
def test_a_delivery_list_begins_no_page_for_a_row_or_two(letters, sheets):
    frame = build_frame(canvas(), batch(), load_wording())
    [part] = hamlets(("Thôn Thượng", [letter(head="Lê An") for _ in range(letters)]))
    made = set_delivery_list(part, frame)
    assert len(made) == sheets
    rows = [strip.height for page in made for _, strip in page if strip.height >= 7 * MM]
    assert len(rows) > letters


def test_a_large_letter_to_one_person_takes_one_page_and_stays_large():
    frame = build_frame(canvas(), batch(), load_wording(), LetterLook(large=True))
    assert len(set_letter(letter(1), frame)) == 1
    assert PLAIN_TIGHT.body > LARGE.body


def test_a_large_notice_is_larger_and_fills_no_more_than_its_half():
    small, large = (
        notice(letter(1), build_frame(canvas(), batch(), load_wording(), look))
        for look in (LetterLook(short=True), LetterLook(short=True, large=True))
    )
    assert fits_half(large)
    assert sum(s.height for s in large) > 1.15 * sum(s.height for s in small)


@pytest.mark.parametrize("dense", [False, True])
def test_the_head_of_a_slip_with_a_long_name_does_not_tear_its_number(dense):
    frame = build_frame(canvas(), batch(), load_wording())
    made = letter(head="Nguyễn Trần Hoàng Khánh Linh Một")
    slip = reply_slip(draft_of(made, frame, FIRM if dense else SMALL))
    cut, _under, *rest = slip
    assert cut.height < 5
    assert len(rest) == (4 if dense else 7)
