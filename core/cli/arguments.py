"""Words that many commands share."""

import argparse
import re
from datetime import date
from pathlib import Path

from core.domain.days import KNOWN_DAYS, is_known_day


def iso_day(text: str) -> date:
    """Read a day as YYYY-MM-DD; one the program does not know is refused."""
    wrong = argparse.ArgumentTypeError(f"“{text}” không phải là ngày có thật dạng NĂM-THÁNG-NGÀY")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise wrong
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise wrong from error
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
        "--on", type=iso_day, default=unsaid, metavar="NĂM-THÁNG-NGÀY", help="tính đến ngày"
    )
    parser.add_argument(
        "--json", action="store_true", default=unsaid or False, help="in ra một tài liệu JSON"
    )


def register_word(parser: argparse.ArgumentParser) -> None:
    """Give a command the register it works on."""
    parser.add_argument("register", type=Path, metavar="SỔ", help="tệp sổ")
