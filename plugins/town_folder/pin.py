"""The version of the program that a town's folder is pinned to, and what the program brings along for its own use."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .wheel import SHELF, Wheel

LOCKS = ("requirements.txt", "requirements-audit.txt")
_HEAD = "# Von »invoke town« und »invoke upgrade« geschrieben, bitte nicht von Hand ändern.\n"
_TOOLS = "docs/"
PLACES = {
    "github": ("docs/pipelines/github.yml", ".github/workflows/aktuelles.yml"),
    "gitlab": ("docs/pipelines/gitlab-ci.yml", ".gitlab-ci.yml"),
    "forgejo": ("docs/pipelines/forgejo.yml", ".forgejo/workflows/aktuelles.yml"),
}
"""What runs a town's pipeline in each forge, and where the forge looks for it."""


class Renewal(NamedTuple):
    """Paths in a town's folder: of files that were as we had brought them, and of those that the town had changed."""

    renewed: list[str]
    changed: list[str]


def pin(folder: Path, wheel: Wheel) -> None:
    """Pin the folder to a version.

    The lock is exchanged last, at once: whatever breaks before, the folder is pinned to the version before, which is
    there until then.
    """
    target = folder / SHELF / wheel.file.name
    if wheel.file.resolve() != target.resolve():
        put(target, wheel.file.read_bytes())
    for name in reversed(LOCKS):
        put(folder / name, _locked(wheel, wheel.files[name]))
    for other in target.parent.glob("aktuelles-*.whl"):
        if other != target:
            other.unlink()


def tools(wheel: Wheel) -> Iterator[tuple[str, str, bytes]]:
    """What a version brings for use: the path in a town's folder, its path in the program, and the content."""
    for name, changed in _CHANGED.items():
        yield name, name, changed(wheel.files[name].decode()).encode()
    for path, content in sorted(wheel.files.items()):
        if path.startswith(_TOOLS) or path == "CHANGELOG.md":
            yield path, path, content
    for path, place in PLACES.values():
        if path in wheel.files:
            yield place, path, wheel.files[path]


def renew(folder: Path, before: Wheel | None, wheel: Wheel) -> Renewal:
    """Bring what the new version brings wherever the folder still holds what the version before had brought."""
    old = {place: content for place, _, content in tools(before)} if before else {}
    renewal = Renewal([], [])
    for place, _, content in tools(wheel):
        file = folder / place
        is_there, is_new = file.is_file(), place not in old and place.startswith(_TOOLS)
        if not (is_there or is_new) or old.get(place) == content:
            continue
        if is_there and file.read_bytes() not in {old.get(place), content}:
            renewal.changed.append(place)
        elif not is_there or file.read_bytes() != content:
            put(file, content)
            renewal.renewed.append(place)
    return renewal


def put(file: Path, content: bytes) -> None:
    """Write a file of the program's, whole or not at all; scripts can be run."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.neu")
    fresh.write_bytes(content)
    fresh.chmod(0o755 if content.startswith(b"#!") else 0o644)
    fresh.replace(file)


def _locked(wheel: Wheel, lock: bytes) -> bytes:
    """The lock of a version with the program itself in it, which lies beside."""
    own = f"--find-links {SHELF}\naktuelles=={wheel.version} \\\n    --hash=sha256:{wheel.sha256}\n"
    return f"{_HEAD}{own}".encode() + lock


def _makefile(text: str) -> str:
    """What sets a site up: the program's own tests stay with the program."""
    parts = [part for part in text.split("\n\n") if not part.startswith("test:") and "dev" not in part]
    return "\n\n".join(parts).replace("#   make test    all tests\n", "").replace(" audit test\n", " audit\n")


def _containerfile(text: str) -> str:
    """The program is installed with the packages, and not copied."""
    with_program = text.replace("COPY requirements.txt ./\n", f"COPY requirements.txt ./\nCOPY {SHELF} {SHELF}\n")
    without_code = with_program.replace("COPY plugins plugins\nCOPY theme theme\n", "").replace(
        "COPY LICENSE ", "COPY "
    )
    return without_code.replace("compileall -q plugins tasks.py", "compileall -q tasks.py")


def _dockerignore(text: str) -> str:
    lines = [line for line in text.split("\n") if line not in {"!LICENSE", "!plugins", "!theme"}]
    return "\n".join(lines).replace("!pelicanconf.py", f"!{SHELF}\n!pelicanconf.py")


_CHANGED = {"Makefile": _makefile, "Containerfile": _containerfile, ".dockerignore": _dockerignore}
"""What a town's folder has in other words than a checkout."""
