"""The text to paste into the channel, of every post that takes part, and the editors' board."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, Desk, making_outputs, offering
from plugins.domain.channel import takes_part
from plugins.domain.offers import Offers
from plugins.domain.standing import ChannelText
from plugins.whatsapp import board, checks
from plugins.whatsapp.composition import channel_text


def _offers(_sender: object, desk: Desk) -> Offers:
    posts = [post for post in desk.site.posts if takes_part(post)]
    words = dict(desk.each(posts, lambda post: (post.stem, channel_text(post, desk.site.town, desk.render))))
    problems = (problem for post in posts for problem in checks.problems(post, words[post.stem], desk.site.town))
    texts = {post.stem: ChannelText(text=words[post.stem], state=post.standing.channel_state) for post in posts}
    return Offers(places=board.PLACES, channel_texts=texts, problems=tuple(problems))


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    return board.outputs(build)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_outputs)
