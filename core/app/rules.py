"""The dated rules that come with the program."""

import csv
import tomllib
from datetime import date
from functools import cache
from typing import Any

from core.domain.rulebook import Rulebook, parse_rules
from core.resources import resource


@cache
def load_rules() -> Rulebook:
    """Read `resources/rules/*.toml`; raises `ClerkError` naming the file and row of a bad one."""
    paths = sorted(resource("rules").glob("*.toml"))
    files = {path.name: tomllib.loads(path.read_text("utf-8")) for path in paths}
    return parse_rules({**files, _PROVINCES: {"rule": [_provinces()]}})


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
