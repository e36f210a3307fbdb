"""Traps of household lists: headers, groups, numbers, dates, sex, names, places, sheets."""

from dataclasses import replace
from datetime import date

from tests.workbooks.cases import SHEET, Case, Import, later_case, people_case
from tests.workbooks.sheets import Cell, Page, xlsx
from tests.workbooks.tables import (
    BIRTH,
    CCCD,
    CLASS,
    HAMLET,
    HOUSEHOLD,
    INSURANCE,
    MOTTO,
    NAME,
    PHONE,
    RELATION,
    SEX,
    SIGNED,
    STT,
    USUAL,
    Column,
    column,
    header_rows,
    heading,
    letters,
    merges,
    rows_of,
    table,
    usual,
)
from tests.workbooks.truth import (
    AN,
    BINH,
    DUONG,
    EVERYBODY,
    HUONG,
    MANH,
    NGHIA,
    QUYNH,
    changed,
    each,
)

EAST, WEST = EVERYBODY[:5], EVERYBODY[5:]
SERIALS = {p.name: (date.fromisoformat(p.birth) - date(1899, 12, 30)).days
           for p in EVERYBODY if len(p.birth) == 10}  # fmt: skip


def page(*rows, **more):
    return Page(SHEET, tuple(rows), **more)


def listed(columns, people=EVERYBODY):
    return page(*table(columns, people))


# Headers and what stands around the people


def header_in_row(number):
    return people_case((page(*heading(number - 1), *table(USUAL, EVERYBODY)),))


PAPERS = usual(
    (CCCD, column("Giấy tờ", "Số CCCD", cell=lambda p: p.cccd)),
    (INSURANCE, column("Giấy tờ", "Mã số BHXH", cell=lambda p: p.insurance_no)),
)
THREE_ROWS = usual(
    (CCCD, column("Thông tin", "Giấy tờ", "Số CCCD", cell=lambda p: p.cccd)),
    (INSURANCE, column("Thông tin", "Giấy tờ", "Mã số BHXH", cell=lambda p: p.insurance_no)),
    (RELATION, column("Thông tin", "Quan hệ với chủ hộ", cell=lambda p: p.relation)),
)
ONE_GROUP = usual(
    (CCCD, column("Thông tin", "Giấy tờ tùy thân", "Số CCCD", cell=lambda p: p.cccd)),
    (INSURANCE, column("Thông tin", "Giấy tờ tùy thân", "Số BHXH", cell=lambda p: p.insurance_no)),
)


def merged_headers(columns):
    rows = (*heading(6), *table(columns, EVERYBODY))
    return people_case((page(*rows, merges=merges(columns, 7)),))


letter_row = people_case((page(*heading(6), *table(USUAL, EVERYBODY, lettered=True)),))

_GROUPED = usual(without=(HAMLET,))
group_rows = people_case((page(
    *header_rows(_GROUPED),
    ("I", None, "Thôn Đông"),
    *rows_of(_GROUPED, EAST),
    ("Cộng", None, "5 nhân khẩu"),
    ("II", None, "Thôn Tây"),
    *rows_of(_GROUPED, WEST),
    ("Cộng", None, "2 nhân khẩu"),
),))  # fmt: skip
totals_and_signatures = people_case((page(
    *table(USUAL, EVERYBODY),
    ("Tổng cộng", None, "7 nhân khẩu"),
    (),
    (None, None, None, None, None, "Xã Mẫu, ngày 05 tháng 11 năm 2026"),
    *SIGNED,
),))  # fmt: skip
serial_restarts = people_case((page(
    *header_rows(_GROUPED),
    (1, None, "Thôn Đông"),
    *rows_of(_GROUPED, EAST),
    (2, None, "Thôn Tây"),
    *rows_of(_GROUPED, WEST),
),))  # fmt: skip
head_row_carries = people_case((listed(usual(
    (HAMLET, column("Thôn", cell=lambda p: p.hamlet if p.is_head else None)),
)),))  # fmt: skip

# Numbers


