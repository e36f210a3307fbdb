"""Commands that ask the register and change nothing."""

from argparse import Namespace

from core.app import asking
from core.app.exporting import export_list, list_document
from core.cli import documents, show
from core.cli.progress_bar import progress_bar
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


def list_people(words: Namespace) -> int:
    """Print or save one list."""
    register = open_register(words)
    listing = asking.listing(register, words.name, day_of(words, register), words.hamlet)
    if words.out:
        export_list(listing, words.out, progress_bar())
    if words.json:
        print_json(list_document(listing))
    elif words.out:
        print(f"Đã ghi {listing.people} người, {listing.households} hộ vào {words.out}.")
    else:
        show.show_listing(listing)
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
