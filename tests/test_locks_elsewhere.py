"""What is locked here is enough elsewhere: on every system and Python that docs/betrieb.md names.

Nothing is installed for that. What a package needs stands in its metadata, with the markers that tell where, and those
are read here for machines that are not here. A version that is locked for other machines only is not installed here and
so not read; it must be one of the few that the lock itself keeps apart by a marker.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from itertools import product
from typing import NamedTuple

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.tools import ROOT

FILES = {
    "requirements.txt": (),
    "requirements-audit.txt": ("pruefung",),
    "requirements-dev.txt": ("pruefung", "dev"),
}
SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
}
PYTHONS = ("3.11.2", "3.11.15", "3.12.3", "3.13.5")
"""Those of Debian 12, Ubuntu 24.04 and Debian 13 are the first, third and fourth."""

ELSEWHERE_ONLY = {"colorama", "soupsieve"}
"""Locked in a version that this machine does not install."""


class Machine(NamedTuple):
    """A system and the Python on it."""

    system: str
    python: str

    @property
    def markers(self) -> dict[str, str]:
        own = {"python_version": self.python.rpartition(".")[0], "python_full_version": self.python}
        return {key: str(value) for key, value in default_environment().items()} | SYSTEMS[self.system] | own


MACHINES = [Machine(*pair) for pair in product(SYSTEMS, PYTHONS)]


@cache
def lines(file: str) -> tuple[Requirement, ...]:
    """What a lock file says, without the hashes."""
    text = (ROOT / file).read_text("utf-8").replace("\\\n", " ")
    named = (line.partition("--hash")[0].strip() for line in text.splitlines())
    return tuple(Requirement(line) for line in named if line and not line.startswith("#"))


def installed_by(file: str, machine: Machine) -> dict[str, str]:
    """Package and version, of the lines whose marker holds there."""
    holding = [each for each in lines(file) if not each.marker or each.marker.evaluate(machine.markers)]
    found: dict[str, str] = {canonicalize_name(each.name): str(each.specifier).removeprefix("==") for each in holding}
    assert len(found) == len(holding), "a package is locked twice for one machine"
    return found


def asked(requirements: list[str], extra: str, machine: Machine) -> Iterator[Requirement]:
    """Those that are asked for there."""
    for each in map(Requirement, requirements):
        if not each.marker or each.marker.evaluate(machine.markers | {"extra": extra}):
            yield each


def roots(extras: tuple[str, ...]) -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [*project["dependencies"], *(each for extra in extras for each in project["optional-dependencies"][extra])]


def lacking(locked: Mapping[str, str], wanted: list[str], machine: Machine) -> Iterator[str]:
    """What something needs there and is not locked, or in a version that does not do."""
    waiting, seen = [("aktuelles", each) for each in asked(wanted, "", machine)], set[tuple[str, str]]()
    while waiting:
        by, need = waiting.pop()
        name = canonicalize_name(need.name)
        version = locked.get(name)
        if version is None or not need.specifier.contains(version, prereleases=True):
            yield f"{by} needs {need}, locked is {version}"
            continue
        for extra in {"", *need.extras}:
            if (name, extra) not in seen:
                seen.add((name, extra))
                waiting += [(name, each) for each in asked(needs(name, version), extra, machine)]


@cache
def needs(name: str, version: str) -> list[str]:
    """What a package says that it needs; nothing is known of one that is not installed here."""
    try:
        found = distribution(name)
    except PackageNotFoundError:
        found = None
    if found is None or Version(found.version) != Version(version):
        assert name in ELSEWHERE_ONLY, f"{name} {version} is locked, but not installed: make test"
        return []
    return found.requires or []


@pytest.mark.parametrize("machine", MACHINES, ids="-".join)
@pytest.mark.parametrize("file", FILES)
def test_what_is_locked_is_enough_on_every_machine(file: str, machine: Machine) -> None:
    assert list(lacking(installed_by(file, machine), roots(FILES[file]), machine)) == []


@pytest.mark.parametrize("machine", MACHINES, ids="-".join)
@pytest.mark.parametrize("file", FILES)
def test_no_package_is_too_new_for_the_python_of_a_machine(file: str, machine: Machine) -> None:
    """Debian 12 has 3.11.2, and a package that wants 3.11.5 stops everything there."""
    refusing = []
    for name, version in installed_by(file, machine).items():
        needs(name, version)
        if name in ELSEWHERE_ONLY:
            continue
        wants = ",".join(distribution(name).metadata.get_all("Requires-Python") or ())
        if not Requirement(f"python{wants}").specifier.contains(machine.python):
            refusing.append(f"{name} {version}: {wants}")
    assert refusing == []


def test_a_package_that_only_windows_needs_would_be_missed() -> None:
    """The walk finds what a lock made for one system lacks on another."""
    windows = Machine("windows", "3.12.3")
    whole = installed_by("requirements-dev.txt", windows)
    for_linux = {name: version for name, version in whole.items() if name != "colorama"}
    found = list(lacking(for_linux, roots(FILES["requirements-dev.txt"]), windows))
    assert any(re.match(r"(?:pytest|click|build|tqdm) needs colorama", each) for each in found), found


def test_every_package_with_a_binary_has_it_for_more_than_one_system() -> None:
    """Hashes do not tell for which system a file is; a package that is compiled has far more than two files.

    For which systems there are files is asked of the index when the lock is made (``plugins/commands/locking.py``).
    """
    text = (ROOT / "requirements.txt").read_text("utf-8")
    hashes = {block.partition("==")[0]: block.count("--hash=") for block in re.split(r"\n(?=[a-z])", text)}
    compiled = {name for name in hashes if is_compiled(name)}
    assert {"lxml", "pillow", "typst", "pikepdf", "pagefind-bin"} <= compiled
    assert {name: hashes[name] for name in compiled if hashes[name] < 5} == {}


def is_compiled(name: str) -> bool:
    """Whether what is installed here is for this system alone."""
    try:
        wheel = distribution(name).read_text("WHEEL") or ""
    except PackageNotFoundError:
        return False
    return "Root-Is-Purelib: false" in wheel
