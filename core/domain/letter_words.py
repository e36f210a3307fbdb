"""The words of letters, with named places that are filled and never read as markup."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from json import dumps
from string import Formatter

from core.domain.errors import ClerkError
from core.domain.letter_kinds import KIND_WORDS, LAPSED_LONG
from core.domain.letter_places import NEEDED, OPEN_TABLES, OPTIONAL, places_of

VIETNAMESE = "vi"
_LONGEST = 4_000  # letters of one text
_BY_KIND = frozenset({"ly_do", "trich_yeu_rieng", "viec_ngan", "vi_sao", "vi_sao_gon"})
_OTHER = "khac"


@dataclass(frozen=True)
class Wording:
    """The texts of a letter by key; a key of a table is written `table.key`."""

    texts: Mapping[str, str]
    file: str

    def say(self, key: str, **places: str) -> str:
        """Return a text with its places filled; an unknown or empty place is named in words."""
        return "".join(
            literal + self._fill(key, place, places)
            for literal, place in _parts(self._text(key), self._where(key))
        )

    def knows(self, key: str) -> bool:
        """Return whether there is a text of that key."""
        return key in self.texts

    def over(self, base: "Wording") -> "Wording":
        """Return these texts, with those of `base` where there is none."""
        return Wording({**base.texts, **self.texts}, self.file)

    def _where(self, key: str) -> str:
        return _where(key, self.file)

    def _text(self, key: str) -> str:
        if key not in self.texts:
            raise ClerkError(f"Tệp lời thư {self.file} thiếu mục “{key}”; hãy thêm mục đó.")
        return self.texts[key]

    def _fill(self, key: str, place: str | None, places: Mapping[str, str]) -> str:
        if place is None:
            return ""
        if place not in places:
            raise _unusable(place, self._where(key))
        return places[place]


def read_wording(text: str, file: str, base: Wording | None = None) -> Wording:
    """Return the texts of a wording file, checked.

    `base` holds the texts there are; without it the file itself is that. Raises `ClerkError`
    naming what is wrong: bad TOML, an unknown text, a place that is unknown, missing or open.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise ClerkError(f"Tệp lời thư {file} viết sai ({fault}); hãy sửa chỗ đó.") from fault
    texts = dict(_flat(content, file))
    for key, said in texts.items():
        if base is not None:
            _refuse_unknown(key, file, base)
        check_text(key, said, _where(key, file))
    return Wording(texts, file)


def _flat(content: Mapping[str, object], file: str, table: str = "") -> Iterator[tuple[str, str]]:
    for key, value in content.items():
        if isinstance(value, Mapping) and not table:
            yield from _flat(value, file, f"{key}.")
        elif isinstance(value, str):
            yield f"{table}{key}", value
        else:
            raise ClerkError(
                f"Mục “{table}{key}” trong tệp lời thư {file} không phải là chữ; "
                "hãy viết lời trong dấu ngoặc kép."
            )


def _refuse_unknown(key: str, file: str, base: Wording) -> None:
    table, _, name = key.partition(".")
    of_kind = table in _BY_KIND and name in (*KIND_WORDS, LAPSED_LONG, _OTHER)
    if base.knows(key) or of_kind or (table in OPEN_TABLES and table not in _BY_KIND and name):
        return
    raise ClerkError(
        f"Tệp lời thư {file} có mục không có trong thư: “{key}”; "
        "hãy sửa lại tên mục hoặc bỏ mục đó."
    )


def check_text(key: str, text: str, where: str) -> None:
    """Raise `ClerkError` for a text that is too long or names a wrong place, or lacks one.

    An empty text is right where the letter can do without. `where` says which text it is.
    """
    if not text.strip():
        if key in OPTIONAL:
            return
        raise ClerkError(
            f"Lời thư {where} không được để trống vì thư cần lời này; "
            "hãy viết lời, hoặc lấy lại lời của chương trình."
        )
    if len(text) > _LONGEST:
        raise ClerkError(f"Lời thư {where} dài quá {_LONGEST} chữ; hãy rút ngắn lời đó.")
    named = {place for _, place in _parts(text, where) if place is not None}
    known = places_of(key)
    for place in sorted(named - known):
        raise _unusable(place, where)
    for place in NEEDED.get(key, ()):
        if place not in named:
            raise ClerkError(f"Lời thư {where} thiếu chỗ điền {{{place}}}; hãy thêm chỗ điền đó.")


def write_wording(texts: Mapping[str, str]) -> str:
    """Return texts as a wording file, which `read_wording` reads again."""
    tables: dict[str, list[str]] = {"": []}
    for key, text in texts.items():
        table, _, name = key.rpartition(".")
        tables.setdefault(table, []).append(f"{name} = {dumps(text, ensure_ascii=False)}")
    parts = (
        "\n".join(([f"[{table}]"] if table else []) + lines)
        for table, lines in tables.items()
        if lines
    )
    return "\n\n".join(parts) + "\n"


def _where(key: str, file: str) -> str:
    return f"“{key}” trong {file}"


def _parts(text: str, where: str) -> Iterator[tuple[str, str | None]]:
    """Yield literal texts and the place after each; formats and conversions count as names."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError as fault:
        raise ClerkError(
            f"Lời thư {where} có dấu ngoặc nhọn lẻ; hãy đóng ngoặc hoặc viết hai lần dấu đó."
        ) from fault
    for literal, place, form, turn in parts:
        if form or turn:
            raise _unusable(f"{place}{'!' + turn if turn else ''}:{form}", where)
        yield literal, place


def _unusable(place: str, where: str) -> ClerkError:
    return ClerkError(
        f"Lời thư {where} có chỗ điền không dùng được ở đây: {{{place}}}; hãy sửa lại tên chỗ điền."
    )
