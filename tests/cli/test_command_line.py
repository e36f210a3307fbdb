"""The command line: exit codes, one sentence, one document."""

import json
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from core import clock
from core.cli import main
from core.domain.lists import list_names
from core.resources import resource
from tests.cli.saying import DAY, refused, said
from tests.registers import ROOT


@pytest.fixture
def reg(sample_copy):
    return str(sample_copy.path)


@pytest.mark.parametrize("name", list_names())
def test_every_list_is_one_json_document(capsys, reg, name):
    code, out, err = said(capsys, "list", reg, name, *DAY, "--json")
    document = json.loads(out)
    assert (code, err, document["list"], document["on"]) == (0, "", name, "2026-11-21")
    assert document["count"] == len(document["rows"])


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_a_list_is_saved_under_every_ending(capsys, reg, tmp_path, ending):
    target = tmp_path / f"hết hạn.{ending}"
    code, out, _ = said(capsys, "list", reg, "lapsed", *DAY, "--out", str(target))
    assert code == 0
    assert "97 người, 77 hộ" in out
    assert target.stat().st_size > 1000


def test_excel_holds_the_rows_of_the_list(capsys, reg, tmp_path):
    target = tmp_path / "lapsed.xlsx"
    said(capsys, "list", reg, "lapsed", *DAY, "--out", str(target))
    _, out, _ = said(capsys, "list", reg, "lapsed", *DAY, "--json")
    cells = {str(cell.value) for row in openpyxl.load_workbook(target).active for cell in row}
    assert {row["cccd"] for row in json.loads(out)["rows"] if row["cccd"]} <= cells


def test_a_hamlet_is_part_of_the_whole(capsys, reg):
    _, out, _ = said(capsys, "list", reg, "all", *DAY, "--hamlet", "thôn đông", "--json")
    rows = json.loads(out)["rows"]
    assert len(rows) == 263
    assert {row["hamlet"] for row in rows} == {"Thôn Đông"}


def test_summary_and_quote_are_json_documents(capsys, reg):
    code, out, _ = said(capsys, "summary", reg, *DAY, "--json")
    assert (code, json.loads(out)["people"]) == (0, 1142)
    code, out, _ = said(capsys, "quote", reg, "1015", *DAY, "--months", "6", "--json")
    document = json.loads(out)
    assert document["total"] == sum(line["amount"] for line in document["lines"]) == 1_161_270
    assert [line["rung"] for line in document["lines"]] == [1, 2]


def test_letters_are_written_and_numbered_only_when_asked(capsys, reg, tmp_path):
    target = tmp_path / "thu.pdf"
    for _ in range(2):
        code, out, _ = said(capsys, "letters", reg, *DAY, "--register", "--again", "--hamlet",
                            "Xóm Mới", "--out", str(target), "--json")  # fmt: skip
        assert code == 0
    first = json.loads(out)["letters"]
    assert target.read_bytes().startswith(b"%PDF")
    assert first > 0
    code, out, _ = said(capsys, "verify", reg, "--json")
    assert (code, json.loads(out)["whole"]) == (0, True)


def test_a_household_is_told_in_a_few_lines_without_numbers(capsys, reg):
    code, text, _ = said(capsys, "message", reg, "1015", *DAY)
    _, out, _ = said(capsys, "message", reg, "1015", *DAY, "--json")
    assert code == 0
    assert json.loads(out)["message"] == text.rstrip("\n")
    assert "Tiền đóng cho 2 người" in text
    assert not re.search(r"\d{9}", text.replace(".", ""))
    code, _, err = said(capsys, "message", reg, "1018", *DAY)
    assert code == 2
    assert "không có gì để nhắn" in err


def test_an_import_answers_with_its_counts(capsys, tmp_path):
    reg = str(tmp_path / "xa.sobhyt")
    assert main(["new", reg, "--name", "Xã Thử"]) == 0
    file = str(resource("samples", "dan_cu.xlsx"))
    capsys.readouterr()
    code, out, err = said(capsys, "import", reg, file, *DAY, "--json")
    document = json.loads(out)
    assert (code, err) == (0, "")
    assert document["rows"] == 960 == sum(
        document[key] for key in ("added", "changed", "unchanged", "rejected")
    )  # fmt: skip
    assert document["kind"] == "people"
    assert any("diện hộ" in remark for remark in document["remarks"])
    lines = said(capsys, "imports", reg)[1].splitlines()
    assert "danh sách hộ gia đình, nhân khẩu" in lines[-1]
    assert "UTC" not in lines[0]
    code, out, _ = said(capsys, "imports", reg, "--json")
    assert [batch["batch"] for batch in json.loads(out)] == [document["batch"]]
    assert main(["undo", reg, str(document["batch"])]) == 0


