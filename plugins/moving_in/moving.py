"""From a source to the files that are new here: what is there already is left alone, whatever has become of it."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath

from ..domain.addresses import Addresses
from ..domain.file_names import unique
from ..domain.keys import HEAD_ROWS
from ..domain.problems import ContentError, Problem
from ..domain.reading import announcement
from ..domain.town import Topic, Town
from ..formats.front_matter import decoded, head
from . import belonging, names
from .announcement_file import noted
from .drafting import Draft, Placing, RefusedEntryError, drafted
from .links import Way, site_of
from .luggage import Luggage
from .old_addresses import Redirects
from .source import Entry, Source

_NO_DATE = "der Eintrag hat kein Datum"


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What is here already.

    ``brought`` are the identities that came before and the stems of their files, ``headlines`` title and date by stem,
    ``erased`` the stems of what was deleted, ``former`` and ``pages`` addresses in use.
    """

    town: Town
    now: datetime
    brought: Mapping[str, str]
    stems: frozenset[str]
    headlines: Mapping[str, tuple[str, str]]
    erased: frozenset[str]
    former: frozenset[str]
    pages: tuple[str, ...]
    find: Callable[[str], PurePosixPath | None]


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What a person has said: the topic for what fits nowhere, topics of categories, the old website's address."""

    topic: Topic | None = None
    topics: Mapping[str, Topic] = field(default_factory=dict)
    site: str = ""


@dataclass(kw_only=True)
class Moved:
    """What is to be written, and what is to be said; ``notes`` count what was told of several entries."""

    drafts: list[Draft] = field(default_factory=list)
    known: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    topic: Topic | None = None
    strangers: Counter[str] = field(default_factory=Counter)
    unsorted: int = 0
    silent: int = 0
    addresses: list[str] = field(default_factory=list)


def moved(source: Source, ground: Ground, wishes: Wishes, luggage: Luggage) -> Moved:
    """The files for all entries that are not here yet."""
    return _Move(source, ground, wishes, luggage).done()


