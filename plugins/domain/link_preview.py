"""What a chat shows of a link to an announcement."""

from dataclasses import dataclass

from .offers import Offers
from .pictures import Picture
from .post import Post
from .wording import shortened

_DESCRIPTION = 80
"""Signs that WhatsApp shows of a description, about."""


@dataclass(frozen=True, slots=True)
class LinkPreview:
    """Picture, title and the beginning of the description; the address stands below."""

    post: Post
    picture: Picture | None
    preview: str


def link_preview(post: Post, offers: Offers) -> LinkPreview:
    """Of its page: its share image, or else its picture."""
    own = offers.pictures.get(post.image.path) if post.image else None
    return LinkPreview(post, offers.share_images.get(post.stem) or own, shortened(post.in_short, _DESCRIPTION))
