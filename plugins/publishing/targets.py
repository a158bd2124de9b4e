"""Where a website is brought after it was swapped in, by tools that exist.

First comes what pages load, then pages, and deletions last, of pages first, so that no page lacks what it shows, also
when a tool dies midway; only rsync deletes in its own order. A target that fails is named in one sentence; the next run
brings it what it lacks. ``/stand.json``, which says of when the website is, comes with the pages.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..bridge.disk import why
from ..bridge.output import OutputError
from .brought import STATE, Brought
from .local_target import bring

_RSYNC, _RCLONE = "rsync:", "rclone:"
_AGAIN = "Der nächste Lauf versucht es wieder."
_PAGES = (".html", ".html.gz", ".html.br")
_ELSEWHERE = re.compile(r"[^/]*:|\s*$")
"""What is meant for another machine, as rsync tells it: a colon before the first slash; or means nothing at all."""
_NO_TARGET = (
    "Das ist kein Ziel. Bitte in »publishconf.py« »rsync:« oder »rclone:« davor schreiben oder einen Ordner dieses "
    "Rechners angeben, mit »/« am Anfang"
)


def deployed(website: Path, targets: Sequence[str], brought: Brought) -> Iterator[str]:
    """A German sentence for each target that could not be reached; all are tried. One alone may be without its list."""
    for target in [targets] if isinstance(targets, str) else targets:
        try:
            fault = _fault(website, target, brought)
        except OSError as error:
            fault = why(error)
        except OutputError as error:
            fault = error.problem.text
        if fault:
            yield f"Die Übertragung nach »{target}« scheitert: {fault.rstrip('.')}. {_AGAIN}"


def _fault(website: Path, target: str, brought: Brought) -> str | None:
    """Why it could not be brought there, or nothing."""
    if target.startswith(_RSYNC):
        return next(filter(None, map(_failed, _rsync(website, target.removeprefix(_RSYNC)))), None)
    if target.startswith(_RCLONE):
        stale = brought.stale(target, website)
        fault = next(filter(None, map(_failed, _rclone(website, target.removeprefix(_RCLONE), stale))), None)
        if fault is None:
            brought.note(target)
        return fault
    if _ELSEWHERE.match(target):  # as a folder it would be made here, and nobody would miss the site there
        return _NO_TARGET
    bring(website, Path(target).expanduser())
    return None


class _Call(NamedTuple):
    """A command line, and the names of files that it reads."""

    line: list[str]
    names: Sequence[str] = ()


def _failed(call: _Call) -> str | None:
    """Why a program fails, or nothing."""
    name, *rest = call.line
    program = shutil.which(name)
    if program is None:
        return f"»{name}« ist nicht installiert"
    names = "".join(f"{each}\n" for each in call.names)
    run = subprocess.run(  # noqa: S603 - no shell
        [program, *rest], input=names, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if not run.returncode:
        return None
    said = [each.strip() for each in run.stderr.splitlines() if each.strip()]
    ended = f"endet mit {run.returncode}" if run.returncode > 0 else f"wurde beendet (Signal {-run.returncode})"
    return f"{name} {ended}" + (f" ({said[0]})" if said else "")


def _rsync(website: Path, to: str) -> Iterator[_Call]:
    """What pages load, then all."""
    options = ["--recursive", "--times", "--perms", "--delay-updates"]
    later = [f"--exclude={each}" for each in (f"/{STATE}", *(f"*{ending}" for ending in _PAGES))]
    for more in (later, ["--delete-after"]):
        yield _Call(["rsync", *options, *more, "--", f"{website}/", to])


def _rclone(website: Path, to: str, stale: Sequence[str]) -> Iterator[_Call]:
    """What is known to be new or changed, whatever the target says of it; then whatever else differs, and deletions."""
    way = ["--log-level", "ERROR", "--", str(website), to]
    for are_pages in (False, True):
        names = [path for path in stale if (path.endswith(_PAGES) or path == STATE) == are_pages]
        if names:
            yield _Call(["rclone", "copy", "--ignore-times", "--no-traverse", "--files-from-raw", "-", *way], names)
    yield _Call(["rclone", "sync", "--delete-after", "--include", f"*{{{','.join(_PAGES)}}}", *way])
    yield _Call(["rclone", "sync", "--delete-after", *way])
