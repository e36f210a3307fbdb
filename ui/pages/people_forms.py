"""Forms about people: somebody new, a new household, what happens to members, a new head."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from core.app.hand_deeds import HandDeed
from core.app.household_events import EventTakenBack, PeopleEvent
from core.app.household_members import ARRIVAL_WORDS, Arrival, NewHousehold, NewMember
from core.app.household_shape import NewHead
from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.people import Person
from core.domain.record_words import VALUE_WORDS
from core.domain.residence_events import EVENT_WORDS, EventKind, ResidenceEvent, is_event
from core.domain.text import clean
from core.domain.why import capital
from ui.day_field import DayField
from ui.desk import Desk
from ui.pages.deed_form import DeedForm
from ui.pages.form_fields import day_in, fill_choice
from ui.people_ticks import PeopleTicks
from ui.words import said

_FIELDS = ("name", "birth", "sex", "relation", "cccd", "insurance_no", "phone", "ethnicity")
_HERE, NEW_HOUSEHOLD = "", "new"


class MemberForm(DeedForm):
    """Somebody who joins this household, or heads a new one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.how = QComboBox()
        self.where = QComboBox()
        self.lines = {field: QLineEdit() for field in _FIELDS}
        self.day = DayField(may_be_empty=True)
        self.last = DayField(may_be_empty=True)
        self.hamlet = QComboBox()
        self.hamlet.setEditable(True)
        self.hamlet.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.hamlet.setCompleter(None)  # type: ignore[arg-type]  # no completion while typing
        self.number = QLineEdit()
        self.address = QLineEdit()
        self.anyway = QCheckBox()
        for field in (self.how, *self.lines.values(), self.day, self.last, self.where,
                      self.hamlet, self.number, self.address, self.anyway):  # fmt: skip
            self.add(field)
        self.where.currentIndexChanged.connect(self._show_place)
        self.how.currentIndexChanged.connect(self._show_place)
        self.finish(
            how=self.how, day=self.day, last=self.last, where=self.where, number=self.number,
            address=self.address, **self.lines,
        )  # fmt: skip

    def words(self) -> tuple[str, ...]:
        fill_choice(self.how, [(said(capital(w)), how) for how, w in ARRIVAL_WORDS.items()])
        fill_choice(
            self.where,
            [
                (self.tr("vào hộ này"), _HERE),
                (self.tr("lập hộ mới, người này là chủ hộ"), NEW_HOUSEHOLD),
            ],
        )
        return (
            self.tr("Thêm người"), self.tr("Vì sao thêm"), self.tr("Họ và tên"),
            self.tr("Ngày sinh"), self.tr("Giới tính"), self.tr("Quan hệ với chủ hộ"),
            self.tr("Số CCCD"), self.tr("Mã số BHXH"), self.tr("Điện thoại"), self.tr("Dân tộc"),
            self.tr("Ngày đến"), self.tr("Tạm trú đến"), self.tr("Vào hộ nào"), self.tr("Thôn"),
            self.tr("Số hộ mới"), self.tr("Địa chỉ"),
            self.tr("Vẫn ghi dù sổ đã có người như vậy"),
        )  # fmt: skip

    def offer(self) -> None:
        hamlets = self.snapshot.hamlets if self.snapshot else ()
        fill_choice(self.hamlet, [(hamlet.name, hamlet.name) for hamlet in hamlets])
        self._show_place()

    def _show_place(self) -> None:
        new = self.where.currentData() == NEW_HOUSEHOLD
        how = self.how.currentData()
        for field, shown in (
            (self.hamlet, new), (self.number, new), (self.address, new),
            (self.lines["relation"], not new),
            (self.day, how != Arrival.BORN), (self.last, how == Arrival.TEMPORARY),
        ):  # fmt: skip
            self.fields.setRowVisible(field, shown)

    def clear(self) -> None:
        for line in (*self.lines.values(), self.number, self.address):
            line.clear()
        self.day.show_day(None)
        self.last.show_day(None)
        self.anyway.setChecked(False)
        self.where.setCurrentIndex(0)
        if self.household:
            self.hamlet.setCurrentText(self.household.hamlet.name)

    def deed(self, household: int) -> HandDeed:
        how = Arrival(self.how.currentData())
        written = {field: clean(line.text()) for field, line in self.lines.items()}
        new = self.where.currentData() == NEW_HOUSEHOLD
        fields = {
            field: text for field, text in written.items() if text and (field, new) != (
                "relation", True)
        }  # fmt: skip
        if "name" not in fields:
            raise ClerkError(self.tr("Hãy gõ họ và tên của người mới."))
        member = NewMember(
            household=household,
            fields=fields,
            how=how,
            day=day_in(self.day) if how is not Arrival.BORN else None,
            last=day_in(self.last) if how is Arrival.TEMPORARY else None,
            anyway=self.anyway.isChecked(),
        )
        if not new:
            return member
        hamlet, number = self.hamlet.currentText(), self.number.text()
        return NewHousehold(hamlet, number, member, self.address.text(), new_hamlet=True)

    def hint(self) -> str:
        return self.tr("Cần họ và tên, ngày sinh; người đến thì cần thêm ngày đến.")

    def done_words(self) -> str:
        return self.tr("Đã thêm người vào sổ.")


