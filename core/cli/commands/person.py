"""Commands that ask about one person."""

from argparse import Namespace

from core.app import person
from core.app.person import Wanted
from core.cli import person_documents, show
from core.cli.words import DONE, day_of, open_register, print_json


def card(words: Namespace) -> int:
    """Print a person's cards, gaps, countdowns and payment days."""
    wanted = Wanted(words.cccd, words.insurance_no)
    register = open_register(words)
    found = person.card_of(register, wanted, day_of(words, register), words.pay_on)
    if words.json:
        print_json(person_documents.card_document(found))
    else:
        show.show_card(found)
    return DONE


def refund(words: Namespace) -> int:
    """Print what comes back of a person's self-paid cards."""
    wanted = Wanted(words.cccd, words.insurance_no)
    register = open_register(words)
    found = person.refund(register, wanted, day_of(words, register))
    if words.json:
        print_json(person_documents.refund_document(found))
    else:
        show.show_refund(found)
    return DONE
