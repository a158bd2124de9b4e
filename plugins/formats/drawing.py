"""SVG drawings: only what is known to be a shape is published, nothing that runs, loads or tells who drew it (lxml)."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from lxml import etree

from . import harmless_style
from .drawing_parts import ATTRIBUTES, ELEMENTS, SILENT, WORDS

SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_LENGTH = re.compile(rf"\s*(?P<number>{_NUMBER.pattern})(?P<unit>[a-z]*)\s*", re.IGNORECASE)
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6}
"""How many a unit has (CSS Values 4, 6.2)."""
Embedded = Callable[[str], str]
_MOST_BYTES = 10_000_000
_MOST_SHAPES = 100_000
"""Drawn in the end: a ``use`` in a ``use`` in a ``use`` draws a thousand million with a few lines."""


_ON_SCREEN = {"": 1.0, "px": 1.0, "pt": 1.0}
_MOST_PIXELS = 1_000_000_000


class UnsafeImageError(Exception):
    """It holds something that is not on the list; the message says what, in German."""


class NotEmbeddedError(Exception):
    """An address leads elsewhere, or what is in it is no picture."""


class UnreadableDrawingError(UnsafeImageError):
    """It is no SVG at all."""


def no_picture(address: str) -> str:
    """For a drawing that must be one through and through. Raises ``NotEmbeddedError``."""
    raise NotEmbeddedError(address)


def cleaned(content: bytes, embedded: Embedded = no_picture) -> bytes:
    """The drawing with nothing but known elements, attributes and styles.

    ``embedded`` cleans the address of a picture within it, or raises ``NotEmbeddedError``. What drawing programs keep
    for themselves goes silently. Raises ``UnsafeImageError``, ``UnreadableDrawingError``.
    """
    root = root_of(content)
    etree.strip_tags(root, etree.Comment, etree.PI)
    etree.strip_elements(root, *SILENT, with_tail=False)
    for element in root.iter():
        try:
            _clean(element, embedded)
        except ValueError:  # an escape in CSS may stand for a character that XML does not have
            raise UnsafeImageError("unerlaubte Zeichen") from None
    _check_uses(root)
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, encoding="UTF-8"))


def pixels(content: bytes) -> tuple[int, int] | None:
    """Width and height as the drawing says, from its view box otherwise.

    What is said for paper (``60mm``) counts where there is no view box, for the drawing's numbers are then pixels.
    """
    root = root_of(content)
    box = [float(part) for part in _NUMBER.findall(str(root.get("viewBox") or ""))][2:4]
    size = [_in_pixels(str(root.get(name) or ""), is_for_screen=bool(box)) for name in ("width", "height")]
    numbers = [each for each in size if each is not None]
    if len(numbers) != len(size):
        numbers = box
    if len(numbers) != len(size) or not 1 <= min(numbers) <= max(numbers) < _MOST_PIXELS:
        return None
    return round(numbers[0]), round(numbers[1])


def _in_pixels(length: str, *, is_for_screen: bool) -> float | None:
    """``None`` for what has no size of its own, and for paper's where only those of a screen count."""
    match = _LENGTH.fullmatch(length)
    unit = match["unit"].lower() if match else "%"
    known = _ON_SCREEN if is_for_screen else _PIXELS
    return float(match["number"]) * known[unit] if match and unit in known else None


def root_of(content: bytes) -> etree._Element:
    """The drawing as a tree. Raises ``UnsafeImageError``, ``UnreadableDrawingError``."""
    if len(content) > _MOST_BYTES:
        raise UnsafeImageError("mehr als 10 MB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadableDrawingError from None
    if root.tag != f"{SVG}svg":
        raise UnreadableDrawingError
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and (list(declared.iterentities()) or list(declared.iterelements())):
        raise UnsafeImageError("Abkürzungen (»ENTITY«), wie ältere Zeichenprogramme sie schreiben")
    return root


def _clean(element: etree._Element, embedded: Embedded) -> None:
    if not isinstance(element.tag, str):
        raise UnsafeImageError("Abkürzungen (»ENTITY«)")
    if element.tag.removeprefix(SVG) not in ELEMENTS:
        raise UnsafeImageError(f"»{etree.QName(element).localname}«")
    for name, value in element.attrib.items():
        kept = _attribute(element, str(name), str(value), embedded)
        if kept is None:
            del element.attrib[name]
        else:
            element.set(name, kept)
    if element.tag == f"{SVG}style":
        element.text = _styled("".join(map(str, element.itertext())), harmless_style.sheet)
        element[:] = []


def _attribute(element: etree._Element, name: str, value: str, embedded: Embedded) -> str | None:
    """Its value to publish; ``None`` when the attribute is not on the list. Raises ``UnsafeImageError``."""
    if name.lower().startswith("on"):
        raise UnsafeImageError(f"ein Programm (»{name}«)")
    if name in _HREFS:
        return _address(element, value, embedded)
    if name == "style":
        return _styled(value, harmless_style.declarations)
    if name in ATTRIBUTES:
        return _styled(value, harmless_style.checked_value)
    return value if name in WORDS or name.startswith("aria-") else None


def _address(element: etree._Element, value: str, embedded: Embedded) -> str:
    """A part of the drawing itself, or a picture within it."""
    if value.strip().startswith("#"):
        return value.strip()
    try:
        if element.tag == f"{SVG}image":
            return embedded(value)
    except NotEmbeddedError:
        pass
    raise UnsafeImageError("ein Verweis nach außen oder ein eingebettetes Bild, das sich nicht öffnen lässt")


def _styled(value: str, read: Callable[[str], str]) -> str:
    try:
        return read(value)
    except harmless_style.LoadingStyleError as error:
        raise UnsafeImageError(f"»{error}«") from None
    except RecursionError:
        raise UnsafeImageError("»style« ohne Ende") from None


def _check_uses(root: etree._Element) -> None:
    """Refuse a drawing whose parts are drawn again inside of each other without end, or nearly so."""
    named: dict[str, etree._Element] = {}
    for element in root.iter(f"{SVG}*"):
        named.setdefault(str(element.get("id")), element)
    weights: dict[etree._Element, int | None] = {}

    def weight(element: etree._Element) -> int:
        """How many elements are drawn for it."""
        if element not in weights:
            weights[element] = None  # until it is known, so that a circle is noticed
            uses = [str(use.get(_HREFS[0]) or use.get(_HREFS[1])) for use in element.iter(f"{SVG}use")]
            ids = [name[1:] if name[1:] in named else unquote(name[1:]) for name in uses]  # as browsers do
            inside = sum(weight(named[name]) for name in ids if name in named)
            weights[element] = sum(1 for _ in element.iter()) + inside
        shapes = weights[element]
        if shapes is None or shapes > _MOST_SHAPES:
            raise UnsafeImageError("»use« ohne Ende")
        return shapes

    try:
        weight(root)
    except RecursionError:
        raise UnsafeImageError("»use« ohne Ende") from None
