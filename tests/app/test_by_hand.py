"""What the clerk wrote by hand: files leave it alone, name it, and take it only when told to."""

from datetime import date

import pytest
from sqlalchemy import select

from core.app import editing
from core.app.editing import (
    WhichCard,
    add_card,
    edit_card,
    edit_household,
    edit_people,
    edit_person,
)
from core.app.history import deeds, history_of_person
from core.app.importing import ImportOptions, import_file
from core.app.reconciling import ReconcileOptions, accept
from core.app.register import Register
from core.app.securing import encrypt
from core.app.undoing import undo_deed, undo_import
from core.app.unlocking import Access
from core.app.users import add_user
from core.app.verifying import verify
from core.domain.answers import Answer
from core.domain.errors import ClerkError
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.domain.users import Role
from core.store.schema import cover_period, household, membership, metadata, person
from tests.app.invented_lists import workbook
from tests.registers import dump

DAY = date(2026, 11, 21)
HEADINGS = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã số BHXH",
            "Quan hệ với chủ hộ", "Số điện thoại", "Dân tộc", "Địa chỉ", "Thôn")  # fmt: skip
CARD_HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Mã số BHXH", "Mã đối tượng", "Nơi KCB ban đầu",
                 "Từ ngày", "Đến ngày")  # fmt: skip
D09_HEADINGS = ("STT", "Họ và tên", "Mã số BHXH", "Ngày sinh", "Nơi KCB", "Ghi chú")
AN, BINH = 1, 2
ROWS = (
    ("1", "Nguyễn Văn An", "05/02/1961", "Nam", "042061000001", "4200000001", "Chủ hộ",
     "0912000001", "Kinh", "Số 5", "Thôn A"),
    ("1", "Trần Thị Bình", "1965", "Nữ", "042165000002", None, "Vợ", "0912000002", "Kinh", None,
     "Thôn A"),
)  # fmt: skip
FACTS = {"họ và tên": "Nguyễn Văn Ân", "birth": "060261", "sex": "nữ", "dân tộc": "Tày",
         "số CCCD": "042061000009", "insurance_no": "4200000009", "điện thoại": "987654321",
         "relation": "Con"}  # fmt: skip


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")


@pytest.fixture
def people(tmp_path):
    return workbook(tmp_path / "people.xlsx", HEADINGS, ROWS)


def take(register, path, kind=FileKind.PEOPLE, **options):
    return import_file(register, path, ImportOptions(DAY, ReadingTerms(kind), **options))


def counts(report):
    return {str(outcome): n for outcome, n in report.counts.items() if n}


def row_of(register, table, number):
    with register.reading() as db:
        return dict(db.execute(select(table).where(table.c.id == number)).mappings().one())


def kept(report):
    return {
        (result.source.row, one.field): (one.before, one.after)
        for result in report.results
        for one in result.kept
    }


def test_every_field_of_a_person_written_by_hand_stays_and_is_named(register, people):
    take(register, people)
    edit_person(register, AN, FACTS)
    before = dump(register)
    report = take(register, people)
    assert counts(report) == {"unchanged": 2}
    assert dump(register) == before
    assert kept(report) == {
        (2, "họ và tên"): ("Nguyễn Văn Ân", "Nguyễn Văn An"),
        (2, "ngày sinh"): ("06/02/1961", "05/02/1961"),
        (2, "giới tính"): ("nữ", "nam"),
        (2, "dân tộc"): ("Tày", "Kinh"),
        (2, "số CCCD"): ("042061000009", "042061000001"),
        (2, "mã số BHXH"): ("4200000009", "4200000001"),
        (2, "điện thoại"): ("0987654321", "0912000001"),
        (2, "quan hệ với chủ hộ"): ("Con", "Chủ hộ"),
    }
    assert verify(register) == ()


