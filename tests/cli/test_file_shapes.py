"""Files of every known shape, taken into a small register through the command line."""

import json

import pytest

from core.app.register import Register
from core.cli import main
from core.store.cover import periods_by_person
from tests.documents import office_files

DAY = ("--on", "2026-12-28")
PEOPLE = (
    ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã số BHXH",
     "Quan hệ với chủ hộ", "Thôn"),
    (1, "1", "Nguyễn Văn An", "03/09/1957", "Nam", "042057000001", "0198128357", "Chủ hộ",
     "Thôn Đông"),
    (2, None, "Trần Thị Bình", "1960", "Nữ", "042160000002", "0198128358", "Vợ", None),
    (3, "2", "Lê Văn Cường", "05/02/1991", "Nam", "042091000003", "0198128359", "Chủ hộ",
     "Thôn Đông"),
)  # fmt: skip


class Office:
    """A small register and what the command line says about it."""

    def __init__(self, folder, capsys):
        self.folder, self._capsys = folder, capsys
        self.path = folder / "xa.sobhyt"
        main(["new", str(self.path), "--name", "Xã Mẫu"])
        self.take(office_files.save(folder / "dan_cu.xlsx", **{"Dân cư": PEOPLE}))

    def run(self, *argv):
        self._capsys.readouterr()
        code = main([*map(str, argv)])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def take(self, file, *words):
        """Import a file; return the exit code and the report."""
        code, out, err = self.run("import", self.path, file, *words, *DAY, "--json")
        assert err == ""
        return code, json.loads(out)

    @property
    def cards(self):
        """The cards of the register: insurance number's last figure, days, code, assumed."""
        with Register.open(self.path).reading() as db:
            return sorted(
                (person, f"{p.first:%d/%m/%Y}", f"{p.last:%d/%m/%Y}", p.code, p.first_assumed)
                for person, stored in periods_by_person(db).items()
                for _, p in stored
            )

    def people(self):
        _, out, _ = self.run("list", self.path, "all", *DAY, "--json")
        return json.loads(out)["rows"]


@pytest.fixture
def office(tmp_path, capsys):
    return Office(tmp_path, capsys)


def counts(report):
    return tuple(report[key] for key in ("added", "changed", "unchanged", "rejected"))


def test_mau_so_3(office):
    path = office_files.m3(
        office.folder / "m3.xlsx",
        ("I", "Tăng"),
        office_files.m3_row(1, ("Nguyễn Văn An", "0198128357", None), "01/2027", "12 tháng"),
        office_files.m3_row(2, ("Trần Thị Bình", None, "042160000002"), "01/2027", "6 tháng"),
        office_files.m3_row(3, ("Người Lạ", "0198199999", None), "01/2027", "6 tháng"),
        ("II", "Giảm"),
        office_files.m3_row(1, ("Lê Văn Cường", "0198128359", None), "01/2027", "nghỉ"),
    )
    code, report = office.take(path)
    assert (code, report["kind"], counts(report)) == (1, "cards", (2, 0, 1, 1))
    assert report["rejects"][0]["problem"] == "chưa có trong sổ"
    assert office.cards == [
        (1, "01/01/2027", "31/12/2027", "CN", False),
        (2, "01/01/2027", "30/06/2027", "CN", False),
    ]
    before = office.cards
    assert counts(office.take(path)[1]) == (0, 0, 3, 1)
    assert office.cards == before


def test_d03_of_decision_490_marks_an_assumed_first_day(office):
    def row(number, name, insurance_no, start):
        return (number, name, insurance_no, None, None, None, None, "42101", "20/12/2026", "12",
                None, None, None, start, 12)  # fmt: skip

    path = office_files.d03(
        office.folder / "d03.xlsx",
        office_files.D03_490_HEADER,
        ("I", "Tăng"),
        row(1, "Nguyễn Văn An", "0198128357", "01/2027"),
        row(2, "Trần Thị Bình", "0198128358", None),
    )
    code, report = office.take(path)
    assert (code, counts(report)) == (0, (2, 0, 0, 0))
    assert office.cards == [
        (1, "01/01/2027", "31/12/2027", "GD", False),
        (2, "01/12/2026", "30/11/2027", "GD", True),
    ]
    assert counts(office.take(path)[1]) == (0, 0, 2, 0)


