"""The town's colours for pictures, read from the one file that names them."""

import re
from pathlib import Path

from plugins.images.share_image import Colours

_TOKENS = Path("static", "css", "tokens.css")
_TOKEN = re.compile(r"--(?P<name>[\w-]+):\s*(?P<value>[^;]+);")
_ROLE = re.compile(r"var\(--(?P<name>[\w-]+)\)")
_SHORT = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])", re.IGNORECASE)


def colours(theme: Path) -> Colours:
    """Those of the light scheme. Raises ``KeyError`` when a role is missing."""
    tokens: dict[str, str] = {}
    for match in _TOKEN.finditer((theme / _TOKENS).read_text(encoding="utf-8")):
        tokens.setdefault(match["name"], match["value"].strip())

    def colour(name: str) -> str:
        role = _ROLE.fullmatch(tokens[name])
        return colour(role["name"]) if role else _in_six_digits(tokens[name])

    return Colours(
        band=colour("band"),
        on_band=colour("on-band"),
        on_band_line=colour("on-band-line"),
        mark=colour("mark"),
        on_mark=colour("on-mark"),
    )


def _in_six_digits(value: str) -> str:
    short = _SHORT.fullmatch(value)
    return "#" + "".join(2 * digit for digit in short.groups()) if short else value
