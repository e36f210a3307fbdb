"""Sổ BHYT: without words the window, with a command the command line."""

import sys
from pathlib import Path


def main(argv: list[str]) -> int:
    """Open the window, on a register when a file is named, or run one command."""
    if not argv or Path(argv[0]).is_file():
        from ui.app import run

        return run(Path(argv[0]) if argv else None)
    from core.cli import main as command_line

    return command_line(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
