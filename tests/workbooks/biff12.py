"""A minimal writer of .xlsb, the binary workbook of Excel ([MS-XLSB]): texts, numbers, days."""

import io
import struct
import zipfile
from datetime import date
from xml.sax.saxutils import quoteattr

from tests.workbooks.sheets import plain

_DAY_STYLE = 1
_DAY_FORMAT = 14
_EPOCH = date(1899, 12, 30)
_FIXED = (1980, 1, 1, 0, 0, 0)
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="bin" '
    'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '{sheets}<Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/>'
    "</Types>"
)
_SHEET_TYPE = (
    '<Override PartName="/xl/worksheets/sheet{}.bin" '
    'ContentType="application/vnd.ms-excel.worksheet"/>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "{}</Relationships>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def xlsb(*pages):
    """Return the bytes of an .xlsb with some pages."""
    stream = io.BytesIO()
    numbers = range(1, len(pages) + 1)
    relations = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.bin") for n in numbers]
    relations.append((f"rId{len(pages) + 1}", "styles", "styles.bin"))
    members = {
        "[Content_Types].xml": _TYPES.format(sheets="".join(map(_SHEET_TYPE.format, numbers))),
        "_rels/.rels": _related([("rId1", "officeDocument", "xl/workbook.bin")]),
        "xl/workbook.bin": _book(pages),
        "xl/_rels/workbook.bin.rels": _related(relations),
        "xl/styles.bin": _styles(),
    }
    members |= {
        f"xl/worksheets/sheet{n}.bin": _sheet(p) for n, p in zip(numbers, pages, strict=True)
    }
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _related(relations):
    return _RELATIONS.format(
        "".join(
            f"<Relationship Id={quoteattr(made)} Type={quoteattr(_OFFICE + kind)} "
            f"Target={quoteattr(target)}/>"
            for made, kind, target in relations
        )
    )


def _number(value):
    """Return a number of seven bits a byte, the lowest first."""
    found = bytearray()
    while value >= 0x80:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])


def _record(kind, content=b""):
    return _number(kind) + _number(len(content)) + content


def _text(text):
    coded = text.encode("utf-16-le")
    return struct.pack("<I", len(coded) // 2) + coded


def _book(pages):
    sheets = b"".join(
        _record(156, struct.pack("<II", int(page.hidden), n) + _text(f"rId{n}") + _text(page.name))
        for n, page in enumerate(pages, start=1)
    )
    return b"".join((_record(131), _record(143), sheets, _record(144), _record(132)))


def _styles():
    looks = b"".join(
        _record(47, struct.pack("<HHHHHBBHBB", 0, form, 0, 0, 0, 0, 0, 0, 1, 0))
        for form in (0, _DAY_FORMAT)
    )
    cells = _record(617, struct.pack("<I", 2)) + looks + _record(618)
    return _record(278) + cells + _record(279)


def _sheet(page):
    rows = b"".join(
        _row(number, cells) for number, cells in enumerate(page.rows) if any(map(_filled, cells))
    )
    width = max(map(len, page.rows))
    reach = struct.pack("<IIII", 0, len(page.rows) - 1, 0, width - 1)
    return b"".join(
        (_record(129), _record(148, reach), _record(145), rows, _record(146), _record(130))
    )


def _filled(cell):
    return plain(cell) is not None


def _row(number, cells):
    head = _record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
    return head + b"".join(
        _cell(column, plain(cell)) for column, cell in enumerate(cells) if _filled(cell)
    )


def _cell(column, value):
    style = _DAY_STYLE if isinstance(value, date) else 0
    place = struct.pack("<II", column, style)
    if isinstance(value, date):
        return _record(5, place + struct.pack("<d", value.toordinal() - _EPOCH.toordinal()))
    if isinstance(value, (int, float)):
        return _record(5, place + struct.pack("<d", value))
    return _record(6, place + _text(value))
