"""Old encodings: decided for each column, then decoded, with a sentence about it."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from core.documents.reading.fonts import Fonts, draws_capitals, encoding_of
from core.documents.reading.old_fonts import OLD_ENCODINGS, TCVN3_AS_1258
from core.documents.reading.sheets import Cell, Line, Sheet, column_of, letters_of
from core.documents.reading.syllables import good_words
from core.domain.errors import ClerkError

_AS_IT_IS = ""
_SAMPLE_WORDS = 400
_MOST_BUT_ODD = 0.7
_CLEARLY_READ = 0.8
_FEWEST_GAINED = 3
_FEW_WORDS = 3
# Letters no old font's bytes can look like: what holds one of them is Unicode already.
_SURE = re.compile("[\u1ea0-\u1ef9ăđĩũơưĂĐĨŨƠƯ\u0300-\u036f]")
# Bytes taken for Windows' Vietnamese table look like some of them; this is what that table lacks.
_SURE_BESIDE_1258 = re.compile("[\u1ea0-\u1ef9ĩũĨŨ]")


@dataclass(frozen=True)
class Guess:
    """What a sheet itself tells: the old encodings of its columns, the old fonts of its cells."""

    columns: Mapping[int, str] = field(default_factory=dict)
    fonts: Mapping[tuple[int, int], str] = field(default_factory=dict)


def guess_encodings(sheet: Sheet, fonts: Callable[[], Fonts]) -> Guess:
    """Return the encoding of each column that is not plain Unicode.

    `fonts` is asked only where a word may be anything: a font's name is the surest evidence, and
    fonts named .Vn…H draw capitals.
    """
    evidence = {column: _weigh(words) for column, words in _sample(sheet).items()}
    if all(found.settled for found in evidence.values()):
        return Guess()
    named = fonts().get(sheet.name, {})
    return Guess({**_choose(evidence), **_by_fonts(sheet, evidence, named)}, named)


def said_encodings(encodings: Mapping[str, str]) -> Mapping[int, str]:
    """Return by column what the clerk says of encodings; raises `ClerkError` for what is none."""
    said = {}
    for letters, name in encodings.items():
        column = column_of(letters)
        if column is None:
            raise ClerkError(
                f"“{letters}” không phải là chữ của một cột (như C) nên không đặt được bảng mã; "
                "hãy sửa lại."
            )
        if name and name not in OLD_ENCODINGS:
            known = ", ".join(OLD_ENCODINGS)
            raise ClerkError(
                f"Chương trình không có bảng mã “{name}”; chỉ có {known}, hoặc để trống là Unicode."
            )
        said[column] = name
    return said


def decode_sheet(
    sheet: Sheet, guess: Guess, said: Mapping[int, str]
) -> tuple[Sheet, tuple[str, ...]]:
    """Return the sheet in Unicode, with a remark about the columns that were not.

    What the clerk said of a column wins over the guess; letters that are surely Unicode stay.
    """
    chosen = {**guess.columns, **said}
    if not any(chosen.values()):
        return sheet, ()
    as_typed = frozenset(column for column, name in said.items() if not name)
    fonts = guess.fonts
    if as_typed:
        fonts = {place: font for place, font in fonts.items() if place[1] not in as_typed}
    lines = tuple(_decode_line(line, chosen, fonts) for line in sheet.lines)
    return replace(sheet, lines=lines), (_remark(sheet, chosen),)


@dataclass(frozen=True)
class _Evidence:
    """What the words of one column say about its encoding."""

    words: int
    against: frozenset[str]
    settled: bool
    scores: Mapping[str, int]

    @property
    def odd(self) -> bool:
        """Whether the words make little sense as they are and much in an old encoding."""
        plain = self.scores[_AS_IT_IS]
        read = dict(self.scores)
        if read[TCVN3_AS_1258] < plain + _FEWEST_GAINED:  # abbreviations such as QĐ read as words
            del read[TCVN3_AS_1258]
        return plain < self.words * _MOST_BUT_ODD and max(read.values()) >= (
            self.words * _CLEARLY_READ
        )

    def best(self, usual: str) -> str:
        """Return the encoding that reads most words; of equals or few words, the sheet's usual."""
        if self.words <= _FEW_WORDS and self.scores[usual] >= self.scores[_AS_IT_IS]:
            return usual
        most = max(self.scores.values())
        best = [name for name, score in self.scores.items() if score == most]
        return usual if usual in best else best[0]

    def allows(self, name: str) -> bool:
        """Return whether nothing in an undecided column speaks against an encoding."""
        return name not in self.against and self.scores[name] >= self.scores[_AS_IT_IS]


