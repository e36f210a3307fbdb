"""No real file goes into the register of sample data."""

import shutil
from datetime import date

import openpyxl
import pytest

from core.app.importing import ImportOptions, import_file
from core.app.looking import OfficeFile
from core.app.reconciling import ReconcileOptions, accept
from core.app.register import Register
from core.app.samples import SampleRegister
from core.resources import resource
from tests.registers import dump

DAY = date(2026, 11, 21)
CARDS = resource("samples", "the_bhyt.xlsx")


@pytest.fixture
def sample(samples, tmp_path):
    """A copy of the sample register with its mark."""
    return Register.open(shutil.copy(samples[0].path, tmp_path / "mẫu.sobhyt"))


@pytest.fixture
def real(tmp_path):
    """The sample's list of cards as another file: nobody can tell whose it is."""
    book = openpyxl.load_workbook(CARDS)
    book.active["A1"].value = "Danh sách của xã"
    book.save(file := tmp_path / "the.xlsx")
    return file


def test_a_real_file_is_refused_and_nothing_written(sample, real):
    before = dump(sample)
    with pytest.raises(SampleRegister, match="sổ dữ liệu mẫu"):
        import_file(sample, real, ImportOptions(DAY))
    with pytest.raises(SampleRegister):
        accept(sample, real, ReconcileOptions(DAY), None)
    assert dump(sample) == before


def test_a_real_file_may_be_looked_at(sample, real):
    assert import_file(sample, real, ImportOptions(DAY, dry_run=True)).rows


def test_pasted_rows_are_real(sample):
    with pytest.raises(SampleRegister):
        import_file(sample, OfficeFile.pasted("Họ và tên\tHộ số\nAn\t1"), ImportOptions(DAY))


def test_the_sample_files_may_be_tried_again(sample, tmp_path):
    copy = shutil.copy(CARDS, tmp_path / "tên khác.xlsx")
    report = import_file(sample, copy, ImportOptions(DAY))
    assert report.batch is not None


def test_an_own_register_takes_the_same_file(sample_copy, real):
    assert import_file(sample_copy, real, ImportOptions(DAY)).rows
