"""The text to paste into the channel, of every post that takes part, and the editors' board."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, Desk, making_outputs, offering
from plugins.domain.channel import takes_part
from plugins.domain.offers import Offers
from plugins.domain.post import Post
from plugins.domain.standing import ChannelText
from plugins.whatsapp import board, checks
from plugins.whatsapp.addresses import written_address
from plugins.whatsapp.composition import channel_text


def _offers(_sender: object, desk: Desk) -> Offers:
    town = desk.site.town

    def text(post: Post) -> tuple[Post, str]:
        return post, channel_text(post, town, desk.render)

    found = list(desk.each(filter(takes_part, desk.site.posts), text))
    return Offers(
        channel_texts={post.stem: ChannelText(text=words, state=post.standing.channel_state) for post, words in found},
        problems=tuple(
            problem
            for post, words in found
            for problem in checks.problems(
                post, words, written_address(town.absolute(post.url)), town.channel.characters
            )
        ),
    )


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    return board.outputs(build)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_outputs)
