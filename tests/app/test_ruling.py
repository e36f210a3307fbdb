"""Rules in and out of a register: one file, a province's set, rows by hand."""

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import tomli_w
from sqlalchemy import select, update

from core.app import ruling
from core.app.history import deeds
from core.app.register import Register
from core.app.undoing import undo_deed
from core.app.verifying import verify
from core.domain import rule_rows
from core.domain.errors import ClerkError
from core.domain.local_rules import LocalEvent, LocalRule
from core.domain.people import Area
from core.domain.premium import tariff_on
from core.store.engine import writing
from core.store.places import add_hamlet
from core.store.schema import BOOKKEEPING, local_rule, metadata

DAY = date(2026, 11, 21)
TOP = LocalRule("4a", date(2026, 1, 1), percent_total=90, paper="NQ 1")
EARLIER = """
[[rule]]
name = "base_reference_level"
value = 2340000
from = 2017-07-01
to = 2026-06-30
source = "Nghị định cũ"
confidence = "MEDIUM"
checked = 2027-06-01

"""
RAISED = f"""{EARLIER}
[[rule]]
name = "base_reference_level"
value = 2530000
from = 2026-07-01
to = 2027-06-30
source = "Nghị định 161/2026/NĐ-CP"
confidence = "HIGH"
checked = 2027-06-01

[[rule]]
name = "base_reference_level"
value = 2700000
from = 2027-07-01
source = "Nghị định thử"
confidence = "MEDIUM"
checked = 2027-06-01
note = "Thử"
"""


@pytest.fixture
def register(tmp_path):
    made = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử", user="lan")
    with made.deed("test") as writer:
        add_hamlet(writer, "Thôn Đông")
    return made


def rows_of(register):
    with register.reading() as db:
        return {
            table.name: [
                tuple(row) for row in db.execute(select(table).order_by(*table.primary_key))
            ]
            for table in metadata.sorted_tables
            if table.name not in BOOKKEEPING
        }


def file(tmp_path, text):
    path = tmp_path / "quy định.toml"
    path.write_text(text, "utf-8")
    return path


def base(register, day):
    return tariff_on(register.standing(day).rules, day).base


def local(register):
    return list(ruling.local_lines(register).values())


def test_a_new_register_works_by_the_programs_rules(register, rules):
    lines = ruling.rule_lines(register)
    assert len(lines) == len(rules.rules)
    assert not any(line.of_office for line in lines)
    assert all(line.rule.holds(DAY) for line in ruling.rule_lines(register, DAY))


def test_an_imported_rule_stands_instead_of_the_programs(register, tmp_path):
    report = ruling.import_rules(register, file(tmp_path, RAISED))
    assert report.rules == ("base_reference_level",)
    assert base(register, date(2027, 6, 30)) == 2_530_000
    assert base(register, date(2027, 7, 1)) == 2_700_000
    assert base(register, date(2018, 1, 1)) == 2_340_000
    assert [line.shown for line in ruling.rule_lines(register) if line.of_office] == [
        "2.340.000 đ", "2.530.000 đ", "2.700.000 đ"
    ]  # fmt: skip
    assert verify(register) == ()


def test_what_is_exported_comes_back_unchanged(register, tmp_path):
    ruling.import_rules(register, file(tmp_path, RAISED))
    ruling.lay_set(register, "dak-lak")
    leavers = replace(TOP, point="4", event=LocalEvent.LEFT_POVERTY, months=36, note="“Ghi” \\ chú")
    ruling.add_local_rule(register, leavers)
    ruling.add_local_rule(register, replace(TOP, point="4d", hamlet="thôn đông"))
    ruling.add_local_rule(register, replace(TOP, point="4b", area=Area.AREA_I, last=DAY))
    before, target = rows_of(register), tmp_path / "ra.toml"
    assert ruling.export_rules(register, target)[1] == 7
    report = ruling.import_rules(register, target)
    assert (report.rules, report.own, report.added, report.changed) == ((), (), 0, 0)
    assert rows_of(register) == before
    other = Register.create(tmp_path / "xã khác.sobhyt", name="Xã Khác")
    with other.deed("test") as writer:
        add_hamlet(writer, "Thôn Đông")
    ruling.import_rules(other, target)
    assert rows_of(other)["rule"] == before["rule"]
    assert local(other) == local(register)


