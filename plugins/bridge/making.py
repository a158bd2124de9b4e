"""From a content folder to the files of a site, in two steps: ``read``, then ``made``. Nothing of it is written yet.

Each step returns the problems that it found; whoever runs the steps decides whether to go on.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment

from ..domain.announcement import Announcement
from ..domain.audit import own
from ..domain.digest import digest
from ..domain.german import message
from ..domain.offers import Offers
from ..domain.post import Post, Site
from ..domain.problems import ContentError, Problem, has_faults, in_reading_order
from ..domain.town_lines import placed
from . import stages, workers
from .alone import alone, only
from .approvals import Approvals
from .bodies import rendered
from .boundary import Boundary
from .code import code_digest
from .content_folder import Folder
from .erased import links_to_erased
from .frame import Framed, filled, frame
from .gathering import boundary, gathered
from .held import held
from .livery import livery
from .loading import TOWN_FILE, Content, load
from .output import Made, Output, Place, clashes
from .readiness import unfinished
from .references import Reference, dead
from .rereading import reread
from .stages import Build, Desk
from .store import Store
from .templates import Templates
from .theme import assets

_CLASH = "Unter »/{}« sollen zwei Teile der Website stehen. Bitte die Datei oder die frühere Adresse anders nennen."
Receiver = Callable[..., Any]


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is asked for: which folder, at which instant, how much of it, and the tools to make it with.

    ``ways`` is a digest of how the environment differs from our own; ``now`` is ``None`` for the town's own clock, as
    ``address`` is for the town's own address; ``is_full`` adds papers, share images and search; ``is_publishing``
    refuses what is not meant for the public, ``is_withholding`` leaves out what is not approved, and ``is_served`` says
    that an earlier state is public; ``held`` has the broken file of each announcement that is held back. ``alone`` is
    the stem of the only announcement that is wanted, for whoever approves it. ``is_preview`` shows what is not public
    yet among the rest, and is never written; ``before`` is what the same process has read before, since when only
    ``changed`` files have changed (``None``: anything may have).
    """

    folder: Folder
    theme: Path
    environment: Templates
    store: Store
    ways: str = ""
    now: datetime | None = None
    address: str | None = None
    is_full: bool = False
    is_publishing: bool = False
    is_served: bool = False
    is_withholding: bool = False
    held: Mapping[str, bytes] = field(default_factory=dict)
    alone: str | None = None
    is_preview: bool = False
    before: Content | None = None
    changed: Collection[Path] | None = None
    progress: Callable[[Iterable[Announcement]], Iterable[Announcement]] = iter


@dataclass(frozen=True, kw_only=True)
class Result:
    """What came of an order: the content, what slices work with, the paths of the files made so far, every problem.

    ``written_to`` is the folder in which the files stand, once they do.
    """

    content: Content
    build: Build
    references: tuple[Reference, ...]
    assets: tuple[Made, ...]
    paths: tuple[str, ...]
    problems: tuple[Problem, ...]
    is_full: bool = False
    written_to: Path | None = None

    @property
    def site(self) -> Site:
        """The site that was read."""
        return self.build.site

    def raise_for_faults(self) -> None:
        """Raise ``ContentError``, with the hints, when anything must be mended first."""
        if has_faults(self.problems):
            raise ContentError(self.problems)


def read(order: Order) -> Result:
    """Everything read, rendered and offered; no file is made.

    Raises ``ContentError`` at once only when there is no usable town.
    """
    content = _content(order)
    approvals, now = Approvals(content, order.store), content.now
    content = approvals.withheld(order.held) if order.is_withholding else content
    hints = approvals.hints(without={*content.withheld, *order.held})
    if order.alone:
        content = alone(content, order.alone)
        now = content.now
    bodies = rendered(content, now, order.progress, with_hidden=order.is_preview)
    bodies = only(bodies, order.alone) if order.alone else bodies
    content.records.save()
    site = Site(
        town=content.town,
        now=now,
        posts=bodies.posts,
        pages=bodies.pages,
        held={**dict.fromkeys(content.withheld, False), **held(order.held, content.town, now)},
        audit=own(content.audit, content.town.tag_authority),
        erased=tuple(each.stem for each in content.erased),
    )
    problems = [*content.problems, *hints, *bodies.problems]
    environment = order.environment.of(content.town)
    desk = Desk(
        site=site,
        hidden=bodies.hidden,
        content=order.folder.path,
        theme=order.theme,
        livery=livery(
            content.town, order.theme, order.folder, order.store, problems.append, is_publishing=order.is_publishing
        ),
        store=order.store,
        code=digest(code_digest(order.theme), order.ways),
        render=partial(filled, environment, {"town": site.town}),
    )
    offers = _offered(desk, is_full=order.is_full)
    left = unfinished(content, now, is_publishing=order.is_publishing, is_served=order.is_served)
    problems += left
    problems += links_to_erased(bodies.references, content.erased)
    files = assets(order.theme, desk.livery, content.town.language)
    return Result(
        content=content,
        build=_build(desk, offers, environment, {name: f"/{file.path}" for name, file in files.items()}),
        references=bodies.references,
        assets=tuple(files.values()),
        paths=(),
        problems=_said([*problems, *offers.problems], content),
        is_full=order.is_full,
    )