def _in_column(old, cell, header=None):
    made = column(*(header or old.header), cell=cell)
    return (listed(usual((old, made))),)


def _rows(people, *kinds, first=2):
    return tuple((SHEET, EVERYBODY.index(p) + first, kind) for p in people for kind in kinds)


_ZERO_CCCD = tuple(p for p in EVERYBODY if p.cccd.startswith("0"))
_ZERO_INSURANCE = tuple(p for p in EVERYBODY if p.insurance_no.startswith("0"))
cccd_as_number = people_case(
    _in_column(CCCD, lambda p: int(p.cccd)), warnings=_rows(_ZERO_CCCD, "cccd_repaired")
)
_NO_AGREEING = changed(HUONG, sex="male", cccd=None, as_read={"cccd": "42191000003"})
cccd_not_repairable = people_case(
    (listed(
        usual((CCCD, column("Số CCCD", cell=lambda p: p.cccd or 42191000003))), _NO_AGREEING
    ),),
    _NO_AGREEING,
    warnings=((SHEET, 4, "cccd_unclear"),),
)  # fmt: skip
insurance_as_number = people_case(
    _in_column(INSURANCE, lambda p: int(p.insurance_no)),
    warnings=_rows(_ZERO_INSURANCE, "insurance_repaired"),
)
_ZERO_PHONE = tuple(p for p in EVERYBODY if p.phone)
phone_as_number = people_case(
    _in_column(PHONE, lambda p: int(p.phone) if p.phone else None),
    warnings=_rows(_ZERO_PHONE, "phone_repaired"),
)
point_zero = people_case(
    (listed(usual(
        (CCCD, column("Số CCCD", cell=lambda p: f"{int(p.cccd)}.0")),
        (INSURANCE, column("Mã số BHXH", cell=lambda p: f"{int(p.insurance_no)}.0")),
        (PHONE, column("Số điện thoại", cell=lambda p: p.phone and f"{int(p.phone)}.0")),
    )),),
    warnings=(
        *_rows(_ZERO_CCCD, "cccd_repaired"),
        *_rows(_ZERO_INSURANCE, "insurance_repaired"),
        *_rows(_ZERO_PHONE, "phone_repaired"),
    ),
)  # fmt: skip
apostrophe = people_case((listed(usual(
    (CCCD, column("Số CCCD", cell=lambda p: f"'{p.cccd}")),
    (INSURANCE, column("Mã số BHXH", cell=lambda p: f"'{p.insurance_no}")),
    (PHONE, column("Số điện thoại", cell=lambda p: p.phone and f"'{p.phone}")),
)),))  # fmt: skip


def _whole_scientific(number):
    figures = str(int(number))
    return f"{figures[0]}.{figures[1:]}E+{len(figures) - 1}"


def _cut_scientific(number):
    figures = str(int(number))
    return f"{figures[0]}.{figures[1:6]}E+{len(figures) - 1}"


scientific_whole = people_case(
    _in_column(CCCD, lambda p: _whole_scientific(p.cccd)),
    warnings=_rows(_ZERO_CCCD, "cccd_repaired"),
)
scientific_cut = people_case(
    _in_column(CCCD, lambda p: _cut_scientific(p.cccd)),
    tuple(replace(p, cccd=None, as_read={"cccd": _cut_scientific(p.cccd)}) for p in EVERYBODY),
    warnings=_rows(EVERYBODY, "cccd_unclear"),
)

# Dates and sex

