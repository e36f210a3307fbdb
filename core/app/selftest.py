"""Whether the installed program can do its work: every part once, on the sample data."""

import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path

from core.app.demo import SAMPLE_DAY, build_demo
from core.app.importing import ImportReport
from core.app.register import Register
from core.app.rules import load_rules
from core.app.securing import encrypt
from core.app.unlocking import Access
from core.app.verifying import verify
from core.documents.fonts import missing_glyphs
from core.documents.looked_at import page_is_drawn, rows_of_list
from core.domain.errors import ClerkError
from core.domain.summary import summary_of
from core.version import program_version

ALPHABET = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)


def selftest() -> Iterator[str]:
    """Yield a sentence for each part that works; raises `ClerkError` at the first that does not."""
    yield f"Sổ BHYT {program_version()}."
    yield f"Quy định: {len(load_rules().rules)} mục đọc được."
    for font in ("Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"):
        lacking = missing_glyphs(ALPHABET + ALPHABET.upper(), font)
        if lacking:
            raise ClerkError(f"Phông {font} thiếu chữ: {lacking}; hãy cài lại chương trình.")
    yield "Phông chữ: đủ chữ Việt."
    with tempfile.TemporaryDirectory(prefix="so-bhyt-") as folder:
        made = build_demo(Path(folder))
        yield f"Nhập mẫu: {sum(report.rows for report in made.imports)} dòng."
        yield from _proved(made.register, made.imports)
        yield from _read_back(made.lists)
        yield from _printed(made.letters)
        yield from _encrypted(made.register)


def _proved(path: Path, imports: tuple[ImportReport, ...]) -> Iterator[str]:
    if any(report.rejects for report in imports):
        raise ClerkError("Nhập mẫu có dòng bị loại; hãy cài lại chương trình.")
    register = Register.open(path)
    _refuse_faulty(register)
    people = summary_of(register.standing(SAMPLE_DAY)).people
    yield f"Sổ mẫu: {people} người, toàn vẹn."


def _read_back(lists: tuple[Path, ...]) -> Iterator[str]:
    rows = sum(map(rows_of_list, lists))
    if not rows:
        raise ClerkError("Danh sách Excel viết ra không đọc lại được; hãy cài lại chương trình.")
    yield f"Danh sách Excel: {len(lists)} tệp, đọc lại {rows} hàng."


def _printed(letters: Path) -> Iterator[str]:
    if not letters.read_bytes().startswith(b"%PDF-"):
        raise ClerkError("Thư viết ra không phải PDF; hãy cài lại chương trình.")
    yield f"Thư PDF: {letters.stat().st_size} byte."
    if not page_is_drawn(letters):
        raise ClerkError("Trang thư xem trước trắng trơn; hãy cài lại chương trình.")
    yield "Xem trước PDF: vẽ được trang thư."


def _encrypted(path: Path) -> Iterator[str]:
    password = secrets.token_urlsafe(24)
    encrypt(Register.open(path), password)
    register = Register.open(path, Access(password=password))
    _refuse_faulty(register)
    yield "Sổ có mật khẩu: mở được bằng mật khẩu, toàn vẹn."


def _refuse_faulty(register: Register) -> None:
    faults = verify(register)
    if faults:
        raise ClerkError(f"Sổ mẫu không toàn vẹn: {faults[0]}")