def _content(order: Order) -> Content:
    before, changed = order.before, order.changed
    again = None if before is None or changed is None else reread(before, changed, order.now)
    records = before.records if before else None
    return again or load(order.folder, order.now, order.store, address=order.address, before=records)


def made(result: Result, place: Place, *, with_lists: bool = True) -> Result:
    """Every file of the site, put in the ``place``; ``with_lists`` also those that list others: search and sitemap.

    All is looked at, so every problem of the run is there; with any, files may be missing.
    """
    problems, build = list(result.problems), result.build
    parts = gathered(build, result.content.folder, result.assets, problems.append, is_full=result.is_full)
    outputs = [output for _, part in parts for output in part]
    _put(build, outputs, place, problems)
    paths = [output.path for output in outputs]
    if with_lists:
        for receiver in stages.receivers(stages.listing_outputs, is_full=result.is_full):
            lists = list[Output]()
            with boundary(receiver, problems.append):
                lists.extend(receiver(None, build=build, outputs=tuple(outputs), contents=place))
            _put(build, lists, place, problems)
            paths.extend(output.path for output in lists)
    sources = {output.path: output.source for output in outputs if output.source}
    problems.extend(Problem(path=sources.get(path) or f"/{path}", text=_CLASH.format(path)) for path in clashes(paths))
    if result.is_full:  # otherwise papers and the like are missing because nobody asked for them
        problems.extend(dead(result.references, place, [page.url for page in build.site.pages]))
    return replace(result, paths=tuple(paths), problems=_said(problems, result.content))


def _said(problems: Iterable[Problem], content: Content) -> tuple[Problem, ...]:
    """In reading order, those of the town's file with their lines, and as the town's language writes them."""
    told = placed(problems, content.folder.shown(content.folder.path / TOWN_FILE), content.town_text)
    return tuple(replace(each, text=message(each.text, content.town.language)) for each in in_reading_order(told))


def archived(build: Build, posts: Sequence[Post]) -> Iterator[Made]:
    """What slices add to an archive of some posts, besides what a build makes."""
    for receiver in stages.receivers(stages.archiving, is_full=True):
        yield from receiver(None, build=build, posts=posts)


def for_approval(build: Build, post: Post) -> Iterator[Made]:
    """What slices show of a post to whoever approves it, besides what a build makes."""
    for receiver in stages.receivers(stages.approving, is_full=True):
        yield from receiver(None, build=build, post=post)


def _offered(desk: Desk, *, is_full: bool) -> Offers:
    """What all slices offer, with the problems that they met."""
    problems: list[Problem] = []
    offers = Offers()
    for receiver in stages.receivers(stages.offering, is_full=is_full):
        with boundary(receiver, problems.append):
            offers |= receiver(None, desk=desk)
    return replace(offers, problems=(*offers.problems, *problems))


def _build(desk: Desk, offers: Offers, environment: Environment, addresses: dict[str, str]) -> Build:
    around = frame(desk.site, offers, addresses)
    framed = Framed(environment, around)
    return Build(
        site=desk.site,
        hidden=desk.hidden,
        content=desk.content,
        theme=desk.theme,
        livery=desk.livery,
        store=desk.store,
        code=desk.code,
        render=desk.render,
        offers=offers,
        frame=around,
        framed=framed,
        banner=framed.banner,
    )


def _put(build: Build, outputs: Iterable[Output], place: Place, problems: list[Problem]) -> None:
    """Each output made and written, unless the place has it, within a boundary. Raises what the place raises."""
    known = list(outputs)
    clashing = set(clashes(output.path for output in known))
    missing = [output for output in known if not _stands(build, output, place)]
    jobs = [partial(_written, build, output, None if output.path in clashing else place) for output in missing]
    pairs = list(zip(missing, jobs, strict=True))
    apart = [job for output, job in pairs if not output.kept and not output.remembers]
    dear = [job for output, job in pairs if output.kept]
    if dear or len(apart) >= workers.MANY:
        place.prepare()
    with workers.in_parallel(apart, fewest=workers.MANY) as made_apart, workers.in_threads(dear) as made_dear:
        for output, job in pairs:
            found, written = job() if output.remembers else next(made_dear if output.kept else made_apart)
            problems.extend(found)
            if written:
                place.note(output, *written)


def _stands(build: Build, output: Output, place: Place) -> bool:
    if not place.has(output):
        return False
    if output.kept:
        build.store.use(output.kept, output.inputs)
    return True


def _written(build: Build, output: Output, place: Place | None) -> tuple[list[Problem], tuple[object, ...]]:
    """What stands in the way of an output, or what the place says when it was written there."""
    problems, content = list[Problem](), None
    with Boundary(output.source or output.path, problems.append, line=1 if output.source else None):
        content = place.skeleton(output) if place else None
        content = build.made(output) if content is None else content
    return problems, () if content is None or place is None else (place.write(output, content),)
