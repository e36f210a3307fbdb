"""Whom a row speaks of: name, birth, sex and numbers, each right or named as doubtful."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.documents.reading.dates import is_year_as_date, read_birth, shown
from core.documents.reading.numbers import (
    Holder,
    Number,
    read_citizen_number,
    read_insurance_number,
    says_none,
)
from core.documents.reading.rows import Entry
from core.documents.reading.sheets import Cell
from core.documents.reading.table import Table
from core.documents.reading.values import (
    is_mark,
    read_phone,
    read_sex,
    read_text,
    repaired_phone,
)
from core.domain.days import Birth
from core.domain.ids import Sex
from core.domain.records import Subject

BIRTHS = ("ngay_sinh", "nam_sinh_nam", "nam_sinh_nu")
YEAR_IN_DATE_CELL = "Ngày sinh có thể là một năm gõ vào ô định dạng ngày; cần xem lại."
_UNCLEAR = "{} không đọc được hoặc không thể đúng; cần xem lại."
_LABELS: Mapping[str, str] = {
    "cccd": _UNCLEAR.format("Số CCCD"),
    "insurance_no": _UNCLEAR.format("Mã số BHXH"),
    "birth": _UNCLEAR.format("Ngày sinh"),
    "sex": _UNCLEAR.format("Giới tính"),
}


@dataclass(frozen=True)
class Habits:
    """How a table writes sex: with ticks for women, or men."""

    ticks_women: bool = False
    ticks_men: bool = False

    @classmethod
    def of(cls, table: Table) -> "Habits":
        """Learn the habits from a table's values; signatures may stand in the same columns."""
        sexes = [cell for cell in table.values("gioi_tinh") if _is_tick(cell) or read_sex(cell)]
        only_ticks = bool(sexes) and all(map(_is_tick, sexes))
        return cls(
            ticks_women=only_ticks or any(map(is_mark, table.values("nu_x"))),
            ticks_men=any(map(is_mark, table.values("nam_x"))),
        )


def _is_tick(cell: Cell) -> bool:
    return read_text(cell).casefold() == "x"


@dataclass(frozen=True)
class Described:
    """A subject, and sentences about what is doubtful in it."""

    subject: Subject
    warnings: tuple[str, ...] = ()


def describe(entry: Entry, habits: Habits) -> Described:
    """Return whom a row speaks of."""
    doubtful: dict[str, str] = {}
    birth = _birth(entry, doubtful)
    sex = _sex(entry, habits, doubtful)
    phone = entry.cell("dien_thoai")
    numbers = _numbers(entry, Holder(sex, birth), doubtful)
    subject = Subject(
        name=entry.name,
        birth=birth,
        sex=sex,
        cccd=numbers.cccd,
        old_id=numbers.old_id,
        insurance_no=numbers.insurance_no,
        ethnicity=entry.text("dan_toc"),
        phone=read_phone(phone),
        relation=entry.text("quan_he"),
        doubtful=doubtful,
        repairs=(*numbers.repairs, *filter(None, [repaired_phone(phone)])),
    )
    return Described(subject, tuple(_sentence(field, entry) for field in doubtful))


def _sentence(field: str, entry: Entry) -> str:
    if field == "birth" and is_year_as_date(entry.cell(*BIRTHS)):
        return YEAR_IN_DATE_CELL
    return _LABELS[field]


@dataclass(frozen=True)
class _Numbers:
    cccd: str | None
    old_id: str | None
    insurance_no: str | None
    repairs: tuple[str, ...]


def _numbers(entry: Entry, holder: Holder, doubtful: dict[str, str]) -> _Numbers:
    """Return the identity numbers of a row; of several columns the first clear one counts."""
    citizen = _read_all(entry, ("cccd",), read_citizen_number, holder)
    insured = _read_all(entry, ("ma_so_bhxh", "so_the"), read_insurance_number, holder)
    cccd = next((number.cccd for _, number in citizen if number.cccd), None)
    insurance_no = next((number.insurance_no for _, number in insured if number.insurance_no), None)
    for field, known, read in (("cccd", cccd, citizen), ("insurance_no", insurance_no, insured)):
        unclear = [cell for cell, number in read if number.unclear]
        if unclear and known is None:
            doubtful[field] = shown(unclear[0])
    return _Numbers(
        cccd=cccd,
        old_id=next((number.old_id for _, number in citizen if number.old_id), None),
        insurance_no=insurance_no,
        repairs=tuple(
            dict.fromkeys(number.repair for _, number in (*citizen, *insured) if number.repair)
        ),
    )


def _read_all(
    entry: Entry, fields: tuple[str, ...], read: Callable[[Cell, Holder], Number], holder: Holder
) -> list[tuple[Cell, Number]]:
    return [(cell, read(cell, holder)) for cell in entry.cells(*fields) if not says_none(cell)]


def _birth(entry: Entry, doubtful: dict[str, str]) -> Birth | None:
    """Return the fullest birth of a row."""
    cells = entry.cells(*BIRTHS)
    births = [birth for cell in cells if (birth := read_birth(cell))]
    if births:
        return max(births, key=lambda birth: len(birth.iso()))
    if cells:
        doubtful["birth"] = shown(cells[0])
    return None


def _sex(entry: Entry, habits: Habits, doubtful: dict[str, str]) -> Sex | None:
    """Return the sex, from its own column, a tick, or which of two birth columns is filled."""
    stated = entry.text("gioi_tinh")
    if stated:
        tick = habits.ticks_women and stated.casefold() == "x"
        sex = Sex.FEMALE if tick else read_sex(stated)
        if sex is None:
            doubtful["sex"] = stated
        return sex
    man, woman = entry.text("nam_sinh_nam"), entry.text("nam_sinh_nu")
    if man and woman:
        doubtful["sex"] = f"{man}; {woman}"
        return None
    return _one_of(bool(man), bool(woman)) or _ticked(entry, habits)


def _one_of(man: bool, woman: bool) -> Sex | None:  # noqa: FBT001 – two columns of one kind
    if man == woman:
        return None
    return Sex.MALE if man else Sex.FEMALE


def _ticked(entry: Entry, habits: Habits) -> Sex | None:
    """Return the sex by ticks; where only one sex is ticked, no tick means the other."""
    man, woman = entry.cell("nam_x"), entry.cell("nu_x")
    words = [cell for cell in (man, woman) if len(read_text(cell)) > 1]
    if words:
        return read_sex(words[0])
    sex = _one_of(is_mark(man), is_mark(woman))
    if sex or habits.ticks_men == habits.ticks_women:
        return sex
    return Sex.FEMALE if habits.ticks_men else Sex.MALE
