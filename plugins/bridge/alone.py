"""One announcement as it will be public, and nothing else that is not public yet: for whoever approves it."""

from dataclasses import replace

from ..domain.parts import Status
from .bodies import Rendered
from .loading import Content


def alone(content: Content, stem: str) -> Content:
    """The content at the instant at which an announcement is public, were it no draft.

    All others are what they are today: what is hidden stays hidden, whatever the clock says then. Raises ``KeyError``
    when there is no such announcement.
    """
    chosen = {each.stem: each for each in content.announcements}[stem]
    announcements = []
    for each in content.announcements:
        is_public = each is chosen or (each.status is Status.PUBLISHED and each.date.at <= content.now)
        status = Status.PUBLISHED if is_public else Status.DRAFT
        if status is not each.status:
            content.records.forget(each.source)
        announcements.append(replace(each, status=status) if status is not each.status else each)
    return replace(content, announcements=tuple(announcements), now=max(content.now, chosen.date.at))


def only(bodies: Rendered, stem: str) -> Rendered:
    """What came of one announcement; of others, and of the town's pages, nothing is to be seen."""
    posts = tuple(post for post in bodies.posts if post.stem == stem)
    return replace(bodies, posts=posts, hidden=(), references=())
