"""Rows as the clerk answers them: skipped, somebody new, a person the clerk names."""

from datetime import date

import pytest
from sqlalchemy import select

from core.app.editing import edit_person
from core.app.import_rows import SKIPPED, Outcome
from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from core.app.undoing import undo_import
from core.app.verifying import verify
from core.domain.answers import Answer, Take
from core.domain.errors import ClerkError
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.store.schema import cover_period, household_class, membership, person
from tests.app.invented_lists import workbook
from tests.registers import dump

DAY = date(2026, 11, 21)
HEADINGS = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã số BHXH",
            "Quan hệ với chủ hộ", "Thôn")  # fmt: skip
CARD_HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Mã số BHXH", "Mã đối tượng",
                 "Từ ngày", "Đến ngày", "Thôn")  # fmt: skip
REVIEW = ("STT", "STT hộ", "Họ và tên chủ hộ", "Họ và tên thành viên", "Quan hệ với chủ hộ",
          "Ngày sinh", "CCCD", "Thôn", "Phân loại hộ")  # fmt: skip
SHEET = "Sheet"
AN, BINH, CUC, CUC_TOO = 1, 2, 3, 4
REGISTER = (
    ("1", "Nguyễn Văn An", "05/02/1961", "Nam", "042061000001", "4200000001", "Chủ hộ", "Thôn A"),
    ("1", "Trần Thị Bình", "01/03/1965", "Nữ", "042165000002", "4200000002", "Vợ", "Thôn A"),
    ("2", "Phan Thị Cúc", "07/07/1990", "Nữ", None, None, "Chủ hộ", "Thôn A"),
    ("3", "Phan Thị Cúc", "07/07/1990", "Nữ", "042190000009", None, "Chủ hộ", "Thôn A"),
)
CARD_OF_AN = ("Nguyễn Văn An", "05/02/1961", None, None, "GD", "01/01/2026", "31/12/2026", "Thôn A")
# One number of An's, one of Bình's; a number of An's under another name and birth; two who fit.
TORN = ("1", "Nguyễn Văn An", "05/02/1961", "Nam", "042061000001", "4200000002", "Chủ hộ", "Thôn A")
TAKEN = ("5", "Lê Văn Dũng", "09/09/1999", "Nam", "042061000001", None, "Chủ hộ", "Thôn A")
EITHER = ("4", "Phan Thị Cúc", "1990", "Nữ", None, None, "Chủ hộ", "Thôn A")


@pytest.fixture
def register(tmp_path):
    made = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    take(made, workbook(tmp_path / "first.xlsx", HEADINGS, REGISTER))
    return made


def take(register, path, kind=FileKind.PEOPLE, **options):
    return import_file(register, path, ImportOptions(DAY, ReadingTerms(kind), **options))


def answered(**by_row):
    return {(SHEET, int(row.removeprefix("row"))): answer for row, answer in by_row.items()}


def named(number, *, overwrite=False):
    return Answer(Take.PERSON, number, overwrite)


def everybody(register):
    with register.reading() as db:
        return {row.id: row for row in db.execute(select(person))}


def only(report):
    (result,) = report.results
    return result


@pytest.fixture
def one(tmp_path):
    """Write a list of one row."""

    def write(row, headings=HEADINGS):
        return workbook(tmp_path / "one.xlsx", headings, [row])

    return write


@pytest.mark.parametrize(
    ("row", "asked", "problem"),
    [
        (TORN, (AN, BINH), "hai người khác nhau"),
        (TAKEN, (AN,), "người khác tên"),
        (EITHER, (CUC, CUC_TOO), "nhiều người"),
    ],
)
def test_a_rejected_row_tells_whom_it_may_speak_of(register, one, row, asked, problem):
    result = only(take(register, one(row), dry_run=True))
    assert result.outcome is Outcome.REJECTED
    assert problem in result.problem
    assert tuple(who.person for who in result.candidates) == asked
    assert result.may_be_new
    first = result.candidates[0]
    known = everybody(register)[asked[0]]
    assert (first.name, first.hamlet, first.cccd) == (known.name, "Thôn A", known.cccd)


def test_numbers_of_two_people_name_both_also_beside_the_name_of_the_second(register, one):
    torn = ("1", "Trần Thị Bình", "01/03/1965", "Nữ", "042061000001", "4200000002", "Vợ", "Thôn A")
    result = only(take(register, one(torn), dry_run=True))
    assert "hai người khác nhau" in result.problem
    assert tuple(who.person for who in result.candidates) == (AN, BINH)


