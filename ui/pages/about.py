"""What the program is, its version, and whose work it carries."""

from platform import python_version

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.version import program_version
from ui.controls import label
from ui.spoken import Spoken


class AboutView(Spoken):
    """A few lines of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label("title")
        self._text = label(wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addWidget(self._text)
        column.addStretch()
        self.settle()

    def retranslate(self) -> None:
        self._name.setText(self.tr("Sổ BHYT"))
        text = self.tr(
            "Sổ theo dõi thẻ bảo hiểm y tế của xã, phường: ai hết hạn, ai mất hỗ trợ, "
            "phải đóng bao nhiêu, báo cho ai.\n\n"
            "Phiên bản {version} · Python {python} · Qt {qt}\n\n"
            "Mọi dữ liệu nằm trên máy này, trong một tệp .sobhyt; chương trình không gửi gì đi.\n\n"
            "Phông chữ: Be Vietnam Pro, Tinos (OFL). Biểu tượng: Lucide (ISC). "
            "Cửa sổ: Qt for Python (LGPL)."
        )
        versions = {"version": program_version(), "python": python_version(), "qt": qVersion()}
        self._text.setText(text.format(**versions))
