"""What a command is told about its file: which, and how it is read."""

import json
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.app.looking import AnyFile, OfficeFile, ReadingTerms
from core.cli.reading_words import PASTED
from core.domain.errors import ClerkError
from core.domain.records import kind_named


def file_of(words: Namespace) -> AnyFile:
    """Return the file a command names; raises `ClerkError` for pasted rows that are no text."""
    path: Path = words.file
    if path != PASTED:
        return path
    return OfficeFile.pasted(pasted_text())


def pasted_text() -> str:
    """Return what comes in on the standard input; raises `ClerkError` for what is no text."""
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ClerkError(
            "Những gì dán vào không phải là chữ UTF-8 nên không đọc được; hãy lưu lại rồi dán lại."
        ) from error


def read_json(path: Path, name: str) -> Any:
    """Return what a JSON file holds; `name` says which file it is where it cannot be read."""
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise ClerkError(f"Không đọc được tệp {name} “{path}”: cần một tệp JSON.") from error


def terms_of(words: Namespace) -> ReadingTerms:
    """Return how the clerk says the file is to be read."""
    return ReadingTerms(
        kind=kind_named(words.kind),
        sheets=tuple(words.sheet),
        header_row=words.header,
        fields=_mapping(words.map) if words.map else {},
        encodings=dict(words.encoding),
    )


def _mapping(path: Path) -> Mapping[str, str]:
    mapping = read_json(path, "ghép cột")
    if not isinstance(mapping, dict) or not all(isinstance(v, str) for v in mapping.values()):
        raise ClerkError(f"Tệp ghép cột “{path}” phải là một bảng tên cột → tên trường.")
    return mapping