def test_what_was_kept_is_overwritten_when_told_to_and_is_a_file_s_again(register, people):
    take(register, people)
    fresh = dump(register)
    edit_person(register, AN, FACTS)
    edit_household(register, 1, {"địa chỉ": "Số 7"})
    report = take(register, people, overwrite=True)
    assert counts(report) == {"changed": 1, "unchanged": 1}
    assert kept(report) == {}
    changed = {one.field: (one.before, one.after) for one in report.results[0].changes}
    assert changed["số CCCD"] == ("042061000009", "042061000001")
    assert changed["địa chỉ"] == ("Số 7", "Số 5")
    assert dump(register) == fresh
    undo_import(register, report.batch)
    assert row_of(register, person, AN)["phone"] == "0987654321"
    assert take(register, people).results[0].kept


def test_one_row_s_own_answer_overwrites_that_row_only(register, people):
    take(register, people)
    for number in (AN, BINH):
        edit_person(register, number, {"phone": f"098765432{number}"})
    sheet = take(register, people, dry_run=True).results[0].source.sheet
    report = take(register, people, answers={(sheet, 3): Answer(overwrite=True)})
    assert kept(report) == {(2, "điện thoại"): ("0987654321", "0912000001")}
    assert [row_of(register, person, n)["phone"] for n in (AN, BINH)] == [
        "0987654321", "0912000002",
    ]  # fmt: skip


def test_a_field_cleared_by_hand_stays_empty_and_its_doubt_settled(register, tmp_path):
    line = list(ROWS[0])
    line[4] = "042"  # cannot be a citizen number
    path = workbook(tmp_path / "p.xlsx", HEADINGS, [line])
    take(register, path)
    assert row_of(register, person, AN)["cccd_as_read"] == "042"
    edit_person(register, AN, {"cccd": "", "phone": "", "insurance_no": ""})
    before = row_of(register, person, AN)
    assert (before["cccd_as_read"], before["phone"], before["insurance_no"]) == (None, "", None)
    report = take(register, path)
    assert row_of(register, person, AN) == before
    assert kept(report) == {
        (2, "số CCCD như tệp ghi"): ("", "042"),
        (2, "điện thoại"): ("", "0912000001"),
        (2, "mã số BHXH"): ("", "4200000001"),
    }


def test_setting_a_field_settles_its_doubt(register, tmp_path):
    line = list(ROWS[0])
    line[2], line[4] = "31/02/1961", "042"
    take(register, workbook(tmp_path / "p.xlsx", HEADINGS, [line]))
    edit_person(register, AN, {"ngày sinh": "02/1961", "cccd": "042061000001"})
    now = row_of(register, person, AN)
    assert (now["birth"], now["birth_precision"]) == (date(1961, 2, 1), "month")
    assert (now["cccd_as_read"], now["birth_as_read"]) == (None, None)


def test_a_number_put_right_by_hand_makes_no_second_person(register, tmp_path, people):
    take(register, people)
    edit_person(register, BINH, {"cccd": "042165000022", "name": "Trần Thị Bính", "birth": "1966"})
    take(register, people)
    plain = workbook(tmp_path / "plain.xlsx", HEADINGS,
                     [(*ROWS[1][:4], None, None, *ROWS[1][6:])])  # fmt: skip
    report = take(register, plain)
    assert counts(report) == {"unchanged": 1}
    assert len(dump(register)["person"]) == 2


def test_a_number_taken_from_somebody_by_hand_is_free_for_its_owner(register, tmp_path, people):
    take(register, people)
    edit_person(register, AN, {"cccd": "042061000009"})
    owner = ("2", "Lê Văn Cường", "07/07/1961", "Nam", "042061000001", None, "Chủ hộ", None, None,
             None, "Thôn A")  # fmt: skip
    report = take(register, workbook(tmp_path / "owner.xlsx", HEADINGS, [owner]))
    assert counts(report) == {"added": 1}


def test_the_address_comes_from_the_first_row_that_names_one(register, tmp_path, people):
    take(register, people)
    lines = [
        (*row[:9], address, "Thôn A") for row, address in zip(ROWS, (None, "Số 9"), strict=True)
    ]
    moved = workbook(tmp_path / "moved.xlsx", HEADINGS, lines)
    assert counts(take(register, moved)) == {"changed": 1, "unchanged": 1}
    assert row_of(register, household, 1)["address"] == "Số 9"
    edit_household(register, 1, {"address": ""})
    report = take(register, moved)
    assert kept(report) == {(3, "địa chỉ"): ("", "Số 9")}
    assert row_of(register, household, 1)["by_hand"] == "address"


