"""The stages of a build at which a slice takes part, and what it works with."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path, PurePath
from typing import Any, TypeVar

from blinker import Signal

from ..domain.digest import digest
from ..domain.look import Livery
from ..domain.offers import Offers
from ..domain.pictures import Picture
from ..domain.post import Page, Post, Site
from ..domain.subscriptions import Subscription, whole_site
from ..domain.town import Town
from ..formats.html_tree import tree
from ..formats.pictured import pictured
from ..formats.questions import questions
from ..formats.scrolling_tables import with_scrolling_tables
from ..formats.served_html import served
from .boundary import Sourced, each
from .code import program_digest
from .frame import Frame, Render
from .hole import Filling
from .original import Original, original
from .output import Output
from .store import Store
from .workers import in_threads

_S = TypeVar("_S", bound=Sourced)
_T = TypeVar("_T")
Receiver = Callable[..., Any]
_R = TypeVar("_R", bound=Receiver)

offering = Signal("A receiver gets a ``Desk`` and returns the ``Offers`` of its slice.")
making_outputs = Signal("A receiver gets ``build`` and returns the outputs of its slice.")
listing_outputs = Signal("A receiver gets ``build`` and all outputs that are made, and returns outputs that list them.")
archiving = Signal("A receiver gets ``build`` and ``posts`` and returns what its slice adds to their archive.")
approving = Signal("A receiver gets ``build`` and ``post`` and returns files for whoever approves the post.")

_full_only = set[Receiver]()


def in_full_builds(receiver: _R) -> _R:
    """Marks a receiver of a stage that only full builds ask: papers, share images, the index of the search.

    So no slice asks how much a build makes, and pages see it from what is offered.
    """
    _full_only.add(receiver)
    return receiver


def receivers(stage: Signal, *, is_full: bool) -> list[Receiver]:
    """What the slices have connected to a stage, by name, so that the order of ``PLUGINS`` changes nothing."""
    asked = [receiver for receiver in stage.receivers_for(None) if is_full or receiver not in _full_only]
    return sorted(asked, key=lambda receiver: (receiver.__module__, receiver.__qualname__))


@dataclass(frozen=True, slots=True)
class Later:
    """An argument of a page that is worked out when the page is made, of plain ``values`` and what every page knows."""

    function: str
    values: tuple[object, ...]
    find: Callable[[], object] = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What a slice works with before anything is made: the site, the theme, what was kept of earlier builds.

    ``hidden`` posts are not public yet; they are looked at for their problems only. ``content`` and ``theme`` are
    folders, ``livery`` is what everything is dressed in; ``code`` is the digest of what shapes every output besides its
    values. ``render`` fills a template with its arguments and the town.
    """

    site: Site
    hidden: tuple[Post, ...]
    content: Path
    theme: Path
    livery: Livery
    store: Store
    code: str
    render: Render

    def each(self, things: Iterable[_S], work: Callable[[_S], _T]) -> Iterator[_T]:
        """``work`` on each thing within its own boundary; raises ``ContentError`` at the end for all that failed."""
        return each(things, work)

    def original(self, path: PurePath) -> Original:
        """The file of the content at a path below it. Raises ``OSError``."""
        return original(self.content / path, self.store)

    @cached_property
    def around(self) -> str:
        """The digest of what ``render`` sees besides template and arguments."""
        return digest(self.code, self.site.town)

    def kept(
        self, kind: str, function: Callable[..., bytes], *values: object, tools: tuple[object, ...] = ()
    ) -> bytes:  # fmt: skip
        """What ``function`` makes of plain ``values``, or has made of them in an earlier build.

        ``tools`` follow the values and shape nothing.
        """
        return self.store.kept(kind, digest(self.code, _name(function), *values), partial(function, *values, *tools))

    def remembered(
        self, kind: str, function: Callable[..., _T], *values: object, tools: tuple[object, ...] = ()
    ) -> _T:  # fmt: skip
        """As ``kept``, for small things of any kind that are many."""
        name = digest(self.around, _name(function), *values)
        return self.store.remembered(kind, name, partial(function, *values, *tools))

    def remembered_each(
        self,
        kind: str,
        function: Callable[..., _T],
        rows: Sequence[tuple[object, ...]],
        *,
        tools: tuple[object, ...] = (),
    ) -> Iterator[_T]:
        """``remembered`` for each row of values, in threads where it is new: a ``function`` of Pillow or Typst."""
        names = [digest(self.around, _name(function), *row) for row in rows]
        jobs = {
            name: partial(function, *row, *tools)
            for name, row in zip(names, rows, strict=True)
            if not self.store.remembers(kind, name)
        }
        with in_threads(list(jobs.values())) as made:
            for name in names:
                yield self.store.remembered(kind, name, partial(next, made))


