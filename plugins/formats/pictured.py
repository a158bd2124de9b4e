"""Pictures inside a body: with their size known before they load, and in the sizes that the build makes."""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..domain.pictures import Picture

# Sanitised HTML is canonical: every value stands in double quotes.
_IMAGE = re.compile(r'<img((?: [a-z]+="[^"]*")*)>')
_SIDE = re.compile("[1-9][0-9]{0,4}")
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


def pictured(
    body: str, pictures: Mapping[PurePosixPath, Picture], render: Callable[..., str], *, is_in_feed: bool = False
) -> str:
    """Sanitised HTML in which each of the ``pictures``, by path, is the theme's; a size that an editor set stays.

    Whatever moves for long can be stopped, but in a feed, whose readers have their own ways.
    """
    if "<img" not in body:
        return body

    def shown(match: re.Match[str]) -> str:
        attributes = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(match[1])}
        picture = pictures.get(PurePosixPath(unquote(attributes.get("src", "")).lstrip("/")))
        own_size = [int(attributes[name]) for name in ("width", "height") if _SIDE.fullmatch(attributes.get(name, ""))]
        if picture is None or picture.pixels is None or (len(own_size) == len(picture.pixels) and not picture.still):
            return match[0]
        if len(own_size) == len(picture.pixels):
            picture = replace(picture, pixels=(own_size[0], own_size[1]))
        words = {"alt": attributes.get("alt", ""), "title": attributes.get("title", "")}
        is_in_link = body.rfind("<a ", 0, match.start()) > body.rfind("</a>", 0, match.start())
        return render("picture.html", file=picture, is_in_link=is_in_link, is_in_feed=is_in_feed, **words).strip()

    return _IMAGE.sub(shown, body)