def test_the_same_file_twice_changes_nothing(register, tmp_path):
    path = file(tmp_path, RAISED)
    ruling.import_rules(register, path)
    before = rows_of(register)
    assert ruling.import_rules(register, path).rules == ()
    assert rows_of(register) == before


def test_the_programs_own_rows_take_an_offices_back(register, tmp_path, rules):
    ruling.import_rules(register, file(tmp_path, RAISED))
    target = tmp_path / "chương trình.toml"
    ruling.export_rules(Register.create(tmp_path / "mới.sobhyt", name="Xã"), target)
    assert ruling.import_rules(register, target).own == ("base_reference_level",)
    assert rows_of(register)["rule"] == []
    assert base(register, date(2026, 6, 30)) == 2_340_000


def test_an_edited_local_row_takes_the_place_of_the_old(register, tmp_path):
    ruling.lay_set(register, "dak-lak")
    target = tmp_path / "ra.toml"
    ruling.export_rules(register, target)
    content = tomllib.loads(target.read_text("utf-8"))
    content["local"][1]["percent_total"] = 65
    content["local"][1]["to"] = date(2030, 12, 31)
    report = ruling.import_rules(register, file(tmp_path, tomli_w.dumps(content)))
    assert (report.added, report.changed, report.unchanged) == (0, 1, 3)
    changed = local(register)[1]
    assert (changed.point, changed.percent_total, changed.last) == ("4d", 65, date(2030, 12, 31))


def test_the_set_of_dak_lak(register):
    assert ruling.lay_set(register, "dak-lak").added == 4
    found = {rule.point: rule for rule in local(register)}
    assert {p: r.percent_total for p, r in found.items()} == {"4a": 100, "4d": 60, "4g": 85,
                                                              "4b": 55}  # fmt: skip
    assert {rule.first for rule in found.values()} == {date(2025, 10, 30)}
    tariff = tariff_on(register.standing(DAY).rules, DAY)
    own = {p: tariff.amount(1 - r.raised(0), 12) for p, r in found.items()}
    assert own == {"4a": 0, "4d": 546_480, "4g": 204_930, "4b": 614_790}
    assert ruling.lay_set(register, "dak-lak").unchanged == 4


def test_there_is_no_set_for_other_provinces(register):
    assert ruling.set_names() == ("dak-lak",)
    with pytest.raises(ClerkError, match=r"ha-tinh.*dak-lak"):
        ruling.lay_set(register, "ha-tinh")


