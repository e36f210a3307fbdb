"""Commands that say what changes, or would change; none writes to the register."""

from argparse import Namespace

from core.app import comparing, forecasting
from core.app.exporting import export_list
from core.app.importing import ImportOptions
from core.app.office import is_sample
from core.app.register import Register
from core.cli import documents, show_changes
from core.cli.progress_bar import progress_bar
from core.cli.words import DONE, WITH_PROBLEMS, day_of, open_register, print_json
from core.domain.errors import ClerkError
from core.domain.listing import Listing


def year_diff(words: Namespace) -> int:
    """Compare the poverty reviews of two years."""
    register = open_register(words)
    files = comparing.YearFiles(words.old, words.new)
    found = comparing.compare_years(register, files, day_of(words, register), progress_bar())
    _save(words, register, found.listing)
    if words.json:
        print_json(documents.year_document(found))
    else:
        show_changes.show_years(found, saved=words.out)
    return WITH_PROBLEMS if any(found.rejects.values()) else DONE


def forecast(words: Namespace) -> int:
    """Say who would lose support under a draft list, or if no decision comes."""
    register = open_register(words)
    if words.file:
        options = ImportOptions(
            on=day_of(words, register),
            class_from=words.class_from,
            class_to=words.class_to,
            complete=words.complete,
        )
        found = forecasting.forecast_draft(register, words.file, options, progress_bar())
    elif words.class_from or words.class_to or not words.complete:
        raise ClerkError("Ngày của diện hộ và --no-complete chỉ dùng khi dự báo theo một tệp.")
    else:
        found = forecasting.forecast_waiting(register, day_of(words, register))
    _save(words, register, found.listing)
    if words.json:
        print_json(documents.forecast_document(found))
    else:
        show_changes.show_forecast(found, saved=words.out)
    return WITH_PROBLEMS if found.trial and found.trial.rejects else DONE


def area_change(words: Namespace) -> int:
    """Say who is affected when a hamlet or the commune leaves the difficult list."""
    register = open_register(words)
    found = forecasting.area_change(
        register,
        words.hamlet,
        words.leaves,
        day_of(words, register),
        stays_ethnic=words.stays_ethnic,
    )
    _save(words, register, found.listing)
    if words.json:
        print_json(documents.area_document(found))
    else:
        show_changes.show_area(found, saved=words.out)
    return DONE


def _save(words: Namespace, register: Register, listing: Listing) -> None:
    if words.out:
        export_list(listing, words.out, progress_bar(), sample=is_sample(register))
