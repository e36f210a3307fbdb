"""Running one command and turning its end into an exit code."""

import io
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from core.cli.catalogue import COMMANDS
from core.cli.data_folder import refuse_useless_choice, take_data_folder
from core.cli.hints import hinted
from core.cli.parser import build_parser
from core.domain.errors import Cancelled, ClerkError
from core.fault_words import fault_words

DONE, FAILED = 0, 2


Parts = Callable[[], Iterator[str]]


def main(argv: Sequence[str], window_parts: Parts | None = None) -> int:
    """Run one command (the words after the program's name) and return its exit code.

    0 done; 1 done but with problems reported; 2 wrong use or a failure, said in one sentence on
    standard error. `window_parts` tries the parts of the window, for the self-test.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a Windows console has a code page of its own
    try:
        argv = take_data_folder(argv)
        words = build_parser(argv).parse_args(argv)
        refuse_useless_choice()
        words.window_parts = window_parts
        code = _command(words.command)(words)
        _flush()
    except BrokenPipeError:
        _forget_stdout()
        return DONE
    except (Cancelled, KeyboardInterrupt):
        return _failed("Đã dừng theo yêu cầu; việc nào chưa xong thì không được ghi.")
    except ClerkError as error:
        return _failed(hinted(error))
    except OSError as error:
        return _failed(f"Không đọc hoặc ghi được “{error.filename}”: {fault_words(error)}.")
    except Exception as error:  # noqa: BLE001 - the border: a fault of ours, said without data
        return _failed(_fault(error))
    return code


def _command(name: str) -> Callable[[Namespace], int]:
    module, _, function = COMMANDS[name].run.partition(".")
    command: Callable[[Namespace], int] = getattr(
        import_module(f"core.cli.commands.{module}"), function
    )
    return command


def _failed(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return FAILED


def _fault(error: Exception) -> str:
    """Name the place of a fault in the program, without any value people's data could be in."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return (
        f"Lỗi của chương trình ({type(error).__name__}, {where}); chưa ghi gì dở dang. "
        "Hãy báo dòng này cho người hỗ trợ."
    )


def _flush() -> None:
    if sys.stdout:  # a program of the window has none
        sys.stdout.flush()


def _forget_stdout() -> None:
    # Whoever read our output has left; Python would complain once more when it closes the stream.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
