"""One A4 page with a register's recovery key, to be printed and locked away."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from core.documents.fonts import BOLD, REGULAR, register_fonts
from core.documents.ink import Face, Pen, wrap
from core.documents.measures import PAGE
from core.domain.days import format_day

_TITLE = Face(BOLD, 18)
_KEY = Face(BOLD, 30)
_TEXT = Face(REGULAR, 14)
_GROUPS = 3  # in a line
_WORDS = (
    "Chìa này mở được sổ và các bản sao lưu của sổ khi quên mật khẩu, hoặc khi mất hay hỏng tệp "
    "khóa (tệp đuôi .key cạnh sổ).",
    "Ai có chìa này đọc được toàn bộ sổ. Hãy cất trong tủ có khóa hoặc két, không để cạnh máy, "
    "không chụp ảnh, không gửi qua mạng. Mất cả mật khẩu lẫn chìa này thì không ai mở được sổ.",
    "Cách dùng: khi mở sổ, chọn mở bằng chìa khôi phục, gõ đủ 9 nhóm rồi đặt mật khẩu mới. Chữ hoa "
    "hay thường đều được; số 0, 1, 8 được hiểu là chữ O, I, B.",
    "Khi sổ bỏ mật khẩu rồi đặt lại, sổ có chìa mới; hãy giữ tờ này chừng nào còn các bản sao lưu "
    "của thời gian trước đó.",
)


@dataclass(frozen=True)
class KeySheet:
    """What the page says."""

    commune: str
    register: str
    key: str = field(repr=False)
    day: date


def write_key_sheet(sheet: KeySheet, target: Path) -> None:
    """Write the page as PDF; a name with letters the font lacks raises `ClerkError`."""
    register_fonts()
    canvas = Canvas(str(target), (PAGE.width, PAGE.height), invariant=1)
    canvas.setTitle("Chìa khôi phục của sổ BHYT")
    canvas.setCreator("Sổ BHYT")
    page = _Page(Pen(canvas))
    page.centred("CHÌA KHÔI PHỤC CỦA SỔ BHYT", _TITLE)
    page.centred(sheet.commune, _TITLE)
    page.down(_TEXT.size)
    page.paragraph(f"Sổ: {sheet.register}. Ngày in: {format_day(sheet.day)}.")
    page.down(_KEY.size)
    groups = sheet.key.split("-")
    for first in range(0, len(groups), _GROUPS):
        page.centred("  –  ".join(groups[first : first + _GROUPS]), _KEY)
        page.down(_TEXT.size)
    page.down(_TEXT.size)
    for words in _WORDS:
        page.paragraph(words)
    page.pen.lift()
    canvas.save()


class _Page:
    """A page filled from top to bottom."""

    def __init__(self, pen: Pen) -> None:
        self.pen = pen
        self._y = PAGE.top

    def down(self, points: float) -> None:
        """Leave room."""
        self._y -= points

    def centred(self, text: str, face: Face) -> None:
        """Draw lines in the middle."""
        middle = PAGE.left + PAGE.text_width / 2
        for line in wrap(text, face, PAGE.text_width):
            self.pen.centre(middle, self._baseline(face), line, face)

    def paragraph(self, text: str) -> None:
        """Draw a paragraph and the room below it."""
        for line in wrap(text, _TEXT, PAGE.text_width):
            self.pen.write((PAGE.left, self._baseline(_TEXT)), line.text, _TEXT)
        self.down(_TEXT.size / 2)

    def _baseline(self, face: Face) -> float:
        self._y -= face.leading
        return self._y
