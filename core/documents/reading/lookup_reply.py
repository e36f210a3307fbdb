"""The reply of a card look-up, pasted as text: labels and values in whatever order.

The values are read as the cells of a card list are.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from core.documents.reading.dates import find_dates, read_day, read_first
from core.documents.reading.issued import facility_of, number_of, other_person, read_cards_of
from core.documents.reading.rows import Entry
from core.documents.reading.sheets import Line, is_blank
from core.documents.reading.subject import Habits, describe
from core.documents.reading.table import Table
from core.documents.reading.words import vocabulary
from core.domain.errors import ClerkError, Way
from core.domain.ids import CardNumber
from core.domain.records import Subject
from core.domain.scan_codes import NO_CODE, NOTHING
from core.domain.scanned import ScanField, ScanKind, Scanned, ScannedCard
from core.domain.text import clean, header_key
from core.domain.why import capital
from core.resources import resource

SEVERAL = (
    "Chỗ dán có kết quả của nhiều người; hãy dán từng người một, hoặc nhập cả danh sách như nhập "
    "một tệp."
)
_SHEET = "tra cứu"
_ASK = "hãy tra cứu lại với đúng họ tên, ngày sinh trên giấy tờ"
_TWO_CARDS = (
    "Kết quả tra cứu có hai thẻ: chương trình lấy thẻ sau; hãy nhập thẻ kia nếu sổ chưa có."
)
_NOT_UNDERSTOOD = "Không hiểu “{}” trong kết quả tra cứu nên không đọc phần ấy."
_WHO = frozenset({"ho_ten", "cccd", "ma_so_bhxh", "so_the"})
_DAYS = frozenset({"han_tu", "han_den"})
_SEPARATORS = " \t\r\n\u00a0:=;,.!-–—*•|()[]{}\"'"
_DASHES = ("-", "–")
_LABEL = re.compile(r"[^\W\d_][^\d:;,!\t\"{}]{1,40}(?=:\s*\S)")
_ENDS = re.compile(r"[;!|()\n\t]")
_NAME_ENDS = re.compile(r"[;,!|()\n\t]|\s-\s|\.\s")
_CLINIC = re.compile(r"(?<!\w)\d{2}\s*[-–]?\s*[0-9A-Z]\d{2}(?!\w)")
_FROM = re.compile(r"từ|kể từ|\d[\d/.]*\s*(?:[-–]|đến)\s*$", re.IGNORECASE)
_D_STROKES = str.maketrans("đð", "dd")


def read_lookup(text: str) -> Scanned:
    """Return what a look-up reply says; raises `ClerkError` for a text that is none."""
    if not clean(text):
        raise ClerkError(NOTHING)
    said = _said(text)
    if len(said) < 2 or not _WHO & said.keys():
        raise ClerkError(NO_CODE)
    entry = _entry(said)
    subject = describe(entry, Habits()).subject
    card, remarks = _card(entry)
    remarks += [_NOT_UNDERSTOOD.format(label) for label in _unknown_labels(text)]
    if not (subject.name or subject.cccd or subject.insurance_no):
        raise ClerkError(NO_CODE)
    doubts = {ScanField(name): raw for name, raw in subject.doubtful.items()}
    doubts.update(_unread(entry, card))
    return _scanned(subject, entry, card, doubts, remarks)


def _scanned(
    subject: Subject,
    entry: Entry,
    card: ScannedCard,
    doubts: Mapping[ScanField, str],
    remarks: Iterable[str],
) -> Scanned:
    return Scanned(
        kind=ScanKind.LOOKUP,
        name=subject.name or None,
        birth=subject.birth,
        sex=subject.sex,
        cccd=subject.cccd,
        old_id=subject.old_id,
        insurance_no=subject.insurance_no,
        address=entry.text("dia_chi") or None,
        card=card,
        doubts=doubts,
        remarks=(*remarks, *subject.repairs),
    )


def _card(entry: Entry) -> tuple[ScannedCard, list[str]]:
    """Return the card of a reply, of two the later one, and what to say about it."""
    wrong = other_person(entry)
    if wrong:
        raise ClerkError(f"{capital(wrong)}; {_ASK}.")
    found = read_cards_of(entry)
    period = max(found.periods, key=lambda p: p.last, default=None)
    number = number_of(entry)
    if period and period.card_number:
        number = CardNumber.as_typed(period.card_number)
    card = ScannedCard(
        first=period.first if period else read_first(entry.cell("han_tu")),
        last=period.last if period else None,
        code=number.code if number else "",
        number=number.text if number else None,
        facility=(period.facility if period else None) or facility_of(entry),
        five_year_from=read_day(entry.cell("du_5_nam")),
    )
    several = (_TWO_CARDS,) if len(found.periods) > 1 else ()
    return card, [*filter(None, (found.warning,)), *several]


def _unread(entry: Entry, card: ScannedCard) -> Iterator[tuple[ScanField, str]]:
    """Yield the days of a card that stand there but cannot be read."""
    days = (
        (ScanField.FIVE_YEARS, "du_5_nam", card.five_year_from),
        (ScanField.LAST, "han_den", card.last),
        (ScanField.FIRST, "han_tu", card.first or card.last),
    )
    for name, field, day in days:
        if day is None and not is_blank(entry.cell(field)):
            yield name, entry.text(field)


def _entry(said: Mapping[str, str]) -> Entry:
    """Return a reply as the one row of a table."""
    line = Line(1, tuple(said.values()))
    columns = {field: (place,) for place, field in enumerate(said)}
    paths = tuple((label,) for label in said)
    return Entry(Table(_SHEET, (), tuple(said), columns, (line,), 1, 1, paths, 1), line)


def _said(text: str) -> dict[str, str]:
    """Return the values of a reply by field."""
    pairs = _of_answer(text) or _of_table(text) or _of_words(text)
    said: dict[str, str] = {}
    for field, value in pairs:
        tidied = _tidied(field, value)
        if field and tidied:
            said.setdefault(field, tidied)
    return _with_first_day(said)


def _of_answer(text: str) -> list[tuple[str, str]]:
    """Return the fields of an answer of the card check as its service gives it."""
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        return []
    if not isinstance(answer, dict):
        return []
    plain = {name: value for name, value in answer.items() if isinstance(value, str | int)}
    return [(_labels().whole.get(header_key(name), ""), str(v)) for name, v in plain.items()]


def _of_table(text: str) -> list[tuple[str, str]]:
    """Return the cells below a line of headers, both parted by tabs."""
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    fields = [_labels().whole.get(header_key(cell), "") for cell in rows[0]]
    if len(rows) < 2 or len([field for field in fields if field]) < 3:
        return []
    if len(rows) > 2:
        raise ClerkError(SEVERAL, Way.IMPORT)
    return list(zip(fields, rows[1], strict=False))


def _of_words(text: str) -> list[tuple[str, str]]:
    """Return the values behind the labels of a running text; a label said twice joins them."""
    composed = unicodedata.normalize("NFC", text)
    places = list(_places(_folded(composed)))
    ends = [*(start for _, start, _ in places[1:]), len(composed)][: len(places)]
    pairs: list[tuple[str, str]] = []
    starts: list[int] = []
    for (field, _, value), end in zip(places, ends, strict=True):
        if pairs and pairs[-1][0] == field == "han_den":
            pairs[-1] = (field, composed[starts[-1] : end])
        else:
            pairs.append((field, composed[value:end]))
            starts.append(value)
    return pairs


def _unknown_labels(text: str) -> Iterator[str]:
    """Yield the labels at the beginning of lines that name no field."""
    for line in unicodedata.normalize("NFC", text).splitlines():
        found = _LABEL.match(line.strip())
        if found and not any(_places(_folded(found[0] + ":"))):
            yield clean(found[0])


def _places(folded: str) -> Iterator[tuple[str, int, int]]:
    """Yield field, where its label begins and where its value does."""
    labels = _labels()
    before, reached = "", 0
    for found in labels.pattern.finditer(folded):
        field = labels.whole[header_key(found[0])]
        joined = not folded[reached : found.start()].strip(_SEPARATORS)
        if field in _DAYS and joined and reached and before not in _DAYS and _is_marked(found):
            continue
        yield field, found.start(), found.end()
        before, reached = field, found.end()


def _is_marked(found: re.Match[str]) -> bool:
    return found["marked"] is not None


def _tidied(field: str, value: str) -> str:
    """Return a value without what stands around it."""
    bare = value.strip(_SEPARATORS)
    if field == "noi_kcb" and (code := _CLINIC.search(bare)):
        return clean(code[0])
    ends = _NAME_ENDS if field == "ho_ten" else _ENDS
    first = ends.split(bare, maxsplit=1)[0].strip(_SEPARATORS)
    open_end = field == "han_den" and first and value.rstrip().endswith(_DASHES)
    return clean(f"{first} -" if open_end else first)


def _with_first_day(said: dict[str, str]) -> dict[str, str]:
    """Take a lone day for the first one where the words say so: “từ …”, “01/01/2026 -”."""
    stated = said.get("han_den", "")
    if "han_tu" not in said and len(find_dates(stated)) == 1 and _FROM.match(stated):
        said["han_tu"] = said.pop("han_den")
    return said


@dataclass(frozen=True)
class _Labels:
    """The words before values: by `header_key`, and as one pattern over folded text."""

    whole: Mapping[str, str]
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def _labels() -> _Labels:
    table = json.loads(resource("data", "lookup_words.json").read_text(encoding="utf-8"))
    words, marked = table["words"], table["marked"]
    own = {
        header_key(text): field
        for part in (marked, words)
        for field, texts in part.items()
        for text in texts
    }
    anywhere, only_marked = _any_of(words), _any_of(marked)
    pattern = re.compile(
        rf"(?<![0-9a-z])(?:(?:{anywhere})(?![0-9a-z])"
        rf"|(?P<marked>{only_marked})(?=\s*[:=\t]|\s*\d))"
    )
    return _Labels({**vocabulary().words, **own}, pattern)


def _any_of(words: Mapping[str, Iterable[str]]) -> str:
    """Return a pattern of all words, the longest first, however they are parted."""
    texts = {_folded(text) for each in words.values() for text in each}
    parts = [re.findall(r"[0-9a-z]+", text) for text in texts]
    longest_first = sorted(parts, key=lambda part: (-len("".join(part)), part))
    return "|".join(r"[\s.,:/_-]{0,3}".join(part) for part in longest_first)


def _folded(text: str) -> str:
    """Return `text`, composed, letter for letter without case and accents."""
    return "".join(_plain(letter) for letter in text)


@lru_cache(maxsize=2000)
def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].lower().translate(_D_STROKES)
    return base if len(base) == 1 else letter
