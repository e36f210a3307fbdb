"""A look at a file before it is read: sheets, header rows, columns, samples, encodings, shape."""

import ast
import inspect
import re
from importlib import import_module
from pathlib import Path

import openpyxl
import pytest

from core.documents import reading
from core.documents.reading import shapes, words
from core.documents.reading.field_names import FIELD_NAMES, fields_of
from core.documents.reading.file_shape import LOOKED_AT, shape_under
from core.documents.reading.look import look_at
from core.documents.reading.office import read_office_file
from core.documents.reading.office_file import OfficeFile
from core.domain.reading_terms import NO_HEADER, ReadingTerms
from core.domain.records import FileKind, ReportKind

HEADER = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ")
ROWS = ((1, "1", "Nguyễn Văn An", "03/09/1957", "Chủ hộ"), (2, None, "Lê Thị Bé", "1960", "Vợ"))
VNI = (("1", "1", "Nguyeãn Vaên Höôøng", 1957, None), ("2", "1", "Leâ Thò Beù", 1960, None))
KINDS = (*FileKind, *ReportKind)


@pytest.fixture
def look(book):
    """Writes sheets into a workbook and looks at it."""

    def write_and_look(*rows, said=None, **sheets):
        return look_at(OfficeFile.at(book(*rows, **sheets)), ReadingTerms(**(said or {})))

    return write_and_look


def test_a_look_tells_sheets_header_columns_and_samples(look):
    seen = look(("Danh sách hộ",), (), (*HEADER, None, "Cột lạ"), *ROWS, (3, None, "An Văn", 1960))
    (sheet,) = seen.sheets
    assert (seen.kind, seen.problem) == (FileKind.PEOPLE, "")
    assert (sheet.chosen, sheet.hidden, sheet.header_row, sheet.rows) == (True, False, 3, 3)
    assert [(c.letter, c.header, c.field) for c in sheet.columns] == [
        ("A", "STT", "stt"),
        ("B", "Hộ số", "ho_so"),
        ("C", "Họ và tên", "ho_ten"),
        ("D", "Ngày sinh", "ngay_sinh"),
        ("E", "Quan hệ với chủ hộ", "quan_he"),
        ("F", "F", ""),
        ("G", "Cột lạ", ""),
    ]
    assert sheet.columns[2].samples == ("Nguyễn Văn An", "Lê Thị Bé", "An Văn")
    assert sheet.columns[2].raw == sheet.columns[2].samples
    assert sheet.columns[3].samples == ("03/09/1957", "1960")
    assert sheet.top[0] == (1, ("Danh sách hộ",))
    assert sheet.top[2] == (4, ("1", "1", "Nguyễn Văn An", "03/09/1957", "Chủ hộ"))


def test_a_look_shows_text_before_and_after_decoding(look):
    column = look(HEADER, *VNI).sheets[0].columns[2]
    assert (column.encoding, column.guessed) == ("VNI", "VNI")
    assert column.samples[0] == "Nguyễn Văn Hường"
    assert column.raw[0] == "Nguyeãn Vaên Höôøng"
    column = look(HEADER, *VNI, said={"encodings": {"C": ""}}).sheets[0].columns[2]
    assert (column.encoding, column.guessed) == ("", "VNI")
    assert column.samples == column.raw


def test_a_look_shows_the_mapping_the_clerk_chose(look):
    said = {"fields": {"[E]": "", "Hộ số": "stt_ho"}}
    assert [c.field for c in look(HEADER, *ROWS, said=said).sheets[0].columns] == [
        "stt", "stt_ho", "ho_ten", "ngay_sinh", "",
    ]  # fmt: skip


def test_a_sheet_without_a_header_is_shown_with_the_reason(look):
    seen = look(*ROWS)
    (sheet,) = seen.sheets
    assert "Không tìm thấy hàng tiêu đề cột" in seen.problem
    assert (seen.kind, sheet.chosen, sheet.header_row, sheet.columns) == (None, False, None, ())
    assert (sheet.rows, len(sheet.top), seen.shape.digest) == (2, 2, "")


