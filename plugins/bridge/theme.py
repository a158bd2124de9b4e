"""The theme's static files, each with its content's hash in the name.

One style sheet for the pages and one for feeds, the scripts, the pictures. Their names are English, as all of the
theme's: they are code. German are addresses of pages, anchors, and the words of the head that ``data-state`` repeats.
"""

import hashlib
from pathlib import Path

from plugins.bridge.output import Made
from plugins.formats.css import joined

_FIRST_SHEET = "main.css"


def assets(theme: Path) -> dict[str, Made]:
    """What is published for each plain name (``main.css``, ``copy.js``, ``favicon.svg``, ``feed.css``)."""
    static = theme / "static"
    sheets = sorted((static / "css").rglob("*.css"), key=lambda path: (path.name != _FIRST_SHEET, path.as_posix()))
    css = joined(sheet.read_text(encoding="utf-8") for sheet in sheets)
    published = {_FIRST_SHEET: _hashed(_FIRST_SHEET, css.encode())}
    for folder in ("feed", "js", "img"):
        for file in sorted((static / folder).glob("*.*")):
            published[file.name] = _hashed(file.name, file.read_bytes())
    return published


def _hashed(name: str, content: bytes) -> Made:
    stem, ending = name.rsplit(".", 1)
    return Made(f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}", content)
