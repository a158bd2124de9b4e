"""The index that a browser searches without a server (Pagefind)."""

import subprocess
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


def index_files(pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
    """The files of the index by their path, in the order of their paths, with the script that reads them.

    The pages go through a folder: Pagefind's Python interface waits a tenth of a second for each.
    """
    with tempfile.TemporaryDirectory() as home:
        site, index = Path(home, "site"), Path(home, "index")
        for page in pages:
            file = site / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(page.html)
        _run(site, index)
        for file in sorted(index.rglob("*.*")):
            path = file.relative_to(index).as_posix()
            if not path.startswith(_UNUSED):
                yield path, file.read_bytes()


def _run(site: Path, index: Path) -> None:
    program = get_executable()
    if program is None:
        raise IndexingError("Pagefind has no program here: install pagefind[bin]")
    options = ["--site", str(site), "--output-path", str(index), "--force-language", "de"]
    run = subprocess.run([program, *options], capture_output=True, text=True, check=False)  # noqa: S603 - our own dependency
    if run.returncode:
        raise IndexingError(run.stdout + run.stderr)
