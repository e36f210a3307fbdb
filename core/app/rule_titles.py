"""Names of the dated rules for people, in both languages."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.resources import resource


@dataclass(frozen=True)
class RuleTitle:
    """A rule's name, Vietnamese and English."""

    title: str
    title_en: str


def rule_title(name: str) -> RuleTitle:
    """Return a rule's name for people; a rule nobody named keeps its own."""
    words = _words()
    family, _, member = name.partition(".")
    titles = words.get(name) or words.get(f"{family}.") or (name, name)
    vietnamese, english = (title.replace("{member}", member) for title in titles)
    return RuleTitle(vietnamese, english)


@cache
def _words() -> Mapping[str, tuple[str, str]]:
    content = tomllib.loads(resource("rules", "words.toml").read_text("utf-8"))
    return {name: (titles[0], titles[1]) for name, titles in content["words"].items()}
