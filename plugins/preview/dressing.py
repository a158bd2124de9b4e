"""Puts into a page, on its way to the browser, what only the preview shows.

What the theme's templates and the sanitiser write can be relied on: attributes stand in double quotes, and no bare "<"
or ">" in them.
"""

import re
from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from .marks import HERE, Mark

_MAIN, _ENTRY = '<main id="inhalt">', re.compile(r'<article class="entry" id="([^"]+)"[^>]*>')
_ENDS = re.compile(r' data-ends="[^"]*"')
_TO_POST = re.compile(r'<a\b[^>]*?\shref="[^"]*?/meldungen/(?P<stem>[a-z0-9-]+)/(?:#[^"]*)?"[^>]*>')
_TO_PLACE = re.compile(r'<a\b[^>]*?\shref="#(?P<stem>[a-z0-9-]+)"[^>]*>')


class Extras(NamedTuple):
    """HTML for a page: what its head needs, what stands before and within its main part, and the bar at its end."""

    head: str = ""
    above: str = ""
    top: str = ""
    bar: str = ""


def dressed(html: str, extras: Extras, marks: Mapping[str, Mark], *, own: str | None, is_board: bool) -> str:
    """The page with everything in it; ``own`` is the stem of the announcement that it shows.

    A page without a main part (a frame for other websites, a redirect) gets the marks only. Nothing on it ends by
    itself: the preview has a clock of its own.
    """
    html = marked(_ENDS.sub("", html), marks, own=own, is_board=is_board)
    if _MAIN not in html:
        return html
    if own in marks:
        html = html.replace("<title>", f"<title>[{HERE}] ", 1)
    html = html.replace("</head>", f"{extras.head}</head>", 1)
    html = html.replace("<body>", f"<body>{extras.above}", 1)
    html = html.replace(_MAIN, f"{_MAIN}{extras.top}", 1)
    before, end, after = html.rpartition("</body>")
    return f"{before}{extras.bar}{end}{after}"


def marked(html: str, marks: Mapping[str, Mark], *, own: str | None, is_board: bool) -> str:
    """Every link to what is not public, and on the board every such text, with its mark before it."""
    if not marks:
        return html

    def link(match: re.Match[str]) -> str:
        mark = None if match["stem"] == own else marks.get(match["stem"])
        return f"{_badge(mark)} {match[0]}" if mark else match[0]

    def entry(match: re.Match[str]) -> str:
        mark = marks.get(match[1])
        warning = f"<p>{_badge(mark)} Diesen Text noch nicht in den Kanal stellen.</p>" if mark else ""
        return f"{match[0]}{warning}"

    if is_board:
        return _ENTRY.sub(entry, _TO_PLACE.sub(link, html))
    return _TO_POST.sub(link, html)


def at_home(html: str, address: str, folder: str) -> str:
    """The page with links to the town's own address leading to the preview; texts to copy keep the real address.

    >>> at_home('<body><a href="https://x.example/a/b/">https://x.example/a/b/</a>', "https://x.example/a", "/a")
    '<body><a href="/a/b/">https://x.example/a/b/</a>'
    """
    head, body, rest = html.partition("<body>")
    return head + body + rest.replace(f'href="{escape(address)}/', f'href="{folder}/')


def _badge(mark: Mark) -> str:
    return f'<strong class="vorschau-marke">{escape(mark.label)}</strong>'