def test_a_hamlet_the_register_lacks_has_nobody_yet(register, one):
    namesake = ("1", "Trần Thị Bình", "01/03/1965", "Nữ", None, None, "Chủ hộ", "Thôn Mới")
    before = _places(register, BINH)
    assert only(take(register, one(namesake))).outcome is Outcome.ADDED
    assert _places(register, BINH) == before
    card = ("Phan Thị Cúc", "07/07/1990", None, None, "GD", "01/01/2026", "31/12/2026", "Thôn Lạ")
    result = only(take(register, one(card, CARD_HEADINGS), FileKind.CARDS))
    assert (result.outcome, result.problem) == (Outcome.REJECTED, "chưa có trong sổ")
    nowhere = (*CARD_OF_AN[:7], None)
    assert only(take(register, one(nowhere, CARD_HEADINGS), FileKind.CARDS)).outcome is (
        Outcome.ADDED
    )


def test_whom_name_and_birth_alone_would_move_is_told(register, one):
    moving = ("9", "Trần Thị Bình", "01/03/1965", "Nữ", None, None, "Chủ hộ", "Thôn A")
    result = only(take(register, one(moving)))
    assert result.outcome is Outcome.CHANGED
    assert result.warnings == (
        "chuyển từ hộ 1 (Thôn A): khớp theo họ tên và ngày sinh, hãy xem lại",
    )
    vague = ("8", "Trần Thị Bình", "1965", "Nữ", None, None, "Chủ hộ", "Thôn A")
    result = only(take(register, one(vague)))
    assert (result.outcome, result.may_be_new) == (Outcome.REJECTED, True)
    assert "hộ 9 (Thôn A)" in result.problem
    assert [who.person for who in result.candidates] == [BINH]
    assert only(take(register, one(vague), answers=answered(row2=named(BINH)))).outcome is (
        Outcome.CHANGED
    )


def test_repairs_are_counted_apart_from_what_is_to_be_looked_at(register, one):
    lost = ("Nguyễn Văn An", "05/02/1961", 42061000001, None, "GD", "01/01/2027", "31/12/2026",
            "Thôn A")  # fmt: skip
    report = take(register, one(lost, CARD_HEADINGS), FileKind.CARDS)
    assert report.repairs == {"Đã thêm lại số 0 bị mất ở đầu số CCCD.": 1}
    assert any("trước ngày bắt đầu" in note.problem for note in report.warnings)


def test_a_candidate_is_shown_as_the_clerk_tells_people_apart(register, one):
    who = only(take(register, one(TORN), dry_run=True)).candidates[1]
    assert who == type(who)(
        BINH, "Trần Thị Bình", "01/03/1965", "1", "Thôn A", "042165000002", "4200000002"
    )


@pytest.mark.parametrize("chosen", [AN, BINH])
def test_contradicting_numbers_are_taken_for_whom_the_clerk_names(register, one, chosen):
    report = take(register, one(TORN), answers=answered(row2=named(chosen)))
    result = only(report)
    assert result.outcome is Outcome.CHANGED
    now = everybody(register)[chosen]
    assert (now.name, now.cccd, now.insurance_no) == ("Nguyễn Văn An", "042061000001", "4200000002")
    changed = {one.field: (one.before, one.after) for one in result.changes}
    if chosen == AN:
        assert changed == {"mã số BHXH": ("4200000001", "4200000002")}
        assert "mã số BHXH trong tệp khác với trong sổ" in result.warnings
    else:
        assert changed["họ và tên"] == ("Trần Thị Bình", "Nguyễn Văn An")
        assert "họ tên trong tệp khác với trong sổ" in result.warnings
    assert any("cũng là của người khác" in said for said in result.warnings)
    assert [note.problem for note in report.warnings] == list(result.warnings)


def test_a_number_written_by_hand_stays_with_whom_the_clerk_names(register, one):
    edit_person(register, AN, {"insurance_no": "4200000007"})
    result = only(take(register, one(TORN), answers=answered(row2=named(AN))))
    assert [(kept.before, kept.after) for kept in result.kept] == [("4200000007", "4200000002")]
    assert everybody(register)[AN].insurance_no == "4200000007"
    take(register, one(TORN), answers=answered(row2=named(AN, overwrite=True)))
    assert everybody(register)[AN].insurance_no == "4200000002"


def test_one_of_several_moves_to_where_the_row_says(register, one):
    result = only(take(register, one(EITHER), answers=answered(row2=named(CUC_TOO))))
    assert result.outcome is Outcome.CHANGED
    assert ("quan hệ hộ", "hộ", "", "4") in {
        (c.record, c.field, c.before, c.after) for c in result.changes
    }
    with register.reading() as db:
        places = db.execute(select(membership).where(membership.c.person_id == CUC_TOO)).all()
    assert [place.last_day is None for place in places] == [False, True]


