"""What there is to print: the papers about the channel, and the notice ("Aushang") for the display case."""

from plugins.domain.channel import is_inside_window
from plugins.domain.post import Post, Site


def has_notice(post: Post, site: Site) -> bool:
    """Whether its notice is part of this site: papers are made at all, and it is pinned or inside the window."""
    return site.is_full and (post.is_pinned or is_inside_window(post, site.town.channel))


def notice_url(post: Post) -> str:
    """Address of the notice, beside its page."""
    return f"{post.url}aushang.pdf"
