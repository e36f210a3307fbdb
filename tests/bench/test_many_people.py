"""The bench of very many people runs; what it measures is for people to judge."""

from tests.bench import many_people


def test_the_bench_measures_every_question(capsys):
    many_people.main(people=400)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 17
    for line in lines[2:]:
        seconds, ratio, statements, _rows = map(float, line.split()[-4:])
        assert min(seconds, ratio, statements) > 0
