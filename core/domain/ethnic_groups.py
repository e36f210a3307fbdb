"""The 54 ethnic groups of Vietnam, and how forms and files spell them.

Names, numbers and most other names: list of the ethnic composition of Vietnam, Decision
121-TCTK/PPCĐ of 2 March 1979; the other spellings are those met on forms.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache, lru_cache

from core.domain.errors import ClerkError
from core.domain.text import clean, header_key

# The groups in the order of their numbers, 01 to 54; names that say several groups are left out.
_GROUPS = """
Kinh: Việt, Kinh (Việt)
Tày: Ngạn, Phén, Thù Lao, Pa Dí
Thái: Tày Khao, Tày Đăm, Tày Mười, Tày Thanh, Mán Thanh, Thái Đen, Thái Trắng, Thái Đỏ, \
Pi Thay, Thổ Đà Bắc, Tày Dăm
Hoa: Hán, Triều Châu, Phúc Kiến, Quảng Đông, Hải Nam, Xạ Phang, Hoa (Hán)
Khơ-me: Khmer, Khơ Mer, Khờ Me, Krôm, Miên, Khơ-me Krôm, Cur, Cul, Việt gốc Miên
Mường: Mol, Mual, Moi, Moi Bi, Âu Tá, Ậu Tá, Ao Tá
Nùng: Xuồng, Nùng An, Phàn Sinh, Nùng Cháo, Nùng Lòi, Quý Rim, Khèn Lài, Giang
HMông: Mông, Mèo, Mẹo, Mèo Hoa, Mèo Xanh, Mèo Đỏ, Mèo Đen, Ná Mẻo, Hơ Mông, Mông Hoa, Mông Trắng, \
Mán Trắng
Dao: Mán, Động, Dìu Miền, Kiềm Miền, Quần Trắng, Dao Đỏ, Dao Tiền, Thanh Y, Lan Tẻn, Đại Bản, \
Quần Chẹt, Lô Gang, Tiểu Bản, Cóc Ngáng, Cóc Mùn, Sơn Đầu
Gia-rai: Giơ-rai, Jrai, Jarai, Gia Lai, Tơ-buăn, Chơ-rai, Hơ-bau, Hđrung, Chor
Ngái: Xín, Đản, Khách Gia
Ê-đê: Ra-đê, Rhadé, Kpạ, A-đham, Krung, Ktul, Đliê Ruê, Blô, Epan, Mđhur, Bih
Ba-na: Bahnar, Gơ-lar, Tơ-lô, Giơ-lâng, Rơ-ngao, Krem, Roh, A-la Công, Bơ-nâm, Kpăng Công, ConKđe
Xơ-đăng: Xê-đăng, Sê-đăng, Sơ-đăng, Xơ-teng, Tơ-đra, Mơ-nâm, Ha-lăng, Ca-dong, Kmrâng, Bri-la, \
Hđang, Con Lan
Sán Chay: Cao Lan, Sán Chỉ, Mán Cao Lan, Hờn Bạn, Cao Lan - Sán Chỉ, Sán Chay (Cao Lan - Sán Chỉ)
Cơ-ho: K'Ho, Kơ-ho, Kờ-ho, Xrê, Nốp, Tu-lốp, Cơ-don, Lat, Lạch, Trinh
Chăm: Chàm, Chiêm Thành, Hroi, Chăm Hroi
Sán Dìu: Sán Dẻo, Trại Đất, Mán Quần Cộc
Hrê: Hơ-rê, Chăm Rê, Chom, Krẹ Lũy
Mnông: Mơ-nông, Pnông, Bu-đâng, ĐiPri, Biat, Gar, Rơ-lam
Ra-glai: Raglay, Ra-clây, Rắc Lây, Noang, La Oang
Xtiêng: Stiêng, Xa-điêng, Xơ-tiêng
Bru-Vân Kiều: Bru, Vân Kiều, Măng Coong, Tri Khùa
Thổ: Kẹo, Mọn, Cuối, Đan Lai, Ly Hà, Tày Pọng, Con Kha
Giáy: Nhắng, Dẩng, Pầu Thìn, Cùi Chu
Cơ-tu: Ca-tu, Katu, K'Tu
Gié-Triêng: Giẻ Triêng, Giẻ, Gié, Đgiéh, Tareh, Pin, Triêng, Treng, Ta-riêng, Ve, Veh, La-ve
Mạ: Châu Mạ, Mạ Ngăn, Mạ Xốp, Mạ Tô, Mạ Krung
Khơ-mú: Khmu, Kơ-mú, Xá Cẩu, Mứn Xen, Pu Thênh, Tềnh, Tày Hay
Co: Cor, Kor, Col, Cùa, Trầu
Tà-ôi: Tôi-ôi, Tà-ôih, Pa Cô, Pa Kô, Pa Hi, Ba Hi
Chơ-ro: Dơ-ro, Châu Ro
Kháng: Xá Súa, Xá Dón, Xá Dẩng, Xá Hốc, Xá Ái, Xá Bung, Quảng Lâm
Xinh-mun: Puộc, Pụa
Hà Nhì: U Ni, Xá U Ni
Chu-ru: Chơ-ru, Chu
Lào: Lào Bốc, Lào Nọi
La Chí: Cù Tê, La Quả
La Ha: Khlá Phlạo
Phù Lá: Bồ Khô Pạ, Mu Di Pạ, Xá Phó, Phổ, Va Xơ Lao, Pu Dang, VaXơ
La Hủ: Khù Xung, Cò Xung, Khả Quy
Lự: Lừ, Nhuồn, Duôn
Lô Lô: Mun Di
Chứt: Sách, Mày, Rục, Mã Liềng, A-rem, Tu Vang, Pa-leng, Xơ-lang, Tơ-hung, Chà Củi, Tắc Củi, U-mo
Mảng: Mảng Ư
Pà Thẻn: Pà Hưng, Tống
Cơ Lao: Cờ Lao
Cống: Xắm Khống, Mấng Nhé, Xá Xeng
Bố Y: Chủng Chá, Trọng Gia, Tu Dí, Tu Dìn
Si La: Cù Dề Xừ, Khả Pẻ
Pu Péo: Ka Bèo, Pen Ti Lô Lô
Brâu: Brao
Ơ Đu: Ơ-đu, Tày Hạt
Rơ-măm: Rơ Măm
"""
_OTHERS = ("Khác", "Dân tộc khác", "Dân tộc thiểu số", "Thiểu số", "DTTS")
# "99" is a foreigner's number in lists that carry one.
_NOBODYS = (
    *("99", "Nước ngoài", "Người nước ngoài", "Ngoại quốc"),
    *("Không rõ", "Chưa rõ", "Không xác định"),
)
_PREFIX = header_key("Dân tộc")
_NEAREST = 3
_UNKNOWN = "“{text}” không có trong danh mục 54 dân tộc"


@cache
def _known() -> Mapping[str, tuple[str, bool]]:
    """Return official name and whether it is a minority's by spelling, names before numbers."""
    known: dict[str, tuple[str, bool]] = {}
    for place, line in enumerate(_GROUPS.strip().splitlines()):
        name, _, also = line.partition(": ")
        for spelling in (name, *also.split(", "), f"{place + 1:02}", str(place + 1)):
            known.setdefault(header_key(spelling), (name, place > 0))
    for name in _OTHERS:
        known.setdefault(header_key(name), (name, True))
    for name in _NOBODYS:
        known.setdefault(header_key(name), (name, False))
    return known


