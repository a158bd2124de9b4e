"""The pages of ``content/seiten/``, and the page for addresses that do not exist."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from plugins.domain.joining import words
from plugins.domain.post import Page
from plugins.formats.html_tree import tree
from plugins.pages import structured

_OWN_TEMPLATES = {
    "/whatsapp/": "whatsapp.html",
    "/presse/": "presse.html",
    "/feeds/": "feeds.html",
    "/barrierefreiheit/": "barrierefreiheit.html",
}


def outputs(build: Build) -> Iterator[Output]:
    """One file each."""
    for page in build.site.pages:
        template = _OWN_TEMPLATES.get(page.url, "page.html")
        yield build.page(
            template,
            page.url,
            structured=structured.questions(page),
            page=page,
            body=build.pictured(page.html),
            audit=build.site.audit,
            papers=build.offers.papers,
            sections=_sections(page),
            joining=words(build.site.town.channel),
        )
    yield build.page("404.html", "/404.html", is_indexed=False)


def _sections(page: Page) -> list[dict[str, str]]:
    """The page's own headings that can be linked to, to jump to them from its top."""
    headings = tree(page.html).iterfind("h2[@id]")
    return [{"url": f"#{heading.get('id')}", "name": str(heading.text_content())} for heading in headings]