def test_the_vnpt_sheet(office):
    person = {"HoTen": "Nguyễn Văn An", "MasoBHXH": "0198128357", "PA": "TM", "Sothang": 3,
              "TuNgay": "15/01/2027", "NgaySinh": "03/09/1957", "GioiTinh": 1}  # fmt: skip
    woman = {**person, "HoTen": "Trần Thị Bình", "MasoBHXH": "0198128358", "GioiTinh": 0,
             "NgaySinh": "1960", "PA": "GH"}  # fmt: skip
    code, report = office.take(office_files.vnpt(office.folder / "vnpt.xlsx", person, woman))
    assert (code, report["kind"], counts(report)) == (0, "cards", (1, 0, 1, 0))
    assert office.cards == [(1, "15/01/2027", "14/04/2027", "", False)]
    (row,) = [row for row in office.people() if row["name"] == "Nguyễn Văn An"]
    assert (row["code"], row["point"]) == (None, None)


def test_a_list_without_codes_does_not_double_a_known_card(office):
    person = {"HOTEN": "NGUYỄN VĂN AN", "SOBHXH": "0198128357", "PA": "ON", "SOTHANG": 12,
              "TUNGAY": "01/01/2027", "MADT": "GD", "NGAYSINH": "03/09/1957"}  # fmt: skip
    office.take(office_files.sms(office.folder / "sms.xlsx", person))
    without = {"HoTen": "Nguyễn Văn An", "MasoBHXH": "0198128357", "PA": "ON", "Sothang": 12,
               "TuNgay": "01/01/2027", "NgaySinh": "03/09/1957"}  # fmt: skip
    _, report = office.take(office_files.vnpt(office.folder / "vnpt.xlsx", without))
    assert counts(report) == (0, 0, 1, 0)
    assert office.cards == [(1, "01/01/2027", "31/12/2027", "GD", False)]


def test_answers_of_the_card_check(office):
    path = office_files.save(
        office.folder / "tra_cuu.xlsx",
        sheet=(
            ("maKetQua", "maThe", "hoTen", "ngaySinh", "gtTheTu", "gtTheDen", "maSoBHXH",
             "maTheMoi", "gtTheTuMoi", "gtTheDenMoi"),
            ("000", "GD4420198128357", "Nguyễn Văn An", "03/09/1957", "01/01/2026", "31/12/2026",
             "0198128357", "HN2420198128357", "01/01/2027", "31/12/2027"),
            ("060", "GD4420198128358", "Trần Thị Bình", "1960", None, None, "0198128358"),
        ),
    )  # fmt: skip
    code, report = office.take(path)
    assert (code, report["kind"], counts(report)) == (1, "cards", (1, 0, 0, 1))
    assert office.cards == [
        (1, "01/01/2026", "31/12/2026", "GD", False),
        (1, "01/01/2027", "31/12/2027", "HN", False),
    ]


@pytest.mark.parametrize("form", [office_files.c21a, office_files.d08a])
def test_lists_that_only_report_are_refused_and_told_where_they_belong(office, form):
    path = form(office.folder / "bao_cao.xlsx", (1, "1", "Nguyễn Văn An", "0198128357"))
    for words in ((), ("--dry-run",)):
        code, out, err = office.run("import", office.path, path, *words, *DAY)
        assert (code, out) == (2, "")
        assert "reconcile" in err
        assert len(err.strip().splitlines()) == 1
    _, out, _ = office.run("imports", office.path, "--json")
    assert len(json.loads(out)) == 1


