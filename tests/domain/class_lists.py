"""Small class lists for tests: rows of a poverty review, written by hand."""

from core.domain.class_list import class_list_of
from core.domain.classes import HouseholdClass
from core.domain.days import Birth
from core.domain.records import PovertyRow, Source, Subject

POOR, NEAR, AVERAGE = (HouseholdClass(name) for name in ("POOR", "NEAR_POOR", "AVERAGE_LIVING"))


def someone(name, born=None, cccd=None):
    """A name alone stands for a birth date of its own, so that lists agree on it."""
    year = 1950 + sum(map(ord, name)) % 60
    return Subject(name, Birth.parse_iso(born or f"{year}-03-04"), cccd=cccd)


def home(household_class, *people, hamlet="Thôn Thử"):
    """A household, head first; class None: on the leaving sheet."""
    subjects = [p if isinstance(p, Subject) else someone(p) for p in people]
    return household_class, subjects, hamlet


def review(*homes):
    """The rows of a review."""
    rows = []
    for mark, (household_class, subjects, hamlet) in enumerate(homes, start=1):
        leaving = household_class is None
        for place, subject in enumerate(subjects):
            source = Source("Thoát" if leaving else "Sau rà soát", len(rows) + 8)
            known = None if household_class is HouseholdClass.UNDECIDED else household_class
            rows.append(PovertyRow(source, subject, hamlet, str(mark), place == 0, leaving, known))
    return rows


def class_list(*homes):
    return class_list_of(review(*homes))
