"""Running one command and turning its end into an exit code."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from core.cli.parser import build_parser
from core.domain.errors import ClerkError

FAILED = 2

# Command → module under `core.cli.commands` and function; loaded when called, so that a question
# does not wait for the libraries that write letters.
_COMMANDS: Mapping[str, tuple[str, str]] = {
    "demo": ("trying", "demo"),
    "new": ("office", "new"),
    "import": ("importing", "import_one"),
    "undo": ("importing", "undo"),
    "imports": ("importing", "imports"),
    "summary": ("asking", "summary"),
    "list": ("asking", "list_people"),
    "letters": ("lettering", "letters"),
    "quote": ("asking", "quote"),
    "settings": ("office", "settings"),
    "verify": ("office", "verify"),
    "selftest": ("trying", "selftest"),
}


def main(argv: Sequence[str]) -> int:
    """Run one command (the words after the program's name) and return its exit code.

    0 done; 1 done but with problems reported; 2 wrong use or a failure, said in one sentence on
    standard error.
    """
    try:
        words = build_parser().parse_args(argv)
        return int(_command(words.command)(words))
    except ClerkError as error:
        print(error, file=sys.stderr)
        return FAILED


def _command(name: str) -> Callable[[Namespace], int]:
    if name not in _COMMANDS:
        raise ClerkError(f"Lệnh {name} chưa có trong phiên bản này.")
    module, function = _COMMANDS[name]
    command: Callable[[Namespace], int] = getattr(
        import_module(f"core.cli.commands.{module}"), function
    )
    return command
