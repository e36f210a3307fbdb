"""The steps of an import."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtWidgets import QWidget

from ui.steps import Steps


class Step(IntEnum):
    """What is done one after the other."""

    FILE = 0
    COLUMNS = 1
    PREVIEW = 2
    RESULT = 3


class StepRail(Steps[Step]):
    """The steps of an import on the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Step, parent)

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self.tr("Các bước nhập tệp"))

    def words(self) -> Mapping[Step, str]:
        return {
            Step.FILE: self.tr("&1. Tệp"),
            Step.COLUMNS: self.tr("&2. Cột"),
            Step.PREVIEW: self.tr("&3. Xem trước"),
            Step.RESULT: self.tr("&4. Kết quả"),
        }
