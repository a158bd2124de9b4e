"""Where the links and pictures of one body lead: an own file, page or announcement, or the web."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Protocol
from urllib.parse import unquote, urlsplit

from ..domain.embargo import Embargo
from ..domain.fields import nearest
from ..domain.page_source import PageSource
from ..domain.post import File
from ..domain.problems import Problem
from ..domain.town import Town
from ..formats.html_links import resolved, without_empty_links
from ..formats.literal_text import without_code
from .files import RefusedFileError
from .references import Reference

_SPACE = "".join(map(chr, range(0x21)))
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WEB = re.compile(r"(?P<scheme>https?):[/\\]*(?P<rest>.*)", re.IGNORECASE)
_NOWHERE = re.compile(r"|https?:[/\\]*|mailto:(?![^?]*[^?@]@[^?@])(?!\?).*|tel:\D*", re.IGNORECASE | re.DOTALL)
_LEADS_NOWHERE = "Der Link »({})« führt nirgendwohin und wird einfacher Text. Bitte die Adresse ergänzen."
_POST = re.compile(
    r"(?:/meldungen/|(?:\./|\.\./|content/)*(?:meldungen/)?(?:\d{4}/)?)"
    r"(?P<stem>\d{4}-\d{2}-\d{2}-[a-z0-9-]+)(?:\.md|/(?:index\.html)?)?",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"\]\(\s*(?:<\s*>)?\s*\)|href\s*=\s*([\"'])\s*\1")
_BEFORE, _BEHIND = re.compile(r"[\w/.%-]"), re.compile(r"[\w/%-]")
"""Signs beside an address that make it a part of a longer one."""
_PAGE = re.compile(r"(?:.*/)?(?P<name>[^/]+\.md)")
_MISSING = (
    "Die Datei »{}« gibt es im Ordner »content« nicht. "
    "Bitte hochladen oder die Adresse prüfen; Adressen im Netz beginnen mit »https://«."
)
_FOREIGN = (
    "liegt auf einem fremden Server, der so von jedem Aufruf erführe. Bitte das Bild in den Ordner »bilder« hochladen "
    "und von dort einbinden: ![Beschreibung](bilder/name.jpg)"
)


class Ground(Protocol):
    """What the links of a body are resolved against: the folder, and all that there is to link to."""

    @property
    def label(self) -> str:
        """How the folder is called in the paths of its files."""

    @property
    def town(self) -> Town:
        """The town."""

    @property
    def pages(self) -> Iterable[PageSource]:
        """Its pages."""

    @property
    def visible(self) -> Container[str]:
        """The stems of all announcements."""

    @property
    def embargo(self) -> Embargo:
        """What is not public yet."""

    def find(self, text: str) -> PurePosixPath | None:
        """As ``Folder.find``."""

    def near(self, stem: str) -> str | None:
        """The stem of an announcement that was probably meant by one that does not exist."""


class Links:
    """The links and pictures of one body, which stands at ``url``; what was found is there after ``resolved``."""

    def __init__(self, ground: Ground, source: str, body: str, body_line: int, url: str) -> None:
        self.source, self.body_line, self.url = source, body_line, url
        self._ground, self._body = ground, body.replace("\N{SOFT HYPHEN}", "")
        self._read = without_code(self._body)
        self._seen, self._dropped = Counter[str](), list[str]()
        self.files: dict[PurePosixPath, int] = {}  # and the line that refers to each first
        self.problems: list[Problem] = []
        self.references: list[Reference] = []  # to this site, to be held against what is made

    def resolved(self, html: str) -> str:
        """The sanitised HTML with every address as it is published, and without a trace of what is not public yet."""
        html = resolved(html, self._address)
        without = self._ground.embargo.without(html, self._dropped)
        if without != html and not self._dropped:
            self.problems.extend(self._ground.embargo.hints(self.source, self._body, self.body_line))
        return without_empty_links(without)

    def _address(self, tag: str, written: str) -> str | None:
        address = re.sub(r"[\t\n\r]", "", written.strip(_SPACE))  # as browsers do (WHATWG URL, 4.4)
        self._seen[written] += 1
        if tag == "a" and _NOWHERE.fullmatch(address):
            self._report(written, _LEADS_NOWHERE.format(address), is_hint=True)
            return None
        web = _WEB.fullmatch(address) or _WEB.fullmatch(f"https:{address}" if re.match(r"[/\\]{2}", address) else "")
        if web:
            return self._in_the_web(tag, web["scheme"].lower(), web["rest"], written)
        if address.startswith("#"):
            shown = self._unless_hidden(address, written)
            return shown and self._noted(written, self.url + shown) and shown
        if not address or _ELSEWHERE.match(address):
            return self._unless_hidden(address, written)
        return self._own(address, written)

    def _in_the_web(self, tag: str, scheme: str, rest: str, written: str) -> str | None:
        rest = re.sub(r"^[^?#]*", lambda path: path.group().replace("\\", "/"), rest)
        address = f"{scheme}://{rest}"
        try:
            host = (urlsplit(address).hostname or "").rstrip(".")
        except ValueError:
            self._report(written, _LEADS_NOWHERE.format(written), is_hint=True)
            return None
        path = self._ground.town.path_here(host, re.sub(r"^[^/?#]*", "", rest))
        if path is not None:
            own = self._own(path, written)
            return None if own is None else f"{self._ground.town.address}{own}"
        if tag == "img":
            self._report(written, f"Das Bild »{written}« {_FOREIGN}")
        is_about_us = self._ground.town.is_named_in(unquote(unquote(rest)).lower())
        return self._unless_hidden(address, written, address if is_about_us else re.sub(r"^[^?#]*", "", rest))

    def _unless_hidden(self, address: str, written: str, told: str | None = None) -> str | None:
        """An address that is none of ours, unless what it tells others is not public yet (»www.«, »?u=…«)."""
        stem = self._ground.embargo.stem_in(address if told is None else told)
        return self._to_hidden(stem, written) if stem else address or None

    def _own(self, address: str, written: str) -> str | None:
        """An address on this site, or in the content folder."""
        raw, query, anchor = _parted(address)
        path = re.sub(r"/{2,}", "/", unquote(raw).replace("\\", "/").replace("\0", "\N{REPLACEMENT CHARACTER}"))
        file, refusal = self._file(path)
        if file:
            self.files.setdefault(file, self._line(written))
            return File(path=file, size=0).url
        stem, post, page = self._ground.embargo.stem_in(address), _POST.fullmatch(path), _PAGE.fullmatch(path)
        if stem is not None:
            return self._to_hidden(stem, written)
        if post:
            return self._to_post(post["stem"].lower(), anchor, written)
        if page:
            return self._to_page(page["name"], query + anchor, written)
        if refusal or not address.startswith("/"):
            from ..domain.advice.link_targets import meant_target  # noqa: PLC0415 - needed only where something is wrong

            meant = None if refusal else meant_target(written.strip(_SPACE))
            text = (meant.text if meant else refusal) or _MISSING.format(path or written)
            self._report(written, text, right=meant.right if meant else None)
            return None
        return self._noted(written, address)

    def _file(self, path: str) -> tuple[PurePosixPath | None, str]:
        """The file to publish, by its path below ``content/`` or from the body's own file; or why it must not be."""
        try:
            found = self._ground.find(path.lstrip("/"))
            if found is None and not path.startswith("/"):
                found = self._ground.find(self._from_here(path))
        except RefusedFileError as error:
            return None, str(error)
        return found, ""

    def _from_here(self, path: str) -> str:
        """A path as programs write it that show the file as it is: ``../../bilder/plan.jpg``."""
        here = PurePosixPath(self.source).relative_to(self._ground.label).parent
        return normpath(here / path)

    def _to_hidden(self, stem: str, written: str) -> str | None:
        self._dropped.append(written)
        text = f"Die Meldung »{stem}« ist noch nicht öffentlich, der Link entfällt bis dahin."
        self._report(written, text, is_hint=True)
        return None

    def _to_page(self, name: str, rest: str, written: str) -> str | None:
        """A link to a page's source, as a forge suggests it, leads to the page."""
        for page in self._ground.pages:
            if PurePosixPath(page.source).name == name:
                return self._noted(written, f"{page.url}{rest}")
        near = nearest(name, [PurePosixPath(page.source).name for page in self._ground.pages])
        self._report(written, f"Die Seite »{name}« gibt es nicht. Bitte den Link prüfen.", right=near)
        return None

    def _to_post(self, stem: str, anchor: str, written: str) -> str | None:
        if stem in self._ground.visible:
            return self._noted(written, f"/meldungen/{stem}/{anchor}")
        text, near = f"Die Meldung »{stem}« gibt es nicht. Bitte den Link prüfen.", self._ground.near(stem)
        self._report(written, text, right=f"/meldungen/{near}/{anchor}" if near else None)
        return None

    def _noted(self, written: str, address: str) -> str:
        self.references.append(Reference(self.source, self._line(written), written, address))
        return address

    def _report(self, written: str, text: str, *, right: str | None = None, is_hint: bool = False) -> None:
        wrong, line = written.strip() or None, self._line(written)
        problem = Problem(path=self.source, line=line, text=text, is_hint=is_hint, wrong=wrong, right=right)
        self.problems.append(problem)

    def _line(self, written: str) -> int:
        """Where an address stands: of several equal ones, the one that is looked at now, else the last."""
        for address in dict.fromkeys((written, unquote(written))):
            found = list(places(address, self._read))
            if found:
                place = found[min(max(self._seen[written], 1), len(found)) - 1]
                return self.body_line + self._read.count("\n", 0, place)
        return self.body_line


def places(address: str, body: str) -> Iterator[int]:
    """Where an address begins in a body."""
    if not address.strip():
        yield from (match.start() for match in _EMPTY.finditer(body))
    elif "\\" in body or "&" in address:
        yield from (match.start() for match in typed(address).finditer(body))
    else:
        place = body.find(address)
        while place >= 0:
            is_whole = not _BEFORE.match(body[place - 1 : place]) and not _BEHIND.match(body, place + len(address))
            if is_whole:
                yield place
            place = body.find(address, place + (len(address) if is_whole else 1))


def typed(address: str) -> re.Pattern[str]:
    """What finds an address in a body, where it is no part of a longer one and its signs may be escaped."""
    escaped = ("&(?:amp;)?" if sign == "&" else re.escape(sign) for sign in address)
    signs = (sign if sign.isalnum() else rf"\\?{sign}" for sign in escaped)
    return re.compile(rf"(?<!{_BEFORE.pattern}){''.join(signs)}(?!{_BEHIND.pattern})")


def _parted(address: str) -> tuple[str, str, str]:
    """Path, query with its question mark, anchor with its number sign."""
    path, hash_, anchor = address.partition("#")
    path, mark, query = path.partition("?")
    return path, mark + query, hash_ + anchor
