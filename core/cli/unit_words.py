"""The words of looking for a commune."""

import argparse


def units(parser: argparse.ArgumentParser) -> None:
    """Words of looking for a commune in the country's table."""
    parser.add_argument(
        "words", nargs="*", metavar="CHỮ", help="mã, tên không dấu, vài chữ đầu hoặc chữ viết tắt"
    )
    parser.add_argument("--province", default="", metavar="TỈNH", help="chỉ tìm trong tỉnh này")
