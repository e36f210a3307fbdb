"""The kinds of deeds the journal knows, and why a person's data are deleted for good."""

from collections.abc import Mapping
from enum import StrEnum


class DeedKind(StrEnum):
    """What a deed is; the value is what the journal keeps."""

    NEW = "new"
    SAMPLE = "sample"
    UPGRADE = "upgrade"
    IMPORT = "import"
    RECONCILE = "reconcile"
    SHAPE = "shape"
    MERGE = "merge"
    TWO_PEOPLE = "two people"
    NOT_TWO_PEOPLE = "two people unsaid"
    EDIT = "edit"
    EDIT_MANY = "edit many"
    NEW_MEMBER = "new member"
    NEW_HOUSEHOLD = "new household"
    EVENT = "event"
    EVENT_REMOVED = "event removed"
    NEW_HEAD = "new head"
    MOVE_PEOPLE = "move people"
    SPLIT = "split"
    MERGE_HOUSEHOLDS = "merge households"
    PLACE = "place"
    EXCLUDE = "exclude"
    EXCLUDE_REMOVED = "exclude removed"
    PAY = "pay"
    SCAN = "scan"
    UNDO = "undo"
    ERASE = "erase"
    SETTINGS = "settings"
    AREA = "area"
    AREA_ENDS = "area ends"
    AREA_REMOVED = "area removed"
    RULES = "rules"
    RULES_RESET = "rules reset"
    LOCAL_RULE = "local rule"
    LOCAL_RULE_ENDS = "local rule ends"
    LOCAL_RULE_REMOVED = "local rule removed"
    SAVE_LIST = "save list"
    REMOVE_LIST = "remove list"
    LETTERS = "letters"
    FORMS = "forms"
    LETTERS_PRINTED = "letters printed"
    LETTER_RESULTS = "letter results"
    WALK_ORDER = "walk order"
    WORDING = "wording"
    POPULATION = "population"
    MONTH_END = "month end"
    USER = "user"
    PASSWORD = "password"  # noqa: S105 - the name of a deed
    ENCRYPT = "encrypt"
    DECRYPT = "decrypt"


DEED_WORDS: Mapping[str, str] = {
    DeedKind.NEW: "tạo sổ",
    DeedKind.SAMPLE: "đánh dấu là dữ liệu mẫu",
    DeedKind.UPGRADE: "nâng cấp sổ",
    DeedKind.IMPORT: "nhập tệp",
    DeedKind.RECONCILE: "nhận theo danh sách của cơ quan BHXH",
    DeedKind.SHAPE: "nhớ cách đọc tệp",
    DeedKind.MERGE: "gộp hai người",
    DeedKind.TWO_PEOPLE: "ghi hai người không phải là một",
    DeedKind.NOT_TWO_PEOPLE: "bỏ ghi hai người không phải là một",
    DeedKind.EDIT: "sửa bằng tay",
    DeedKind.EDIT_MANY: "sửa nhiều người một lần",
    DeedKind.NEW_MEMBER: "thêm người vào hộ",
    DeedKind.NEW_HOUSEHOLD: "lập hộ mới",
    DeedKind.EVENT: "ghi sự việc của người",
    DeedKind.EVENT_REMOVED: "bỏ sự việc đã ghi",
    DeedKind.NEW_HEAD: "ghi chủ hộ mới",
    DeedKind.MOVE_PEOPLE: "chuyển người sang hộ khác",
    DeedKind.SPLIT: "tách hộ",
    DeedKind.MERGE_HOUSEHOLDS: "gộp hộ",
    DeedKind.PLACE: "đổi thôn, số hộ",
    DeedKind.EXCLUDE: "loại khỏi danh sách",
    DeedKind.EXCLUDE_REMOVED: "đưa lại vào danh sách",
    DeedKind.PAY: "ghi nhận nộp tiền",
    DeedKind.SCAN: "nhận theo mã quét",
    DeedKind.UNDO: "hoàn tác",
    DeedKind.ERASE: "xóa hẳn dữ liệu của một người",
    DeedKind.SETTINGS: "thay đổi cài đặt",
    DeedKind.AREA: "nhập diện vùng",
    DeedKind.AREA_ENDS: "kết thúc diện vùng",
    DeedKind.AREA_REMOVED: "bỏ diện vùng",
    DeedKind.RULES: "nhập tệp quy định",
    DeedKind.RULES_RESET: "trở lại quy định của chương trình",
    DeedKind.LOCAL_RULE: "nhập quy định riêng",
    DeedKind.LOCAL_RULE_ENDS: "kết thúc quy định riêng",
    DeedKind.LOCAL_RULE_REMOVED: "bỏ quy định riêng",
    DeedKind.SAVE_LIST: "lưu danh sách",
    DeedKind.REMOVE_LIST: "bỏ danh sách đã lưu",
    DeedKind.LETTERS: "cấp số thư",
    DeedKind.FORMS: "ghi biểu đã gửi",
    DeedKind.LETTERS_PRINTED: "xác nhận đã in thư",
    DeedKind.LETTER_RESULTS: "ghi kết quả giao thư",
    DeedKind.WALK_ORDER: "xếp thứ tự đi từng nhà",
    DeedKind.WORDING: "sửa lời thư",
    DeedKind.POPULATION: "nhập dân số của thôn",
    DeedKind.MONTH_END: "chốt số liệu tháng",
    DeedKind.USER: "thay đổi người dùng",
    DeedKind.PASSWORD: "đổi mật khẩu",
    DeedKind.ENCRYPT: "đặt mật khẩu cho sổ",
    DeedKind.DECRYPT: "bỏ mật khẩu của sổ",
}

