"""How a hamlet is walked, and how many letters each kind would be."""

import pytest

from core.app.history import deeds
from core.app.letter_counts import letter_counts
from core.app.lettering import EVERY_LIST, LetterOptions, letter_batch
from core.app.undoing import undo_deed
from core.app.walking import households_numbered, set_walk_order, walk_of
from core.domain.errors import ClerkError
from tests.app.hand_registers import DAY, ONE, THREE, TWO, make


def test_walk_is_set_in_one_deed_and_taken_back(tmp_path):
    register = make(tmp_path)

    def order():
        return [door.household_id for door in walk_of(register, "thon a", DAY).doors]

    assert [(d.number, d.head) for d in walk_of(register, "Thôn A", DAY).doors] == [
        ("1", "Nguyễn Văn An"),
        ("2", "Lê Thị Dung"),
    ]
    wanted = households_numbered(walk_of(register, "Thôn A", DAY), ["02"])
    assert wanted == [TWO]
    deed = set_walk_order(register, "Thôn A", wanted)
    assert order() == [TWO, ONE]
    assert set_walk_order(register, "Thôn A", [TWO, ONE]) is None
    for wrong, said in (([TWO, TWO], "hai lần"), ([THREE], "không ở thôn")):
        with pytest.raises(ClerkError, match=said):
            set_walk_order(register, "Thôn A", wrong)
    with pytest.raises(ClerkError, match="số “9”"):
        households_numbered(walk_of(register, "Thôn A", DAY), ["9"])
    assert deeds(register)[0].deed.id == deed
    undo_deed(register, deed)
    assert order() == [ONE, TWO]


def test_kinds_are_counted_as_their_letters_are(sample_copy):
    for hamlet in (None, "Xóm Mới"):
        counted = letter_counts(sample_copy, DAY, hamlet)
        assert set(counted) == set(EVERY_LIST)
        for name, count in counted.items():
            options = LetterOptions(DAY, (name,), hamlet, undecided=True, again=True)
            assert letter_batch(sample_copy, options).count == count, name
    assert all(letter_counts(sample_copy, DAY, None).values())
