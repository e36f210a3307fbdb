"""The commands about rules, areas and grounds."""

import json

import pytest

from core.cli import main

DAY = ("--on", "2026-11-21")


@pytest.fixture
def reg(sample_copy):
    return str(sample_copy.path)


def said(capsys, *argv):
    """Run a command; return exit code, standard output and standard error."""
    code = main(argv)
    told = capsys.readouterr()
    return code, told.out, told.err


def document(capsys, *argv):
    """Run a command that answers with one JSON document and return it."""
    code, out, err = said(capsys, *argv, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def refused(capsys, *argv):
    """Run a command that must be refused; return its one sentence."""
    code, out, err = said(capsys, *argv)
    assert (code, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    return err


def test_the_rules_of_a_day_are_a_table(capsys, reg):
    code, out, _ = said(capsys, "rules", reg, *DAY)
    assert code == 0
    line = next(line for line in out.splitlines() if line.startswith("base_reference_level"))
    assert "2.530.000 đ" in line
    assert "01/07/2026" in line
    assert "Nghị định 161/2026/NĐ-CP" in line
    assert line.endswith("HIGH")
    rows = document(capsys, "rules", reg, *DAY)["rules"]
    assert len({row["name"] for row in rows}) == len(rows)
    assert len(document(capsys, "rules", reg)["rules"]) > len(rows)


def test_a_set_is_laid_and_changes_the_price(capsys, reg):
    before = document(capsys, "quote", reg, "1015", *DAY)["total"]
    assert document(capsys, "rules", reg, "--set", "dak-lak")["added"] == 4
    assert "dak-lak" in refused(capsys, "rules", reg, "--set", "ha-tinh")
    code, out, _ = said(capsys, "local-rule", reg, "add", "--point", "4", "--total", "50",
                        "--event", "left_near_poverty", "--months", "36", "--from", "2026-01-01",
                        "--paper", "NQ 12/2025")  # fmt: skip
    assert code == 0
    assert "số 5: điểm 4, 50 %, hộ vừa thoát cận nghèo trong 36 tháng" in out
    after = document(capsys, "quote", reg, "1015", *DAY)
    assert (before, after["total"]) == (2_322_540, 1_366_200)
    assert {line["point"] for line in after["lines"]} == {"4"}
    rows = document(capsys, "list", reg, "losing-support", *DAY)["rows"]
    assert {row["next_point"] for row in rows if row["household"] == "1015"} == {"4"}


def test_rules_go_out_and_in(capsys, reg, tmp_path):
    target = tmp_path / "quy định.toml"
    made = document(capsys, "rules", reg, "--export", str(target))
    assert made["rules"] == len(document(capsys, "rules", reg)["rules"])
    text = target.read_text("utf-8").replace("value = 2530000", "value = 2600000")
    target.write_text(text, "utf-8")
    code, out, _ = said(capsys, "rules", reg, "--import", str(target))
    assert (code, "base_reference_level" in out) == (0, True)
    assert document(capsys, "quote", reg, "1015", *DAY)["base"] == 2_600_000
    _, out, _ = said(capsys, "rules", reg, *DAY)
    assert "base_reference_level *" in out
    code, out, _ = said(capsys, "rules", reg, "--reset", "base_reference_level")
    assert (code, "Trở lại quy định của chương trình: base_reference_level" in out) == (0, True)
    assert document(capsys, "quote", reg, "1015", *DAY)["base"] == 2_530_000
    assert "“waiting_days”" in refused(capsys, "rules", reg, "--reset", "waiting_days")
    target.write_text(text.replace("value = 2600000", 'value = "nhiều"'), "utf-8")
    assert "quy định.toml, mục [[rule]] thứ" in refused(capsys, "rules", reg, "--import",
                                                        str(target))  # fmt: skip


def test_local_rules_are_listed_ended_and_removed(capsys, reg):
    said(capsys, "rules", reg, "--set", "dak-lak")
    assert [row["number"] for row in document(capsys, "local-rule", reg, "list")] == [1, 2, 3, 4]
    code, out, _ = said(capsys, "local-rule", reg, "end", "1", "--to", "2026-12-31")
    assert (code, "đến 31/12/2026" in out) == (0, True)
    rows = document(capsys, "local-rule", reg, "list", "--on", "2027-01-01")
    assert [row["point"] for row in rows] == ["4d", "4g", "4b"]
    assert said(capsys, "local-rule", reg, "remove", "2")[0] == 0
    assert "số 9" in refused(capsys, "local-rule", reg, "remove", "9")
    _, out, _ = said(capsys, "local-rule", reg, "list")
    assert out.count("Điểm ") == 3
    assert document(capsys, "verify", reg)["whole"] is True


@pytest.mark.parametrize(
    "argv",
    [
        ("local-rule", "add", "--point", "4a", "--from", "2026-01-01", "--paper", "x"),
        ("local-rule", "add", "--point", "5a", "--total", "9", "--from", "2026-01-01",
         "--paper", "x"),
        ("local-rule", "add", "--point", "4a", "--total", "nhiều", "--from", "2026-01-01",
         "--paper", "x"),
        ("local-rule",),
        ("area", "add", "Thôn Đông", "area_9", "--from", "2026-01-01"),
        ("area", "add", "Thôn Lạ", "area_3", "--from", "2026-01-01"),
        ("area", "end", "Thôn Đông", "area_3", "--to", "2026-01-01"),
        ("rules", "--export", "a.toml", "--set", "dak-lak"),
        ("why", "99999"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_sentence(capsys, reg, argv):
    refused(capsys, argv[0], reg, *argv[1:])


def test_areas_are_entered_listed_and_ended(capsys, reg):
    made = document(capsys, "area", reg, "add", "*", "area_3", "--from", "2025-12-01", "--source",
                    "QĐ 1")  # fmt: skip
    assert "Thôn Đông" in made["hamlets"]
    assert said(capsys, "area", reg, "end", "Thôn Đông", "area_3", "--to", "2026-11-20")[0] == 0
    hamlets = {row["hamlet"] for row in document(capsys, "area", reg, "list", *DAY)}
    assert hamlets == set(made["hamlets"]) - {"Thôn Đông"}
    _, out, _ = said(capsys, "area", reg, "list")
    assert "khu vực III" in out
    assert said(capsys, "area", reg, "remove", "1")[0] == 0


def test_why_says_status_ground_and_price(capsys, reg):
    found = document(capsys, "why", reg, "1015", *DAY)
    assert (found["household"], found["class"]) == ("1015", "NONE")
    first = found["members"][0]
    assert (first["status"], first["point"]) == ("lapsed_long", "5a")
    assert first["next"]["starts"] == "2026-12-21"
    assert first["next"]["price"]["amount"] == 1_366_200
    for member in found["members"]:
        for grounds in (member["grounds"], member["next"]["grounds"]):
            assert [ground["chosen"] for ground in grounds].count(True) == 1
            assert grounds[0]["chosen"]
            assert all(g["basis"] and g["source"] and g["confidence"] for g in grounds)
    _, out, _ = said(capsys, "why", reg, "1015", *DAY)
    assert "Căn cứ: Tự đóng theo hộ gia đình, hộ số 1015 [" in out
    assert "tự đóng 1.366.200 đ cho 12 tháng (100 %, người thứ 1)" in out
    assert "Theo điểm a khoản 5 Điều 12 Luật BHYT; khoản 6 Điều 13 Luật BHYT. Mang theo: Tờ" in out


def test_the_point_told_is_the_one_on_the_list(capsys, reg):
    rows = document(capsys, "list", reg, "losing-support", *DAY)["rows"]
    for household in sorted({row["household"] for row in rows})[:12]:
        members = document(capsys, "why", reg, household, *DAY)["members"]
        told = {said_of(m["name"], m["next"], m["next"]["point"]) for m in members}
        listed = {
            said_of(r["name"], r, r["next_point"]) for r in rows if r["household"] == household
        }
        assert listed <= told


def said_of(name, record, point):
    """Return who, on what point, what it rests on and what to bring."""
    return name, point, record["basis"], record["papers"]
