"""The commands look, shapes, and the words of import and reconcile about how a file is read."""

import io
import json
import os
import subprocess
import sys

import openpyxl
import pytest

from core.cli import main
from tests.cli.saying import DAY, refused, said
from tests.registers import ROOT

HEADER = ("Số nhà", "Danh tính", "Ngày đẻ", "Quan hệ với chủ hộ", "Thôn")
FIELDS = {"Danh tính": "ho_ten", "Ngày đẻ": "ngay_sinh", "Số nhà": "ho_so"}
ROW = ("11", "Hoàng Thị Xuyến", "03/09/1957", "Chủ hộ", "Thôn Suối")
USUAL = ("Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Thôn")


@pytest.fixture
def reg(tmp_path, capsys):
    path = str(tmp_path / "xa.sobhyt")
    main(["new", path, "--name", "Xã Thử"])
    capsys.readouterr()
    return path


@pytest.fixture
def file(tmp_path):
    """Writes rows into a workbook of this name."""

    def write(name, *rows):
        made = openpyxl.Workbook()
        made.active.title = "Trang"
        for row in rows:
            made.active.append(row)
        made.save(tmp_path / f"{name}.xlsx")
        return str(tmp_path / f"{name}.xlsx")

    return write


@pytest.fixture
def mapping(tmp_path):
    """Writes a mapping of columns and returns its path."""

    def write(fields):
        path = tmp_path / "cot.json"
        path.write_text(json.dumps(fields), "utf-8")
        return str(path)

    return write


@pytest.fixture
def paste(monkeypatch):
    """Puts rows on standard input as Excel copies them."""

    def put(*rows):
        text = "".join("\t".join(row) + "\r\n" for row in rows)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return put


def document(capsys, *argv, code=0):
    told, out, err = said(capsys, *argv, "--json")
    assert (told, err) == (code, "")
    return json.loads(out)


def names(capsys, reg):
    return [row["name"] for row in document(capsys, "list", reg, "all", *DAY)["rows"]]


def test_look_prints_what_would_be_read(capsys, reg, file):
    path = file("dan_cu", ("Danh sách",), (), USUAL, ROW)
    seen = document(capsys, "look", reg, path)
    (sheet,) = seen["sheets"]
    assert (seen["kind"], seen["problem"], seen["remembered"]) == ("people", None, False)
    assert (sheet["read"], sheet["rows"], sheet["header_row"]) == (True, 1, 3)
    assert sheet["columns"][1] == {
        "column": "B",
        "header": "Họ và tên",
        "field": "ho_ten",
        "field_name": "họ và tên",
        "samples": ["Hoàng Thị Xuyến"],
        "encoding": None,
        "guessed": None,
    }
    assert "ngay_qd" in seen["known_fields"]
    assert "VNI" in seen["known_encodings"]
    code, out, _ = said(capsys, "look", reg, path)
    assert code == 0
    assert "Trang “Trang”: 1 dòng, tiêu đề cột ở dòng 3." in out
    assert "họ và tên" in out


def test_look_ends_with_one_where_the_file_cannot_be_read_so(capsys, reg, file, mapping):
    path = file("la", HEADER, ROW)
    seen = document(capsys, "look", reg, path, code=1)
    assert "hàng tiêu đề" in seen["problem"]
    seen = document(capsys, "look", reg, path, "--map", mapping(FIELDS))
    assert (seen["problem"], seen["terms"]["fields"]) == (None, FIELDS)
    code, out, _ = said(capsys, "look", reg, path)
    assert code == 1
    assert "không tìm thấy hàng tiêu đề cột, không được đọc." in out


def test_look_refuses_what_is_no_table_file(capsys, reg, tmp_path):
    (tmp_path / "thu.pdf").write_bytes(b"%PDF-1.4")
    assert "không phải là bảng tính" in refused(capsys, "look", reg, str(tmp_path / "thu.pdf"))


def test_look_reads_and_writes_nothing(capsys, reg, file, mapping):
    path = file("la", HEADER, ROW)
    document(capsys, "look", reg, path, "--map", mapping(FIELDS))
    assert document(capsys, "shapes", reg) == {"shapes": []}


def test_import_remembers_a_mapping_shapes_lists_and_forgets_it(capsys, reg, file, mapping):
    words = ("--kind", "people", "--map", mapping(FIELDS), *DAY)
    assert said(capsys, "import", reg, file("thang_10", HEADER, ROW), *words)[0] == 0
    (shape,) = document(capsys, "shapes", reg)["shapes"]
    assert shape["title"] == ", ".join(HEADER)
    assert shape["terms"] == {
        "kind": "people",
        "header_row": None,
        "fields": FIELDS,
        "encodings": {},
    }
    path = file("thang_11", HEADER, ("12", "Đặng Quỳnh Nghĩa", "1988", "Chủ hộ", "Thôn Suối"))
    report = document(capsys, "import", reg, path, *DAY)
    assert (report["added"], report["rejected"]) == (1, 0)
    assert "đã nhớ" in report["remarks"][0]
    number = str(shape["number"])
    assert "cột “Danh tính” là họ và tên" in said(capsys, "shapes", reg)[1]
    assert document(capsys, "shapes", reg, "--forget", number) == {"shapes": []}
    assert "chưa nhớ" in said(capsys, "shapes", reg)[1]
    assert "hàng tiêu đề" in refused(capsys, "import", reg, path, *DAY)


