"""The words of the command line."""

import argparse
import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import NoReturn

from core.cli import rule_parser
from core.cli.arguments import common_words, iso_day, register_word
from core.domain.errors import ClerkError
from core.domain.premium import Payers
from core.domain.records import FileKind
from core.domain.voluntary import VoluntaryGroup

_MESSAGES = (
    (r"the following arguments are required: (.*)", "thiếu {0}"),
    (r"unrecognized arguments: (.*)", "không hiểu {0}"),
    (r"one of the arguments (\S+) (\S+) is required", "thiếu {0} hoặc {1}"),
    (r"argument (\S+): not allowed with argument (\S+)", "chỉ dùng một trong hai: {1} hoặc {0}"),
    (
        r"argument (\S+): invalid choice: '?([^' ]*)'? .*choose from (.*)\)",
        "{0} không có “{1}”; chỉ có {2}",
    ),
    (r"argument (\S+): invalid \w+ value: '?([^']*)'?", "{0} không nhận “{1}”"),
    (r"argument (\S+): expected one argument", "{0} cần một giá trị"),
    (r"argument (\S+): (.*)", "{0}: {1}"),
)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one Vietnamese sentence."""

    def error(self, message: str) -> NoReturn:
        """Raise `ClerkError` with the sentence."""
        said = (_in_words(message, pattern, words) for pattern, words in _MESSAGES)
        words = next((sentence for sentence in said if sentence), message)
        raise ClerkError(f"Sai cách gọi lệnh: {words}. Xem cách gọi: main.py --help.")


def _in_words(message: str, pattern: str, words: str) -> str | None:
    found = re.fullmatch(pattern, message, re.DOTALL)
    return words.format(*found.groups()) if found else None


def command_names() -> Collection[str]:
    """Return the names of all commands."""
    return _COMMANDS.keys()


def _list_names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def build_parser() -> Parser:
    """Return the parser of all commands; `command` in what it gives names the one called."""
    parser = Parser(prog="main.py", description="Sổ BHYT: sổ theo dõi bảo hiểm y tế của xã.")
    commands = parser.add_subparsers(dest="command", metavar="LỆNH", required=True)
    for name, (words, fill) in _COMMANDS.items():
        made = commands.add_parser(name, help=words, description=words)
        common_words(made)
        fill(made)
    return parser


def _new(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("--commune", default="", metavar="MÃ", help="mã xã 5 chữ số")
    parser.add_argument("--name", default="", metavar="TÊN", help="tên xã")


def _import(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp Excel hoặc CSV")
    kinds = ["auto", *map(str, FileKind)]
    parser.add_argument("--kind", choices=kinds, default="auto", help="loại tệp")
    parser.add_argument("--sheet", metavar="TÊN", help="chỉ đọc trang tính này")
    parser.add_argument("--map", type=Path, metavar="TỆP", help="JSON: tên cột → trường")
    _class_days(parser)
    parser.add_argument("--complete", action="store_true", help="danh sách trọn bộ")
    parser.add_argument("--dry-run", action="store_true", help="chạy thử, không ghi gì")
    parser.add_argument("--rejects", type=Path, metavar="TỆP.xlsx", help="ghi dòng bị loại ra")


def _undo(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("batch", type=int, metavar="LẦN", help="số của lần nhập")


def _list(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("name", metavar="TÊN", help="tên danh sách")
    parser.add_argument("--hamlet", metavar="THÔN", help="chỉ một thôn")
    _out(parser)


def _letters(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("--list", type=_list_names, metavar="DS,DS", help="thư cho danh sách nào")
    parser.add_argument("--hamlet", metavar="THÔN", help="chỉ một thôn")
    parser.add_argument("--household", metavar="HỘ", help="chỉ một hộ")
    parser.add_argument("--undecided", action="store_true", help="cả hộ chờ quyết định")
    parser.add_argument("--register", action="store_true", dest="enter", help="cấp số, ghi sổ thư")
    parser.add_argument("--out", type=Path, required=True, metavar="TỆP.pdf", help="tệp thư")


def _quote(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("household", metavar="HỘ", help="số hộ, hoặc THÔN/SỐ")
    term = parser.add_mutually_exclusive_group()
    term.add_argument("--months", type=int, default=12, metavar="THÁNG", help="3, 6 hoặc 12")
    term.add_argument("--until", type=iso_day, metavar="NGÀY", help="mọi thẻ đến cùng ngày này")
    parser.add_argument("--who", choices=list(map(str, Payers)), default=str(Payers.ALL),
                        help="mọi người cần thẻ, hoặc chỉ người đã hết hạn")  # fmt: skip


def _person(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--cccd", metavar="SỐ", help="số căn cước công dân")
    which.add_argument("--insurance-no", metavar="SỐ", help="mã số BHXH hoặc số thẻ")


def _card(parser: argparse.ArgumentParser) -> None:
    _person(parser)
    parser.add_argument("--pay-on", type=iso_day, metavar="NGÀY", help="chỉ xem ngày nộp này")


def _vsi(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--income", type=int, required=True, metavar="ĐỒNG",
                        help="thu nhập chọn đóng, một tháng")  # fmt: skip
    groups = list(map(str, VoluntaryGroup))
    parser.add_argument("--group", choices=groups, required=True, help="diện được hỗ trợ")
    parser.add_argument("--months", type=int, metavar="THÁNG", help="1, 3, 6 hoặc 12")


def _year_diff(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("old", type=Path, metavar="TỆP CŨ", help="danh sách rà soát năm trước")
    parser.add_argument("new", type=Path, metavar="TỆP MỚI", help="danh sách rà soát năm nay")
    _out(parser)


def _forecast(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="TỆP", help="danh sách dự thảo; không có: ai chờ"
    )
    _class_days(parser)
    parser.add_argument(
        "--no-complete", action="store_false", dest="complete", help="dự thảo chưa trọn bộ"
    )
    _out(parser)


def _area_change(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--hamlet", metavar="THÔN", help="chỉ một thôn")
    where.add_argument("--all", action="store_true", help="cả xã")
    parser.add_argument(
        "--leaves", type=iso_day, required=True, metavar="NGÀY", help="ra khỏi danh sách từ ngày"
    )
    parser.add_argument(
        "--stays-ethnic", action="store_true", help="vẫn thuộc vùng dân tộc, miền núi"
    )
    _out(parser)


def _class_days(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--class-from", type=iso_day, metavar="NGÀY", help="diện hộ từ ngày")
    parser.add_argument("--class-to", type=iso_day, metavar="NGÀY", help="diện hộ đến ngày")


def _out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="TỆP", help=".xlsx, .csv hoặc .json")


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="THƯ MỤC")


def _set(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("name", nargs="?", metavar="MỤC", help="tên mục; bỏ trống: xem tất cả")
    parser.add_argument("value", nargs="?", metavar="GIÁ TRỊ")


def _form(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("form", metavar="MẪU", help="m3, m4 hoặc d03")
    parser.add_argument("--household", metavar="HỘ")
    parser.add_argument("--out", type=Path, metavar="TỆP")


def _backup(parser: argparse.ArgumentParser) -> None:
    register_word(parser)
    parser.add_argument("folder", type=Path, metavar="THƯ MỤC")


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", type=Path, metavar="BẢN SAO")
    register_word(parser)


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """Take no words of its own."""


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "demo": ("dữ liệu mẫu → sổ → danh sách, thư, một lần chạy", _demo),
    "new": ("tạo sổ mới", _new),
    "import": ("nhập một tệp vào sổ", _import),
    "undo": ("hoàn tác trọn một lần nhập", _undo),
    "imports": ("các lần nhập", register_word),
    "summary": ("số liệu của xã", register_word),
    "list": ("một danh sách", _list),
    "letters": ("thư cho các hộ, một tệp PDF", _letters),
    "quote": ("số tiền một hộ phải đóng", _quote),
    "year-diff": ("danh sách hộ nghèo, cận nghèo năm nay so với năm trước", _year_diff),
    "forecast": ("ai sẽ mất hỗ trợ nếu danh sách dự thảo thành quyết định", _forecast),
    "area-change": ("ai bị ảnh hưởng khi ra khỏi danh sách vùng khó khăn", _area_change),
    "card": ("thẻ, gián đoạn, hạn nộp của một người", _card),
    "refund": ("tiền hoàn trả khi Nhà nước đóng từ ngày --on", _person),
    "vsi": ("mức đóng BHXH tự nguyện", _vsi),
    "why": ("vì sao từng người trong hộ có tình trạng và căn cứ ấy", rule_parser.why),
    "rules": ("quy định đang dùng; xuất, nhập, dùng bộ quy định của tỉnh", rule_parser.rules),
    "local-rule": ("mức hỗ trợ thêm của tỉnh, xã", rule_parser.local_rule),
    "area": ("diện vùng của từng thôn", rule_parser.area),
    "settings": ("xem hoặc đặt thông tin của cơ quan", _set),
    "verify": ("kiểm tra sổ có toàn vẹn không", register_word),
    "selftest": ("kiểm tra chương trình", _nothing),
    "form": ("mẫu biểu (chưa có)", _form),
    "backup": ("sao lưu (chưa có)", _backup),
    "restore": ("khôi phục (chưa có)", _restore),
}
