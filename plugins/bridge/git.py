"""What Git knows of the content, where it lies in a repository and Git is there."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

_MOST_VERSIONS = 100


def git(folder: Path, *words: str) -> bytes | None:
    """What Git answers in a folder; ``None`` without Git, outside of a repository, or when it knows no answer."""
    program = shutil.which("git")
    if program is None:
        return None
    # Git's own variables, set inside a hook, would lead to another repository.
    around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    line = [program, "-C", str(folder), *words]
    try:
        run = subprocess.run(line, capture_output=True, check=False, env=around)  # noqa: S603 - no shell, our own words
    except OSError:
        return None
    return run.stdout if run.returncode == 0 else None


def commits(file: Path) -> Iterator[str]:
    """The commits that have changed a file, newest first, as far as this clone knows them."""
    said = git(file.parent, "log", f"--max-count={_MOST_VERSIONS}", "--format=%H", "--", file.name)
    yield from (said or b"").decode().split()


def content_at(commit: str, folder: Path, path: str) -> bytes | None:
    """The content of a file below a folder as it was in a commit."""
    return git(folder, "cat-file", "blob", f"{commit}:./{path}")
