"""Looking at a file before it is read, and remembering how files of its shape are read."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from core.app.register import Register
from core.documents.reading.field_names import FIELD_NAMES, fields_of
from core.documents.reading.file_shape import LOOKED_AT, shape_under
from core.documents.reading.fitting import values_fit
from core.documents.reading.look import ColumnLook, SheetLook, look_at
from core.documents.reading.office import AS_THE_FILE_SAYS
from core.documents.reading.office_file import AnyFile, OfficeFile, opened
from core.documents.reading.old_fonts import OLD_ENCODINGS
from core.documents.reading.sheets import letters_of
from core.documents.reading.tables import absent_columns, tables_with_header, told_kind
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.reading_terms import NO_HEADER, ReadingTerms, RememberedShape
from core.domain.records import KIND_NAMES, FileKind, Reading, ReportKind
from core.store import file_shapes

__all__ = [
    "AS_THE_FILE_SAYS", "ENCODINGS", "FIELD_WORDS", "NO_HEADER", "AnyFile", "ColumnLook", "Look",
    "OfficeFile", "ReadingTerms", "Recalled", "RememberedShape", "SheetLook", "fields_of",
    "forget", "keep", "letters_of", "look", "recall", "remembered", "terms_in_words",
]  # fmt: skip

ENCODINGS: tuple[str, ...] = tuple(OLD_ENCODINGS)
FIELD_WORDS = FIELD_NAMES
_UNICODE = "Unicode"


@dataclass(frozen=True)
class Recalled:
    """How a file is to be read: what the clerk says, and the rest as remembered for its shape."""

    file: OfficeFile
    said: ReadingTerms
    terms: ReadingTerms

    @property
    def remembered(self) -> ReadingTerms:
        """What came from the register's memory alone."""
        said, terms = self.said, self.terms
        return ReadingTerms(
            kind=None if said.kind else terms.kind,
            header_row=terms.header_row if said.header_row is None else None,
            fields={} if said.fields else terms.fields,
            encodings={} if said.encodings else terms.encodings,
        )

    @property
    def remark(self) -> str:
        """A sentence about what was remembered, "" where nothing was."""
        words = terms_in_words(self.remembered)
        return f"Đọc theo cách đã nhớ cho dạng tệp này: {words}." if words else ""

    def told(self, read: Reading) -> Reading:
        """Return what was read together with a remark about what was remembered."""
        return replace(read, remarks=(self.remark, *read.remarks)) if self.remark else read


@dataclass(frozen=True)
class Look:
    """A file as it would be read under what is `recalled` of it.

    `problem` says why it cannot be read as it stands, "" where it can; `shape` is the digest of
    the header texts, "" where there is no table.
    """

    recalled: Recalled
    kind: FileKind | ReportKind | None
    sheets: tuple[SheetLook, ...]
    problem: str
    shape: str

    @property
    def file(self) -> OfficeFile:
        """The file that was looked at."""
        return self.recalled.file

    @property
    def terms(self) -> ReadingTerms:
        """How it would be read: what the clerk said, over what is remembered of its shape."""
        return self.recalled.terms

    @property
    def remark(self) -> str:
        """A sentence about what was remembered, "" where nothing was."""
        return self.recalled.remark

    @property
    def remembered(self) -> bool:
        """Whether some of the terms came from the register's memory of this shape."""
        return bool(self.remark)

    @property
    def kind_name(self) -> str:
        """What the file is, in words; "" where that is not known."""
        return KIND_NAMES[self.kind] if self.kind else ""


def look(register: Register, file: AnyFile, terms: ReadingTerms = AS_THE_FILE_SAYS) -> Look:
    """Return how a file would be read; no row of it is.

    What `terms` leave out is read as remembered for files of its shape: all of the mapping, all of
    the encodings, the header row, the kind. Raises `ClerkError` only for what is no table file.
    """
    recalled = recall(register, opened(file), terms)
    seen = look_at(recalled.file, recalled.terms)
    return Look(
        recalled=recalled,
        kind=seen.kind,
        sheets=seen.sheets,
        problem=seen.problem,
        shape=seen.shape.digest,
    )


