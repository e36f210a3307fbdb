"""Traps of lists about cards and classes: periods in cells and notes, odd columns, reviews."""

from dataclasses import replace
from datetime import date

from tests.workbooks.cases import SHEET, cards_case
from tests.workbooks.sheets import Page
from tests.workbooks.tables import CLASS_WORDS, STT, column, day_text, table
from tests.workbooks.truth import (
    AN,
    BINH,
    DUONG,
    EVERYBODY,
    HUONG,
    MANH,
    NGHIA,
    QUYNH,
    Card,
    with_cards,
)

NAME = column("Họ và tên", cell=lambda p: p.name.upper())
BIRTH = column("Ngày sinh", cell=lambda p: day_text(p.birth))
YEAR, NEXT = ("2026-01-01", "2026-12-31"), ("2027-01-01", "2027-12-31")


def codes():
    return {p.name: code for p, code in zip(EVERYBODY, ("HN", "HN", "HN", "GD", "GD", "CN", "CN"),
                                            strict=True)}  # fmt: skip


def number(person):
    return f"{codes()[person.name]}442{person.insurance_no}"


NUMBER = column("Mã thẻ BHYT", cell=number)
FROM = column("Từ ngày", cell=lambda _: date(2026, 1, 1))
TO = column("Đến ngày", cell=lambda _: date(2026, 12, 31))


def _cards(*periods, **more):
    return with_cards({
        p.name: tuple(Card(first, last, codes()[p.name], **more) for first, last in periods)
        for p in EVERYBODY
    })  # fmt: skip


def _listed(*columns, people=EVERYBODY):
    return (Page(SHEET, table((STT, *columns), people)),)


def _all(*columns, people=None, **said):
    said = {"added": len(EVERYBODY), **said}
    return cards_case(_listed(*columns), people or _cards(YEAR), **said)


def _period(text):
    return column("Hạn thẻ", cell=lambda _: text)


two_columns = _all(NAME, BIRTH, NUMBER, FROM, TO)
range_in_one_cell = _all(NAME, BIRTH, NUMBER, _period("01/01/2026-31/12/2026"))
range_with_one_year = _all(NAME, BIRTH, NUMBER, _period("01/01 - 31/12/2026"))
several_ranges_in_one_cell = _all(
    NAME, BIRTH, NUMBER, _period("01/01/2026-31/12/2026; 01/01/2027-31/12/2027"),
    people=_cards(YEAR, NEXT),
)  # fmt: skip
ranges_on_two_lines = _all(
    NAME, BIRTH, NUMBER, _period("01/01/2026-31/12/2026\n01/01/2027-31/12/2027"),
    people=_cards(YEAR, NEXT),
)  # fmt: skip
one_date = cards_case(
    _listed(NAME, BIRTH, NUMBER, _period("31/12/2026")),
    EVERYBODY,
    rejected=tuple(
        (SHEET, row, "thiếu ngày bắt đầu và trong sổ chưa có thẻ nào trước đó")
        for row in range(2, 9)
    ),
)
merged_from_to = _all(
    NAME, BIRTH, NUMBER,
    column("Giá trị sử dụng", "Từ", cell=lambda _: "01/01/2026"),
    column("Giá trị sử dụng", "Đến", cell=lambda _: "31/12/2026"),
)  # fmt: skip
from_month = _all(
    NAME, BIRTH, NUMBER,
    column("Từ", cell=lambda _: "01/2026"), column("Đến", cell=lambda _: "12/2026"),
)  # fmt: skip

_PLACES = {AN.name: 82008, BINH.name: 1001}
_IN_PLACES = {AN.name: "82008", BINH.name: "01001"}
facility_as_number = _all(
    NAME, BIRTH, NUMBER, FROM, TO,
    column("Nơi ĐK KCB ban đầu", cell=lambda p: _PLACES.get(p.name)),
    people=tuple(
        replace(p, cards=(replace(p.cards[0], facility=_IN_PLACES.get(p.name)),))
        for p in _cards(YEAR)
    ),
)  # fmt: skip
number_column_of_cards = _all(NAME, BIRTH, column("Mã số", cell=number), FROM, TO)
CODE = column("Mã đối tượng", cell=lambda p: codes()[p.name])
card_column_of_ten = _all(
    NAME, BIRTH, column("Số thẻ", cell=lambda p: p.insurance_no), CODE, FROM, TO
)
bhyt_is_the_card = _all(NAME, BIRTH, column("BHYT", cell=number), FROM, TO)
bhyt_is_the_period = _all(
    NAME, BIRTH, NUMBER, column("BHYT", cell=lambda _: "01/01/2026-31/12/2026")
)
bhyt_is_a_mark = _all(NAME, BIRTH, NUMBER, column("BHYT", cell=lambda _: "x"), FROM, TO)
GROUP = "Đối tượng"
group_is_a_code = _all(
    NAME, BIRTH, column("Mã số BHXH", cell=lambda p: p.insurance_no),
    column(GROUP, cell=lambda p: codes()[p.name]), FROM, TO,
)  # fmt: skip
group_is_free_text = _all(
    NAME, BIRTH, NUMBER, column(GROUP, cell=lambda _: "Hộ gia đình"), FROM, TO
)
sms_card_number = _all(
    column("HOTEN", cell=lambda p: p.name), column("NGAYSINH", cell=lambda p: day_text(p.birth)),
    column("SOKCB", cell=number), column("MA_TINH", cell=lambda _: 42),
    column("TUNGAY", cell=lambda _: "01/01/2026"), column("DENTHANG", cell=lambda _: "31/12/2026"),
)  # fmt: skip
_STRANGER = replace(AN, name="Hoàng Văn Lạ", birth="1970-01-01", insurance_no="7901128399",
                    cccd=None)  # fmt: skip
