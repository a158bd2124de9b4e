"""The pages of a built site, and what they are made of."""

import re
from pathlib import Path

_INDEX = "index.html"
_LEADS_ON = re.compile(rb"<meta[^>]+http-equiv=.?refresh", re.IGNORECASE)
_TAG = re.compile(rb"<([a-z][a-z0-9]*)")
_LOOK = re.compile(rb'\s((?:class|role|dir|lang|data-[a-z-]+)="[A-Za-z][A-Za-z \-]{0,60}")')
"""What the style sheet goes by. A value with figures, dots or slashes names one thing, not a kind of thing."""


def site_pages(site: Path) -> dict[str, frozenset[str]]:
    """The parts of each page by its path as a server shows it; pages that lead on at once are none."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        content = file.read_bytes()
        if not _LEADS_ON.search(content):
            path = "/" + file.relative_to(site).as_posix().removesuffix(_INDEX)
            found[path] = parts(content) | {f"/{path.split('/')[1]}/"}
    return found


def page_file(site: Path, path: str) -> Path:
    """The file behind the path of a page.

    >>> page_file(Path("site"), "/feeds/").as_posix(), page_file(Path("site"), "/404.html").as_posix()
    ('site/feeds/index.html', 'site/404.html')
    """
    return site / f"{path.lstrip('/')}{_INDEX if path.endswith('/') else ''}"


def parts(page: bytes) -> frozenset[str]:
    """The elements of a page and the attributes that say how they look.

    >>> sorted(parts(b'<p class="lead" data-state="neu"><a href="/x" id="a1" data-copy="text-2026">'))
    ['a', 'class="lead"', 'data-state="neu"', 'p']
    """
    return frozenset(part.decode() for part in {*_TAG.findall(page), *_LOOK.findall(page)})
