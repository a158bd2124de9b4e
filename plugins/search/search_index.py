"""The index that a browser searches without a server (Pagefind), in bundles (``bundles.py``).

What can be filtered stands in the theme: ``partials/article_search.html`` and the year in ``article.html`` say it of an
announcement, ``suche.html`` offers it, ``suche.js`` asks for it.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from pagefind.service import get_executable

from plugins.bridge.stages import Desk
from plugins.search.bundles import Bundle
from plugins.search.searchable import Page

# Pagefind's own interfaces; the theme has one of its own.
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
_PROGRAM = ("pagefind.js", "pagefind-worker.js", "wasm.")

_AT_ONCE = 2
"""Pagefind's programs that run beside each other, each on one core."""


class IndexingError(Exception):
    """Pagefind is not there, or says why it made nothing."""


def index_files(desk: Desk, parts: Mapping[Bundle, Sequence[Page]]) -> Iterator[tuple[str, bytes]]:
    """Each file's path below Pagefind's folder, and its bytes; nothing where there is nothing to find.

    Kept, because Pagefind writes the same index differently each time, and a server would send it all again. The files
    that read an index are the same in every bundle; those of the newest serve all.
    """
    if not any(parts.values()):  # a new town has nothing to find yet, and Pagefind calls that an error
        return
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        made = pool.map(partial(desk.kept, "suche", packed_index), parts.values())
    for bundle, packed in zip(parts, made, strict=True):
        for path, content in unpacked(packed):
            if bundle.is_newest or not path.startswith(_PROGRAM):
                yield bundle.folder + path, content


def packed_index(pages: Iterable[Page]) -> bytes:
    """The files of a bundle and the script that reads them: a line that names them with their lengths, then all bytes.

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
        files = {path: file.read_bytes() for path, file in found if not path.startswith(_UNUSED)}
    names = json.dumps([(path, len(content)) for path, content in files.items()])
    return b"\n".join((names.encode(), b"".join(files.values())))


def unpacked(bundle: bytes) -> Iterator[tuple[str, bytes]]:
    """Each file's path and bytes."""
    names, _, contents = bundle.partition(b"\n")
    start = 0
    for path, length in json.loads(names):
        yield path, contents[start : start + length]
        start += length


def _run(site: Path, index: Path) -> None:
    program = get_executable()
    if program is None:
        raise IndexingError("Pagefind has no program here: install pagefind[bin]")
    options = ["--site", str(site), "--output-path", str(index), "--force-language", "de"]
    run = subprocess.run([program, *options], capture_output=True, text=True, check=False)  # noqa: S603 - our own dependency
    if run.returncode:
        raise IndexingError(run.stdout + run.stderr)
