"""The population of hamlets: entered in one deed, taken back, told with source and day."""

from datetime import date

import pytest

from core.app.counting import coverage_on
from core.app.history import deeds
from core.app.population import population_of, set_population
from core.app.undoing import newest_by_hand, undo_deed
from core.app.verifying import verify
from core.domain.coverage import Against
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.shares import Of
from core.store.populations import of_years
from tests.app.hand_registers import DAY, make
from tests.coverage import coverage_of
from tests.registers import dump

AS_OF = date(2026, 1, 1)
BOTH = {"Thôn A": 400, "thon b": 90}


@pytest.fixture
def register(tmp_path):
    return make(tmp_path)


def people(register, year=2026):
    return [line.figure.people if line.figure else None
            for line in population_of(register, year).lines]  # fmt: skip


def test_several_hamlets_are_one_deed_that_is_taken_back(register):
    before = dump(register)
    deed = set_population(register, 2026, BOTH, " Công an xã ", AS_OF)
    found = population_of(register, 2026)
    assert [line.figure.said for line in found.lines] == ["Công an xã, 01/01/2026"] * 2
    assert (people(register), found.total) == ([400, 90], 490)
    assert people(register, 2025) == [None, None]
    line = deeds(register, 1)[0]
    assert (line.deed.kind, line.changed) == (DeedKind.POPULATION, "2 dân số của thôn")
    assert set_population(register, 2026, BOTH, "Công an xã", AS_OF) is None
    assert newest_by_hand(register).id == deed
    changed = set_population(register, 2026, {"Thôn A": 410, "Thôn B": None}, "Thống kê", AS_OF)
    assert people(register) == [410, None]
    undo_deed(register, changed)
    assert people(register) == [400, 90]
    undo_deed(register, deed)
    assert dump(register) == before
    assert verify(register) == ()


REFUSED = (
    ({"Thôn Lạ": 5}, "Công an", AS_OF, "Không có thôn “Thôn Lạ”"),
    ({"Thôn A": 5, "thon a": 6}, "Công an", AS_OF, "“Thôn A” được ghi hai lần"),
    ({"Thôn A": 5}, "", AS_OF, "Chưa ghi nguồn"),
    ({"Thôn A": 5}, "Công an", None, "Chưa có ngày"),
    ({"Thôn A": 5}, "Công an", date(2999, 1, 1), "nằm sau hôm nay"),
)


def test_what_cannot_be_enters_nothing(register):
    before = dump(register)
    for figures, source, as_of, said in REFUSED:
        with pytest.raises(ClerkError, match=said):
            set_population(register, 2026, figures, source, as_of)
    assert dump(register) == before


def test_the_rate_is_taken_of_the_population_where_it_is_asked_for(register):
    with pytest.raises(ClerkError, match="chưa nhập dân số năm 2026"):
        coverage_on(register, DAY, of=Of.POPULATION)
    set_population(register, 2026, BOTH, "Công an xã", AS_OF)
    standing = register.standing(DAY)
    with register.reading() as db:
        known = of_years(db, 2026)
    for of in Of:
        found = coverage_on(register, DAY, 95, Against.MONTH, of)
        assert found == coverage_of(standing, 95, standing.at(date(2026, 10, 21)), known, of)
        assert (found.total.now.people, found.total.now.population) == (5, 490)
    assert found.total.now.rate == round(2 / 490, 4)
