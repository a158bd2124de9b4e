"""What there is to print: the papers about the channel, and the notice ("Aushang") for the display case."""

from plugins.domain.channel import is_inside_window
from plugins.domain.post import Post, Site
from plugins.domain.town import Town


def has_notice(post: Post, site: Site) -> bool:
    """Whether its notice is part of this site: papers are made at all, and it is worth one."""
    return site.is_full and is_worth_a_notice(post, site.town)


def is_worth_a_notice(post: Post, town: Town) -> bool:
    """Whether a full build makes a notice of it: it is pinned or inside the window."""
    return post.is_pinned or is_inside_window(post, town.channel)


def notice_url(post: Post) -> str:
    """Address of the notice, beside its page."""
    return f"{post.url}aushang.pdf"
