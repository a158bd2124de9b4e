"""The picture of each announcement as its notice shows it: clean, and no larger than a printer can use."""

from collections.abc import Mapping
from functools import partial
from pathlib import PurePosixPath

from ..bridge.original import Original
from ..bridge.stages import Desk
from ..domain.digest import digest
from ..domain.offers import Offers
from ..domain.pictures import Picture, Print
from .pictures import clean_photo, is_vector


def offers(desk: Desk, pictures: Mapping[PurePosixPath, Picture]) -> Offers:
    """Those in the heads of announcements; a drawing is none."""
    heads = dict.fromkeys(post.image.path for post in desk.site.posts if post.image)
    shown = {path: pictures[path].pixels for path in heads if path in pictures and not is_vector(path)}
    files = {path: desk.original(path) for path in shown}
    return Offers(
        prints={
            path: Print(
                made_of=digest(files[path], path.suffix),
                pixels=pixels,
                read=partial(_on_paper, desk, files[path], path.suffix[1:]),
            )
            for path, pixels in shown.items()
            if pixels
        }
    )


def _on_paper(desk: Desk, file: Original, ending: str) -> bytes:
    from . import processing  # noqa: PLC0415 - Pillow, which a build without new papers does not need

    return processing.on_paper(clean_photo(desk, file, ending))
