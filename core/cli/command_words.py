"""The words each command takes, beside those all commands share."""

import argparse
from pathlib import Path

from core.cli.arguments import a_day, register_word
from core.cli.reading_words import file_word, how_read
from core.domain.premium import Payers
from core.domain.records import FileKind, ReportKind
from core.domain.voluntary import VoluntaryGroup


def new(parser: argparse.ArgumentParser) -> None:
    """Words of a new register."""
    register_word(parser)
    parser.add_argument(
        "--commune", default="", metavar="MÃ", help="mã xã 5 chữ số (tìm bằng units)"
    )
    parser.add_argument("--name", default="", metavar="TÊN", help="tên xã")


def import_one(parser: argparse.ArgumentParser) -> None:
    """Words of taking a file in."""
    register_word(parser)
    file_word(parser, "tệp Excel hoặc CSV")
    kinds = ["auto", *map(str, FileKind)]
    parser.add_argument("--kind", choices=kinds, default="auto", help="loại tệp")
    how_read(parser)
    _class_days(parser)
    parser.add_argument("--complete", action="store_true", help="danh sách trọn bộ")
    parser.add_argument("--dry-run", action="store_true", help="chạy thử, không ghi gì")
    parser.add_argument("--overwrite", action="store_true", help="lấy theo tệp cả chỗ đã sửa tay")
    parser.add_argument("--answers", type=Path, metavar="TỆP.json",
                        help="quyết định của người nhập cho từng dòng")  # fmt: skip
    parser.add_argument("--rejects", type=Path, metavar="TỆP.xlsx", help="ghi dòng bị loại ra")


def undo(parser: argparse.ArgumentParser) -> None:
    """Words of taking an import, or any other deed, back."""
    register_word(parser)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("batch", nargs="?", type=int, metavar="LẦN", help="số của lần nhập")
    which.add_argument("--deed", type=int, metavar="VIỆC", help="số của việc, xem bằng history")


def quote(parser: argparse.ArgumentParser) -> None:
    """Words of what a household pays."""
    register_word(parser)
    parser.add_argument("household", metavar="HỘ", help="số hộ, hoặc THÔN/SỐ")
    term = parser.add_mutually_exclusive_group()
    term.add_argument("--months", type=int, default=12, metavar="THÁNG", help="3, 6 hoặc 12")
    term.add_argument("--until", type=a_day, metavar="NGÀY", help="mọi thẻ đến cùng ngày này")
    parser.add_argument("--who", choices=list(map(str, Payers)), default=str(Payers.ALL),
                        help="mọi người cần thẻ, hoặc chỉ người đã hết hạn")  # fmt: skip


def person(parser: argparse.ArgumentParser) -> None:
    """Words of a question about one person."""
    register_word(parser)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--cccd", metavar="SỐ", help="số căn cước công dân")
    which.add_argument("--insurance-no", metavar="SỐ", help="mã số BHXH hoặc số thẻ")


def card(parser: argparse.ArgumentParser) -> None:
    """Words of a person's cards."""
    person(parser)
    parser.add_argument("--pay-on", type=a_day, metavar="NGÀY", help="chỉ xem ngày nộp này")


def vsi(parser: argparse.ArgumentParser) -> None:
    """Words of voluntary social insurance."""
    parser.add_argument("--income", type=int, required=True, metavar="ĐỒNG",
                        help="thu nhập chọn đóng, một tháng")  # fmt: skip
    groups = list(map(str, VoluntaryGroup))
    parser.add_argument("--group", choices=groups, required=True, help="diện được hỗ trợ")
    parser.add_argument("--months", type=int, metavar="THÁNG", help="1, 3, 6 hoặc 12")


def year_diff(parser: argparse.ArgumentParser) -> None:
    """Words of comparing two reviews."""
    register_word(parser)
    parser.add_argument("old", type=Path, metavar="TỆP CŨ", help="danh sách rà soát năm trước")
    parser.add_argument("new", type=Path, metavar="TỆP MỚI", help="danh sách rà soát năm nay")
    _out(parser)


