"""Writes the pins of requirements.lock that the program needs at run time on one system.

The lock also holds what only developers need. What the program needs follows from pyproject.toml
and from what each installed package says of itself; version and hashes stay those of the lock.

    python pins.py linux|win32 PYTHON_VERSION ENVIRONMENT > pins.txt

ENVIRONMENT is a folder of installed packages (site-packages) that holds the whole lock.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_ROOT = Path(__file__).resolve().parent.parent
_SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix",
              "platform_machine": "x86_64"},
    "win32": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt",
              "platform_machine": "AMD64"},
}  # fmt: skip


def environment_of(system: str, version: str) -> Mapping[str, str]:
    """Return what markers are judged by on a system with a version of Python such as 3.12."""
    return {
        **_SYSTEMS[system],
        "python_version": version,
        "python_full_version": f"{version}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "extra": "",
    }


def blocks_of(lock: str) -> Mapping[str, str]:
    """Return the block of each package in a lock, its marker taken off."""
    starts = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]
    blocks = {}
    for block in starts:
        name = canonicalize_name(block.partition("==")[0])
        blocks[name] = re.sub(r" ;[^\\\n]*", "", block, count=1)
    return blocks


def needed(
    wanted: list[str], known: Mapping[str, Distribution], environment: Mapping[str, str]
) -> Iterator[str]:
    """Yield the names of packages wanted and of all they need, each once."""
    waiting, seen = [Requirement(text) for text in wanted], set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in seen or not _holds(requirement, environment):
            continue
        seen.add(name)
        yield name
        # What only another system needs is not installed here; the lock still names it.
        asked = known[name].requires or [] if name in known else []
        waiting += [Requirement(text) for text in asked]


def _holds(requirement: Requirement, environment: Mapping[str, str]) -> bool:
    return not requirement.marker or requirement.marker.evaluate(dict(environment))


def main(system: str, version: str, folder: str) -> str:
    """Return the pins, in the order of their names."""
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    known = {canonicalize_name(one.name): one for one in distributions(path=[folder])}
    blocks = blocks_of((_ROOT / "requirements.lock").read_text("utf-8"))
    names = sorted(
        needed(project["project"]["dependencies"], known, environment_of(system, version))
    )
    return "".join(blocks[name] for name in names)


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
