"""Filling the official forms from the register, and keeping which were sent."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from core.app.asking import check_months
from core.app.form_parts import FormPart
from core.app.form_plans import FormOptions, Planned, plan
from core.app.office import is_sample, sample_in
from core.app.register import Register
from core.documents.form_sheet import write_form
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.forms.groups import letters_of
from core.domain.forms.values import FORM_NAMES, FormKind
from core.domain.listing import Listing
from core.domain.progress import Progress
from core.domain.text import search_key
from core.fault_words import fault_words
from core.replacing import move
from core.saving import refuse_target
from core.store import sent_forms as stored
from core.store.sent_forms import SentForm

__all__ = [
    "FormKind",
    "FormOptions",
    "MadeForm",
    "MadeForms",
    "SentForm",
    "enter_sent",
    "make_form",
    "sent_forms",
]

_SUFFIX = ".xlsx"
_MOST_GROUPS = 5  # a sentence names
_KEPT = frozenset({FormKind.M3, FormKind.M4, FormKind.D03})
_NUMBERED = frozenset({FormKind.M3, FormKind.D03})


@dataclass(frozen=True)
class MadeForm:
    """A file that was written: of which group or household, how many people by movement.

    `number` is that of the form, empty where it was not entered as sent.
    """

    file: Path
    group: str
    counts: Mapping[str, int]
    number: str = ""

    @property
    def lacks_letters(self) -> bool:
        """Whether the law names no letters for its group, so that the unit code is not whole."""
        return "/" not in self.group and not self.group.isdigit() and not letters_of(self.group)


@dataclass(frozen=True)
class MadeForms:
    """What was made: the files, who was left out, how many wait for a decision.

    `deed` takes the entry of sent forms back, None where none was made; `on` and `parts` are the
    day and what stands in the files, for `enter_sent`; `told` the forms that told it all before.
    """

    form: FormKind
    files: Sequence[MadeForm]
    left_out: Listing | None
    waiting: int
    on: date
    parts: Sequence[FormPart]
    deed: int | None = None
    told: Sequence[SentForm] = ()


def make_form(
    register: Register, options: FormOptions, target: Path, progress: Progress | None = None
) -> MadeForms:
    """Fill a form: `target` is an .xlsx file, or a folder that gets one file a group or household.

    With `options.register` the forms are entered as sent once all files are written. Raises
    `FormRefused` where somebody lacks what the agency checks, `ClerkError` for a setting, group or
    household that is missing; then nothing is written.
    """
    _refuse_target(target)
    standing = register.standing(options.on)
    check_months(options.term, standing.tariff)
    planned = plan(register, standing, options)
    files = _files(planned, options.form, target)
    report = progress or Progress()
    made = _made(options, planned, files)
    if options.register and files:
        return _enter(register, made, report)
    _write(made, [""] * len(files), report, sample=is_sample(register))
    return made


def enter_sent(register: Register, made: MadeForms, progress: Progress | None = None) -> MadeForms:
    """Enter forms that were made as sent, just as they stand in their files, which get a number.

    Raises `ClerkError` where nothing can be entered or a file cannot be written; then all is as
    before.
    """
    if made.form not in _KEPT or not made.parts or made.deed:
        raise ClerkError(
            "Không có biểu nào để ghi là đã gửi; hãy lập Mẫu số 3, Mẫu số 4 hoặc D03-TS trước."
        )
    return _enter(register, made, progress or Progress())


def _enter(register: Register, made: MadeForms, progress: Progress) -> MadeForms:
    files = [one.file for one in made.files]
    with register.deed(DeedKind.FORMS) as writer:
        first = stored.next_number(writer.db, made.on.year)
        counted = made.form in _NUMBERED
        numbers = [str(first + place) if counted else "" for place in range(len(files))]
        for part, number in zip(made.parts, numbers, strict=True):
            heading = stored.Heading(str(made.form), part.group, number, made.on)
            stored.add(writer, heading, part.rows)
        _write(made, numbers, progress, sample=sample_in(writer.db))
    numbered = [
        replace(one, number=number) for one, number in zip(made.files, numbers, strict=True)
    ]
    return replace(made, files=numbered, deed=writer.deed)


def sent_forms(register: Register) -> Sequence[SentForm]:
    """Return the forms entered as sent, oldest first."""
    with register.reading() as db:
        return stored.all_sent(db)


def _made(options: FormOptions, planned: Planned, files: Sequence[Path]) -> MadeForms:
    made = [
        MadeForm(file, part.group, part.counts)
        for file, part in zip(files, planned.parts, strict=True)
    ]
    return MadeForms(
        options.form, made, planned.left_out, planned.waiting, options.on, planned.parts,
        told=planned.told,
    )  # fmt: skip


def _refuse_target(target: Path) -> None:
    """Raise `ClerkError` for a target that is neither a workbook nor a folder that can be made."""
    if target.suffix and target.suffix.lower() != _SUFFIX and not target.is_dir():
        raise ClerkError(
            f"Không biết ghi biểu ra “{target.name}”; hãy đặt tên tệp có đuôi .xlsx, hoặc chọn "
            "một thư mục."
        )
    if not target.parent.is_dir():
        raise ClerkError(
            f"Không lưu được biểu vì không có thư mục “{target.parent}”; hãy tạo thư mục đó hoặc "
            "chọn nơi lưu khác."
        )


def _files(planned: Planned, form: FormKind, target: Path) -> Sequence[Path]:
    """Return the file of each part; several parts in one file raise `ClerkError`."""
    if target.suffix.lower() == _SUFFIX and not target.is_dir():
        if len(planned.parts) > 1:
            groups = ", ".join(part.group for part in planned.parts[:_MOST_GROUPS])
            more = "…" if len(planned.parts) > _MOST_GROUPS else ""
            raise ClerkError(
                f"{FORM_NAMES[form]} lần này có {len(planned.parts)} tệp ({groups}{more}); hãy "
                "chọn một thư mục để lưu, hoặc chỉ một nhóm, một hộ.",
                Way.GROUP,
            )
        return [target][: len(planned.parts)]
    taken: dict[str, int] = {}
    return [target / _file_name(form, part.name, taken) for part in planned.parts]


def _file_name(form: FormKind, name: str, taken: dict[str, int]) -> str:
    plain = re.sub(r"[^A-Za-z0-9]+", "-", search_key(name) if "/" in name else name).strip("-")
    taken[plain] = taken.get(plain, 0) + 1
    again = f"-{taken[plain]}" if taken[plain] > 1 else ""
    return f"{form}_{plain}{again}{_SUFFIX}"


def _write(made: MadeForms, numbers: Sequence[str], progress: Progress, *, sample: bool) -> None:
    """Write all files beside their places, then move them there: all are written, or none."""
    files = [one.file for one in made.files]
    if not files:
        return
    for file in files:
        refuse_target(file, _SUFFIX)
    folder = files[0].parent
    _make_folder(folder)
    with TemporaryDirectory(prefix=".sobhyt-", dir=folder, ignore_cleanup_errors=True) as beside:
        ready = [Path(beside, file.name) for file in files]
        shares = progress.parts(*(len(part.rows) + 1 for part in made.parts))
        for part, number, file, share in zip(made.parts, numbers, ready, shares, strict=True):
            progress.check()
            write_form(part.sheets(number), made.on, file, share, sample=sample)
        for file, place in zip(ready, files, strict=True):
            move(file, place)


def _make_folder(folder: Path) -> None:
    if folder.is_dir():
        return
    try:
        folder.mkdir()
    except OSError as error:
        raise ClerkError(
            f"Không tạo được thư mục “{folder}” ({fault_words(error)}); hãy chọn nơi lưu khác."
        ) from error
