"""The command that puts the agency's list beside the register."""

from argparse import Namespace

from core.app import reconciling
from core.app.exporting import export_list
from core.app.office import is_sample
from core.app.reconciling import ReconcileOptions
from core.app.register import Register
from core.cli import documents, show_reconciling
from core.cli.progress_bar import progress_bar
from core.cli.reading import file_of, terms_of
from core.cli.words import DONE, WITH_PROBLEMS, day_of, open_register, print_json


def reconcile(words: Namespace) -> int:
    """Say what differs, or take lines over."""
    register = open_register(words)
    options = ReconcileOptions(
        on=day_of(words, register),
        terms=terms_of(words),
        complete=words.complete,
    )
    if words.accept is not None:
        return _accept(words, register, options)
    found = reconciling.reconcile(register, file_of(words), options, progress_bar())
    if words.out:
        export_list(found.listing, words.out, sample=is_sample(register))
    if words.json:
        print_json(documents.reconcile_document(found))
    else:
        show_reconciling.show_reconciliation(found, saved=words.out)
    return WITH_PROBLEMS if found.differs else DONE


def _accept(words: Namespace, register: Register, options: ReconcileOptions) -> int:
    chosen = words.accept or None
    done = reconciling.accept(register, file_of(words), options, chosen, progress_bar())
    if words.out:
        export_list(done.listing, words.out, sample=is_sample(register))
    if words.json:
        print_json(documents.acceptance_document(done))
    else:
        show_reconciling.show_acceptance(done, saved=words.out)
    return WITH_PROBLEMS if done.after.differs else DONE
