"""The words of the command line for what a sentence advises."""

from collections.abc import Mapping

from core.domain.errors import ClerkError, Way

HINTS: Mapping[Way, str] = {
    Way.AGAIN: "--again, --reprint",
    Way.ANYWAY: "--anyway",
    Way.ARRIVAL: "--how moved-in, --how forgotten",
    Way.AREAS: "area SỔ list",
    Way.BIN: "bin",
    Way.COMPLETE: "--complete",
    Way.DATA: "--data",
    Way.DAY: "--on",
    Way.DEEDS: "history",
    Way.DUPLICATES: "duplicates",
    Way.ENCRYPT: "encrypt",
    Way.GROUP: "--group, --household",
    Way.IMPORT: "import",
    Way.IMPORTS: "imports",
    Way.KIND: "--kind",
    Way.LEFTOVERS: "erase --leftovers",
    Way.LOCAL_RULE: "local-rule",
    Way.LOCAL_RULES: "local-rule SỔ list",
    Way.MISSING: "--missing, --leave-out",
    Way.MONTHS: "month-end",
    Way.MOVE: "move",
    Way.NEW: "new",
    Way.PASSWORD: "--password-file, SOBHYT_PASSWORD",
    Way.POPULATION: "population SỔ set",
    Way.RECONCILE: "reconcile",
    Way.RESTORE: "restore",
    Way.RULE_FILE: "rules --export",
    Way.SETTINGS: "settings",
    Way.TWO_PEOPLE: "two-people --not",
    Way.UNITS: "units",
    Way.UNLOCK: "unlock",
    Way.USER: "--user",
    Way.USERS: "users",
    Way.VERIFY: "verify",
}


def hinted(error: ClerkError) -> str:
    """Return the sentence of a failure with the words of the command line that help."""
    return with_ways(str(error), *error.ways)


def undo_words(deed: int) -> str:
    """Return how a deed is taken back, to follow what it did."""
    return f"việc số {deed}; muốn trả lại: undo --deed {deed}."


def with_ways(sentence: str, *ways: Way) -> str:
    """Return a sentence with the words of the command line that lead where it points."""
    if not ways:
        return sentence
    return f"{sentence} (Dòng lệnh: {'; '.join(HINTS[way] for way in ways)}.)"
