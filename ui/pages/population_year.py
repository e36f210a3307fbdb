"""Of which year figures of the population are, who states them, and for which day."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from core.domain.days import FIRST_DAY, LAST_DAY, format_day
from core.domain.population import Population
from core.domain.text import clean
from ui.controls import label
from ui.day_field import DayField
from ui.spoken import Spoken

_SOURCE_WIDTH = 260


class YearLine(Spoken):
    """The fields above the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year = QSpinBox()
        self.year.setRange(FIRST_DAY.year, LAST_DAY.year)
        self.source = QLineEdit()
        self.source.setMinimumWidth(_SOURCE_WIDTH)
        self.as_of = DayField(may_be_empty=True)
        self._names = [label(), label(), label()]
        self._shown = ("", "")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for name, field in zip(self._names, self._fields, strict=True):
            name.setBuddy(field)
            line.addWidget(name)
            line.addWidget(field, int(field is self.source))
            line.addSpacing(16)
        self.settle()

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        return self.year, self.source, self.as_of

    @property
    def typed(self) -> bool:
        """Whether source or day are other than those of the figures there are."""
        return (clean(self.source.text()), self.as_of.text().strip()) != self._shown

    def show_year(self, year: int) -> None:
        """Show another year; tells nobody."""
        self.year.blockSignals(True)
        self.year.setValue(year)
        self.year.blockSignals(False)

    def show_source(self, figures: Sequence[Population], *, keep: bool = False) -> None:
        """Show source and day of figures, nothing where they differ; what is typed may stay."""
        said = {(figure.source, format_day(figure.as_of)) for figure in figures}
        stays = keep and self.typed
        self._shown = next(iter(said)) if len(said) == 1 else ("", "")
        if not stays:
            self.source.setText(self._shown[0])
            self.as_of.show_typed(self._shown[1])

    def retranslate(self) -> None:
        words = self.tr("Nă&m"), self.tr("N&guồn"), self.tr("&Tính đến ngày")
        spoken = self.tr("Năm của số dân"), self.tr("Nguồn của số dân"), self.tr("Ngày của số dân")
        for name, word, field, said in zip(self._names, words, self._fields, spoken, strict=True):
            name.setText(word)
            field.setAccessibleName(said)
        self.source.setPlaceholderText(self.tr("như: Công an xã, Chi cục Thống kê"))
