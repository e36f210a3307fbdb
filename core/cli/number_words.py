"""The words of the commands that count people by hamlet and month."""

import argparse
from pathlib import Path

from core.cli.arguments import a_day, common_words, register_word
from core.domain.coverage import Against, read_target
from core.domain.errors import ClerkError
from core.domain.population import read_people
from core.domain.shares import Of


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
    parser.add_argument(
        "--of",
        choices=list(map(str, Of)),
        default=str(Of.PEOPLE),
        help="mục tiêu tính trên nhân khẩu của sổ (people) hoặc trên dân số đã nhập (population)",
    )
    _out(parser)


def population(parser: argparse.ArgumentParser) -> None:
    """Take a year; or `set` with hamlets, numbers, where they come from."""
    register_word(parser)
    parser.add_argument("--year", type=int, metavar="NĂM", help="năm nào; không nói: năm của ngày")
    actions = parser.add_subparsers(dest="action", metavar="VIỆC")
    said = "nhập số dân của một hay nhiều thôn, một lần ghi"
    made = actions.add_parser("set", help=said, description=said)
    common_words(made, inner=True)
    made.add_argument(
        "figures", nargs="+", type=_figure, metavar="THÔN=SỐ", help="Thôn Đông=812; bỏ số: THÔN="
    )
    made.add_argument("--year", type=int, required=True, metavar="NĂM", help="số của năm nào")
    made.add_argument("--source", default="", metavar="CHỮ", help="nơi cho số, như Công an xã")
    made.add_argument("--as-of", type=a_day, metavar="NGÀY", help="ngày ghi trong văn bản")


def month_end(parser: argparse.ArgumentParser) -> None:
    """Take a month, perhaps `freeze` before it; nothing: all frozen months."""
    register_word(parser)
    parser.add_argument(
        "month", nargs="*", metavar="THÁNG", help="2026-10 hoặc 10/2026; freeze THÁNG: chốt tháng"
    )
    parser.add_argument("--note", default="", metavar="CHỮ", help="ghi chú khi chốt")
    parser.add_argument("--out", type=Path, metavar="TỆP", help="ghi ra .xlsx, .csv, .json")


def _figure(text: str) -> tuple[str, int | None]:
    hamlet, sign, number = text.rpartition("=")
    if not (sign and hamlet.strip()):
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng THÔN=SỐ")
    try:
        return hamlet.strip(), read_people(number)
    except ClerkError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from error


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
