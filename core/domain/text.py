"""Vietnamese text: one spelling in, keys to search, compare and sort by."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
_NO_TONE = "1"
_DIGITS = 12  # as long as the longest number of anybody
# Look-alikes of Đ that old keyboards and fonts produce: Eth and African D.
_D_STROKES = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"})
_ORDER = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z"
_PLACES = {
    unicodedata.normalize("NFD", letter): chr(ord("A") + place)
    for place, letter in enumerate(_ORDER.split())
}
_SYLLABLES = 4096  # Vietnamese names are made of few different ones
_LETTER = re.compile("[^\u0300-\u036f][\u0302\u0306\u031b]?")


def clean(text: str) -> str:
    """Return `text` composed (NFC), with single blanks and no control characters."""
    composed = unicodedata.normalize("NFC", text).translate(_D_STROKES)
    if not composed.isprintable():
        composed = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in composed)
    return unicodedata.normalize("NFC", " ".join(composed.split()))


def search_key(text: str) -> str:
    """Return `text` without case, tone or accent: 'Đặng Hòa' and 'dang hoa' agree."""
    letters = unicodedata.normalize("NFD", clean(text).casefold().replace("đ", "d"))
    return clean("".join(c for c in letters if not unicodedata.combining(c)))


def holding(words: str) -> Callable[[str], bool]:
    """Return the test whether a text, as `search_key` gives it, holds every one of some words."""
    wanted = search_key(words).split()
    return lambda key: all(word in key for word in wanted)


def header_key(text: str) -> str:
    """Return only the plain letters and digits of `text`, as header words are compared."""
    return re.sub(r"[^a-z0-9]", "", search_key(text))


def name_key(text: str) -> str:
    """Return what two spellings of one name share: no case, no blanks doubled, any tone place.

    Tones and letters still count: 'hòa' and 'hoà' agree, 'hoa' does not.
    """
    return " ".join(_syllable_key(word) for word in clean(text).casefold().split())


def sort_key(name: str) -> str:
    """Return a key that sorts people as offices do: given name first, then the rest.

    Letters stand in Vietnamese order (a ă â … d đ …), tones after letters: ngang, huyền, hỏi,
    ngã, sắc, nặng. Keys compare bytewise, so every database sorts them alike.
    """
    words = clean(name).casefold().split()
    return " ".join(_order_key(word) for word in words[-1:] + words[:-1])


def number_order(number: str) -> str:
    """Return a key that sorts household numbers as people count: 9, 10, 10a, 11.

    Digits count as numbers however many zeros stand before them; keys compare bytewise.
    """
    key = search_key(number)
    return re.sub(r"[0-9]+", lambda digits: digits[0].lstrip("0").rjust(_DIGITS, "0"), key)


@lru_cache(_SYLLABLES)
def _syllable_key(word: str) -> str:
    letters, tone = _split_tone(word)
    return unicodedata.normalize("NFC", letters) + tone


@lru_cache(_SYLLABLES)
def _order_key(word: str) -> str:
    letters, tone = _split_tone(word)
    return "".join(_PLACES.get(letter, letter) for letter in _LETTER.findall(letters)) + tone


def _split_tone(word: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFD", word)
    tone = next((_TONES[c] for c in letters if c in _TONES), _NO_TONE)
    return "".join(c for c in letters if c not in _TONES), tone