def _by_fonts(
    sheet: Sheet, evidence: Mapping[int, _Evidence], named: Mapping[tuple[int, int], str]
) -> Mapping[int, str]:
    """Return the encoding of the columns most of whose words stand in an old font.

    Where Unicode stands in such a font the fonts of the sheet tell nothing.
    """
    families: dict[int, Counter[str]] = defaultdict(Counter)
    for line in sheet.lines if named else ():
        for column, cell in enumerate(line.cells):
            if isinstance(cell, str) and not cell.isascii():
                name = encoding_of(named.get((line.number, column), ""))
                if name and _is_unicode(cell, name):
                    return {}
                families[column][name] += 1
    chosen = {}
    for column, counted in families.items():
        name, cells = counted.most_common(1)[0]
        scores = evidence[column].scores
        if name and cells * 2 > counted.total() and scores[name] >= scores[_AS_IT_IS]:
            chosen[column] = name
    return chosen


def _choose(evidence: Mapping[int, _Evidence]) -> Mapping[int, str]:
    """Return the encoding of each column that is not plain Unicode.

    A column decides for itself; one that may be either (a lone short word) follows the others.
    """
    odd = {column: found for column, found in evidence.items() if found.odd}
    if not odd:
        return {}
    total: Counter[str] = Counter()
    for found in odd.values():
        total.update(found.scores)
    against = Counter(name for found in odd.values() for name in found.against)
    usual = max(total, key=lambda name: (total[name], -against[name]))
    chosen = {column: found.best(usual) for column, found in odd.items()}
    undecided = {column: usual for column, found in evidence.items() if found.allows(usual)}
    return {**undecided, **chosen}


def _sample(sheet: Sheet) -> dict[int, set[str]]:
    """Return the words with letters beyond ASCII of each column."""
    found: dict[int, set[str]] = {}
    for line in sheet.lines:
        for column, cell in enumerate(line.cells):
            if isinstance(cell, str) and not cell.isascii():
                words = found.setdefault(column, set())
                if len(words) < _SAMPLE_WORDS:
                    words.update(word for word in cell.split() if not word.isascii())
    return found


def _weigh(words: set[str]) -> _Evidence:
    scores = {_AS_IT_IS: good_words(words)}
    against = set()
    for name, decode in OLD_ENCODINGS.items():
        sure = {word for word in words if _is_unicode(word, name)}
        scores[name] = good_words(sure) + good_words(map(decode, words - sure))
        if sure:
            against.add(name)
    settled = all(_is_unicode(word, TCVN3_AS_1258) for word in words)
    return _Evidence(len(words), frozenset(against), settled, scores)


def _is_unicode(text: str, encoding: str) -> bool:
    """Return whether letters of a text cannot come from an old encoding."""
    if encoding == TCVN3_AS_1258:
        return bool(_SURE_BESIDE_1258.search(text))
    return bool(_SURE.search(_composed(text)))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _decode_line(
    line: Line, chosen: Mapping[int, str], fonts: Mapping[tuple[int, int], str]
) -> Line:
    cells = (
        _decode_cell(cell, chosen.get(column, _AS_IT_IS), fonts.get((line.number, column), ""))
        for column, cell in enumerate(line.cells)
    )
    return Line(line.number, tuple(cells))


def _decode_cell(cell: Cell, encoding: str, font: str) -> Cell:
    if not isinstance(cell, str):
        return cell
    decode = OLD_ENCODINGS.get(encoding)
    text = decode(cell) if decode and not _is_unicode(cell, encoding) else cell
    return text.upper() if draws_capitals(font) else text


def _remark(sheet: Sheet, chosen: Mapping[int, str]) -> str:
    old = {column: name for column, name in chosen.items() if name}
    names = " và ".join(sorted(set(old.values())))
    columns = ", ".join(letters_of(column) for column in sorted(old))
    return (
        f"Trang “{sheet.name}”: chữ ở các cột {columns} theo bảng mã cũ {names}, "
        "đã được chuyển sang Unicode; hãy xem lại vài tên trước khi nhập."
    )
