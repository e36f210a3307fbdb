"""The words of letters: the program's, and the office's own in the register."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.app.register import Register
from core.documents.wording import (
    load_wording,
    program_languages,
    program_text,
    wording_file,
)
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.letter_words import Wording, read_wording
from core.saving import saving
from core.store import wordings


@dataclass(frozen=True)
class WordingLine:
    """A language letters can be printed in: its name, whose words they are."""

    language: str
    name: str
    own: bool
    program: bool


def wording_lines(register: Register) -> Sequence[WordingLine]:
    """Return every language there is, Vietnamese first, the office's own ones last."""
    with register.reading() as db:
        own = wordings.all_of(db)
    brought = program_languages()
    return [
        WordingLine(name, _made(name, own).say("ten"), name in own, name in brought)
        for name in (*brought, *(name for name in own if name not in brought))
    ]


def wording_of(register: Register, language: str) -> Wording:
    """Return the words letters take: the office's own, the program's where it says nothing.

    Raises `ClerkError` for a language nobody has words of.
    """
    with register.reading() as db:
        own = wordings.all_of(db)
    _refuse_unknown(language, own)
    return _made(language, own)


def wording_text(register: Register, language: str) -> str:
    """Return the file of a language to look at or to change, as it was written."""
    with register.reading() as db:
        own = wordings.all_of(db)
    _refuse_unknown(language, own)
    return own.get(language) or program_text(language)


def save_wording(register: Register, language: str, target: Path) -> None:
    """Write the file of a language, to be changed and set."""
    text = wording_text(register, language)
    with saving(target, ".toml") as scratch:
        scratch.write_text(text, "utf-8")


def set_wording(register: Register, language: str, file: Path) -> bool:
    """Keep the office's own words of a language; return whether they changed.

    `language` may be a new one. Raises `ClerkError` naming what is wrong in the text; then the
    words before stay.
    """
    if not re.fullmatch(r"[a-z]{2,12}", language):
        raise ClerkError(
            f"Tên tiếng “{language}” chỉ gồm 2 đến 12 chữ thường không dấu, ví dụ vi, en, tay."
        )
    text = wording_file(file)
    made = read_wording(text, file.name, load_wording())
    if not made.texts:
        raise ClerkError(
            f"Tệp lời thư {file.name} không có lời nào nên không đổi gì; hãy chọn tệp khác, hoặc "
            "trở lại lời của chương trình."
        )
    if language not in program_languages() and not made.knows("ten"):
        raise ClerkError(
            f"Tệp lời thư {file.name} thiếu mục “ten” (tên của tiếng); hãy thêm mục đó."
        )
    with register.deed(DeedKind.WORDING) as writer:
        return wordings.put(writer, language, text)


def reset_wording(register: Register, language: str) -> int | None:
    """Go back to the program's words of a language; return the deed, None without own ones."""
    with register.deed(DeedKind.WORDING) as writer:
        return writer.deed if wordings.remove(writer, language) else None


def _made(language: str, own: Mapping[str, str]) -> Wording:
    base = load_wording(language)
    if language not in own:
        return base
    return read_wording(own[language], f"{language}.toml", load_wording()).over(base)


def _refuse_unknown(language: str, own: Mapping[str, str]) -> None:
    known = dict.fromkeys((*program_languages(), *own))
    if language not in known:
        raise ClerkError(
            f"Chưa có lời thư tiếng “{language}”; các tiếng đã có: {', '.join(known)}."
        )
