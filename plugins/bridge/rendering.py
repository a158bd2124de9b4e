"""From one announcement to a post: Markdown to safe HTML, its addresses resolved, its files noted."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..domain.advice.head_in_body import head_lines_in
from ..domain.advice.hints import hints
from ..domain.advice.lost import lost
from ..domain.advice.misleading_looks import misleading_looks
from ..domain.announcement import Announcement
from ..domain.german import page_text
from ..domain.languages import unknown_languages
from ..domain.limits import too_deep
from ..domain.mentions import filled
from ..domain.page_source import PageSource
from ..domain.post import File, Page, Post
from ..domain.problems import ContentError, Problem
from ..domain.standing import Standing
from ..domain.town_values import town_values
from ..formats.direction import with_directions
from ..formats.html import sanitised
from ..formats.html_left_over import unpaired_bold
from ..formats.inserted import with_values
from ..formats.markdown import Dialect
from ..formats.reachable_html import with_links
from ..formats.sanitised_blocks import is_seen
from .asking import Asking
from .links import Links
from .references import Reference

_PICTURE_OF_NOTHING = re.compile(r'<img(?![^>]* src="[^"])')
"""In sanitised HTML, where an address of another kind (``data:``, ``ftp:``) is gone."""
_PICTURE_IN_BODY = re.compile(
    r"!\[[^\]\n]*\](?:\(\s*(?:\)|(?!https?:)[a-z][a-z0-9+.-]*:)[^)\n]*\)?)?(?![(\[])", re.IGNORECASE
)
"""In a body, one of these."""
_LINK_OF_NOTHING = re.compile(
    r"(?:\]\(\s*<?|href\s*=\s*[\"']?)(?:https?:[/\\]*[)>\"'\s]|(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:|[/\\:a-z]*\[)",
    re.IGNORECASE,
)
"""In a body, what the sanitiser takes the address from; where nothing is found, the first line has to do."""
_NO_ADDRESS = (
    "Ein Bild im Text hat keine Adresse, die geht. Bitte hochladen und einbinden: ![Beschreibung](bilder/name.jpg)"
)
_LINK_WITH_SPACE = re.compile(r"\]\(\s*(?P<address>https?://[^()<>\s\"]+(?:[ ]+[^()<>\s\"]+)+)\s*\)")
_SPACED = "In der Adresse »{}« steht ein Leerzeichen, sie wird kein Link. Bitte löschen oder als »%20« schreiben."
_NO_LINK = "Ein Link im Text hat keine Adresse, die geht; er wird einfacher Text. Bitte »https://…« verwenden."
_STARS = "Hier steht »{}«, die Sterne bleiben so stehen. Fett wird, was sie ohne Leerzeichen umschließen: **so**."
_UNSEEN = "Unter dem Kopf steht nichts, was zu sehen ist."
_NO_TEXT = f"{_UNSEEN} Bitte einen Text schreiben."
_ONLY_SUMMARY = f"{_UNSEEN} {{}} steht dann nur der Kurztext."


class Renderer:
    """Renders one file; ``problems`` and ``references`` grow meanwhile, ``asking`` knows what was asked about others.

    ``head`` is the text of its head.
    """

    def __init__(self, dialect: Dialect, asking: Asking, head: str) -> None:
        self._dialect, self.asking, self._head = dialect, asking, head
        self.problems, self.references = list[Problem](), list[Reference]()
        self._has_channel = asking.town.channel is not None

    def post(self, announcement: Announcement, standing: Standing) -> Post:
        """One announcement as it stands."""
        self._look_at(announcement, standing)
        place = (announcement.source, announcement.body, announcement.body_line, f"/meldungen/{announcement.stem}/")
        links = Links(self.asking, *place)
        written = self._dialect.html(announcement.body)
        html, files = self._body(links, announcement.body, written, is_public=standing.is_visible)
        if not is_seen(html):
            html = ""
            if announcement.body.strip():
                places = "Auf der Seite und im Kanal" if self._has_channel else "Auf der Seite"
                self._say(links, _ONLY_SUMMARY.format(places), is_hint=True)
        return Post(
            announcement=announcement,
            standing=standing,
            html=html,
            image=self._file(announcement.image.path, announcement.line_of("Bild")) if announcement.image else None,
            attachments=tuple(
                self._file(each.path, announcement.line_of("Anhänge"), each.caption)
                for each in announcement.attachments
            ),
            body_files=files,
        )

    def page(self, source: PageSource) -> Page:
        """One page of the town."""
        from ..domain.advice.style_hints import page_style_hints  # noqa: PLC0415 - where nothing has changed, it is idle

        town = self.asking.town
        values, body = town_values(town), page_text(source.body, town.language)
        # An address is looked for where it stands, that is in the lines as they read with the values in them.
        links = Links(self.asking, source.source, filled(body, values), source.body_line, source.url)
        for hint in page_style_hints(source.body, source.body_line, town.hint_wishes):
            self.problems.append(hint.at(source.source, hint.line or source.body_line))
        html, files = self._body(links, body, with_values(body, values, self._dialect.html))
        if not is_seen(html):
            self._say(links, _NO_TEXT)
        return Page(
            source=source.source, title=town.german(source.title), url=source.url, html=html,
            navigation=source.navigation, order=source.order, files=files, flyer=source.flyer.written(town.german),
        )  # fmt: skip

    def _look_at(self, announcement: Announcement, standing: Standing) -> None:
        from ..domain.advice.style_hints import style_hints  # noqa: PLC0415 - as below

        wishes = self.asking.town.hint_wishes
        said = hints(announcement, standing, has_channel=self._has_channel)
        misplaced = head_lines_in(announcement.body, announcement.body_line)
        for hint in (*said, *misplaced, *style_hints(announcement, standing, wishes)):
            line = hint.line or (announcement.line_of(hint.field) if hint.field else announcement.body_line)
            self.problems.append(hint.at(announcement.source, line))
        if standing.is_visible:
            self.problems.extend(self.asking.embargo.problems(announcement.source, self._head.split("\n")))

    def _body(self, links: Links, body: str, html: str, *, is_public: bool = True) -> tuple[str, tuple[File, ...]]:
        """The canonical HTML of what the dialect made of a body, and the files it refers to.

        What is not public has no page yet to look for places on.
        """
        html = sanitised(html)
        deep = too_deep(html)
        if deep:
            raise ContentError([Problem(path=links.source, line=links.body_line, text=deep)])
        if _PICTURE_OF_NOTHING.search(html):
            place = _PICTURE_IN_BODY.search(body)
            line = links.body_line + body.count("\n", 0, place.start() if place else 0)
            wrong = place.group() if place else None
            self.problems.append(Problem(path=links.source, line=line, text=_NO_ADDRESS, wrong=wrong))
        if "<a>" in html:
            spaced = _LINK_WITH_SPACE.search(body)
            place = spaced or _LINK_OF_NOTHING.search(body)
            line = links.body_line + body.count("\n", 0, place.start() if place else 0)
            wrong, text = (spaced["address"], _SPACED.format(spaced["address"])) if spaced else (None, _NO_LINK)
            self.problems.append(Problem(path=links.source, line=line, text=text, is_hint=True, wrong=wrong))
        for line, text in (*unknown_languages(body), *misleading_looks(body), *lost(body)):
            self.problems.append(Problem(path=links.source, line=links.body_line + line, text=text, is_hint=True))
        html = with_directions(with_links(links.resolved(html), self.asking.town.country))
        self.problems.extend(links.problems)
        self.references.extend(each for each in links.references if is_public or not each.address.startswith(links.url))
        self.problems.extend(_stars_left(links, body, html))
        return html, tuple(self._file(path, line) for path, line in links.files.items())

    def _say(self, links: Links, text: str, *, is_hint: bool = False) -> None:
        self.problems.append(Problem(path=links.source, line=links.body_line, text=text, is_hint=is_hint))

    def _file(self, path: PurePosixPath, line: int, caption: str = "") -> File:
        return File(path=path, size=self.asking.size(path), line=line, caption=caption)


def _stars_left(links: Links, body: str, html: str) -> Iterator[Problem]:
    """A hint for each line with stars that were meant as bold; those behind a backslash are as they were meant."""
    lines: dict[int, str] = {}
    for words in unpaired_bold(html) if "**" in html else ():
        place = body.find(words)
        if place >= 0:
            lines.setdefault(links.body_line + body.count("\n", 0, place), words)
    for line, words in lines.items():
        yield Problem(path=links.source, line=line, text=_STARS.format(words), is_hint=True)
