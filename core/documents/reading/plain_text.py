"""Lists kept as plain text: comma, semicolon or tab between the cells."""

import csv
import re
from collections import Counter
from io import StringIO

from core.documents.reading.limits import check_extent
from core.documents.reading.old_fonts import from_tcvn3, from_vni
from core.documents.reading.sheets import Cell, Line, Sheet, is_blank
from core.documents.reading.sniffing import damaged, foreign
from core.documents.reading.syllables import good_words

_MARKED = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS = "\t;,"
_SAMPLE_LINES = 200
_SAMPLE_CHARS = 100_000
_BARE_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}")
_AS_TEXT = re.compile(r'="(.*)"')


def read_plain_text(content: bytes, name: str, *, by_tabs: bool = False) -> Sheet:
    """Return the one sheet of a text file; rows are counted as Excel would count them."""
    text = decode(content)
    delimiter = "\t" if by_tabs else _delimiter(text)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    lines = []
    try:
        for number, row in enumerate(rows, start=1):
            check_extent(number, 1)
            check_extent(1, len(row))
            cells = tuple(_cell(text) for text in row)
            if not all(is_blank(cell) for cell in cells):
                lines.append(Line(number, cells))
    except csv.Error as fault:
        raise damaged() from fault
    return Sheet(name, tuple(lines))


def decode(content: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 with a mark, cp1258 or an old font's bytes."""
    encoding = next((name for mark, name in _MARKED if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return _decode_old(content)


def _decode_old(content: bytes) -> str:
    """Choose between cp1258 and the bytes of an old font, which stay for the column decoder."""
    windows = content.decode("cp1258", errors="replace")
    raw = content.decode("cp1252", errors="replace")
    sample = raw[:_SAMPLE_CHARS].split()
    as_font = max(good_words(map(read, sample)) for read in (from_tcvn3, from_vni))
    return raw if as_font > good_words(windows[:_SAMPLE_CHARS].split()) else windows


def _delimiter(text: str) -> str:
    """Return the character that cuts most lines into the same, large number of cells."""
    sample = text[:_SAMPLE_CHARS].splitlines()[:_SAMPLE_LINES]
    evenness = {delimiter: _evenness(sample, delimiter) for delimiter in _DELIMITERS}
    if not any(evenness.values()):
        raise foreign()
    return max(evenness, key=lambda delimiter: evenness[delimiter])


def _evenness(sample: list[str], delimiter: str) -> int:
    counts = Counter(line.count(delimiter) for line in sample if delimiter in line)
    return max((cells * lines for cells, lines in counts.items()), default=0)


def _cell(text: str) -> Cell:
    """Give a bare number back as one: text files keep no leading zeros to tell it by."""
    found = _AS_TEXT.fullmatch(text)
    if found:
        return found[1]
    bare = text.strip()
    return int(bare) if _BARE_NUMBER.fullmatch(bare) else text
