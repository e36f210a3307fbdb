"""Fields of forms: the day typed into one, the choices offered by another."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox

from core.domain.errors import ClerkError
from core.domain.typed_days import parse_day
from ui.day_field import DayField


def day_in(field: DayField) -> date | None:
    """Return the day typed into a field, None for an empty one; raises `ClerkError`."""
    day = parse_day(field.text())
    if day is None and field.text().strip():
        raise ClerkError(field.refusal)
    return day


def fill_choice(box: QComboBox, choices: Sequence[tuple[str, object]]) -> None:
    """Offer texts with their data; the choice stays where it is still offered."""
    known = [(box.itemText(n), box.itemData(n)) for n in range(box.count())]
    if known == list(choices):
        return
    kept = box.currentData()
    box.clear()
    for text, data in choices:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(kept)))
