"""Which texts a wording of letters may hold, and which places each may and must name."""

from collections.abc import Mapping

# Places every text of a letter may name.
COMMON = frozenset(
    {
        "thon", "xa", "ten_chu_ho", "so_ho", "dia_chi", "ngay_thu", "so_ngay_cho",
        "co_quan_bhxh", "dia_chi_co_quan", "dien_thoai",
    }
)  # fmt: skip
# Places a text is there to name: it must, or the letter would not say what it is for.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "kinh_gui": ("ten_chu_ho",),
    "kinh_gui_khong_ten": ("so_ho",),
    "dia_chi": ("dia_chi",),
    "mo_dau": ("ly_do",),
    "ghi_chu_cung_ngay": ("the_tu_ngay",),
    "ghi_chu_khac_ngay": ("ngay_tung_nguoi",),
    "the_tu_cua": ("cac_ten", "the_tu_ngay"),
    "can_cu": ("can_cu",),
    "nop_lien_tuc": ("noi_tiep_den",),
    "nop_truoc": ("nop_truoc_ngay", "so_ngay_cho"),
    "nop_som": ("so_ngay_cho",),
    "nop_lan_dau": ("so_ngay_cho",),
    "nam_nam": ("nam_nam", "cung_chi_tra"),
    "nam_nam_gon": ("nam_nam", "cung_chi_tra"),
    "giay_to": ("giay_to",),
    "giay_to_cua": ("cac_ten", "giay_to"),
    "noi_nop": ("noi_nop",),
    "dia_chi_co_quan": ("dia_chi_co_quan",),
    "dien_thoai": ("dien_thoai",),
    "cot.thang": ("so_thang",),
    "cot.gon_bac": ("diem", "bac", "phan_tram"),
    "cot.gon_ho_tro": ("diem", "ho_tro"),
    "cot.gon_nghia": ("diem", "ten"),
    "chuyen_khoan.nguoi_nhan": ("chu_tai_khoan",),
    "chuyen_khoan.tai_khoan": ("so_tai_khoan", "ngan_hang"),
    "chuyen_khoan.so_tien": ("so_tien", "so_thang"),
    "chuyen_khoan.noi_dung": ("noi_dung",),
    "phieu.ho": ("ten_chu_ho",),
    "phieu.ho_khong_ten": ("so_ho",),
    "danh_sach.dong": ("thon", "so_thu"),
    "di_phat.cach_ghi": ("ket_qua",),
    "giay_bao.ai": ("cac_ten", "ly_do"),
    "giay_bao.tien": ("so_tien",),
    "giay_bao.tien_cho": ("so_tien",),
    "giay_bao.mot_muc": ("so_thang", "so_tien"),
}
# Texts a letter is right without: an empty one is left out. Every other one must say something.
OPTIONAL = frozenset(
    {
        "dia_chi", "muc_dong", "can_cu", "nop_lien_tuc", "nop_noi_tiep", "nam_nam", "giay_to",
        "dia_chi_co_quan", "dien_thoai", "ket", "chuyen_khoan.dau_de", "chuyen_khoan.tu_ghi",
        "chuyen_khoan.kiem_tra", "phieu.cat", "phieu.se_nop", "phieu.noi_khac", "phieu.khong",
        "danh_sach.ky_ten",
    }
)  # fmt: skip
# Places beyond the common and the needed ones.
MORE: Mapping[str, frozenset[str]] = {
    "phieu.ho": frozenset({"so_thu"}),
    "phieu.ho_khong_ten": frozenset({"so_thu"}),
}
# Tables whose texts are named by what they speak of, with their places: a kind of letter, a point.
OPEN_TABLES: Mapping[str, frozenset[str]] = {
    "ly_do": frozenset(),
    "trich_yeu_rieng": frozenset(),
    "viec_ngan": frozenset(),
    "vi_sao_gon": frozenset(),
    "vi_sao": frozenset({"het_han", "an_toan", "ten"}),
    "doi_tuong": frozenset({"bac", "phan_tram", "ho_tro"}),
    "ten_doi_tuong": frozenset(),
    "giay_to_diem": frozenset(),
}


def places_of(key: str) -> frozenset[str]:
    """Return every place a text may name."""
    table = OPEN_TABLES.get(key.partition(".")[0], frozenset())
    return COMMON | table | MORE.get(key, frozenset()) | frozenset(NEEDED.get(key, ()))
