"""The words of the commands about what happens to people and households."""

import argparse
from collections.abc import Callable, Mapping

from core.app.exclusions import ANCHORS
from core.app.household_members import ARRIVAL_WORDS, Arrival
from core.cli.arguments import a_day, common_words, register_word
from core.cli.edit_words import field_word
from core.domain.people import ExclusionReason
from core.domain.premium import Payers
from core.domain.record_words import VALUE_WORDS
from core.domain.residence_events import EVENT_WORDS, EventKind

_Fill = Callable[[argparse.ArgumentParser], None]
_HOUSEHOLD = "số hộ, hoặc THÔN/SỐ"
_ARRIVALS = "; ".join(f"{how}: {words}" for how, words in ARRIVAL_WORDS.items())
_EVENTS = "; ".join(f"{kind}: {words}" for kind, words in EVENT_WORDS.items())
_REASONS = "; ".join(
    f"{reason}: {words}" for reason, words in VALUE_WORDS["exclusion", "reason"].items()
)


def member(parser: argparse.ArgumentParser) -> None:
    """Take a household, how somebody comes and what is known of them."""
    register_word(parser)
    parser.add_argument("household", metavar="HỘ", help=_HOUSEHOLD)
    _arrival(parser)
    _try(parser)


def event(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the events of people."""
    register_word(parser)
    _actions(parser, {"add": _add_event, "list": _one_person, "remove": _remove_event})


def household(parser: argparse.ArgumentParser) -> None:
    """Take what to do with households."""
    register_word(parser)
    _actions(
        parser,
        {
            "new": _new,
            "head": _head,
            "move": _move,
            "split": _split,
            "merge": _merge,
            "place": _place,
        },
    )


def exclude(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the people taken off lists."""
    register_word(parser)
    _actions(parser, {"add": _add_exclusion, "list": _nothing, "remove": _remove_exclusion})


def pay(parser: argparse.ArgumentParser) -> None:
    """Take who paid, when and for how long."""
    register_word(parser)
    parser.add_argument("household", metavar="HỘ", help=_HOUSEHOLD)
    parser.add_argument("--paid-on", type=a_day, metavar="NGÀY",
                        help="ngày nộp tiền; không ghi: ngày --on")  # fmt: skip
    parser.add_argument("--receipt", default="", metavar="SỐ", help="số biên lai thu tiền")
    term = parser.add_mutually_exclusive_group()
    term.add_argument("--months", type=int, default=12, metavar="THÁNG", help="3, 6 hoặc 12")
    term.add_argument("--until", type=a_day, metavar="NGÀY", help="mọi thẻ đến cùng ngày này")
    parser.add_argument("--who", choices=list(map(str, Payers)), default=str(Payers.ALL),
                        help="mọi người cần thẻ, hoặc chỉ người đã hết hạn")  # fmt: skip
    _people(parser)
    _anyway(parser)
    _try(parser)


_ACTIONS = {
    "add": "ghi thêm",
    "list": "xem những gì đã ghi",
    "remove": "bỏ một mục, theo số xem bằng list",
    "new": "lập một hộ mới cùng chủ hộ",
    "head": "ghi chủ hộ mới",
    "move": "chuyển người sang hộ khác",
    "split": "tách một số người thành hộ mới",
    "merge": "gộp cả một hộ vào hộ khác",
    "place": "đổi thôn, số hộ",
}


def _actions(parser: argparse.ArgumentParser, fills: Mapping[str, _Fill]) -> None:
    actions = parser.add_subparsers(dest="action", metavar="VIỆC", required=True)
    for name, fill in fills.items():
        made = actions.add_parser(name, help=_ACTIONS[name], description=_ACTIONS[name])
        common_words(made, inner=True)
        fill(made)
        if name != "list":
            _try(made)


def _add_event(parser: argparse.ArgumentParser) -> None:
    kinds = list(map(str, EventKind))
    parser.add_argument("kind", choices=kinds, metavar="LOẠI", help=_EVENTS)
    parser.add_argument("--from", type=a_day, dest="first", required=True, metavar="NGÀY",
                        help="ngày xảy ra, ngày đầu")  # fmt: skip
    parser.add_argument("--to", type=a_day, dest="last", metavar="NGÀY", help="ngày cuối")
    _people(parser)


def _remove_event(parser: argparse.ArgumentParser) -> None:
    _number(parser)
    _one_person(parser)


def _new(parser: argparse.ArgumentParser) -> None:
    _hamlet_and_number(parser, required=True)
    parser.add_argument("--address", default="", metavar="CHỮ", help="địa chỉ")
    _arrival(parser)


def _head(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("household", metavar="HỘ", help=_HOUSEHOLD)
    _one_person(parser)
    _relations(parser)


def _move(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("household", metavar="HỘ", help=f"hộ chuyển đến: {_HOUSEHOLD}")
    _people(parser)
    _day(parser)
    _relations(parser)


def _split(parser: argparse.ArgumentParser) -> None:
    _hamlet_and_number(parser, required=True)
    parser.add_argument("--address", default="", metavar="CHỮ", help="địa chỉ")
    _people(parser)
    _day(parser)
    _relations(parser)
    parser.add_argument("--head", type=int, required=True, metavar="SỐ",
                        help="số trong sổ của người làm chủ hộ mới")  # fmt: skip
    parser.add_argument("--with-class", action="store_true",
                        help="hộ mới theo các quyết định về diện của hộ cũ")  # fmt: skip


def _merge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("household", metavar="HỘ", help=f"hộ ở lại: {_HOUSEHOLD}")
    parser.add_argument("gone", metavar="HỘ GỘP", help="hộ gộp vào")
    _day(parser)
    _relations(parser)


def _place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("household", metavar="HỘ", help=_HOUSEHOLD)
    _hamlet_and_number(parser, required=False)


def _add_exclusion(parser: argparse.ArgumentParser) -> None:
    _one_person(parser)
    reasons = list(map(str, ExclusionReason))
    parser.add_argument("--reason", choices=reasons, required=True, metavar="LÝ DO", help=_REASONS)
    parser.add_argument("--list", action="append", default=[], choices=list(ANCHORS), dest="lists",
                        metavar="DANH SÁCH", help=f"chỉ danh sách này: {', '.join(ANCHORS)}; không "
                        "ghi: mọi danh sách người ấy đang đứng")  # fmt: skip
    parser.add_argument("--note", default="", metavar="CHỮ", help="ghi chú")


def _remove_exclusion(parser: argparse.ArgumentParser) -> None:
    _number(parser)


def _arrival(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--how", choices=list(map(str, Arrival)), default=str(Arrival.FORGOTTEN),
                        help=_ARRIVALS)  # fmt: skip
    parser.add_argument("--from", type=a_day, dest="first", metavar="NGÀY", help="ngày đến")
    parser.add_argument("--to", type=a_day, dest="last", metavar="NGÀY",
                        help="ngày cuối của người tạm trú")  # fmt: skip
    field_word(parser)
    _anyway(parser)


def _hamlet_and_number(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--hamlet", required=required, metavar="THÔN", help="tên thôn")
    parser.add_argument("--number", required=required, metavar="SỐ", help="số hộ")
    parser.add_argument("--new-hamlet", action="store_true", help="thôn này sổ chưa có")


def _people(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--person", type=int, action="append", default=[], metavar="SỐ",
                        help="số của người trong sổ; ghi nhiều lần cho nhiều người")  # fmt: skip
    parser.add_argument("--cccd", action="append", default=[], metavar="SỐ",
                        help="số căn cước công dân; ghi nhiều lần cho nhiều người")  # fmt: skip


def _one_person(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--cccd", metavar="SỐ", help="số căn cước công dân")
    which.add_argument("--insurance-no", metavar="SỐ", help="mã số BHXH hoặc số thẻ")
    which.add_argument("--person", type=int, metavar="SỐ", help="số của người trong sổ")


def _relations(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--relation", action="append", default=[], type=_relation,
                        dest="relations", metavar="SỐ=QUAN HỆ",
                        help="quan hệ của người số ấy với chủ hộ")  # fmt: skip


def _relation(text: str) -> tuple[int, str]:
    number, equals, relation = text.partition("=")
    if not equals or not number.strip().isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng SỐ=QUAN HỆ")
    return int(number), relation


def _day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", type=a_day, dest="first", required=True, metavar="NGÀY",
                        help="từ ngày nào")  # fmt: skip


def _number(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", type=int, metavar="SỐ", help="số của mục, xem bằng list")


def _anyway(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--anyway", action="store_true", help="vẫn ghi dù sổ đã có người, thẻ ấy")


def _try(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="chỉ xem điều gì sẽ theo sau")


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """Take no words of its own."""
