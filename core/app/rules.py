"""The dated rules that come with the program."""

import tomllib
from functools import cache

from core.domain.rulebook import Rulebook, parse_rules
from core.resources import resource


@cache
def load_rules() -> Rulebook:
    """Read `resources/rules/*.toml`; raises `ClerkError` naming the file and row of a bad one."""
    paths = sorted(resource("rules").glob("*.toml"))
    return parse_rules({path.name: tomllib.loads(path.read_text("utf-8")) for path in paths})
