"""What a build makes of many texts at once: page, feed, channel text and the blocks that paper is set from."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lxml import etree, html
from lxml.html import HtmlElement

from plugins.bridge.run import read_site
from plugins.bridge.stages import Build
from plugins.domain.post import Post
from plugins.domain.problems import ContentError
from plugins.feeds import files as feeds
from plugins.formats.legible import Block
from plugins.pages import announcements as pages
from plugins.paper.blocks import blocks
from tests.content.folder import NOW
from tests.workshop import Workshop

_ATOM = "{http://www.w3.org/2005/Atom}"
_ARCHIVE = "archiv/2026/feed.atom"
_LONGEST_CHANNEL_TEXT = 4000


class Made(NamedTuple):
    """All that was made of one text; ``channel`` is the text without headline, Kurztext and address."""

    post: Post
    page: HtmlElement
    feed: HtmlElement
    paper: list[Block]
    channel: str


def made_of(sources: Sequence[str], home: Path) -> list[Made | str]:
    """Each text as an announcement of one town, in their order; of one that is refused, the reason."""
    workshop = Workshop(home)
    town = workshop.content / "stadt.toml"
    text, count = re.subn(r"(?m)^zeichen = \d+", f"zeichen = {_LONGEST_CHANNEL_TEXT}", town.read_text("utf-8"))
    assert count == 1
    town.write_text(text, "utf-8")
    stems = [f"2026-11-20-text-{number}" for number in range(len(sources))]
    for stem, source in zip(stems, sources, strict=True):
        file = workshop.announce(stem, body="")
        file.write_bytes(file.read_bytes() + f"{source}\n".encode())
    refused = dict[str, str]()
    build = _build(workshop, refused)
    by_stem = {post.stem: post for post in build.site.posts}
    shown, entries = _pages(build), _entries(build)
    texts = build.offers.channel_texts
    return [
        refused.get(stem)
        or Made(
            by_stem[stem],
            shown[stem],
            entries[stem],
            blocks(by_stem[stem].html),
            _body(texts[stem].text, by_stem[stem].announcement.summary),
        )
        for stem in stems
    ]


def _build(workshop: Workshop, refused: dict[str, str]) -> Build:
    try:
        return read_site(str(workshop.content), NOW).build
    except ContentError as error:
        faults = [problem for problem in error.problems if not problem.is_hint]
        for fault in faults:
            refused[Path(fault.path).stem] = fault.text
            Path(fault.path).unlink(missing_ok=True)
        return _build(workshop, refused)


def _pages(build: Build) -> dict[str, HtmlElement]:
    found = (
        (output.path.split("/")[1], html.document_fromstring(output.make().decode())) for output in pages.outputs(build)
    )
    return {stem: _prose(page) for stem, page in found}


def _prose(page: HtmlElement) -> HtmlElement:
    """The text on the page; a page without one has no place for it."""
    found = page.find(".//div[@class='prose']")
    return found if isinstance(found, HtmlElement) else html.fragment_fromstring("", create_parent="div")


def _entries(build: Build) -> dict[str, HtmlElement]:
    """From the archive of the year, which holds every entry."""
    feed = next((output for output in feeds.outputs(build) if output.path == _ARCHIVE), None)
    return {
        str(entry.findtext(f"{_ATOM}id")).rpartition("/")[2]: html.fragment_fromstring(
            str(entry.findtext(f"{_ATOM}content")), create_parent="div"
        )
        for entry in etree.fromstring(feed.make() if feed else b"<feed/>").iter(f"{_ATOM}entry")
    }


def _body(text: str, summary: str) -> str:
    _, _, rest = text.partition("\n\n")
    return rest.removeprefix(f"{summary}\n\n").rpartition("\n\n")[0]
