"""Writes the facts of a commune as the workbooks offices send."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.commune.oracle import (
    KNOWN_CODES,
    insurance_is_possible,
    number_fits,
    number_is_possible,
)
from tests.commune.truth import (
    Card,
    Commune,
    Hamlet,
    Household,
    Klass,
    Person,
    Review,
    Sheet,
    Source,
    Stranger,
)

CLASS_WORDS = {
    Klass.POOR: "Hộ nghèo",
    Klass.NEAR_POOR: "Hộ cận nghèo",
    Klass.AVERAGE_LIVING: "Hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
}
SEX_WORDS = {"male": "Nam", "female": "Nữ"}
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PEOPLE_A = (
    *("STT", "Hộ số", "Họ và tên", "Năm sinh", None, "Dân tộc", "Số CCCD/ĐDCN", "Mã số BHXH"),
    *("Quan hệ với chủ hộ", "Số điện thoại", "Diện hộ", "Thôn", "Ghi chú"),
)
PEOPLE_B = (
    *("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số CCCD/ĐDCN"),
    *("Mã số BHXH", "Quan hệ với chủ hộ", "Số điện thoại", "Diện hộ", "Thôn", "Ghi chú"),
)
CARDS = (
    *("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã thẻ BHYT", "Mã đối tượng"),
    *("Giá trị sử dụng", None, "Nơi ĐK KCB ban đầu", "Thời điểm đủ 5 năm liên tục"),
    *("Ngày biên lai", "Thôn"),
)
AFTER = (
    *("STT", "STT hộ", "Họ và tên chủ hộ", "Họ và tên thành viên", "Quan hệ với chủ hộ"),
    *("Ngày sinh", "Giới tính", "CCCD", "Tỉnh", "Huyện", "Mã huyện", "Xã", "Mã xã", "Thôn"),
    *("Dân tộc", "Phân loại hộ", "Quyết định công nhận", "Ngày ban hành QĐ", "Điểm B1"),
    *("Điểm B2", "Hộ DTTS", "Hộ không có khả năng lao động"),
    *("Hộ có thành viên là người có công", "Nguyên nhân nghèo", "Ghi chú", "Tuổi"),
    "Số nhân khẩu",
)
LEFT = (
    *("STT", "STT hộ", "Họ và tên", "Quan hệ với chủ hộ", "Giới tính", "Ngày sinh", "CCCD"),
    *("Dân tộc", "Địa chỉ", "Điểm B1", "Điểm B2", "Xã", "Ghi chú", "Thôn", "Tuổi"),
    "Số nhân khẩu",
)
LEFT_TITLES = {
    Sheet.LEFT_POOR: "DANH SÁCH HỘ THOÁT NGHÈO SAU KHI RÀ SOÁT",
    Sheet.LEFT_NEAR_POOR: "DANH SÁCH HỘ THOÁT CẬN NGHÈO SAU KHI RÀ SOÁT",
}
BENEFITS = {"TE": 1, "CC": 1, "HN": 2, "CN": 2, "BT": 2, "CK": 2, "KC": 2, "HT": 3}
SERIAL_ZERO = date(1899, 12, 30)

Cells = Sequence[Any]


@dataclass(frozen=True)
class Written:
    """What stands in one workbook: its rows, and those that must come back."""

    source: Source
    rows: int
    rejected: frozenset[tuple[str, int]]


def vietnamese(day: date) -> str:
    """Return a day as `dd/mm/yyyy`."""
    return day.strftime("%d/%m/%Y")


def day_cell(day: date | None, turn: int) -> Any:
    """Return a day as a real date or as text, by turns."""
    if day is None:
        return None
    return vietnamese(day) if turn % 3 == 0 else day


def birth_text(person: Person) -> str | None:
    """Return the birth date as text, as far as it is known."""
    if person.birth is None:
        return person.birth_written
    return "/".join(reversed(person.birth.split("-")))


def birth_cell(person: Person, turn: int) -> Any:
    """Return the birth date as date, serial number, text or bare year, by turns."""
    if person.birth is None or len(person.birth) == 7:
        return birth_text(person)
    if len(person.birth) == 4:
        return int(person.birth)
    day = date.fromisoformat(person.birth)
    if turn % 11 == 0:
        return (day - SERIAL_ZERO).days
    return day_cell(day, turn)


def cccd_cell(person: Person, turn: int) -> Any:
    """Return the citizen number; sometimes as a number that has lost its zeros.

    Only where it agrees with sex and birth year: no reader may repair one that does not.
    """
    sound = number_is_possible(person.cccd) and number_fits(person)
    return int(person.cccd or 0) if sound and turn % 13 == 0 else person.cccd


def sure_cccd(person: Person) -> str | None:
    """Return the citizen number only where another office would have it too."""
    return person.cccd if number_is_possible(person.cccd) else None


def add_heading(sheet: Worksheet, office: str, title: str, blank: int) -> None:
    """Write what stands above an official list."""
    sheet.append([office, None, None, None, MOTTO[0]])
    sheet.append([None, None, None, None, MOTTO[1]])
    sheet.append([])
    sheet.append([title])
    for _ in range(blank):
        sheet.append([None])


def add_headers(sheet: Worksheet, first: Cells, second: Cells | None) -> None:
    """Write one or two header rows and the letter row below them."""
    sheet.append(list(first))
    if second is not None:
        sheet.append(list(second))
        top = sheet.max_row - 1
        for column, (upper, lower) in enumerate(zip(first, second, strict=True), start=1):
            if upper and not lower:
                sheet.merge_cells(
                    start_row=top, end_row=top + 1, start_column=column, end_column=column
                )
        left = list(second).index(next(word for word in second if word)) + 1
        sheet.merge_cells(start_row=top, end_row=top, start_column=left, end_column=left + 1)
    sheet.append(["A", "B", *range(1, len(first) - 1)])


# People


def write_people(commune: Commune, source: Source, path: Path) -> Written:
    """Write the people lists of some hamlets, one sheet each."""
    book = Workbook()
    rows = 0
    for hamlet in commune.hamlets:
        if hamlet.source is source:
            homes = [h for h in commune.households if h.hamlet == hamlet.name]
            rows += write_hamlet(book.create_sheet(hamlet.name), hamlet, homes)
    del book[book.sheetnames[0]]
    book.save(path)
    return Written(source, rows, frozenset())


def write_hamlet(sheet: Worksheet, hamlet: Hamlet, homes: Sequence[Household]) -> int:
    """Write one hamlet and return how many people it has."""
    title = f"DANH SÁCH HỘ GIA ĐÌNH, NHÂN KHẨU {hamlet.name.upper()}"
    add_heading(sheet, "ỦY BAN NHÂN DÂN", title, blank=2)
    split = hamlet.source is Source.PEOPLE_A
    if split:
        second = [None] * len(PEOPLE_A)
        second[3:5] = ["Nam", "Nữ"]
        add_headers(sheet, PEOPLE_A, second)
    else:
        add_headers(sheet, PEOPLE_B, None)
    sheet.append(["Tổ liên gia số 1"])
    turn = 0
    for home in homes:
        for person in home.people:
            turn += 1
            sheet.append(people_row(home, person, turn, split=split))
    sheet.append(["Cộng", None, f"{turn} nhân khẩu"])
    sheet.append([])
    sheet.append([None, None, "NGƯỜI LẬP BIỂU", None, None, None, "TM. ỦY BAN NHÂN DÂN"])
    return turn


def people_row(home: Household, person: Person, turn: int, *, split: bool) -> list[Any]:
    """Return a row of a people list; number and class stand with the head only."""
    head = person is home.people[0]
    birth = birth_cell(person, turn)
    if split:
        born = [birth, None] if person.sex == "male" else [None, birth]
    else:
        born = [birth, SEX_WORDS[person.sex]]
    return [
        turn,
        int(home.number) if head else None,
        person.name,
        *born,
        person.ethnicity,
        cccd_cell(person, turn),
        person.insurance_no,
        person.relation,
        None,
        CLASS_WORDS.get(home.class_2025) if head and home.class_2025 else None,
        home.hamlet,
        person.note,
    ]


# Cards


def shared_numbers(commune: Commune) -> frozenset[str]:
    """Return the insurance numbers that two people carry."""
    numbers = [person.insurance_no for _, person in commune.members() if person.insurance_no]
    return frozenset(number for number in numbers if numbers.count(number) > 1)


def card_number(person: Person, card: Card, shared: frozenset[str]) -> str | None:
    """Return the number printed on a card; a card without a code has the bare number."""
    if not insurance_is_possible(person.insurance_no) or person.insurance_no in shared:
        return None
    if card.code in KNOWN_CODES:
        return f"{card.code}{BENEFITS.get(card.code, 4)}42{person.insurance_no}"
    return person.insurance_no


def write_cards(commune: Commune, source: Source, path: Path) -> Written:
    """Write the cards of one cards list; people of a household stand together."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Thẻ BHYT"
    add_heading(sheet, "BẢO HIỂM XÃ HỘI CƠ SỞ", "DANH SÁCH CẤP THẺ BẢO HIỂM Y TẾ", blank=1)
    second: list[str | None] = [None] * len(CARDS)
    second[7:9] = ["Từ", "Đến"]
    add_headers(sheet, CARDS, second)
    shared = shared_numbers(commune)
    rejected = set()
    turn = 0
    for hamlet, person, card, known in cards_of(commune, source):
        turn += 1
        sheet.append(card_row(hamlet, person, card, turn, card_number(person, card, shared)))
        if not known:
            rejected.add((sheet.title, sheet.max_row))
    sheet.append(["Tổng cộng", None, f"{turn} thẻ"])
    book.save(path)
    return Written(source, turn, frozenset(rejected))


