"""Packed copies beside a file, which servers send to those who can read them (``gzip_static`` and the like)."""

import gzip
import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ..bridge.workers import in_threads
from ..bridge.writing import FILE_MODE
from .packing import packed
from .record import Standing

ENDINGS = (".gz", ".br")
_TEXTS = (".html", ".css", ".js", ".json", ".xml", ".atom", ".rss", ".ics", ".svg", ".txt", ".webmanifest")
_LEAST = 1000
"""Bytes; what fits into one packet with the answer's head gains nothing."""


def pack(website: Path, files: Mapping[str, Standing], scratch: Path) -> None:
    """Put beside files of the website the packed copies that they lack, each from one moment to the next.

    They are written in the folder ``scratch`` of the same file system, so that a killed run leaves nothing half beside
    them. The same content gives the same bytes. Raises ``OSError``.
    """
    root = f"{website}{os.sep}"
    lacking = [
        root + path
        for path, standing in files.items()
        if standing.size > _LEAST and path.endswith(_TEXTS) and not all(map(os.path.exists, _copies(root + path)))
    ]
    jobs = [partial(_pack, Path(file), scratch / str(number)) for number, file in enumerate(lacking)]
    with in_threads(jobs) as packing:
        for _ in packing:
            pass


def _copies(file: str) -> list[str]:
    return [f"{file}{ending}" for ending in ENDINGS]


def _pack(file: Path, fresh: Path) -> None:
    content, time = file.read_bytes(), file.stat().st_mtime_ns
    for ending, made in zip(ENDINGS, (gzip.compress(content, 9, mtime=0), packed(content)), strict=True):
        copy = file.with_name(f"{file.name}{ending}")
        try:
            fresh.write_bytes(made)
            fresh.chmod(FILE_MODE)
            os.utime(fresh, ns=(time, time))
            fresh.replace(copy)
        except OSError as error:
            error.filename = error.filename or str(copy)
            raise
