"""The fields in which the office says something about itself, wherever they stand."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from core.domain.text import clean
from ui.half_filled import Field, text_of
from ui.sizes import fixed_height

TICKS = frozenset({"count_temporary", "paper_cards"})
_LINES = frozenset({"issuer", "signing_as", "pay_at"})
_TWO_LINES = 48


def office_field(name: str) -> Field:
    """Return a field for a setting of the office."""
    if name in TICKS:
        return QCheckBox()
    if name not in _LINES:
        return QLineEdit()
    field = QPlainTextEdit()
    fixed_height(field, _TWO_LINES)
    field.setTabChangesFocus(True)
    return field


def said_in(field: Field) -> str:
    """Return what is said in such a field."""
    return tidy(text_of(field))


def tidy(text: str) -> str:
    """Return a text without needless blanks, line by line."""
    return "\n".join(clean(line) for line in text.splitlines()).strip()


def office_words() -> Mapping[str, str]:
    """Return the names of the settings in the language of the window."""
    translate = QCoreApplication.translate
    return {
        "target_percent": translate("OfficeForm", "Mục tiêu tỷ lệ có thẻ (%), bỏ trống: 95"),
        "commune": translate("OfficeForm", "Tên xã, phường"),
        "commune_code": translate("OfficeForm", "Mã xã, phường"),
        "province": translate("OfficeForm", "Tỉnh, thành phố"),
        "count_temporary": translate("OfficeForm", "Tính cả người tạm trú"),
        "superior": translate("OfficeForm", "Cơ quan cấp trên (góc trái thư)"),
        "issuer": translate("OfficeForm", "Cơ quan gửi thư"),
        "symbol": translate("OfficeForm", "Ký hiệu sau số thư"),
        "number_pattern": translate("OfficeForm", "Mẫu số thư, ví dụ {so}/{ky_hieu}"),
        "letter_again_days": translate("OfficeForm", "Số ngày không gửi thư lại, bỏ trống: 30"),
        "place": translate("OfficeForm", "Địa danh trước ngày tháng"),
        "address": translate("OfficeForm", "Địa chỉ cơ quan"),
        "office": translate("OfficeForm", "Cơ quan BHXH nhận danh sách"),
        "pay_at": translate("OfficeForm", "Nộp tiền ở đâu, bằng cách nào"),
        "pay_bank_bin": translate("OfficeForm", "Mã ngân hàng (BIN) nhận tiền, để in mã QR"),
        "pay_bank": translate("OfficeForm", "Tên ngân hàng nhận tiền"),
        "pay_account": translate("OfficeForm", "Số tài khoản nhận tiền"),
        "pay_owner": translate("OfficeForm", "Tên chủ tài khoản, in cạnh mã QR"),
        "pay_months": translate("OfficeForm", "Số tháng của số tiền trong mã QR; 0: không ghi"),
        "pay_purpose": translate("OfficeForm", "Nội dung chuyển khoản"),
        "phone": translate("OfficeForm", "Điện thoại liên hệ"),
        "signing_as": translate("OfficeForm", "Quyền hạn, chức vụ người ký"),
        "signatory": translate("OfficeForm", "Họ tên người ký"),
        "unit_code": translate("OfficeForm", "Mã đơn vị ở BHXH (7 chữ số)"),
        "collector": translate("OfficeForm", "Họ tên nhân viên thu"),
        "collector_code": translate("OfficeForm", "Mã nhân viên thu"),
        "form_symbol": translate("OfficeForm", "Ký hiệu sau số biểu gửi BHXH"),
        "facility": translate("OfficeForm", "Mã nơi khám của người chưa chọn"),
        "paper_cards": translate("OfficeForm", "Đề nghị cấp thẻ giấy"),
    }
