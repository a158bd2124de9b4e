"""Whether feeds and other XML and JSON can be read, and feeds say where they are and which hubs tell of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from .expected import is_document

_LINK = "{http://www.w3.org/2005/Atom}link"
_ROOTS = {
    ".atom": "{http://www.w3.org/2005/Atom}feed",
    ".rss": "rss",
    ".xml": None,
}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_NO_FEED = "Das ist kein Feed."


@dataclass(frozen=True, kw_only=True)
class Following:
    """The address that each feed to subscribe to must have as its own, by path, and the hubs that it must name."""

    topics: Mapping[str, str]
    hubs: tuple[str, ...]


def fault(path: str, content: bytes, following: Following) -> str | None:
    """Why a reader could not read the file, or would never hear of news; ``None`` when all is well.

    A feed that no hub is told of, for one an archive, must name none, or whoever subscribes there waits in vain.
    """
    try:
        links = _json_links(path, content) if path.endswith(".json") else _xml_links(path, content)
    except ValueError as error:
        return str(error)
    if not is_document(path):
        return None
    own, hubs = links
    topic = following.topics.get(path)
    if topic is not None and own != (topic,):
        return f"Der Feed nennt nicht seine eigene Adresse »{topic}«."
    if hubs != (following.hubs if topic is not None else ()):
        return "Der Feed nennt nicht die Hubs, die von ihm erfahren."
    return None


_Links = tuple[tuple[str, ...], tuple[str, ...]]
"""What a feed names as its own address, and as hubs."""


def _xml_links(path: str, content: bytes) -> _Links:
    """Nothing when it is no XML. Raises ``ValueError`` with a German sentence."""
    ending = path[path.rfind(".") :]
    if ending not in _ROOTS:
        return (), ()
    try:
        found = etree.fromstring(content, parser=_PARSER)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"Das ist kein lesbares XML: {error.msg}.") from None
    if _ROOTS[ending] not in {None, found.tag}:
        raise ValueError(_NO_FEED)
    links = found.findall(_LINK) + found.findall(f"channel/{_LINK}")
    own, hubs = (tuple(str(each.get("href")) for each in links if each.get("rel") == rel) for rel in ("self", "hub"))
    return own, hubs


def _json_links(path: str, content: bytes) -> _Links:
    """Raises ``ValueError`` with a German sentence."""
    try:
        found = json.loads(content)
    except ValueError:
        raise ValueError("Das ist kein lesbares JSON.") from None
    if not is_document(path):
        return (), ()
    if not str(isinstance(found, dict) and found.get("version")).startswith("https://jsonfeed.org/version/"):
        raise ValueError(_NO_FEED)
    return (str(found.get("feed_url")),), tuple(str(each["url"]) for each in found.get("hubs", ()))
