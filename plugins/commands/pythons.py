"""``invoke pythons``: each Python at hand builds the demo, and all must build the same."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

VERSIONS = ("3.11", "3.12", "3.13")
_HOME = Path(".cache/pythons")
_OF_PAGEFIND = "pagefind"
"""The search of two builds is the same to a reader, but not byte for byte (``docs/adr/0008``)."""


def compare() -> int:
    """Install what is locked for each, build with each, and name every file that differs; 1 when there is one."""
    found = interpreters()
    with tempfile.TemporaryDirectory() as place:
        built = {version: _built(version, python, Path(place, version)) for version, python in found.items()}
    first, *others = built
    differing = [f"{version}: {path}" for version in others for path in _unlike(built[first], built[version])]
    print("\n".join(differing) or f"Alike: {', '.join(built)}")
    for version in VERSIONS:
        if version not in built:
            print(f"Not tried: Python {version} is not here.")
    return 1 if differing else 0


def interpreters() -> dict[str, str]:
    """Version and path of each Python that is on the path or where pyenv keeps them, and really starts."""
    found = {}
    for version in VERSIONS:
        kept = Path.home().glob(f".pyenv/versions/{version}.*/bin/python{version}")
        for place in (shutil.which(f"python{version}"), *map(str, sorted(kept))):
            if place and version not in found and _starts(place, version):
                found[version] = place
    return found


def _starts(python: str, version: str) -> bool:
    """Not what only stands for one that is not chosen, as pyenv's do, nor one of Debian without its venv package."""
    line = [python, "-c", "import ensurepip, sys, venv; print('%d.%d' % sys.version_info[:2])"]
    run = subprocess.run(line, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - a Python that we found
    return run.returncode == 0 and run.stdout.strip() == version


def _built(version: str, found: str, output: Path) -> dict[str, bytes]:
    """Every file of the demo but those of the search."""
    python = _HOME / version / "bin/python"
    if not python.exists():
        _run(found, "-m", "venv", str(_HOME / version))
    _run(str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", "requirements.txt")
    _run(str(python), "-m", "invoke", "build", "--full", "--clean", "--output", str(output))
    return dict(_files(output))


def _files(output: Path) -> Iterator[tuple[str, bytes]]:
    for file in output.rglob("*"):
        path = file.relative_to(output)
        if file.is_file() and path.parts[0] != _OF_PAGEFIND:
            yield path.as_posix(), file.read_bytes()


def _unlike(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


def _run(*line: str) -> None:
    """What it says is only shown when it fails."""
    run = subprocess.run(line, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own lines
    if run.returncode:
        sys.exit(run.stdout + run.stderr)
