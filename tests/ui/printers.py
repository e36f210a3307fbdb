"""A printer that is a file, and the print dialog answered."""

import itertools

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QRadioButton, QSpinBox

from ui import printing


@pytest.fixture
def printer(monkeypatch, tmp_path):
    """A printer that is a file; returns the files it was made to print."""
    made = itertools.count(1)
    files = []

    def new_printer():
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        files.append(tmp_path / f"máy in {next(made)}.pdf")
        printer.setOutputFileName(str(files[-1]))
        return printer

    monkeypatch.setattr(printing, "machine_printers", lambda: ["Máy in thử"])
    monkeypatch.setattr(printing, "new_printer", new_printer)
    monkeypatch.setattr(printing, "_FINEST", 60)
    return files


def answer_print(window, pages=None):
    """Choose pages in the open print dialog and print."""
    dialog = window.findChild(QPrintDialog)
    if pages:
        dialog.findChild(QRadioButton, "printRange").setChecked(True)
        for field, page in zip(("from", "to"), pages, strict=True):
            dialog.findChild(QSpinBox, field).setValue(page)
    dialog.accept()
