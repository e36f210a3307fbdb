"""Commands that write to households."""

from argparse import Namespace

from core.app.lettering import LETTER_LISTS, LetterOptions, print_letters
from core.app.messaging import household_message
from core.cli.progress_bar import progress_bar
from core.cli.words import DONE, day_of, open_register, say


def letters(words: Namespace) -> int:
    """Write the letters to households into one PDF."""
    register = open_register(words)
    options = LetterOptions(
        on=day_of(words, register),
        lists=words.list or LETTER_LISTS,
        hamlet=words.hamlet,
        household=words.household,
        undecided=words.undecided,
        register=words.enter,
    )
    batch = print_letters(register, options, words.out, progress_bar())
    made = {
        "letters": batch.count,
        "hamlets": len(batch.hamlets),
        "undecided": batch.undecided,
        "file": str(words.out),
    }
    text = f"Đã ghi {batch.count} thư của {len(batch.hamlets)} thôn vào {words.out}."
    if batch.undecided and not words.undecided:
        text += f"\n{batch.undecided} hộ chờ quyết định diện hộ: chưa có thư (--undecided: in cả)."
    say(words, made, text)
    return DONE


def message(words: Namespace) -> int:
    """Print what one household is told by Zalo or SMS."""
    register = open_register(words)
    day = day_of(words, register)
    text = household_message(register, words.household, day)
    made = {"household": words.household, "on": day.isoformat(), "message": text}
    say(words, made, text)
    return DONE
