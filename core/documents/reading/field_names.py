"""What people call the fields of a list, and which of them each kind of list uses."""

from collections.abc import Mapping

from core.domain.records import FileKind, ReportKind

FIELD_NAMES: Mapping[str, str] = {
    "ho_ten": "họ và tên",
    "ho_dem": "họ và chữ đệm",
    "ten": "tên (không có họ)",
    "ngay_sinh": "ngày sinh hoặc năm sinh",
    "nam_sinh_nam": "năm sinh, cột của nam",
    "nam_sinh_nu": "năm sinh, cột của nữ",
    "gioi_tinh": "giới tính",
    "nam_x": "giới tính: đánh dấu nam",
    "nu_x": "giới tính: đánh dấu nữ",
    "cccd": "số CCCD, CMND",
    "ma_so_bhxh": "mã số BHXH",
    "so_the": "số thẻ BHYT",
    "ho_so": "hộ số",
    "stt_ho": "số thứ tự của hộ",
    "chu_ho": "họ tên chủ hộ",
    "quan_he": "quan hệ với chủ hộ",
    "dien_ho": "diện hộ (nghèo, cận nghèo…)",
    "thon": "thôn",
    "dia_chi": "địa chỉ",
    "dien_thoai": "điện thoại",
    "dan_toc": "dân tộc",
    "cu_tru": "tình trạng cư trú",
    "ngay_chet": "ngày chết",
    "ngay_chuyen_di": "ngày chuyển đi",
    "ngay_chuyen_den": "ngày chuyển đến",
    "ghi_chu": "ghi chú",
    "han_tu": "thẻ có giá trị từ ngày",
    "han_den": "thẻ có giá trị đến ngày",
    "tu_thang": "tham gia từ tháng",
    "so_thang": "số tháng đóng",
    "ma_dt": "mã đối tượng",
    "ma_kcb": "mã nơi khám ban đầu",
    "noi_kcb": "nơi khám ban đầu",
    "ma_tinh_kcb": "mã tỉnh của nơi khám ban đầu",
    "du_5_nam": "thời điểm đủ 5 năm liên tục",
    "ngay_bien_lai": "ngày biên lai, ngày đóng tiền",
    "phuong_an": "phương án (TM, ON, GH, DC)",
    "so_the_moi": "số thẻ mới",
    "han_tu_moi": "thẻ mới có giá trị từ ngày",
    "han_den_moi": "thẻ mới có giá trị đến ngày",
    "ma_kcb_moi": "mã nơi khám của thẻ mới",
    "ma_ket_qua": "mã kết quả tra cứu thẻ",
    "qd_cong_nhan": "số quyết định công nhận",
    "ngay_qd": "ngày quyết định công nhận",
    "diem_b1": "điểm rà soát B1",
    "diem_b2": "điểm rà soát B2",
    "nguyen_nhan": "nguyên nhân nghèo",
    "thang_dung": "tháng dừng đóng",
    "thang_den_han": "tháng đến hạn phải đóng",
    "ma_don_vi": "mã đơn vị",
    "bhyt_x": "đánh dấu BHYT",
    "bhxh_bb_x": "đánh dấu BHXH bắt buộc",
    "bhxh_tn_x": "đánh dấu BHXH tự nguyện",
    "bhtn_x": "đánh dấu BH thất nghiệp",
    "stt": "số thứ tự",
    "tuoi": "tuổi",
    "so_khau": "số khẩu của hộ",
    "quoc_tich": "quốc tịch",
    "xa": "xã",
    "huyen": "huyện (cũ)",
    "tinh": "tỉnh",
    "ma_tinh": "mã tỉnh",
    "ma_vung": "mã vùng sinh sống (K1, K2, K3)",
    "dtts": "hộ dân tộc thiểu số",
    "khong_ld": "hộ không có khả năng lao động",
    "co_cong": "hộ có người có công",
    "ty_le_nsnn": "tỷ lệ ngân sách hỗ trợ",
    "tien_dong": "số tiền đóng",
    "so_bien_lai": "số biên lai",
    "nguoi_thu": "mã nhân viên thu",
    "muc_thu_nhap": "mức thu nhập đóng BHXH tự nguyện",
}

_WHO = (
    "ho_ten", "ho_dem", "ten", "ngay_sinh", "nam_sinh_nam", "nam_sinh_nu", "gioi_tinh", "nam_x",
    "nu_x", "cccd", "ma_so_bhxh", "so_the",
)  # fmt: skip
_MORE = ("thon", "dia_chi", "dien_thoai", "dan_toc")
_HOUSEHOLD = ("ho_so", "quan_he", "chu_ho", "dien_ho")
_CLINIC = ("ma_kcb", "noi_kcb", "ma_tinh_kcb")
_USEFUL: Mapping[FileKind | ReportKind, tuple[str, ...]] = {
    FileKind.PEOPLE: (
        *_WHO, *_HOUSEHOLD, *_MORE, "cu_tru", "ngay_chet", "ngay_chuyen_di", "ngay_chuyen_den",
        "ghi_chu",
    ),
    FileKind.CARDS: (
        *_WHO, "han_tu", "han_den", "tu_thang", "so_thang", "ma_dt", *_CLINIC, "du_5_nam",
        "ngay_bien_lai", "phuong_an", "ghi_chu", "so_the_moi", "han_tu_moi", "han_den_moi",
        "ma_kcb_moi", "ma_ket_qua", *_MORE,
    ),
    FileKind.D09: (*_WHO, "ghi_chu", "han_tu", "han_den", *_CLINIC, *_MORE),
    FileKind.POVERTY: (
        *_WHO, "stt_ho", *_HOUSEHOLD, "qd_cong_nhan", "ngay_qd", "diem_b1", "diem_b2",
        "nguyen_nhan", *_MORE,
    ),
    ReportKind.STOPPED: (
        *_WHO, "thang_dung", "bhyt_x", "bhxh_bb_x", "bhxh_tn_x", "bhtn_x", "ma_don_vi", *_MORE,
    ),
    ReportKind.DUE: (
        *_WHO, "thang_den_han", "bhyt_x", "bhxh_bb_x", "bhxh_tn_x", "bhtn_x", "ma_don_vi", *_MORE,
    ),
}  # fmt: skip


def fields_of(kind: FileKind | ReportKind | None = None) -> Mapping[str, str]:
    """Return all fields with their names, those a kind of list uses first."""
    first = _USEFUL[kind] if kind else ()
    return {field: FIELD_NAMES[field] for field in (*first, *FIELD_NAMES)}