RULE = 'name = "share.4a"\nvalue = 80\nsource = "NĐ"\nconfidence = "HIGH"\nchecked = 2027-01-01\n'
OVER = """[[rule]]
name = "premium_rate_household"
value = 4.5
from = 2010-01-01
to = 2027-12-31
source = "NĐ"
confidence = "HIGH"
checked = 2027-01-01
[[rule]]
name = "premium_rate_household"
value = 7
from = 2028-01-01
source = "NĐ"
confidence = "HIGH"
checked = 2027-01-01
"""
LOCAL = 'point = "4a"\npercent_total = 80\nfrom = 2026-01-01\npaper = "NQ 1"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[rule", "không phải là tệp quy định dạng TOML"),
        ("x = 1", "không hiểu phần “x”"),
        ("rule = 3", r"phải gồm các mục \[\[rule\]\]"),
        (f"[[rule]]\n{RULE}[[rule]]\n{RULE.replace('80', '180')}", "thứ 2: .*từ 0 đến 100"),
        (f"[[rule]]\n{RULE.replace('share.4a', 'share.4aa')}", "thứ 1: .*không biết .*share.4aa"),
        (f"[[rule]]\n{RULE.replace('share.4a', 'code.4')[:-1]}\nfroom = 1", "không hiểu “froom”"),
        (f"[[rule]]\n{RULE}from = 2027-01-01\nto = 2026-01-01", "trước ngày đầu"),
        (f"[[rule]]\n{RULE}from = \"2027-01-01\"", "“from” phải là một ngày"),
        (f"[[rule]]\n{RULE}from = 2027-01-01T00:00:00", "“from” phải là một ngày"),
        (f"[[rule]]\n{RULE.replace('HIGH', 'SURE')}", "“confidence” không nhận"),
        ("[[rule]]\nnote = 'x'", "thiếu “name”, “value”, “source”, “confidence”, “checked”"),
        ("[[local]]\nnote = 'x'", "thiếu “point”, “percent_total” hoặc “percent_extra”, “from”"),
        (f"[[rule]]\nvalue = 1\n[[rule]]\n{RULE.replace('4a', '9')}", "thứ 1: .*; mục .* thứ 2: "),
        (f"[[rule]]\n{RULE}to = 9999-12-31", "“to” = 9999-12-31 nằm ngoài .* bỏ hẳn dòng ấy"),
        (f"[[rule]]\n{RULE}from = 2027-01-01", "“share.4a” thay .* ngày đến hết 31/12/2026;"),
        (f"[[rule]]\n{RULE}from = 2020-01-01\nto = 2027-12-31",
         "ngày đến hết 31/12/2019, từ 01/01/2028 trở đi; hãy"),
        (OVER, r"mức đóng 7 % .* cao hơn mức tối đa theo luật 6 %"),
        (f"[[rule]]\n{RULE.replace('checked', '# ')}", "thiếu “checked”"),
        (f"[[rule]]\n{RULE.replace('source', '# ')}", "thiếu “source”"),
        (f"[[rule]]\n{RULE}[[rule]]\n{RULE}from = 2030-01-01", "hai giá trị chồng ngày nhau"),
        (f"[[local]]\n{LOCAL.replace('4a', '5a')}", "thứ 1: điểm “5a”"),
        (f"[[local]]\n{LOCAL}percent_extra = 5", "đúng một trong hai"),
        (f"[[local]]\n{LOCAL.replace('80', '8.5')}", "“percent_total” phải là số nguyên"),
        (f"[[local]]\n{LOCAL}event = \"x\"", "“event” không nhận \"x\""),
        (f"[[local]]\n{LOCAL}area = \"x\"", "“area” không nhận \"x\""),
        (f"[[local]]\n{LOCAL}hamlet = \"Thôn Tây\"", "thứ 1: Không có thôn “Thôn Tây”"),
        (f"[[local]]\n{LOCAL}[[local]]\n{LOCAL.replace('80', '90')}", "trái nhau"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_whole(register, tmp_path, text, said):
    before = rows_of(register)
    path = file(tmp_path, text)
    with pytest.raises(ClerkError, match=said) as told:
        ruling.import_rules(register, path)
    assert path.name in str(told.value)
    assert rows_of(register) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00", "không phải chữ mã UTF-8"),
        (b"PK\x03\x04", "viết sai ở dòng 1, chữ thứ 3"),
        (b"\x00" * 10, "viết sai ở dòng 1"),
        (b"a = 1\n[[rule]\n", "viết sai ở dòng 2"),
        (b"a = " + b"9" * 5000, "không phải là tệp quy định dạng TOML; hãy so"),
        (b"a = " + b"[" * 5000, "không phải là tệp quy định dạng TOML"),
    ],
)
def test_a_file_that_is_no_rule_file_is_refused_in_vietnamese(register, tmp_path, content, said):
    path = tmp_path / "x.toml"
    path.write_bytes(content)
    with pytest.raises(ClerkError, match=r"x\.toml") as told:
        ruling.import_rules(register, path)
    assert said in str(told.value)
    assert not re.search(
        r"\b(at|line|in|expected|invalid|codec|byte)\b", str(told.value), re.IGNORECASE
    )


def test_a_missing_file_is_said(register, tmp_path):
    with pytest.raises(ClerkError, match=r"Không đọc được tệp .*: không có tệp này"):
        ruling.import_rules(register, tmp_path / "none.toml")
    with pytest.raises(ClerkError, match=r"Không đọc được tệp .*: "):
        ruling.import_rules(register, tmp_path)


