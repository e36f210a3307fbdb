"""The agency's lists beside the sample register, and what taking lines over does."""

from datetime import date

import openpyxl
import pytest

from core.app.history import deeds
from core.app.importing import ImportOptions, import_file
from core.app.reconciling import ReconcileOptions, accept, reconcile
from core.app.undoing import undo_deed
from core.app.verifying import verify
from core.documents.reading.office import read_office_file
from core.domain.deeds import DeedKind
from core.domain.errors import Cancelled, ClerkError
from core.domain.progress import Progress
from core.domain.reconciling import Mark
from core.resources import resource
from tests.app.test_importing import dump
from tests.documents import office_files

DAY = date(2026, 11, 21)
OPTIONS = ReconcileOptions(DAY)
D09, CARDS = (resource("samples", name) for name in ("d09_2026_10.xlsx", "the_bhyt.xlsx"))
NAME, NUMBER, BIRTH, NOTE = 2, 3, 4, 12  # columns of D09-TS
UNKNOWN_NUMBER = "9990000001"


def changed_list(path):
    """Write the list of October with a difference of each kind in its first rows (13 to 18).

    A date, a newer card, a number, a stranger, a repeat, a row without a date.
    """
    book = openpyxl.load_workbook(D09)
    sheet = book.active
    assert [sheet.cell(row, NOTE).value for row in (13, 14)] == [
        "Thẻ có giá trị đến 31/12/2026", "hết hạn 31/12/2026",
    ]  # fmt: skip
    sheet.cell(13, NOTE).value = "Thẻ có giá trị đến 30/11/2026"
    sheet.cell(14, NOTE).value = "hết hạn 30/06/2028"
    sheet.cell(15, NUMBER).value = UNKNOWN_NUMBER
    sheet.cell(16, NAME).value, sheet.cell(16, NUMBER).value = "Lê Thị Lạ", "9990000002"
    sheet.cell(17, NUMBER).value = sheet.cell(13, NUMBER).value
    sheet.cell(18, NOTE).value = "không rõ"
    book.save(path)
    return path


def counts(found):
    return {mark: n for mark, n in found.counts.items() if n}


def by_number(found):
    return {line.number: line for line in found.lines}


@pytest.fixture
def changed(tmp_path):
    return changed_list(tmp_path / "d09.xlsx")


DIFFERING = {
    1: (Mark.DATES_DIFFER, True),
    2: (Mark.THEY_HAVE, True),
    3: (Mark.NUMBER_DIFFERS, True),
    4: (Mark.THEY_HAVE, False),
    5: (Mark.UNCLEAR, False),
    222: (Mark.UNCLEAR, False),  # what cannot be read is told after the rows
}


def differing(found):
    return {row.line.number: (row.line.mark, row.line.acceptable) for row in found.listing.rows}


def test_after_the_imports_the_list_of_the_month_is_the_same(samples):
    found = reconcile(samples[0], D09, OPTIONS)
    assert (found.rows, counts(found), found.differs) == (222, {Mark.SAME: 222}, False)


def test_of_the_card_list_only_rows_that_contradict_themselves_are_left(samples):
    found = reconcile(samples[0], CARDS, OPTIONS)
    backwards = {
        row.source.row for row in read_office_file(CARDS).rows
        if any(p.first and p.first > p.last for p in row.periods)
    }  # fmt: skip
    assert counts(found) == {Mark.SAME: 2600 - len(backwards), Mark.UNCLEAR: len(backwards)}
    assert {row.line.source.row for row in found.listing.rows} == backwards


def test_only_a_complete_list_says_who_is_not_on_it(samples):
    register = samples[0]
    found = reconcile(register, D09, ReconcileOptions(DAY, complete=True))
    listed = {row.subject.insurance_no for row in read_office_file(D09).rows}
    missing = {
        member.person.id
        for member in register.standing(DAY).members
        if member.person.insurance_no not in listed
        and (card := member.card.period)
        and card.code == "GD"
        and card.first <= DAY <= card.last
    }
    ours = [line for line in found.lines if line.mark is Mark.WE_HAVE]
    assert missing
    assert {line.finding.person for line in ours} == missing
    assert (len(ours), found.rows, sum(found.counts.values())) == (
        len(missing), 222, 222 + len(missing),
    )  # fmt: skip
    assert not any(line.acceptable for line in ours)


def test_each_kind_of_difference_is_told_and_nothing_written(samples, changed):
    before = samples[0].path.read_bytes()
    found = reconcile(samples[0], changed, OPTIONS)
    assert differing(found) == DIFFERING
    assert (found.rows, sum(found.counts.values())) == (222, 222)
    lines = by_number(found)
    assert "31/12/2026" in lines[1].finding.ours
    assert "30/11/2026" in lines[1].finding.theirs
    assert UNKNOWN_NUMBER in lines[3].finding.theirs
    assert "danh sách dân cư" in lines[4].finding.accepting
    assert all(lines[n].finding.accepting.endswith(".") for n in DIFFERING)
    assert samples[0].path.read_bytes() == before


def test_one_line_is_taken_and_the_others_keep_their_numbers(sample_copy, changed):
    done = accept(sample_copy, changed, OPTIONS, {1})
    assert [row.line.number for row in done.listing.rows] == [1]
    assert differing(done.after) == {n: said for n, said in DIFFERING.items() if n != 1}
    person = done.listing.rows[0].person_id
    (who,) = (p for p in sample_copy.standing(DAY).commune.people if p.id == person)
    assert date(2026, 11, 30) in {p.last for p in who.periods}
    assert date(2026, 12, 31) not in {p.last for p in who.periods}
    newest = deeds(sample_copy, 1)[0].deed
    assert (newest.id, newest.kind, newest.touched) == (
        done.deed, DeedKind.RECONCILE, {"cover_period": 1},
    )  # fmt: skip


