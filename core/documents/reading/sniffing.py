"""What kind of file some bytes are, told by their content and never by the file's name."""

import zipfile
from enum import Enum
from io import BytesIO

from core.documents.reading.limits import MAX_PARTS, oddly_packed
from core.domain.errors import ClerkError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_BOOKS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))
_OLE_SECTOR = 512
_OLE_DIRECTORY = 48
_OLE_LOCKED = "EncryptedPackage".encode("utf-16-le")
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
_ENTRY = b"PK\x01\x02"
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a"))
_PIECE = 1 << 20


class Shape(Enum):
    """How a file has to be opened."""

    XLS = "xls"
    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    TEXT = "text"


_MEMBERS = {
    "xl/workbook.xml": Shape.XLSX,
    "xl/workbook.bin": Shape.XLSB,
    "content.xml": Shape.ODS,
}


def shape_of(content: bytes) -> Shape:
    """Return how `content` has to be opened; refuse in words what is no list."""
    if not content.strip(b"\0 \t\r\n" + _UTF8_MARK):
        raise ClerkError("Tệp rỗng, không có gì để nhập; hãy kiểm tra lại tệp.")
    if content.startswith(_OLE):
        return _ole_shape(content)
    if content.startswith(_ZIPS):
        return _zip_shape(content)
    return _text_shape(content)


def _ole_shape(content: bytes) -> Shape:
    if _OLE_LOCKED in content:
        raise locked()
    if not any(name in content for name in _OLE_BOOKS):
        raise damaged() if _lacks_its_directory(content) else foreign()
    return Shape.XLS


def _lacks_its_directory(content: bytes) -> bool:
    """Return whether the content ends before the list of its parts, which its head points at."""
    if len(content) < _OLE_SECTOR:
        return True
    directory = int.from_bytes(content[_OLE_DIRECTORY : _OLE_DIRECTORY + 4], "little")
    return (directory + 2) * _OLE_SECTOR > len(content)


def _zip_shape(content: bytes) -> Shape:
    if content.count(_ENTRY) > MAX_PARTS:
        raise oddly_packed()
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as fault:
        raise damaged() from fault
    shape = next((shape for name, shape in _MEMBERS.items() if name in names), None)
    if shape is None:
        raise foreign()
    return shape


def _text_shape(content: bytes) -> Shape:
    start = content[:_PIECE]
    if start.startswith(_UNICODE_MARKS):
        return Shape.TEXT
    if start.translate(None, _CONTROLS) != start:
        raise foreign()
    head = start.lstrip(_UTF8_MARK + b" \t\r\n")[:200].lower()
    if head.startswith((b"<", b"{", b"%pdf", b"{\\rtf")):
        raise foreign()
    return Shape.TEXT


def foreign() -> ClerkError:
    """Return the sentence for a file that is no list at all."""
    return ClerkError(
        "Tệp không phải là bảng tính; hãy chọn tệp .xlsx, .xls, .ods, .xlsb hoặc .csv, "
        "hoặc mở tệp ấy bằng Excel rồi lưu lại thành .xlsx."
    )


def damaged() -> ClerkError:
    """Return the sentence for a workbook that cannot be read to its end."""
    return ClerkError(
        "Tệp bảng tính bị hỏng hoặc chưa được chép về đầy đủ; "
        "hãy mở bằng Excel rồi lưu lại, hoặc xin lại tệp."
    )


def locked() -> ClerkError:
    """Return the sentence for a workbook under a password."""
    return ClerkError(
        "Tệp bảng tính được bảo vệ bằng mật khẩu nên không đọc được; "
        "hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại."
    )
