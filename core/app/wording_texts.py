"""The words of letters text by text, as they are edited one at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.app.register import Register
from core.app.wordings import WordingLine, wording_lines
from core.documents.wording import load_wording, program_languages
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.letter_names import name_parts
from core.domain.letter_words import VIETNAMESE, Wording, check_text, read_wording, write_wording
from core.domain.text import clean, search_key
from core.store import wordings

_NAME = "ten"
_LETTERS = 12  # of the short name of a language
_LEAST = 2


@dataclass(frozen=True)
class WordingText:
    """One text: what letters say, what the program says, and whether the office changed it.

    `parts` name it in words.
    """

    key: str
    parts: tuple[str, str]
    text: str
    base: str
    own: bool


@dataclass(frozen=True)
class WordingTexts:
    """All texts of a language, with the languages there are."""

    language: str
    languages: Sequence[WordingLine]
    texts: Sequence[WordingText]


def texts_of(register: Register, language: str) -> WordingTexts:
    """Return the texts of a language, in the order of the program's; Vietnamese for one unknown."""
    lines = wording_lines(register)
    known = language if language in {line.language for line in lines} else VIETNAMESE
    own, base, words = _own(register, known), load_wording(known), load_wording().texts
    keys = dict.fromkeys((*words, *base.texts, *own))
    texts = [
        WordingText(
            key=key,
            parts=name_parts(key, words.get(key, "")),
            text=own.get(key, base.texts.get(key, "")),
            base=base.texts.get(key, ""),
            own=key in own,
        )
        for key in keys
    ]
    return WordingTexts(known, lines, texts)


def why_unusable(text: WordingText, said: str) -> str:
    """Return what is wrong with a new wording of a text, empty where nothing is.

    An own text the program has none of may be emptied: it is no more.
    """
    if not said.strip() and not text.base:
        return ""
    try:
        check_text(text.key, said, f"“{': '.join(filter(None, text.parts))}”")
    except ClerkError as fault:
        return str(fault)
    return ""


def keep_texts(register: Register, language: str, said: Mapping[str, str]) -> int | None:
    """Keep new wordings of some texts; return the deed that takes them back, None without change.

    The program's text is the office's own no more; an empty one is left out of letters. Raises
    `ClerkError` naming what is wrong; then nothing is kept.
    """
    found = texts_of(register, language)
    for text in found.texts:
        why = why_unusable(text, said.get(text.key, text.text))
        if why:
            raise ClerkError(why)
    base = {text.key: text.base for text in found.texts}
    before = _own(register, language)
    after = {
        key: text
        for key, text in _trimmed({**before, **said}).items()
        if text != base.get(key, "") or _is_new_name(key, language)
    }
    if after == before:
        return None
    if language not in program_languages() and _NAME not in after:
        raise ClerkError("Tiếng này phải có tên; hãy gõ tên của tiếng rồi lưu lại.")
    with register.deed(DeedKind.WORDING) as writer:
        if after:
            wordings.put(writer, language, write_wording(after))
        else:
            wordings.remove(writer, language)
    return writer.deed


def add_language(register: Register, name: str) -> tuple[str, int]:
    """Add a language by its name, all its texts still Vietnamese; return its short name, the deed.

    Raises `ClerkError` for a name without letters or one that is there.
    """
    short = "".join(c for c in search_key(name) if "a" <= c <= "z")[:_LETTERS]
    if len(short) < _LEAST:
        raise ClerkError("Tên tiếng phải có ít nhất hai chữ cái; hãy gõ tên, thí dụ Tày.")
    if short in {line.language for line in wording_lines(register)}:
        raise ClerkError(f"Đã có lời thư tiếng “{clean(name)}”; hãy chọn tiếng đó ở danh sách.")
    with register.deed(DeedKind.WORDING) as writer:
        wordings.put(writer, short, write_wording({_NAME: clean(name)}))
    return short, writer.deed


def with_texts(found: WordingTexts, said: Mapping[str, str]) -> Wording:
    """Return the words letters would take with new wordings of some texts."""
    texts = {text.key: text.text for text in found.texts}
    bases = {text.key: text.base for text in found.texts}
    words = _trimmed({**texts, **said})
    kept = {key: text for key, text in words.items() if text or bases.get(key)}
    return Wording(kept, f"{found.language}.toml")


def _trimmed(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return texts, those of blanks alone empty."""
    return {key: text if text.strip() else "" for key, text in texts.items()}


def _own(register: Register, language: str) -> Mapping[str, str]:
    with register.reading() as db:
        text = wordings.all_of(db).get(language)
    return read_wording(text, f"{language}.toml", load_wording()).texts if text else {}


def _is_new_name(key: str, language: str) -> bool:
    return key == _NAME and language not in program_languages()
