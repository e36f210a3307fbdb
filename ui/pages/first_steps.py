"""The steps to a register of one's own."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtWidgets import QWidget

from ui.steps import Steps


class FirstStep(IntEnum):
    """What is asked one after the other."""

    COMMUNE = 0
    OFFICE = 1
    SIGNING = 2
    PLACE = 3


class FirstRail(Steps[FirstStep]):
    """The steps on the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(FirstStep, parent)

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self.tr("Các bước tạo sổ"))

    def words(self) -> Mapping[FirstStep, str]:
        return {
            FirstStep.COMMUNE: self.tr("&1. Xã"),
            FirstStep.OFFICE: self.tr("&2. Cơ quan"),
            FirstStep.SIGNING: self.tr("&3. Người ký"),
            FirstStep.PLACE: self.tr("&4. Nơi lưu"),
        }
