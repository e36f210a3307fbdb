"""Whether a word can be Vietnamese, to tell a wrong encoding from a right one."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ONSET = "(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
_NUCLEUS = "(?:uyê|uya|iê|yê|ia|ya|ươ|ưa|uô|ua|uơ|uê|uâ|uă|uy|oa|oă|oe|oo|[aăâeêioôơuưy])"
_CODA = "(?:ch|ng|nh|[cmnptiyou])?"
_SYLLABLE = re.compile(_ONSET + _NUCLEUS + _CODA)
_EDGES = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~0123456789“”‘’–…"


def good_words(words: Iterable[str]) -> int:
    """Return how many of the words carry an accent and are well-formed syllables."""
    return sum(map(is_accented_syllable, words))


@lru_cache(maxsize=50_000)
def is_accented_syllable(word: str) -> bool:
    """Return whether `word` carries a Vietnamese accent and is one well-formed syllable."""
    bare = word.strip(_EDGES)
    if bare.isascii():
        return False
    letters = unicodedata.normalize("NFD", bare.casefold())
    tones = sum(letter in _TONES for letter in letters)
    toneless = "".join(letter for letter in letters if letter not in _TONES)
    return tones <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", toneless)))