@pytest.fixture
def cards(tmp_path):
    line = ("Nguyễn Văn An", "05/02/1961", "4200000001", "GD", "42101", "01/01/2026", "31/12/2026")
    return workbook(tmp_path / "cards.xlsx", CARD_HEADINGS, [line])


@pytest.fixture
def monthly(tmp_path):
    line = ("Nguyễn Văn An", "4200000001", "05/02/1961", "42101", "Thẻ có giá trị đến 31/12/2026")
    return workbook(tmp_path / "d09.xlsx", D09_HEADINGS, [line])


@pytest.mark.parametrize("last", ["30/11/2026", "31/03/2027"])
def test_a_last_day_changed_by_hand_stays_and_neither_list_moves_it(
    register, people, cards, monthly, last
):
    take(register, people)
    take(register, cards, FileKind.CARDS)
    edit_card(register, WhichCard(AN, date(2026, 1, 1)), {"last": last, "facility": ""})
    before = dump(register)
    by_list = take(register, cards, FileKind.CARDS)
    by_agency = take(register, monthly, FileKind.D09)
    assert dump(register) == before
    assert counts(by_list) == counts(by_agency) == {"unchanged": 1}
    assert kept(by_list)[2, "đến ngày"] == kept(by_agency)[2, "đến ngày"] == (last, "31/12/2026")
    assert kept(by_list)[2, "nơi khám ban đầu"] == ("", "42101")
    assert by_list.warnings == ()
    report = take(register, monthly, FileKind.D09, overwrite=True)
    assert counts(report) == {"changed": 1}
    now = row_of(register, cover_period, 1)
    assert (now["last_day"], now["by_hand"]) == (date(2026, 12, 31), "")


def test_a_card_whose_first_day_and_code_were_put_right_is_not_entered_again(
    register, people, cards
):
    take(register, people)
    take(register, cards, FileKind.CARDS)
    edit_card(register, WhichCard(AN, date(2026, 1, 1)), {"từ ngày": "05/01/2026", "mã": "hn"})
    report = take(register, cards, FileKind.CARDS)
    assert counts(report) == {"unchanged": 1}
    assert kept(report)[2, "từ ngày"] == ("05/01/2026", "01/01/2026")
    assert kept(report)[2, "mã đối tượng"] == ("HN", "GD")
    take(register, cards, FileKind.CARDS, overwrite=True)
    now = row_of(register, cover_period, 1)
    assert (now["first_day"], now["code"], now["point"]) == (date(2026, 1, 1), "GD", "5a")
    assert take(register, cards, FileKind.CARDS).results[0].kept == ()


def test_accepting_a_difference_is_the_clerk_s_own_word(register, people, cards, monthly):
    take(register, people)
    take(register, cards, FileKind.CARDS)
    edit_card(register, WhichCard(AN, date(2026, 1, 1)), {"last": "31/03/2027"})
    options = ReconcileOptions(DAY, ReadingTerms(FileKind.D09))
    assert accept(register, monthly, options, None).deed is not None
    now = row_of(register, cover_period, 1)
    assert (now["last_day"], now["by_hand"]) == (date(2026, 12, 31), "")


def test_a_card_is_added_and_removed_by_hand_and_its_fields_stay(register, people, cards):
    take(register, people)
    add_card(register, AN, {"first": "01/01/2026", "last": "30/06/2026", "code": "GD"})
    assert row_of(register, cover_period, 1)["point"] == "5a"
    report = take(register, cards, FileKind.CARDS)
    assert kept(report) == {(2, "đến ngày"): ("30/06/2026", "31/12/2026")}
    assert counts(report) == {"changed": 1}  # the facility, which nobody wrote by hand
    held = dump(register)
    gone = editing.remove_card(register, WhichCard(AN, date(2026, 1, 1)))
    assert dump(register)["cover_period"] == []
    undo_deed(register, gone)
    assert dump(register) == held


