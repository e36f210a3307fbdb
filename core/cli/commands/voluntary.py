"""The command about voluntary social insurance."""

from argparse import Namespace

from core.app import voluntary
from core.cli import documents, show
from core.cli.words import DONE, day_of, print_json
from core.domain.voluntary import VoluntaryGroup


def vsi(words: Namespace) -> int:
    """Print what voluntary social insurance costs."""
    group = VoluntaryGroup(words.group)
    quote = voluntary.quote(group, day_of(words), words.income, words.months)
    if words.json:
        print_json(documents.voluntary_document(quote))
    else:
        show.show_voluntary(quote)
    return DONE
