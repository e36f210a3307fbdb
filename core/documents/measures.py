"""Measures of printed pages by Decree 30/2020/NĐ-CP, Appendix I; lengths are points."""

from dataclasses import dataclass, replace

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True)
class Page:
    """A4 portrait with the margins of Decree 30: top 20, bottom 20, left 30, right 20 mm."""

    width: float = 210 * MM
    height: float = 297 * MM
    top_margin: float = 20 * MM
    bottom_margin: float = 20 * MM
    left: float = 30 * MM
    right_margin: float = 20 * MM
    number_baseline: float = 13 * MM  # of the page number, below the upper edge

    @property
    def right(self) -> float:
        """The right edge of the text."""
        return self.width - self.right_margin

    @property
    def top(self) -> float:
        """The upper edge of the text, above the page's lower edge."""
        return self.height - self.top_margin

    @property
    def room(self) -> float:
        """The height of the text."""
        return self.top - self.bottom_margin

    @property
    def text_width(self) -> float:
        """The width of the text."""
        return self.right - self.left


@dataclass(frozen=True)
class HeadMeasures:
    """The head of a letter: boxes 1, 2, 3, 4 and 5b of the appendix."""

    left_part: float = 64 * MM  # superior and issuing body, number, subject
    nation: float = 13.0
    motto: float = 14.0
    body: float = 13.0  # superior and issuing body
    number: float = 13.0
    place: float = 14.0
    subject: float = 12.0
    issuer_rule: float = 0.4  # of the line above it: a third to a half
    rule_gap: float = 3.0
    number_gap: float = 9.0
    subject_gap: float = 6.0
    after: float = 8.0
    most_lines: int = 12  # of the head's texts in one column


@dataclass(frozen=True)
class CloseMeasures:
    """The end of a letter: signature (box 7) and receivers (box 9b)."""

    gap: float = 10.0
    left_part: float = 75 * MM
    copies_label: float = 12.0
    copies: float = 11.0


@dataclass(frozen=True)
class Sizes:
    """Sizes of the text of one letter: body 13-14 by the decree, tables of ours one step less."""

    body: float = 14.0
    table: float = 12.0
    indent: float = 10 * MM  # first line of a paragraph
    between: float = 6.0  # between paragraphs, at least
    cell: float = 1.2 * MM  # beside the text of a cell
    cell_above: float = 1.5  # above and below the text of a cell
    signing_room: float = 22 * MM  # for hand and stamp
    tight: bool = False  # the last paragraphs become one, a column with one day becomes a note
    one_table: bool = False  # people and prices in one
    dense: bool = False  # one paragraph, the answers of the slip two by two, a smaller code
    years: bool = False  # of a birth the year alone, and no number of a card
    brief: bool = False  # a short reason for all with one kind of reason


PAGE = Page()
HEAD = HeadMeasures()
CLOSE = CloseMeasures()
LARGE = Sizes()
SMALL = Sizes(body=13.0, table=11.0, cell_above=0.8, signing_room=17 * MM, tight=True)
COMPACT = replace(SMALL, table=12.0, one_table=True)
FIRM = replace(SMALL, signing_room=15 * MM, one_table=True, dense=True)
DENSE = replace(FIRM, cell_above=0.4, signing_room=14 * MM, brief=True)
NARROW = replace(DENSE, years=True)
PLAIN = Sizes(body=18.0, table=15.0, between=9.0, cell_above=2.5, signing_room=24 * MM, tight=True)
"""For old eyes: larger than the decree asks for, on request only."""
PLAIN_TIGHT = replace(PLAIN, body=16.0, table=14.0, between=6.0, cell_above=1.0,
                      signing_room=17 * MM, one_table=True, dense=True)  # fmt: skip
"""Still large, where that saves a page."""
RULE = 0.5
"""Width of drawn rules."""
PAGE_NUMBER = 14.0
SAMPLE = 9.0
