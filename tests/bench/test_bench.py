"""The bench runs; what it measures is for people to judge."""

import pytest

from tests.bench import encrypted


@pytest.mark.usefixtures("real_passwords")
def test_the_bench_measures_both_kinds(capsys):
    encrypted.main(people=40, rounds=1)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 8
    for line in lines[1:]:
        plain, secret, ratio = map(float, line.split()[-3:])
        assert min(plain, secret, ratio) > 0
