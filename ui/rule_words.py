"""Names of the dated rules in words."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from core.domain.classes import HouseholdClass
from ui.words import class_word


def rule_words(name: str) -> str:
    """Return a rule's name in words; an unknown one as it is."""
    family, _, member = name.partition(".")
    if member and family in _FAMILIES:
        return _FAMILIES[family](member)
    return {**_terms(), **_prices()}.get(name, name)


def _terms() -> Mapping[str, str]:
    return {
        "gap_limit_days": QCoreApplication.translate("Rules", "Gián đoạn tối đa (ngày)"),
        "waiting_days": QCoreApplication.translate("Rules", "Chờ thẻ có giá trị (ngày)"),
        "waiting_start_offset": QCoreApplication.translate("Rules", "Cách tính ngày đầu (ngày)"),
        "five_year_allowed_gap_days": QCoreApplication.translate(
            "Rules", "5 năm liên tục: gián đoạn cho phép"
        ),
        "five_year_copay_multiple": QCoreApplication.translate(
            "Rules", "5 năm liên tục: số lần lương cơ sở"
        ),
        "expiring_days": QCoreApplication.translate("Rules", "Báo sắp hết hạn trước (ngày)"),
        "horizon_days": QCoreApplication.translate("Rules", "Nhìn trước (ngày)"),
        "last_chance_days": QCoreApplication.translate("Rules", "Cơ hội cuối: còn tối đa (ngày)"),
        "child_years": QCoreApplication.translate("Rules", "Trẻ em: dưới (tuổi)"),
        "child_cutoff": QCoreApplication.translate("Rules", "Trẻ em: mốc trong năm"),
        "grade12_end": QCoreApplication.translate("Rules", "Học sinh lớp 12: thẻ đến"),
        "pupil_from_years": QCoreApplication.translate("Rules", "Học sinh: từ (tuổi)"),
        "pupil_under_years": QCoreApplication.translate("Rules", "Học sinh: dưới (tuổi)"),
        "pupil_card_months": QCoreApplication.translate("Rules", "Thẻ học sinh gần đây (tháng)"),
        "age_marks": QCoreApplication.translate("Rules", "Mốc tuổi cần xem lại"),
        "old_id_last_day": QCoreApplication.translate("Rules", "CMND 9 số dùng đến"),
    }


def _prices() -> Mapping[str, str]:
    return {
        "former_difficult_area_months": QCoreApplication.translate(
            "Rules", "Xã ra khỏi vùng khó khăn: hỗ trợ thêm (tháng)"
        ),
        "child_code": QCoreApplication.translate("Rules", "Mã thẻ trẻ em"),
        "pupil_code": QCoreApplication.translate("Rules", "Mã thẻ học sinh"),
        "base_reference_level": QCoreApplication.translate("Rules", "Lương cơ sở (đ)"),
        "premium_rate_household": QCoreApplication.translate("Rules", "Mức đóng hộ gia đình (%)"),
        "household_ladder": QCoreApplication.translate("Rules", "Bậc giảm trong hộ (%)"),
        "payment_periods_months": QCoreApplication.translate("Rules", "Kỳ đóng (tháng)"),
        "near_poor_ethnic_point": QCoreApplication.translate(
            "Rules", "Cận nghèo, dân tộc thiểu số: theo điểm"
        ),
        "cccd_provinces": QCoreApplication.translate("Rules", "Mã tỉnh trong số CCCD"),
    }


def _code(code: str) -> str:
    text = QCoreApplication.translate("Rules", "Mã thẻ {code}: theo điểm")
    return text.format(code=code)


def _share(point: str) -> str:
    text = QCoreApplication.translate("Rules", "Nhà nước hỗ trợ, điểm {point} (%)")
    words = {
        ".poor_district": QCoreApplication.translate("Rules", " – huyện nghèo"),
        ".poor_commune": QCoreApplication.translate("Rules", " – xã đặc biệt khó khăn"),
    }
    special = next((suffix for suffix in words if point.endswith(suffix)), "")
    return text.format(point=point.removesuffix(special)) + words.get(special, "")


def _class_code(name: str) -> str:
    text = QCoreApplication.translate("Rules", "Mã thẻ của diện: {name}")
    return text.format(name=class_word(HouseholdClass(name)))


_FAMILIES: Mapping[str, Callable[[str], str]] = {
    "code": _code,
    "share": _share,
    "class_code": _class_code,
}