def test_of_a_chosen_header_of_unknown_words_only_its_own_row_is_header(look):
    lines = (("Số", "Ông bà", "Nhà", "Là"), ("Một", "Nguyễn Văn An", "Nhà mười", "Chủ hộ"))
    (sheet,) = look((), *lines, said={"header_row": 2}).sheets
    assert (sheet.header_row, sheet.rows) == (2, 1)
    assert [column.header for column in sheet.columns] == ["Số", "Ông bà", "Nhà", "Là"]


def test_a_file_without_a_header_shows_its_columns_by_letters(look):
    seen = look(*ROWS, said={"header_row": NO_HEADER})
    (sheet,) = seen.sheets
    assert "loại danh sách" in seen.problem
    assert (sheet.header_row, sheet.rows) == (NO_HEADER, 2)
    assert [(c.letter, c.header) for c in sheet.columns] == [(x, x) for x in "ABCDE"]
    assert sheet.columns[2].samples == ("Nguyễn Văn An", "Lê Thị Bé")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"sheets": ("Không có",)}, "không có trang"),
        ({"fields": {"Cột lạ": "ho_ten"}}, "cột “Cột lạ”"),
        ({"fields": {"[C]": "ten_ho"}}, "trường “ten_ho”"),
        ({"encodings": {"C": "VNI 2"}}, "bảng mã “VNI 2”"),
        ({"header_row": 9}, "Dòng 9"),
        ({"kind": ReportKind.DUE}, "không phải của"),
    ],
)
def test_what_cannot_be_read_so_is_shown_with_the_sentence_reading_refuses_by(look, said, words):
    seen = look(HEADER, *ROWS, said=said)
    assert words in seen.problem
    assert seen.sheets[0].top


def test_hidden_and_foreign_sheets_are_shown_and_not_chosen(book):
    table = [HEADER, *ROWS]
    path = book(**{"Thôn Đông": table, "Ghi nhớ": [("Một", "Hai")], "Thôn Cũ": table})
    made = openpyxl.load_workbook(path)
    made["Thôn Cũ"].sheet_state = "hidden"
    made.save(path)

    def seen(*names):
        sheets = look_at(OfficeFile.at(path), ReadingTerms(sheets=names)).sheets
        return [(sheet.hidden, sheet.chosen) for sheet in sheets]

    assert seen() == [(False, True), (False, False), (True, False)]
    assert seen("Ghi nhớ") == [(False, False), (False, False), (True, False)]
    assert seen("Thôn Cũ") == [(False, False), (False, False), (True, True)]


def test_rows_are_counted_beyond_those_looked_at(look):
    more = [(n, "1", "Nguyễn Văn An", "1957", "Con") for n in range(LOOKED_AT + 7)]
    assert look(HEADER, *more).sheets[0].rows == LOOKED_AT + 7


@pytest.mark.parametrize("rows", [1, LOOKED_AT + 500])
def test_a_look_names_the_kind_that_is_read_where_sheets_differ(book, rows):
    cards = ("STT", "Họ và tên", "Ngày sinh", "Mã thẻ BHYT", "Từ ngày", "Hạn thẻ")
    people = [(n, "1", "Nguyễn Văn An", "1957", "Con") for n in range(LOOKED_AT + 200)]
    card = (1, "Nguyễn Văn An", "1957", "GD4420198128357", "01/01/2026", "31/12/2026")
    sheets = {"Hộ gia đình": [HEADER, *people], "Thẻ": [cards, *[card] * rows]}
    path = book(**sheets)
    file = OfficeFile.at(path)
    assert look_at(file, ReadingTerms()).kind is read_office_file(file).kind


@pytest.mark.parametrize(
    "sample", ["dan_cu.xlsx", "dan_cu_tcvn3.xls", "the_bhyt.xlsx", "ra_soat_ngheo_2026.xlsx"]
)
def test_a_look_at_a_sample_tells_what_is_read(samples, sample):
    file = OfficeFile.at(samples / sample)
    seen, read = look_at(file, ReadingTerms()), read_office_file(file)
    assert (seen.kind, seen.problem) == (read.kind, "")
    assert {sheet.name for sheet in seen.sheets if sheet.chosen} == set(read.headers)
    assert sum(sheet.rows for sheet in seen.sheets) >= len(read.rows)


# Shape


