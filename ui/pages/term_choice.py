"""Whom a household pays for, and how long the cards run."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QRadioButton, QWidget

from core.domain.premium import YEAR_MONTHS, Payers
from ui.day_field import DayField
from ui.preferences import Preferences
from ui.spoken import Spoken
from ui.words import filled

_UNTIL = "until"


class TermChoice(Spoken):
    """Three, six or twelve months, or all to one day; everybody or only the lapsed.

    The last chosen term is remembered. `changed` tells another choice, `unreadable` why a
    typed text is no day.
    """

    changed = Signal()
    unreadable = Signal(str)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._typed: date | None = None
        self.terms = QComboBox()
        self.terms.addItem("", _UNTIL)
        self.day = DayField(may_be_empty=True)
        self.everybody = QRadioButton()
        self.everybody.setChecked(True)
        self.lapsed = QRadioButton()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.terms)
        line.addWidget(self.day)
        line.addSpacing(8)
        line.addWidget(self.everybody)
        line.addWidget(self.lapsed)
        line.addStretch()
        self.terms.activated.connect(self._on_term)
        self.day.picked.connect(self._on_day)
        self.day.unreadable.connect(self.unreadable)
        self.lapsed.toggled.connect(self._on_payers)
        self.settle()

    @property
    def payers(self) -> Payers:
        """Whom the household pays for."""
        return Payers.LAPSED if self.lapsed.isChecked() else Payers.ALL

    @property
    def months(self) -> int | None:
        """The chosen months, None where all cards run to one day."""
        chosen = self.terms.currentData()
        return None if chosen == _UNTIL else int(chosen)

    @property
    def typed(self) -> date | None:
        """The common last day the clerk typed for this household."""
        return self._typed

    def offer(self, periods: Sequence[int]) -> None:
        """Offer terms of these months, and one day for all."""
        known = [self.terms.itemData(place) for place in range(self.terms.count())]
        if known != [*map(str, periods), _UNTIL]:
            self.terms.clear()
            for months in periods:
                self.terms.addItem("", str(months))
            self.terms.addItem("", _UNTIL)
            wanted = self.terms.findData(self._preferences.term)
            usual = self.terms.findData(str(YEAR_MONTHS))
            self.terms.setCurrentIndex(wanted if wanted >= 0 else max(0, usual))
        self.retranslate()

    def forget(self) -> None:
        """Forget the day typed for another household, and whom that one paid for."""
        self._typed = None
        self.everybody.setChecked(True)

    def show_day(self, day: date | None) -> None:
        """Show the common last day that counts."""
        self.day.show_day(day)

    def retranslate(self) -> None:
        self.terms.setAccessibleName(self.tr("Thời hạn đóng"))
        for place in range(self.terms.count()):
            said = str(self.terms.itemData(place))
            months = filled(self.tr("{months} tháng"), months=said)
            self.terms.setItemText(
                place, self.tr("Đến cùng một ngày") if said == _UNTIL else months
            )
        self.day.setVisible(self.months is None)
        self.day.setAccessibleName(self.tr("Ngày hết hạn chung"))
        self.day.setToolTip(self.tr("Mọi thẻ hết hạn trong ngày này; gõ như 31/12/2027"))
        self.everybody.setText(self.tr("Cả hộ"))
        self.everybody.setToolTip(self.tr("Mọi người trong hộ cần thẻ"))
        self.lapsed.setText(self.tr("Chỉ người đã hết hạn"))

    @Slot()
    def _on_term(self) -> None:
        self._preferences.term = str(self.terms.currentData())
        self.day.setVisible(self.months is None)
        self.changed.emit()

    @Slot(object)
    def _on_day(self, day: date | None) -> None:
        self._typed = day
        self.changed.emit()

    @Slot()
    def _on_payers(self) -> None:
        self.changed.emit()
