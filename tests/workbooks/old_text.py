"""Unicode written the old ways: the tables of the program turned round, and its neighbours."""

import json
import unicodedata

from core.resources import resource

TONES = "\u0300\u0301\u0303\u0309\u0323"
_TCVN3 = json.loads(resource("data", "tcvn3.json").read_text("utf-8"))["chars"]
_TO_TCVN3 = {letter: byte for byte, letter in _TCVN3.items()}
_VNI = json.loads(resource("data", "vni.json").read_text("utf-8"))["strict"]
_TO_VNI = {letter: pair for pair, letter in _VNI.items()}


def to_tcvn3(text):
    """Return text for a .Vn font; it has no accented capitals, so those become small."""
    return "".join(
        _TO_TCVN3.get(letter) or _TO_TCVN3.get(letter.lower()) or letter for letter in text
    )


def to_tcvn3_capitals(text):
    """Return text for a .Vn…H font, which draws small letters as capitals."""
    return to_tcvn3(text.lower())


def to_tcvn3_as_cp1258(text):
    """Return TCVN3 whose bytes Windows took for its Vietnamese table."""
    return "".join(
        letter.encode("latin-1").decode("cp1258") if "\xa0" <= letter <= "\xff" else letter
        for letter in to_tcvn3(text)
    )


def to_vni(text):
    """Return text for a VNI font: letter and marks are two characters."""
    return "".join(_TO_VNI.get(letter, letter) for letter in text)


def to_nfd(text):
    """Return text with its marks apart ("Unicode tổ hợp")."""
    return unicodedata.normalize("NFD", text)


def to_mojibake(text):
    """Return UTF-8 taken for Windows' western table; bytes it lacks stay as they are."""
    return "".join(
        bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8")
    )


def for_windows(text):
    """Return text as Windows' Vietnamese table can hold it: some tones stand apart."""
    spelled = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(part for part in parts if part in TONES)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        spelled.append(base + tone)
    return "".join(spelled)
