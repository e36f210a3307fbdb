"""Sentences that name no command, and the command line that adds which one helps."""

import ast
import re
from pathlib import Path

import pytest

import core
from core.cli.catalogue import COMMANDS
from core.cli.hints import HINTS, hinted
from core.cli.parser import build_parser
from core.domain.errors import ClerkError, Way
from core.resources import resource
from tests.cli.saying import DAY, refused

ROOT = Path(core.__file__).parent
# A command or an option in a sentence: “lệnh verify”, “--kind”, “rules --export”.
_COMMAND = re.compile(r"(?<!\w)--[a-z]|lệnh\s+[a-z][a-z-]+|lệnh\s*$|[Cc]âu lệnh")


def sentences():
    """Yield every text of the core outside the command line that is no docstring.

    The head of a file of rules, a comment there, may say how it is taken in again.
    """
    for file in sorted(ROOT.rglob("*.py")):
        if "cli" in file.relative_to(ROOT).parts:
            continue
        tree = ast.parse(file.read_text("utf-8"))
        docs = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in docs
            ):
                yield file.name, node.value


def test_no_sentence_of_the_core_names_a_command():
    spoken = [(file, text) for file, text in sentences() if not text.startswith("# ")]
    assert [(file, text) for file, text in spoken if _COMMAND.search(text)] == []


def test_every_way_out_is_named_by_words_the_command_line_knows():
    assert set(HINTS) == set(Way)
    outermost = build_parser()
    options = set(outermost._option_string_actions) | {
        option
        for action in outermost._actions
        if hasattr(action, "choices") and isinstance(action.choices, dict)
        for parser in action.choices.values()
        for option in parser._option_string_actions
    }
    for hint in HINTS.values():
        words = hint.replace(",", "").split()
        assert all(word in options for word in words if word.startswith("--")), hint
        assert words[0] in COMMANDS or words[0].startswith("--"), hint


def test_a_sentence_without_a_way_is_said_as_it_is():
    assert hinted(ClerkError("Không được.")) == "Không được."
    assert hinted(ClerkError("Không được.", Way.DAY)) == "Không được. (Dòng lệnh: --on.)"


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("reconcile", "{reg}", str(resource("samples", "dan_cu.xlsx")), *DAY), "import; --kind"),
        (("undo", "{reg}", "999"), "imports"),
        (("undo", "{reg}", "--deed", "999"), "history"),
        (("summary", "{reg}không", *DAY), "restore"),
    ],
)
def test_the_command_line_adds_what_to_call(capsys, samples, argv, words):
    reg = str(samples[0].path)
    assert f"(Dòng lệnh: {words}.)" in refused(capsys, *(word.format(reg=reg) for word in argv))
