"""The texts of a letter and the places they may name, in the clerk's words."""

from collections.abc import Mapping

from core.domain.letter_kinds import KIND_WORDS, LAPSED_LONG

_KINDS: Mapping[str, str] = {
    **KIND_WORDS,
    LAPSED_LONG: "hết hạn lâu",
    "khac": "việc khác",
}
TEXT_WORDS: Mapping[str, str] = {
    "ten": "Tên của tiếng",
    "tieu_de": "Tên tệp PDF",
    "trich_yeu": "Trích yếu chung",
    "kinh_gui": "Kính gửi chủ hộ",
    "kinh_gui_khong_ten": "Kính gửi hộ chưa rõ chủ hộ",
    "dia_chi": "Địa chỉ hộ",
    "ban_sao": "Dấu bản sao",
    "mo_dau": "Mở đầu",
    "cho_quyet_dinh": "Hộ đang chờ quyết định",
    "noi_ly_do": "Chữ nối các lý do",
    "muc_dong": "Trước bảng tiền",
    "muc_dong_cho": "Trước bảng tiền của hộ chờ quyết định",
    "ghi_chu_muc_dong": "Dưới bảng tiền",
    "ghi_chu_cung_ngay": "Ngày thẻ mới: mọi người cùng ngày",
    "ghi_chu_khac_ngay": "Ngày thẻ mới: mỗi người một ngày",
    "ghi_chu_bac": "Dưới bảng tiền: mức theo thứ người đóng",
    "the_tu_cua": "Thẻ mới của ai từ ngày nào",
    "can_cu": "Căn cứ luật",
    "khong_phai_dong": "Hộ không phải đóng tiền",
    "nop_lien_tuc": "Nộp để thẻ nối tiếp",
    "nop_truoc": "Ngày nộp muộn nhất",
    "nop_som": "Thẻ đã gián đoạn quá lâu",
    "nop_lan_dau": "Thẻ đầu tiên",
    "nop_noi_tiep": "Nên nộp trước khi hết hạn",
    "nam_nam": "Quyền 5 năm liên tục",
    "nam_nam_gon": "Quyền 5 năm liên tục, thư chật chỗ",
    "giay_to": "Giấy tờ mang theo",
    "giay_to_cua": "Giấy tờ của từng người",
    "noi_nop": "Nơi nộp đã ghi trong cài đặt",
    "noi_nop_chua_ghi": "Nơi nộp khi chưa ghi",
    "co_quan_bhxh": "Tên cơ quan BHXH khi chưa ghi",
    "dia_chi_co_quan": "Địa chỉ cơ quan",
    "dien_thoai": "Điện thoại hỏi thêm",
    "ket": "Câu kết",
    "nguoi_ky": "Quyền hạn, chức vụ người ký",
    "noi_nhan": "Nơi nhận",
}
TABLE_WORDS: Mapping[str, str] = {
    "trich_yeu_rieng": "Trích yếu",
    "ly_do": "Lý do",
    "vi_sao": "Vì sao",
    "vi_sao_gon": "Vì sao, bảng gọn",
    "doi_tuong": "Đối tượng",
    "ten_doi_tuong": "Tên đối tượng",
    "giay_to_diem": "Giấy tờ theo đối tượng",
    "cot": "Cột",
    "chuyen_khoan": "Chuyển khoản",
    "phieu": "Phiếu trả lời",
    "danh_sach": "Danh sách giao thư",
    "di_phat": "Phiếu đi từng nhà",
    "viec_ngan": "Việc, viết ngắn",
    "giay_bao": "Giấy báo nửa trang",
}
PLACE_WORDS: Mapping[str, str] = {
    "thon": "thôn của hộ",
    "xa": "tên xã",
    "ten_chu_ho": "họ tên chủ hộ",
    "so_ho": "số hộ",
    "dia_chi": "địa chỉ hộ",
    "ngay_thu": "ngày của thư",
    "so_ngay_cho": "số ngày phải chờ khi nộp muộn",
    "co_quan_bhxh": "cơ quan BHXH nhận",
    "dia_chi_co_quan": "địa chỉ cơ quan",
    "dien_thoai": "điện thoại cơ quan",
    "ly_do": "các lý do của hộ",
    "the_tu_ngay": "ngày đầu của thẻ mới",
    "ngay_tung_nguoi": "ngày của từng người",
    "cac_ten": "tên những người ấy",
    "can_cu": "điều luật",
    "noi_tiep_den": "ngày nộp để thẻ nối tiếp",
    "nop_truoc_ngay": "ngày nộp muộn nhất",
    "nam_nam": "ngày đủ 5 năm",
    "cung_chi_tra": "mức cùng chi trả trong năm",
    "giay_to": "giấy tờ mang theo",
    "noi_nop": "nơi nộp và cách nộp",
    "so_thang": "số tháng",
    "diem": "điểm luật",
    "bac": "người thứ mấy",
    "phan_tram": "phần trăm mức đóng",
    "ho_tro": "phần trăm Nhà nước hỗ trợ",
    "ten": "tên",
    "chu_tai_khoan": "chủ tài khoản",
    "so_tai_khoan": "số tài khoản",
    "ngan_hang": "ngân hàng",
    "so_tien": "số tiền",
    "noi_dung": "nội dung chuyển khoản",
    "so_thu": "số thư",
    "ket_qua": "các kết quả",
    "het_han": "ngày hết hạn",
    "an_toan": "ngày nộp cuối còn giữ 5 năm",
}


def name_parts(key: str, vietnamese: str) -> tuple[str, str]:
    """Return the words of a text: of its table or its own, then of the text within the table.

    `vietnamese` is the program's text, which names a text that has no words of its own.
    """
    table, dot, name = key.partition(".")
    if not dot:
        return TEXT_WORDS.get(key, key), ""
    return TABLE_WORDS.get(table, table), _KINDS.get(name) or vietnamese or name
