"""Unpacking a zipped workbook once, within limits, before it is parsed."""

import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO

from core.documents.reading.extent import Extent, Raw, ods_extent, xlsb_extent, xlsx_extent
from core.documents.reading.limits import (
    LOOKED_AT_FROM,
    MAX_RATIO,
    MAX_UNPACKED,
    oddly_packed,
    too_large_inside,
)
from core.documents.reading.sniffing import Shape, damaged, locked
from core.domain.errors import ClerkError

_PIECE = 1 << 20
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
_ENCRYPTED = 0x1
_PICTURES = ("xl/media/", "Pictures/", "Thumbnails/")
_MANIFEST = "META-INF/manifest.xml"

_MEASURES: Mapping[Shape, tuple[re.Pattern[str], Callable[[Raw], Extent]]] = {
    Shape.XLSX: (re.compile(r"xl/(?!sharedStrings|styles|theme|media).*\.xml"), xlsx_extent),
    Shape.XLSB: (re.compile(r"xl/worksheets/[^/]*\.bin"), xlsb_extent),
    Shape.ODS: (re.compile(r"content\.xml"), ods_extent),
}


def check_unpacked(content: bytes, shape: Shape) -> None:
    """Refuse a package that is broken, locked, or larger inside than any list can be.

    Every member is read to its end: the sizes a package states may lie.
    """
    if shape not in _MEASURES:
        return
    pattern, measure = _MEASURES[shape]
    left = MAX_UNPACKED
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _check_directory(package)
            for member in package.infolist():
                kept = bool(pattern.fullmatch(member.filename))
                sheet, left = _read_member(package, member, left, kept=kept)
                measure(sheet).check()
    except _FAULTS as fault:
        raise damaged() from fault


def _check_directory(package: zipfile.ZipFile) -> None:
    members = package.infolist()
    names = {member.filename for member in members}
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise locked()
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise _too_much(sum(member.compress_size for member in members))
    if _MANIFEST in names and b":encryption-data" in package.read(_MANIFEST):
        raise locked()


def _too_much(packed: int) -> ClerkError:
    return too_large_inside() if packed * MAX_RATIO > MAX_UNPACKED else oddly_packed()


def _read_member(
    package: zipfile.ZipFile, member: zipfile.ZipInfo, left: int, *, kept: bool
) -> tuple[bytearray, int]:
    """Read a member to its end; return it when it is to be looked at, and the room left."""
    read = bytearray()  # joined as it comes: a large sheet is held once only
    room = max(LOOKED_AT_FROM, member.compress_size * MAX_RATIO)
    if member.filename.startswith(_PICTURES):
        room = MAX_UNPACKED
    with package.open(member) as stream:
        while piece := stream.read(_PIECE):
            left -= len(piece)
            room -= len(piece)
            if left < 0:
                raise too_large_inside()
            if room < 0:
                raise oddly_packed()
            if kept:
                read += piece
    return read, left
