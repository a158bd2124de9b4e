"""What surrounds every page, and how a template is filled with it and with what a page is about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from jinja2 import Environment
from markupsafe import Markup

from ..domain.digest import digest
from ..domain.offers import Offers
from ..domain.pictures import Picture
from ..domain.post import Post, Site
from ..domain.town import CHANNEL_PAGE, Town
from .hole import HOLE
from .theme import MOTIF

_OF_MANY = ("/meldungen/", "/seite/", "/themen/", "/ortsteile/", "/archiv/")
"""Folders whose pages are too many for a menu."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page in a menu; ``folders`` hold what else belongs to it."""

    url: str
    title: str
    folders: tuple[str, ...] = ()

    def current(self, place: str) -> str:
        """What ``aria-current`` says (WAI-ARIA 1.2, 6.7): the page being read, a section that holds it, or nothing."""
        if place == self.url:
            return "page"
        return "true" if self.folders and place.startswith(self.folders) else ""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """All that a template may read unasked; everything else is an argument, and undefined names are errors.

    So the frame, the template and the arguments are complete as the inputs of a page: nobody declares dependencies.
    """

    town: Town
    head_menu: tuple[MenuEntry, ...]
    foot_menu: tuple[MenuEntry, ...]
    banner: tuple[Post, ...]
    assets: Mapping[str, str]
    share_image: Picture | None
    offered: frozenset[str]
    """Addresses that this build has besides announcements and lists: pages of the town, and what slices promise."""

    @cached_property
    def digest(self) -> str:
        """The digest of everything in it but the banner, which goes into a page afterwards (``hole.py``)."""
        menus = (self.head_menu, self.foot_menu)
        return digest(self.town, menus, self.assets, self.share_image, self.offered)

    def place(self, path: str) -> str:
        """As much of a page's address as menus show: of the many in a folder, only that they are in it."""
        if path in self.offered:
            return path
        return next((f"{folder}…" for folder in _OF_MANY if path.startswith(folder) and path != folder), path)

    def names(self) -> dict[str, object]:
        """What a template finds under which name."""
        return {
            "town": self.town,
            "head_menu": self.head_menu,
            "foot_menu": self.foot_menu,
            "share_image": self.share_image,
            "offered": self.offered,
            "motif": self.assets.get(MOTIF),
            "asset": self.assets.__getitem__,
        }


def frame(site: Site, offers: Offers, assets: Mapping[str, str]) -> Frame:
    """The frame of all pages of a site; ``assets`` from plain name to hashed address."""
    offered = offers.places.union(page.url for page in site.pages)
    return Frame(
        town=site.town,
        head_menu=tuple(_head_menu(site, offered)),
        foot_menu=tuple(MenuEntry(page.url, page.title) for page in site.navigation("fuss")),
        banner=tuple(site.banner),
        assets=assets,
        share_image=offers.share_image,
        offered=offered,
    )


def _head_menu(site: Site, offered: frozenset[str]) -> Iterator[MenuEntry]:
    """The lists, what slices offer, and the pages that the town wants there."""
    yield MenuEntry("/", "Aktuelles", ("/seite/", "/meldungen/"))
    yield MenuEntry("/themen/", "Themen", ("/themen/",))
    if site.town.districts:
        yield MenuEntry("/ortsteile/", site.town.words.part.many, ("/ortsteile/",))
    if "/termine/" in offered:
        yield MenuEntry("/termine/", "Termine")
    if CHANNEL_PAGE in offered:
        yield MenuEntry(CHANNEL_PAGE, "WhatsApp-Kanal", (CHANNEL_PAGE,))
    for page in site.navigation("kopf"):
        if page.url != CHANNEL_PAGE:
            yield MenuEntry(page.url, page.title, (page.url,))
    if "/suche/" in offered:
        yield MenuEntry("/suche/", "Suche")


class Render(Protocol):
    """Fills a template of the theme."""

    def __call__(self, template: str, /, **context: object) -> str:
        """The filled template."""


def filled(environment: Environment, names: Mapping[str, object], template: str, /, **context: object) -> str:
    """The template with the frame's ``names`` and its own arguments."""
    return str(environment.get_template(template).render({**names, **context}))


class Framed:
    """Fills a page within a frame; what is the same on many pages, a ``part``, is filled once."""

    def __init__(self, environment: Environment, frame: Frame) -> None:
        self._environment, self._frame = environment, frame
        self._names = {**frame.names(), "part": self._part, "banner": Markup(HOLE)}  # noqa: S704 - a mark of ours
        self._parts: dict[tuple[str, str], Markup] = {}

    def __call__(self, template: str, /, **context: object) -> str:
        """The filled template of the page at the address ``path``, which knows its ``place`` in the menus as well."""
        place = self._frame.place(str(context["path"]))
        return filled(self._environment, self._names, template, place=place, **context)

    def banner(self) -> str:
        """What goes into the hole of every page."""
        return filled(self._environment, self._frame.names(), "partials/banner.html", posts=self._frame.banner)

    def _part(self, template: str, place: str = "") -> Markup:
        """A template that sees the frame and, if it depends on it, the page's place."""
        part = self._parts.get((template, place))
        if part is None:
            html = filled(self._environment, self._names, template, place=place)
            part = self._parts[template, place] = Markup(html)  # noqa: S704 - the template escapes
        return part
