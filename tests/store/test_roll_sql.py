"""The SQL of lists is such as PostgreSQL runs too, and reckons with no days and no letters."""

import re
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from core.app.rules import load_rules
from core.domain.cover import CardRule
from core.domain.roll import Field
from core.domain.ruled_fields import RULED_FIELDS
from core.store.candidates import Question, candidates
from core.store.roll import around
from core.store.roll_fields import cell_of
from core.store.stand import Stand

DAY = date(2026, 11, 21)
STAND = Stand(DAY, CardRule(30, 90, 30), ("Chủ hộ",), count_temporary=False)
ASKED = Question(DAY, date(2027, 1, 20), load_rules())
KNOWN = [field for field in Field if field not in RULED_FIELDS]
QUERIES = {
    **{field: select(cell_of(field, STAND).value) for field in KNOWN},
    **{f"sort {field}": select(*cell_of(field, STAND).sorts) for field in KNOWN},
    "status and class": select(STAND.status, STAND.household_class),
    "excluded": select(STAND.people.c.id).where(STAND.excluded_from("lapsed")),
    **{
        name: candidates(name, ASKED)
        for name in ("losing-support", "age-events", "data-problems", "duplicates")
    },
    "around": around([1, 2], "duplicates"),
}
# Of functions only those that both databases have and that mean the same in both.
FUNCTIONS = {"max", "min", "count", "coalesce", "nullif", "substr", "trim", "cast"}
WORDS = {
    "in",
    "exists",
    "as",
    "and",
    "or",
    "then",
    "when",
    "select",
    "not",
    "where",
    "on",
    "else",
    "from",
}


@pytest.mark.parametrize("dialect", [sqlite.dialect(), postgresql.dialect()], ids=["lite", "pg"])
@pytest.mark.parametrize("name", QUERIES)
def test_only_plain_functions_are_used(name, dialect):
    sql = str(QUERIES[name].compile(dialect=dialect)).lower()
    used = set(re.findall(r"([a-z_]+) ?\(", re.sub(r"'[^']*'", "''", sql)))
    assert used - WORDS <= FUNCTIONS