def cards_of(commune: Commune, source: Source) -> Iterator[tuple[str, Person, Card, bool]]:
    """Yield hamlet, person and card of a list, and whether the register knows the person."""
    for home, person in commune.members():
        for card in person.cards:
            if card.source is source:
                yield home.hamlet, person, card, True
    for stranger in commune.strangers:
        if stranger.source is source:
            for card in stranger.person.cards:
                yield commune.hamlets[0].name, stranger.person, card, False


def card_row(hamlet: str, person: Person, card: Card, turn: int, number: str | None) -> list[Any]:
    """Return a row of a cards list."""
    known = person if sure_cccd(person) else None
    return [
        turn,
        person.name.upper(),
        birth_text(person) if person.birth else None,
        SEX_WORDS[person.sex],
        cccd_cell(known, turn) if known else None,
        number,
        card.code or None,
        day_cell(card.first, turn),
        day_cell(card.last, turn + 1),
        "42101",
        None,
        day_cell(card.paid, turn + 2),
        hamlet,
    ]


# Reviews


@dataclass(frozen=True)
class Listed:
    """A household as a review lists it, with strangers among its people."""

    home: Household
    people: tuple[Person, ...]
    strange: frozenset[int]


def listed(commune: Commune, review: Review, sheet: Sheet) -> Iterator[Listed]:
    """Yield the households on one sheet of a review."""
    for home in commune.households:
        if home.on_sheet(review.source, sheet):
            guests = [s for s in strangers_of(commune, review, sheet) if s.beside == home.number]
            strange = tuple(stranger.person for stranger in guests)
            alive = tuple(p for p in home.people if not p.gone or p.gone > review.decided)
            yield Listed(home, (*alive, *strange), frozenset(p.id for p in strange))


