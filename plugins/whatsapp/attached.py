"""The picture that an editor attaches where a link shows none: in a post of its own, or in another network."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..domain.offers import Offers
from ..domain.pictures import Picture
from ..domain.post import Post

_SENT = frozenset({"image/jpeg", "image/png"})
"""What WhatsApp sends as a picture from every telephone; a WebP becomes a sticker there, a GIF a film."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A picture as it is published, under the ``name`` it gets on a telephone, with what is said beside it."""

    picture: Picture
    name: str
    description: str
    credit: str


def attached(post: Post, offers: Offers) -> Attached | None:
    """The largest form of a post's own picture that WhatsApp sends; of other kinds the image shared with its link.

    ``None``: it has no picture, or this build makes no such form of it.
    """
    image = post.announcement.image
    if image is None:
        return None
    picture = next((each for each in _forms(post, offers) if each.media_type in _SENT and each.pixels), None)
    if picture is None:
        return None
    return Attached(
        picture=picture,
        name=f"{post.stem}{picture.path.suffix.lower()}",
        description=image.description,
        credit=image.credit,
    )


def _forms(post: Post, offers: Offers) -> Iterator[Picture]:
    if post.image and post.image.path in offers.pictures:
        own = offers.pictures[post.image.path]
        yield own
        if own.still and own.pixels:
            yield Picture(path=own.still.path, pixels=own.pixels)
    if post.stem in offers.share_images:
        yield offers.share_images[post.stem]