def is_known_group(text: str) -> bool:
    """Return whether a text names an ethnic group, by number too, or says other or foreign."""
    return _find(text) is not None


def is_minority_group(text: str) -> bool:
    """Return whether a text names a minority; one nobody knows does, as it is not Kinh."""
    found = _find(text)
    return found[1] if found else bool(clean(text))


def nearest_groups(text: str) -> tuple[str, ...]:
    """Return the official names spelled most like a text, the nearest first."""
    known = _known()
    keys = get_close_matches(_key(text), [k for k in known if not k.isdigit()], n=2 * _NEAREST)
    return tuple(dict.fromkeys(known[key][0] for key in keys))[:_NEAREST]


def read_group(text: str) -> str:
    """Return a text that names an ethnic group as it is; raises `ClerkError` for another."""
    if is_known_group(text):
        return text
    near = ", ".join(nearest_groups(text))
    raise ClerkError(
        f"{_UNKNOWN.format(text=text)}{f'; gần nhất là: {near}' if near else ''}; hãy gõ lại, "
        "thí dụ Kinh, hoặc gõ Khác, Nước ngoài."
    )


def strange_group(text: str) -> str:
    """Return the sentence about a file's text that names no ethnic group, "" where it does."""
    if not text or is_known_group(text):
        return ""
    near = ", ".join(nearest_groups(text))
    said = f" (gần nhất: {near})" if near else ""
    return f"Dân tộc {_UNKNOWN.format(text=text)}{said}: giữ như tệp ghi, hãy xem lại."


@lru_cache(maxsize=1000)
def _find(text: str) -> tuple[str, bool] | None:
    return _known().get(_key(text))


def _key(text: str) -> str:
    key = header_key(text)
    return key if key in _known() else key.removeprefix(_PREFIX)
