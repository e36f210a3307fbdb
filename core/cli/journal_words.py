"""The words of the commands about the journal: history, real deletion."""

import argparse

from core.app.bin import NEWEST as NEWEST_TAKEN
from core.app.history import NEWEST
from core.cli.arguments import common_words, register_word
from core.domain.deeds import ERASE_WORDS, EraseReason

_REASON_HELP = "; ".join(f"{reason}: {words}" for reason, words in ERASE_WORDS.items())


def history(parser: argparse.ArgumentParser) -> None:
    """Words of a history: whose, how much of it."""
    register_word(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--household", metavar="HỘ", help="lịch sử của hộ này, số hộ hoặc THÔN/SỐ")
    which.add_argument("--cccd", metavar="SỐ", help="lịch sử của người có số căn cước này")
    which.add_argument("--insurance-no", metavar="SỐ", help="lịch sử của người có mã số BHXH này")
    parser.add_argument("--limit", type=_positive, default=NEWEST, metavar="DÒNG",
                        help="chỉ chừng này dòng mới nhất")  # fmt: skip


def the_bin(parser: argparse.ArgumentParser) -> None:
    """Words of the bin: how much of it, or what is put back."""
    register_word(parser)
    parser.add_argument("--limit", type=_positive, default=NEWEST_TAKEN, metavar="DÒNG",
                        help="chỉ chừng này dòng mới nhất")  # fmt: skip
    actions = parser.add_subparsers(dest="action", metavar="VIỆC")
    text = "đưa lại những gì một việc đã bỏ"
    restore = actions.add_parser("restore", help=text, description=text)
    common_words(restore, inner=True)
    restore.add_argument("deed", type=_positive, metavar="SỐ", help="số của việc đã bỏ")


def erase(parser: argparse.ArgumentParser) -> None:
    """Words of a real deletion: who, why, that it is meant."""
    register_word(parser)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--cccd", metavar="SỐ", help="số căn cước công dân")
    which.add_argument("--insurance-no", metavar="SỐ", help="mã số BHXH hoặc số thẻ")
    which.add_argument(
        "--leftovers", action="store_true", help="chỉ dọn dấu vết của những gì đã xóa trong tệp sổ"
    )
    parser.add_argument("--reason", choices=list(map(str, EraseReason)),
                        default=str(EraseReason.REQUEST), help=_REASON_HELP)  # fmt: skip
    parser.add_argument("--yes", action="store_true", help="đồng ý xóa hẳn, không hoàn tác được")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"“{text}” phải là một số từ 1 trở lên")
    return number
