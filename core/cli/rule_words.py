"""The words of the commands about rules, areas and grounds."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from core.cli.arguments import a_day, common_words, register_word
from core.domain.local_rules import EVENT_WORDS, LocalEvent
from core.domain.people import AREA_WORDS, Area

_Fill = Callable[[argparse.ArgumentParser], None]
_AREAS = [str(area) for area in Area]
_AREA_HELP = "; ".join(f"{area}: {words}" for area, words in AREA_WORDS.items())
_EVENT_HELP = "; ".join(f"{event}: {words}" for event, words in EVENT_WORDS.items() if words)


def why(parser: argparse.ArgumentParser) -> None:
    """Take a household."""
    register_word(parser)
    parser.add_argument("household", metavar="HỘ", help="số hộ, hoặc THÔN/SỐ")


def rules(parser: argparse.ArgumentParser) -> None:
    """Take a file to write or read, or the name of a province's set or of a rule."""
    register_word(parser)
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--export", type=Path, metavar="TỆP.toml", help="ghi mọi quy định ra tệp")
    one.add_argument("--import", type=Path, dest="take", metavar="TỆP.toml", help="nhập từ tệp")
    one.add_argument("--set", metavar="TÊN", help="dùng bộ quy định của tỉnh, ví dụ dak-lak")
    one.add_argument("--reset", metavar="TÊN", help="bỏ dòng cơ quan nhập, theo lại chương trình")


def local_rule(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the office's own rules."""
    register_word(parser)
    _actions(parser, {"add": _add_local, "list": _nothing, "end": _end_local, "remove": _number})


def area(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the area classes of hamlets."""
    register_word(parser)
    _actions(parser, {"add": _add_area, "list": _nothing, "end": _end_area, "remove": _number})


_WORDS = {
    "add": "nhập thêm",
    "list": "xem tất cả, hoặc chỉ mục còn hiệu lực trong ngày --on",
    "end": "cho kết thúc vào một ngày",
    "remove": "bỏ hẳn một mục nhập nhầm",
}


def _actions(parser: argparse.ArgumentParser, fills: Mapping[str, _Fill]) -> None:
    actions = parser.add_subparsers(dest="action", metavar="VIỆC", required=True)
    for name, fill in fills.items():
        made = actions.add_parser(name, help=_WORDS[name], description=_WORDS[name])
        common_words(made, inner=True)
        fill(made)


def _add_local(parser: argparse.ArgumentParser) -> None:
    events = [str(event) for event in LocalEvent]
    parser.add_argument("--point", required=True, metavar="ĐIỂM", help="4a, 4d … hoặc 4")
    parser.add_argument("--total", type=int, metavar="SỐ", help="tổng mức hỗ trợ, phần trăm")
    parser.add_argument("--extra", type=int, metavar="SỐ", help="phần hỗ trợ thêm, phần trăm")
    parser.add_argument("--event", choices=events, default=events[0], help=_EVENT_HELP)
    parser.add_argument("--months", type=int, metavar="THÁNG", help="số tháng sau sự kiện")
    parser.add_argument("--area", choices=_AREAS, help=_AREA_HELP)
    parser.add_argument("--hamlet", metavar="THÔN", help="chỉ một thôn")
    _first_and_last(parser)
    parser.add_argument("--paper", required=True, metavar="SỐ", help="số, tên văn bản")
    parser.add_argument("--note", default="", metavar="CHỮ", help="ghi chú")


def _add_area(parser: argparse.ArgumentParser) -> None:
    _hamlet_and_area(parser)
    _first_and_last(parser)
    parser.add_argument("--source", default="", metavar="SỐ", help="văn bản")


def _end_area(parser: argparse.ArgumentParser) -> None:
    _hamlet_and_area(parser)
    _last(parser, required=True)


def _end_local(parser: argparse.ArgumentParser) -> None:
    _number(parser)
    _last(parser, required=True)


def _hamlet_and_area(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("hamlet", metavar="THÔN", help="tên thôn, hoặc * cho mọi thôn")
    parser.add_argument("area", choices=_AREAS, metavar="VÙNG", help=_AREA_HELP)


def _first_and_last(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", type=a_day, dest="first", required=True, metavar="NGÀY", help="ngày đầu"
    )
    _last(parser, required=False)


def _last(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--to", type=a_day, dest="last", required=required, metavar="NGÀY", help="ngày cuối"
    )


def _number(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", type=int, metavar="SỐ", help="số của mục, xem bằng list")


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """Take no words of its own."""
