"""Commands about people who may stand in the register twice."""

from argparse import Namespace

from core.app import merging
from core.app.merging import Side
from core.cli import duplicate_documents, show_duplicates
from core.cli.hints import undo_words
from core.cli.words import DONE, day_of, open_register, print_json, say


def duplicates(words: Namespace) -> int:
    """Say who may be one person, and why."""
    register = open_register(words)
    found = merging.find_duplicates(register, day_of(words, register))
    if words.json:
        print_json(duplicate_documents.duplicates_document(found))
    else:
        show_duplicates.show_duplicates(found)
    return DONE


def merge(words: Namespace) -> int:
    """Make one person of two, or say what that would come to."""
    register = open_register(words)
    day = day_of(words, register)
    choices = dict(words.take)
    if words.household:
        choices["household"] = Side(words.household)
    anyway = words.anyway
    comparison = merging.compare(register, words.keep, words.other, day, anyway=anyway)
    plan = comparison.plan(choices)
    merged = None
    if not words.dry_run:
        merged = merging.merge(register, words.keep, words.other, choices, day, anyway=anyway)
    if words.json:
        print_json(duplicate_documents.merge_document(comparison, plan, merged))
    else:
        show_duplicates.show_merge(comparison, plan, merged)
    return DONE


def two_people(words: Namespace) -> int:
    """Enter that two look-alikes are two people, or that they may be one again."""
    register = open_register(words)
    two = not words.undo
    deed = merging.mark_two_people(register, words.one, words.other, two=two)
    said = "Đã ghi là hai người khác nhau" if two else "Đã bỏ ghi là hai người khác nhau"
    document = {"people": sorted((words.one, words.other)), "two": two, "deed": deed}
    say(words, document, f"{said}, {undo_words(deed)}")
    return DONE
