"""A register of very many invented people, written straight into its tables."""

import random
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy import Table

from core.app.register import Register
from core.domain.text import name_key, search_key, sort_key
from core.store.derived import derive_all
from core.store.engine import writing
from core.store.schema import (
    cover_period,
    decision,
    exclusion,
    hamlet,
    household,
    household_class,
    membership,
    person,
    residence,
)

DAY = date(2026, 11, 21)
IN_HOUSEHOLD, HAMLETS = 4, 12
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Vũ", "Bùi", "Đỗ", "Hồ")
_MIDDLES = ("Văn", "Thị", "Đức", "Thị Thu", "Minh", "Quang", "Ngọc", "Hữu", "Xuân", "Thanh")
_GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Mai", "Sơn", "Yến", "Ánh")
_CODES = (("GD", "5a"), ("CN", "4a"), ("HN", "3o"), ("HS", "4b"), ("TE", "3o"), ("BT", "3o"))
_CLASSES = ("POOR", "NEAR_POOR", "AVERAGE_LIVING", "NONE")


def many_people(path: Path, people: int, seed: int = 1) -> Register:
    """Make a register of so many people; its journal knows nothing of them."""
    register = Register.create(path, name="Xã Đông Người")
    rng = random.Random(seed)
    houses = people // IN_HOUSEHOLD
    with writing(register.engine) as db:
        rows = {
            hamlet: [
                {"id": n, "name": f"Thôn {n}", "name_key": name_key(f"Thôn {n}")}
                for n in range(1, HAMLETS + 1)
            ],
            household: [
                {"id": n, "hamlet_id": n % HAMLETS + 1, "number": str(n)}
                for n in range(1, houses + 1)
            ],
            person: [_person(n, rng) for n in range(1, people + 1)],
            membership: [
                {"id": n, "person_id": n, "household_id": (n - 1) // IN_HOUSEHOLD % houses + 1,
                 "relation": "Con" if (n - 1) % IN_HOUSEHOLD else "Chủ hộ"}
                for n in range(1, people + 1)
            ],
            residence: [_stay(n, rng) for n in range(1, people + 1, 9)],
            cover_period: [row for n in range(1, people + 1) for row in _cards(n, rng)],
            exclusion: [
                {"person_id": n, "listing": "lapsed", "reason": "covered_elsewhere",
                 "since": date(2026, 1, 1), "anchor": date(2026, 9, 30)}
                for n in range(1, people + 1, 50)
            ],
            decision: [
                {"id": n, "number": str(n), "first_day": date(2024 + n, 1, 1),
                 "last_day": date(2024 + n, 12, 31)}
                for n in (1, 2, 3)
            ],
            household_class: [
                {"household_id": n, "decision_id": made, "class": rng.choice(_CLASSES)}
                for n in range(1, houses + 1, 7)
                for made in rng.choice(((1,), (2,), (1, 2), (2, 3)))
            ],
        }  # fmt: skip
        for table, made in rows.items():
            _write(db, table, made)
        derive_all(db)
    return register


def _write(db, table: Table, rows):
    """Write rows past SQLAlchemy's care for each of them, which would take most of the time."""
    names = list(rows[0])
    marks = ", ".join("?" * len(names))
    values = [tuple(_plain(row[name]) for name in names) for row in rows]
    db.exec_driver_sql(f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})", values)


def _plain(value):
    return value.isoformat() if isinstance(value, date) else value


@cache
def _keys(name: str):
    return {"name": name, "name_key": name_key(name), "search_key": search_key(name),
            "sort_key": sort_key(name)}  # fmt: skip


def _person(n: int, rng: random.Random):
    born = date(1935, 1, 1) + timedelta(days=rng.randrange(33000))
    male = rng.random() < 0.5
    name = f"{rng.choice(_FAMILIES)} {rng.choice(_MIDDLES)} {rng.choice(_GIVEN)}"
    digit = (born.year - 1900) // 100 * 2 + (0 if male else 1)
    return {
        "id": n, **_keys(name), "birth": born, "birth_precision": "day",
        "sex": "male" if male else "female",
        "cccd": f"042{digit}{born.year % 100:02}{n:06}" if n % 97 else None,
        "insurance_no": f"42{n:08}" if n % 89 else None,
        "phone": f"09{n:08}" if n % 3 else "",
    }  # fmt: skip


def _stay(n: int, rng: random.Random):
    kind = rng.choice(("permanent", "permanent", "working_away", "temporary", "moved", "died"))
    return {"person_id": n, "kind": kind, "first_day": date(2026, rng.randrange(1, 13), 1)}


def _cards(n: int, rng: random.Random):
    if n % 11 == 0:
        return
    code, point = rng.choice(_CODES)
    first = date(2024, 1, 1) + timedelta(days=rng.randrange(700))
    for _ in range(rng.randrange(1, 4)):
        last = first + timedelta(days=rng.choice((180, 364)))
        yield {"person_id": n, "first_day": first, "last_day": last, "code": code, "point": point,
               "first_assumed": False}  # fmt: skip
        first = last + timedelta(days=rng.choice((1, 1, 1, 40)))
