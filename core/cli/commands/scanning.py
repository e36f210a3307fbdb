"""The command about scanned cards."""

import sys
from argparse import Namespace

from core.app import scanning
from core.app.register import Register
from core.app.scanning import Choice
from core.cli import scan_documents, show_scan
from core.cli.words import DONE, WITH_PROBLEMS, day_of, open_register, print_json
from core.domain.errors import ClerkError
from core.domain.finding import find_household


def scan(words: Namespace) -> int:
    """Print what a scanned card says beside the register, or write it."""
    register = open_register(words)
    day = day_of(words, register)
    found = scanning.look_up(register, _text(words.text), day, _choice(words, register))
    if words.take:
        done = scanning.take(register, found, _choice(words, register))
        if words.json:
            print_json(scan_documents.done_document(done))
        else:
            show_scan.show_done(done)
        return DONE if done.after.settled else WITH_PROBLEMS
    if words.json:
        print_json(scan_documents.scan_document(found))
    else:
        show_scan.show_finding(found)
    return DONE if found.settled else WITH_PROBLEMS


def _choice(words: Namespace, register: Register) -> Choice:
    household = None
    if words.household:
        standing = register.standing(day_of(words, register))
        household = find_household(standing.commune, words.household).id
    return Choice(words.person, household, words.last, words.fields)


def _text(said: str) -> str:
    if said != "-":
        return said
    try:
        return sys.stdin.read()
    except UnicodeDecodeError as error:
        raise ClerkError("Đầu vào không phải chữ UTF-8; hãy lưu lại rồi gọi lại lệnh.") from error
