"""Words that many commands share."""

import argparse
from datetime import date
from pathlib import Path

from core.domain.errors import ClerkError
from core.domain.typed_days import read_day


def a_day(text: str) -> date:
    """Read a day as the window does: 31/12/2026, 31/12/26, 311226, 2026-12-31."""
    try:
        return read_day(text)
    except ClerkError as error:
        raise argparse.ArgumentTypeError(str(error).removesuffix(".")) from error


def common_words(parser: argparse.ArgumentParser, *, inner: bool = False) -> None:
    """Give a command the words all have; an `inner` one leaves unsaid what its outer one said."""
    unsaid = argparse.SUPPRESS if inner else None
    user = unsaid or "admin"
    parser.add_argument("--user", default=user, metavar="TÊN", help="người làm")
    parser.add_argument(
        "--password-file", type=Path, default=unsaid, metavar="TỆP", help="tệp chứa mật khẩu"
    )
    parser.add_argument(
        "--recovery-file", type=Path, default=unsaid, metavar="TỆP", help="tệp chứa chìa khôi phục"
    )
    parser.add_argument(
        "--on",
        type=a_day,
        default=unsaid,
        metavar="NGÀY",
        help="tính đến ngày, thí dụ 31/12/2026, 311226",
    )
    parser.add_argument(
        "--json", action="store_true", default=unsaid or False, help="in ra một tài liệu JSON"
    )


def register_word(parser: argparse.ArgumentParser) -> None:
    """Give a command the register it works on."""
    parser.add_argument("register", type=Path, metavar="SỔ", help="tệp sổ")
