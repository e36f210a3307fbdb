"""The invented communes, each built once."""

from collections.abc import Callable

import pytest

from core.app.register import Register
from tests.commune.world import SEEDS, World, build, remembered


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], World]:
    """The register of each seed, built when first asked for."""
    built: dict[int, World] = {}

    def world_of(seed: int) -> World:
        if seed not in built:
            built[seed] = build(seed, tmp_path_factory.mktemp(f"commune{seed}"))
        return built[seed]

    return world_of


@pytest.fixture(params=SEEDS, ids=lambda seed: f"seed{seed}")
def world(
    request: pytest.FixtureRequest,
    worlds: Callable[[int], World],
    monkeypatch: pytest.MonkeyPatch,
) -> World:
    """One commune after all imports.

    From here on nothing is written, so thousands of questions about one day share its facts.
    """
    ready = worlds(request.param)
    monkeypatch.setattr(Register, "standing", remembered)
    return ready
