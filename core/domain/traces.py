"""What names a person who is deleted for good, and texts without it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.domain.ids import digits_of
from core.domain.text import search_key

_TELLING = 6  # so many digits in a row are somebody's own


@dataclass(frozen=True)
class Traces:
    """The names and numbers of one person, all that the register ever held."""

    names: frozenset[str]
    numbers: frozenset[str]

    def found_in(self, text: str) -> bool:
        """Return whether a text names the person.

        It does with a whole name, a part of two words or more that ends in the given name, a
        number, or six digits of one; a single word only where it is the whole name.
        """
        key, digits = _words(text), digits_of(text)
        if any(_named(key, _words(name)) for name in self.names):
            return True
        part = digits.isdigit() and len(digits) >= _TELLING
        return any(own in digits or (part and digits in own) for own in self.numbers)

    def out_of_roll(self, text: str) -> str | None:
        """Return a saved list's roll without what names the person.

        None where it does and cannot be read.
        """
        try:
            said = dict(json.loads(text))
            filters = [kept for asked in said["filters"] if (kept := self._filter(dict(asked)))]
            words = "" if self.found_in(said["words"]) else said["words"]
        except (AttributeError, KeyError, TypeError, ValueError):
            return None if self.found_in(text) else text
        cleaned = {**said, "filters": filters, "words": words}
        return json.dumps(cleaned, ensure_ascii=False, sort_keys=True)

    def _filter(self, asked: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """Return a filter without values that name the person, None where none is left."""
        if any(isinstance(value, str) and self.found_in(value) for value in asked.values()):
            return None
        values = asked.get("values")
        if not values:
            return asked
        kept = [value for value in values if not self.found_in(str(value))]
        return {**asked, "values": kept} if kept else None


def _named(text: str, name: str) -> bool:
    if not name:
        return False
    if " " not in name or text == name:
        return text == name
    part = " " in text and f" {name}".endswith(f" {text}")
    return part or f" {name} " in f" {text} "


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", search_key(text)))
