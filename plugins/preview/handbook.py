"""The editors' handbook as pages of the preview, with its pictures: ``docs/`` in a checkout, installed beside the code.

It is documentation and no announcement, so it is read as forges read it: a line that is wrapped goes on.
"""

import re
from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path
from typing import NamedTuple

from markdown import Markdown

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.digest import digest
from ..domain.post import Page

_INSTALLED, _CHECKOUT = Path(__file__).parents[1] / "origin/docs", Path(__file__).parents[2] / "docs"
_PAGES = {"redaktion.md": "/handbuch/", "druck.md": "/handbuch/druck/"}
_PICTURES = "bilder"
_LINK = re.compile(r'<a href="(?P<path>[^"#:]+\.md)(?P<place>#[^"]*)?">(?P<text>.*?)</a>', re.DOTALL)
_PICTURE = re.compile(r'(<img [^>]*?src=")bilder/')
_TITLE = re.compile(r"^# (.+)\n")


class _Chapter(NamedTuple):
    title: str
    html: str


def outputs(build: Build, folder: Path | None = None) -> Iterator[Output]:
    """A page for each part of it that is there, and its pictures."""
    place = folder or (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT)
    for name, url in _PAGES.items():
        if (place / name).is_file():
            chapter = _chapter((place / name).read_text(encoding="utf-8"))
            page = Page(source=name, title=chapter.title, url=url, html=chapter.html)
            body = build.pictured(chapter.html)
            yield build.page("page.html", url, is_indexed=False, page=page, body=body)
    for picture in sorted((place / _PICTURES).glob("*.png")):
        yield Output(
            path=f"handbuch/{_PICTURES}/{picture.name}",
            inputs_of=partial(digest, picture.name),
            make=picture.read_bytes,
        )


def _chapter(text: str) -> _Chapter:
    title = _TITLE.match(text)
    reader = Markdown(extensions=["fenced_code", "tables", "sane_lists", "toc"], extension_configs=_AS_FORGES)
    html = reader.convert(text[title.end() :] if title else text)
    html = _PICTURE.sub(rf"\1/handbuch/{_PICTURES}/", _LINK.sub(_link, html))
    return _Chapter(title[1] if title else "Handbuch", html)


def _link(match: re.Match[str]) -> str:
    """To a part that is here, also to a place in it; other documents are for those who run the site."""
    url = _PAGES.get(match["path"])
    return f'<a href="{url}{match["place"] or ""}">{match["text"]}</a>' if url else match["text"]


def _anchor(heading: str, separator: str) -> str:
    """The name of a heading's place, as GitHub, GitLab and Forgejo make it."""
    return escape(re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", separator))


_AS_FORGES = {"toc": {"slugify": _anchor}}