_MIXED = {
    AN.name: date(1957, 9, 3),
    BINH.name: 1960,
    HUONG.name: "05/1991",
    MANH.name: SERIALS[MANH.name],
    QUYNH.name: "01-12-1988",
    NGHIA.name: "30.11.1972",
    DUONG.name: "19/7/2003",
}
dates_mixed = people_case(_in_column(BIRTH, lambda p: _MIXED[p.name]))
_OTHER_DATES = {
    AN.name: "1957-09-03",
    BINH.name: "Năm 1960",
    HUONG.name: "00/05/1991",
    MANH.name: "14 tháng 2 năm 1985",
    QUYNH.name: "19881201",
    NGHIA.name: "30/11/1972 00:00:00",
    DUONG.name: "19072003",
}
dates_as_text = people_case(_in_column(BIRTH, lambda p: _OTHER_DATES[p.name]))
birth_year_or_full = people_case(_in_column(BIRTH, lambda p: _MIXED[p.name], header=("Năm sinh",)))
_UNSURE = changed(AN, birth=None, as_read={"birth": "31/02/1957"})
_UNSURE = tuple(
    replace(p, birth=None, as_read={"birth": "10/05/1905 (năm 1957?)"}) if p is QUYNH else p
    for p in _UNSURE
)
dates_impossible = people_case(
    _in_column(
        BIRTH,
        lambda p: {AN.name: "31/02/1957", QUYNH.name: date(1905, 5, 10)}.get(
            p.name, _MIXED[p.name]
        ),
    ),
    _UNSURE,
    warnings=((SHEET, 2, "birth_unclear"), (SHEET, 6, "year_in_date_cell")),
)

_WOMAN = {"female": "x"}
sex_words = people_case(_in_column(SEX, lambda p: {"male": "nam", "female": "NỮ"}[p.sex]))
sex_x_women = people_case(_in_column(SEX, lambda p: _WOMAN.get(p.sex), header=("Nữ (x)",)))
sex_x_under_sex = people_case(_in_column(SEX, lambda p: _WOMAN.get(p.sex)))
sex_x_over_signatures = people_case(
    (
        page(
            *table(usual((SEX, column("Giới tính", cell=lambda p: _WOMAN.get(p.sex)))), EVERYBODY),
            (None, None, "NGƯỜI LẬP BIỂU", None, "TM. ỦY BAN NHÂN DÂN"),
        ),
    )
)
sex_one_two = people_case(_in_column(SEX, lambda p: {"male": 1, "female": 2}[p.sex]))
sex_one_zero = people_case(_in_column(SEX, lambda p: {"male": 1, "female": 0}[p.sex]))
_MAN_BORN = column("Năm sinh", "Nam", cell=lambda p: _MIXED[p.name] if p.sex == "male" else None)
_WOMAN_BORN = column("Năm sinh", "Nữ", cell=lambda p: _MIXED[p.name] if p.sex == "female" else None)
BORN_BY_SEX = usual((BIRTH, _MAN_BORN), (SEX, _WOMAN_BORN))
_SEX_MAN = column("Giới tính", "Nam", cell=lambda p: "x" if p.sex == "male" else None)
_SEX_WOMAN = column("Giới tính", "Nữ", cell=lambda p: "x" if p.sex == "female" else None)
TICKED = tuple(c for one in USUAL for c in ((_SEX_MAN, _SEX_WOMAN) if one is SEX else (one,)))

# Names


def _renamed(tell):
    return tuple(replace(p, name=tell(p)) for p in EVERYBODY)


names_in_capitals = people_case((listed(USUAL, _renamed(lambda p: p.name.upper())),),
                                _renamed(lambda p: p.name.upper()))  # fmt: skip
_ADDED = {
    AN.name: " 1957", BINH.name: " (Tư Lèo)", MANH.name: " - 1985", DUONG.name: " (Bé Ba)"
}  # fmt: skip
_NICKNAMED = _renamed(lambda p: p.name + _ADDED.get(p.name, ""))
names_with_more = people_case((listed(USUAL, _NICKNAMED),), _NICKNAMED)
names_double_blanks = people_case(
    _in_column(NAME, lambda p: "  " + p.name.replace(" ", "   ") + " ")
)
_FAMILY = column("Họ và tên đệm", cell=lambda p: p.name.rpartition(" ")[0])
_GIVEN = column("Tên", cell=lambda p: p.name.rpartition(" ")[2])
TWO_NAMES = tuple(c for one in USUAL for c in ((_FAMILY, _GIVEN) if one is NAME else (one,)))
names_in_two_columns = people_case((listed(TWO_NAMES),))
_MERGED_NAME = (
    column("Họ và tên", cell=lambda p: p.name.rpartition(" ")[0]),
    Column((), lambda p, _: p.name.rpartition(" ")[2]),
)
UNDER_ONE_NAME = tuple(c for one in USUAL for c in (_MERGED_NAME if one is NAME else (one,)))