@dataclass(frozen=True, kw_only=True)
class Build(Desk):
    """What a slice makes outputs from: the desk, what all slices offer, the frame, and what fills pages within it.

    ``banner`` is what goes into the hole of each (``hole.py``).
    """

    offers: Offers
    frame: Frame
    framed: Render
    banner: Callable[[], str]

    @cached_property
    def _framing(self) -> str:
        """The digest of what every page shares: code, theme and frame."""
        return digest(self.code, self.frame)

    def output(
        self,
        path: str,
        function: Callable[..., bytes],
        *values: object,
        kept: str | None = None,
        remembers: bool = False,
        about: Post | None = None,
        is_themed: bool = True,
    ) -> Output:
        """A file that ``function`` makes of plain ``values`` and of nothing else; see ``Output``.

        One that is not themed stays when the theme changes: the function sees no file of it.
        """
        return Output(
            path=path,
            inputs_of=partial(digest, self.code if is_themed else self._program, _name(function), *values),
            make=partial(function, *values),
            kept=kept,
            remembers=remembers,
            source=about.source if about else None,
        )

    def made(self, output: Output) -> bytes:
        """The content of an output, made now or kept from an earlier build."""
        if output.kept is None:
            return output.make()
        return self.store.kept(output.kept, output.inputs, output.make)

    def page(
        self,
        template: str,
        path: str,
        *,
        feeds: Sequence[Subscription] = (),
        is_indexed: bool = True,
        changed_at: datetime | None = None,
        structured: Mapping[str, object] | Callable[[Town, Post], Mapping[str, object]] | None = None,
        about: Post | None = None,
        **context: object,
    ) -> Output:
        """An HTML page at the root-relative ``path``.

        ``feeds`` are its own, the whole site's follows by itself, and without a slice that writes them there are none;
        ``structured`` is what it says to machines (JSON-LD), or works that out of the town and what the page is about.
        """
        known = [*feeds, self._whole_site] if "/feed.atom" in self.offers.places else []
        context |= {"path": path, "feeds": known, "is_indexed": is_indexed}
        told: object = structured
        said: object = structured
        if about and callable(structured):  # it is told of the town as well, which is in the frame
            told, said = partial(structured, self.site.town, about), (_name(structured), about)
        return Output(
            path=f"{path[1:]}index.html" if path.endswith("/") else path[1:],
            inputs_of=partial(digest, self._framing, template, ",".join(context), *context.values(), said),
            make=partial(self._filled, template, told, context),
            filling=self._filling,
            source=about.source if about else None,
            findable_at=path if is_indexed else None,
            changed_at=changed_at,
        )

    def _filled(self, template: str, structured: object, context: Mapping[str, object]) -> bytes:
        """What ``page`` says of a page, in its template."""
        known = {name: each.find() if isinstance(each, Later) else each for name, each in context.items()}
        html = self.framed(template, structured=structured() if callable(structured) else structured, **known)
        return served(html, self.site.town.folder).encode()

    def later(self, function: Callable[..., object], *values: object) -> Later:
        """What ``function`` makes of this build and of ``values``; of the build it may use what every page knows."""
        return Later(_name(function), values, partial(function, self, *values))

    def pictures(self, post: Post) -> list[Picture | None]:
        """What is offered for each file of a post."""
        return [self.offers.pictures.get(file.path) for file in post.files]

    @cached_property
    def _filling(self) -> Filling:
        content = served(self.banner(), self.site.town.folder).encode()
        return Filling(content, digest(content))

    @cached_property
    def _program(self) -> str:
        return program_digest()

    @cached_property
    def _whole_site(self) -> Subscription:
        return whole_site(self.site.town)

    def town_page(self, template: str, page: Page, **context: Any) -> Output:  # noqa: ANN401 - any value of a template
        """A page of ``content/seiten/``."""
        return self.page(
            template,
            page.url,
            structured=questions(tree(page.html), self.site.town.language),
            page=page,
            body=self.pictured(page.html),
            **context,
        )

    def pictured(self, html: str, *, is_in_feed: bool = False) -> str:
        """A body with its pictures in the sizes that are offered; on a page, its tables stand in boxes that scroll."""
        html = html if is_in_feed else with_scrolling_tables(html)
        return pictured(html, self.offers.pictures, self.render, is_in_feed=is_in_feed)


def _name(function: Callable[..., object]) -> str:
    return f"{function.__module__}.{function.__qualname__}"
