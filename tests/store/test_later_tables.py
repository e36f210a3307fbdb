"""Figures, lists, wordings and forms the office keeps are facts: journalled, proved, taken back."""

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from core.app.history import deeds, history_of_person
from core.app.undoing import undo_deed
from core.app.verifying import verify
from core.domain.deeds import DeedKind
from core.store import schema
from core.store.engine import writing
from tests.registers import dump, make

DAY = date(2026, 10, 31)
STATUSES = dict.fromkeys(("valid", "expiring", "pending", "lapsed", "lapsed_long", "never"), 0)


@pytest.fixture
def register(tmp_path):
    """One person of one hamlet."""
    return make(tmp_path / "xã.sobhyt")


def fill(register):
    """One row of each of these tables, and a letter handed over."""
    with register.deed(DeedKind.SETTINGS) as writer:
        writer.insert(schema.population, hamlet_id=1, year=2026, people=812,
                      source="Công an xã", as_of=date(2026, 1, 1))  # fmt: skip
        month = writer.insert(schema.month_end, month="2026-10", day=DAY)
        writer.insert(schema.month_figure, month_end_id=month, hamlet="Thôn Đông", people=1,
                      covered=0, losing_support=0, **STATUSES)  # fmt: skip
        writer.insert(schema.month_class, month_end_id=month, people=1, **{"class": "POOR"})
        writer.insert(schema.saved_list, name="Cần thăm", listing="lapsed")
        writer.insert(schema.letter_wording, kind="lapsed", language="vi", text="Kính gửi")
        form = writer.insert(schema.sent_form, form="m3", day=DAY)
        writer.insert(schema.sent_form_row, sent_form_id=form, person_id=1, movement="Tăng")
        writer.insert(schema.letter, household_id=1, year=2026, number=1, day=DAY, reasons="lapsed",
                      delivered_on=DAY, by_whom="Trưởng thôn")  # fmt: skip
        writer.insert(schema.cover_period, person_id=1, first_day=DAY, last_day=DAY, receipt="0012")
    return writer.deed


def test_they_are_proved_undone_and_done_again(register):
    before = dump(register)
    deed = fill(register)
    filled = dump(register)
    assert verify(register) == ()
    undo_deed(register, deed)
    assert dump(register) == before
    undo_deed(register, deeds(register, 1)[0].deed.id)
    assert dump(register) == filled
    assert verify(register) == ()


def test_a_row_changed_behind_the_journal_is_found(register):
    fill(register)
    with writing(register.engine) as db:
        db.execute(schema.month_figure.update().values(covered=1))
    (fault,) = verify(register)
    assert "month_figure" in fault


def test_they_are_told_in_words(register):
    fill(register)
    assert deeds(register, 1)[0].changed == (
        "1 thẻ, 1 thư, 1 dân số của thôn, 1 tháng đã chốt, 1 số chốt của thôn, "
        "1 số chốt theo diện, 1 danh sách đã lưu, 1 lời thư, 1 biểu đã gửi, 1 dòng của biểu đã gửi"
    )
    told = {(line.record, line.field): line.after for line in history_of_person(register, 1)}
    assert told["thẻ", "số biên lai"] == "0012"
    assert told["dòng của biểu đã gửi", "biểu"] == "m3"


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("population", {"hamlet_id": 1, "year": 2027, "people": -1, "as_of": DAY}),
        ("population", {"hamlet_id": 1, "year": 2026, "people": 5, "as_of": DAY}),
        ("month_end", {"month": "2026-10", "day": DAY}),
        ("month_end", {"month": "10/2026", "day": DAY}),
        ("month_end", {"month": "2026-1x", "day": DAY}),
        ("month_class", {"month_end_id": 1, "class": "RICH", "people": 1}),
        ("saved_list", {"name": "Cần thăm"}),
        ("letter_wording", {"kind": "lapsed", "language": "vi"}),
    ],
)
def test_what_cannot_be_is_refused_by_the_tables_themselves(register, table, values):
    fill(register)
    with pytest.raises(IntegrityError), writing(register.engine) as db:
        db.execute(schema.metadata.tables[table].insert().values(**values))
