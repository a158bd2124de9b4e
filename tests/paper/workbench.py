"""A setter of papers without a site around it, that counts how often it really sets one."""

from collections.abc import Callable
from pathlib import Path

from plugins.bridge.code import code_digest
from plugins.bridge.store import Store
from plugins.domain.post import Post, Site
from plugins.paper import channel_papers, notices
from plugins.paper.setting import Setter
from tests.building import THEME, a_build
from tests.factory import a_site


class CountingStore(Store):
    """Counts what was not kept."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.made = 0

    def kept(self, kind: str, name: str, make: Callable[[], bytes]) -> bytes:
        def counted() -> bytes:
            self.made += 1
            return make()

        return super().kept(kind, name, counted)


def a_setter(theme: Path = THEME) -> Setter:
    """With the project's own templates, or those of another theme."""
    return Setter(theme)


def printed(site: Site, store: Store) -> dict[str, bytes]:
    """The papers about the channel and the pictures of their pages, as a full build makes or keeps them."""
    build = a_build(site, store=store, code=code_digest(THEME))
    return {output.path: build.made(output) for output in channel_papers.outputs(build)}


def put_up(post: Post, store: Store, theme: Path = THEME) -> bytes:
    """Its notice, as a full build makes or keeps it."""
    site = a_site(post)
    offers = notices.offers(site)
    [output] = notices.outputs(a_build(site, offers=offers, theme=theme, store=store, code=code_digest(theme)))
    return store.kept(str(output.kept), output.inputs, output.make)