AN = ("Nguyễn Văn An", "0198128357", "042057000001")
BINH = ("Trần Thị Bình", "0198128358", None)


def by_household(office):
    found = {}
    for row in office.people():
        found.setdefault((row["hamlet"], row["household"]), []).append(row["name"])
    return {place: sorted(names) for place, names in found.items()}


def test_mau_so_4_joins_the_household_its_members_have(office):
    path = office_files.m4(
        office.folder / "m4.xlsx",
        office_files.m4_row(1, AN, "03/09/1957", "Chủ hộ"),
        office_files.m4_row(2, BINH, "1960", "Vợ"),
        office_files.m4_row(3, ("Nguyễn Văn Con", None, None), "2020", "Con"),
    )
    code, report = office.take(path)
    assert (code, report["kind"], counts(report)) == (0, "people", (1, 1, 1, 0))
    assert by_household(office) == {
        ("Thôn Đông", "1"): ["Nguyễn Văn An", "Nguyễn Văn Con", "Trần Thị Bình"],
        ("Thôn Đông", "2"): ["Lê Văn Cường"],
    }
    assert counts(office.take(path)[1]) == (0, 0, 3, 0)
    assert office.cards == []


def test_a_household_nobody_knows_gets_a_free_number(office):
    family = ("Phạm Văn Dũng", "Thôn Đông", (
        office_files.m4_row(1, ("Phạm Văn Dũng", None, "042080000007"), "1980", "Chủ hộ"),
        office_files.m4_row(2, ("Phạm Thị Em", None, None), "2010", "Con"),
    ))  # fmt: skip
    path = office_files.m4(
        office.folder / "m4.xlsx",
        office_files.m4_row(1, ("Võ Văn Giàu", None, None), None, "Chủ hộ"),
        head="Võ Văn Giàu",
        address="Thôn Đông",
        more={"Ho 2": family},
    )
    assert counts(office.take(path)[1]) == (3, 0, 0, 0)
    assert by_household(office) == {
        ("Thôn Đông", "1"): ["Nguyễn Văn An", "Trần Thị Bình"],
        ("Thôn Đông", "2"): ["Lê Văn Cường"],
        ("Thôn Đông", "3"): ["Võ Văn Giàu"],
        ("Thôn Đông", "4"): ["Phạm Thị Em", "Phạm Văn Dũng"],
    }
    assert counts(office.take(path)[1])[3] == 0
    assert ("Thôn Đông", "4") in by_household(office)


def test_a_list_without_household_numbers_finds_its_households_again(office):
    header = ("STT", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ")
    new = ((1, "Đỗ Văn Hạnh", "1970", "Chủ hộ"), (2, "Đỗ Thị Yến", "1995", "Con"))
    old = ((1, "Nguyễn Văn An", "03/09/1957", "Chủ hộ"), (2, "Trần Thị Bình", "1960", "Vợ"))
    path = office_files.save(office.folder / "a.xlsx", **{"Thôn Đông": (header, *new, *old)})
    assert counts(office.take(path)[1]) == (2, 0, 2, 0)
    turned = office_files.save(office.folder / "b.xlsx", **{"Thôn Đông": (header, *old, *new)})
    assert counts(office.take(turned)[1]) == (0, 0, 4, 0)
    assert by_household(office)[("Thôn Đông", "1")] == ["Nguyễn Văn An", "Trần Thị Bình"]


def test_who_would_leave_a_household_by_name_and_year_alone_is_asked_about(office):
    header = ("STT", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ")
    people = ((1, "Nguyễn Văn An", "03/09/1957", "Chủ hộ"), (2, "Trần Thị Bình", "1960", "Chủ hộ"))
    path = office_files.save(office.folder / "a.xlsx", **{"Thôn Đông": (header, *people)})
    before = by_household(office)
    assert counts(office.take(path)[1]) == (0, 0, 1, 1)
    assert by_household(office) == before
