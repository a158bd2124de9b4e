"""What is shown in a preview only, and from when on everybody will see it."""

from collections.abc import Mapping
from typing import NamedTuple

from ..domain.parts import Status
from ..domain.post import Post, Site
from ..domain.wording import moment

HERE = "nur hier"
_DRAFT = "Entwurf"


class Mark(NamedTuple):
    """Why an announcement is not public; ``at`` is the clock (``JJJJ-MM-TTTHH:MM``) at which it will be, if any."""

    words: str
    at: str | None

    @property
    def is_draft(self) -> bool:
        """Whether it stays here until an editor says otherwise, whatever the clock."""
        return self.at is None

    @property
    def label(self) -> str:
        """What stands beside every link to it."""
        return f"{HERE} · {self.words}"


def marks(site: Site) -> Mapping[str, Mark]:
    """By stem, of all that are not public at the site's clock."""
    return {post.stem: _mark(post, site.town.language) for post in site.posts if not post.standing.is_visible}


def _mark(post: Post, language: str) -> Mark:
    if post.announcement.status is Status.DRAFT:
        return Mark(_DRAFT, None)
    date = post.announcement.date
    return Mark(f"öffentlich ab {moment(date, language=language)}", f"{date.at:%Y-%m-%dT%H:%M}")
