"""The short form of `python -m tests.bench.letters`: memory hardly grows with the letters."""

from tests.bench.letters import run
from tests.many_people import many_people


def test_memory_hardly_grows_with_the_letters(tmp_path):
    path = tmp_path / "many.sobhyt"
    many_people(path, 600).engine.dispose()
    few, many = run(path, 10), run(path, 60)
    assert (few["letters"], many["letters"]) == (10, 60)
    assert many["peak"] < 1.3 * few["peak"]
