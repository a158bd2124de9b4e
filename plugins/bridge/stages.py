"""The stages of a build at which a slice takes part, and what it works with."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from blinker import Signal

from plugins.bridge.boundary import Sourced, each
from plugins.bridge.output import Output
from plugins.bridge.store import Store
from plugins.domain.post import Site
from plugins.domain.problems import Problem
from plugins.domain.subscriptions import Subscription, whole_site

_S = TypeVar("_S", bound=Sourced)
_T = TypeVar("_T")

completing_site = Signal("A receiver gets ``build`` and returns a ``Site`` with what it adds to the posts.")
making_outputs = Signal("A receiver gets ``build`` and returns the files that its slice makes.")
listing_outputs = Signal("A receiver gets ``build`` and all ``outputs`` so far, and returns files that list them.")
site_written = Signal("The sender is the generator, everything is on the disk.")


class Render(Protocol):
    """Fills a template of the theme; ``site``, ``town`` and ``asset`` are always there."""

    def __call__(self, template: str, /, **context: object) -> str:
        """The filled template."""


@dataclass(frozen=True, kw_only=True)
class Build:
    """The site as it is so far, the theme, what was kept of earlier builds, and the list for problems.

    ``render`` fills the theme's page templates; ``theme`` is its folder, for templates of another kind.
    """

    site: Site
    render: Render
    theme: Path
    store: Store
    problems: list[Problem]

    def each(self, things: Iterable[_S], work: Callable[[_S], _T]) -> Iterator[_T]:
        """``work`` on each thing within its own boundary: one that fails is a problem of its file, and left out."""
        return each(things, work, self.problems.append)

    def page(
        self,
        template: str,
        path: str,
        *,
        feeds: Sequence[Subscription] = (),
        is_indexed: bool = True,
        changed_at: datetime | None = None,
        structured: Mapping[str, object] | None = None,
        **context: object,
    ) -> Output:
        """An HTML page at the root-relative ``path``.

        ``feeds`` are its own, the whole site's follows by itself; ``structured`` is what it says to machines (JSON-LD).
        """
        offered = [*feeds, whole_site(self.site.town)]
        context |= {"path": path, "feeds": offered, "is_indexed": is_indexed, "structured": structured}
        html = self.render(template, **context)
        file = f"{path[1:]}index.html" if path.endswith("/") else path[1:]
        return Output(file, html.encode(), findable_at=path if is_indexed else None, changed_at=changed_at)
