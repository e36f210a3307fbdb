"""A register with people who stand in it twice; all invented."""

from datetime import date

from core.domain.text import name_key, search_key, sort_key
from core.store.schema import cover_period, exclusion, household, membership, person, residence
from tests.registers import make

DAY = date(2026, 11, 21)
EAST, WEST = 1, 2  # households


def day(text):
    return date.fromisoformat(text)


class Village:
    """Enters people with what hangs on them."""

    def __init__(self, writer):
        self.writer = writer

    def person(self, name, house=EAST, relation="", since=None, born=None, **values):
        keys = {"name_key": name_key(name), "search_key": search_key(name),
                "sort_key": sort_key(name)}  # fmt: skip
        if born:
            precision = {10: "day", 7: "month", 4: "year"}[len(born)]
            values |= {"birth": day((born + "-01-01")[:10]), "birth_precision": precision}
        number = self.writer.insert(person, name=name, **keys, **values)
        if house:
            self.place(number, house, relation=relation, first_day=since)
        return number

    def place(self, number, house, **values):
        return self.writer.insert(membership, person_id=number, household_id=house, **values)

    def card(self, number, first, last, code="GD", **values):
        return self.writer.insert(
            cover_period, person_id=number, first_day=day(first), last_day=day(last), code=code,
            **values,
        )  # fmt: skip

    def stay(self, number, kind, first=None):
        return self.writer.insert(
            residence, person_id=number, kind=kind, first_day=first and day(first)
        )

    def off(self, number, since="2026-01-01", anchor="2026-12-31", listing="lapsed"):
        return self.writer.insert(
            exclusion, person_id=number, listing=listing, reason="refused", since=day(since),
            anchor=day(anchor),
        )  # fmt: skip


def village(path, *, encrypted=False):
    """A register of two households and one person, nobody twice."""
    register = make(path, encrypted=encrypted)
    with register.deed("test") as writer:
        writer.insert(household, hamlet_id=1, number="2")
    return register


def groups(register):
    """Enter three groups of look-alikes; return the ids of each, in register order."""
    with register.deed("test") as writer:
        made = Village(writer)
        hoa = made.person(
            "Trần Thị Hoa", EAST, "Chủ hộ", born="1961", cccd="042161000011", phone="0912",
        )  # fmt: skip
        also = made.person(
            "TRẦN THỊ HOA", WEST, "Con", born="1961-02-05", cccd="042161000011", sex="female",
            insurance_no="4212345678",
        )  # fmt: skip
        made.card(hoa, "2025-01-01", "2025-12-31", amount=1_000_000)
        made.card(also, "2025-01-01", "2025-12-31", amount=1_000_000)
        made.card(hoa, "2026-01-01", "2026-06-30")
        made.card(also, "2026-01-01", "2026-12-31", facility="42001")
        made.card(also, "2024-01-01", "2024-12-31")
        made.off(also)
        made.stay(also, "working_away", "2025-05-01")
        son = made.person("Lê Văn Nam", WEST, born="1990-05-06", cccd="042090000021")
        nam = made.person("Lê Văn Nam", EAST, born="1990-05-06", cccd="042090000022")
        many = [
            made.person(f"Phạm Thị {name}", WEST, born="1980-01-01", insurance_no="4200000001")
            for name in ("Lan", "Lành", "Liên")
        ]
        made.person("Ngô Văn Riêng", WEST, born="1970-03-04", cccd="042070000031")
    return (hoa, also), (son, nam), tuple(many)
