"""The words of the commands about letters, their register and their wordings."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from core.app.letter_making import EVERY_LIST
from core.cli.arguments import common_words, register_word
from core.domain.letter_results import results_in_words

_Fill = Callable[[argparse.ArgumentParser], None]


def letters(parser: argparse.ArgumentParser) -> None:
    """Words of letters."""
    register_word(parser)
    known = ", ".join(EVERY_LIST)
    parser.add_argument("--list", type=_list_names, metavar="DS,DS",
                        help=f"thư cho danh sách nào: {known}")  # fmt: skip
    parser.add_argument("--hamlet", metavar="THÔN", help="chỉ một thôn")
    parser.add_argument("--household", metavar="HỘ", help="chỉ một hộ")
    parser.add_argument("--undecided", action="store_true", help="cả hộ chờ quyết định")
    parser.add_argument("--again", action="store_true", help="cả hộ vừa có thư")
    parser.add_argument("--register", action="store_true", dest="enter", help="cấp số, ghi sổ thư")
    parser.add_argument("--first", type=int, metavar="SỐ", help="số của thư đầu tiên")
    parser.add_argument(
        "--reprint", metavar="SỐ/NĂM", help="in lại thư đã có số, như lần trước, ví dụ 3,7-9/2026"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="TỆP.pdf", help="tệp thư")
    parser.add_argument(
        "--force", action="store_true", help="với --register: không giữ lại tệp đã có ở đó"
    )
    look(parser)


def look(parser: argparse.ArgumentParser) -> None:
    """Words of how letters are put on paper."""
    parser.add_argument(
        "--language", metavar="TIẾNG", help="vi, en, hoặc tiếng đã thêm; không ghi: vi"
    )
    parser.add_argument("--large", action="store_true", help="chữ to")
    parser.add_argument("--no-slip", action="store_true", help="không có phiếu trả lời")
    parser.add_argument("--route", action="store_true", help="thêm phiếu đi từng nhà của mỗi thôn")
    parser.add_argument("--short", action="store_true", help="giấy báo nửa trang, hai hộ một tờ")


def message(parser: argparse.ArgumentParser) -> None:
    """Words of the text for one household."""
    register_word(parser)
    parser.add_argument("household", metavar="HỘ", help="số hộ, hoặc THÔN/SỐ")


def letter_register(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the register of letters; without it the letters are listed."""
    register_word(parser)
    _actions(parser, _ACTIONS)


def walk_order(parser: argparse.ArgumentParser) -> None:
    """Words of the order in which households are walked."""
    register_word(parser)
    parser.add_argument("hamlet", metavar="THÔN", help="thôn nào")
    parser.add_argument("--set", type=_list_names, metavar="HỘ,HỘ",
                        help="các hộ đi trước, theo số hộ; hộ khác đi sau như cũ")  # fmt: skip


def wording(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the words of letters; without it the languages are listed."""
    register_word(parser)
    _actions(parser, _WORDING)


def _actions(parser: argparse.ArgumentParser, actions: Mapping[str, tuple[str, _Fill]]) -> None:
    made = parser.add_subparsers(dest="action", metavar="VIỆC", required=True)
    for name, (words, fill) in actions.items():
        one = made.add_parser(name, help=words, description=words)
        common_words(one, inner=True)
        fill(one)


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--year", type=int, metavar="NĂM", help="chỉ một năm")
    parser.add_argument("--open", action="store_true", help="chỉ thư chưa biết kết quả")
    parser.add_argument("--out", type=Path, metavar="TỆP", help="lưu ra .xlsx, .csv hoặc .json")


def _numbers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("numbers", metavar="SỐ/NĂM", help="ví dụ 15/2026 hoặc 3,7-9/2026")


def _handed(parser: argparse.ArgumentParser) -> None:
    _numbers(parser)
    _by(parser)


def _enter(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("results", nargs="+", metavar="SỐ=MÃ",
                        help=f"mã trên phiếu đi từng nhà; {results_in_words()}")  # fmt: skip
    parser.add_argument("--year", type=int, metavar="NĂM", help="năm của số thư")
    _by(parser)


def _by(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--by", default="", metavar="TÊN", help="ai đi giao")
    parser.add_argument("--note", default="", metavar="CHỮ", help="ghi chú")


def _language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("language", metavar="TIẾNG", help="vi, en, hoặc tiếng đã thêm")


def _show(parser: argparse.ArgumentParser) -> None:
    _language(parser)
    parser.add_argument("--out", type=Path, metavar="TỆP.toml", help="ghi ra tệp để sửa")


def _set(parser: argparse.ArgumentParser) -> None:
    _language(parser)
    parser.add_argument("file", type=Path, metavar="TỆP.toml", help="tệp lời thư")


def _list_names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


_ACTIONS: Mapping[str, tuple[str, _Fill]] = {
    "list": ("xem sổ thư", _list),
    "printed": ("xác nhận thư đã in ra giấy", _numbers),
    "delivered": ("ghi thư đã giao, ngày --on", _handed),
    "returned": ("ghi thư bị trả lại, ngày --on", _handed),
    "enter": ("ghi kết quả theo phiếu đi từng nhà, ngày --on", _enter),
}
_WORDING: Mapping[str, tuple[str, _Fill]] = {
    "list": ("các tiếng có lời thư", lambda parser: None),
    "show": ("xem lời thư của một tiếng", _show),
    "set": ("dùng lời thư trong tệp", _set),
    "reset": ("trở lại lời thư của chương trình", _language),
}
