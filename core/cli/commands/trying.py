"""Commands that need no register."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from core.app.demo import SAMPLE_DAY, build_demo
from core.app.selftest import selftest as parts_that_work
from core.cli.progress_bar import progress_bar
from core.cli.words import DONE, print_json, say
from core.domain.errors import ClerkError
from core.saving import refuse_target

_WORKS = "Chương trình chạy được."
_FAILS = "KHÔNG ĐẠT: dừng sau dòng trên."


def demo(words: Namespace) -> int:
    """Make the sample register with its lists and letters."""
    made = build_demo(words.out, words.on or SAMPLE_DAY, progress_bar())
    paths = {"register": made.register, "letters": made.letters}
    if words.json:
        lists = [str(path) for path in made.lists]
        print_json({**{name: str(path) for name, path in paths.items()}, "lists": lists})
    else:
        print(f"Sổ: {made.register}\nThư: {made.letters}")
        for path in made.lists:
            print(f"Danh sách: {path}")
    return DONE


def selftest(words: Namespace) -> int:
    """Try every part of the program once; `window` of the words tries those of the window."""
    passed: list[str] = []
    verdict = _FAILS
    more: Callable[[], Iterator[str]] | None = words.window_parts if words.window else None
    if words.out:
        refuse_target(words.out)
    if words.window and more is None:
        raise ClerkError("Bản này không có cửa sổ để kiểm tra; hãy bỏ --window.")
    try:
        for sentence in chain(parts_that_work(), more() if more else ()):
            passed.append(sentence)
            if not words.json:
                print(sentence)
        verdict = _WORKS
    finally:
        if words.out:
            _write(words.out, [*passed, verdict])
    say(words, {"passed": passed}, verdict)
    return DONE


def _write(file: Path, lines: Sequence[str]) -> None:
    """Keep the result where nobody sees a terminal."""
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
