"""The names people read for what the register keeps: records, fields, fixed values.

One table for history, journal and refusals; a test holds it against the schema.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from core.domain.classes import CLASS_WORDS
from core.domain.days import Birth, Precision, format_day
from core.domain.forms.values import FORM_NAMES, MOVEMENT_WORDS
from core.domain.ids import Sex
from core.domain.local_rules import EVENT_WORDS
from core.domain.money import format_money
from core.domain.people import AREA_WORDS, ExclusionReason, ResidenceKind, Study
from core.domain.records import HAND, SCAN, FileKind
from core.domain.users import ROLE_NAMES
from core.domain.why import CONFIDENCE_WORDS, STATUS_WORDS

RECORD_WORDS: Mapping[str, str] = {
    "setting": "mục cài đặt",
    "hamlet": "thôn",
    "household": "hộ",
    "person": "người",
    "membership": "quan hệ hộ",
    "residence": "lần chuyển, mất",
    "cover_period": "thẻ",
    "decision": "quyết định",
    "household_class": "diện hộ",
    "area_class": "diện vùng",
    "rule": "quy định",
    "local_rule": "quy định riêng",
    "exclusion": "lần loại khỏi danh sách",
    "letter": "thư",
    "register_user": "người dùng",
    "file_shape": "cách đọc một dạng tệp",
    "two_people": "hai người không phải là một",
    "population": "dân số của thôn",
    "month_end": "tháng đã chốt",
    "month_figure": "số chốt của thôn",
    "month_class": "số chốt theo diện",
    "saved_list": "danh sách đã lưu",
    "letter_wording": "lời thư",
    "sent_form": "biểu đã gửi",
    "sent_form_row": "dòng của biểu đã gửi",
}

# Fields the program keeps for itself: numbers of rows, keys to find and sort by, packed values.
INNER_FIELDS = frozenset(
    {"id", "name_key", "search_key", "sort_key", "birth_precision", "by_hand", "row_values"}
)

_FIRST, _LAST, _SOURCE, _NOTE = "từ ngày", "đến ngày", "nguồn", "ghi chú"
_MONTH_END = "tháng đã chốt"
_DAYS = {"first_day": _FIRST, "last_day": _LAST}

FIELD_WORDS: Mapping[str, Mapping[str, str]] = {
    "setting": {"name": "mục", "value": "giá trị"},
    "hamlet": {"name": "tên thôn"},
    "household": {
        "hamlet_id": "thôn",
        "number": "số hộ",
        "address": "địa chỉ",
        "walk_order": "thứ tự đi phát",
    },
    "person": {
        "name": "họ và tên",
        "birth": "ngày sinh",
        "sex": "giới tính",
        "ethnicity": "dân tộc",
        "cccd": "số CCCD",
        "old_id": "số CMND",
        "insurance_no": "mã số BHXH",
        "phone": "điện thoại",
        "study": "đi học",
        "cccd_as_read": "số CCCD như tệp ghi",
        "insurance_no_as_read": "mã số BHXH như tệp ghi",
        "birth_as_read": "ngày sinh như tệp ghi",
        "sex_as_read": "giới tính như tệp ghi",
    },
    "membership": {
        "person_id": "người",
        "household_id": "hộ",
        "relation": "quan hệ với chủ hộ",
        **_DAYS,
    },
    "residence": {"person_id": "người", "kind": "sự việc", **_DAYS},
    "cover_period": {
        "person_id": "người",
        "code": "mã đối tượng",
        "point": "diện theo luật",
        "card_number": "số thẻ",
        "facility": "nơi khám ban đầu",
        "paid_on": "ngày nộp",
        "amount": "số tiền",
        "five_year_from": "đủ 5 năm liên tục từ",
        "first_assumed": "ngày đầu là suy ra",
        "source": _SOURCE,
        "receipt": "số biên lai",
        **_DAYS,
    },
    "decision": {
        "number": "quyết định số",
        "decided_on": "ngày quyết định",
        "source": _SOURCE,
        **_DAYS,
    },
    "household_class": {"household_id": "hộ", "decision_id": "theo quyết định", "class": "diện"},
    "area_class": {"hamlet_id": "thôn", "area": "vùng", "source": "văn bản", **_DAYS},
    "rule": {
        "name": "quy định",
        "value": "giá trị",
        "source": "căn cứ",
        "confidence": "độ tin cậy",
        "checked": "ngày kiểm tra",
        "note": _NOTE,
        **_DAYS,
    },
    "local_rule": {
        "point": "điểm",
        "percent_total": "tổng mức hỗ trợ (%)",
        "percent_extra": "hỗ trợ thêm (%)",
        "paper": "văn bản",
        "event": "sau sự kiện",
        "months": "số tháng",
        "area": "vùng",
        "hamlet_id": "thôn",
        "confidence": "độ tin cậy",
        "checked": "ngày kiểm tra",
        "note": _NOTE,
        **_DAYS,
    },
    "exclusion": {
        "person_id": "người",
        "listing": "danh sách",
        "reason": "lý do",
        "since": _FIRST,
        "anchor": "so với ngày",
        "note": _NOTE,
    },
    "letter": {
        "household_id": "hộ",
        "year": "năm",
        "number": "số thư",
        "day": "ngày thư",
        "reasons": "lý do",
        "symbol": "ký hiệu",
        "confirmed_on": "ngày xác nhận đã in",
        "delivered_on": "ngày giao",
        "returned_on": "ngày thư trả lại",
        "by_whom": "người giao",
        "note": _NOTE,
        "printed": "số lần in",
        "look": "cách in",
    },
    "register_user": {"name": "tên", "role": "vai trò"},
    "file_shape": {
        "shape": "dạng tệp",
        "title": "các cột",
        "kind": "loại danh sách",
        "header_row": "dòng tiêu đề",
        "fields": "cách ghép cột",
        "encodings": "bảng mã",
    },
    "two_people": {"person_id": "người", "other_id": "người kia"},
    "population": {
        "hamlet_id": "thôn",
        "year": "năm",
        "people": "số dân",
        "source": _SOURCE,
        "as_of": "tính đến ngày",
    },
    "month_end": {"month": "tháng", "day": "ngày tính", "note": _NOTE},
    "month_figure": {
        "month_end_id": _MONTH_END,
        "hamlet": "thôn",
        "people": "số người",
        "covered": "số người có thẻ",
        "population": "số dân",
        **{status.value: word for status, word in STATUS_WORDS.items()},
        "losing_support": "sắp mất hỗ trợ",
    },
    "month_class": {"month_end_id": _MONTH_END, "class": "diện", "people": "số người"},
    "saved_list": {
        "name": "tên",
        "listing": "danh sách gốc",
        "roll": "điều kiện lọc và thứ tự",
        "columns": "các cột",
    },
    "letter_wording": {"kind": "loại thư", "language": "ngôn ngữ", "text": "lời"},
    "sent_form": {"form": "biểu", "group_code": "nhóm", "number": "số", "day": "ngày gửi"},
    "sent_form_row": {
        "sent_form_id": "biểu",
        "person_id": "người",
        "movement": "biến động",
    },
}

_FILES = {
    FileKind.PEOPLE: "danh sách dân cư",
    FileKind.CARDS: "danh sách thẻ",
    FileKind.D09: "D09-TS",
    FileKind.POVERTY: "kết quả rà soát nghèo",
}

SEX_WORDS: Mapping[Sex, str] = {Sex.MALE: "nam", Sex.FEMALE: "nữ"}

# Fields that hold one of a few fixed words.
VALUE_WORDS: Mapping[tuple[str, str], Mapping[Any, str]] = {
    ("person", "sex"): SEX_WORDS,
    ("person", "study"): {Study.STUDIES: "đang đi học", Study.LEFT: "đã thôi học"},
    ("residence", "kind"): {
        ResidenceKind.PERMANENT: "thường trú",
        ResidenceKind.TEMPORARY: "tạm trú",
        ResidenceKind.WORKING_AWAY: "đi làm ăn xa",
        ResidenceKind.MOVED: "chuyển đi",
        ResidenceKind.DIED: "đã chết",
    },
    ("household_class", "class"): CLASS_WORDS,
    ("month_class", "class"): CLASS_WORDS,
    ("decision", "source"): _FILES,
    ("cover_period", "source"): {**_FILES, HAND: "ghi bằng tay", SCAN: "mã quét"},
    ("area_class", "area"): AREA_WORDS,
    ("local_rule", "area"): AREA_WORDS,
    ("local_rule", "event"): EVENT_WORDS,
    ("local_rule", "confidence"): CONFIDENCE_WORDS,
    ("rule", "confidence"): CONFIDENCE_WORDS,
    ("exclusion", "reason"): {
        ExclusionReason.REFUSED: "từ chối tham gia",
        ExclusionReason.COVERED_ELSEWHERE: "đã có thẻ nơi khác",
        ExclusionReason.OTHER: "lý do khác",
    },
    ("register_user", "role"): ROLE_NAMES,
    ("sent_form", "form"): FORM_NAMES,
    ("sent_form_row", "movement"): MOVEMENT_WORDS,
}
_MONEY_FIELDS = frozenset({("cover_period", "amount")})
YES = "có"


def value_words(table: str, field: str, row: Mapping[str, Any]) -> str:
    """Return a value of a row as people write it, nothing where none is known.

    The id of another row comes as it is.
    """
    value = row.get(field)
    if value is None or value == "":
        return ""
    if (table, field) == ("person", "birth"):
        return Birth(value, Precision(row["birth_precision"])).shown()
    if (table, field) in VALUE_WORDS:
        return VALUE_WORDS[table, field].get(value, str(value))
    if isinstance(value, bool):
        return YES if value else ""
    if (table, field) in _MONEY_FIELDS:
        return f"{format_money(value)} đ"
    return format_day(value) if isinstance(value, date) else str(value)


def counted_rows(touched: Mapping[str, int]) -> str:
    """Return how many rows of each table, in words: “3 hộ, 12 người”."""
    return ", ".join(
        f"{touched[table]} {word}" for table, word in RECORD_WORDS.items() if table in touched
    )
