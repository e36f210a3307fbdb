"""The words of the commands that count people by hamlet and month."""

import argparse
from pathlib import Path

from core.cli.arguments import register_word
from core.domain.coverage import Against, read_target
from core.domain.errors import ClerkError


def coverage(parser: argparse.ArgumentParser) -> None:
    """Take a target, an earlier day to compare with, a file."""
    register_word(parser)
    parser.add_argument(
        "--target", type=_target, metavar="SỐ", help="mục tiêu, 1 đến 100 phần trăm"
    )
    parser.add_argument(
        "--against",
        choices=list(map(str, Against)),
        help="so với cùng ngày tháng trước (month) hoặc năm trước (year)",
    )
    _out(parser)


def endings(parser: argparse.ArgumentParser) -> None:
    """Take a hamlet and a file."""
    register_word(parser)
    parser.add_argument("--hamlet", metavar="THÔN", help="chỉ một thôn")
    _out(parser)


def _target(text: str) -> int:
    try:
        return read_target(text)
    except ClerkError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from error


def _out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, metavar="TỆP", help="ghi ra .xlsx, .csv, .json, hoặc .pdf có biểu đồ"
    )
