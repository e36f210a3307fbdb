"""Columns of the tables on the page of a household."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from core.domain.cover import CoverPeriod
from core.domain.rows import ListRow
from core.domain.standing import Member
from ui.columns import day_column, name_column
from ui.table_model import Shown
from ui.theme import status_colour
from ui.words import class_word, sex_word, status_word


@dataclass(frozen=True)
class MemberLine:
    """A member with the line on the list of everybody."""

    member: Member
    row: ListRow | None

    @property
    def relation(self) -> str:
        """How the member is related to the head."""
        return self.member.membership.relation if self.member.membership else ""

    @property
    def code(self) -> str:
        """The code of the card."""
        return (self.row.code or "") if self.row else ""

    @property
    def birth(self) -> str | None:
        """The birth date, to sort by."""
        return self.row.birth if self.row else None

    @property
    def birth_shown(self) -> str:
        """The birth date, to read."""
        return self.row.birth_shown if self.row else ""


@dataclass(frozen=True)
class CardLine:
    """A card and whose it is."""

    name: str
    period: CoverPeriod


def member_columns() -> tuple[Shown, ...]:
    """Return the columns of the members."""
    translate = QCoreApplication.translate
    return (
        replace(
            name_column(translate("Household", "Họ và tên"), lambda x: x.member.person.name),
            field="name",
        ),
        Shown(translate("Household", "Quan hệ"), lambda x: x.relation, 7, field="relation"),
        _birth_column(),
        Shown(translate("Household", "Mã"), lambda x: x.code, 3),
        day_column(translate("Household", "Hạn thẻ"), lambda x: x.member.card.ends),
        _status_column(),
        Shown(translate("Household", "Số CCCD"), _text("cccd"), 13, field="cccd"),
        Shown(
            translate("Household", "Mã số BHXH"), _text("insurance_no"), 11, field="insurance_no"
        ),
        Shown(translate("Household", "Điện thoại"), _text("phone"), 11, field="phone"),
        Shown(translate("Household", "Giới tính"), _text("sex"), 4, field="sex"),
        Shown(translate("Household", "Dân tộc"), _text("ethnicity"), 7, field="ethnicity"),
    )


def _text(field: str) -> Callable[[MemberLine], str]:
    return lambda line: text_of(line, field)


def text_of(line: MemberLine, field: str) -> str:
    """Return a field of a member as it is read and edited."""
    if field == "relation":
        return line.relation
    if field == "birth":
        return line.birth_shown
    if field == "sex":
        return sex_word(line.member.person.sex)
    return getattr(line.member.person, field) or ""


def _birth_column() -> Shown:
    title = QCoreApplication.translate("Household", "Ngày sinh")
    return Shown(title, lambda x: x.birth_shown, 10, sort=lambda x: x.birth, field="birth")


def _status_column() -> Shown:
    return Shown(
        QCoreApplication.translate("Household", "Tình trạng"),
        lambda x: status_word(x.member.card.status),
        16,
        tone=lambda x: status_colour(x.member.card.status),
    )


def card_columns() -> tuple[Shown, ...]:
    """Return the columns of all cards of a household."""
    assumed = QCoreApplication.translate("Household", "ngày đầu là suy ra")
    note = QCoreApplication.translate("Household", "Ghi chú")
    return (
        name_column(QCoreApplication.translate("Household", "Họ và tên"), lambda x: x.name),
        Shown(QCoreApplication.translate("Household", "Mã"), lambda x: x.period.code, 3),
        day_column(QCoreApplication.translate("Household", "Từ ngày"), lambda x: x.period.first),
        day_column(QCoreApplication.translate("Household", "Đến ngày"), lambda x: x.period.last),
        Shown(
            QCoreApplication.translate("Household", "Số thẻ"),
            lambda x: x.period.card_number or "",
            16,
        ),
        Shown(
            QCoreApplication.translate("Household", "Số biên lai"),
            lambda x: x.period.receipt,
            12,
        ),
        Shown(note, lambda x: assumed if x.period.first_assumed else "", 14),
    )


def class_columns() -> tuple[Shown, ...]:
    """Return the columns of a household's classes."""
    return (
        Shown(
            QCoreApplication.translate("Household", "Diện"),
            lambda x: class_word(x.household_class),
            22,
        ),
        day_column(QCoreApplication.translate("Household", "Từ ngày"), lambda x: x.first),
        day_column(QCoreApplication.translate("Household", "Đến ngày"), lambda x: x.last),
        Shown(QCoreApplication.translate("Household", "Quyết định số"), lambda x: x.number, 14),
        day_column(
            QCoreApplication.translate("Household", "Ngày quyết định"), lambda x: x.decided_on
        ),
    )
