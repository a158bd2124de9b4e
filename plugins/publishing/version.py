"""Which version of the content is published."""

import hashlib
from pathlib import Path

from ..bridge.git import git


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
    said = git(content, "rev-parse", "--verify", "--quiet", "HEAD")
    found = (said or b"").decode(errors="replace").strip()
    return found if found.isalnum() else None
