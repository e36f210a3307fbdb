"""The words of table headers and the fields they name."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from typing import Any

from core.documents.reading.field_names import FIELD_NAMES
from core.documents.reading.sheets import column_of
from core.domain.errors import ClerkError
from core.domain.text import clean, header_key
from core.resources import resource

_LETTER_ROW_WORDS = frozenset({"a", "b"})
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BRACKETED = re.compile(r"\[([A-Z]{1,3})\]")
_BIRTH_BY_SEX = {"nam": "nam_sinh_nam", "nu": "nam_sinh_nu"}
IGNORED = ""


class Closeness(IntEnum):
    """How surely a header names its field; the surest first."""

    CHOSEN = 0
    WHOLE = 1
    PART = 2
    PATTERN = 3


@dataclass(frozen=True)
class Named:
    """A field a header names; `word` is the compared text that named it."""

    field: str
    word: str
    closeness: Closeness


@dataclass(frozen=True)
class Vocabulary:
    """Header words by field, as they are compared; `columns` are those the clerk named himself."""

    words: Mapping[str, str]
    patterns: tuple[tuple[re.Pattern[str], str], ...]
    others: re.Pattern[str]
    chosen: frozenset[str] = frozenset()
    columns: Mapping[int, str] = field(default_factory=dict)

    def with_mapping(
        self, mapping: Mapping[str, str], *, bare_letters: bool = False
    ) -> "Vocabulary":
        """Return the vocabulary with the clerk's own words, which win over all others.

        A key like "[C]" names a column; with `bare_letters` so does "C".
        """
        for name in mapping.values():
            if not is_field(name):
                raise ClerkError(
                    f"Phần ghép cột nói đến trường “{name}” mà chương trình không có; "
                    "hãy sửa lại tên trường."
                )
        own, columns = {}, {}
        for key, name in mapping.items():
            column = column_named(key, bare_letters=bare_letters)
            if column is not None:
                columns[column] = name
            elif word := header_key(key):
                own[word] = name
        words = {**self.words, **own}
        return replace(self, words=words, chosen=frozenset(own), columns=columns)

    def name(self, texts: Iterable[str]) -> Named | None:
        """Return the field a header names; upper cells come first."""
        path = _tidy(texts)
        if not path:
            return None
        named = self._whole(path) or self._part(path) or self._pattern(path)
        return named if named and named.field != IGNORED else None

    def knows(self, column: int, texts: Iterable[str]) -> bool:
        """Return whether a column is one to be read or one that is left aside on purpose."""
        path = _tidy(texts)
        if column in self.columns or not path:
            return True
        lower = [path[upper:] for upper in range(len(path))]
        whole = (header_key(_IN_BRACKETS.sub("", " ".join(part))) for part in (path, *lower))
        return any(word in self.words for word in whole) or self.name(path) is not None

    def _whole(self, path: tuple[str, ...]) -> Named | None:
        for text in (" ".join(path), _IN_BRACKETS.sub("", " ".join(path))):
            word = header_key(text)
            if word in self.words:
                chosen = word in self.chosen
                return Named(
                    self.words[word], word, Closeness.CHOSEN if chosen else Closeness.WHOLE
                )
        return None

    def _part(self, path: tuple[str, ...]) -> Named | None:
        """Name the field by the lower cell, unless the upper says it is somebody else's."""
        if len(path) == 1:
            return None
        lower = self.name(path[1:])
        if lower is None or lower.closeness is Closeness.CHOSEN:
            return lower
        if self.others.search(header_key(path[0])):
            of_head = {"ho_ten": "chu_ho"}.get(lower.field, IGNORED)
            return Named(of_head, lower.word, Closeness.PART)
        upper = self.name(path[:1])
        if upper and upper.field == "ngay_sinh" and lower.word in _BIRTH_BY_SEX:
            return Named(_BIRTH_BY_SEX[lower.word], lower.word, Closeness.PART)
        return Named(lower.field, lower.word, Closeness.PART)

    def _pattern(self, path: tuple[str, ...]) -> Named | None:
        word = header_key(" ".join(path))
        for pattern, name in self.patterns:
            if pattern.fullmatch(word):
                other = name != "quan_he" and self.others.search(word)
                return None if other else Named(name, word, Closeness.PATTERN)
        return None


def is_field(name: str) -> bool:
    """Return whether a field can be chosen for a column, or none at all."""
    return name in FIELD_NAMES or name == IGNORED


def column_named(key: str, *, bare_letters: bool = False) -> int | None:
    """Return the column a key of a mapping names by its letter, None for a header text."""
    found = _BRACKETED.fullmatch(key)
    if found:
        return column_of(found[1])
    return column_of(key) if bare_letters else None


def compared_texts(texts: Iterable[str]) -> Iterator[str]:
    """Yield what a header may be called in a mapping: all its cells, or only the lower ones."""
    path = _tidy(texts)
    for upper in range(len(path)):
        text = " ".join(path[upper:])
        yield header_key(text)
        yield header_key(_IN_BRACKETS.sub("", text))


def _tidy(texts: Iterable[str]) -> tuple[str, ...]:
    """Drop blank and repeated cells and those that only hold a remark in brackets."""
    cleaned = [text for text in map(clean, texts) if text]
    plain = [text for text in cleaned if header_key(_IN_BRACKETS.sub("", text))] or cleaned
    return tuple(plain[:1] + [lower for upper, lower in pairwise(plain) if lower != upper])


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the words the program knows."""
    given = _load("header_synonyms.json")["fields"]
    own = _load("header_words.json")
    words = {header_key(text): entry["field"] for entry in given for text in entry["headers"]}
    for name, texts in own["fields"].items():
        words.update({header_key(text): name for text in texts})
    for letter in _LETTER_ROW_WORDS:
        words.pop(letter, None)
    patterns = tuple((re.compile(pattern), field) for pattern, field in own["patterns"])
    return Vocabulary(words, patterns, re.compile(own["others"]))


def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(resource("data", name).read_text(encoding="utf-8"))
    return loaded
