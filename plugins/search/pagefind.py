"""Pagefind's program: from pages to the files of an index."""

import json
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from pagefind.service import get_executable

from .searchable import Page

# Pagefind's own interfaces, and what it needs for another language; the theme has an interface of its own.
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")


class IndexingError(Exception):
    """Pagefind is not there, or says why it made nothing."""


def indexed(pages: Iterable[Page]) -> bytes:
    """The files of the index of some pages, packed.

    The pages go through a folder: Pagefind's Python interface waits a tenth of a second for each.
    """
    with tempfile.TemporaryDirectory() as home:
        site, index = Path(home, "site"), Path(home, "index")
        for page in pages:
            file = site / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(page.html())
        _run(site, index)
        found = sorted((file.relative_to(index).as_posix(), file) for file in index.rglob("*.*"))
        return packed({path: file.read_bytes() for path, file in found if not path.startswith(_UNUSED)})


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as one: a line that names them with their lengths, then all bytes.

    >>> unpacked(packed({"a/b": b"1", "c": b""}))
    {'a/b': b'1', 'c': b''}
    """
    names = json.dumps([(path, len(content)) for path, content in files.items()])
    return b"\n".join((names.encode(), b"".join(files.values())))


def unpacked(content: bytes) -> dict[str, bytes]:
    """Each file's path and bytes."""
    names, _, contents = content.partition(b"\n")
    files: dict[str, bytes] = {}
    start = 0
    for path, length in json.loads(names):
        files[path] = contents[start : start + length]
        start += length
    return files


def _run(site: Path, index: Path) -> None:
    program = get_executable()
    if program is None:
        raise IndexingError("Pagefind has no program here: install pagefind[bin]")
    options = ["--site", str(site), "--output-path", str(index), "--force-language", "de"]
    run = subprocess.run(  # noqa: S603 - our own dependency
        [program, *options], capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if run.returncode:
        raise IndexingError(run.stdout + run.stderr)
