"""Values of a line as the cells of a form, by the names the layouts use."""

from collections.abc import Mapping
from datetime import date

from core.domain.forms.values import FormRow
from core.domain.ids import Sex
from core.domain.record_words import SEX_WORDS
from core.domain.why import capital

Cell = str | int | date | None
Cells = Mapping[str, Cell]
MARK = "x"


def sex_words(sex: Sex | None) -> str | None:
    """Return Nam or Nữ, None where it is not known."""
    return capital(SEX_WORDS[sex]) if sex else None


def cells_of(row: FormRow, collector_code: str = "", *, asks_card: bool = True) -> Cells:
    """Return the cells of a line; `asks_card`: of one that asks for a card, so for its kind.

    A full birth date is a date, a month or year alone is text.
    """
    birth = row.birth
    return {
        "name": row.name,
        "insurance_no": row.insurance_no,
        "cccd": row.cccd,
        "facility": row.facility,
        "wage": row.wage,
        "starts": row.starts,
        "months": row.months,
        "share": row.share,
        "extra": row.extra,
        "electronic": MARK if asks_card and not row.paper else None,
        "paper": MARK if asks_card and row.paper else None,
        "birth": (birth.first if birth.full else birth.shown()) if birth else None,
        "sex": sex_words(row.sex),
        "relation": row.relation or None,
        "address": row.address or None,
        "collector_code": collector_code or None,
        "note": row.note or None,
    }
