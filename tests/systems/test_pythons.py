"""Python 3.11 to 3.13, as far as the Pythons of this machine allow.

CI has one Python and runs all tests with it; what the lock files need elsewhere is read from metadata
(``tests/test_locks_elsewhere.py``). Where there are other Pythons, they run here what needs no package: every file is
compiled, and the examples in ``plugins/domain`` hold. ``invoke pythons`` installs what is locked for each and compares
what they build; ``make test PYTHON=python3.13`` in a fresh clone runs everything with another.
"""

import subprocess
import sys
import tomllib

import pytest

from plugins.commands.pythons import VERSIONS, interpreters
from tests.tools import ROOT

HERE = f"{sys.version_info[0]}.{sys.version_info[1]}"

COMPILE = """
import sys
from pathlib import Path
for place in sys.stdin.read().splitlines():
    compile(Path(place).read_bytes(), place, "exec", dont_inherit=True)
"""
EXAMPLES = """
import doctest, importlib, pkgutil, sys
import plugins.domain
named = [each.name for each in pkgutil.walk_packages(plugins.domain.__path__, "plugins.domain.")]
results = [doctest.testmod(importlib.import_module(name)) for name in named]
print(sum(each.attempted for each in results))
sys.exit(sum(each.failed for each in results))
"""


@pytest.fixture(scope="module")
def pythons() -> dict[str, str]:
    return interpreters() | {HERE: sys.executable}


def run(pythons: dict[str, str], version: str, code: str, given: str = "") -> str:
    """What the code says in that Python, where every warning is an error."""
    if version not in pythons:
        pytest.skip(f"Python {version} is not on this machine, so nothing is tried with it.")
    line = [pythons[version], "-B", "-W", "error", "-c", code]
    done = subprocess.run(line, cwd=ROOT, input=given, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("version", VERSIONS)
def test_every_file_can_be_compiled_without_a_warning(pythons: dict[str, str], version: str) -> None:
    files = [path for part in ("plugins", "tests", "benchmarks") for path in (ROOT / part).rglob("*.py")]
    sources = [str(path) for path in (*files, *ROOT.glob("*.py")) if "node_modules" not in path.parts]
    assert len(sources) > 500
    run(pythons, version, COMPILE, "\n".join(sources))


@pytest.mark.parametrize("version", VERSIONS)
def test_what_needs_no_package_does_as_its_examples_say(pythons: dict[str, str], version: str) -> None:
    assert int(run(pythons, version, EXAMPLES)) > 50


def test_the_versions_named_begin_with_the_oldest_that_can_install_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["requires-python"] == f">={VERSIONS[0]}"
    assert project["tool"]["mypy"]["python_version"] == VERSIONS[0]
    assert project["tool"]["ruff"]["target-version"] == f"py{VERSIONS[0].replace('.', '')}"
