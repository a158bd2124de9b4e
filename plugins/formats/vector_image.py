"""SVG pictures: only shapes may be published, nothing that runs, loads or tells who drew it (lxml)."""

import re

from lxml import etree

_RUNS = {"script", "foreignObject", "iframe", "object", "embed", "handler", "set"}
_LOADS = re.compile(r"url\(\s*[\"']?(?!\s*[\"']?#)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")


class UnsafeImageError(Exception):
    """It holds a script, loads something, or is no SVG at all."""


def cleaned(content: bytes) -> bytes:
    """The drawing without comments and metadata. Raises ``UnsafeImageError``."""
    root = _root(content)
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name in _RUNS or any(map(_is_unsafe, map(str, element.attrib), map(str, element.attrib.values()))):
            raise UnsafeImageError
        if name == "style" and ("@import" in (element.text or "") or _LOADS.search(element.text or "")):
            raise UnsafeImageError
    foreign = [element for element in root.iter(etree.Element) if etree.QName(element).localname == "metadata"]
    for element in foreign:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    etree.strip_tags(root, etree.Comment, etree.PI)
    return bytes(etree.tostring(root, encoding="UTF-8"))


def pixels(content: bytes) -> tuple[int, int] | None:
    """Width and height as the drawing says, from its view box otherwise."""
    root = _root(content)
    size = [_NUMBER.fullmatch(str(root.get(name) or "")) for name in ("width", "height")]
    numbers = [float(found[1]) for found in size if found]
    if len(numbers) != len(size):
        numbers = [float(part) for part in re.findall(r"-?\d+(?:\.\d+)?", str(root.get("viewBox") or ""))][2:4]
    if len(numbers) != len(size) or min(numbers) < 1:
        return None
    return round(numbers[0]), round(numbers[1])


def _root(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise UnsafeImageError from None
    if etree.QName(root).localname != "svg" or b"<!ENTITY" in content:
        raise UnsafeImageError
    return root


def _is_unsafe(name: str, value: str) -> bool:
    bare = name.rsplit("}", 1)[-1].lower()
    loads = bare in {"href", "src"} and not value.strip().startswith(("#", "data:image/png", "data:image/jpeg"))
    return bare.startswith("on") or loads or "javascript:" in value.lower() or _LOADS.search(value) is not None