def test_all_lines_are_one_deed_that_is_backed_up_and_taken_back(sample_copy, changed):
    before = dump(sample_copy)
    done = accept(sample_copy, changed, OPTIONS, None)
    taken = {n for n, (_, acceptable) in DIFFERING.items() if acceptable}
    assert {row.line.number for row in done.listing.rows} == taken
    assert differing(done.after) == {n: s for n, s in DIFFERING.items() if n not in taken}
    assert dump(sample_copy) != before
    backups = list(sample_copy.path.with_suffix(".backups").glob("*.sobhyt"))
    assert len(backups) == 1
    again = accept(sample_copy, changed, OPTIONS, None)
    assert (again.deed, again.listing.rows) == (None, ())
    undo_deed(sample_copy, done.deed)
    assert dump(sample_copy) == before
    assert verify(sample_copy) == ()


def test_who_stops_it_before_the_writing_keeps_the_register(sample_copy, changed):
    before = sample_copy.path.read_bytes()
    progress = Progress(lambda done, total: progress.cancel() if done == total else None)
    with pytest.raises(Cancelled):
        accept(sample_copy, changed, OPTIONS, None, progress)
    assert sample_copy.path.read_bytes() == before


def test_a_taken_list_imports_without_change(sample_copy, changed):
    accept(sample_copy, changed, OPTIONS, None)
    report = import_file(sample_copy, changed, ImportOptions(DAY))
    told = {str(outcome): n for outcome, n in report.counts.items() if n}
    assert told == {"unchanged": 219, "rejected": 3}


@pytest.mark.parametrize(
    ("number", "words"), [(4, "danh sách dân cư"), (5, "số 5"), (6, "số 6"), (999, "số 999")]
)
def test_what_cannot_be_taken_is_refused_and_nothing_written(sample_copy, changed, number, words):
    before = sample_copy.path.read_bytes()
    with pytest.raises(ClerkError, match=words):
        accept(sample_copy, changed, OPTIONS, {1, number})
    assert sample_copy.path.read_bytes() == before


def known():
    """Two people of the sample list whose only cards end on 06/06/2027 and 05/09/2027."""
    return [row.subject for row in read_office_file(D09).rows[2:4]]


def test_who_stopped_is_cut_only_when_taken(sample_copy, tmp_path):
    one, two = known()
    path = office_files.c21a(
        tmp_path / "c21a.xlsx",
        (1, "1", one.name, one.insurance_no, None, None, "x", None, "10/2026", "", "Thôn Đông", 0),
        (2, "1", two.name, two.insurance_no, "x", None, None, None, "10/2026", "", "Thôn Đông", 0),
        (3, "1", "Lê Thị Lạ", "9990000002", None, None, "x", None, "10/2026", "", "Thôn Đông", 0),
    )
    found = reconcile(sample_copy, path, OPTIONS)
    assert [line.mark for line in found.lines] == [
        Mark.STOPPED, Mark.OTHER_INSURANCE, Mark.THEY_HAVE,
    ]  # fmt: skip
    assert "cần xác nhận" in found.lines[0].finding.accepting
    done = accept(sample_copy, path, OPTIONS, {1})
    (who,) = (p for p in sample_copy.standing(DAY).commune.people
              if p.insurance_no == one.insurance_no)  # fmt: skip
    assert max(p.last for p in who.periods) == date(2026, 9, 30)
    assert done.after.lines[0].mark is Mark.SAME
    with pytest.raises(ClerkError, match="trọn bộ"):
        reconcile(sample_copy, path, ReconcileOptions(DAY, complete=True))


def test_who_is_due_is_only_told(samples, tmp_path):
    one, two = known()
    path = office_files.d08a(
        tmp_path / "d08a.xlsx",
        ("II", "BHYT"),
        (1, one.name, one.insurance_no, one.birth.shown(), "Thôn Đông", "06/2027"),
        (2, two.name, two.insurance_no, two.birth.shown(), "Thôn Đông", "03/2027"),
    )
    found = reconcile(samples[0], path, OPTIONS)
    assert [(line.mark, line.acceptable) for line in found.lines] == [
        (Mark.SAME, False), (Mark.DUE, False),
    ]  # fmt: skip


def test_who_died_or_moved_away_is_told_so(samples, tmp_path):
    standing = samples[0].standing(DAY)
    here = {member.person.id for member in standing.members}
    gone = next(p for p in standing.commune.people if p.id not in here and p.insurance_no)
    path = office_files.d08a(
        tmp_path / "d08a.xlsx",
        ("II", "BHYT"),
        (1, gone.name, gone.insurance_no, gone.birth.shown(), "", "01/2020"),
    )
    (line,) = reconcile(samples[0], path, OPTIONS).lines
    assert (line.mark, line.finding.person) == (Mark.DUE, gone.id)
    assert "đã chết, chuyển đi" in line.finding.ours


def test_a_list_of_no_cards_is_refused(samples):
    with pytest.raises(ClerkError, match="không đối chiếu được"):
        reconcile(samples[0], resource("samples", "dan_cu.xlsx"), OPTIONS)
