"""``/einbetten/``: what can be shown elsewhere, how it looks, and the line to copy."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.town import Town
from .excerpts import FOLDER, HEIGHT, Excerpt, of_district, of_topic, whole_site

ADDRESS = FOLDER


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One frame: its ``line`` to copy, which stands at ``anchor``, and the address of the ``feed`` for programs."""

    name: str
    title: str
    path: str
    line: str
    feed: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some of them under a heading; those of many districts are folded up once more."""

    heading: str
    choices: tuple[Choice, ...]
    is_folded: bool = False


def output(build: Build) -> Output:
    """The page."""
    return build.page(
        "embedding.html",
        ADDRESS,
        whole=_choice(build.site.town, whole_site()),
        groups=tuple(_groups(build.site.town)),
        height=HEIGHT,
    )


def _groups(town: Town) -> Iterator[Group]:
    yield Group(heading="Nach Thema", choices=tuple(_choice(town, of_topic(town, topic)) for topic in town.topics))
    if town.districts:
        choices = tuple(_choice(town, of_district(district)) for district in town.districts)
        yield Group(heading=f"Nach {town.words.part.one}", choices=choices, is_folded=town.has_many_districts)


def _choice(town: Town, excerpt: Excerpt) -> Choice:
    return Choice(
        name=excerpt.name,
        title=excerpt.title(town),
        path=excerpt.path,
        line=excerpt.line(town),
        feed=town.absolute(f"{excerpt.base}feed.json"),
        anchor=f"zeile-{excerpt.path.removeprefix(FOLDER).removesuffix('.html')}",
    )
