"""The text to paste into the channel, of every post that takes part, and the editors' board; elsewhere ``any_site``."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build, Desk, archiving, making_outputs, offering
from ..domain.channel import takes_part
from ..domain.offers import Offers
from ..domain.post import Post
from . import any_site, archived, board, checks
from .history import Told, told


def _offers(_sender: object, desk: Desk) -> Offers:
    town, render = desk.site.town, desk.render
    posts = [post for post in desk.site.posts if takes_part(post)]
    if town.channel is None:
        return Offers(problems=tuple(problem for post in posts for problem in checks.unheard(post)))

    def telling(post: Post) -> tuple[str, Told]:
        return post.stem, desk.remembered("kanal", told, post, town, tools=(render,))

    found = dict(desk.each(posts, telling))
    problems = (problem for post in posts for problem in checks.problems(post, found[post.stem].composed, town))
    texts = {stem: each.offered for stem, each in found.items()}
    return Offers(places=board.PLACES, channel_texts=texts, problems=tuple(problems))


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    return board.outputs(build) if build.site.town.channel else iter(())


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_outputs)
    archiving.connect(archived.files)
    any_site.connect()
