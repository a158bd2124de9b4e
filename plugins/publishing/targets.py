"""Where a website is brought after it was swapped in, by tools that exist.

First comes what pages load, then pages, and deletions last, of pages first, so that no page lacks what it shows, also
when a tool dies midway; only rsync deletes in its own order. A target that fails is named in one sentence; the next run
brings it what it lacks.
"""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.bridge.disk import why
from plugins.bridge.output import OutputError
from plugins.publishing.local_target import bring

_RSYNC, _RCLONE = "rsync:", "rclone:"
_AGAIN = "Der nächste Lauf versucht es wieder."
_ENDINGS = ("html", "html.gz", "html.br")
_PAGES = f"*.{{{','.join(_ENDINGS)}}}"
_STATE = "/stand.json"
"""It says of when the website is, and so comes last."""


def deployed(website: Path, targets: Sequence[str]) -> Iterator[str]:
    """A German sentence for each target that could not be reached; all are tried."""
    for target in targets:
        try:
            fault = _brought(website, target)
        except OSError as error:
            fault = why(error)
        except OutputError as error:
            fault = error.problem.text
        if fault:
            yield f"Die Übertragung nach »{target}« scheitert: {fault.rstrip('.')}. {_AGAIN}"


def _brought(website: Path, target: str) -> str | None:
    """Why it could not be brought there, or nothing."""
    for line in _lines(website, target):
        program = shutil.which(line[0])
        if program is None:
            return f"»{line[0]}« ist nicht installiert"
        run = subprocess.run([program, *line[1:]], capture_output=True, text=True, errors="replace", check=False)  # noqa: S603 - no shell
        if run.returncode:
            said = [each.strip() for each in run.stderr.splitlines() if each.strip()]
            ended = f"endet mit {run.returncode}" if run.returncode > 0 else f"wurde beendet (Signal {-run.returncode})"
            return f"{line[0]} {ended}" + (f" ({said[0]})" if said else "")
    if not target.startswith((_RSYNC, _RCLONE)):
        bring(website, Path(target))
    return None


def _lines(website: Path, target: str) -> Iterator[list[str]]:
    """The command lines that bring the website there, one after the other."""
    if target.startswith(_RSYNC):
        options = ["--recursive", "--times", "--perms", "--delay-updates"]
        later = [f"--exclude={each}" for each in (_STATE, *(f"*.{ending}" for ending in _ENDINGS))]
        for more in (later, ["--delete-after"]):
            yield ["rsync", *options, *more, "--", f"{website}/", target.removeprefix(_RSYNC)]
    elif target.startswith(_RCLONE):
        to, quietly = target.removeprefix(_RCLONE), ["--log-level", "ERROR"]
        yield ["rclone", "copy", *quietly, "--exclude", _PAGES, "--exclude", _STATE, "--", str(website), to]
        yield ["rclone", "sync", *quietly, "--delete-after", "--include", _PAGES, "--", str(website), to]
        yield ["rclone", "sync", *quietly, "--delete-after", "--", str(website), to]
