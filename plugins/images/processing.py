"""Pictures looked at and made: all that a build without a new picture need not import."""

import hashlib
from collections.abc import Callable
from pathlib import PurePosixPath

from ..domain.pictures import Picture, Size, Source
from ..formats import drawing as drawings
from . import embedded_picture, moving_picture, picture_file, responsive_image

_LONGEST_MOTION = 5
"""Seconds that a picture may move without a way to stop it (WCAG 2.2.2)."""

_STILLS = {"gif": "png"}
"""The format of what stands still for a moving one, where it is another: it has more colours."""

_REASONS: dict[type[Exception], str] = {
    picture_file.UnreadableImageError: "»{}« lässt sich nicht als Bild öffnen. Bitte neu als JPG oder PNG speichern.",
    picture_file.UnfitImageError: "»{}« ist kein Bild fürs Web. Bitte als JPG, PNG oder WebP speichern.",
    picture_file.TooLargeImageError: "»{}« ist zu groß. Bitte auf höchstens 4000 Bildpunkte Breite verkleinern.",
    picture_file.TooLongAnimationError: (
        "»{}« ist als bewegtes Bild zu groß. Bitte kürzen, verkleinern oder als Film (MP4) anhängen."
    ),
    drawings.UnreadableDrawingError: "»{}« lässt sich nicht als Bild öffnen. Bitte neu als JPG oder PNG speichern.",
    drawings.UnsafeImageError: (
        "»{}« enthält mehr als eine Zeichnung: {}. Bitte im Zeichenprogramm entfernen oder als PNG speichern."
    ),
}
"""What an editor reads: the path, and what else there is to say."""

photo, sized, on_paper = responsive_image.cleaned, responsive_image.sized, responsive_image.on_paper


def drawing(content: bytes) -> bytes:
    """The drawing with what is known to be a shape, and with clean pictures within it."""
    return drawings.cleaned(content, embedded_picture.embedded)


def looked_at(path: PurePosixPath, clean: Callable[[], bytes]) -> Picture | str:
    """What pages need to know of the picture that ``clean`` returns, or why it cannot be published, in German."""
    try:
        content = clean()
        if path.suffix.lower() == ".svg":
            return Picture(path=path, size=len(content), pixels=drawings.pixels(content))
        return _in_sizes(path, content)
    except tuple(_REASONS) as error:
        return _REASONS[type(error)].format(path, error)


def _in_sizes(path: PurePosixPath, content: bytes) -> Picture:
    """With the addresses of its sizes, which a hash makes new for a changed picture."""
    pixels, widths = responsive_image.pixels(content), responsive_image.widths(content)
    mark = hashlib.sha256(responsive_image.RECIPE + content).hexdigest()[:8]

    def size(width: int, ending: str) -> Size:
        return Size(PurePosixPath("bilder", f"{path.stem}.{mark}-{width}.{ending}"), width)

    if not widths:  # it moves
        ending = _STILLS.get(path.suffix.lower()[1:], path.suffix[1:])
        still = Size(PurePosixPath("bilder", f"{path.stem}.{mark}-standbild.{ending}"), pixels[0])
        is_long = moving_picture.playing_time(content) > _LONGEST_MOTION
        return Picture(path=path, size=len(content), pixels=pixels, still=still, is_long=is_long)
    own = [Size(path, width) if width == pixels[0] else size(width, path.suffix[1:]) for width in widths]
    sources = [
        Source(f"image/{ending}", tuple(size(width, ending) for width in widths))
        for ending in responsive_image.NEWER_FORMATS
    ]
    return Picture(path=path, size=len(content), pixels=pixels, sizes=tuple(own), sources=tuple(sources))
