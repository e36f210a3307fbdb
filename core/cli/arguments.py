"""Words that many commands share."""

import argparse
from datetime import date
from pathlib import Path

from core.domain.days import KNOWN_DAYS, is_known_day, read_day


def a_day(text: str) -> date:
    """Read a day, 31/12/2026 or 2026-12-31; one the program does not know is refused."""
    try:
        day = read_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"“{text}” không phải là ngày có thật, thí dụ 31/12/2026 hoặc 2026-12-31"
        ) from error
    if not is_known_day(day):
        raise argparse.ArgumentTypeError(f"“{text}” nằm ngoài các ngày tính được, {KNOWN_DAYS}")
    return day


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
        "--on", type=a_day, default=unsaid, metavar="NGÀY", help="tính đến ngày, thí dụ 31/12/2026"
    )
    parser.add_argument(
        "--json", action="store_true", default=unsaid or False, help="in ra một tài liệu JSON"
    )


def register_word(parser: argparse.ArgumentParser) -> None:
    """Give a command the register it works on."""
    parser.add_argument("register", type=Path, metavar="SỔ", help="tệp sổ")