# Places, colours, hidden rows, sheets

_COMMUNES = {
    "Thôn Đông": "Thôn Đông, Xã Mẫu (xã Mẫu Cũ trước đây)",
    "Thôn Tây": "Thôn Tây, xã Mẫu Nhỏ cũ, nay là Xã Mẫu",
}
address_of_two_communes = people_case(
    _in_column(HAMLET, lambda p: _COMMUNES[p.hamlet], header=("Địa chỉ",))
)
address_is_the_hamlet = people_case(_in_column(HAMLET, lambda p: p.hamlet, header=("Địa chỉ",)))
district_kept_empty = people_case((listed((
    *USUAL,
    column("Xã", cell=lambda _: "Xã Mẫu"),
    column("Huyện", cell=lambda _: None),
    column("Tỉnh", cell=lambda _: "Tỉnh Mẫu"),
)),))  # fmt: skip
_STREETS = each(EVERYBODY, hamlet="Tổ 3")
street_group_digits = people_case(
    (listed(usual((HAMLET, column("Tổ", cell=lambda _: 3))), _STREETS),), _STREETS
)
_COLOURS = {True: "#FFFF00", False: "#FFC7CE"}
cell_colours = people_case((page(
    *header_rows(USUAL),
    *(tuple(Cell(cell, colour=_COLOURS[place % 2 == 0]) for cell in row)
      for place, row in enumerate(rows_of(USUAL, EVERYBODY))),
),))  # fmt: skip
hidden_rows = people_case((page(*table(USUAL, EVERYBODY), hidden_rows=frozenset({3, 5, 6})),))
_OF_SHEET = usual(without=(HAMLET,))
sheet_per_hamlet = people_case((
    Page("Thôn Đông", table(_OF_SHEET, EAST)),
    Page("Thôn Tây", table(_OF_SHEET, WEST)),
))  # fmt: skip
hidden_sheet = people_case(
    (page(*table(USUAL, EVERYBODY)), Page("Năm cũ", table(USUAL, EVERYBODY), hidden=True)),
    remarks=("hidden_sheet_left_out",),
)
sheet_of_notes = people_case(
    (page(*table(USUAL, EVERYBODY)), Page("Hướng dẫn", (("Điền đủ các cột.",), ("Không gộp ô.",)))),
    remarks=("sheet_without_header",),
)
_MOVED = (STT, HAMLET, NAME, SEX, BIRTH, RELATION, HOUSEHOLD, CLASS, PHONE, INSURANCE, CCCD)
columns_move = later_case((listed(USUAL),), (listed(_MOVED),), EVERYBODY, unchanged=len(EVERYBODY))
headers_only = people_case((page(*heading(6), *header_rows(USUAL), letters(USUAL)),), ())

# Rows that do not come in, and what stays

