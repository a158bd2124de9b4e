"""The channel's texts in the archive of a year."""

from collections.abc import Iterator, Sequence

from ..bridge.output import Made
from ..bridge.stages import Build
from ..domain.post import Post
from .composition import whole_text


def files(_sender: object, build: Build, posts: Sequence[Post]) -> Iterator[Made]:
    """The whole text of each that is for the channel, if there is one, however long ago it was news."""
    for post in posts:
        if post.announcement.is_for_channel and build.site.town.channel:
            text = whole_text(post, build.site.town, build.render).text
            yield Made(f"kanal/{post.stem}.txt", f"{text}\n".encode())
