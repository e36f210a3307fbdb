"""One field of many people at once: who changes, who is left alone and why, the way back."""

import pytest

from core.app.bulk_edits import BulkCount, BulkEdit, count_of, edit_many
from core.app.history import deeds
from core.app.undoing import newest_by_hand, undo_deed
from core.app.verifying import verify
from core.domain.deeds import DeedKind
from core.domain.errors import Cancelled, ClerkError
from core.domain.people import Study
from core.domain.progress import Progress
from tests.app.hand_registers import AN, BINH, CUONG, DAY, DUNG, EN, make
from tests.registers import dump

ALL = (AN, BINH, CUONG, DUNG, EN)


@pytest.fixture
def register(tmp_path):
    return make(tmp_path)


def people(register):
    return {person.id: person for person in register.standing(DAY).commune.people}


def test_empty_fields_are_filled_in_one_deed_and_taken_back(register):
    edit_many(register, BulkEdit((BINH,), "ethnicity", "Mường"))
    before, edit = dump(register), BulkEdit(ALL, "ethnicity", "Kinh")
    count = BulkCount(changed=4, filled=1)
    assert count_of(register, edit) == count
    assert dump(register) == before
    reports = []
    done = edit_many(register, edit, Progress(lambda *at: reports.append(at)))
    assert reports[-1] == (4, 4)
    assert done.remarks == ("1 người đã có giá trị khác nên được giữ nguyên.",)
    assert [p.ethnicity for p in people(register).values()] == ["Kinh", "Mường", *["Kinh"] * 3]
    newest = deeds(register, 1)[0].deed
    assert (newest.kind, newest.touched) == (DeedKind.EDIT_MANY, {"person": 4})
    assert newest_by_hand(register).id == done.deed
    assert verify(register) == ()
    undo_deed(register, done.deed)
    assert [p.ethnicity for p in people(register).values()] == ["", "Mường", "", "", ""]


def test_all_are_replaced_where_that_is_wanted_but_heads_stay(register):
    edit = BulkEdit(ALL, "relation", "Con", only_empty=False)
    assert count_of(register, edit) == BulkCount(changed=1, same=1, heads=3)
    edit_many(register, edit)
    found = [p.memberships[0].relation for p in people(register).values()]
    assert found == ["Chủ hộ", "Con", "Con", "Chủ hộ", "Chủ hộ"]
    edit_many(register, BulkEdit((CUONG, CUONG), "study", "đang đi học"))
    edit_many(register, BulkEdit((CUONG, EN), "study", "thôi học", only_empty=False))
    assert [people(register)[n].study for n in (CUONG, EN)] == [Study.LEFT] * 2
    edit_many(register, BulkEdit((CUONG,), "study", "", only_empty=False))
    assert people(register)[CUONG].study is None


REFUSED = (
    (BulkEdit((AN, 99), "phone", "0909090909"), "1 người không còn trong sổ"),
    (BulkEdit((AN,), "cccd", "042061000001"), "Chỉ sửa được cho nhiều người"),
    (BulkEdit((AN,), "phone", "12"), "từ 8 đến 15 chữ số"),
    (BulkEdit((AN,), "phone", ""), "phải có giá trị để điền"),
    (BulkEdit((AN,), "relation", "chủ hộ"), "Mỗi hộ chỉ có một chủ hộ"),
    (BulkEdit((), "phone", "0909090909"), "Chưa chọn ai"),
    (BulkEdit((AN,), "sex", "nam"), "không có gì thay đổi"),
)


def test_what_cannot_be_is_refused_and_nothing_is_saved(register):
    before = dump(register)
    for edit, why in REFUSED:
        with pytest.raises(ClerkError, match=why):
            edit_many(register, edit)
    assert dump(register) == before


def test_stopping_half_way_saves_nothing(register):
    before, progress = dump(register), None

    def stop(_done, _total):
        progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        edit_many(register, BulkEdit(ALL, "phone", "0909090909"), progress)
    assert dump(register) == before
