"""The pages of ``content/seiten/``, and the page for addresses that do not exist."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build

_OWN_TEMPLATES = {"/whatsapp/": "whatsapp.html", "/presse/": "presse.html", "/feeds/": "feeds.html"}


def outputs(build: Build) -> Iterator[Output]:
    """One file each."""
    for page in build.site.pages:
        yield build.page(_OWN_TEMPLATES.get(page.url, "page.html"), page.url, page=page)
    yield build.page("404.html", "/404.html", is_indexed=False)
