"""The words of the command about scanned cards."""

import argparse

from core.cli.arguments import a_day, register_word
from core.domain.scan_compare import WRITTEN
from core.domain.scanned import SCAN_NAMES, ScanField

_NAMES = {str(field): field for field in WRITTEN}


def scan(parser: argparse.ArgumentParser) -> None:
    """Words of a scanned card."""
    register_word(parser)
    parser.add_argument(
        "text", metavar="MÃ", help="mã quét hoặc kết quả tra cứu; - là đọc từ đầu vào"
    )
    parser.add_argument(
        "--take",
        action="store_true",
        help="ghi vào sổ; kết thúc với 1 khi còn điều chưa ghi hoặc chờ trả lời",
    )
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument("--person", type=int, metavar="SỐ", help="của người này trong sổ")
    whose.add_argument("--household", metavar="HỘ", help="người mới: thêm vào hộ THÔN/SỐ này")
    parser.add_argument("--last", type=a_day, metavar="NGÀY", help="ngày hết hạn, khi mã không ghi")
    said = ", ".join(f"{name} ({SCAN_NAMES[field]})" for name, field in _NAMES.items())
    parser.add_argument("--fields", type=_fields, metavar="ĐIỀU,ĐIỀU", help=f"chỉ ghi: {said}")


def _fields(text: str) -> frozenset[ScanField]:
    names = [name.strip() for name in text.split(",")]
    unknown = [name for name in names if name not in _NAMES]
    if unknown:
        known = ", ".join(_NAMES)
        raise argparse.ArgumentTypeError(f"“{unknown[0]}” không phải là một trong: {known}")
    return frozenset(_NAMES[name] for name in names)