name_missing = people_case(
    (page(
        *header_rows(USUAL),
        *rows_of(USUAL, EAST),
        (6, None, None, date(1990, 1, 1), "Nam", "042090000009", None, "Con", None, None,
         "Thôn Đông"),
        *rows_of(USUAL, WEST, 7),
    ),),
    rejected=((SHEET, 7, "thiếu họ tên"),),
)  # fmt: skip
_TWIN = replace(QUYNH, cccd="042188000077", insurance_no=None)
same_name_other_cccd = people_case(
    (listed(USUAL, (*EAST, _TWIN, *WEST)),),
    (*EVERYBODY, _TWIN),
    warnings=((SHEET, 7, "twin"),),
)
_CONTRADICTING = (
    replace(AN, insurance_no=QUYNH.insurance_no),
    replace(MANH, name="Hoàng Văn Khác", birth="1999-01-01"),
)
contradictions = later_case(
    (listed(USUAL),),
    (listed(USUAL, _CONTRADICTING),),
    EVERYBODY,
    rejected=(
        (SHEET, 2, "số CCCD và mã số BHXH chỉ hai người khác nhau trong sổ"),
        (SHEET, 3, "số CCCD đã có trong sổ cho người khác tên, khác hoặc không rõ ngày sinh"),
    ),
)
_BARE = tuple(
    replace(p, cccd=None, insurance_no=None, phone="", sex=None, relation="") for p in EVERYBODY
)
empty_cells = later_case(
    (listed(USUAL),),
    (listed(
        usual((HOUSEHOLD, column("Hộ số", cell=lambda p: p.household)), without=(CLASS,)), _BARE
    ),),
    EVERYBODY,
    unchanged=len(EVERYBODY),
)  # fmt: skip
_RENAMED = changed(MANH, name="Lê Đức Mạnh Hùng")
other_name = later_case(
    (listed(USUAL),),
    (listed(USUAL, _RENAMED),),
    _RENAMED,
    changed=1,
    unchanged=6,
    warnings=((SHEET, 5, "other_name"),),
)
_NOTES = {
    AN.name: "đã chết ngày 01/02/2026",
    QUYNH.name: "chuyển đi ngày 5/10/2026",
    DUONG.name: "đi làm ăn xa",
    HUONG.name: "đã chết",
    NGHIA.name: "vợ đã mất năm 2020",
}
_BEFELL = {AN.name: ("died 2026-02-01",), QUYNH.name: ("moved 2026-10-05",),
           DUONG.name: ("working_away",)}  # fmt: skip
notes_tell = people_case(
    (listed((*USUAL, column("Ghi chú", cell=lambda p: _NOTES.get(p.name)))),),
    tuple(replace(p, residence=_BEFELL.get(p.name, ())) for p in EVERYBODY),
    warnings=((SHEET, 4, "no_day_of_leaving"),),
)
_DOUBTFUL = tuple(
    replace(p, cccd=None, as_read={"cccd": "12345"}) if p is AN
    else replace(p, sex=None, as_read={"sex": "khác"}) if p is MANH
    else replace(p, insurance_no=None, as_read={"insurance_no": "12"}) if p is DUONG
    else p
    for p in EVERYBODY
)  # fmt: skip
doubtful_cells = people_case(
    (listed(usual(
        (CCCD, column("Số CCCD", cell=lambda p: p.as_read.get("cccd", p.cccd))),
        (SEX, column("Giới tính", cell=lambda p: p.as_read.get("sex") or SEX.cell(p, 0))),
        (INSURANCE, column("Mã số BHXH",
                           cell=lambda p: p.as_read.get("insurance_no", p.insurance_no))),
    ), _DOUBTFUL),),
    _DOUBTFUL,
    warnings=(
        (SHEET, 2, "cccd_unclear"), (SHEET, 5, "sex_unclear"), (SHEET, 8, "insurance_unclear")
    ),
)  # fmt: skip
number_column_of_twelve = people_case((listed(usual(
    (CCCD, column("Mã số", cell=lambda p: p.cccd)),
)),))  # fmt: skip


def old_identity_number(trap):
    """Nine digits under "CMND" are an old number, neither a CCCD nor an insurance number."""
    people = tuple(replace(p, cccd=None, old_id="183456789") if p is AN else p for p in EVERYBODY)
    columns = usual((CCCD, column("Số CMND/CCCD", cell=lambda p: p.old_id or p.cccd)))
    file = f"{trap}.xlsx"
    return Case({file: xlsx(listed(columns, people))}, (Import(file, added=7),), people)


def motto_between(trap):
    """The heading stands again above the second half, as where two lists were put together."""
    rows = (
        *heading(6), *header_rows(USUAL), *rows_of(USUAL, EAST),
        (None, None, None, None, MOTTO[0]), (None, None, None, None, MOTTO[1]),
        *header_rows(USUAL), *rows_of(USUAL, WEST, 6),
    )  # fmt: skip
    file = f"{trap}.xlsx"
    return Case({file: xlsx(page(*rows))}, (Import(file, added=7),), EVERYBODY)