def test_rejected_rows_end_with_one_and_come_back_as_excel(capsys, tmp_path):
    reg, rejects = str(tmp_path / "xa.sobhyt"), tmp_path / "loai.xlsx"
    main(["new", reg, "--name", "Xã Thử"])
    capsys.readouterr()
    cards = str(resource("samples", "d09_2026_10.xlsx"))
    code, out, _ = said(capsys, "import", reg, cards, "--rejects", str(rejects), "--json")
    document = json.loads(out)
    assert (code, document["rejected"]) == (1, 222)
    assert {reject["problem"] for reject in document["rejects"]} == {"chưa có trong sổ"}
    rows = list(openpyxl.load_workbook(rejects).active.iter_rows(values_only=True))
    assert len(rows) == 223
    assert rows[1][-1] == "chưa có trong sổ"


OLD, NEW = (str(resource("samples", f"ra_soat_ngheo_{year}.xlsx")) for year in (2025, 2026))
CARDS = str(resource("samples", "the_bhyt.xlsx"))


@pytest.mark.parametrize(
    ("argv", "name"),
    [
        (("year-diff", "{reg}", OLD, NEW), "year-diff"),
        (("forecast", "{reg}", NEW), "forecast"),
        (("forecast", "{reg}", NEW, "--no-complete"), "forecast"),
        (("forecast", "{reg}"), "forecast"),
        (("area-change", "{reg}", "--all", "--leaves", "2026-12-01"), "area-change"),
        (("area-change", "{reg}", "--hamlet", "xom moi", "--leaves", "2026-12-01"), "area-change"),
    ],
)
def test_changes_are_one_json_document_and_a_file(capsys, reg, tmp_path, argv, name):
    before = Path(reg).read_bytes()
    words = [word.format(reg=reg) for word in argv]
    target = tmp_path / "out.json"
    code, out, err = said(capsys, *words, *DAY, "--json", "--out", str(target))
    document = json.loads(out)
    assert (code, err, document["list"], document["on"]) == (0, "", name, "2026-11-21")
    assert document["count"] == len(document["rows"])
    assert json.loads(target.read_text("utf-8"))["rows"] == document["rows"]
    assert all(row["why"].endswith(".") for row in document["rows"])
    assert Path(reg).read_bytes() == before
    code, out, _ = said(capsys, *words, *DAY)
    assert code == 0
    assert "tính đến ngày 21/11/2026" in out
    code, out, _ = said(capsys, *words, *DAY, "--out", str(tmp_path / "out.xlsx"))
    assert (code, "Đã ghi" in out) == (0, True)


def test_a_forecast_with_rejected_rows_ends_with_one(capsys, tmp_path):
    reg = str(tmp_path / "xa.sobhyt")
    main(["new", reg, "--name", "Xã Thử"])
    capsys.readouterr()
    code, out, _ = said(capsys, "forecast", reg, NEW, *DAY, "--json")
    assert (code, json.loads(out)["draft"]["rejected"]) == (1, 312)