def forecast(parser: argparse.ArgumentParser) -> None:
    """Words of a forecast."""
    register_word(parser)
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="TỆP", help="danh sách dự thảo; không có: ai chờ"
    )
    _class_days(parser)
    parser.add_argument(
        "--no-complete", action="store_false", dest="complete", help="dự thảo chưa trọn bộ"
    )
    _out(parser)


def area_change(parser: argparse.ArgumentParser) -> None:
    """Words of an area that leaves the list."""
    register_word(parser)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--hamlet", metavar="THÔN", help="chỉ một thôn")
    where.add_argument("--all", action="store_true", help="cả xã")
    parser.add_argument(
        "--leaves", type=a_day, required=True, metavar="NGÀY", help="ra khỏi danh sách từ ngày"
    )
    parser.add_argument(
        "--stays-ethnic", action="store_true", help="vẫn thuộc vùng dân tộc, miền núi"
    )
    _out(parser)


def reconcile(parser: argparse.ArgumentParser) -> None:
    """Words of putting the agency's list beside the register."""
    register_word(parser)
    file_word(parser, "D09, danh sách thẻ, C21a, D08a")
    kinds = ["auto", FileKind.CARDS, FileKind.D09, *ReportKind]
    parser.add_argument("--kind", choices=list(map(str, kinds)), default="auto", help="loại tệp")
    how_read(parser)
    parser.add_argument(
        "--complete", action="store_true", help="danh sách trọn bộ: nói cả ai sổ có mà họ không có"
    )
    parser.add_argument(
        "--accept", type=_line_numbers, metavar="SỐ,SỐ|all", help="nhận các điểm khác này vào sổ"
    )
    _out(parser)


def _line_numbers(text: str) -> frozenset[int]:
    """Read line numbers; none at all stands for every line."""
    if text.strip() == "all":
        return frozenset()
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isascii() and part.isdigit() for part in parts):
        raise argparse.ArgumentTypeError(f"“{text}” không phải là all hay các số cách nhau bằng ,")
    return frozenset(map(int, parts))


def _class_days(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--class-from", type=a_day, metavar="NGÀY", help="diện hộ từ ngày")
    parser.add_argument("--class-to", type=a_day, metavar="NGÀY", help="diện hộ đến ngày")


def _out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="TỆP", help=".xlsx, .csv hoặc .json")


def demo(parser: argparse.ArgumentParser) -> None:
    """Words of the demonstration."""
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="THƯ MỤC")


def settings(parser: argparse.ArgumentParser) -> None:
    """Words of what the office sets."""
    register_word(parser)
    parser.add_argument("name", nargs="?", metavar="MỤC", help="tên mục; bỏ trống: xem tất cả")
    parser.add_argument("value", nargs="?", metavar="GIÁ TRỊ")


def move(parser: argparse.ArgumentParser) -> None:
    """Words of moving a register."""
    register_word(parser)
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="THƯ MỤC",
        help="sang thư mục này; bỏ trống: thư mục sổ của máy",
    )  # fmt: skip


def verify(parser: argparse.ArgumentParser) -> None:
    """Words of proving a register."""
    register_word(parser)
    parser.add_argument("--trial", action="store_true", help="thử cả bản sao lưu mới nhất")


def backup(parser: argparse.ArgumentParser) -> None:
    """Words of a backup."""
    register_word(parser)
    parser.add_argument("folder", type=Path, metavar="THƯ MỤC")


def restore(parser: argparse.ArgumentParser) -> None:
    """Words of putting a backup back."""
    parser.add_argument("backup", type=Path, metavar="BẢN SAO")
    register_word(parser)


def selftest(parser: argparse.ArgumentParser) -> None:
    """Words of trying the program itself."""
    parser.add_argument("--out", type=Path, metavar="TỆP", help="ghi kết quả vào tệp")
    parser.add_argument("--window", action="store_true", help="thử cả cửa sổ")
