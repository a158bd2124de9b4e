"""``/whatsapp/``: the steps and the code, the papers to print, and the answers that editors wrote for it."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.joining import COST, DIRECTION, privacy, steps
from ..domain.offers import Offers
from ..domain.post import Page, Site
from ..domain.town import CHANNEL_PAGE
from ..formats.html_tree import tree


def offers(site: Site) -> Offers:
    """Its address, when editors wrote the page."""
    return Offers(places=frozenset({CHANNEL_PAGE} if site.page(CHANNEL_PAGE) else ()))


def outputs(build: Build) -> Iterator[Output]:
    """The page."""
    page, town = build.site.page(CHANNEL_PAGE), build.site.town
    if page and town.channel:
        yield build.town_page(
            "joining.html",
            page,
            steps=steps(town, town.channel, is_on_paper=False),
            facts=(COST, DIRECTION, privacy(town)),
            papers=build.offers.papers,
            sections=_sections(page),
        )


def _sections(page: Page) -> list[dict[str, str]]:
    """The page's own headings that can be linked to, to jump to them from its top."""
    headings = tree(page.html).iterfind("h2[@id]")
    return [{"url": f"#{heading.get('id')}", "name": str(heading.text_content())} for heading in headings]
