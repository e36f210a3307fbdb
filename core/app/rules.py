"""The dated rules: those that come with the program, and those a register works by."""

import csv
import tomllib
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection

from core.domain.rule_rows import parse_rules, refuse_clashes, refuse_overlaps
from core.domain.rulebook import Rulebook
from core.domain.situation import Law
from core.resources import resource
from core.store.rules import local_rules, office_rules


@cache
def load_rules() -> Rulebook:
    """Read `resources/rules/*.toml`; raises `ClerkError` naming the file and row of a bad one."""
    paths = sorted(resource("rules").glob("*.toml"))
    files = {path.name: tomllib.loads(path.read_text("utf-8")) for path in paths}
    return parse_rules({**files, _PROVINCES: {"rule": [_provinces()]}})


def law_of(db: Connection) -> Law:
    """Return the rules a register works by: the program's with the office's over them.

    Raises `ClerkError` naming both where two rows of the office contradict each other.
    """
    rows, local = office_rules(db), tuple(local_rules(db).values())
    refuse_overlaps(rows, "sổ")
    refuse_clashes(local, "sổ")
    return Law(load_rules().under(rows) if rows else load_rules(), local)


_PROVINCES = "vn_cccd_province_codes.csv"


def _provinces() -> dict[str, Any]:
    with resource("data", _PROVINCES).open(encoding="utf-8", newline="") as file:
        codes = [row["cccd_code"] for row in csv.DictReader(file)]
    return {
        "name": "cccd_provinces",
        "value": codes,
        "source": "Thông tư 59/2021/TT-BCA",
        "confidence": "HIGH",
        "checked": date(2026, 11, 21),
        "note": "Mã tỉnh nơi đăng ký khai sinh trước 01/07/2025; sinh ở nước ngoài có mã khác.",
    }
