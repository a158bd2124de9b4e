"""The addresses in sanitised HTML, each looked at once and written back."""

import re
from collections.abc import Callable
from html import escape, unescape

# Sanitised HTML is canonical: every value stands in double quotes, and no text looks like a tag.
_ELEMENT = re.compile(r'<(?P<tag>a|img)(?P<attributes>(?: [a-z-]+="[^"]*")+)>')
_EMPTY = re.compile(r"<a>(.*?)</a>", re.DOTALL)
_ADDRESS = re.compile(r' (?P<name>href|src)="(?P<address>[^"]*)"')

Resolve = Callable[[str, str], str | None]
"""From a tag (``a``, ``img``) and an address to the address to publish; ``None`` takes it away."""


def resolved(html: str, resolve: Resolve) -> str:
    """The same HTML with every address as ``resolve`` says.

    >>> resolved('<p><a href="x.pdf">a</a> <img src="b.png" alt=""></p>', lambda tag, address: f"/{tag}/{address}")
    '<p><a href="/a/x.pdf">a</a> <img src="/img/b.png" alt=""></p>'
    """

    def element(match: re.Match[str]) -> str:
        def attribute(part: re.Match[str]) -> str:
            address = resolve(match["tag"], unescape(part["address"]))
            return "" if address is None else f' {part["name"]}="{_escaped(address)}"'

        return f"<{match['tag']}{_ADDRESS.sub(attribute, match['attributes'])}>"

    return _ELEMENT.sub(element, html)


def without_empty_links(html: str) -> str:
    """Without links that lead nowhere and name no place; their words stay.

    >>> without_empty_links('<p><a>a <em>b</em></a> <a href="/">c</a></p>')
    '<p>a <em>b</em> <a href="/">c</a></p>'
    """
    return _EMPTY.sub(r"\1", html)


def _escaped(address: str) -> str:
    """As the sanitiser writes a value (HTML, 13.3), so that cleaning twice changes nothing."""
    return escape(address, quote=False).replace("\N{NO-BREAK SPACE}", "&nbsp;").replace('"', "&quot;")