def test_an_edit_is_one_deed_with_its_words_and_is_taken_back(register, people):
    take(register, people)
    before = dump(register)
    number = edit_people(register, {AN: FACTS, BINH: {"study": "đang đi học"}})
    assert deeds(register)[0].what == "sửa bằng tay"
    lines = {(line.record, line.field): line.after for line in history_of_person(register, AN)
             if line.deed.id == number}  # fmt: skip
    assert lines["người", "ngày sinh"] == "06/02/1961"
    assert lines["quan hệ hộ", "quan hệ với chủ hộ"] == "Con"
    assert row_of(register, person, BINH)["study"] == "studies"
    undo_deed(register, number)
    assert dump(register) == before
    assert verify(register) == ()


def test_writing_what_stands_there_is_no_deed(register, people):
    take(register, people)
    held = len(deeds(register))
    assert edit_person(register, AN, {"phone": "0912 000 001", "relation": "Chủ hộ"}) is None
    assert len(deeds(register)) == held
    assert edit_person(register, AN, {"phone": "0912000009"}) == 3


def test_a_number_somebody_has_is_refused_in_words_but_two_can_swap(register, people):
    take(register, people)
    before = dump(register)
    with pytest.raises(ClerkError, match=r"Số CCCD này đã là của một người khác \(hộ 1, Thôn A\)"):
        edit_person(register, BINH, {"cccd": "042061000001", "phone": ""})
    assert dump(register) == before
    edit_people(register, {AN: {"cccd": "042165000002"}, BINH: {"cccd": "042061000001"}})
    assert row_of(register, person, AN)["cccd"] == "042165000002"
    edit_person(register, BINH, {"cccd": "042165000002"}, anyway=True)
    assert row_of(register, person, BINH)["cccd"] == "042165000002"


def test_what_a_file_says_oddly_is_kept_and_said_once(register, tmp_path):
    long, odd = "Nguyễn " + "Bé " * 40 + "Tí", "Kinhh"
    rows = [
        (str(number), name, "1990", "Nam", None, None, "Con", phone, odd, None, "Thôn A")
        for number, name, phone in ((1, "Lê Một", 912000001), (2, "Lê Hai", None), (3, long, None))
    ]
    report = take(register, workbook(tmp_path / "odd.xlsx", HEADINGS, rows))
    assert counts(report) == {"added": 3}
    first, second, third = (result.warnings for result in report.results)
    assert first[0] == "Đã thêm lại số 0 bị mất ở đầu số điện thoại."
    assert [said.partition(":")[0] for said in first[1:]] == [
        "Dân tộc “Kinhh” không có trong danh mục 54 dân tộc (gần nhất"
    ]
    assert (second, len(third)) == ((), 1)
    assert third[0].startswith(f"Họ và tên dài {len(long)} ký tự, quá 100")
    assert report.repairs == {first[0]: 1}
    kept = [row_of(register, person, number) for number in (1, 2, 3)]
    assert [one["ethnicity"] for one in kept] == [odd] * 3
    assert (kept[0]["phone"], kept[2]["name"]) == ("0912000001", long)


REFUSED = {
    "name": (("", "Không để trống"), ("123", "chữ cái"), ("a" * 101, "dài quá 100 ký tự")),
    "relation": (("a" * 61, "Quan hệ với chủ hộ dài quá 60"),),
    "ethnicity": (("Nungg", "gần nhất là: Nùng"),),
    "birth": (("31/02/1961", "Ngày sinh không đúng"), ("5.1961.2", "Ngày sinh không đúng"),
              ("13/1961", "Ngày sinh không đúng"), ("01/01/1899", "1900"), ("2050", "sau hôm nay")),
    "sex": (("x", "nam hoặc nữ"),),
    "cccd": (("04206100000", "đúng 12"), ("04206100000a", "đúng 12")),
    "old_id": (("1234567890", "đúng 9"),),
    "insurance_no": (("12345", "10 hoặc 12"),),
    "phone": (("không có", "8 đến 15"),),
    "study": (("có thể", "đang đi học"),),
    "số nhà": (("1", "Không có trường “số nhà”"),),
}  # fmt: skip