unknown_person = cards_case(
    _listed(
        NAME, BIRTH,
        column("Mã số BHXH", cell=lambda p: p.insurance_no),
        column("Mã đối tượng", cell=lambda _: "GD"), FROM, TO,
        people=(MANH, _STRANGER),
    ),
    with_cards({MANH.name: (Card(*YEAR, "GD"),)}),
    added=1,
    rejected=((SHEET, 3, "chưa có trong sổ"),),
)  # fmt: skip

# The agency's list: the last day stands in the note

_D09_NOTES = {
    AN.name: "Thẻ có giá trị từ 01/01/2026 đến 31/12/2026",
    BINH.name: "01/01/2026-31/12/2026",
    HUONG.name: "Từ ngày 01/01/2026, hết hạn thẻ 31/12/2026",
    MANH.name: "GTSD: 01/01/2026 - 31/12/2026",
    QUYNH.name: "HSD đến 31/12/2026",
    NGHIA.name: "từ 01/01/2026 12 tháng",
    DUONG.name: "đang chờ",
}
_D09_HEADER = (
    ("STT", "Họ và tên", "Mã số BHXH", "Ngày tháng năm sinh", "Địa chỉ", "Nơi đăng ký KCB",
     "Chức vụ, chức danh nghề", "Tiền lương đóng", None, None, None, "Ghi chú"),
    (*(None,) * 7, "BHXH", "BHYT", "BHTN", "BHTNLĐ, BNN", None),
    ("A", "B", *range(1, 11)),
)  # fmt: skip
_D09_MERGES = (*(f"{c}9:{c}10" for c in "ABCDEFGL"), "H9:K9")


def _d09_row(place, person):
    return (place, person.name, person.insurance_no, day_text(person.birth), "Xã Mẫu", "42101",
            None, None, None, None, None, _D09_NOTES[person.name])  # fmt: skip


_D09_ROWS = (
    ("BẢO HIỂM XÃ HỘI CƠ SỞ MẪU", *(None,) * 10, "Mẫu D09-TS"),
    (), (),
    ("DANH SÁCH THAM GIA BHXH, BHYT, BHTN, BHTNLĐ, BNN",),
    ("Tháng 10 năm 2026",),
    ("Mã đơn vị: 2345678GD; Tên đơn vị: UBND Xã Mẫu",),
    ("Địa chỉ: Xã Mẫu",),
    (),
    *_D09_HEADER,
    ("I", "Đang tham gia"),
    *(_d09_row(n, p) for n, p in enumerate((AN, BINH, HUONG, MANH), start=1)),
    ("II", "Tăng mới"),
    *(_d09_row(n, p) for n, p in enumerate((QUYNH, NGHIA, DUONG), start=1)),
)  # fmt: skip
_D09_CARDS = with_cards({
    **{p.name: (Card(*YEAR, "GD", facility="42101"),) for p in (AN, BINH, HUONG, MANH, NGHIA)},
    QUYNH.name: (Card("2026-10-01", "2026-12-31", "GD", assumed=True, facility="42101"),),
})  # fmt: skip
d09_notes = cards_case(
    (Page("D09", _D09_ROWS, merges=_D09_MERGES),),
    _D09_CARDS,
    added=6,
    warnings=(("D09", 18, "assumed_first_day"),),
    rejected=(("D09", 20, "ghi chú không nói ngày hết hạn thẻ"),),
)

# The review: the serial of a household is no household number, the head's row carries

_REVIEW = (
    "STT", "STT hộ", "Họ và tên chủ hộ", "Họ và tên thành viên", "Quan hệ với chủ hộ", "Ngày sinh",
    "Giới tính", "CCCD", "Tỉnh", "Huyện", "Xã", "Thôn", "Phân loại hộ", "Quyết định công nhận",
    "Ngày ban hành QĐ",
)  # fmt: skip


def _reviewed(place, mark, person, stated):
    head = person.is_head
    return (place, mark if head else None, person.name if head else None, person.name,
            person.relation, day_text(person.birth), None, person.cccd, "Tỉnh Mẫu", None, "Xã Mẫu",
            person.hamlet, CLASS_WORDS[stated] if head else None,
            "127/QĐ-UBND" if head else None, "18/11/2026" if head else None)  # fmt: skip


_LEFT = ("STT", "STT hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "CCCD", "Thôn")
_TITLE = ("DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT",)
review = cards_case(
    (
        Page("Sau rà soát", (
            (), (), (), _TITLE, (), (), _REVIEW,
            _reviewed(1, 1, AN, "NEAR_POOR"), _reviewed(2, None, BINH, "POOR"),
            _reviewed(3, None, HUONG, "POOR"), _reviewed(4, 2, MANH, "AVERAGE_LIVING"),
            _reviewed(5, None, QUYNH, "POOR"),
        )),
        Page("Thoát cận nghèo", (
            ("DANH SÁCH HỘ THOÁT CẬN NGHÈO SAU KHI RÀ SOÁT",), (), _LEFT,
            (1, 1, NGHIA.name, "Chủ hộ", day_text(NGHIA.birth), NGHIA.cccd, "Thôn Tây"),
            (2, None, DUONG.name, "Con", day_text(DUONG.birth), DUONG.cccd, "Thôn Tây"),
        )),
    ),
    tuple(
        replace(p, household_class={"1001": "NEAR_POOR", "1002": "AVERAGE_LIVING", "2001": "NONE"}[
            p.household])
        for p in EVERYBODY
    ),
    added=7,
    remarks=("class_days_assumed",),
)  # fmt: skip
