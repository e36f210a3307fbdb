"""The sample commune, from its workbooks to lists and letters in one go."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.app.exporting import export_list
from core.app.importing import ImportOptions, ImportReport, import_into_new
from core.app.lettering import LetterOptions, print_letters
from core.app.office import mark_sample
from core.app.register import Register
from core.domain.lists import list_names, listing_of
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.resources import resource

SAMPLE_NAME = "xa_mau.sobhyt"
SAMPLE_DAY = date(2026, 11, 21)
_COMMUNE = "Xã Mẫu"


@dataclass(frozen=True)
class _Sample:
    """A sample workbook and how it is imported; `year` is the year of its classes."""

    file: str
    kind: FileKind
    year: int | None = None
    complete: bool = False

    def options(self) -> ImportOptions:
        first = date(self.year, 1, 1) if self.year else None
        last = date(self.year, 12, 31) if self.year else None
        return ImportOptions(
            on=SAMPLE_DAY,
            terms=ReadingTerms(self.kind),
            class_from=first,
            class_to=last,
            complete=self.complete,
        )


_SAMPLES = (
    _Sample("dan_cu.xlsx", FileKind.PEOPLE, 2025),
    _Sample("dan_cu_tcvn3.xls", FileKind.PEOPLE, 2025),
    _Sample("the_bhyt.xlsx", FileKind.CARDS),
    _Sample("d09_2026_10.xlsx", FileKind.D09),
    _Sample("ra_soat_ngheo_2025.xlsx", FileKind.POVERTY, 2026, complete=True),
    _Sample("ra_soat_ngheo_2026.xlsx", FileKind.POVERTY, 2027, complete=True),
)


@dataclass(frozen=True)
class DemoResult:
    """Where the sample register, its lists and its letters lie, and what each import did."""

    register: Path
    imports: tuple[ImportReport, ...]
    lists: tuple[Path, ...]
    letters: Path


def build_demo(out: Path, day: date = SAMPLE_DAY, progress: Progress | None = None) -> DemoResult:
    """Make the sample register with its lists and letters in folder `out`, anew each time."""
    out.mkdir(parents=True, exist_ok=True)
    path = out / SAMPLE_NAME
    path.unlink(missing_ok=True)
    built, listed, lettered = (progress or Progress()).parts(6, 1, 3)
    register, reports = sample_register(path, built)
    standing = register.standing(day)
    names = list_names()
    lists = tuple(
        export_list(listing_of(standing, name), out / f"{name}.xlsx", part, sample=True)
        for name, part in zip(names, listed.parts(*(1 for _ in names)), strict=True)
    )
    letters = out / "thu.pdf"
    print_letters(register, LetterOptions(on=day), letters, lettered)
    return DemoResult(path, reports, lists, letters)


def sample_register(
    path: Path, progress: Progress | None = None
) -> tuple[Register, tuple[ImportReport, ...]]:
    """Make the register of the sample commune, marked as sample data."""
    register = Register.create(path, name=_COMMUNE)
    mark_sample(register)
    parts = (progress or Progress()).parts(*(1 for _ in _SAMPLES))
    reports = tuple(
        import_into_new(register, resource("samples", sample.file), sample.options(), part)
        for sample, part in zip(_SAMPLES, parts, strict=True)
    )
    return register, reports