def strangers_of(commune: Commune, review: Review, sheet: Sheet) -> list[Stranger]:
    """Return the strangers on the sheet after the review."""
    return [s for s in commune.strangers if s.source is review.source and sheet is Sheet.AFTER]


def unknown_household(commune: Commune, review: Review) -> Listed | None:
    """Return the household of which nobody is known, where the review has one."""
    guests = [s for s in strangers_of(commune, review, Sheet.AFTER) if s.beside is None]
    if not guests:
        return None
    people = tuple(stranger.person for stranger in guests)
    home = Household("", commune.hamlets[0].name, people)
    return Listed(home, people, frozenset(person.id for person in people))


def write_review(commune: Commune, review: Review, path: Path) -> Written:
    """Write a review workbook with its three sheets."""
    book = Workbook()
    del book[book.sheetnames[0]]
    rows, rejected = write_after(book.create_sheet(Sheet.AFTER.value), commune, review)
    for sheet in (Sheet.LEFT_POOR, Sheet.LEFT_NEAR_POOR):
        page = book.create_sheet(sheet.value)
        add_heading(page, "UBND XÃ", LEFT_TITLES[sheet], blank=3)
        add_headers(page, LEFT, None)
        rows += add_households(page, listed(commune, review, sheet), left_row)
        page.append(["Cộng", None])
    book.save(path)
    return Written(review.source, rows, rejected)


