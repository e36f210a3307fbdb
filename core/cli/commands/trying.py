"""Commands that need no register."""

from argparse import Namespace

from core.app.demo import SAMPLE_DAY, build_demo
from core.app.selftest import selftest as parts_that_work
from core.cli.progress_bar import progress_bar
from core.cli.words import DONE, print_json, say


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
    """Try every part of the program once."""
    passed = []
    for sentence in parts_that_work():
        passed.append(sentence)
        if not words.json:
            print(sentence)
    say(words, {"passed": passed}, "Chương trình chạy được.")
    return DONE
