"""What pages load, each file with its content's hash in its name.

One style sheet for the pages, one for feeds and one for the small frames on other websites, the scripts, the town's
drawings. The names of the theme's files are English: they are code. German are addresses of pages, anchors, and the
words of the head that ``data-state`` repeats.
"""

import hashlib
from pathlib import Path

from ..domain.german import GERMAN, written
from ..domain.look import Livery
from ..formats.css import joined, standing_alone
from .output import Made

_FIRST_SHEET = "main.css"
EMBEDDED = "embedded.css"
MARK, MOTIF = "favicon.svg", "motiv.svg"


def assets(theme: Path, livery: Livery, language: str = GERMAN) -> dict[str, Made]:
    """What is published for each plain name (``main.css``, ``copy.js``, ``feed.css``, ``EMBEDDED``, ``MARK`` …).

    What style sheets and scripts say is written in the ``language``.
    """
    static = theme / "static"
    sheets = sorted((static / "css").rglob("*.css"), key=lambda path: (path.name != _FIRST_SHEET, path.as_posix()))
    css = joined([*(sheet.read_text(encoding="utf-8") for sheet in sheets), livery.sheet])
    texts = {_FIRST_SHEET: css}
    for folder in ("feed", "js"):
        texts |= {file.name: file.read_text(encoding="utf-8") for file in sorted((static / folder).glob("*.*"))}
    embedded = (static / "embedded" / EMBEDDED).read_text(encoding="utf-8")
    texts[EMBEDDED] = standing_alone(embedded, livery.colours, livery.dark_colours)
    drawings = {MARK: livery.mark, MOTIF: livery.motif}
    return {
        **{name: _hashed(name, written(text, language).encode()) for name, text in texts.items()},
        **{name: _hashed(name, drawing.encode()) for name, drawing in drawings.items() if drawing},
    }


def _hashed(name: str, content: bytes) -> Made:
    stem, ending = name.rsplit(".", 1)
    return Made(f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}", content)
