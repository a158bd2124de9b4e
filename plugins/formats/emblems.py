"""The drawings a town is known by, as SVG: its mark on a square tile, its motif in the town's colours (lxml)."""

import re
from xml.sax.saxutils import escape

from lxml import etree

from .drawing import SVG, UnsafeImageError, pixels, root_of

_SIDE, _CORNER, _INSET = 64, 12, 5
_ACCENT = "akzent"
"""The class of what a motif shows in the accent."""

_PAINTS = ("fill", "stroke")
_PAINT = re.compile(r"(?P<name>(?<![\w-])(?:fill|stroke|stop-color|color)\s*:\s*)(?!\s*none\b)[^;}]+")
_TILE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"/>'
_PLATE = "fill:{};stroke:none;opacity:1"
"""Said as a style, too: a rule of the drawing's own sheet (``rect { … }``) would count for the ground."""
_MASK = f"{SVG}mask"
_NO_SIZE = "keine Größe (»viewBox«)"
_LETTER = (
    '<svg xmlns="{xmlns}" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="{ground}"/>'
    '<path d="M14 52h36" stroke="{accent}" stroke-width="5" stroke-linecap="round"/>'
    '<text x="32" y="42" text-anchor="middle" font-family="\'Atkinson Hyperlegible\', system-ui, sans-serif" '
    'font-size="38" font-weight="700" fill="{letter_colour}">{letter}</text></svg>'
)


def letter_tile(letter: str, *, ground: str, letter_colour: str, accent: str) -> str:
    """A mark for a town that has none of its own: its first letter."""
    return _LETTER.format(
        xmlns=SVG[1:-1], ground=ground, accent=accent, letter_colour=letter_colour, letter=escape(letter)
    )


def tile(drawing: bytes, ground: str) -> str:
    """A town's own mark as a square: a square drawing fills it, any other stands on the ``ground``.

    Raises ``UnsafeImageError`` when it does not say how large it is.
    """
    inner = root_of(drawing)
    width, height = _sized(inner, drawing)
    outer = root_of(_TILE)
    inset = 0
    if width != height:
        side, corner, paint = str(_SIDE), str(_CORNER), _PLATE.format(ground)
        etree.SubElement(outer, f"{SVG}rect", width=side, height=side, rx=corner, fill=ground, style=paint)
        inset = _INSET
    for name, value in (("x", inset), ("y", inset), ("width", _SIDE - 2 * inset), ("height", _SIDE - 2 * inset)):
        inner.set(name, str(value))
    outer.append(inner)
    return etree.tostring(outer, encoding="unicode")


def motif(drawing: bytes, *, line: str, accent: str) -> str:
    """A motif with every shape in the colour ``line``, but in the ``accent`` where its class says so.

    Raises ``UnsafeImageError`` when it does not say how large it is.
    """
    root = root_of(drawing)
    width, height = _sized(root, drawing)
    root.set("width", str(width))
    root.set("height", str(height))
    if root.get("fill") is None:
        root.set("fill", line)
    for element in root.iter(f"{SVG}*"):
        above = [element, *element.iterancestors()]
        if any(each.tag == _MASK for each in above):
            continue  # how light it is says how much is seen of what it masks
        is_accent = any(_ACCENT in str(each.get("class") or "").split() for each in above)
        _paint(element, accent if is_accent else line)
    return etree.tostring(root, encoding="unicode")


def _paint(element: etree._Element, colour: str) -> None:
    for name in _PAINTS:
        if element.get(name, "none").strip() != "none":
            element.set(name, colour)
    for name in ("stop-color", "color"):
        if element.get(name):
            element.set(name, colour)
    if element.get("style"):
        element.set("style", _PAINT.sub(rf"\g<name>{colour}", str(element.get("style"))))
    if element.tag == f"{SVG}style":
        element.text = _PAINT.sub(rf"\g<name>{colour}", element.text or "")


def _sized(root: etree._Element, drawing: bytes) -> tuple[int, int]:
    """Its width and height, and a view box to scale it by."""
    size = pixels(drawing)
    if size is None:
        raise UnsafeImageError(_NO_SIZE)
    if not root.get("viewBox"):
        root.set("viewBox", f"0 0 {size[0]} {size[1]}")
    return size
