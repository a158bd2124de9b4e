"""What pages load, each file with its content's hash in its name.

One style sheet for the pages and one for feeds, the scripts, the town's drawings.
"""

import hashlib
from pathlib import Path

from plugins.bridge.output import Made
from plugins.domain.look import Livery
from plugins.formats.css import joined

_FIRST_SHEET = "main.css"
MARK, MOTIF = "favicon.svg", "motiv.svg"


def assets(theme: Path, livery: Livery) -> dict[str, Made]:
    """What is published for each plain name (``main.css``, ``kopieren.js``, ``feed.css``, ``MARK``, ``MOTIF``)."""
    static = theme / "static"
    sheets = sorted((static / "css").rglob("*.css"), key=lambda path: (path.name != _FIRST_SHEET, path.as_posix()))
    css = joined([*(sheet.read_text(encoding="utf-8") for sheet in sheets), livery.sheet])
    published = {_FIRST_SHEET: _hashed(_FIRST_SHEET, css.encode())}
    drawings = ((MARK, livery.mark), (MOTIF, livery.motif))
    published |= {name: _hashed(name, drawing.encode()) for name, drawing in drawings if drawing}
    for folder in ("feed", "js"):
        for file in sorted((static / folder).glob("*.*")):
            published[file.name] = _hashed(file.name, file.read_bytes())
    return published


def _hashed(name: str, content: bytes) -> Made:
    stem, ending = name.rsplit(".", 1)
    return Made(f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}", content)
