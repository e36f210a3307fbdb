"""The words that say how a file is read, and those of the commands about it."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from core.cli.arguments import register_word
from core.domain.records import FileKind, ReportKind
from core.domain.text import header_key

PASTED = Path("-")
# Short names of the encodings, and the short name of none.
_UNICODE = "unicode"
_SHORT: Mapping[str, str] = {
    _UNICODE: "",
    "tcvn3": "TCVN3 (ABC)",
    "abc": "TCVN3 (ABC)",
    "vni": "VNI",
    "tcvn3cp1258": "TCVN3 (ABC) đọc theo bảng 1258",
    "utf8": "UTF-8 đọc nhầm",
}


def file_word(parser: argparse.ArgumentParser, what: str) -> None:
    """Give a command the file it reads; "-" stands for rows pasted to its standard input."""
    words = f"{what}; “-”: các dòng dán vào đầu vào chuẩn"
    parser.add_argument("file", type=Path, metavar="TỆP", help=words)


def how_read(parser: argparse.ArgumentParser) -> None:
    """Give a command the words that say how its file is read."""
    parser.add_argument(
        "--sheet", metavar="TÊN", action="append", default=[],
        help="chỉ đọc trang tính này; nhiều trang thì ghi nhiều lần",
    )  # fmt: skip
    parser.add_argument(
        "--map", type=Path, metavar="TỆP", help="JSON: tên cột, hoặc [C] là cột C → trường"
    )
    parser.add_argument(
        "--header", type=_row, metavar="DÒNG", help="tiêu đề cột bắt đầu ở dòng này; 0: không có"
    )
    parser.add_argument(
        "--encoding", type=_column_encoding, metavar="CỘT=BẢNGMÃ", action="append", default=[],
        help="bảng mã của một cột: C=TCVN3, C=VNI, C=Unicode; nhiều cột thì ghi nhiều lần",
    )  # fmt: skip


def look(parser: argparse.ArgumentParser) -> None:
    """Words of looking at a file before it is read."""
    register_word(parser)
    file_word(parser, "tệp Excel hoặc CSV")
    kinds = ["auto", *map(str, (*FileKind, *ReportKind))]
    parser.add_argument("--kind", choices=kinds, default="auto", help="loại tệp")
    how_read(parser)


def shapes(parser: argparse.ArgumentParser) -> None:
    """Words of the shapes of files the register remembers."""
    register_word(parser)
    parser.add_argument("--forget", type=_row, metavar="SỐ", help="bỏ cách đọc số này")


def _row(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"“{text}” phải là một số từ 0 trở lên")
    return int(text)


def _column_encoding(text: str) -> tuple[str, str]:
    """Read a column's letters and the encoding of its text, by its whole or its short name."""
    column, _, name = text.partition("=")
    key = header_key(name)
    known = {**_SHORT, **{header_key(full): full for full in _SHORT.values() if full}}
    if not column.strip() or key not in known:
        short = ", ".join(name.upper() for name in _SHORT if name != _UNICODE)
        raise argparse.ArgumentTypeError(
            f"“{text}” phải có dạng CỘT=BẢNGMÃ, bảng mã là Unicode, {short}"
        )
    return column.strip().upper(), known[key]
