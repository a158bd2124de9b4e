"""The ways into a feed reader or a calendar: what a page shows of an address that can be subscribed to."""

from dataclasses import dataclass

from .town import Town


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """``name`` is what arrives, ``address`` what one copies, ``link`` what opens the program for it.

    ``files`` are words and root-relative address of what can be fetched instead; ``anchor`` names it within a page.
    """

    name: str
    address: str
    link: str
    files: tuple[tuple[str, str], ...]
    anchor: str


def feed_way(town: Town, name: str, base: str) -> WayIn:
    """The feed of a folder.

    The link is „feed:“ without „https:“, for „feed:https://…“ is no valid address (RFC 3986, 3) and HTML's checkers say
    so; readers begin with http then.
    """
    address = town.absolute(f"{base}feed.atom")
    forms = (("Atom", "feed.atom"), ("RSS", "feed.rss"), ("JSON", "feed.json"))
    return WayIn(
        name=name,
        address=address,
        link=f"feed:{address.partition(':')[2]}",
        files=tuple((words, f"{base}{file}") for words, file in forms),
        anchor=_anchor(f"{base}feed.atom"),
    )


def calendar_way(town: Town, name: str, base: str) -> WayIn:
    """The calendar of a folder, which stays up to date by itself."""
    path = f"{base}termine.ics"
    return WayIn(
        name=name,
        address=town.absolute(path),
        link=town.webcal(path),
        files=(("Datei", path),),
        anchor=_anchor(path),
    )


def _anchor(path: str) -> str:
    """A path as a name within a page.

    >>> _anchor("/themen/verkehr/feed.atom")
    'adresse-themen-verkehr-feed-atom'
    """
    return f"adresse{path}".replace("/", "-").replace(".", "-")
