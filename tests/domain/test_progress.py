"""One count over a job of several parts."""

import pytest

from core.domain.errors import Cancelled
from core.domain.progress import Progress


def test_parts_of_parts_add_up_to_one_count_that_never_falls():
    seen = []
    first, second = Progress(lambda done, total: seen.append(done / total)).parts(1, 3)
    list(first.track(range(250)))
    assert seen[-1] == 0.25
    for part in second.parts(2, 1):
        list(part.track("abc"))
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_who_stops_the_job_stops_its_parts_and_the_other_way_round():
    whole = Progress()
    first, second = whole.parts(1, 1)
    second.cancel()
    for each in (whole, first, *second.parts(1, 1)):
        with pytest.raises(Cancelled):
            each.check()
