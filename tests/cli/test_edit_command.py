"""Edits by hand, --overwrite and --answers from the command line."""

import json
from datetime import date
from pathlib import Path

import pytest

from core.app.register import Register
from core.cli.answers_file import read_answers
from core.domain.answers import Answer, Take
from core.domain.errors import ClerkError
from tests.app.invented_lists import CARD_HEADINGS, HEADINGS, workbook
from tests.cli.saying import DAY, refused, said

CCCD = "042061000001"
PEOPLE = (
    ("1", "Nguyễn Văn An", "05/02/1961", "Nam", CCCD, "4200000001", "Chủ hộ", None, "Thôn A", None),
    ("1", "Trần Thị Bình", "1965", "Nữ", "042165000002", None, "Vợ", None, "Thôn A", None),
)
CARD = ("Nguyễn Văn An", "05/02/1961", CCCD, None, "GD", "01/01/2026", "31/12/2026", "Thôn A")


@pytest.fixture
def reg(tmp_path, capsys):
    register = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    path = str(register.path)
    for kind, headings, rows in (("people", HEADINGS, PEOPLE), ("cards", CARD_HEADINGS, [CARD])):
        workbook(tmp_path / f"{kind}.xlsx", headings, rows)
        said(capsys, "import", path, str(tmp_path / f"{kind}.xlsx"), "--kind", kind, *DAY)
    return path


def told(capsys, *argv, code=0):
    """Run a command; return its JSON document."""
    ended, out, err = said(capsys, *argv, *DAY, "--json")
    assert (ended, err) == (code, "")
    return json.loads(out)


def person(capsys, reg, cccd=CCCD):
    rows = told(capsys, "list", reg, "all")["rows"]
    return next(row for row in rows if row["cccd"] == cccd)


def test_a_person_is_edited_by_any_of_their_numbers_and_taken_back(capsys, reg):
    before = person(capsys, reg)
    told(capsys, "edit", reg, "--cccd", CCCD, "--set", "họ và tên=Nguyễn Văn Ân")
    told(capsys, "edit", reg, "--insurance-no", "4200000001", "--set", "birth=1961-02-06")
    deed = told(capsys, "edit", reg, "--person", "1", "--set", "sex=nữ", "--set", "phone=")["deed"]
    now = person(capsys, reg)
    assert (now["name"], now["birth"], now["sex"]) == ("Nguyễn Văn Ân", "1961-02-06", "female")
    for number in (deed, deed - 1, deed - 2):
        told(capsys, "undo", reg, "--deed", str(number))
    assert person(capsys, reg) == before


def test_what_stands_there_already_is_said(capsys, reg):
    code, out, _ = said(capsys, "edit", reg, "--cccd", CCCD, "--set", "sex=nam")
    assert (code, out.strip()) == (0, "Sổ đã ghi như vậy; không có gì thay đổi.")
    code, out, _ = said(capsys, "edit", reg, "--household", "1", "--set", "địa chỉ=Số 5")
    assert code == 0
    assert "undo --deed" in out


def test_a_card_is_edited_added_and_removed(capsys, reg):
    which = ("edit", reg, "--cccd", CCCD)
    told(capsys, *which, "--card", "2026-01-01", "--set", "đến ngày=30/06/2026")
    assert person(capsys, reg)["to"] == "2026-06-30"
    told(capsys, *which, "--add-card", "--set", "first=01/07/2026", "--set", "last=31/12/2026",
         "--set", "code=GD")  # fmt: skip
    assert person(capsys, reg)["to"] == "2026-12-31"
    told(capsys, *which, "--remove-card", "2026-07-01")
    assert person(capsys, reg)["to"] == "2026-06-30"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--cccd", CCCD), "ít nhất một trường"),
        (("--cccd", CCCD, "--set", "phone"), "TRƯỜNG=GIÁ TRỊ"),
        (("--cccd", CCCD, "--set", "phone=1", "--set", "phone=2"), "hai lần"),
        (("--cccd", CCCD, "--set", "phone=0912000001", "--set", "sđt=0912000002"), "hai lần"),
        (("--cccd", CCCD, "--set", "tuổi=5"), "Không có trường"),
        (("--cccd", CCCD, "--set", "cccd=042165000002"), "--anyway"),
        (("--cccd", "042000000000", "--set", "phone="), "Không có ai"),
        (("--person", "77", "--set", "phone="), "không còn trong sổ"),
        (("--household", "1", "--add-card", "--set", "last=31/12/2026"), "chọn người"),
        (("--cccd", CCCD, "--card", "2026-01-01", "--set", "phone="), "Không có trường"),
    ],
)
def test_what_cannot_be_edited_is_refused_in_one_sentence(capsys, reg, words, sentence):
    assert sentence in refused(capsys, "edit", reg, *words)


def test_an_import_names_what_it_kept_and_takes_it_with_overwrite(capsys, reg, tmp_path):
    told(capsys, "edit", reg, "--cccd", CCCD, "--set", "họ và tên=Nguyễn Văn Ân")
    file = str(tmp_path / "people.xlsx")
    code, out, _ = said(capsys, "import", reg, file, *DAY)
    assert code == 0
    assert "Giữ như đã sửa tay: Sheet, dòng 2: họ và tên: Nguyễn Văn Ân (tệp ghi: Nguyễn" in out
    assert "hãy dùng --overwrite" in out
    document = told(capsys, "import", reg, file)
    field = {"record": "người", "field": "họ và tên"}
    assert document["kept"] == [
        {
            "sheet": "Sheet",
            "row": 2,
            "fields": [{**field, "from": "Nguyễn Văn Ân", "to": "Nguyễn Văn An"}],
        }
    ]
    document = told(capsys, "import", reg, file, "--overwrite")
    assert document["kept"] == []
    assert document["changes"] == [
        {
            "sheet": "Sheet",
            "row": 2,
            "fields": [{**field, "from": "Nguyễn Văn Ân", "to": "Nguyễn Văn An"}],
        }
    ]


