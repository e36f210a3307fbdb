"""Imports: twice changes nothing, undo gives everything back, all or nothing."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from core.app.undoing import list_imports, undo_import
from core.app.verifying import verify
from core.domain.errors import Cancelled, ClerkError
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.resources import resource
from tests.registers import dump

DAY = date(2026, 11, 21)
OPTIONS = {
    "dan_cu.xlsx": ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE), class_from=date(2025, 1, 1),
                                 class_to=date(2025, 12, 31)),
    "the_bhyt.xlsx": ImportOptions(DAY, ReadingTerms(FileKind.CARDS)),
    "d09_2026_10.xlsx": ImportOptions(DAY, ReadingTerms(FileKind.D09)),
    "ra_soat_ngheo_2026.xlsx": ImportOptions(DAY, ReadingTerms(FileKind.POVERTY),
                                             class_from=date(2027, 1, 1),
                                             class_to=date(2027, 12, 31), complete=True),
}  # fmt: skip


def take(register, file, **other):
    return import_file(register, resource("samples", file), replace(OPTIONS[file], **other))


@pytest.mark.parametrize("file", list(OPTIONS))
def test_the_same_file_twice_changes_nothing(sample_copy, file):
    before = dump(sample_copy)
    report = take(sample_copy, file)
    counts = {str(outcome): n for outcome, n in report.counts.items() if n}
    assert counts == {"unchanged": report.rows}
    assert dump(sample_copy) == before


def test_a_trial_run_writes_nothing(tmp_path):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    before = dump(register)
    report = take(register, "dan_cu.xlsx", dry_run=True)
    assert (report.batch, report.rows) == (None, 960)
    assert dump(register) == before
    assert list_imports(register) == ()


def test_undoing_imports_from_the_last_gives_back_each_register_before(tmp_path):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    states = []
    for file in OPTIONS:
        states.append(dump(register))
        take(register, file)
    for batch, before in reversed(list(zip(list_imports(register), states, strict=True))):
        undo_import(register, batch.id)
        assert dump(register) == before
    assert verify(register) == ()


def test_an_import_others_hang_on_is_not_taken_back(sample_copy):
    before = dump(sample_copy)
    with pytest.raises(ClerkError, match="lần nhập số 3"):
        undo_import(sample_copy, 1)
    assert dump(sample_copy) == before


def test_a_later_import_that_changed_nothing_does_not_block(tmp_path):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    empty = dump(register)
    take(register, "dan_cu.xlsx")
    take(register, "dan_cu.xlsx")
    undo_import(register, 1)
    assert dump(register) == empty


def test_an_import_is_taken_back_once_only(sample_copy):
    undo_import(sample_copy, 6)
    with pytest.raises(ClerkError, match="đã được hoàn tác"):
        undo_import(sample_copy, 6)


def test_an_unknown_import_is_said(sample_copy):
    with pytest.raises(ClerkError, match="Không có lần nhập số 99"):
        undo_import(sample_copy, 99)


@pytest.mark.parametrize("stop_at", [1, 30, 99])
def test_a_cancelled_import_leaves_nothing(tmp_path, stop_at):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    before = dump(register)
    progress = Progress(lambda done, total: done * 100 >= stop_at * total and progress.cancel())
    with pytest.raises(Cancelled):
        import_file(register, resource("samples", "dan_cu.xlsx"), OPTIONS["dan_cu.xlsx"], progress)
    assert dump(register) == before
    assert list_imports(register) == ()


def test_what_an_import_reports_never_falls(tmp_path):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    seen = []
    progress = Progress(lambda done, total: seen.append(done / total))
    import_file(register, resource("samples", "dan_cu.xlsx"), OPTIONS["dan_cu.xlsx"], progress)
    assert seen == sorted(seen)
    assert (len(set(seen)) > 50, seen[-1]) == (True, 1)


def test_half_a_class_period_is_refused():
    with pytest.raises(ClerkError, match="cả ngày đầu và ngày cuối"):
        ImportOptions(DAY, class_from=DAY)
    with pytest.raises(ClerkError, match="trước ngày đầu"):
        ImportOptions(DAY, class_from=DAY, class_to=date(2026, 1, 1))


def test_an_import_is_taken_back_after_those_that_changed_its_rows_were(tmp_path):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    states = []
    for file in ("dan_cu.xlsx", "d09_2026_10.xlsx", "the_bhyt.xlsx"):
        states.append(dump(register))
        take(register, file)
    for batch in (3, 2, 1):
        undo_import(register, batch)
        assert dump(register) == states[batch - 1]


POVERTY = ("STT", "STT hộ", "Họ và tên chủ hộ", "Họ và tên thành viên", "Quan hệ với chủ hộ",
           "Ngày sinh", "CCCD", "Thôn", "Phân loại hộ")  # fmt: skip


def test_a_listed_household_that_was_rejected_does_not_count_as_missing(tmp_path):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    people = workbook(
        tmp_path / "people.xlsx",
        ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Diện hộ", "Thôn"),
        [
            (1, "1", "Nguyễn Văn An", "05/02/1961", "Chủ hộ", "Hộ nghèo", "Thôn A"),
            (2, "2", "Lê Văn Bình", "05/02/1962", "Chủ hộ", "Hộ nghèo", "Thôn A"),
        ],
    )
    year = {"class_from": date(2026, 1, 1), "class_to": date(2026, 12, 31)}
    import_file(register, people, ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE), **year))
    review = workbook(
        tmp_path / "review.xlsx",
        POVERTY,
        [(1, 1, "Nguyễn Văn An", "Nguyễn Văn An", "Chủ hộ", "05/02/1961", None, "Thôn A", "lạ")],
    )
    year = {"class_from": date(2027, 1, 1), "class_to": date(2027, 12, 31)}
    options = ImportOptions(DAY, ReadingTerms(FileKind.POVERTY), complete=True, **year)
    assert len(import_file(register, review, options).rejects) == 1
    classes = [h.classes.on(date(2027, 1, 1)) for h in register.standing(DAY).commune.households]
    assert classes == ["UNDECIDED", "NONE"]


def workbook(path, *rows):
    headings, lines = rows
    book = openpyxl.Workbook()
    for line in (headings, *lines):
        book.active.append(line)
    book.save(path)
    return path
