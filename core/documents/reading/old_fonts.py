"""Text typed for old fonts or read with the wrong table, turned into Unicode."""

import json
import re
from collections.abc import Callable, Mapping

from core.resources import resource


def _load(name: str) -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = json.loads(
        resource("data", name).read_text(encoding="utf-8")
    )
    return loaded


_VNI_FILE = _load("vni.json")
_VNI = _VNI_FILE["tolerant"] | _VNI_FILE["strict"]
_VNI_MARKS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_TCVN3 = str.maketrans(_load("tcvn3.json")["chars"])


def from_tcvn3(text: str) -> str:
    """Read TCVN3 (ABC, fonts named .Vn…); its ư is the soft hyphen, so nothing may be stripped."""
    return text.translate(_TCVN3)


def from_tcvn3_as_cp1258(text: str) -> str:
    """Read TCVN3 whose bytes were taken for Windows' Vietnamese table."""
    try:
        return text.encode("cp1258").decode("latin-1").translate(_TCVN3)
    except UnicodeError:
        return text


def from_vni(text: str) -> str:
    """Read VNI (fonts named VNI-…): a letter and its marks are two characters."""
    return _VNI_MARKS.sub(lambda found: _VNI[found[0]], text)


def from_twice_encoded(text: str) -> str:
    """Read UTF-8 whose bytes were taken for Windows' western table, gaps of which stay bytes."""
    try:
        return b"".join(map(_western_byte, text)).decode("utf-8")
    except UnicodeError:
        return text


def _western_byte(letter: str) -> bytes:
    return letter.encode("latin-1" if "\x80" <= letter <= "\x9f" else "cp1252")


TCVN3_AS_1258 = "TCVN3 (ABC) đọc theo bảng 1258"
OLD_ENCODINGS: Mapping[str, Callable[[str], str]] = {
    "TCVN3 (ABC)": from_tcvn3,
    "VNI": from_vni,
    TCVN3_AS_1258: from_tcvn3_as_cp1258,
    "UTF-8 đọc nhầm": from_twice_encoded,
}
