"""The words of the command line."""

import argparse
import re
from collections.abc import Container
from typing import NoReturn

from core.calling import program_name
from core.cli.arguments import common_words
from core.cli.catalogue import COMMANDS
from core.cli.data_folder import data_word
from core.domain.errors import ClerkError

_MESSAGES = (
    (r"the following arguments are required: (.*)", "thiếu {0}"),
    (r"unrecognized arguments: (.*)", "không hiểu {0}"),
    (r"one of the arguments (\S+) (\S+) is required", "thiếu {0} hoặc {1}"),
    (r"one of the arguments (\S+) (\S+) (\S+) is required", "thiếu {0}, {1} hoặc {2}"),
    (r"argument (\S+): not allowed with argument (\S+)", "chỉ dùng một trong hai: {1} hoặc {0}"),
    (
        r"argument (\S+): invalid choice: '?([^' ]*)'? .*choose from (.*)\)",
        "{0} không có “{1}”; chỉ có {2}",
    ),
    (r"argument (\S+): invalid \w+ value: '?([^']*)'?", "{0} không nhận “{1}”"),
    (r"argument (\S+): expected one argument", "{0} cần một giá trị"),
    (r"argument (\S+): (.*)", "{0}: {1}"),
)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one Vietnamese sentence."""

    def error(self, message: str) -> NoReturn:
        """Raise `ClerkError` with the sentence."""
        said = (_in_words(message, pattern, words) for pattern, words in _MESSAGES)
        words = next((sentence for sentence in said if sentence), message)
        raise ClerkError(f"Sai cách gọi lệnh: {words}. Xem cách gọi: {program_name()} --help.")


class _Version(argparse.Action):
    """Says the version and ends; it is looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from core.version import program_version  # noqa: PLC0415 - slow, seldom needed

        print(f"Sổ BHYT {program_version()}")
        parser.exit()


def _in_words(message: str, pattern: str, words: str) -> str | None:
    found = re.fullmatch(pattern, message, re.DOTALL)
    return words.format(*found.groups()) if found else None


def build_parser(called: Container[str] = COMMANDS) -> Parser:
    """Return the parser of all commands; `command` in what it gives names the one called.

    Only commands in `called` are given their words: all words together take longer than most
    commands.
    """
    parser = Parser(prog=program_name(), description="Sổ BHYT: sổ theo dõi bảo hiểm y tế của xã.")
    data_word(parser)
    parser.add_argument("--version", action=_Version, nargs=0, help="cho biết bản nào rồi thôi")
    commands = parser.add_subparsers(dest="command", metavar="LỆNH", required=True)
    for name, command in COMMANDS.items():
        meant = name in called
        made = commands.add_parser(
            name, help=command.help, description=command.help, add_help=meant
        )
        if meant:
            common_words(made)
            command.words(made)
    return parser
