"""The index that a browser searches without a server (Pagefind).

What can be filtered stands in the theme: ``partials/article_search.html`` and the year in ``article.html`` say it of an
announcement, ``suche.html`` offers it, ``suche.js`` asks for it.
"""

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pagefind.service import get_executable

# Pagefind's own interfaces; the theme has one of its own.
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")


class Page(NamedTuple):
    """A file's path below the site's folder, and its HTML."""

    path: str
    html: bytes


class IndexingError(Exception):
    """Pagefind is not there, or says why it made nothing."""


def is_searchable(html: bytes) -> bool:
    """Whether a page names the part of it that is to be found."""
    return b"data-pagefind-body" in html


def packed_index(pages: Iterable[Page]) -> bytes:
    """The files of the index, and the script that reads them, as a tar file.

    The pages go through a folder: Pagefind's Python interface waits a tenth of a second for each.
    """
    with tempfile.TemporaryDirectory() as home:
        site, index, target = Path(home, "site"), Path(home, "index"), io.BytesIO()
        for page in pages:
            file = site / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(page.html)
        _run(site, index)
        with tarfile.open(fileobj=target, mode="w") as archive:
            for file in sorted(index.rglob("*.*")):
                path = file.relative_to(index).as_posix()
                if not path.startswith(_UNUSED):
                    archive.add(file, path)
    return target.getvalue()


def unpacked(archive: bytes) -> Iterator[tuple[str, bytes]]:
    """Each file's path and bytes."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        for member in opened:
            content = opened.extractfile(member)
            if content is not None:
                yield member.name, content.read()


def _run(site: Path, index: Path) -> None:
    program = get_executable()
    if program is None:
        raise IndexingError("Pagefind has no program here: install pagefind[bin]")
    options = ["--site", str(site), "--output-path", str(index), "--force-language", "de"]
    run = subprocess.run([program, *options], capture_output=True, text=True, check=False)  # noqa: S603 - our own dependency
    if run.returncode:
        raise IndexingError(run.stdout + run.stderr)