def test_answers_decide_the_rows_they_name(capsys, reg, tmp_path):
    torn = ("2", "Lê Văn Dũng", "09/09/1999", "Nam", CCCD, None, "Chủ hộ", None, "Thôn A", None)
    file = str(workbook(tmp_path / "torn.xlsx", HEADINGS, [torn, torn, torn]))
    rejects = told(capsys, "import", reg, file, code=1)["rejects"]
    assert [reject["may_be_new"] for reject in rejects] == [True] * 3
    (who,) = rejects[0]["candidates"]
    assert who == {
        "person": 1, "name": "Nguyễn Văn An", "birth": "05/02/1961", "household": "1",
        "hamlet": "Thôn A", "cccd": CCCD, "insurance_no": "4200000001",
    }  # fmt: skip
    answers = [
        {"sheet": "Sheet", "row": 2, "take": "skip"},
        {"sheet": "Sheet", "row": 3, "take": "new"},
        {"sheet": "Sheet", "row": 4, "take": "person", "person": 1, "overwrite": True},
    ]
    (tmp_path / "answers.json").write_text(json.dumps(answers), "utf-8")
    document = told(
        capsys, "import", reg, file, "--answers", str(tmp_path / "answers.json"), code=1
    )
    assert [document[name] for name in ("rows", "added", "changed", "rejected")] == [3, 1, 1, 1]
    assert document["rejects"][0]["problem"] == "bỏ qua theo lựa chọn của người nhập"


BAD = {
    "{": "cần một tệp JSON",
    "{}": "danh sách",
    '[{"sheet": "a"}]': "câu trả lời thứ 1",
    '[{"sheet": "a", "row": true, "take": "skip"}]': "“row” là số dòng",
    '[{"sheet": "a", "row": 2, "take": "drop"}]': "skip, new hoặc person",
    '[{"sheet": "a", "row": 2, "take": ["skip"]}]': "skip, new hoặc person",
    '[{"sheet": "a", "row": 2, "overwrite": 1}]': "true hoặc false",
    '[{"sheet": "a", "row": 2, "take": "person"}]': "“person”",
    '[{"sheet": "a", "row": 2, "take": "new", "person": 5}]': "“person”",
    '[{"sheet": "a", "row": 2, "take": "new", "name": "x"}]': "chỉ nhận",
    '[{"sheet": "a", "row": 2}, {"sheet": "a", "row": 2}]': "hai lần",
}


@pytest.mark.parametrize(("text", "sentence"), BAD.items())
def test_a_bad_answers_file_is_refused_in_one_sentence(capsys, tmp_path, text, sentence):
    path = tmp_path / "answers.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ClerkError, match=sentence):
        read_answers(path)


def test_an_answers_file_that_is_not_there_is_refused(capsys, reg, tmp_path):
    file, none = str(tmp_path / "people.xlsx"), str(tmp_path / "none.json")
    assert "none.json" in refused(capsys, "import", reg, file, "--answers", none)


def test_an_answer_may_only_overwrite(tmp_path):
    path = tmp_path / "answers.json"
    path.write_text('[{"sheet": "a", "row": 2, "overwrite": true}]', "utf-8")
    assert read_answers(path) == {("a", 2): Answer(overwrite=True)}
    path.write_text('[{"sheet": "a", "row": 2, "take": "person", "person": 7}]', "utf-8")
    assert read_answers(path) == {("a", 2): Answer(Take.PERSON, 7)}


def test_one_field_of_many_people_is_counted_first_and_then_written_in_one_deed(capsys, reg):
    fill = ("edit-many", reg, "--list", "all", "--set", "dân tộc=Mường", "--only-empty")
    counted = told(capsys, *fill, "--dry-run")
    assert (counted["deed"], counted["changed"]) == (None, 2)
    done = told(capsys, *fill)
    assert {**done, "deed": None} == counted
    assert told(capsys, *fill)["deed"] is None
    one = ("edit-many", reg, "--people", "1, 2", "--set", "phone=0909090909")
    assert told(capsys, *one)["changed"] == 2
    told(capsys, "undo", reg, "--deed", str(done["deed"] + 1))
    register = Register.open(Path(reg))
    people = register.standing(date(2026, 11, 21)).commune.people
    assert [(p.ethnicity, p.phone) for p in people] == [("Mường", "")] * 2
    code, out, _ = said(capsys, *fill, *DAY)
    assert (code, out.splitlines()) == (
        0, ["Sổ đã ghi như vậy; không có gì thay đổi.", "2 người đã ghi như vậy."],
    )  # fmt: skip
    assert "giữ một --set" in refused(capsys, *one, "--set", "sex=nam")
    assert "cách nhau bằng dấu phẩy" in refused(capsys, *one[:3], "một", *one[4:])
    assert "chỉ đi cùng" in refused(capsys, *one, "--hamlet", "Thôn A")
