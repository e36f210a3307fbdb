"""Every word of the window has an English text, and none is glued before it is translated."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

import ui
from core.app.entry_words import GONE
from core.app.looking import ENCODINGS
from core.app.looking import FIELD_WORDS as COLUMN_WORDS
from core.app.rule_titles import rule_title
from core.app.rules import load_rules
from core.domain.backups import REASON_WORDS
from core.domain.classes import CLASS_WORDS, HouseholdClass
from core.domain.cover import Status
from core.domain.deeds import DEED_WORDS, ERASE_WORDS
from core.domain.duplicates import SAMENESS_WORDS
from core.domain.forecast import TURN_WORDS
from core.domain.forms.values import FORM_NAMES, MOVEMENT_WORDS
from core.domain.letter_kinds import KIND_WORDS as LETTER_KINDS
from core.domain.letter_list import LETTER_STATES
from core.domain.letter_names import PLACE_WORDS, TABLE_WORDS, TEXT_WORDS
from core.domain.letter_results import RESULTS
from core.domain.lists import list_names
from core.domain.merge_terms import FATE_WORDS, WHY_WORDS
from core.domain.reconciling import RECONCILE_WORDS
from core.domain.record_words import FIELD_WORDS, RECORD_WORDS, VALUE_WORDS, YES
from core.domain.scan_compare import BESIDE_WORDS, NO_LAST, TAKEN, UNREAD
from core.domain.scanned import KIND_WORDS, SCAN_WORDS
from core.domain.users import ROLE_NAMES
from core.domain.voluntary import VoluntaryGroup
from core.domain.why import STATUS_WORDS, VOLUNTARY_WORDS, capital
from core.domain.year_words import MARK_WORDS
from core.resources import resource
from ui.language import Translator, read_catalogue
from ui.pages.blocks import short_title
from ui.status_line import people_and_households
from ui.words import counted, filled

ROOT = Path(ui.__file__).parent
CALLS = {"tr": 0, "translate": 1}
FREE = {"words.py"}  # asks for words of the core, listed below


def called(call):
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def calls(node, context=""):
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call) and called(child) in CALLS:
            yield context, child
        yield from calls(child, inner)


def literals():
    for file in sorted(ROOT.rglob("*.py")):
        for around, call in calls(ast.parse(file.read_text("utf-8"))):
            text = call.args[CALLS[called(call)]]
            named = called(call) == "translate" and isinstance(call.args[0], ast.Constant)
            yield file, call.args[0].value if named else around, text


def english():
    return dict(read_catalogue(resource("i18n", "en.ts")))


def test_only_literals_are_translated():
    odd = [
        (file.name, text.lineno)
        for file, _, text in literals()
        if not isinstance(text, ast.Constant) and file.name not in FREE
    ]
    assert odd == []


def test_every_literal_has_an_english_text_and_none_is_left_over():
    wanted = {
        (context, text.value) for _, context, text in literals() if isinstance(text, ast.Constant)
    }
    known = english()
    assert wanted - set(known) == set()
    assert {key for key in set(known) - wanted if key[0] != "Words"} == set()
    assert [key for key, text in known.items() if not text] == []


def test_both_languages_fill_in_the_same_places():
    def places(text):
        return sorted(re.findall(r"{\w+}", text))

    assert [key for key, text in english().items() if places(key[1]) != places(text)] == []


def test_words_of_the_core_have_an_english_text():
    known = english()
    words = {STATUS_WORDS[s] for s in Status}
    words |= {capital(CLASS_WORDS[c]) for c in HouseholdClass}
    words |= {*DEED_WORDS.values(), *ERASE_WORDS.values(), *ROLE_NAMES.values(), GONE, YES}
    words |= {*RECORD_WORDS.values(), *(w for f in FIELD_WORDS.values() for w in f.values())}
    words |= {word for v in VALUE_WORDS.values() for word in v.values() if word}
    words |= {capital(VOLUNTARY_WORDS[g]) for g in VoluntaryGroup}
    words |= {capital(reason) for reason in REASON_WORDS.values()}
    words |= {*MARK_WORDS.values(), *TURN_WORDS.values(), *RECONCILE_WORDS.values()}
    words |= {*SAMENESS_WORDS.values(), *WHY_WORDS.values(), *FATE_WORDS.values()}
    words |= {*COLUMN_WORDS.values(), *ENCODINGS}
    words |= {*MARK_WORDS.values(), *TURN_WORDS.values()}
    words |= {*SCAN_WORDS.values(), *KIND_WORDS.values(), *BESIDE_WORDS.values(), UNREAD}
    words |= {TAKEN, NO_LAST, *FORM_NAMES.values(), *map(capital, MOVEMENT_WORDS.values())}
    words |= {*TEXT_WORDS.values(), *TABLE_WORDS.values(), *PLACE_WORDS.values()}
    words |= {*LETTER_STATES, *LETTER_KINDS.values()}
    words |= {result.words for result in RESULTS.values()}
    words |= {f"{{count}} {word}" for word in RECORD_WORDS.values()}
    assert {word for word in words if ("Words", word) not in known} == set()


def test_one_and_many_have_their_words(qapp):
    text = "{count} {count:person|people} of {home}"
    assert filled(text, count=1, home="Thôn A") == "1 person of Thôn A"
    assert [filled(text, count=n, home="B") for n in (0, "1.001")] == [
        "0 people of B", "1.001 people of B",
    ]  # fmt: skip
    assert counted(2, RECORD_WORDS["person"]) == "2 người"
    translator = Translator()
    translator.speak("en")
    QCoreApplication.installTranslator(translator)
    try:
        assert counted(1, RECORD_WORDS["person"]) == "1 person"
        assert people_and_households(1, 2) == "1 person · 2 households"
    finally:
        QCoreApplication.removeTranslator(translator)


def test_texts_that_count_are_filled_in_with_their_words():
    counting = {source for (_, source), text in english().items() if "|" in text}
    assert counting
    unfilled = []
    for file in ROOT.rglob("*.py"):
        for made in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(made, ast.FunctionDef):
                inside = list(ast.walk(made))
                said = {each.value for each in inside if isinstance(each, ast.Constant)}
                names = {each.id for each in inside if isinstance(each, ast.Name)}
                if not counting.isdisjoint(said) and "filled" not in names:
                    unfilled.append((file.name, made.name))
    assert unfilled == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_catalogue_is_read_and_spoken(qapp, language):
    translator = Translator()
    translator.speak(language)
    assert not translator.isEmpty()
    cancel = translator.translate("QPlatformTheme", "Cancel")
    assert cancel == ("Huỷ" if language == "vi" else None)
    assert translator.translate("Rail", "Danh sách") == (None if language == "vi" else "Lists")


def test_lists_and_rules_have_names_in_words(qapp):
    assert [name for name in list_names() if short_title(name) == name] == []
    assert [r.name for r in load_rules().rules if rule_title(r.name).title == r.name] == []
