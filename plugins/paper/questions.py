"""Answers of the page ``/whatsapp/``, so that a flyer says it in the same words."""

from plugins.domain.placeholder import is_missing
from plugins.domain.post import Site
from plugins.domain.town import CHANNEL_PAGE
from plugins.formats.html_tree import tree

_LONGEST = 420


def answer(site: Site, place: str) -> str | None:
    """The first paragraph under the heading with the id ``place``, if it is complete and short enough for a flyer."""
    page = site.page(CHANNEL_PAGE)
    for heading in tree(page.html).iter("h2", "h3", "h4") if page else ():
        following = heading.getnext()
        if heading.get("id") == place and following is not None and following.tag == "p":
            text = " ".join(following.text_content().split(" ")).strip()
            return None if is_missing(text) or len(text) > _LONGEST else text
    return None