_KEYS = "người dùng và mật khẩu chỉ đổi được ở chỗ riêng của chúng"
# Deeds nothing takes back, with the reason.
FINAL_DEEDS: Mapping[str, str] = {
    DeedKind.NEW: "đó là lúc sổ được tạo ra",
    DeedKind.SAMPLE: "sổ dữ liệu mẫu phải luôn nhận ra được",
    DeedKind.UPGRADE: "sổ đã nâng cấp không trở lại bản cũ",
    **dict.fromkeys((DeedKind.USER, DeedKind.PASSWORD, DeedKind.ENCRYPT, DeedKind.DECRYPT), _KEYS),
    DeedKind.ERASE: "dữ liệu đã xóa hẳn không còn ở đâu trong sổ để trả lại",
}


class EraseReason(StrEnum):
    """Why a person's data are deleted; a fixed word, so that nobody's name gets into it."""

    REQUEST = "request"
    MISTAKE = "mistake"
    EXPIRED = "expired"


ERASE_WORDS: Mapping[str, str] = {
    EraseReason.REQUEST: "theo yêu cầu của người đó",
    EraseReason.MISTAKE: "nhập nhầm, không có người này",
    EraseReason.EXPIRED: "hết thời hạn lưu",
}


def deed_word(kind: str) -> str:
    """Return a kind of deed in Vietnamese; one this version does not know keeps its own word."""
    return DEED_WORDS.get(kind, f"việc “{kind}”")


# Deeds the clerk does by hand, which the window takes back one by one.
HAND_DEEDS = frozenset(
    {
        DeedKind.EDIT,
        DeedKind.EDIT_MANY,
        DeedKind.NEW_MEMBER,
        DeedKind.NEW_HOUSEHOLD,
        DeedKind.EVENT,
        DeedKind.EVENT_REMOVED,
        DeedKind.NEW_HEAD,
        DeedKind.MOVE_PEOPLE,
        DeedKind.SPLIT,
        DeedKind.MERGE_HOUSEHOLDS,
        DeedKind.PLACE,
        DeedKind.EXCLUDE,
        DeedKind.EXCLUDE_REMOVED,
        DeedKind.PAY,
        DeedKind.MERGE,
        DeedKind.TWO_PEOPLE,
        DeedKind.SCAN,
        DeedKind.SAVE_LIST,
        DeedKind.REMOVE_LIST,
        DeedKind.LETTERS_PRINTED,
        DeedKind.LETTER_RESULTS,
        DeedKind.WALK_ORDER,
        DeedKind.POPULATION,
    }
)
