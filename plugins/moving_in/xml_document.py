"""XML of others: no entity is put in, nothing is loaded, no tree grows without bounds (lxml)."""

import re

from lxml import etree

from .source import UnreadableError

_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]*)")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ENTITIES = (
    "Die Datei bestimmt eigene Zeichen (»<!ENTITY …>«), was ein Programm lahmlegen kann. Sie wird nicht gelesen."
)
_BROKEN = "Die XML-Datei ist beschädigt ({}). Bitte noch einmal exportieren."


def root_name(raw: bytes) -> str:
    """The name of the outermost element; empty when there is none. Raises ``UnreadableError`` for own entities."""
    text = raw.replace(b"\0", b"")
    found = _ROOT.search(text)
    if re.search(rb"<!ENTITY", text[: found.start() if found else None], re.IGNORECASE):
        raise UnreadableError(_ENTITIES)
    return found[1].decode("ascii", "replace") if found else ""


def document(raw: bytes) -> etree._Element:
    """The outermost element. Raises ``UnreadableError``."""
    root_name(raw)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        # Control characters come from texts pasted into a form; XML 1.0 has no place for them.
        return etree.fromstring(_CONTROL.sub(b"", raw) if raw[:2] not in {b"\xff\xfe", b"\xfe\xff"} else raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(_BROKEN.format(error)) from None


def value(element: etree._Element, path: str, namespaces: dict[str, str] | None = None) -> str:
    """The text of the first element at a path, without white space around it; empty when there is none."""
    found = element.find(path, namespaces)
    return ("".join(map(str, found.itertext())) if found is not None else "").strip()
