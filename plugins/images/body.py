"""Pictures inside a text: with their size known before they load, and in the sizes that the build makes."""

import html
import re
from collections.abc import Iterable

from plugins.bridge.stages import Render
from plugins.domain.post import File

# Sanitised HTML is canonical: every value stands in double quotes.
_IMAGE = re.compile(r'<img((?: [a-z]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


def with_pictures(text: str, files: Iterable[File], render: Render) -> str:
    """Sanitised HTML in which every picture among ``files`` is the theme's; a size that an editor set stays."""
    if "<img" not in text:
        return text
    known = {file.url: file for file in files if file.pixels}

    def picture(found: re.Match[str]) -> str:
        attributes = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(found[1])}
        file = known.get(attributes.get("src", ""))
        if file is None or {"width", "height"} <= attributes.keys():
            return found[0]
        return render("bild.html", file=file, alt=attributes.get("alt", ""), title=attributes.get("title", "")).strip()

    return _IMAGE.sub(picture, text)