class EventForm(DeedForm):
    """Death, moving, working away, a temporary stay, coming back; or one of them taken back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.what = QComboBox()
        self.who = PeopleTicks()
        self.first = DayField(may_be_empty=True)
        self.last = DayField(may_be_empty=True)
        for field in (self.what, self.who, self.first, self.last):
            self.add(field)
        self.what.currentIndexChanged.connect(self._show_days)
        self.finish(first=self.first, last=self.last)

    def words(self) -> tuple[str, ...]:
        kinds: list[tuple[str, object]] = [
            (said(capital(word)), str(kind)) for kind, word in EVENT_WORDS.items()
        ]
        fill_choice(self.what, [*kinds, *self._taken_back()])
        return (
            self.tr("Sự việc"), self.tr("Việc gì"), self.tr("Những ai"), self.tr("Từ ngày"),
            self.tr("Đến ngày (nếu biết)"),
        )  # fmt: skip

    def _taken_back(self) -> Sequence[tuple[str, object]]:
        """Return the events of the members, each to be taken back."""
        kinds = VALUE_WORDS["residence", "kind"]
        text = self.tr("Bỏ việc ghi nhầm: {who} {what} {day}")
        return [
            (
                text.format(who=person.name, what=said(kinds[stay.kind]),
                            day=format_day(stay.first)),
                f"{person.id} {stay.id}",
            )
            for person in self.people
            for stay in person.residences
            if is_event(stay)
        ]  # fmt: skip

    def offer(self) -> None:
        self.retranslate()
        self.who.offer([(person.id, _with_event(person)) for person in self.people])
        self._show_days()

    def _show_days(self) -> None:
        what = str(self.what.currentData() or "")
        event = " " not in what
        for field, shown in (
            (self.who, event),
            (self.first, event),
            (self.last, what in (EventKind.AWAY, EventKind.TEMPORARY)),
        ):
            self.fields.setRowVisible(field, shown)

    def clear(self) -> None:
        self.first.show_day(None)
        self.last.show_day(None)
        self.what.setCurrentIndex(0)

    def deed(self, household: int) -> HandDeed:
        del household
        what = str(self.what.currentData())
        if " " in what:
            person, stay = map(int, what.split())
            return EventTakenBack(person, stay)
        kind, first = EventKind(what), day_in(self.first)
        if not self.who.ticked:
            raise ClerkError(self.tr("Hãy đánh dấu ít nhất một người."))
        if first is None:
            raise ClerkError(self.tr("Hãy gõ ngày của sự việc, như 21/11/2026."))
        lasts = kind in (EventKind.AWAY, EventKind.TEMPORARY)
        last = day_in(self.last) if lasts else None
        return PeopleEvent(self.who.ticked, ResidenceEvent(kind, first, last))

    def hint(self) -> str:
        return self.tr("Cần đánh dấu ai và ngày của sự việc, như 21/11/2026.")

    def done_words(self) -> str:
        return self.tr("Đã ghi sự việc.")


def _with_event(person: Person) -> str:
    """Return a name with the newest event that has not ended."""
    kinds = VALUE_WORDS["residence", "kind"]
    running = [stay for stay in person.residences if is_event(stay) and stay.last is None]
    if not running:
        return person.name
    since = f" {format_day(running[-1].first)}" if running[-1].first else ""
    return f"{person.name} ({said(kinds[running[-1].kind])}{since})"


class HeadForm(DeedForm):
    """Who heads the household from now on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.who = QComboBox()
        self.who.setProperty("people", True)
        self.add(self.who)
        self.finish()

    def words(self) -> tuple[str, ...]:
        return (self.tr("Chủ hộ mới"), self.tr("Chủ hộ mới là"))

    def offer(self) -> None:
        fill_choice(self.who, [(person.name, person.id) for person in self.people])

    def clear(self) -> None:
        self.who.setCurrentIndex(0)

    def deed(self, household: int) -> HandDeed:
        return NewHead(household, self.who.currentData())

    def hint(self) -> str:
        return self.tr("Cần chọn người sẽ làm chủ hộ.")

    def done_words(self) -> str:
        return self.tr("Đã ghi chủ hộ mới.")
