"""Pictures inside a body: with their size known before they load, and in the sizes that the build makes."""

import html
import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.domain.pictures import Picture

# Sanitised HTML is canonical: every value stands in double quotes.
_IMAGE = re.compile(r'<img((?: [a-z]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


def pictured(body: str, pictures: Mapping[PurePosixPath, Picture], render: Callable[..., str]) -> str:
    """Sanitised HTML in which each of the ``pictures``, by path, is the theme's; a size that an editor set stays."""
    if "<img" not in body:
        return body

    def shown(found: re.Match[str]) -> str:
        attributes = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(found[1])}
        picture = pictures.get(PurePosixPath(unquote(attributes.get("src", "")).lstrip("/")))
        if picture is None or picture.pixels is None or {"width", "height"} <= attributes.keys():
            return found[0]
        return render(
            "bild.html", file=picture, alt=attributes.get("alt", ""), title=attributes.get("title", "")
        ).strip()

    return _IMAGE.sub(shown, body)
