"""Words of the core in the language of the window."""

from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from core.domain.classes import CLASS_WORDS, HouseholdClass
from core.domain.cover import Status
from core.domain.ids import Sex
from core.domain.letter_kinds import KIND_WORDS
from core.domain.record_words import VALUE_WORDS
from core.domain.records import FileKind, ReportKind
from core.domain.users import ROLE_WORDS, Role
from core.domain.why import STATUS_WORDS, capital


class Titled(Protocol):
    """What has a heading in both languages."""

    @property
    def title(self) -> str:
        """The Vietnamese heading."""

    @property
    def title_en(self) -> str:
        """The English heading."""


def is_english() -> bool:
    """Return whether the window speaks English."""
    return QCoreApplication.translate("Words", "vi") == "en"


def title_of(titled: Titled) -> str:
    """Return a heading in the window's language."""
    return titled.title_en if is_english() else titled.title


def said(text: str) -> str:
    """Return a fixed word of the core in the window's language; an unknown one as it is."""
    return QCoreApplication.translate("Words", text)


class _Counting(Formatter):
    """Takes `{count:person|people}`: the first word for one, the second for any other number."""

    def format_field(self, value: Any, format_spec: str) -> Any:
        if "|" not in format_spec:
            return super().format_field(value, format_spec)
        one, many = format_spec.split("|")
        return one if str(value) == "1" else many


def filled(text: str, **values: object) -> str:
    """Fill in a text in which a number has its words; numbers as they are or as written."""
    return _Counting().vformat(text, (), values)


def counted(count: int, word: str) -> str:
    """Return a number of things the core names in a word, in the window's language."""
    return filled(QCoreApplication.translate("Words", f"{{count}} {word}"), count=count)


def listed(sentences: Iterable[str]) -> str:
    """Return sentences one below the other, each with a dot before it."""
    return "\n".join(f"• {sentence}" for sentence in sentences)


def status_word(status: Status) -> str:
    """Return a card's status in a word."""
    return said(STATUS_WORDS[status])


def sex_word(sex: Sex | None) -> str:
    """Return a person's sex in a word, empty where it is not known."""
    return said(capital(VALUE_WORDS["person", "sex"][sex])) if sex else ""


def class_word(household_class: HouseholdClass) -> str:
    """Return a household's class in words."""
    return said(capital(CLASS_WORDS[household_class]))


def letter_words(kinds: str) -> str:
    """Return what a letter was about, from its kinds with commas between them."""
    return ", ".join(said(KIND_WORDS.get(kind, kind)) for kind in kinds.split(",") if kind)


def role_word(role: Role) -> str:
    """Return what a user may do in words."""
    return said(capital(ROLE_WORDS[role]))


def role_name(role: Role) -> str:
    """Return what a role is called, without what it may do."""
    return role_word(role).partition(",")[0]


def kind_word(kind: FileKind | ReportKind) -> str:
    """Return what a kind of file holds."""
    words: Mapping[FileKind | ReportKind, str] = {
        FileKind.PEOPLE: QCoreApplication.translate("Kinds", "Danh sách hộ và người"),
        FileKind.CARDS: QCoreApplication.translate("Kinds", "Danh sách thẻ BHYT"),
        FileKind.D09: QCoreApplication.translate("Kinds", "Danh sách D09 của cơ quan BHXH"),
        FileKind.POVERTY: QCoreApplication.translate("Kinds", "Kết quả rà soát hộ nghèo"),
        ReportKind.STOPPED: QCoreApplication.translate("Kinds", "Danh sách dừng đóng (C21a-TS)"),
        ReportKind.DUE: QCoreApplication.translate("Kinds", "Danh sách đến hạn đóng (D08a-TS)"),
    }
    return words[kind]