@pytest.mark.parametrize("row", [TORN, TAKEN, EITHER, REGISTER[0]])
def test_somebody_new_is_entered_once_though_something_matched(register, one, row):
    before = dump(register)
    new = answered(row2=Answer(Take.NEW))
    report = take(register, one(row), answers=new)
    known_already = row == REGISTER[0]
    assert only(report).outcome is (Outcome.UNCHANGED if known_already else Outcome.ADDED)
    assert len(everybody(register)) == (4 if known_already else 5)
    held = dump(register)
    assert only(take(register, one(row), answers=new)).outcome is Outcome.UNCHANGED
    assert dump(register) == held
    undo_import(register, report.batch)
    assert dump(register) == before
    assert verify(register) == ()


def test_a_skipped_row_is_counted_among_the_rejected(register, tmp_path):
    before = dump(register)
    path = workbook(tmp_path / "two.xlsx", HEADINGS, [TAKEN, (*TAKEN[:4], None, *TAKEN[5:])])
    report = take(register, path, answers=answered(row3=Answer(Take.SKIP), row2=Answer(Take.SKIP)))
    assert [note.problem for note in report.rejects] == [SKIPPED, SKIPPED]
    assert report.rows == report.counts[Outcome.REJECTED] == 2
    assert report.results[0].candidates
    assert dump(register) == before


def test_a_skipped_household_still_stands_on_a_complete_list(register, tmp_path):
    path = workbook(tmp_path / "all.xlsx", HEADINGS, REGISTER)
    year = {"class_from": date(2026, 1, 1), "class_to": date(2026, 12, 31)}
    take(register, path, complete=True, answers=answered(row4=Answer(Take.SKIP)), **year)
    with register.reading() as db:
        assert db.execute(select(household_class)).all() == []


def test_an_answer_with_somebody_who_is_not_there_is_rejected_in_words(register, one):
    report = take(register, one(REGISTER[0]), answers=answered(row2=named(99)))
    assert [(note.source.row, note.problem) for note in report.rejects] == [
        (2, "người được chọn cho dòng này không có trong sổ hoặc không còn trong sổ"),
    ]


def test_an_answer_about_no_row_of_the_file_is_refused(register, one):
    before = dump(register)
    with pytest.raises(ClerkError, match=r"dòng 40 của trang “Sheet”.*chưa nhập gì"):
        take(register, one(REGISTER[0]), answers=answered(row2=named(AN), row40=Answer(Take.SKIP)))
    assert dump(register) == before


def test_one_row_names_somebody_a_second_row_only_repeats(register, tmp_path):
    path = workbook(tmp_path / "two.xlsx", HEADINGS, [REGISTER[0], EITHER])
    report = take(register, path, answers=answered(row3=named(AN)))
    assert [result.outcome for result in report.results] == [Outcome.UNCHANGED] * 2
    assert "giữ theo dòng trên" in report.results[1].warnings[-1]
    assert len(everybody(register)) == 4


def test_people_added_by_the_same_file_are_no_candidates(register, tmp_path):
    new = [("8", "Hồ Văn Én", "1950", "Nam", None, None, "Chủ hộ", "Thôn B")]
    twin = [("8", "Hồ Văn Én", "1950", "Nam", None, None, "Con", "Thôn B")]
    path = workbook(tmp_path / "x.xlsx", HEADINGS, [*new, *twin, ("9", *new[0][1:])])
    report = take(register, path, dry_run=True, answers=answered(row3=Answer(Take.NEW)))
    assert report.results[2].outcome is Outcome.REJECTED
    assert [result.candidates for result in report.results] == [()] * 3


def test_unnumbered_households_are_found_through_whom_the_clerk_names(register, tmp_path):
    headings = ("STT", *HEADINGS[2:])
    row = ("Lê Thị Khác", "01/01/1980", "Nữ", None, None, "Chủ hộ", "Thôn A")
    path = workbook(tmp_path / "u.xlsx", headings, [row])
    report = take(register, path, answers=answered(row2=named(CUC)))
    assert only(report).outcome is Outcome.CHANGED
    households = {m.household_id for m in _places(register, CUC)}
    assert len(households) == 1


def _places(register, number):
    with register.reading() as db:
        return db.execute(select(membership).where(membership.c.person_id == number)).all()


CARD = ("Nguyễn Văn Ân", "05/02/1961", "042061000007", "4200000009", "GD", "01/01/2026",
        "31/12/2026", "Thôn A")  # fmt: skip


def test_a_card_goes_to_the_person_the_clerk_names_with_their_numbers(register, one):
    path = one(CARD, CARD_HEADINGS)
    result = only(take(register, path, FileKind.CARDS, dry_run=True))
    assert (result.problem, result.may_be_new) == ("chưa có trong sổ", False)
    report = take(register, path, FileKind.CARDS, answers=answered(row2=named(AN)))
    result = only(report)
    assert result.outcome is Outcome.ADDED
    assert {(c.field, c.before, c.after) for c in result.changes} == {
        ("số CCCD", "042061000001", "042061000007"),
        ("mã số BHXH", "4200000001", "4200000009"),
    }
    assert "họ tên trong tệp khác với trong sổ" in result.warnings
    again = take(register, path, FileKind.CARDS, answers=answered(row2=named(AN)))
    assert only(again).outcome is Outcome.UNCHANGED


