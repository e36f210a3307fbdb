"""Finding a commune, and a new register that knows its own."""

import json

from core.app.office import office_settings
from core.app.register import Register
from tests.cli.saying import refused, said


def test_a_commune_is_found_without_accents(capsys):
    code, out, err = said(capsys, "units", "ky", "hoa", "--province", "ha tinh", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == [
        {
            "code": "18814",
            "name": "Xã Kỳ Hoa",
            "kind": "Xã",
            "province": "Tỉnh Hà Tĩnh",
            "province_code": "42",
        }
    ]
    assert "18814" in said(capsys, "units", "ky hoa")[1]


def test_nothing_found_is_no_failure_and_an_unknown_province_is(capsys):
    assert said(capsys, "units", "qqq", "--json") == (0, "[]\n", "")
    assert "Không có" in said(capsys, "units", "qqq")[1]
    assert "Không có tỉnh" in refused(capsys, "units", "an", "--province", "qqq")


def test_a_new_register_takes_name_kind_and_province_from_the_table(capsys, tmp_path):
    reg = tmp_path / "xã.sobhyt"
    code, out, _ = said(capsys, "new", str(reg), "--commune", "18814", "--json")
    made = json.loads(out)
    assert (code, made["name"], made["kind"]) == (0, "Xã Kỳ Hoa", "Xã")
    known = office_settings(Register.open(reg))
    assert known["commune"] == "Xã Kỳ Hoa"
    assert known["commune_code"] == "18814"
    assert known["province"] == "Tỉnh Hà Tĩnh"


def test_a_code_without_its_zeros_is_known(capsys, tmp_path):
    reg = tmp_path / "xã.sobhyt"
    said(capsys, "new", str(reg), "--commune", "4")
    assert office_settings(Register.open(reg))["commune_code"] == "00004"


def test_a_name_counts_before_the_table_and_beside_an_unknown_code(capsys, tmp_path):
    own, other = tmp_path / "a.sobhyt", tmp_path / "b.sobhyt"
    said(capsys, "new", str(own), "--commune", "18814", "--name", "Xã Kỳ Hoa cũ")
    said(capsys, "new", str(other), "--commune", "99999", "--name", "Xã Mới Lập")
    known = office_settings(Register.open(own))
    assert (known["commune"], known["province"]) == ("Xã Kỳ Hoa cũ", "Tỉnh Hà Tĩnh")
    known = office_settings(Register.open(other))
    assert (known["commune"], known["commune_code"]) == ("Xã Mới Lập", "99999")
    assert known["province"] == ""


def test_an_unknown_code_without_a_name_makes_nothing(capsys, tmp_path):
    sentence = refused(capsys, "new", str(tmp_path / "x.sobhyt"), "--commune", "99999")
    assert "99999" in sentence
    assert "units" in sentence
    assert list(tmp_path.iterdir()) == []