def recall(register: Register, file: OfficeFile, said: ReadingTerms) -> Recalled:
    """Return how a file is to be read, with what the register remembers of its shape."""
    for memory in reversed(remembered(register)):
        terms = _joined(said, memory.terms)
        if _fits(file, said, terms, memory):
            return Recalled(file, said, terms if said.fields else _present(file, terms))
    return Recalled(file, said, said)


def keep(register: Register, db: Connection, recalled: Recalled) -> None:
    """Remember in the caller's transaction how a file is read, as a deed of its own.

    Nothing is written where the clerk said nothing or it is remembered already.
    """
    if not _is_worth_keeping(recalled):
        return
    shape = shape_under(recalled.file, recalled.terms)
    terms = replace(recalled.terms, sheets=())
    known = {memory.shape: memory.terms for memory in file_shapes.all_of(db)}
    if not shape.digest or known.get(shape.digest) == terms:
        return
    writer = register.writer(db, DeedKind.SHAPE)
    file_shapes.put(writer, shape.digest, shape.title, terms)
    writer.flush()


def forget(register: Register, shape: str) -> None:
    """Forget how files of a shape are read; raises `ClerkError` where nothing is remembered."""
    with register.writing() as db:
        known = {memory.shape: memory.number for memory in file_shapes.all_of(db)}
        if shape not in known:
            raise ClerkError("Sổ không nhớ cách đọc dạng tệp này; không có gì để bỏ.")
        writer = register.writer(db, DeedKind.SHAPE)
        file_shapes.drop(writer, known[shape])
        writer.flush()


def remembered(register: Register) -> tuple[RememberedShape, ...]:
    """Return the shapes the register remembers, oldest first."""
    with register.reading() as db:
        return tuple(file_shapes.all_of(db))


def terms_in_words(terms: ReadingTerms) -> str:
    """Return what is said about how a file is read, as people read it."""
    said = [KIND_NAMES[terms.kind]] if terms.kind else []
    if terms.header_row == NO_HEADER:
        said.append("không có hàng tiêu đề")
    elif terms.header_row is not None:
        said.append(f"tiêu đề cột ở dòng {terms.header_row}")
    said += [
        f"cột “{key}” là {FIELD_NAMES[name]}" if name else f"không đọc cột “{key}”"
        for key, name in terms.fields.items()
    ]
    said += [
        f"cột {letters} theo bảng mã {name or _UNICODE}"
        for letters, name in terms.encodings.items()
    ]
    return "; ".join(said)


def _joined(said: ReadingTerms, known: ReadingTerms) -> ReadingTerms:
    return replace(
        said,
        kind=said.kind or known.kind,
        header_row=known.header_row if said.header_row is None else said.header_row,
        fields=said.fields or known.fields,
        encodings=said.encodings or known.encodings,
    )


def _fits(
    file: OfficeFile, said: ReadingTerms, terms: ReadingTerms, memory: RememberedShape
) -> bool:
    """Return whether a file, read as remembered, has the remembered shape.

    A number of columns alone says so little that it counts only where no header is found and the
    values are such as the columns are read as.
    """
    if shape_under(file, terms).digest != memory.shape:
        return False
    if terms.header_row != NO_HEADER:
        return True
    if said.header_row is None and shape_under(file, replace(said, fields={})).digest:
        return False
    return all(map(values_fit, tables_with_header(file, _present(file, terms), LOOKED_AT)))


def _present(file: OfficeFile, terms: ReadingTerms) -> ReadingTerms:
    """Return terms without remembered columns this file happens to leave empty to the right."""
    absent = absent_columns(terms, tables_with_header(file, terms, LOOKED_AT))
    fields = {key: name for key, name in terms.fields.items() if key not in absent}
    return replace(terms, fields=fields)


def _is_worth_keeping(recalled: Recalled) -> bool:
    said = recalled.said
    if said.fields or said.encodings or said.header_row is not None:
        return True
    return bool(said.kind) and told_kind(recalled.file, recalled.terms, LOOKED_AT) is None