def write_after(
    page: Worksheet, commune: Commune, review: Review
) -> tuple[int, frozenset[tuple[str, int]]]:
    """Write the sheet after the review; return its people and the rows of strangers."""
    add_heading(page, "UBND XÃ", "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT", blank=1)
    add_headers(page, AFTER, None)
    above = page.max_row
    households = list(listed(commune, review, Sheet.AFTER))
    unknown = unknown_household(commune, review)
    if unknown:
        households.append(unknown)
    people = add_households(page, households, lambda one, who, turn: after_row(one, who, review))
    order = [(one, person) for one in households for person in one.people]
    rejected = {
        (page.title, above + place)
        for place, (one, person) in enumerate(order, start=1)
        if person.id in one.strange
    }
    page.append(["Tổng cộng", None, f"{len(households)} hộ", f"{people} khẩu"])
    return people, frozenset(rejected)


def add_households(
    page: Worksheet,
    households: Iterable[Listed],
    cells: Callable[[Listed, Person, int], list[Any]],
) -> int:
    """Write the people of the households with both serial numbers; return how many."""
    turn = 0
    for serial, one in enumerate(households, start=1):
        for person in one.people:
            turn += 1
            first = person is one.people[0]
            page.append([turn, serial if first else None, *cells(one, person, turn)])
    return turn


def after_row(one: Listed, person: Person, review: Review) -> list[Any]:
    """Return a row of the sheet after the review; class and decision stand with the head only."""
    head = person is one.people[0]
    standing = one.home.on_sheet(review.source, Sheet.AFTER)
    klass = (standing.klass if standing else None) or Klass.NEAR_POOR
    decision = [CLASS_WORDS[klass], review.number, day_cell(review.decided, 1), 120, 20]
    return [
        one.people[0].name if head else None,
        person.name,
        "Chủ hộ" if head else person.relation,
        birth_text(person),
        SEX_WORDS[person.sex],
        sure_cccd(person),
        *("Hà Tĩnh", None, None, "Xã Thử", None, one.home.hamlet, person.ethnicity),
        *(decision if head else [None] * 5),
        *[None] * 6,
        len(one.people) if head else None,
    ]


def left_row(one: Listed, person: Person, _turn: int) -> list[Any]:
    """Return a row of a leaving sheet."""
    head = person is one.people[0]
    return [
        person.name,
        "Chủ hộ" if head else person.relation,
        SEX_WORDS[person.sex],
        birth_text(person),
        sure_cccd(person),
        person.ethnicity,
        f"{one.home.hamlet}, Xã Thử",
        *((150, 10) if head else (None, None)),
        *("Xã Thử", None, one.home.hamlet, None),
        len(one.people) if head else None,
    ]


def write_all(commune: Commune, folder: Path) -> dict[Source, Written]:
    """Write every workbook of the commune into a folder, each under its source's name."""
    written = [
        *(write_people(commune, s, folder / s) for s in (Source.PEOPLE_A, Source.PEOPLE_B)),
        *(write_cards(commune, s, folder / s) for s in (Source.CARDS, Source.CARDS_LATER)),
        *(write_review(commune, review, folder / review.source) for review in commune.reviews),
    ]
    return {one.source: one for one in written}
