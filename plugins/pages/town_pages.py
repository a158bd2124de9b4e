"""The pages of ``content/seiten/``, and the page for addresses that do not exist."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from plugins.domain.joining import words
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
            joining=words(build.site.town.channel),
        )
    yield build.page("404.html", "/404.html", is_indexed=False)
