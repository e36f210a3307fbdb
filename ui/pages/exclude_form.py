"""The form that takes somebody off the lists."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from core.app.exclusions import Exclude, ExclusionTakenBack, standing_on
from core.app.hand_deeds import HandDeed
from core.domain.people import ExclusionReason
from core.domain.record_words import VALUE_WORDS
from core.domain.why import capital
from ui.desk import Desk
from ui.pages.blocks import short_title
from ui.pages.deed_form import DeedForm
from ui.pages.form_fields import fill_choice
from ui.words import said

_REMOVE = "remove"


class ExcludeForm(DeedForm):
    """Somebody taken off the lists they stand on, or put back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.who = QComboBox()
        self.who.setProperty("people", True)
        self.listing = QComboBox()
        self.reason = QComboBox()
        self.remark = QLineEdit()
        for field in (self.who, self.listing, self.reason, self.remark):
            self.add(field)
        self.who.currentIndexChanged.connect(self._show_lists)
        self.listing.currentIndexChanged.connect(self._show_reason)
        self.finish(remark=self.remark)

    def words(self) -> tuple[str, ...]:
        reasons = VALUE_WORDS["exclusion", "reason"]
        fill_choice(self.reason, [(said(capital(reasons[r])), str(r)) for r in ExclusionReason])
        return (
            self.tr("Loại khỏi danh sách"), self.tr("Ai"), self.tr("Danh sách"),
            self.tr("Lý do"), self.tr("Ghi chú"),
        )  # fmt: skip

    def offer(self) -> None:
        fill_choice(self.who, [(person.name, person.id) for person in self.people])
        self._show_lists()

    def _show_lists(self) -> None:
        """Offer the lists the person stands on, and those the person was taken off."""
        number = self.who.currentData()
        if self.sight is None or number is None:
            return
        names = standing_on(self.sight.standing, number)
        choices: list[tuple[str, object]] = [(short_title(name), name) for name in names]
        if len(choices) != 1:
            choices.insert(0, (self.tr("mọi danh sách đang đứng"), ""))
        person = next((p for p in self.people if p.id == number), None)
        text = self.tr("Đưa lại vào: {listing}")
        choices += [
            (text.format(listing=short_title(made.listing)), f"{_REMOVE} {made.id}")
            for made in (person.exclusions if person else ())
        ]
        fill_choice(self.listing, choices)
        self._show_reason()

    def _show_reason(self) -> None:
        excluding = not str(self.listing.currentData() or "").startswith(_REMOVE)
        for field in (self.reason, self.remark):
            self.fields.setRowVisible(field, excluding)

    def clear(self) -> None:
        self.remark.clear()
        self.listing.setCurrentIndex(0)

    def deed(self, household: int) -> HandDeed:
        del household
        wanted = str(self.listing.currentData() or "")
        if wanted.startswith(_REMOVE):
            return ExclusionTakenBack(int(wanted.split()[1]))
        return Exclude(
            person=self.who.currentData(),
            reason=ExclusionReason(self.reason.currentData()),
            day=self.snapshot.day if self.snapshot else date.min,
            lists=(wanted,) if wanted else (),
            note=self.remark.text(),
        )

    def done_words(self) -> str:
        return self.tr("Đã ghi.")