def test_who_may_be_meant_by_an_unknown_row_is_told(register, one):
    line = ("Phan Thị Cúc", "07/07/1990", None, None, "GD", "01/01/2026", "31/12/2026", "Thôn B")
    result = only(take(register, one(line, CARD_HEADINGS), FileKind.CARDS, dry_run=True))
    assert [who.person for who in result.candidates] == [CUC, CUC_TOO]


def test_a_card_s_person_is_added_only_with_hamlet_and_household(register, one, tmp_path):
    new = answered(row2=Answer(Take.NEW))
    result = only(take(register, one(CARD, CARD_HEADINGS), FileKind.CARDS, answers=new))
    assert (result.outcome, "thôn và số hộ" in result.problem) == (Outcome.REJECTED, True)
    placed = ("STT", "Hộ số", *CARD_HEADINGS[1:])
    path = workbook(tmp_path / "placed.xlsx", placed, [("7", *CARD)])
    before = dump(register)
    assert only(take(register, path, FileKind.CARDS, dry_run=True)).may_be_new
    report = take(register, path, FileKind.CARDS, answers=new)
    assert only(report).outcome is Outcome.ADDED
    with register.reading() as db:
        assert db.execute(select(cover_period.c.person_id)).scalars().all() == [5]
    held = dump(register)
    assert only(take(register, path, FileKind.CARDS, answers=new)).outcome is Outcome.UNCHANGED
    assert only(take(register, path, FileKind.CARDS)).outcome is Outcome.UNCHANGED
    assert dump(register) == held
    undo_import(register, report.batch)
    assert dump(register) == before


def test_a_card_nobody_can_date_adds_nobody(register, tmp_path):
    line = (*CARD[:5], None, CARD[6], CARD[7])
    path = workbook(tmp_path / "p.xlsx", ("STT", "Hộ số", *CARD_HEADINGS[1:]), [("7", *line)])
    before = dump(register)
    result = only(take(register, path, FileKind.CARDS, answers=answered(row2=Answer(Take.NEW))))
    assert result.outcome is Outcome.REJECTED
    assert dump(register) == before


def review(tmp_path, *members):
    head = "Nguyễn Văn An"
    rows = [(1, head, name, relation, birth, None, "Thôn A", stated)
            for name, relation, birth, stated in members]  # fmt: skip
    return workbook(tmp_path / "review.xlsx", REVIEW, rows)


def test_the_review_takes_members_the_clerk_names_and_skips_households(register, tmp_path):
    path = review(
        tmp_path,
        ("Nguyễn Văn Anh", "Chủ hộ", "05/02/1962", "Hộ nghèo"),
        ("Lạ Thị Người", "Vợ", "1970", None),
    )
    before = dump(register)
    report = take(register, path, FileKind.POVERTY)
    assert {note.problem for note in report.rejects} == {"cả hộ chưa có trong sổ"}
    skip = take(register, path, FileKind.POVERTY, answers=answered(row2=Answer(Take.SKIP)))
    assert [note.problem for note in skip.rejects] == [
        SKIPPED, "dòng của hộ được bỏ qua theo lựa chọn của người nhập",
    ]  # fmt: skip
    assert dump(register) == before
    report = take(
        register,
        path,
        FileKind.POVERTY,
        answers=answered(row2=named(AN), row3=Answer(Take.NEW)),
    )
    assert [result.outcome for result in report.results] == [Outcome.ADDED, Outcome.REJECTED]
    assert "không thêm người" in report.results[1].problem
    assert "họ tên trong tệp khác với trong sổ" in report.results[0].warnings
    with register.reading() as db:
        assert [row["class"] for row in db.execute(select(household_class)).mappings()] == ["POOR"]
    undo_import(register, report.batch)
    assert dump(register) == before


def test_results_stand_in_the_file_s_order(register, tmp_path):
    rows = [
        (*CARD[:5], None, *CARD[6:]),  # no first day: taken after the others
        ("Trần Thị Bình", "01/03/1965", None, None, "GD", "01/01/2026", "31/12/2026", "Thôn A"),
        (None, *CARD[1:]),  # nobody's name
    ]
    path = workbook(tmp_path / "cards.xlsx", CARD_HEADINGS, rows)
    report = take(register, path, FileKind.CARDS)
    assert [result.source.row for result in report.results] == [2, 3, 4]
    assert [result.outcome for result in report.results].count(Outcome.REJECTED) == 2
