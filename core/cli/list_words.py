"""The words of the commands about lists of people."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from core.cli.arguments import common_words, register_word
from core.domain.cover import Status
from core.domain.lists import list_names

SAVED = "saved:"  # before the name of a list the clerk saved


def list_people(parser: argparse.ArgumentParser) -> None:
    """Words of a list."""
    register_word(parser)
    _which(parser)
    parser.add_argument(
        "--out", type=Path, metavar="TỆP", help="ghi ra .xlsx, .csv, .json hoặc .pdf để in"
    )


def saved(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the saved lists; nothing: list them."""
    register_word(parser)
    actions = parser.add_subparsers(dest="action", metavar="VIỆC")
    for name, (words, fill) in _ACTIONS.items():
        made = actions.add_parser(name, help=words, description=words)
        common_words(made, inner=True)
        fill(made)


def _save(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("title", metavar="TÊN", help="tên của danh sách đã lưu")
    _which(parser)
    parser.add_argument(
        "--instead-of", default="", metavar="TÊN", help="lưu thay danh sách đã lưu này"
    )


def _remove(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("title", metavar="TÊN", help="tên của danh sách đã lưu")


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """Take no words of its own."""


def _which(parser: argparse.ArgumentParser) -> None:
    names = ", ".join(list_names())
    parser.add_argument("name", metavar="DS", help=f"{names}, hoặc {SAVED}TÊN đã lưu")
    parser.add_argument("--hamlet", action="append", metavar="THÔN", help="thôn này; lặp lại được")
    parser.add_argument(
        "--status", action="append", choices=list(map(str, Status)), metavar="TÌNH TRẠNG",
        help=f"thẻ có tình trạng này: {', '.join(Status)}; lặp lại được",
    )  # fmt: skip
    parser.add_argument(
        "--filter", action="append", default=[], dest="filters", metavar="CỘT=CHỮ",
        help="lọc một cột như gõ dưới tiêu đề cột, thí dụ “to=30 ngày tới”; lặp lại được",
    )  # fmt: skip
    parser.add_argument("--words", metavar="CHỮ", help="tìm trong mọi phần, không cần dấu")
    parser.add_argument(
        "--sort", action="append", dest="sorts", metavar="CỘT[:desc]",
        help="xếp theo cột, :desc là giảm dần; lặp lại được",
    )  # fmt: skip
    parser.add_argument("--columns", metavar="CỘT,CỘT", help="chỉ các cột này, theo thứ tự này")


_ACTIONS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "list": ("xem tất cả, cùng số người trong ngày", _nothing),
    "save": ("lưu một danh sách đã lọc, xếp, chọn cột", _save),
    "remove": ("bỏ một danh sách đã lưu", _remove),
}
