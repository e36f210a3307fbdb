"""Sổ BHYT: without words the window, with a command the command line."""

import sys
from collections.abc import Collection
from pathlib import Path

_SELFTEST, _OF_WINDOW = "selftest", "--window"


def main(argv: list[str]) -> int:
    """Run one command, or open the window: on a register when only a file is named.

    `--data FOLDER`, said anywhere, keeps this user's files there, for portable use.
    """
    from core.cli import command_names, take_data_folder
    from core.cli import main as command_line

    argv = take_data_folder(argv)
    if argv[:1] == [_SELFTEST] and _OF_WINDOW in argv:
        from ui.selftest import window_parts

        return command_line(argv, window_parts)
    if argv and not (len(argv) == 1 and _names_file(argv[0], command_names())):
        return command_line(argv)
    from ui.app import run

    return run(Path(argv[0]) if argv else None)


def _names_file(word: str, commands: Collection[str]) -> bool:
    """Return whether a word means a register; one that is gone is said by the window."""
    path = Path(word)
    return word not in commands and (path.is_file() or path.suffix == ".sobhyt")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