class _Move:
    def __init__(self, source: Source, ground: Ground, wishes: Wishes, luggage: Luggage) -> None:
        self._ground, self._wishes, self._luggage = ground, wishes, luggage
        self._site = wishes.site or source.site
        self._entries = source.entries
        self._result = Moved(topic=wishes.topic or belonging.usual_topic(ground.town))
        self._stems = dict[int, str]()
        self._new = list(self._named())
        self._moving = dict(self._pages())

    def done(self) -> Moved:
        """The result; what is refused is nothing that another may link to, so then they are written once more."""
        while True:
            drafts, refused = self._drafts()
            if not refused:
                self._result.drafts = drafts
                return self._result
            self._new = [each for each in self._new if each[0] not in refused]
            gone = {self._stems.pop(number) for number in refused}
            self._moving = {page: stem for page, stem in self._moving.items() if stem not in gone}

    def _drafts(self) -> tuple[list[Draft], list[int]]:
        result, town = self._result, self._ground.town
        result.unsorted, result.silent, result.strangers, result.addresses = 0, 0, Counter(), []
        reserved = Addresses(town, self._ground.pages, [*self._ground.stems, *self._stems.values()])
        redirects = Redirects(town, reserved, self._ground.former, self._entries)
        drafts, refused = list[Draft](), list[int]()
        for number, entry, at in self._new:
            try:
                drafts.append(self._checked(self._drafted(number, entry, at, redirects)))
            except RefusedEntryError as error:
                self._refuse(entry, str(error))
                refused.append(number)
        return drafts, refused

    def _named(self) -> Iterator[tuple[int, Entry, datetime]]:
        """The new ones, each with a name of its own; an entry that a source has twice is one."""
        taken, seen = set(self._ground.stems), set[str]()
        for number, entry in enumerate(self._entries):
            identity = self._identity(entry)
            if identity in seen:
                continue
            seen.add(identity)
            if entry.published_at is None:
                self._refuse(entry, _NO_DATE)
                continue
            at = entry.published_at.astimezone(self._ground.town.zone)
            stem = names.stem(at, entry.link, entry.slug, entry.title, entry.identity)
            known = self._known(identity, stem, entry, at)
            self._stems[number] = known or unique(stem, taken)
            if known:
                self._result.known += 1
            else:
                taken.add(self._stems[number])
                yield number, entry, at

    def _known(self, identity: str, stem: str, entry: Entry, at: datetime) -> str:
        """The stem under which it is here already, or was deleted here; empty when it is new."""
        ground, ours = self._ground, f"{self._ground.town.tag_authority}:meldung/"
        if identity in ground.brought:
            return ground.brought[identity]
        own = identity.removeprefix(ours) if identity.startswith(ours) else ""
        if own in {*ground.stems, *ground.erased} and own:
            return own
        if stem in ground.erased:
            return stem
        return stem if ground.headlines.get(stem) == (entry.title, f"{at:%Y-%m-%d %H:%M}") else ""

    def _identity(self, entry: Entry) -> str:
        """What is unique there only is unique here with the name of the old website."""
        is_unique = "://" in entry.identity or entry.identity.startswith(("tag:", "urn:"))
        site = "" if is_unique else site_of(entry.link) or site_of(self._site)
        return noted(f"{entry.identity}@{site}" if site else entry.identity)

    def _pages(self) -> Iterator[tuple[tuple[str, str], str]]:
        """Where the old page of each entry is now."""
        counted = Counter(entry.link for entry in self._entries)
        for number, stem in self._stems.items():
            link = self._entries[number].link
            key = _page(link)
            is_readable = stem in self._ground.headlines or stem not in self._ground.stems | self._ground.erased
            if key and counted[link] == 1 and "?" not in link and is_readable:
                yield key, stem

    def _drafted(self, number: int, entry: Entry, at: datetime, redirects: Redirects) -> Draft:
        town, stem = self._ground.town, self._stems[number]
        topic = belonging.topic_of(entry.categories, town, self._wishes.topics)
        districts = belonging.districts_of(entry.categories, town)
        path, reason = redirects.path(entry.link)
        is_recent = self._ground.now - at <= town.window
        way = Way(town, entry.link or self._site, at.year, self._moving, self._luggage)
        placing = Placing(
            identity=self._identity(entry),
            at=at,
            topic=topic or self._result.topic or town.topics[0],
            districts=districts,
            unmatched=() if topic else [name for name in entry.categories if name],
            former_address=path,
            is_sorted=topic is not None,
            is_for_channel=town.channel is None or not is_recent,
            is_future=at > self._ground.now,
        )
        draft = drafted(entry, placing, f"meldungen/{at.year}/{stem}.md", way)
        self._note(placing, reason)
        return draft

    def _note(self, placing: Placing, reason: str) -> None:
        if not placing.is_sorted:
            self._result.unsorted += 1
            self._result.strangers.update(placing.unmatched)
        self._result.silent += not placing.is_for_channel
        if reason:
            self._result.addresses.append(reason)

    def _checked(self, draft: Draft) -> Draft:
        """The draft, when an editor could have written it. Raises ``RefusedEntryError``."""
        problems = list[Problem]()
        try:
            written = head(decoded(draft.text.encode(), draft.path), draft.path, HEAD_ROWS, problems.append)
            announcement(
                written,
                path=draft.path,
                stem=PurePosixPath(draft.path).stem,
                town=self._ground.town,
                find=self._find,
                now=self._ground.now,
                report=problems.append,
            )
        except ContentError as error:
            problems.extend(error.problems)
        fault = next((each for each in problems if not each.is_hint), None)
        if fault:
            raise RefusedEntryError(f"{f'Feld »{fault.field}«: ' if fault.field else ''}{fault.text.rstrip('.')}")
        return draft

    def _find(self, text: str) -> PurePosixPath | None:
        return PurePosixPath(text) if text in self._luggage.packed else self._ground.find(text)

    def _refuse(self, entry: Entry, reason: str) -> None:
        where = entry.link or entry.identity
        self._result.refused.append((entry.title or where, f"{reason} ({where[:200]})"))


def _page(link: str) -> tuple[str, str] | None:
    site = site_of(link)
    path = link.partition("://")[2].partition("/")[2].partition("#")[0].rstrip("/")
    return (site, f"/{path}") if site and path else None