@pytest.mark.parametrize(
    ("argv", "word"),
    [
        (("list", "{reg}", "nothing"), "Không có danh sách"),
        (("list", "{reg}", "lapsed", "--on", "2026-02-30"), "2026-02-30"),
        (("list", "{reg}", "lapsed", "--on", "31/02/2026"), "31/02/2026"),
        (("list", "{reg}", "lapsed", "--on", "9999-12-31"), "từ 01/01/1880 đến 31/12/2100"),
        (("summary", "{reg}", "--on", "0001-01-01"), "ngoài các ngày tính được"),
        (
            (
                "import",
                "{reg}",
                "{tmp}/x.xlsx",
                "--class-from",
                "2026-01-01",
                "--class-to",
                "9999-12-31",
            ),
            "--class-to: “9999-12-31”",
        ),
        (("area-change", "{reg}", "--all", "--leaves", "9999-12-31"), "--leaves: “9999-12-31”"),
        (("quote", "{reg}", "1015", "--until", "2101-01-01"), "--until: “2101-01-01”"),
        (("list", "{reg}", "lapsed", "--hamlet", "Thôn Không"), "Thôn Không"),
        (("list", "{reg}", "lapsed", "--out", "x.docx"), "x.docx"),
        (("summary", "{tmp}/none.sobhyt"), "Không tìm thấy sổ"),
        (("summary", "{tmp}/text.txt"), "không phải là sổ BHYT"),
        (("import", "{reg}", "{tmp}/none.xlsx"), "none.xlsx"),
        (("import", "{reg}", "{tmp}/text.txt"), "không phải là bảng tính"),
        (("import", "{reg}", "{tmp}/short.xlsx"), "hỏng"),
        (("import", "{reg}", "{tmp}/picture.xlsx"), "không phải là bảng tính"),
        (("import", "{reg}", "{tmp}/x.xlsx", "--kind", "poem"), "poem"),
        (("import", "{reg}", "{tmp}/x.xlsx", "--class-from", "2026-01-01"), "ngày cuối"),
        (("import", "{reg}", "{tmp}/x.xlsx", "--map", "{tmp}/text.txt"), "text.txt"),
        (("quote", "{reg}", "9999"), "9999"),
        (("quote", "{reg}", "1015", "--months", "5"), "5 tháng"),
        (("quote", "{reg}", "1015", "--on", "1999-01-01"), "01/01/1999"),
        (("undo", "{reg}", "99"), "99"),
        (("undo", "{reg}", "một"), "một"),
        (("letters", "{reg}", "--list", "poems", "--out", "x.pdf"), "poems"),
        (("letters", "{reg}", "--out", "{tmp}/no/such/x.pdf", *DAY), "such"),
        (("new", "{reg}"), "Đã có tệp"),
        (("new", "{tmp}/no/x.sobhyt"), "Không có thư mục"),
        (("new", "{tmp}/y.sobhyt", "--commune", "99999"), "99999"),
        (("settings", "{reg}", "nothing", "x"), "nothing"),
        (("year-diff", "{reg}", OLD), "TỆP MỚI"),
        (("year-diff", "{reg}", OLD, CARDS), "Tệp “the_bhyt.xlsx”"),
        (("forecast", "{reg}", CARDS), "không phải danh sách có diện hộ"),
        (("forecast", "{reg}", "--no-complete"), "--no-complete"),
        (("forecast", "{reg}", NEW, "--class-from", "2027-01-01"), "ngày cuối"),
        (("forecast", "{reg}", "--on", "2027"), "2027"),
        (("summary", "{reg}", "--on", "11126"), "--on: “11126” có thể là ngày"),
        (("area-change", "{reg}", "--all"), "--leaves"),
        (("area-change", "{reg}", "--leaves", "2026-12-01"), "thiếu --hamlet hoặc --all"),
        (("area-change", "{reg}", "--hamlet", "Thôn Không", "--leaves", "2026-12-01"), "Không"),
        (
            ("area-change", "{reg}", "--all", "--hamlet", "x", "--leaves", "2026-12-01"),
            "chỉ dùng một trong hai",
        ),
        (("form", "{reg}", "m3", "--out", "{tmp}/m3", *DAY), "mã đơn vị"),
        (("form", "{reg}", "m5", "--out", "{tmp}/m5"), "không có “m5”"),
        (("form", "{reg}", "m4"), "--out"),
        (("backup", "{reg}", "{tmp}/no/such"), "such"),
        (("backup", "{reg}", "{tmp}/text.txt"), "text.txt"),
        (("restore", "{tmp}/b", "{reg}"), "Không tìm thấy sổ"),
        (("restore", "{tmp}/text.txt", "{reg}"), "không phải là sổ BHYT"),
        (("restore", "{reg}", "{reg}"), "chính là sổ"),
        (("restore", "{reg}", "{tmp}/no/x.sobhyt"), "Không khôi phục được"),
        (("settings", "{reg}", "backup_second", "E"), "đường dẫn đầy đủ"),
        (("dance",), "dance"),
        (("list",), "SỔ"),
        (("imports", "{reg}", "--what"), "--what"),
        ((), "LỆNH"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(capsys, reg, tmp_path, argv, word):
    (tmp_path / "text.txt").write_text("xin chào\n", "utf-8")
    whole = resource("samples", "dan_cu.xlsx").read_bytes()
    (tmp_path / "short.xlsx").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "picture.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    places = [word.format(reg=reg, tmp=tmp_path) for word in argv]
    assert word in refused(capsys, *places)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_fault_of_the_program_is_one_sentence_without_data(capsys, reg, monkeypatch):
    def broken(*_):
        raise RuntimeError("Nguyễn Văn An 042068466768")

    monkeypatch.setattr("core.app.asking.summary", broken)
    sentence = refused(capsys, "summary", reg, *DAY)
    assert "RuntimeError" in sentence
    assert "042068466768" not in sentence


@pytest.mark.parametrize(
    "argv",
    [
        ("summary", "{reg}"),
        ("list", "{reg}", "lapsed"),
        ("letters", "{reg}", "--out", "{tmp}/thu.pdf"),
        ("quote", "{reg}", "1015"),
        ("why", "{reg}", "1015"),
        ("forecast", "{reg}"),
        ("year-diff", "{reg}", OLD, NEW),
        ("area-change", "{reg}", "--all", "--leaves", "2026-12-01"),
        ("import", "{reg}", CARDS),
        ("vsi", "--income", "1500000", "--group", "other"),
    ],
)
@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2099, 1, 1)])
def test_a_day_a_clock_jumped_to_is_not_answered_for(capsys, reg, tmp_path, monkeypatch, argv, day):
    monkeypatch.setattr("core.clock.today", lambda: day)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    sentence = refused(capsys, *(word.format(reg=reg, tmp=tmp_path) for word in argv))
    assert "Đồng hồ máy có thể sai" in sentence
    assert "--on" in sentence
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_day_somebody_names_is_not_doubted(capsys, reg, monkeypatch):
    monkeypatch.setattr("core.clock.today", lambda: date(2099, 1, 1))
    assert said(capsys, "summary", reg, *DAY)[0] == 0


