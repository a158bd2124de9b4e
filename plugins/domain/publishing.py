"""What may stand in a demonstration, but never in a published site."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .page_source import PageSource
from .placeholder import PLACEHOLDER
from .problems import Problem
from .town import CHANNEL_PAGE, Town

_NEEDED_PAGES = (CHANNEL_PAGE, "/presse/", "/feeds/", "/impressum/", "/datenschutz/", "/barrierefreiheit/")
_CHANNEL = re.compile(r"whatsapp\.com/channel/(?P<id>[A-Za-z0-9]+)")
_FOREIGN = "Dieser Link führt in einen anderen Kanal als »kanal.link« in »stadt.toml«. Bitte prüfen."
_NO_CHANNEL = "Es gibt keinen Kanal, denn in »stadt.toml« fehlt »[kanal]«."


class Text(NamedTuple):
    """A content file, as text."""

    path: str
    text: str


def placeholders(texts: Iterable[Text], *, is_publishing: bool) -> list[Problem]:
    """Each ``[bitte ergänzen: …]`` outside notes (``# …``): a hint, and a fault when publishing."""
    return [
        Problem(path=path, line=number, text=f"Hier fehlt noch eine Angabe: {match.group()}", is_hint=not is_publishing)
        for path, text in texts
        if PLACEHOLDER.search(text)
        for number, line in enumerate(text.split("\n"), start=1)
        if not line.lstrip().startswith("# ")
        for match in PLACEHOLDER.finditer(line)
    ]


def foreign_channels(town: Town, texts: Iterable[Text], *, is_publishing: bool) -> list[Problem]:
    """Links to a channel that is not the town's, left from another town: a hint, and a fault when publishing.

    A town without a channel may well point to that of another.
    """
    if town.channel is None:
        return []
    own = town.channel.link.rsplit("/", 1)[-1]
    return [
        Problem(path=path, line=text.count("\n", 0, match.start()) + 1, text=_FOREIGN, is_hint=not is_publishing)
        for path, text in texts
        for match in _CHANNEL.finditer(text)
        if match["id"] != own
    ]


def is_without_its_subject(url: str, town: Town) -> bool:
    """Whether a page of editors is about a channel that the town does not have, and so is left out."""
    return town.channel is None and url == CHANNEL_PAGE


def left_out(pages: Iterable[PageSource], town: Town) -> Iterator[Problem]:
    """A hint for each page that is left out."""
    for page in pages:
        if is_without_its_subject(page.url, town):
            text = f"Diese Seite ist nicht zu sehen: {_NO_CHANNEL}"
            yield Problem(path=page.source, line=page.url_line, field="Adresse", text=text, is_hint=True)


def missing_pages(town: Town, urls: Iterable[str], path: str) -> list[Problem]:
    """Pages that the law or the site's own menus need and that ``content/seiten/`` does not have."""
    there = set(urls)
    return [
        Problem(path=path, text=f"Die Seite mit »Adresse: {url}« fehlt. Bitte anlegen.")
        for url in _NEEDED_PAGES
        if url not in there and not is_without_its_subject(url, town)
    ]


def left_to_the_host(town: Town, path: str) -> list[Problem]:
    """A hint about files that are looked for at the root of a host only, when this site stands below it."""
    if not town.folder or town.is_preview:
        return []
    text = (
        "Diese Website steht unter einem Pfad. »robots.txt« und ».well-known/security.txt« gelten aber nur im "
        f"Wurzelordner des Servers ({town.host_address}). Bitte dort eintragen, wie in docs/betrieb.md beschrieben."
    )
    return [Problem(path=path, field="stadt.adresse", text=text, is_hint=True)]


def refusals(town: Town, path: str) -> list[Problem]:
    """Why this town's file must not be published."""
    problems = []
    if town.is_demo:
        text = "Das ist eine Vorführung. Bitte vor dem Veröffentlichen den Abschnitt »[demo]« löschen."
        problems.append(Problem(path=path, field="demo", text=text))
    if f".{town.host}".endswith((".example", ".example.com", ".example.net", ".example.org")):
        text = f"»{town.address}« ist nur ein Platzhalter. Bitte die richtige Adresse dieser Seite eintragen."
        problems.append(Problem(path=path, field="stadt.adresse", text=text))
    if town.is_preview:
        text = f"Veröffentlicht wird nur unter »{town.home}«. Bitte »--adresse« weglassen."
        problems.append(Problem(path=path, field="stadt.adresse", text=text))
    return problems
