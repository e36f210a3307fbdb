"""Commands that ask the register and change nothing."""

from argparse import Namespace

from core.app import asking
from core.cli import documents, show
from core.cli.words import DONE, day_of, open_register, print_json
from core.domain.premium import Payers, Term


def summary(words: Namespace) -> int:
    """Print the commune in numbers."""
    register = open_register(words)
    found = asking.summary(register, day_of(words, register))
    if words.json:
        print_json(documents.summary_document(found))
    else:
        show.show_summary(found)
    return DONE


def quote(words: Namespace) -> int:
    """Print what a household pays."""
    term, payers = Term(words.months, words.until), Payers(words.who)
    register = open_register(words)
    quote = asking.quote(register, words.household, day_of(words, register), term, payers)
    if words.json:
        print_json(documents.quote_document(quote))
    else:
        show.show_quote(quote)
    return DONE
