"""Whatever is done by hand in whatever order: the register stays whole, and all goes back."""

import shutil
import tempfile
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, event, example, given, settings
from hypothesis import strategies as st

from core.app.asking import listing, summary
from core.app.exclusions import Exclude, ExclusionTakenBack
from core.app.hand_deeds import carry_out, plan
from core.app.household_events import EventTakenBack, PeopleEvent
from core.app.household_members import Arrival, NewHousehold, NewMember
from core.app.household_shape import Merge, MovePeople, NewHead, NewPlace, Split
from core.app.paying_cards import Payment
from core.app.register import Register
from core.app.undoing import undo_deed
from core.app.verifying import verify
from core.domain.errors import ClerkError
from core.domain.people import ExclusionReason
from core.domain.premium import Payers, Term
from core.domain.residence_events import EventKind, ResidenceEvent
from tests.app.hand_registers import DAY, make
from tests.registers import dump

people = st.integers(1, 7)
houses = st.integers(1, 5)
some = st.lists(people, min_size=1, max_size=3).map(tuple)
days = st.integers(-40, 20).map(lambda n: DAY + timedelta(days=n))
paid_days = st.integers(-40, 0).map(lambda n: DAY + timedelta(days=n))
relations = st.dictionaries(people, st.sampled_from(("Con", "Vợ", "Chủ hộ", "")), max_size=2)
hamlets = st.sampled_from(("Thôn A", "Thôn B", "Thôn C"))
numbers = st.sampled_from(("1", "2", "3", "07"))
fields = st.fixed_dictionaries(
    {"name": st.sampled_from(("Hồ Hải", "Vũ Én", "Nguyễn Văn An"))},
    optional={
        "birth": st.sampled_from(("1980", "05/02/1961", "01/11/2026")),
        "cccd": st.sampled_from(("042061000001", "042080000999")),
        "relation": st.sampled_from(("Chủ hộ", "Con", "Cháu")),
    },
)
newcomers = st.builds(
    NewMember, houses, fields, st.sampled_from(Arrival), st.none() | days, st.none() | days,
    st.booleans(),
)  # fmt: skip
deeds = st.one_of(
    newcomers,
    st.builds(NewHousehold, hamlets, numbers, newcomers, st.just(""), st.booleans()),
    st.builds(
        PeopleEvent,
        some,
        st.builds(ResidenceEvent, st.sampled_from(EventKind), days, st.none() | days),
    ),
    st.builds(EventTakenBack, people, st.integers(1, 8)),
    st.builds(NewHead, houses, people, relations),
    st.builds(MovePeople, some, houses, days, relations),
    st.builds(Split, some, people, hamlets, numbers, days, st.just(""), relations, st.booleans(),
              st.booleans()),
    st.builds(Merge, houses, houses, days, relations),
    st.builds(NewPlace, houses, st.none() | hamlets, st.none() | numbers, st.booleans()),
    st.builds(Exclude, people, st.sampled_from(ExclusionReason), days, st.just(()), st.just("vì")),
    st.builds(ExclusionTakenBack, st.integers(1, 4)),
    st.builds(
        Payment,
        houses,
        paid_days,
        st.sampled_from((Term(3), Term(12), Term(until=date(2027, 6, 30)))),
        st.sampled_from(Payers),
        st.just(()) | some,
        st.booleans(),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    return make(tmp_path_factory.mktemp("template")).path


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking real files takes minutes
)
@given(wanted=st.lists(deeds, min_size=4, max_size=12))
@example(wanted=[NewMember(3, {"name": "Vũ Én"}, Arrival.FORGOTTEN, DAY + timedelta(days=6))])
def test_any_deeds_keep_the_register_whole_and_are_all_taken_back(template, wanted):
    with tempfile.TemporaryDirectory() as folder:
        register = Register.open(Path(shutil.copy(template, folder)))
        states = []
        for deed in wanted:
            before = dump(register)
            try:
                shown = plan(register, deed, DAY)
                assert dump(register) == before
                done = carry_out(register, deed)
            except ClerkError:
                assert dump(register) == before
                continue
            assert shown.remarks == done.remarks
            event(type(deed).__name__)
            states.append((done.deed, before))
        assert verify(register) == ()
        check_whole(register)
        for number, before in reversed(states):
            undo_deed(register, number)
            assert dump(register) == before
        assert verify(register) == ()


def check_whole(register):
    """Sums add up and nobody belongs to two households on one day."""
    found = summary(register, DAY)
    assert sum(hamlet.people for hamlet in found.by_hamlet) == found.people
    for on in (DAY, DAY - timedelta(days=30), DAY + timedelta(days=30)):
        listed = [row.person_id for row in listing(register, "all", on).rows]
        assert listed == [member.person.id for member in register.standing(on).members]
    for person in register.standing(DAY).commune.people:
        spans = sorted(
            (m.first or date.min, m.last or date.max) for m in person.memberships
        )  # fmt: skip
        assert all(one[1] < other[0] for one, other in pairwise(spans))
        open_ones = Counter(m.last is None for m in person.memberships)
        assert open_ones[True] == 1
