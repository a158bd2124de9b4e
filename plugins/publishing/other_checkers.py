"""Second opinions from programs that a town may have installed: veraPDF on papers, lychee on links.

Both are large and none is needed, so a town without them hears nothing of it. They look at what is new once it is
served: they take seconds, and may be wrong, so nothing urgent waits for them. What they find is said, not held back.
"""

import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

_DOCUMENTS = "dokumente/"
_PROMISES = {"ua1": "barrierefrei nach PDF/UA-1", "2a": "für ein Archiv geeignet nach PDF/A-2a"}
"""What papers promise, by veraPDF's name for it."""
_AT_ONCE, _FEW = 500, 5
_PATIENCE = 300
_INVALID, _DEAD = "FAIL ", 2
"""How veraPDF's line about a paper that breaks a rule begins; lychee's exit code when links lead nowhere."""


def remarks(website: Path, fresh: Iterable[str], address: str) -> Iterator[str]:
    """A German sentence for each thing that a checker found in the new files of a website at an address.

    Documents of others are not looked at, nor links of a site below a path, which lead beside its folder.
    """
    files = sorted(fresh)
    papers = [path for path in files if path.endswith(".pdf") and not path.startswith(_DOCUMENTS)]
    for flavour, promise in _PROMISES.items():
        for run in _runs(website, ["verapdf", "--flavour", flavour, "--format", "text"], papers):
            invalid = [line for line in run.stdout.splitlines() if line.startswith(_INVALID)]
            if invalid:
                named = ", ".join(f"/{path}" for path in papers if any(f"/{path}" in line for line in invalid))
                yield f"veraPDF: Nicht {promise}: {named}"
    if urlsplit(address).path.strip("/"):
        return
    pages = [path for path in files if path.endswith(".html")]
    for run in _runs(website, ["lychee", "--offline", "--no-progress", "--root-dir", str(website), "--"], pages):
        if run.returncode == _DEAD:
            said = [line.strip().replace(str(website), "") for line in run.stdout.splitlines() if "file:" in line]
            yield f"lychee: Links, die nirgendwohin führen: {'; '.join(said[:_FEW])}"


def _runs(website: Path, line: Sequence[str], paths: Sequence[str]) -> Iterator[subprocess.CompletedProcess[str]]:
    """The program on all files, many at once; nothing where it is not installed, or takes too long."""
    program = shutil.which(line[0])
    for start in range(0, len(paths) if program else 0, _AT_ONCE):
        files = [str(website / path) for path in paths[start : start + _AT_ONCE]]
        command = [program or "", *line[1:], *files]
        try:
            yield subprocess.run(  # noqa: S603 - no shell
                command, capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=_PATIENCE
            )
        except subprocess.TimeoutExpired:
            return