def test_a_day_long_after_the_newest_deed_is_doubted_by_name(capsys, reg, monkeypatch):
    newest = clock.today()
    monkeypatch.setattr("core.clock.today", lambda: newest + timedelta(days=600))
    assert "hơn một năm sau lần ghi sổ cuối" in refused(capsys, "summary", reg)
    monkeypatch.setattr("core.clock.today", lambda: newest - timedelta(days=3))
    assert "trước lần ghi sổ cuối" in refused(capsys, "list", reg, "lapsed")


def test_the_settings_of_the_office_are_kept(capsys, reg):
    assert main(["settings", reg, "phone", "0123 456 789"]) == 0
    capsys.readouterr()
    _, out, _ = said(capsys, "settings", reg, "--json")
    assert json.loads(out)["phone"] == "0123 456 789"


def test_a_new_register_takes_its_name_from_the_code(capsys, tmp_path):
    reg = str(tmp_path / "x.sobhyt")
    _, out, _ = said(capsys, "new", reg, "--commune", "00004", "--json")
    assert json.loads(out)["name"] == "Phường Ba Đình"


def test_the_selftest_passes(capsys, tmp_path):
    kept = tmp_path / "kết quả.txt"
    code, out, _ = said(capsys, "selftest", "--json", "--out", str(kept))
    assert code == 0
    passed = json.loads(out)["passed"]
    assert kept.read_text("utf-8").splitlines() == [*passed, "Chương trình chạy được."]
    for part in ("Quy định", "Phông chữ", "Nhập mẫu", "Danh sách Excel", "Thư PDF",
                 "Xem trước PDF", "mật khẩu"):  # fmt: skip
        assert any(part in sentence for sentence in passed), part


def test_a_selftest_that_fails_says_so_in_its_file(capsys, tmp_path, monkeypatch):
    kept = tmp_path / "kq.txt"
    monkeypatch.setattr("core.app.selftest.missing_glyphs", lambda *_: "ẵ")
    assert "thiếu chữ: ẵ" in refused(capsys, "selftest", "--json", "--out", str(kept))
    assert kept.read_text("utf-8").splitlines()[-1].startswith("KHÔNG ĐẠT")
    assert "--window" in refused(capsys, "selftest", "--window")


def test_a_command_works_where_there_is_no_console(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)  # as in the window's program on Windows
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["units", "ba dinh"]) == 0
    assert main(["no such command"]) == 2


def test_a_command_starts_without_the_window_and_ends_quietly_in_a_pipe(reg):
    script = (
        "import sys; sys.argv=['main.py']; import main; code=main.main(sys.stdin.read().split());"
        "print('PySide6' in sys.modules, file=sys.stderr); sys.exit(code)"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, input=f"summary {reg} --on 2026-11-21", cwd=ROOT, text=True,
                          capture_output=True, check=False)  # fmt: skip
    assert (done.returncode, done.stderr.strip()) == (0, "False")
    assert "1142 người" in done.stdout


def test_an_empty_name_is_no_register(capsys):
    assert "Chưa nói sổ nào" in refused(capsys, "list", "", "all")
