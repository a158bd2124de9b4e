"""Pictures inside an address (``data:``, RFC 2397), cleaned as those in files are."""

import base64
import binascii
import re

from ..formats.drawing import NotEmbeddedError
from . import responsive_image
from .picture_file import (
    TooLargeImageError,
    TooLongAnimationError,
    UnfitImageError,
    UnreadableImageError,
)

_EMBEDDED = re.compile(r"data:image/(?P<ending>png|jpe?g|gif|webp|avif);base64,(?P<content>.*)", re.DOTALL)


def embedded(address: str) -> str:
    """The address with a clean picture of the same kind. Raises ``NotEmbeddedError``."""
    match = _EMBEDDED.fullmatch(address.strip())
    if match is None:
        raise NotEmbeddedError
    try:
        raw = base64.b64decode("".join(match["content"].split()), validate=True)
        clean = responsive_image.cleaned(raw, match["ending"])
    except (binascii.Error, UnreadableImageError, UnfitImageError, TooLargeImageError, TooLongAnimationError):
        raise NotEmbeddedError from None
    ending = "jpeg" if match["ending"] == "jpg" else match["ending"]
    return f"data:image/{ending};base64,{base64.b64encode(clean).decode()}"