def test_forgetting_what_is_not_remembered_is_refused(capsys, reg):
    assert "số 7" in refused(capsys, "shapes", reg, "--forget", "7")
    assert "--forget" in refused(capsys, "shapes", reg, "--forget", "x")


def test_a_trial_run_and_a_refused_import_remember_nothing(capsys, reg, file, mapping):
    path = file("thang_10", HEADER, ROW)
    said(capsys, "import", reg, path, "--map", mapping(FIELDS), "--dry-run", *DAY)
    wrong = mapping({**FIELDS, "Cột lạ": "ghi_chu"})
    assert "Cột lạ" in refused(capsys, "import", reg, path, "--map", wrong, *DAY)
    assert document(capsys, "shapes", reg) == {"shapes": []}


def test_undo_leaves_the_shape_remembered_and_history_tells_both(capsys, reg, file, mapping):
    path = file("thang_10", HEADER, ROW)
    batch = document(capsys, "import", reg, path, "--map", mapping(FIELDS), *DAY)["batch"]
    said(capsys, "undo", reg, str(batch))
    assert len(document(capsys, "shapes", reg)["shapes"]) == 1
    code, out, _ = said(capsys, "history", reg)
    assert code == 0
    assert "nhớ cách đọc tệp" in out


def test_header_says_where_the_header_stands(capsys, reg, file):
    cue = ("Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Thôn", "Số CCCD")
    path = file("thang_10", cue, (), USUAL, ROW)
    assert document(capsys, "look", reg, path)["sheets"][0]["header_row"] == 1
    report = document(capsys, "import", reg, path, "--header", "3", *DAY)
    assert (report["rows"], names(capsys, reg)) == (1, ["Hoàng Thị Xuyến"])


def test_encoding_says_how_a_column_is_read(capsys, reg, file):
    path = file("cu", USUAL, ("11", "Hoà", "1957", "Chủ hộ", "Thôn Suối"))
    document(capsys, "import", reg, path, "--encoding", "B=vni", *DAY)
    assert names(capsys, reg) == ["Hồ"]


@pytest.mark.parametrize(
    ("word", "encoding"),
    [
        ("B=Unicode", ""),
        ("b=TCVN3", "TCVN3 (ABC)"),
        ("B=TCVN3 (ABC)", "TCVN3 (ABC)"),
        ("B=utf8", "UTF-8 đọc nhầm"),
    ],
)
def test_encodings_go_by_short_names(capsys, reg, file, word, encoding):
    seen = document(capsys, "look", reg, file("cu", USUAL, ROW), "--encoding", word)
    assert seen["terms"]["encodings"] == {"B": encoding}


@pytest.mark.parametrize(
    "words",
    [
        ("--encoding", "B"),
        ("--encoding", "B=latin"),
        ("--encoding", "=VNI"),
        ("--encoding", "2=VNI"),
        ("--header", "-1"),
        ("--header", "ba"),
        ("--header", "9"),
    ],
)
def test_wrong_words_about_reading_are_refused_in_one_sentence(capsys, reg, file, words):
    refused(capsys, "import", reg, file("dan_cu", USUAL, ROW), *words, *DAY)


def test_pasted_rows_are_imported(capsys, reg, paste):
    paste(USUAL, ("11", '"Hoàng Thị\nXuyến"', "03/09/1957", "Chủ hộ", '"Thôn\nSuối"'))
    report = document(capsys, "import", reg, "-", *DAY)
    assert (report["rows"], report["added"]) == (1, 1)
    assert names(capsys, reg) == ["Hoàng Thị Xuyến"]


def test_pasted_rows_without_a_header_go_by_letters(capsys, reg, paste, mapping):
    letters = {"A": "ho_so", "B": "ho_ten", "C": "ngay_sinh", "D": "quan_he", "E": "thon"}
    paste(ROW)
    report = document(capsys, "import", reg, "-", "--header", "0", "--map", mapping(letters), *DAY)
    assert report["added"] == 1
    paste(("12", "Đặng Quỳnh Nghĩa", "1988", "Chủ hộ", "Thôn Suối"))
    assert document(capsys, "import", reg, "-", *DAY)["added"] == 1


def test_pasted_rows_are_reconciled(capsys, reg, paste):
    paste(("Họ và tên", "Ngày sinh", "Mã thẻ BHYT", "Từ ngày", "Hạn thẻ"),
          ("An Văn", "1957", "GD4420198128357", "01/01/2026", "31/12/2026"))  # fmt: skip
    found = document(capsys, "reconcile", reg, "-", *DAY, code=1)
    assert [row["sheet"] for row in found["rows"]] == ["dán từ bảng tính"]


def test_pasted_rows_that_are_no_utf8_are_refused(capsys, reg, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"H\xe0\tt\xean")))
    assert "UTF-8" in refused(capsys, "import", reg, "-", *DAY)


def test_nothing_pasted_is_refused(capsys, reg, paste):
    paste()
    assert "rỗng" in refused(capsys, "import", reg, "-", *DAY)


def test_rows_come_through_a_real_pipe(reg):
    text = "\r\n".join("\t".join(row) for row in (USUAL, ROW))
    done = subprocess.run(
        [sys.executable, "main.py", "import", reg, "-", *DAY, "--json"],
        cwd=ROOT, input=text.encode(), capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["added"] == 1
