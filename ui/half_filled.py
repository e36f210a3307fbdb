"""Forms that can be left half filled, and the text of their fields."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from ui.day_field import DayField

Field = QLineEdit | QPlainTextEdit | QCheckBox | QComboBox | QSpinBox
Fields = Mapping[str, Field]

YES, NO = "yes", ""


class HalfFilled(Protocol):
    """A form that says what was typed into it and not saved, and takes it back."""

    @property
    def draft_fields(self) -> Fields:
        """The fields whose changes are followed."""

    def draft(self) -> Mapping[str, str]:
        """Return what is typed and not saved, by field; empty where nothing is."""

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Fill the form with what was typed before; saves nothing."""


def typed(fields: Fields) -> Mapping[str, str]:
    """Return the text of each field; a field that hides its text has none."""
    return {name: text_of(field) for name, field in fields.items()}


def text_of(field: Field) -> str:
    """Return what a field holds as text that does not depend on the language."""
    if isinstance(field, QLineEdit):
        return field.text() if field.echoMode() is QLineEdit.EchoMode.Normal else ""
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QCheckBox):
        return YES if field.isChecked() else NO
    if isinstance(field, QSpinBox):
        return str(field.value())
    return str(field.currentData() or "")


def fill(fields: Fields, values: Mapping[str, str]) -> None:
    """Put texts back into the fields they came from; what no field knows is left out."""
    for name, text in values.items():
        if name in fields:
            show_text(fields[name], text)


def show_text(field: Field, text: str) -> None:
    """Put a text of `text_of` into a field; one that it cannot hold changes nothing."""
    if isinstance(field, DayField):
        field.show_typed(text)
    elif isinstance(field, QLineEdit):
        field.setText(text)
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(text)
    elif isinstance(field, QCheckBox):
        field.setChecked(text == YES)
    elif isinstance(field, QSpinBox):
        field.setValue(int(text) if text.isdecimal() else field.value())
    else:
        _choose(field, text)


def changes_of(field: Field) -> SignalInstance:
    """Return the signal that tells of every change of a field, by hand or by the program."""
    if isinstance(field, QLineEdit | QPlainTextEdit | QSpinBox):
        return field.textChanged
    return field.toggled if isinstance(field, QCheckBox) else field.currentIndexChanged


def reveal(form: QWidget) -> None:
    """Turn all tabs around a form to it."""
    around = form.parentWidget()
    while around:
        if isinstance(around, QTabWidget):
            for place in range(around.count()):
                if _holds(around.widget(place), form):
                    around.setCurrentIndex(place)
        around = around.parentWidget()


def _holds(page: QWidget | None, form: QWidget) -> bool:
    return page is not None and (page is form or page.isAncestorOf(form))


def _choose(box: QComboBox, text: str) -> None:
    for place in range(box.count()):
        if str(box.itemData(place) or "") == text:
            box.setCurrentIndex(place)
            return
