"""Whether a site is one of those that were published into an empty folder, and nothing else."""

import gzip
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import brotli

from plugins.publishing.assembly import ASSETS
from tests.search.reading import files_of, said
from tests.workshop import tree

_UNPACKED = {".gz": gzip.decompress, ".br": brotli.decompress}
_SEARCH, _STATE = "pagefind/", "stand.json"


def site(folder: Path) -> dict[str, bytes]:
    """Every file that visitors may ask for, but for packed copies, which must be copies, and ``/stand.json``."""
    found = tree(folder)
    for path in [path for path in found if path.endswith(tuple(_UNPACKED))]:
        assert _UNPACKED[path[-3:]](found.pop(path)) == found[path[:-3]], path
    return {path: content for path, content in found.items() if path != _STATE}


class Known(NamedTuple):
    """A site that was published into an empty folder: its files, and what its search says."""

    files: Mapping[str, bytes]
    search: Mapping[str, Any]


def known(folder: Path) -> Known:
    """The site that a folder holds."""
    files = site(folder)
    return Known(
        {path: files[path] for path in files if not path.startswith(_SEARCH)}, said(files_of(folder / _SEARCH))
    )


def which(folder: Path, sites: Mapping[str, Known]) -> str:
    """Of these ``sites``, the one that a folder holds; besides, it may hold what pages of others load.

    The search is compared by what it finds, since its files may be cut otherwise.
    """
    here, faults = site(folder), list[str]()
    for name, (files, search) in sites.items():
        wrong = [path for path in files if here.get(path) != files[path]]
        wrong += [path for path in here.keys() - files.keys() if not path.startswith(ASSETS)]
        if not wrong:
            assert said(files_of(folder / _SEARCH)) == search
            return name
        faults.append(f"not {name}: {wrong}")
    raise AssertionError("\n".join(faults))
