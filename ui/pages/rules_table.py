"""The dated rules the program works by, with where each comes from and how sure it is."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.app.rule_titles import rule_title
from core.app.rules import load_rules
from core.domain.rulebook import Rule, Rulebook
from core.domain.text import holding, search_key
from ui.columns import day_column
from ui.controls import label
from ui.sizes import most_width
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.words import title_of

_TONES: Mapping[str, str] = {"HIGH": "valid", "MEDIUM": "waiting", "LOW": "expiring"}


class RulesView(Spoken):
    """A table of rules and a field to find one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = label("quiet", wraps=True)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        most_width(self.words, 320)
        self.table = Table()
        self.table.verticalHeader().hide()
        self._rules = load_rules().rules
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self._hint, self.words, self.table):
            column.addWidget(widget)
        self.words.textChanged.connect(self._filter)
        self.settle()

    def show_rules(self, rules: Rulebook) -> None:
        """Show the rules a register works by."""
        if rules.rules != self._rules:
            self._rules = rules.rules
            self.retranslate()

    def retranslate(self) -> None:
        self._hint.setText(
            self.tr(
                "Mức đóng, thời hạn và diện lấy từ các quy định dưới đây. Mục “cần xác nhận” "
                "chưa đối chiếu được với văn bản gốc: hãy hỏi cơ quan BHXH trước khi dùng."
            )
        )
        self.words.setPlaceholderText(self.tr("Tìm quy định…"))
        self.words.setAccessibleName(self.tr("Tìm quy định…"))
        self.table.setAccessibleName(self.tr("Quy định"))
        self.table.show_rows(self._columns(), self._rules)
        self._filter()

    def _columns(self) -> tuple[Shown, ...]:
        sure = {
            "HIGH": self.tr("chắc chắn"),
            "MEDIUM": self.tr("khá chắc"),
            "LOW": self.tr("cần xác nhận"),
        }
        return (
            Shown(self.tr("Quy định"), lambda rule: title_of(rule_title(rule.name)), 28),
            Shown(self.tr("Giá trị"), lambda rule: _value(rule.value), 10),
            day_column(self.tr("Từ ngày"), lambda rule: rule.first),
            day_column(self.tr("Đến ngày"), lambda rule: rule.last),
            Shown(
                self.tr("Độ tin cậy"),
                lambda rule: sure.get(rule.confidence, rule.confidence),
                13,
                tone=_tone,
            ),
            Shown(self.tr("Nguồn"), _source, 44),
            day_column(self.tr("Kiểm tra ngày"), lambda rule: rule.checked),
        )

    @Slot()
    def _filter(self) -> None:
        words = self.words.text()
        holds = holding(words)
        self.table.rows.keep_only(
            [number for number, rule in enumerate(self._rules) if not words or holds(_key(rule))]
        )


def _tone(rule: Rule) -> str:
    return _TONES.get(rule.confidence, "waiting")


def _source(rule: Rule) -> str:
    return f"{rule.source} – {rule.note}" if rule.note else rule.source


def _key(rule: Rule) -> str:
    return search_key(f"{title_of(rule_title(rule.name))} {_value(rule.value)} {_source(rule)}")


def _value(value: Any) -> str:
    if isinstance(value, list):
        return " / ".join(map(str, value))
    if isinstance(value, int) and not isinstance(value, bool) and value >= 10_000:
        return f"{value:,}".replace(",", ".")
    return str(value)
