"""A page as one file that needs no other: what it shows is in it, and nothing is loaded when it is opened."""

import base64
import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from urllib.parse import unquote

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>\s*", re.DOTALL)
_LOADED = re.compile(r"<(?:link|source)\b[^>]*>\s*")
_HEAD = re.compile(r"<head>\s*<meta charset=\"utf-8\">")
_TAG = re.compile(r"<(?P<name>img|a|form)\b[^<>]*>")
_ATTRIBUTE = re.compile(r' (?P<name>src|srcset|sizes|loading|href|action)="(?P<value>[^"]*)"')
_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif", b"RIFF": "image/webp"}
_DRAWING = "image/svg+xml"


def self_contained(page: str, style: str, pictures: Mapping[str, bytes], absolute: Callable[[str], str | None]) -> str:
    """The page with its style sheet and its ``pictures`` by address within it, without scripts, and with full links.

    A picture that is not there is left out; its description stays. What has no full address is no link any more.

    >>> self_contained('<head><meta charset="utf-8"></head><a href="/b/"><img src="/a.png" alt="A"></a>', "p{}", {},
    ...     "https://stadt.example{}".format).partition("</style>")[2]
    '</head><a href="https://stadt.example/b/"><img alt="A"></a>'
    """

    def attribute(found: re.Match[str]) -> str:
        name, value = found["name"], unescape(found["value"])
        if name in {"href", "action"}:
            if not value.startswith("/") or value.startswith("//"):
                return found[0]
            full = absolute(value)
            return f' {name}="{escape(full)}"' if full else ""
        content = pictures.get(unquote(value)) if name == "src" else None
        return f' src="{data_address(content)}"' if content else ""

    text = _LOADED.sub("", _SCRIPT.sub("", page))
    text = _TAG.sub(lambda tag: _ATTRIBUTE.sub(attribute, tag[0]), text)
    guard = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n<meta name="robots" content="noindex">'
    return _HEAD.sub(lambda head: f"{head[0]}\n{guard}\n<style>{style}</style>", text, count=1)


def addresses(page: str) -> list[str]:
    """The addresses of all pictures of a page, each once."""
    tags = (tag[0] for tag in _TAG.finditer(page) if tag["name"] == "img")
    found = (attribute for tag in tags for attribute in _ATTRIBUTE.finditer(tag) if attribute["name"] == "src")
    return list(dict.fromkeys(unquote(unescape(attribute["value"])) for attribute in found))


def data_address(content: bytes) -> str:
    """The ``data:`` address (RFC 2397) of a picture."""
    kind = next((kind for begin, kind in _TYPES.items() if content.startswith(begin)), _DRAWING)
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
