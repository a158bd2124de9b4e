"""Nothing in a finished site runs, leads away or loads from elsewhere but what the theme itself brings."""

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from lxml import etree
from selectolax.lexbor import LexborHTMLParser, LexborNode

ENDINGS = str.split("""
html css js txt xml json ics atom rss pdf svg png jpg jpeg webp avif gif
docx xlsx pptx odt ods odp rtf csv zip mp3 m4a ogg mp4 webm
""")
UPLOADED = ("bilder", "dokumente")
_RUNS = {"script", "html", "htm", "xhtml", "js", "mjs", "xml", "css", "json", "wasm"}
_FRAMES = {"iframe", "frame", "frameset", "object", "embed", "applet", "portal", "base", "fencedframe"}
_LOADING = {"src", "srcset", "imagesrcset", "poster", "data", "background", "lowsrc", "dynsrc", "codebase", "manifest"}
_POINTING = {"href", "xlink:href", "action", "formaction", "cite", "longdesc", "ping", "from", "to", "values", "by"}
_DRAWN = {"image", "use", "feimage", "pattern", "lineargradient", "radialgradient", "filter", "mpath", "textpath"}
_LEADING = ("canonical", "alternate", "prev", "next", "license", "author", "help")
_SCHEME = re.compile(
    r"(javascript|vbscript|livescript|mocha|data:(?!image/(?:png|jpeg|webp|gif|avif)[;,]))", re.IGNORECASE
)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|webp|gif|avif)[;,]", re.IGNORECASE)
_MOVED = re.compile(r"0; url=/(?![/\\])[^\s]*")
_OUR_FRAME = re.compile(r"/einbetten/[a-z0-9-]+\.html")
_CSS_LOAD = re.compile(r"""@import|image-set\(|\bsrc\(|\bimage\(|url\(\s*["']?\s*(?!["']?\s*#)""", re.IGNORECASE)
_CSS_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?|\\(.)", re.IGNORECASE | re.DOTALL)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def active(site: Path) -> Iterator[str]:
    """What in a site is not inert, ``path: rule: what``; each once."""
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site)
        if file.is_dir() or path.parts[0] == "pagefind":
            continue
        content = file.read_bytes()
        found = [*_misplaced(path, content), *_read(file.suffix, content)]
        yield from (f"{path}: {one}" for one in dict.fromkeys(found))


def _misplaced(path: Path, content: bytes) -> Iterator[str]:
    ending = path.suffix.removeprefix(".").lower()
    if ending not in ENDINGS:
        yield f"ending: .{ending}"
    if path.parts[0] in UPLOADED and (ending in _RUNS or (_looks_like_a_page(content) and ending != "svg")):
        yield f"uploaded: .{ending} that a browser runs"
    if ending in {"html", "js", "css"} and path.parts[0] == "assets" and len(path.stem.split(".")) == 1:
        yield "asset: without its content in its name"


def _looks_like_a_page(content: bytes) -> bool:
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n\x0c\x00").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<script", b"<head", b"<body", b"<iframe", b"<svg"))


@lru_cache(maxsize=4096)
def _read(ending: str, content: bytes) -> tuple[str, ...]:
    """The faults of a file's content; most files of two sites are the same."""
    reader = _READERS.get(ending.lower())
    return tuple(reader(content)) if reader else ()


def _text(content: bytes) -> Iterator[str]:
    found = _CONTROL.search(content.decode("utf-8"))
    if found:
        yield "control character"


def _page(content: bytes) -> Iterator[str]:
    yield from _text(content)
    yield from html_faults(content.decode("utf-8"), is_page=True)


def html_faults(text: str, *, is_page: bool = False) -> Iterator[str]:
    """What is active in a page, or in the HTML of a feed, by the rules of HTML5."""
    for node in LexborHTMLParser(text).css("*"):
        tag, attributes = str(node.tag).lower(), {key.lower(): value or "" for key, value in node.attributes.items()}
        if tag in _FRAMES and not (is_page and _is_our_frame(tag, attributes)):
            yield f"element: {tag}"
        if tag == "script" and not (is_page and _is_ours(node, attributes)):
            yield "script: not the theme's"
        if tag == "style" or "style" in attributes:
            yield from _css(node.text(deep=False) + attributes.get("style", ""))
        is_refresh = tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh"
        if is_refresh and not (is_page and _MOVED.fullmatch(attributes.get("content", ""))):
            yield "refresh: leads away"
        yield from _attributes(tag, attributes, own=is_page)


