"""The words of letters, edited text by text beside the letter they make."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from core.app.wording_texts import (
    WordingText,
    WordingTexts,
    add_language,
    keep_texts,
    texts_of,
    why_unusable,
)
from core.domain.letter_words import VIETNAMESE
from core.domain.progress import Progress
from ui.desk import WORDING_FORM, Desk, Room
from ui.half_filled import Fields
from ui.keys import CTRL_ENTER, on_keys
from ui.lazy import LazyView
from ui.pages.wording_editor import WordingEditor, text_words
from ui.pages.wording_languages import WordingLanguages
from ui.pages.wording_preview import WordingPreview
from ui.snapshot import Snapshot
from ui.trouble import Trouble

_NAMES, _EDITOR, _PREVIEW = 240, 340, 450
_LANGUAGE = "language"


class WordingTab(LazyView):
    """Names of the texts, the text chosen, and a sample letter; what is typed waits to be saved.

    Texts typed of one language are saved together, in one deed.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._snapshot: Snapshot | None = None
        self._found: WordingTexts | None = None
        self._language = VIETNAMESE
        self._typed: dict[str, str] = {}
        self._wanted = ""
        self._trouble = Trouble(desk)
        self.languages = WordingLanguages()
        self.names = QListWidget()
        self.editor = WordingEditor()
        self.preview = WordingPreview(desk)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.names.setSpacing(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for part in (self.names, self.editor, self.preview):
            split.addWidget(part)
        split.setSizes([_NAMES, _EDITOR, _PREVIEW])
        split.setHandleWidth(12)
        page = QVBoxLayout(self)
        page.setContentsMargins(8, 8, 8, 8)
        page.setSpacing(8)
        page.addWidget(self.languages)
        page.addWidget(split, 1)

    def _connect(self) -> None:
        self.languages.chosen.connect(self._on_language)
        self.languages.named.connect(self._on_new)
        self.names.currentRowChanged.connect(self._on_named)
        self.editor.typed.connect(self._on_typed)
        self.editor.save_wanted.connect(self.save)
        self.desk.jobs.started.connect(self._enable)
        self.desk.jobs.idle.connect(self._enable)
        on_keys(self, self.save, *CTRL_ENTER, inside=True)
        self.desk.add_form(WORDING_FORM, Room.LETTERS, self)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show the words of a register; what is being typed stays, but for another register."""
        before, self._snapshot = self._snapshot, snapshot
        if not (before and snapshot and before.register is snapshot.register):
            self._typed, self._language, self._found = {}, VIETNAMESE, None
            self._trouble.end()
            self.editor.show_text(None, "")
            self.preview.clear()
        self._look_again()

    def take(self, found: WordingTexts) -> None:
        """Show the texts of a language; the one chosen stays so."""
        key = self._wanted or (self.editor.text.key if self.editor.text else "")
        self._wanted = ""
        self.editor.flush()
        self._found = found
        known = {text.key: text.text for text in found.texts}
        self._typed = {k: said for k, said in self._typed.items() if known.get(k) != said}
        self.retranslate()
        keys = list(known)
        with QSignalBlocker(self.names):
            self.names.setCurrentRow(keys.index(key) if key in known else 0)
        self._show_text()

    @property
    def draft_fields(self) -> Fields:
        """The fields whose changes are followed."""
        return {"text": self.editor.field}

    def draft(self) -> Mapping[str, str]:
        """Return what is typed and not saved, with its language."""
        typed = dict(self._typed)
        text = self.editor.text
        if text and self.editor.said != text.text:
            typed[text.key] = self.editor.said
        return {_LANGUAGE: self._language, **typed} if typed else {}

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Take what was typed before; the text typed last is shown once its language is known."""
        self._language = values.get(_LANGUAGE, VIETNAMESE)
        self._typed = {key: said for key, said in values.items() if key != _LANGUAGE}
        self._wanted = next(reversed(self._typed), "")
        self._found = None
        self.editor.show_text(None, "")
        self._look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._trouble.end()

    def retranslate(self) -> None:
        self.names.setAccessibleName(self.tr("Các lời của thư"))
        found = self._found
        self.languages.offer(found)
        with QSignalBlocker(self.names):
            self._offer(found)
        self._enable()

    def _offer(self, found: WordingTexts | None) -> None:
        row = self.names.currentRow()
        self.names.clear()
        for text in found.texts if found else ():
            item = QListWidgetItem(self._name(text), self.names)
            item.setToolTip(f"{item.text()}\n{text.text}")
        self.names.setCurrentRow(row)

    def _name(self, text: WordingText) -> str:
        name = text_words(text)
        if text.key in self._typed:
            return self.tr("{name} (chưa lưu)").format(name=name)
        if text.own and not text.text:
            return self.tr("{name} (đã bỏ)").format(name=name)
        return self.tr("{name} (lời riêng)").format(name=name) if text.own else name

    def _look_again(self) -> None:
        if self._snapshot is None:
            self.want(None)
            self.retranslate()
        else:
            self.want(partial(texts_of, self._snapshot.register, self._language))

    def _text_at(self, row: int) -> WordingText | None:
        found = self._found
        return found.texts[row] if found and 0 <= row < len(found.texts) else None

    def _show_text(self) -> None:
        text = self._text_at(self.names.currentRow())
        self.editor.show_text(text, self._typed.get(text.key, text.text) if text else "")
        self._preview()

    def _preview(self) -> None:
        text, found, snapshot = self.editor.text, self._found, self._snapshot
        if not (text and found and snapshot):
            return
        typed = {
            each.key: self._typed[each.key]
            for each in found.texts
            if each.key in self._typed and not why_unusable(each, self._typed[each.key])
        }
        self.preview.show_words(snapshot.register, found, typed, text.key, snapshot.day)

    @Slot()
    def _enable(self) -> None:
        free = self._found is not None and self.desk.may_write
        self.editor.save_button.setEnabled(free)
        self.languages.add_button.setEnabled(free)

    @Slot(int)
    def _on_named(self, _row: int) -> None:
        self.editor.commit()
        self._show_text()

    @Slot()
    def _on_typed(self) -> None:
        text = self.editor.text
        if text is None:
            return
        self._trouble.end()
        self._typed.pop(text.key, None)  # what was typed last comes last
        if self.editor.said != text.text:
            self._typed[text.key] = self.editor.said
        found = self._found
        row = [each.key for each in found.texts].index(text.key) if found else -1
        if row >= 0:
            self.names.item(row).setText(self._name(text))
        self._preview()

    @Slot(str)
    def _on_language(self, wanted: str) -> None:
        self.editor.commit()
        if wanted == self._language:
            return
        if self._typed:
            self.languages.go_back()
            self._trouble.show(
                self.tr("Lời vừa sửa chưa lưu; hãy lưu hoặc lấy lại lời gốc rồi đổi tiếng.")
            )
            return
        self._turn_to(wanted)

    def _turn_to(self, language: str) -> None:
        self._language = language
        self._look_again()

    @Slot(str)
    def _on_new(self, name: str) -> None:
        self.editor.commit()
        if self._snapshot is None:
            return
        if self._typed:
            self._trouble.show(self.tr("Lời vừa sửa chưa lưu; hãy lưu rồi thêm tiếng."))
            return
        register = self._snapshot.register

        def work(_progress: Progress) -> tuple[str, int]:
            return add_language(register, name)

        self.desk.jobs.start(work, self._on_added, self.tr("Đang lưu…"), writes=True)

    def _on_added(self, done: tuple[str, int]) -> None:
        language, deed = done
        self.languages.new_name.clear()
        self._turn_to(language)
        text = self.tr("Đã thêm tiếng; lời nào chưa viết thì lấy tiếng Việt.")
        self.desk.tell_done(text, deed)

    @Slot()
    def save(self) -> None:
        """Save every text that was typed, unless one is wrong."""
        self.editor.commit()
        found, snapshot = self._found, self._snapshot
        if not (found and snapshot and self._typed and self.editor.save_button.isEnabled()):
            return
        for row, text in enumerate(found.texts):
            why = why_unusable(text, self._typed[text.key]) if text.key in self._typed else ""
            if why:
                self.names.setCurrentRow(row)
                self._trouble.show(why)
                return
        register, language, typed = snapshot.register, found.language, dict(self._typed)

        def work(_progress: Progress) -> int | None:
            return keep_texts(register, language, typed)

        then = partial(self._on_saved, typed)
        self.desk.jobs.start(work, then, self.tr("Đang lưu…"), writes=True)

    def _on_saved(self, saved: Mapping[str, str], deed: int | None) -> None:
        self._trouble.end()
        self._typed = {k: said for k, said in self._typed.items() if saved.get(k) != said}
        if deed is None:
            self._look_again()
        else:
            self.desk.tell_done(self.tr("Đã lưu lời thư."), deed)
