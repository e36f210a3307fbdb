"""A case of the corpus: files, how they are taken in, and what must come out."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.workbooks.sheets import Page, xlsx
from tests.workbooks.tables import USUAL, table
from tests.workbooks.truth import EVERYBODY

RESIDENTS = "nen_dan_cu.xlsx"


@dataclass(frozen=True)
class Import:
    """One import of a case: the file and what must be said about it."""

    file: str
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    warnings: tuple = ()
    remarks: tuple = ()
    rejected: tuple = ()

    def document(self):
        return {
            "file": self.file,
            "counts": {
                "added": self.added,
                "changed": self.changed,
                "unchanged": self.unchanged,
                "rejected": len(self.rejected),
            },
            "warnings": sorted(map(list, self.warnings)),
            "remarks": sorted(self.remarks),
            "rejected": sorted(map(list, self.rejected)),
        }


@dataclass(frozen=True)
class Case:
    """Files with their bytes, the imports in their order, the people in the register after them."""

    files: dict
    imports: tuple
    people: tuple

    def document(self):
        return {
            "imports": [made.document() for made in self.imports],
            "people": sorted(
                (person.document() for person in self.people),
                key=lambda p: (p["household"], p["name"], str(p["birth"]), str(p["cccd"])),
            ),
        }


@dataclass(frozen=True)
class Trap:
    """A habit of offices: where it is described, what must come out, who builds it."""

    id: str
    where: str
    must: str
    build: Callable[[str], Case]


SHEET = "Danh sách"


def residents():
    """Return the list of everybody that card lists build on."""
    return xlsx(Page(SHEET, table(USUAL, EVERYBODY)))


def people_case(pages, people=EVERYBODY, **said):
    """Return how to build a case of one household list; `said` is what its import says."""

    def build(trap):
        file = f"{trap}.xlsx"
        content = xlsx(*pages)
        counts = {"added": len(people)} if "added" not in said else {}
        return Case({file: content}, (Import(file, **counts, **said),), tuple(people))

    return build


def later_case(first, second, people, **said):
    """Return how to build a case of two lists, the second taken after the first."""

    def build(trap):
        one, two = (f"{trap}_{n}.xlsx" for n in (1, 2))
        imports = (Import(one, added=len(EVERYBODY)), Import(two, **said))
        return Case({one: xlsx(*first), two: xlsx(*second)}, imports, tuple(people))

    return build


def cards_case(pages, people, **said):
    """Return how to build a case of a list that speaks of known people."""

    def build(trap):
        file = f"{trap}.xlsx"
        imports = (Import(RESIDENTS, added=len(EVERYBODY)), Import(file, **said))
        return Case({RESIDENTS: residents(), file: xlsx(*pages)}, imports, tuple(people))

    return build
