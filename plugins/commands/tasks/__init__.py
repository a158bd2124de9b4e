"""The tasks of a town (Invoke), each a few lines; what they do stands in the folder above."""

# Each task imports what it runs: `invoke --list` need not wait for Pelican.

import gc
import io
import os
import sys
from types import TracebackType

from .editors import check, editor, freigabe, new, posted, serve, whatsapp
from .moving import archive, import_, migrate, town, upgrade
from .site import audit, build, publish, rollback

__all__ = [
    "archive",
    "audit",
    "build",
    "check",
    "editor",
    "freigabe",
    "import_",
    "migrate",
    "new",
    "posted",
    "publish",
    "rollback",
    "serve",
    "town",
    "upgrade",
    "whatsapp",
]

# Of a site nearly all that is read stays until the command ends, so Python seldom need look for garbage.
gc.set_threshold(50_000)

# Channel texts carry emoji, whatever the terminal of an office is set to; names of files may not even be text.
for _stream in (sys.stdout, sys.stderr):
    if isinstance(_stream, io.TextIOWrapper):
        _stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _unless_nobody_reads(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What Python does with an uncaught error, but quietly when the reader has gone (``invoke kanal | head -1``)."""
    if issubclass(kind, BrokenPipeError):
        # Python writes what is left once more on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    else:
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _unless_nobody_reads
