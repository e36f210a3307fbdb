"""Commands that print letters."""

from argparse import Namespace

from core.app.lettering import LETTER_LISTS, LetterOptions, print_letters
from core.cli.progress_bar import progress_bar
from core.cli.words import DONE, day_of, open_register, say


def letters(words: Namespace) -> int:
    """Write the letters to households into one PDF."""
    options = LetterOptions(
        on=day_of(words),
        lists=words.list or LETTER_LISTS,
        hamlet=words.hamlet,
        household=words.household,
        register=words.enter,
    )
    batch = print_letters(open_register(words), options, words.out, progress_bar())
    made = {"letters": batch.count, "hamlets": len(batch.hamlets), "file": str(words.out)}
    say(words, made, f"Đã ghi {batch.count} thư của {len(batch.hamlets)} thôn vào {words.out}.")
    return DONE
