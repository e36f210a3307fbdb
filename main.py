"""Sổ BHYT: without words the window, with a command the command line."""

import sys
from pathlib import Path


def main(argv: list[str]) -> int:
    """Run one command, or open the window: on a register when only a file is named."""
    from core.cli import command_names
    from core.cli import main as command_line

    names_file = len(argv) == 1 and argv[0] not in command_names() and Path(argv[0]).is_file()
    if argv and not names_file:
        return command_line(argv)
    from ui.app import run

    return run(Path(argv[0]) if argv else None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
