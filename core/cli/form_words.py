"""The words of the commands about official forms."""

import argparse
from pathlib import Path

from core.cli.arguments import register_word
from core.domain.forms.values import FORM_NAMES, FormKind


def form(parser: argparse.ArgumentParser) -> None:
    """Words of a form."""
    register_word(parser)
    kinds = "; ".join(f"{kind}: {FORM_NAMES[kind]}" for kind in FormKind)
    parser.add_argument("form", choices=list(map(str, FormKind)), metavar="MẪU", help=kinds)
    parser.add_argument("--household", metavar="HỘ", help="chỉ một hộ: số hộ, hoặc THÔN/SỐ")
    parser.add_argument("--hamlet", metavar="THÔN", help="chỉ một thôn")
    parser.add_argument(
        "--group",
        type=_groups,
        default=(),
        metavar="MÃ,MÃ",
        help="chỉ các nhóm này, thí dụ CN,HN,TE; GD: hộ gia đình tự đóng",
    )
    parser.add_argument(
        "--months", type=int, default=12, metavar="THÁNG", help="số tháng của thẻ: 3, 6 hoặc 12"
    )
    parser.add_argument(
        "--leave-out", action="store_true", help="bỏ người còn thiếu thông tin, lập cho người đủ"
    )
    parser.add_argument(
        "--missing", type=Path, metavar="TỆP", help="ghi ra ai thiếu gì: .xlsx, .csv hoặc .json"
    )
    parser.add_argument(
        "--register",
        action="store_true",
        dest="enter",
        help="ghi là đã gửi; lần sau chỉ còn thay đổi",
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="TỆP.xlsx|THƯ MỤC",
        help="ghi ra tệp hoặc thư mục",
    )


def _groups(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