def test_the_programs_own_rule_comes_back_by_name(register, tmp_path, rules):
    ruling.import_rules(register, file(tmp_path, RAISED))
    assert ruling.reset_rule(register, "base_reference_level").own == ("base_reference_level",)
    assert rows_of(register)["rule"] == []
    assert base(register, date(2027, 7, 1)) == 2_530_000
    with pytest.raises(ClerkError, match="không có dòng nào tên “base_reference_level”"):
        ruling.reset_rule(register, "base_reference_level")
    undo_deed(register, deeds(register, 1)[0].deed.id)
    assert base(register, date(2027, 7, 1)) == 2_700_000
    assert verify(register) == ()


def test_an_exported_file_names_every_field(register, tmp_path):
    target = tmp_path / "ra.toml"
    ruling.export_rules(register, target)
    head = [line for line in target.read_text("utf-8").splitlines() if line.startswith("#")]
    for field in (*rule_rows.RULE_FIELDS, *rule_rows.LOCAL_FIELDS):
        assert re.search(rf"\b{field}\b", "\n".join(head)), field


def test_a_file_that_contradicts_the_register_is_refused_whole(register, tmp_path):
    ruling.add_local_rule(register, TOP)
    before = rows_of(register)
    text = f"{RAISED}\n[[local]]\n{LOCAL.replace('2026-01-01', '2026-05-01')}"
    with pytest.raises(ClerkError, match=r"NQ 1.*trái nhau|trái nhau.*NQ 1"):
        ruling.import_rules(register, file(tmp_path, text))
    assert rows_of(register) == before


def test_an_office_may_name_a_new_code(register, tmp_path):
    ruling.import_rules(register, file(tmp_path, f"[[rule]]\n{RULE}".replace("share.4a", "code.TD")
                                       .replace("80", '"3"')))  # fmt: skip
    assert register.standing(DAY).rules.point_of_code("TD", DAY) == "3"


def test_rows_by_hand_are_entered_ended_and_taken_out(register):
    number = ruling.add_local_rule(register, TOP)
    with pytest.raises(ClerkError, match=f"số {number}"):
        ruling.add_local_rule(register, TOP)
    with pytest.raises(ClerkError, match="trái nhau"):
        ruling.add_local_rule(register, replace(TOP, percent_total=95, first=DAY))
    ruling.end_local_rule(register, number, date(2026, 11, 20))
    ruling.add_local_rule(register, replace(TOP, percent_total=95, first=DAY))
    with pytest.raises(ClerkError, match="trái nhau"):
        ruling.end_local_rule(register, number, DAY)
    with pytest.raises(ClerkError, match="remove"):
        ruling.end_local_rule(register, number, date(2025, 1, 1))
    assert [rule.percent_total for rule in ruling.local_lines(register, DAY).values()] == [95]
    assert ruling.remove_local_rule(register, number).percent_total == 90
    with pytest.raises(ClerkError, match="Không có quy định riêng số"):
        ruling.remove_local_rule(register, number)
    assert verify(register) == ()


def test_a_rule_by_hand_that_cannot_be_is_refused(register):
    with pytest.raises(ClerkError, match="văn bản"):
        ruling.add_local_rule(register, replace(TOP, paper=""))
    with pytest.raises(ClerkError, match="Không có thôn"):
        ruling.add_local_rule(register, replace(TOP, hamlet="Thôn Tây"))
    assert local(register) == []


def test_contradicting_rows_in_a_register_are_reported_and_nothing_is_chosen(register):
    ruling.add_local_rule(register, TOP)
    number = ruling.add_local_rule(register, replace(TOP, point="4d"))
    with writing(register.engine) as db:
        db.execute(update(local_rule).where(local_rule.c.id == number).values(
            point="4a", percent_total=80))  # fmt: skip
    with pytest.raises(ClerkError, match=r"90 %.*80 %"):
        register.standing(DAY)
    ruling.remove_local_rule(register, number)
    assert register.standing(DAY).members == ()


def test_a_rule_on_a_hamlet_is_shown_by_the_registers_spelling(register):
    ruling.add_local_rule(register, replace(TOP, hamlet="THÔN ĐÔNG"))
    assert local(register)[0].hamlet == "Thôn Đông"


def test_an_exported_file_is_whole_or_not_there(register, tmp_path):
    with pytest.raises(ClerkError, match="không có thư mục"):
        ruling.export_rules(register, tmp_path / "none" / "x.toml")
    assert Path(tmp_path / "none").exists() is False
