"""What there is to print: the papers about the channel, and the notice ("Aushang") for the display case."""

from dataclasses import dataclass

from plugins.domain.post import Post, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A picture of one page of a paper (PNG), ``pixels`` wide and high, and what it shows in words."""

    url: str
    content: bytes
    pixels: tuple[int, int]
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A PDF to print: its address, and what a reader should know before printing it."""

    url: str
    content: bytes
    title: str
    advice: str
    page_pictures: tuple[PagePicture, ...]


def has_notice(post: Post, site: Site) -> bool:
    """Whether this build makes a notice of it: it makes papers at all, and the post is recent or pinned."""
    return site.is_full and post.standing.is_on_display


def notice_url(post: Post) -> str:
    """Address of the notice, beside its page."""
    return f"{post.url}aushang.pdf"
