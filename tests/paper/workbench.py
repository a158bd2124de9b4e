"""A setter of papers without a site around it, that counts how often it really sets one."""

from collections.abc import Callable
from pathlib import Path

from plugins.bridge.stages import Build
from plugins.bridge.store import Store
from plugins.paper.setting import Setter
from tests.factory import a_site
from tests.tools import ROOT

THEME = ROOT / "theme"


class CountingStore(Store):
    """Counts what was not kept."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.made = 0

    def kept(self, kind: str, inputs: bytes, make: Callable[[], bytes]) -> bytes:
        def counted() -> bytes:
            self.made += 1
            return make()

        return super().kept(kind, inputs, counted)


def a_setter(store: Store, theme: Path = THEME) -> Setter:
    """With the project's own templates, or those of another theme."""
    return Setter(Build(site=a_site(), render=_no_page, theme=theme, store=store, problems=[]))


def _no_page(template: str, /, **_: object) -> str:
    raise AssertionError(template)
