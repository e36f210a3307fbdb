"""How somebody at a console calls this program."""

import sys
from pathlib import Path

_SOURCE, _INSTALLED = "main.py", "so-bhyt"
_CONSOLE_OF_WINDOWS = "so-bhyt-cli.exe"  # so-bhyt.exe there shows nothing on a console


def program_name() -> str:
    """Return the word that starts the command line: that of the installed program, or main.py."""
    if not Path(sys.executable).name.startswith(_INSTALLED):
        return _SOURCE
    return _CONSOLE_OF_WINDOWS if sys.platform == "win32" else _INSTALLED
