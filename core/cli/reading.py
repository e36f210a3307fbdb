"""What a command is told about its file: which, and how it is read."""

import json
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from core.app.looking import AnyFile, OfficeFile, ReadingTerms
from core.cli.reading_words import PASTED
from core.domain.errors import ClerkError
from core.domain.records import FileKind, ReportKind

_KINDS: Mapping[str, FileKind | ReportKind] = {str(kind): kind for kind in (*FileKind, *ReportKind)}


def file_of(words: Namespace) -> AnyFile:
    """Return the file a command names; raises `ClerkError` for pasted rows that are no text."""
    path: Path = words.file
    if path != PASTED:
        return path
    try:
        return OfficeFile.pasted(sys.stdin.buffer.read().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ClerkError(
            "Các dòng dán vào không phải là chữ UTF-8 nên không đọc được; "
            "hãy lưu thành tệp rồi nhập tệp ấy."
        ) from error


def terms_of(words: Namespace) -> ReadingTerms:
    """Return how the clerk says the file is to be read."""
    return ReadingTerms(
        kind=_KINDS.get(words.kind),
        sheets=tuple(words.sheet),
        header_row=words.header,
        fields=_mapping(words.map) if words.map else {},
        encodings=dict(words.encoding),
    )


def _mapping(path: Path) -> Mapping[str, str]:
    try:
        mapping = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ClerkError(f"Không đọc được tệp ghép cột “{path}”: cần một tệp JSON.") from error
    if not isinstance(mapping, dict) or not all(isinstance(v, str) for v in mapping.values()):
        raise ClerkError(f"Tệp ghép cột “{path}” phải là một bảng tên cột → tên trường.")
    return mapping
