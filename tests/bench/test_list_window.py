"""The bench of the table of lists runs; what it measures is for people to judge."""

from tests.bench import list_window


def test_the_bench_measures_every_step(qapp, capsys):
    list_window.main(people=400)
    lines = capsys.readouterr().out.splitlines()
    assert [line[:12].strip() for line in lines[1:]] == [
        "open", "page", "end", "select all", "sort", "filter",
    ]  # fmt: skip
    assert all(float(line.split()[-3]) >= float(line.split()[-4]) for line in lines[1:])
