"""No real file goes into the register of sample data."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from core.app.looking import OfficeFile
from core.app.register import Register
from core.app.samples import SampleRegister, refuse_real_file
from core.resources import resource

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


def test_a_real_file_is_refused(sample, real):
    with pytest.raises(SampleRegister, match="sổ dữ liệu mẫu"):
        refuse_real_file(sample, real)


def test_pasted_rows_are_real(sample):
    with pytest.raises(SampleRegister):
        refuse_real_file(sample, OfficeFile.pasted("Họ và tên\tHộ số\nAn\t1"))


def test_the_sample_files_may_be_tried_again(sample, tmp_path):
    refuse_real_file(sample, Path(shutil.copy(CARDS, tmp_path / "tên khác.xlsx")))


def test_an_own_register_takes_the_same_file(sample_copy, real):
    refuse_real_file(sample_copy, real)
