"""The area classes of hamlets, entered by the office."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from core.app.areas import ALL_HAMLETS, HamletArea, end_one_area, enter_area, remove_area
from core.app.register import Register
from core.domain.people import AREA_WORDS, Area, AreaFact
from core.domain.why import capital
from ui.columns import day_column
from ui.desk import Desk
from ui.pages.own_box import OwnBox, offer_hamlets
from ui.table_model import Shown
from ui.words import said


class AreasBox(OwnBox):
    """Which hamlet lies in which area, from when until when."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.hamlets = QComboBox()
        self.hamlets.addItem("", ALL_HAMLETS)
        self.areas = QComboBox()
        for area in Area:
            self.areas.addItem("", str(area))
        self.lay_out(
            hamlet=self.hamlets,
            area=self.areas,
            first=self.first,
            last=self.last,
            paper=self.paper,
        )
        self.connect_all("areas")
        self.settle()

    def offer(self) -> None:
        offer_hamlets(self.hamlets, self._snapshot)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Diện vùng của các thôn"))
        self.table.setAccessibleName(self.tr("Diện vùng của các thôn"))
        self.hamlets.setItemText(0, self.tr("Mọi thôn"))
        for place, area in enumerate(Area):
            self.areas.setItemText(place, _word(area))
        super().retranslate()

    def field_words(self) -> tuple[str, ...]:
        return (
            self.tr("Thôn"),
            self.tr("Diện vùng"),
            self.tr("Từ ngày"),
            self.tr("Đến ngày"),
            self.tr("Văn bản"),
        )

    def show_rows(self) -> None:
        columns = (
            Shown(self.tr("Thôn"), lambda row: row.hamlet, 18),
            Shown(self.tr("Diện vùng"), lambda row: _word(row.fact.area), 26),
            day_column(self.tr("Từ ngày"), lambda row: row.fact.first),
            day_column(self.tr("Đến ngày"), lambda row: row.fact.last),
            Shown(self.tr("Văn bản"), lambda row: row.fact.source, 30),
        )
        self.table.show_rows(columns, self._snapshot.areas if self._snapshot else ())

    def enter(self, register: Register) -> Callable[[], bool]:
        area = Area(self.areas.currentData())
        fact = AreaFact(area, self.first.day, self.last.day, self.typed_paper())
        hamlet = str(self.hamlets.currentData())
        return lambda: bool(enter_area(register, hamlet, fact))

    def finish(self, register: Register, row: HamletArea, last: date) -> Callable[[], object]:
        return lambda: end_one_area(register, row.number, last)

    def drop(self, register: Register, row: HamletArea) -> Callable[[], object]:
        return lambda: remove_area(register, row.number)

    def words_of(self, row: HamletArea) -> str:
        return f"{row.hamlet}, {_word(row.fact.area)}"


def _word(area: Area) -> str:
    return said(capital(AREA_WORDS[area]))
