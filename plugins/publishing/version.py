"""Which version of the content is published."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path


def fingerprint(content: Path) -> str:
    """What stands for a version where there is no repository: names, sizes and times of the files."""
    digest = hashlib.sha256()
    for file in sorted(content.rglob("*")):
        if file.is_file() and not file.is_symlink():
            found = file.stat()
            digest.update(
                f"{file.relative_to(content)}\0{found.st_size}\0{found.st_mtime_ns}\0".encode(errors="replace")
            )
    return digest.hexdigest()


def commit(content: Path) -> str | None:
    """The commit that is checked out where the content lies; ``None`` outside of a repository."""
    git = shutil.which("git")
    if git is None:
        return None
    # Git's own variables, set inside a hook, would lead to another repository.
    around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    line = [git, "-C", str(content), "rev-parse", "--verify", "--quiet", "HEAD"]
    run = subprocess.run(line, capture_output=True, encoding="utf-8", check=False, env=around)  # noqa: S603 - no shell, no input
    found = run.stdout.strip()
    return found if run.returncode == 0 and found.isalnum() else None
