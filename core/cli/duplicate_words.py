"""The words of the commands about people who may stand in the register twice."""

import argparse

from core.cli.arguments import register_word
from core.domain.merge_terms import Side

_SIDES = " hoặc ".join(Side)


def merge(parser: argparse.ArgumentParser) -> None:
    """Words of a merge: who stays, who goes, whose word counts."""
    register_word(parser)
    parser.add_argument("keep", type=int, metavar="GIỮ", help="số của người được giữ")
    parser.add_argument("other", type=int, metavar="KIA", help="số của người được gộp vào")
    parser.add_argument(
        "--take", action="append", type=_taken, default=[], metavar="MỤC=BÊN",
        help=f"lấy mục này của bên nào ({_SIDES}), như cccd=other; nhiều mục thì ghi nhiều lần",
    )  # fmt: skip
    parser.add_argument("--household", choices=list(map(str, Side)), help="ở hộ của bên nào")
    parser.add_argument(
        "--anyway", action="store_true", help="gộp cả khi hai người không có gì chung"
    )
    parser.add_argument("--dry-run", action="store_true", help="chỉ xem, không ghi gì")


def two_people(parser: argparse.ArgumentParser) -> None:
    """Words of a mark: which two, or that it goes."""
    register_word(parser)
    parser.add_argument("one", type=int, metavar="NGƯỜI", help="số của người này")
    parser.add_argument("other", type=int, metavar="KIA", help="số của người kia")
    parser.add_argument("--not", dest="undo", action="store_true", help="bỏ ghi đó")


def _taken(text: str) -> tuple[str, Side]:
    key, sign, side = text.rpartition("=")
    if not sign or side not in list(Side):
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng MỤC=BÊN, với BÊN là {_SIDES}")
    return key.strip(), Side(side)
