"""Whether feeds and other XML and JSON can be read."""

import json

from lxml import etree

_ROOTS = {
    ".atom": "{http://www.w3.org/2005/Atom}feed",
    ".rss": "rss",
    ".xml": None,
}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def fault(path: str, content: bytes) -> str | None:
    """Why a reader could not read the file; ``None`` when it can, or when it is no such file."""
    if path.endswith(".json"):
        return _json_fault(path, content)
    for ending, root in _ROOTS.items():
        if path.endswith(ending):
            return _xml_fault(content, root)
    return None


def _xml_fault(content: bytes, root: str | None) -> str | None:
    try:
        found = etree.fromstring(content, parser=_PARSER).tag
    except etree.XMLSyntaxError as error:
        return f"Das ist kein lesbares XML: {error.msg}."
    return None if root in {None, found} else "Das ist kein Feed."


def _json_fault(path: str, content: bytes) -> str | None:
    try:
        found = json.loads(content)
    except ValueError:
        return "Das ist kein lesbares JSON."
    if path.endswith("feed.json") and not str(isinstance(found, dict) and found.get("version")).startswith(
        "https://jsonfeed.org/version/"
    ):
        return "Das ist kein Feed."
    return None
