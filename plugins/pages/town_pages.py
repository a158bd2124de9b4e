"""The pages of ``content/seiten/`` that no other slice makes, and the page for addresses that do not exist."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build

_OWN_TEMPLATES = {"/presse/": "press.html", "/barrierefreiheit/": "accessibility.html"}


def outputs(build: Build) -> Iterator[Output]:
    """One file each."""
    for page in build.site.pages:
        if page.url not in build.offers.places:
            template = _OWN_TEMPLATES.get(page.url, "page.html")
            yield build.town_page(template, page, audit=build.site.audit)
    yield build.page("404.html", "/404.html", is_indexed=False)
