"""Packed copies beside a file, which servers send to those who can read them (``gzip_static`` and the like)."""

import gzip
import os
from pathlib import Path

from plugins.bridge.writing import FILE_MODE
from plugins.publishing.packing import packed

ENDINGS = (".gz", ".br")
_TEXTS = (".html", ".css", ".js", ".json", ".xml", ".atom", ".rss", ".ics", ".svg", ".txt", ".webmanifest")
_LEAST = 1000
"""Bytes; what fits into one packet with the answer's head gains nothing."""


def is_packed(path: str, size: int) -> bool:
    """Whether packed copies belong beside a file."""
    return size > _LEAST and path.endswith(_TEXTS)


def pack(file: Path) -> None:
    """Write packed copies beside the file, with its time. The same content gives the same bytes. Raises ``OSError``."""
    content, time = file.read_bytes(), file.stat().st_mtime_ns
    for ending, made in zip(ENDINGS, (gzip.compress(content, 9, mtime=0), packed(content)), strict=True):
        copy = file.with_name(f"{file.name}{ending}")
        try:
            copy.write_bytes(made)
            copy.chmod(FILE_MODE)
            os.utime(copy, ns=(time, time))
        except OSError as error:
            error.filename = error.filename or str(copy)
            raise
