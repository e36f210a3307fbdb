"""Commands that count people by hamlet and month."""

from argparse import Namespace

from core.app import counting
from core.app.exporting import list_document
from core.cli import show
from core.cli.progress_bar import progress_bar
from core.cli.words import DONE, day_of, open_register, print_json
from core.domain.chart import NumberPage
from core.domain.coverage import Against


def coverage(words: Namespace) -> int:
    """Print or save cover by hamlet against the target."""
    register = open_register(words)
    against = Against(words.against) if words.against else None
    day = day_of(words, register)
    return _answer(words, counting.coverage(register, day, words.target, against))


def endings(words: Namespace) -> int:
    """Print or save how many cards end in each of the next twelve months."""
    register = open_register(words)
    return _answer(words, counting.endings(register, day_of(words, register), words.hamlet))


def _answer(words: Namespace, page: NumberPage) -> int:
    if words.out:
        counting.save_page(page, words.out, progress_bar())
    if words.json:
        print_json(list_document(page.listing))
    elif words.out:
        print(f"Đã ghi số liệu vào {words.out}.")
    else:
        show.show_listing(page.listing)
    return DONE
