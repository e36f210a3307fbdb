"""Which form to fill: for whom, for how many months, with or without who lacks something."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from core.app.form_plans import FormOptions
from core.domain.forms.changes import HOUSEHOLD_GROUP
from core.domain.forms.values import BY_GROUP, FORM_NAMES, FormKind
from core.domain.text import clean
from ui.controls import button
from ui.pages.own_box import offer_hamlets
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.tick_popup import Tick, TickPopup
from ui.words import filled, said

_FALLBACK_MONTHS = (3, 6, 12)
_LETTERS = 10


class FormChoice(Spoken):
    """The choices one below the other; `changed` on each."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.forms = QComboBox()
        for kind in FormKind:
            self.forms.addItem("", kind)
        self.groups_button = button("", self._on_groups)
        self.popup = TickPopup(self)
        self.hamlets = QComboBox()
        self.hamlets.addItem("", None)
        self.household = QLineEdit()
        self.months = QComboBox()
        self.leave_out = QCheckBox()
        self.leave_out.setChecked(True)
        self._labels = [QLabel() for _ in range(5)]
        self._offered: tuple[str, ...] = ()
        self._groups: tuple[str, ...] = ()
        self._asked_household = ""
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        fields = (self.forms, self.groups_button, self.hamlets, self.household, self.months)
        for row, (name, field) in enumerate(zip(self._labels, fields, strict=True)):
            name.setBuddy(field)
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.leave_out, len(fields), 0, 1, 2)
        for box in (self.forms, self.hamlets, self.months):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_LETTERS)

    def _connect(self) -> None:
        self.forms.activated.connect(self._on_form)
        for box in (self.hamlets, self.months):
            box.activated.connect(self.changed)
        self.household.editingFinished.connect(self._on_household)
        self.leave_out.clicked.connect(self.changed)
        self.popup.changed.connect(self._on_ticked)
        self.popup.reset.connect(self._on_all_groups)

    @property
    def form(self) -> FormKind:
        """The form chosen."""
        return FormKind(self.forms.currentData())

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Offer a register's hamlets and the months a card may run."""
        offer_hamlets(self.hamlets, snapshot)
        kept = self.months.currentData()
        self.months.clear()
        for months in snapshot.tariff.periods if snapshot else _FALLBACK_MONTHS:
            self.months.addItem("", months)
        last = self.months.count() - 1
        self.months.setCurrentIndex(max(0, self.months.findData(kept)) if kept else last)
        self.retranslate()

    def offer_groups(self, groups: Iterable[str]) -> None:
        """Offer groups to choose from; who pays by the household is always one."""
        known = sorted({*groups, *self._groups} - {HOUSEHOLD_GROUP})
        self._offered = (*known, HOUSEHOLD_GROUP)

    def options(self, snapshot: Snapshot) -> FormOptions:
        """Return what the clerk chose, on the day shown."""
        by_group, poverty = self.form in BY_GROUP, self.form is FormKind.POVERTY
        household = clean(self.household.text())
        return FormOptions(
            form=self.form,
            on=snapshot.day,
            household=household if household and not poverty else None,
            groups=self._groups if by_group else (),
            months=int(self.months.currentData()),
            leave_out=self.leave_out.isChecked(),
            hamlet=None if poverty else self.hamlets.currentData(),
        )

    def retranslate(self) -> None:
        words = (
            self.tr("Biể&u"), self.tr("&Nhóm"), self.tr("&Thôn"), self.tr("&Hộ"),
            self.tr("Th&áng"),
        )  # fmt: skip
        for name, word in zip(self._labels, words, strict=True):
            name.setText(word)
        for place, kind in enumerate(FormKind):
            self.forms.setItemText(place, said(FORM_NAMES[kind]))
        self.hamlets.setItemText(0, self.tr("Tất cả các thôn"))
        self.household.setToolTip(self.tr("Số hộ, hoặc Thôn A/12; Enter để xem"))
        self.months.setToolTip(self.tr("Thẻ mới chạy mấy tháng"))
        self.household.setPlaceholderText(self.tr("mọi hộ; hay số hộ"))
        for place in range(self.months.count()):
            months = filled(self.tr("{months} tháng"), months=self.months.itemData(place))
            self.months.setItemText(place, months)
        self.leave_out.setText(self.tr("&Bỏ người còn thiếu thông tin"))
        self.leave_out.setToolTip(self.tr("Lập cho người đã đủ; người thiếu lập sau"))
        self.popup.name(self.tr("Các nhóm của biểu"), self.tr("Tất &cả các nhóm"))
        self._show()

    def _show(self) -> None:
        chosen = ", ".join(self._groups)
        self.groups_button.setText(chosen or self.tr("Tất cả (trừ GD)"))
        self.groups_button.setToolTip(
            self.tr("GD: người tự đóng theo hộ gia đình; chọn thì mới đưa vào")
        )
        self.groups_button.setEnabled(self.form in BY_GROUP)
        for field in (self.hamlets, self.household, self.months, self.leave_out):
            field.setEnabled(self.form is not FormKind.POVERTY)

    @Slot()
    def _on_form(self) -> None:
        self._show()
        self.changed.emit()

    @Slot()
    def _on_household(self) -> None:
        # The field tells of its end also when nothing was typed.
        if clean(self.household.text()) != self._asked_household:
            self._asked_household = clean(self.household.text())
            self.changed.emit()

    @Slot()
    def _on_groups(self) -> None:
        self.popup.offer(Tick(group, group, group in self._groups) for group in self._offered)
        self.popup.open_below(self.groups_button)

    @Slot()
    def _on_ticked(self) -> None:
        self._groups = tuple(map(str, self.popup.ticked))
        self._show()
        self.changed.emit()

    @Slot()
    def _on_all_groups(self) -> None:
        self.popup.hide()
        self._groups = ()
        self._show()
        self.changed.emit()
