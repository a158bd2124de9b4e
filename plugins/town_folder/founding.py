"""What a town says of itself when its folder is made; what it leaves out can be filled in later."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from ..domain.country import Country
from ..domain.file_names import slug, unique
from ..domain.town_words import short_name
from ..domain.web_addresses import ascii_host
from ..formats.graphemes import emoji

_BETWEEN = re.compile(r"\s*[,;]\s*")
_ZONES = {Country.DE: "Europe/Berlin", Country.AT: "Europe/Vienna", Country.CH: "Europe/Zurich"}
_ANY_SIGN = "📌"


class Topic(NamedTuple):
    """A topic as ``stadt.toml`` has it."""

    name: str
    slug: str
    emoji: str


@dataclass(frozen=True, kw_only=True)
class Founding:
    """The facts as they were given, each empty where none was; ``mark`` is a drawing anywhere on the disk."""

    name: str
    short: str = ""
    address: str = ""
    main_site: str = ""
    phone: str = ""
    email: str = ""
    street: str = ""
    postcode: str = ""
    place: str = ""
    represented_by: str = ""
    channel: str = ""
    topics: str = ""
    districts: str = ""
    colour: str = ""
    accent: str = ""
    mark: Path | None = None
    country: Country = Country.DE

    @property
    def folder_name(self) -> str:
        """How its folder is called."""
        return slug(self.name) or "gemeinde"

    @property
    def short_name(self) -> str:
        """As it was given, else what is left of the name."""
        return self.short or short_name(self.name)

    @property
    def site(self) -> str:
        """The address of its announcements; a name that leads nowhere (RFC 2606) where none was given."""
        return _address(self.address) or f"https://aktuelles.{self._nowhere}"

    @property
    def main(self) -> str:
        """The address of its main site, as above."""
        return _address(self.main_site) or f"https://www.{self._nowhere}"

    @property
    def zone(self) -> str:
        """The time there (IANA)."""
        return _ZONES[self.country]

    def tag_authority(self, today: date) -> str:
        """What identifies its entries for ever (RFC 4151): the host of its main site, and the year of its beginning."""
        try:
            host = urlsplit(self.main).hostname
        except ValueError:  # is told of the main site itself
            host = None
        return f"tag:{ascii_host(host or self._nowhere).removeprefix('www.')},{today.year}"

    def topics_among(self, known: Sequence[Topic]) -> list[Topic]:
        """The topics it named, ``Feuerwehr 🚒`` or without a sign; all that are known when it named none."""
        signs = {topic.name.casefold(): topic for topic in known}
        named = [_topic(each, signs) for each in _BETWEEN.split(self.topics.strip()) if each]
        slugs = _slugs([topic.name for topic in named], "thema")
        return [topic._replace(slug=slugs[topic.name]) for topic in dict.fromkeys(named)] or list(known)

    @property
    def parts(self) -> list[tuple[str, str]]:
        """The names of its districts, each with its slug."""
        names = [each for each in _BETWEEN.split(self.districts.strip()) if each]
        return list(_slugs(names, "ortsteil").items())

    @property
    def _nowhere(self) -> str:
        return f"{slug(self.short_name) or 'ort'}.example"


def _slugs(names: Sequence[str], kind: str) -> dict[str, str]:
    """A slug for each name, which no other has; of a name without letters it is what kind of thing it is."""
    found = dict[str, str]()
    for name in dict.fromkeys(names):
        found[name] = unique(slug(name) or kind, set(found.values()))
    return found


def _topic(words: str, known: dict[str, Topic]) -> Topic:
    own = emoji(words)
    name = " ".join(words.replace(own[0] if own else "\0", " ").split())
    usual = known.get(name.casefold())
    if usual:
        return usual._replace(emoji=own[0]) if own else usual
    return Topic(name, slug(name), own[0] if own else _ANY_SIGN)


def _address(text: str) -> str:
    """With its scheme, as people leave it out, and without a slash at its end."""
    text = text.strip().rstrip("/")
    return f"https://{text}" if text and "://" not in text else text
