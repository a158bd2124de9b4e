"""What there is to print: the papers about the channel, and the notice ("Aushang") for the display case."""

from plugins.domain.post import Post, Site


def has_notice(post: Post, site: Site) -> bool:
    """Whether its notice is part of this site: papers are made at all, and it is worth one."""
    return site.is_full and post.standing.is_on_display


def notice_url(post: Post) -> str:
    """Address of the notice, beside its page."""
    return f"{post.url}aushang.pdf"
