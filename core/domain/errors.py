"""What the clerk may be told when something cannot be done."""

from enum import StrEnum


class Way(StrEnum):
    """A way out that a sentence speaks of; the command line names the words that lead there."""

    AGAIN = "again"
    ANYWAY = "anyway"
    ARRIVAL = "arrival"
    AREAS = "areas"
    BIN = "bin"
    COMPLETE = "complete"
    DATA = "data"
    DAY = "day"
    DEEDS = "deeds"
    DUPLICATES = "duplicates"
    GROUP = "group"
    ENCRYPT = "encrypt"
    IMPORT = "import"
    IMPORTS = "imports"
    KIND = "kind"
    LEFTOVERS = "leftovers"
    LOCAL_RULE = "local_rule"
    LOCAL_RULES = "local_rules"
    MISSING = "missing"
    MONTHS = "months"
    MOVE = "move"
    NEW = "new"
    PASSWORD = "password"  # noqa: S105 - a word, not one
    POPULATION = "population"
    RECONCILE = "reconcile"
    RESTORE = "restore"
    RULE_FILE = "rule_file"
    SETTINGS = "settings"
    TWO_PEOPLE = "two_people"
    UNITS = "units"
    UNLOCK = "unlock"
    USER = "user"
    USERS = "users"
    VERIFY = "verify"


class ClerkError(Exception):
    """A failure with one full sentence for the screen: what happened, why, what to do.

    The sentence is as true in the window as on the command line, so it names no command; `ways`
    say which the command line may add.
    """

    ways: tuple[Way, ...] = ()

    def __init__(self, sentence: str, *ways: Way) -> None:
        super().__init__(sentence)
        if ways:
            self.ways = ways


class Cancelled(Exception):
    """The clerk stopped a long job; nothing of it remains."""
