"""The words of edits by hand."""

import argparse

from core.app.bulk_edits import BULK_FIELDS
from core.cli.arguments import a_day, register_word
from core.domain.written import CARD_FIELDS, HOUSEHOLD_FIELDS, PERSON_FIELDS

_NAMES = "; ".join(
    f"{whose}: {', '.join(f'{field.word} ({name})' for name, field in fields.items())}"
    for whose, fields in (
        ("người", PERSON_FIELDS),
        ("hộ", HOUSEHOLD_FIELDS),
        ("thẻ", CARD_FIELDS),
    )
)


def edit(parser: argparse.ArgumentParser) -> None:
    """Words of an edit: whose, which card, what is written."""
    register_word(parser)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--cccd", metavar="SỐ", help="số căn cước công dân")
    which.add_argument("--insurance-no", metavar="SỐ", help="mã số BHXH hoặc số thẻ")
    which.add_argument("--person", type=int, metavar="SỐ", help="số của người trong sổ")
    which.add_argument("--household", metavar="HỘ", help="số hộ, hoặc THÔN/SỐ")
    field_word(parser)
    card = parser.add_mutually_exclusive_group()
    card.add_argument("--card", type=a_day, metavar="NGÀY", help="sửa thẻ bắt đầu ngày này")
    card.add_argument("--add-card", action="store_true", help="thêm một thẻ")
    card.add_argument("--remove-card", type=a_day, metavar="NGÀY",
                      help="bỏ thẻ nhập nhầm, bắt đầu ngày này")  # fmt: skip
    parser.add_argument("--code", metavar="MÃ", help="mã đối tượng của thẻ, khi có nhiều thẻ")
    parser.add_argument("--anyway", action="store_true",
                        help="vẫn ghi số của người khác, mã chưa có trong bảng mã")  # fmt: skip


def edit_many(parser: argparse.ArgumentParser) -> None:
    """Words of an edit of many people: who, what is written, over what."""
    register_word(parser)
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--people", type=_numbers, metavar="SỐ,SỐ…",
                     help="số của từng người trong sổ")  # fmt: skip
    who.add_argument("--list", metavar="TÊN", help="mọi người trong danh sách này")
    parser.add_argument("--hamlet", metavar="THÔN", help="chỉ người của danh sách ở một thôn")
    fields = ", ".join(f"{PERSON_FIELDS[name].word} ({name})" for name in BULK_FIELDS)
    parser.add_argument("--set", action="append", required=True, type=_field,
                        metavar="TRƯỜNG=GIÁ TRỊ",
                        help=f"trường được ghi, để trống sau = để xóa: {fields}")  # fmt: skip
    parser.add_argument("--only-empty", action="store_true", help="chỉ điền vào ô trống")
    parser.add_argument("--dry-run", action="store_true", help="chỉ đếm, không ghi gì")


def field_word(parser: argparse.ArgumentParser) -> None:
    """Give a command the fields the clerk writes."""
    parser.add_argument("--set", action="append", default=[], type=_field, metavar="TRƯỜNG=GIÁ TRỊ",
                        help=f"ghi một trường, để trống sau = để xóa; {_NAMES}")  # fmt: skip


def _field(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng TRƯỜNG=GIÁ TRỊ")
    return name.strip(), value


def _numbers(text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts or not all(part.isdecimal() for part in parts):
        raise argparse.ArgumentTypeError(f"“{text}” không phải là các số cách nhau bằng dấu phẩy")
    return tuple(map(int, parts))
