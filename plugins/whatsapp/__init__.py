"""The text to paste into the channel, on every post that takes part, and the editors' board."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, completing_site, making_outputs
from plugins.domain.channel import takes_part
from plugins.domain.post import ChannelText, Post, Site
from plugins.whatsapp import board, checks
from plugins.whatsapp.addresses import written_address
from plugins.whatsapp.composition import channel_text


def _complete(_sender: object, build: Build) -> Site:
    town = build.site.town

    def with_text(post: Post) -> Post:
        if not takes_part(post):
            return post
        text = channel_text(post, town, build.render)
        build.problems.extend(
            checks.problems(post, text, written_address(town.absolute(post.url)), town.channel.characters)
        )
        return replace(post, channel_text=ChannelText(text=text, state=post.standing.channel_state))

    return replace(build.site, posts=tuple(build.each(build.site.posts, with_text)))


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    return board.outputs(build)


def register() -> None:
    """Called by Pelican."""
    completing_site.connect(_complete)
    making_outputs.connect(_outputs)
