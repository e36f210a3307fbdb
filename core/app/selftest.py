"""Whether the installed program can do its work: every part once, on the sample data."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from core.app.demo import SAMPLE_DAY, build_demo
from core.app.importing import ImportReport
from core.app.register import Register
from core.app.rules import load_rules
from core.app.verifying import verify
from core.documents.fonts import missing_glyphs
from core.domain.errors import ClerkError
from core.domain.summary import summary_of

_ALPHABET = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)


def selftest() -> Iterator[str]:
    """Yield a sentence for each part that works; raises `ClerkError` at the first that does not."""
    yield f"Quy định: {len(load_rules().rules)} mục đọc được."
    for font in ("Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"):
        lacking = missing_glyphs(_ALPHABET + _ALPHABET.upper(), font)
        if lacking:
            raise ClerkError(f"Phông {font} thiếu chữ: {lacking}; hãy cài lại chương trình.")
    yield "Phông chữ: đủ chữ Việt."
    with tempfile.TemporaryDirectory(prefix="so-bhyt-") as folder:
        made = build_demo(Path(folder))
        yield f"Nhập mẫu: {sum(report.rows for report in made.imports)} dòng."
        yield from _proved(made.register, made.imports)
        yield f"Danh sách Excel: {len(made.lists)} tệp; thư: {made.letters.stat().st_size} byte."


def _proved(path: Path, imports: tuple[ImportReport, ...]) -> Iterator[str]:
    if any(report.rejects for report in imports):
        raise ClerkError("Nhập mẫu có dòng bị loại; hãy cài lại chương trình.")
    register = Register.open(path)
    faults = verify(register)
    if faults:
        raise ClerkError(f"Sổ mẫu không toàn vẹn: {faults[0]}")
    people = summary_of(register.standing(SAMPLE_DAY)).people
    yield f"Sổ mẫu: {people} người, toàn vẹn."