@pytest.fixture
def shape(book):
    """The shape of a workbook of these sheets."""

    def of(*rows, said=None, **sheets):
        return shape_under(OfficeFile.at(book(*rows, **sheets)), ReadingTerms(**(said or {})))

    return of


def test_rows_sheets_and_letterheads_do_not_make_another_shape(shape):
    usual = shape(HEADER, *ROWS)
    assert usual.title == "STT, Hộ số, Họ và tên, Ngày sinh, Quan hệ với chủ hộ"
    assert shape(HEADER) == usual
    assert shape(("Xã Mẫu",), (), tuple(text.upper() for text in HEADER), ROWS[0]).digest == (
        usual.digest
    )
    sheets = {name: [HEADER, *ROWS] for name in ("Thôn Đông", "Thôn Tây")}
    assert shape(**sheets) == usual


def test_other_headers_and_another_order_make_another_shape(shape):
    usual = shape(HEADER, *ROWS)
    assert shape((*HEADER, "Thôn"), *ROWS).digest != usual.digest
    assert shape((HEADER[0], HEADER[2], HEADER[1], *HEADER[3:]), *ROWS).digest != usual.digest


def test_no_encoding_makes_another_shape(shape):
    header = (*HEADER[:4], "Quan heä")
    usual = shape(header, *VNI)
    assert usual.digest
    for name in ("", "VNI", "TCVN3 (ABC)"):
        assert shape(header, *VNI, said={"encodings": {"E": name}}).digest == usual.digest


def test_without_a_header_the_number_of_columns_is_the_shape(shape):
    said = {"header_row": NO_HEADER}
    usual = shape(*ROWS, said=said)
    assert usual.title == "5 cột, không có hàng tiêu đề"
    assert shape(*reversed(ROWS), said=said) == usual
    assert shape(*(row[:4] for row in ROWS), said=said).digest != usual.digest


# Names of fields


def test_every_field_of_the_program_has_a_name():
    known = words.vocabulary()
    named = {*known.words.values(), *(field for _, field in known.patterns)}
    by_shape = {f for meanings in shapes._NAMED_BY_SHAPE.values() for f in meanings.values()}
    assert (named | by_shape) - {words.IGNORED} <= FIELD_NAMES.keys()


def test_every_field_the_readers_ask_for_has_a_name():
    asked = set()
    for path in Path(inspect.getfile(reading)).parent.glob("*.py"):
        module = import_module(f"core.documents.reading.{path.stem}")
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            method = call.func if isinstance(call, ast.Call) else None
            if getattr(method, "attr", "") in {"has", "values", "cell", "cells", "text"}:
                asked |= set(_fields_in(call, module))
    assert {"ho_ten", "muc_thu_nhap", "thang_den_han", "bhxh_tn_x", "nguyen_nhan"} <= asked
    assert asked <= FIELD_NAMES.keys()


def _fields_in(call, module):
    """Yield the names of fields a call is made with, written out or in a table of the module."""
    for argument in call.args:
        inner = argument.value if isinstance(argument, ast.Starred) else argument
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value
        elif isinstance(inner, ast.Name) and re.fullmatch("_?[A-Z_]+", inner.id):
            yield from getattr(module, inner.id)


@pytest.mark.parametrize("kind", [*KINDS, None])
def test_all_fields_can_be_chosen_those_of_the_kind_first(kind):
    fields = fields_of(kind)
    assert dict(fields) == dict(FIELD_NAMES)
    assert next(iter(fields)) == "ho_ten"


def test_each_kind_has_its_own_fields_before_the_others():
    places = {kind: list(fields_of(kind)) for kind in KINDS}
    for kind, field in [
        (FileKind.PEOPLE, "quan_he"), (FileKind.CARDS, "han_den"), (FileKind.D09, "ghi_chu"),
        (FileKind.POVERTY, "qd_cong_nhan"), (ReportKind.STOPPED, "thang_dung"),
        (ReportKind.DUE, "thang_den_han"),
    ]:  # fmt: skip
        assert places[kind].index(field) < places[kind].index("stt")


def test_no_two_fields_have_one_name():
    assert len(set(FIELD_NAMES.values())) == len(FIELD_NAMES)
