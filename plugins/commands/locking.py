"""``invoke lock``: what is installed, each version with its hashes, for every system and Python at once (uv)."""

import os
import subprocess
import sys

_COMPILE = (
    *("pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes", "--strip-extras"),
    *("--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "invoke lock"),
)
_FILES = (
    ("requirements.txt",),
    ("requirements-audit.txt", "--extra", "pruefung", "--constraint", "requirements.txt"),
    ("requirements-dev.txt", "--extra", "dev", "--extra", "pruefung", "--constraint", "requirements-audit.txt"),
)
_SYSTEMS = ("x86_64-manylinux_2_28", "aarch64-manylinux_2_28", "x86_64-pc-windows-msvc", "aarch64-apple-darwin")
_PYTHONS = ("3.11.2", "3.13")
_FROM_SOURCE = ("feedgen", "rcssmin")
"""Written in Python, so that no compiler is needed; rcssmin does without its part in C where there is none."""

_OLDEST_MACOS = {"MACOSX_DEPLOYMENT_TARGET": "15.0"}


def lock(*, is_upgrade: bool = False) -> int:
    """Write the lock files anew, with no address in them; without ``is_upgrade`` what is locked stays as it can.

    What a town installs must be there ready made for each of the systems in ``docs/betrieb.md``: 1 when it is not.
    """
    upgrade = ["--upgrade"] if is_upgrade else []
    for file, *options in _FILES:
        if code := _uv(*_COMPILE, *upgrade, *options, "--output-file", file, "pyproject.toml"):
            return code
    lacking = [f"{system}, Python {python}" for system in _SYSTEMS for python in _PYTHONS if _lacks(system, python)]
    for place in lacking:
        print(f"Not installable without a compiler (see above): {place}")
    return 1 if lacking else 0


def _lacks(system: str, python: str) -> bool:
    """Whether there is something in the lock that nobody has made ready for the system."""
    sources = [option for name in _FROM_SOURCE for option in ("--no-binary", name)]
    wanted = ("--require-hashes", "--only-binary", ":all:", *sources, "--requirements", _FILES[1][0])
    place = ("--target", ".cache/lock", "--python-platform", system, "--python-version", python)
    return _uv("pip", "install", "-qq", "--dry-run", *place, *wanted) != 0


def _uv(*line: str) -> int:
    command = [sys.executable, "-m", "uv", *line]
    return subprocess.run(command, check=False, env=os.environ | _OLDEST_MACOS).returncode  # noqa: S603 - our own line