def test_what_cannot_be_right_is_refused_and_nothing_written(register, people):
    take(register, people)
    before = dump(register)
    for field, cases in REFUSED.items():
        for text, sentence in cases:
            with pytest.raises(ClerkError, match=sentence):
                edit_people(register, {BINH: {"phone": "0912000009"}, AN: {field: text}})
    assert dump(register) == before


CARD_REFUSED = (
    ({"last": "31/12/2025"}, "trước ngày đầu"),
    ({"last": ""}, "Không để trống"),
    ({"last": "12/2026"}, "không phải là ngày có thật"),
    ({"code": "ZZ"}, "chưa có trong bảng mã"),
    ({"code": "G"}, "hai chữ cái"),
    ({"first": "01/07/2026", "code": "HN"}, "đã có thẻ cùng mã"),
    ({"facility": "421"}, "5 ký tự"),
    ({"card_number": "GD9421"}, "15 ký tự"),
)


def test_a_card_that_cannot_be_right_is_refused(register, people, cards):
    take(register, people)
    take(register, cards, FileKind.CARDS)
    add_card(register, AN, {"first": "01/07/2026", "last": "31/07/2026", "code": "HN"})
    before = dump(register)
    for fields, sentence in CARD_REFUSED:
        with pytest.raises(ClerkError, match=sentence):
            edit_card(register, WhichCard(AN, date(2026, 1, 1)), fields)
    assert dump(register) == before


def test_a_card_is_known_by_its_code_where_two_begin_on_one_day(register, people, cards):
    take(register, people)
    take(register, cards, FileKind.CARDS)
    add_card(register, AN, {"first": "01/01/2026", "last": "31/07/2026", "code": "HN"})
    first = date(2026, 1, 1)
    with pytest.raises(ClerkError, match="GD, HN"):
        editing.remove_card(register, WhichCard(AN, first))
    edit_card(register, WhichCard(AN, first, "HN"), {"đủ 5 năm": "01/08/2026"})
    assert row_of(register, cover_period, 2)["five_year_from"] == date(2026, 8, 1)
    with pytest.raises(ClerkError, match="không có thẻ nào"):
        editing.remove_card(register, WhichCard(AN, date(2025, 1, 1)))
    with pytest.raises(ClerkError, match="còn thiếu: đến ngày"):
        add_card(register, AN, {"first": "01/01/2027"})


def test_who_is_gone_is_said(register):
    for write in (
        lambda: edit_person(register, 99, {"phone": ""}),
        lambda: edit_household(register, 99, {"address": ""}),
        lambda: add_card(register, 99, {"first": "01/01/2026", "last": "31/12/2026"}),
    ):
        with pytest.raises(ClerkError, match="không còn trong sổ"):
            write()


def test_a_viewer_edits_nothing_and_an_encrypted_register_is_edited_alike(register, people):
    take(register, people)
    made = encrypt(register, "mật khẩu dài").register
    add_user(made, "lan", Role.VIEWER, "một mật khẩu khác")
    viewer = Register.open(made.path, Access("lan", "một mật khẩu khác"))
    before = dump(made)
    with pytest.raises(ClerkError, match="chỉ được xem"):
        edit_person(viewer, AN, {"phone": "0987654321"})
    assert dump(made) == before
    edit_person(made, AN, {"phone": "0987654321"})
    report = take(made, people)
    assert kept(report) == {(2, "điện thoại"): ("0987654321", "0912000001")}
    assert row_of(made, membership, 1)["by_hand"] == ""


def test_marks_name_columns_of_their_table(register, people, cards):
    take(register, people)
    take(register, cards, FileKind.CARDS)
    edit_person(register, AN, FACTS)
    edit_household(register, 1, {"address": "Số 7"})
    edit_card(register, WhichCard(AN, date(2026, 1, 1)), {"last": "30/11/2026", "code": "HN"})
    for table in (person, household, membership, cover_period):
        marks = row_of(register, metadata.tables[table.name], 1)["by_hand"].split()
        assert marks
        assert set(marks) < set(table.c.keys())
