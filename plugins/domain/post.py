"""An announcement after rendering, as it stands at the clock of the build, and the site made of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import quote

from .announcement import Announcement
from .audit import Audit
from .digest import digest
from .file_kinds import media_type
from .flyer import UNANSWERED, Answers
from .local_topic import LocalTopic
from .parts import Withdrawal
from .standing import Standing
from .town import District, Topic, Town


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file below ``content/`` that is published with what refers to it, ``size`` bytes of it.

    ``line`` is where its editor refers to it.
    """

    path: PurePosixPath
    size: int
    caption: str = ""
    line: int = field(default=1, compare=False)

    @property
    def url(self) -> str:
        """Its address on this site."""
        return "/" + quote(str(self.path))

    @property
    def media_type(self) -> str:
        """IANA media type."""
        return media_type(self.path)

    @property
    def kind(self) -> str:
        """The word a reader knows: „PDF“."""
        return self.path.suffix.lstrip(".").upper()


@dataclass(frozen=True, kw_only=True)
class Post:
    """What a reader sees of one announcement now; complete when it is made, and never changed.

    ``html`` is the sanitised body with root-relative links; ``body_files`` are those its text refers to.
    """

    announcement: Announcement
    standing: Standing
    html: str
    image: File | None = None
    attachments: tuple[File, ...] = ()
    body_files: tuple[File, ...] = ()

    @cached_property
    def digest(self) -> str:
        """The digest of everything about it."""
        return digest(self.announcement, self.standing, self.html, self.image, self.attachments, self.body_files)

    @property
    def files(self) -> tuple[File, ...]:
        """Every file that is published with it."""
        return (*((self.image,) if self.image else ()), *self.attachments, *self.body_files)

    @cached_property
    def stem(self) -> str:
        """The identity for ever."""
        return self.announcement.stem

    @property
    def source(self) -> str:
        """The path of its file, as messages show it."""
        return self.announcement.source

    @property
    def title(self) -> str:
        """The headline."""
        return self.announcement.title

    def begins_with(self, word: str) -> bool:
        """Whether the headline itself begins with a word; „Abgesagte Proben“ says nothing of being cancelled."""
        return re.match(rf"{word}(?![\w-])", self.title, re.IGNORECASE) is not None

    @property
    def in_short(self) -> str:
        """What holds now in a sentence: the Kurztext, or why the announcement no longer holds."""
        withdrawal = self.standing.withdrawal
        return withdrawal.reason if withdrawal else self.announcement.summary

    @property
    def outcome(self) -> str:
        """What has become of it, in a word; nothing when it holds or is merely over."""
        return self.outcome_of(self.standing.withdrawal) if self.standing.withdrawal else ""

    def outcome_of(self, withdrawal: Withdrawal) -> str:
        """What a withdrawal of it is in a word, also one that was taken back."""
        return "Abgesagt" if self.announcement.event else withdrawal.word

    @cached_property
    def url(self) -> str:
        """Address on this site."""
        return f"/meldungen/{self.stem}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of ``content/seiten/``; ``navigation`` is ``kopf``, ``fuss`` or ``None``."""

    source: str
    title: str
    url: str
    html: str
    navigation: str | None = None
    order: int = 0
    files: tuple[File, ...] = ()
    flyer: Answers = UNANSWERED


@dataclass(frozen=True, kw_only=True)
class Site:
    """All that any output is made of; ``posts`` newest first, ``erased`` the stems of those that are gone for good.

    ``held`` has the stems of announcements that are shown as they were before, or not at all, because what stands in
    their files has a fault; of each, whether its head says that it is public by now.
    """

    town: Town
    now: datetime
    posts: tuple[Post, ...]
    pages: tuple[Page, ...]
    held: Mapping[str, bool] = field(default_factory=dict)
    audit: Audit | None = None
    erased: tuple[str, ...] = ()

    @cached_property
    def banner(self) -> list[Post]:
        """The emergency announcements that hold now and those withdrawn of late, newest happening first."""
        return sorted((post for post in self.posts if post.standing.is_banner), key=newest_at, reverse=True)

    def page(self, url: str) -> Page | None:
        """The page of the town at an address, if its editors wrote one."""
        return next((page for page in self.pages if page.url == url), None)

    def of_topic(self, topic: Topic) -> list[Post]:
        """Its posts, newest first."""
        return list(self._by_topic.get(topic, ()))

    def of_district(self, district: District) -> list[Post]:
        """Its posts and those for the whole town, newest first."""
        return list(self._by_district.get(district, self._by_district[None]))

    def of_local_topic(self, local: LocalTopic) -> list[Post]:
        """The posts of a topic for a district and for the whole town, newest first."""
        return list(self._by_local_topic.get((local.topic, local.district), ()))

    @cached_property
    def _by_topic(self) -> dict[Topic, list[Post]]:
        found: dict[Topic, list[Post]] = {}
        for post in self.posts:
            found.setdefault(post.announcement.topic, []).append(post)
        return found

    @cached_property
    def _by_district(self) -> dict[District | None, list[Post]]:
        """Under ``None`` those for the whole town, which are among those of each district, too."""
        found: dict[District | None, list[Post]] = {district: [] for district in (None, *self.town.districts)}
        for post in self.posts:
            for district in post.announcement.districts or found:
                found[district].append(post)
        return found

    @cached_property
    def _by_local_topic(self) -> dict[tuple[Topic, District], list[Post]]:
        found: dict[tuple[Topic, District], list[Post]] = {}
        for post in self.posts:
            for district in post.announcement.districts or self.town.districts:
                found.setdefault((post.announcement.topic, district), []).append(post)
        return found

    def navigation(self, place: str) -> list[Page]:
        """The pages for ``kopf`` or ``fuss``, in their order."""
        chosen = [page for page in self.pages if page.navigation == place]
        return sorted(chosen, key=lambda page: (page.order, page.title))


def newest_at(post: Post) -> datetime:
    """When something last happened to it, for sorting."""
    return post.standing.newest_at