def _is_our_frame(tag: str, attributes: dict[str, str]) -> bool:
    is_ours = _OUR_FRAME.fullmatch(attributes.get("src", "")) is not None
    return tag == "iframe" and is_ours and "srcdoc" not in attributes


def _is_ours(node: LexborNode, attributes: dict[str, str]) -> bool:
    if attributes.get("type") == "application/ld+json" and not attributes.get("src"):
        return isinstance(json.loads(node.text(deep=False)), dict | list)
    return attributes.get("src", "").startswith("/assets/") and not node.text(deep=False).strip()


def _attributes(tag: str, attributes: dict[str, str], *, own: bool) -> Iterator[str]:
    is_link = tag == "link" and not set(attributes.get("rel", "").lower().split()) <= set(_LEADING)
    for name, value in attributes.items():
        bare = re.sub(r"[\x00-\x20\x7f-\x9f\xad\u200b-\u200f\u2028-\u202f\ufeff]", "", value)
        if name.startswith("on"):
            yield f"handler: {name}"
        if name in _LOADING | _POINTING and any(map(_SCHEME.match, bare.split(";") if name == "values" else [bare])):
            yield f"scheme: {tag} {name}"
        loads = name in _LOADING or (name in {"href", "xlink:href"} and (is_link or tag in _DRAWN))
        if loads or name in {"action", "formaction"}:
            parts = value.split(",") if "srcset" in name else [value]
            yield from (f"foreign: {tag} {name}" for part in parts if not _is_local(part.strip(), own=own))


def _is_local(address: str, *, own: bool) -> bool:
    """Whether it stays here; in a feed, addresses are whole and name this site."""
    address = re.sub(r"[\t\r\n]", "", address).strip()
    if _PICTURE.match(address) or not address:
        return True
    if not own:
        return address.startswith("https://aktuelles.musterfelde.example/")
    return not re.match(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", address, re.IGNORECASE)


def _css(text: str) -> Iterator[str]:
    plain = re.sub(r"/\*.*?(\*/|$)", "", text, flags=re.DOTALL)
    plain = _CSS_ESCAPE.sub(lambda found: _character(found[1]) if found[1] else found[2], plain)
    if found := _CSS_LOAD.search(plain):
        yield f"style: {found[0]}"


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code < 0x110000 else "\ufffd"


def _drawing(content: bytes) -> Iterator[str]:
    if re.search(rb"<!(?:ENTITY|DOCTYPE)", content) or b"<?xml-stylesheet" in content:
        yield "drawing: declares something"
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError:
        yield "drawing: is no XML"
        return
    for element in root.iter(etree.Element):
        name, space = etree.QName(element).localname.lower(), etree.QName(element).namespace
        if space != "http://www.w3.org/2000/svg":
            yield f"drawing: foreign element {name}"
        if name in _FRAMES | {"script", "foreignobject", "handler", "listener", "set", "meta", "link"}:
            yield f"element: {name}"
        if name == "style":
            yield from _css("".join(map(str, element.itertext())))
        for key, value in element.attrib.items():
            yield from _drawn(name, etree.QName(str(key)).localname.lower(), str(value))


def _drawn(element: str, name: str, value: str) -> Iterator[str]:
    bare = re.sub(r"[\x00-\x20]", "", value)
    is_inside = bare.startswith("#") or _PICTURE.match(bare) is not None
    if name.startswith("on"):
        yield f"handler: {name}"
    if name in {"href", "src", "base"} and not is_inside:
        yield f"foreign: {element} {name}"
    if name == "attributename" and bare.lower().endswith(("href", "style")):
        yield f"foreign: {element} animates {bare}"
    if _SCHEME.match(bare) and not is_inside:
        yield f"scheme: {element} {name}"
    yield from _css(value)


def _xml(content: bytes) -> Iterator[str]:
    yield from _text(content)
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        yield f"feed: is no XML ({error.msg.split(',')[0]})"
        return
    for element in root.iter(etree.Element):
        if etree.QName(element).localname in {"content", "encoded"} and element.text:
            yield from html_faults(element.text)


def _json(content: bytes) -> Iterator[str]:
    yield from _text(content)
    found = json.loads(content)
    for item in found.get("items", []) if isinstance(found, dict) else []:
        yield from html_faults(str(item.get("content_html", "")))


_READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".html": _page,
    ".svg": _drawing,
    ".atom": _xml,
    ".rss": _xml,
    ".xml": _xml,
    ".json": _json,
    ".txt": _text,
    ".ics": _text,
}
