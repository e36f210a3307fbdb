"""Commands about the journal: history, undo, real deletion."""

from argparse import Namespace

from core.app import erasing, undoing
from core.app import history as readings
from core.app.bin import bin_of, put_back
from core.app.history import HistoryLine
from core.app.person import Wanted, find_person
from core.app.register import Register
from core.cli import journal_documents, show_journal
from core.cli.hints import undo_words, with_ways
from core.cli.words import DONE, day_of, open_register, print_json, say
from core.domain.deeds import EraseReason
from core.domain.errors import ClerkError, Way
from core.domain.finding import find_household


def history(words: Namespace) -> int:
    """Print the newest deeds, or what became of one household or person."""
    register = open_register(words)
    if not (words.household or words.cccd or words.insurance_no):
        deeds = readings.deeds(register, words.limit)
        if words.json:
            print_json(journal_documents.deeds_document(deeds))
        else:
            show_journal.show_deeds(deeds)
        return DONE
    lines = _of_record(words, register)
    if words.json:
        print_json(journal_documents.history_document(lines))
    else:
        show_journal.show_history(lines)
    return DONE


def _of_record(words: Namespace, register: Register) -> tuple[HistoryLine, ...]:
    standing = register.standing(day_of(words))
    if words.household:
        household = find_household(standing.commune, words.household)
        return readings.history_of_household(register, household.id, words.limit)
    person = find_person(standing, Wanted(words.cccd, words.insurance_no))
    return readings.history_of_person(register, person.id, words.limit)


def undo(words: Namespace) -> int:
    """Take one import, or any other deed, back whole."""
    register = open_register(words)
    if words.deed is None:
        batch = undoing.undo_import(register, words.batch)
        say(words, {"batch": batch.id}, f"Đã hoàn tác lần nhập số {batch.id} ({batch.file}).")
    else:
        deed = undoing.undo_deed(register, words.deed)
        say(words, {"deed": deed.id}, f"Đã hoàn tác {undoing.deed_name(deed)}.")
    return DONE


def show_bin(words: Namespace) -> int:
    """Print what was taken away and can come back, or put something back."""
    register = open_register(words)
    if words.action == "restore":
        done = put_back(register, words.deed)
        document = {"deed": done.deed, "restored": done.undone.id}
        text = f"Đã đưa lại những gì {undoing.deed_name(done.undone)} đã bỏ"
        say(words, document, f"{text}, {undo_words(done.deed)}")
        return DONE
    lines = bin_of(register, words.limit)
    if words.json:
        print_json(journal_documents.bin_document(lines))
    else:
        show_journal.show_bin(lines)
    return DONE


def erase(words: Namespace) -> int:
    """Delete a person for good, or sweep the file after what was deleted."""
    register = open_register(words)
    if words.leftovers:
        erasing.sweep_leftovers(register)
        say(words, {"swept": True}, "Đã dọn dấu vết của những gì đã xóa trong tệp sổ.")
        return DONE
    person = find_person(register.standing(day_of(words)), Wanted(words.cccd, words.insurance_no))
    if not words.yes:
        raise ClerkError(
            "Chưa xóa gì: xóa hẳn thì không hoàn tác được; nếu chắc chắn, hãy gọi lại với --yes."
        )
    done = erasing.erase_person(register, person.id, EraseReason(words.reason))
    left = () if done.swept else (Way.LEFTOVERS,)
    say(words, journal_documents.erased_document(done), with_ways(done.sentence(), *left))
    return DONE
