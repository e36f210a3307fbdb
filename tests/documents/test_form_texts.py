"""Every official form says what it said when somebody last read it through."""

import pytest

from tests.documents.form_texts import FORMS, GOLDEN, text_of


@pytest.mark.parametrize("name", FORMS)
def test_form_says_what_was_read_through(name, tmp_path):
    assert text_of(name, tmp_path) == (GOLDEN / f"{name}.txt").read_text("utf-8")
    assert len(list(GOLDEN.glob("*.txt"))) == len(FORMS)
