"""The command about scanned cards."""

from argparse import Namespace

from core.app import scanning
from core.app.register import Register
from core.app.scanning import Choice
from core.cli import scan_documents, show_scan
from core.cli.reading import pasted_text
from core.cli.reading_words import PASTED
from core.cli.words import DONE, WITH_PROBLEMS, day_of, open_register, print_json
from core.domain.finding import find_household


def scan(words: Namespace) -> int:
    """Print what a scanned card says beside the register, or write it."""
    register = open_register(words)
    day = day_of(words, register)
    text = pasted_text() if words.text == str(PASTED) else words.text
    choice = _choice(words, register)
    found = scanning.look_up(register, text, day, choice)
    if words.take:
        done = scanning.take(register, found, choice)
        if words.json:
            print_json(scan_documents.done_document(done))
        else:
            show_scan.show_done(done)
        return WITH_PROBLEMS if done.after.asks(choice) else DONE
    if words.json:
        print_json(scan_documents.scan_document(found))
    else:
        show_scan.show_finding(found)
    return WITH_PROBLEMS if found.asks(choice) else DONE


def _choice(words: Namespace, register: Register) -> Choice:
    household = None
    if words.household:
        standing = register.standing(day_of(words, register))
        household = find_household(standing.commune, words.household).id
    return Choice(words.person, household, words.last, words.fields)
