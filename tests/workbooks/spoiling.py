"""Spoiled files, drawn at random: bytes cut, flipped and spliced, parts missing, odd cells."""

import io
import warnings
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime

from tests.workbooks.biff12 import xlsb
from tests.workbooks.communes import commune
from tests.workbooks.corpus import FORMATS
from tests.workbooks.ods import ods
from tests.workbooks.shapes import card_list, household_list
from tests.workbooks.sheets import Page, xlsx
from tests.workbooks.tables import USUAL, table
from tests.workbooks.truth import EVERYBODY

# A file may say anything about its kind by its name.
ENDINGS = ("xlsx", "xlsm", "xls", "ods", "xlsb", "csv", "txt", "pdf", "")
_ENTITIES = (
    b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in b"bcdefghij"
    )
    + b"]>"
)
_ODD = (
    "", " ", "\0", "x", "\u00ad", "\ufeff", "\u202e", "=1+1", "@cmd", "-", "'", "#REF!", "Cộng",
    "I", "1.", "A" * 40_000, "\n" * 300, "9" * 400, "1e999", "31/02/2026", "00/00/0000",
    "01/01/2026-31/12/2026;" * 200, "Thôn", "Chủ hộ", "Hộ nghèo", "Nguyễn Văn", "STT",
    "Họ và tên", "0" * 12, "٠١٢٣", "²", "Ⅷ", "1/1/1", "/".join("1" * 99), "đã chết ngày 99/99/9999",
)  # fmt: skip
_NUMBERS = (0, -1, 0.1, 1e15, 1e300, -1e300, 2**53, 99999999, 2958466, 60, 1900, 42057000001)
_DAYS = (
    date(1900, 1, 1),
    date(9999, 12, 31),
    date(2026, 2, 28),
    datetime.fromisoformat("1999-12-31T23:59:00"),
)


@dataclass(frozen=True)
class Spoiled:
    """A file's name and bytes, and how it was spoiled."""

    name: str
    content: bytes = field(repr=False)
    how: str


def spoiled(random):
    """Return a file spoiled in one way or in two."""
    stem = random.choice(("bytes", "bytes", "parts", "parts", "cells", "cells", "cells"))
    content, how = _MAKERS[stem](random)
    if random.random() < 0.1:
        content, more = cut_or_flip(random, content)
        how = f"{how}, {more}"
    return Spoiled(f"tep.{random.choice(ENDINGS)}", content, f"{stem}: {how}")


def a_good_file(random):
    """Return the bytes of a file as offices send it."""
    if random.random() < 0.5:
        return random.choice(sorted(FORMATS.iterdir())).read_bytes()
    people = commune(random)
    written = (card_list(random, people) if random.random() < 0.3 else None) or household_list(
        random, people
    )
    return written.content


def _bytes(random):
    return cut_or_flip(random, a_good_file(random))


def cut_or_flip(random, content):
    """Return content cut off, with bytes changed, or with a piece of itself elsewhere."""
    how = random.choice(("cut", "cut the head", "flip", "flip many", "splice", "repeat", "noise"))
    place, length = random.randrange(len(content) + 1), random.randint(1, 300)
    if how == "cut":
        return content[:place], how
    if how == "cut the head":
        return content[random.randint(1, 100) :], how
    if how in ("flip", "flip many"):
        made = bytearray(content or b"\0")
        for _ in range(1 if how == "flip" else random.randint(2, 200)):
            made[random.randrange(len(made))] = random.randrange(256)
        return bytes(made), how
    start = random.randrange(len(content) + 1)
    piece = content[start : start + length]
    if how == "noise":
        piece = random.randbytes(length)
    after = place if how == "repeat" else place + len(piece)
    return content[:place] + piece + content[after:], how


def _parts(random):
    """Return a package with a part taken out, doubled, emptied, made huge or swapped."""
    content = a_good_file(random)
    if not content.startswith(b"PK"):
        return cut_or_flip(random, content)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    how = random.choice(tuple(_CHANGES))
    place = random.randrange(len(parts))
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        warnings.simplefilter("ignore", UserWarning)  # a part named twice is what is wanted
        for name, data in _CHANGES[how](random, parts, place):
            package.writestr(name, data)
    return stream.getvalue(), f"{how} {parts[place][0]}"


def _without(_random, parts, place):
    return parts[:place] + parts[place + 1 :]


def _twice(random, parts, place):
    return [*parts, (parts[place][0], random.choice(parts)[1])]


def _swapped(random, parts, place):
    return [*parts[:place], (parts[place][0], random.choice(parts)[1]), *parts[place + 1 :]]


def _with(change):
    def changed(random, parts, place):
        name, data = parts[place]
        return [*parts[:place], (name, change(random, data)), *parts[place + 1 :]]

    return changed


def _entities(_random, data):
    head, mark, rest = data.partition(b"?>")
    if not mark:
        head, rest = b"", data
    return head + mark + _ENTITIES + rest.replace(b"<t>", b"<t>&j;").replace(b"<v>", b"<v>&j;")


def _deep(_random, data):
    return data.replace(b"<row", b"<a>" * 5000 + b"<row", 1) or b"<a>" * 5000


def _far(random, data):
    return data.replace(b'r="A', random.choice((b'r="XFD', b'r="ZZZZ', b'r="-', b'r="A99999999')))


def _huge(random, data):
    return data + random.choice((b" ", b"<row/>", b"\0", b"<c><v>1</v></c>")) * 400_000


def _untagged(random, data):
    for tag in random.sample((b"<v>", b"</v>", b"<row", b"</row>", b"<t>", b"</sheetData>"), 2):
        data = data.replace(tag, b"", random.randint(1, 3))
    return data


_CHANGES = {
    "without": _without,
    "twice": _twice,
    "swapped": _swapped,
    "spoiled": _with(lambda random, data: cut_or_flip(random, data)[0]),
    "emptied": _with(lambda *_: b""),
    "entities in": _with(_entities),
    "deep": _with(_deep),
    "far": _with(_far),
    "huge": _with(_huge),
    "untagged": _with(_untagged),
}


def _cells(random):
    """Return a workbook or text file with any cells anywhere."""
    rows = [list(row) for row in table(USUAL, EVERYBODY)]
    for _ in range(random.randint(1, 60)):
        row = random.choice(rows[random.choice((0, 1)) :])
        row[random.randrange(len(row))] = any_cell(random)
    if random.random() < 0.3:
        random.shuffle(rows)
    if random.random() < 0.3:
        rows.insert(random.randrange(len(rows)), [any_cell(random) for _ in range(40)])
    write = random.choice((xlsx, xlsb, ods, _as_text))
    page = Page("Danh sách", tuple(map(tuple, rows)))
    return write(page), getattr(write, "__name__", "")


def any_cell(random):
    return random.choice(
        (None, random.choice(_ODD), random.choice(_NUMBERS), random.choice(_DAYS),
         "".join(chr(random.randrange(32, 0x2FFF)) for _ in range(random.randint(1, 20))))
    )  # fmt: skip


def _as_text(page):
    """Return a text file whose cells hold delimiters, quotes and line ends of their own."""
    lines = (",".join(str(cell) for cell in row) for row in page.rows)
    return "\n".join(lines).encode("utf-8", "replace")


_MAKERS = {"bytes": _bytes, "parts": _parts, "cells": _cells}
