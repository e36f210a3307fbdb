"""Commands about how files are read, before any row of them is."""

from argparse import Namespace

from core.app import looking
from core.app.register import Register
from core.cli import looking_documents, show_looking
from core.cli.reading import file_of, terms_of
from core.cli.words import DONE, WITH_PROBLEMS, open_register, print_json
from core.domain.errors import ClerkError


def look(words: Namespace) -> int:
    """Print how a file would be read."""
    found = looking.look(open_register(words), file_of(words), terms_of(words))
    if words.json:
        print_json(looking_documents.look_document(found))
    else:
        show_looking.show_look(found)
    return WITH_PROBLEMS if found.problem else DONE


def shapes(words: Namespace) -> int:
    """Print the shapes of files the register remembers, or forget one of them."""
    register = open_register(words)
    if words.forget is not None:
        _forget(register, words.forget)
    known = looking.remembered(register)
    if words.json:
        print_json(looking_documents.shapes_document(known))
    else:
        show_looking.show_shapes(known)
    return DONE


def _forget(register: Register, number: int) -> None:
    known = {memory.number: memory.shape for memory in looking.remembered(register)}
    if number not in known:
        raise ClerkError(f"Sổ không nhớ cách đọc nào số {number}; lệnh shapes cho biết các số.")
    looking.forget(register, known[number])
