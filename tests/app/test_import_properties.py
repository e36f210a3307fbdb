"""Whatever a list holds: counts add up, twice changes nothing, undo gives everything back."""

import tempfile
from datetime import date
from pathlib import Path

import openpyxl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.app.asking import summary
from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from core.app.undoing import undo_import
from core.app.verifying import verify
from core.domain.records import FileKind
from tests.app.test_importing import dump

DAY = date(2026, 11, 21)
HEADINGS = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã số BHXH",
            "Quan hệ với chủ hộ", "Diện hộ", "Thôn", "Ghi chú")  # fmt: skip
# Few people, so that they meet often: in one household, in two, with and without their numbers.
# A number is never given to two names: what a file says against itself cannot be settled twice.
PEOPLE = (
    ("Nguyễn Văn An", "05/02/1961", "042061000001", "4200000001"),
    ("Lê Hòa", "02/1961", "042061000002", None),
    ("Trần Thị Bình", None, None, "4200000002"),
)
MORE = (
    *PEOPLE,
    ("NGUYỄN  VĂN AN", "05/02/1961", "042061000009", "4200000001"),
    ("Lê Hoà", date(1961, 2, 7), "042061000002", None),
    ("Phan Thị Cúc", "31/02/1961", "123", "12"),
    ("Đỗ Dũng", "1961", 42061000003, None),
    ("Đinh Én", date(2021, 3, 1), "183456789", "4200000004"),
)
CLASSES = (None, "Hộ nghèo", "Hộ cận nghèo", "hộ gì đó")
NOTES = (None, "chuyển đi ngày 01/10/2026", "đã chết", "đi làm ăn xa", "mất ngày 05/01/2026")

person = st.tuples(
    st.sampled_from((1, 2, "3A", None)),
    st.sampled_from(MORE),
    st.sampled_from(("Nam", "Nữ", None, "?")),
    st.sampled_from(("Chủ hộ", "Con", None)),
    st.sampled_from(CLASSES),
    st.sampled_from(("Thôn A", "Thôn B")),
    st.sampled_from(NOTES),
)
cards = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from((None, "GD", "ZZ")),
    st.sampled_from(("01/01/2026", "01/07/2026", None)),
    st.sampled_from(("31/12/2026", "30/06/2026", "31/12/2027")),
    st.booleans(),
)
CARD_HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Mã số BHXH", "Mã đối tượng",
                 "Từ ngày", "Đến ngày", "Thôn")  # fmt: skip


def workbook(path, headings, rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(headings)
    for number, row in enumerate(rows, start=1):
        sheet.append((number, *row))
    book.save(path)
    return path


def person_row(drawn):
    number, (name, birth, cccd, insurance_no), sex, relation, stated, hamlet, note = drawn
    return (number, name, birth, sex, cccd, insurance_no, relation, stated, hamlet, note)


def card_row(card):
    (name, birth, cccd, insurance_no), code, first, last, numbered = card
    numbers = (cccd, insurance_no) if numbered else (None, None)
    return (name, birth, *numbers, code, first, last, "Thôn A")


chaos = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking real files takes minutes
)


@chaos
@given(people=st.lists(person, min_size=1, max_size=9))
def test_any_list_of_people_adds_up_repeats_to_nothing_and_is_taken_back(people):
    with tempfile.TemporaryDirectory() as folder:
        register = Register.create(Path(folder, "xa.sobhyt"), name="Xã Thử")
        path = workbook(Path(folder, "p.xlsx"), HEADINGS, map(person_row, people))
        check_one(register, path, ImportOptions(DAY, FileKind.PEOPLE), len(people))
        check_whole(register)


@chaos
@given(held=st.lists(cards, min_size=1, max_size=9))
def test_any_list_of_cards_adds_up_repeats_to_nothing_and_is_taken_back(held):
    with tempfile.TemporaryDirectory() as folder:
        register = Register.create(Path(folder, "xa.sobhyt"), name="Xã Thử")
        people = [(1, name, birth, None, cccd, number, None, None, "Thôn A", None)
                  for name, birth, cccd, number in PEOPLE]  # fmt: skip
        path = workbook(Path(folder, "p.xlsx"), HEADINGS, people)
        import_file(register, path, ImportOptions(DAY, FileKind.PEOPLE))
        path = workbook(Path(folder, "c.xlsx"), CARD_HEADINGS, map(card_row, held))
        check_one(register, path, ImportOptions(DAY, FileKind.CARDS), len(held))
        check_whole(register)


def check_whole(register):
    assert verify(register) == ()
    found = summary(register, DAY)
    assert sum(found.status.values()) == found.people == sum(found.by_class.values())
    assert sum(h.people for h in found.by_hamlet) == found.people


def check_one(register, path, options, rows):
    before = dump(register)
    first = import_file(register, path, options)
    after = dump(register)
    again = import_file(register, path, options)
    assert first.rows == again.rows == sum(first.counts.values()) == rows
    assert dump(register) == after
    assert (again.counts["added"], again.counts["changed"]) == (0, 0)
    undo_import(register, first.batch)
    assert dump(register) == before
    import_file(register, path, options)
