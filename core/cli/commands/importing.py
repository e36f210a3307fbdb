"""Commands that take files into the register and back."""

import sys
from argparse import Namespace
from pathlib import Path

from core.app import undoing
from core.app.importing import (
    ImportOptions,
    ImportReport,
    import_file,
    refuse_rejects_target,
    save_rejects,
)
from core.cli import documents, show
from core.cli.answers_file import read_answers
from core.cli.hints import hinted
from core.cli.progress_bar import progress_bar
from core.cli.reading import file_of, terms_of
from core.cli.words import DONE, WITH_PROBLEMS, day_of, open_register, print_json
from core.domain.errors import ClerkError


def import_one(words: Namespace) -> int:
    """Take one file into the register."""
    register = open_register(words)
    options = ImportOptions(
        on=day_of(words, register),
        terms=terms_of(words),
        class_from=words.class_from,
        class_to=words.class_to,
        complete=words.complete,
        dry_run=words.dry_run,
        answers=read_answers(words.answers) if words.answers else {},
        overwrite=words.overwrite,
    )
    if words.rejects:
        refuse_rejects_target(words.rejects)
    report = import_file(register, file_of(words), options, progress_bar())
    if words.json:
        print_json(documents.import_document(report))
    else:
        show.show_report(report)
    return _end(report, words.rejects)


def _end(report: ImportReport, rejects: Path | None) -> int:
    """Save the rejected rows; the import is in the register whether or not that works."""
    if not report.rejects:
        return DONE
    try:
        if rejects:
            save_rejects(report, rejects)
    except ClerkError as error:
        print(
            f"Tệp đã được nhập, nhưng chưa ghi được dòng bị loại: {hinted(error)}", file=sys.stderr
        )
    return WITH_PROBLEMS


def imports(words: Namespace) -> int:
    """Print the list of imports."""
    batches = undoing.list_imports(open_register(words))
    if words.json:
        print_json(documents.batches_document(batches))
    else:
        show.show_batches(batches)
    return DONE
