"""`--data FOLDER`: where this user's own files are kept, said before or after any other word."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from core.app.places import chosen_folder, keep_in, refuse_useless

_WORD = "--data"


def take_data_folder(argv: Sequence[str]) -> list[str]:
    """Keep this user's files in the folder `--data` names; return the other words.

    Where no folder follows, the word stays for the parser to refuse.
    """
    for place, word in enumerate(argv):
        name, joined, said = word.partition("=")
        after = place + 1
        if name == _WORD and not joined:
            said, after = "".join(argv[after : after + 1]), after + 1
        if name == _WORD and said.strip() and not said.startswith("-"):
            keep_in(Path(said))
            return [*argv[:place], *argv[after:]]
    return list(argv)


def refuse_useless_choice() -> None:
    """Raise `ClerkError` where the folder chosen for this user's files cannot take any."""
    chosen = chosen_folder()
    if chosen:
        refuse_useless(chosen)


def data_word(parser: argparse.ArgumentParser) -> None:
    """Name the word in the help; a parser meets it only where it is wrong."""
    parser.add_argument(
        _WORD,
        type=_refuse,
        metavar="THƯ MỤC",
        help="giữ cài đặt, bản nháp, dữ liệu mẫu và sổ mới của cửa sổ trong thư mục này; tệp nêu "
        "trong lệnh vẫn nằm đúng nơi đã ghi",
    )


def _refuse(_said: str) -> NoReturn:
    raise argparse.ArgumentTypeError("phải là tên một thư mục")
