"""The town: everything that another town would change (``content/stadt.toml``)."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from .approving import Approving
from .country import Country
from .forge import Forge, repository_path
from .german import written
from .hint_wishes import HintWishes
from .look import Look
from .placeholder import is_missing
from .reachable import mailto
from .site_address import folder_of
from .telephone import tel
from .town_words import OwnWords, TownWords, words_of
from .web_addresses import ascii_address, bare, host, webcal

CHANNEL_PAGE = "/whatsapp/"
"""The page about the channel, which a town without one does not have."""

_USUAL_WINDOW, _USUAL_LENGTH = timedelta(days=30), 1000
_MANY = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A Thema; ``slug`` stands in addresses, ``emoji`` opens its channel texts."""

    name: str
    slug: str
    emoji: str

    @property
    def url(self) -> str:
        """Address of its list on this site."""
        return f"/themen/{self.slug}/"

    def url_in(self, district: "District") -> str:
        """Address of its list for one district."""
        return f"{self.url}{district.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """An Ortsteil; ``slug`` stands in addresses."""

    name: str
    slug: str

    @property
    def url(self) -> str:
        """Address of its list on this site."""
        return f"/ortsteile/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """The WhatsApp channel: its name, its link, the window in days and the longest text in characters.

    ``examples`` are what one reads there, for a page that names them.
    """

    name: str
    link: str
    days: int
    characters: int
    examples: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The press office. What nobody has filled in yet is a placeholder, which cannot be dialled or written to."""

    name: str
    phone: str
    email: str
    street: str
    postcode: str
    town: str
    country: Country = Country.DE

    @property
    def known_phone(self) -> str | None:
        """Its telephone number, when it is filled in."""
        return None if is_missing(self.phone) else self.phone

    @property
    def known_email(self) -> str | None:
        """Its e-mail address, when it is filled in."""
        return self.email if "@" in self.email and not is_missing(self.email) else None

    @property
    def tel(self) -> str | None:
        """The address that calls it (``tel:``)."""
        return tel(self.known_phone, self.country) if self.known_phone else None

    @property
    def mailto(self) -> str | None:
        """The address that writes to it (``mailto:``)."""
        return mailto(self.known_email) if self.known_email else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """How codes are printed: error correction M, Q or H, and the side of a module in the hand, in millimetres.

    The colours are no choice: black on white is what every scanner reads.
    """

    correction: str = "Q"
    module: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """The one source of what is particular to a town.

    ``address`` is where this site stands, with a path or without, and without a final slash; ``home`` is the town's own
    address when the site is built to be looked at elsewhere, else ``None``; ``tag_authority`` (RFC 4151,
    ``tag:host,year``) is the fixed root of all feed ids and calendar UIDs, wherever the site stands; ``channel`` is
    ``None`` where there is none; ``imprint`` is what only the law asks for, by name; ``approving`` is
    ``None`` where nobody need approve; ``hubs`` are the addresses of the WebSub hubs that are told of changed feeds;
    ``demo_now`` is the clock of a demonstration, else ``None``.
    """

    name: str
    short_name: str
    address: str
    main_site: str
    zone: ZoneInfo
    tag_authority: str
    channel: Channel | None
    topics: tuple[Topic, ...]
    districts: tuple[District, ...]
    contact: Contact
    imprint: tuple[tuple[str, str], ...] = ()
    facebook: str | None = None
    instagram: str | None = None
    country: Country = Country.DE
    language: str = "de"
    printing: Printing = Printing()
    look: Look = field(default_factory=Look)
    forge: Forge = field(default_factory=Forge)
    own_words: OwnWords = field(default_factory=OwnWords)
    hint_wishes: HintWishes = field(default_factory=HintWishes)
    approving: Approving | None = None
    hubs: tuple[str, ...] = ()
    demo_now: datetime | None = None
    home: str | None = None

    @property
    def is_demo(self) -> bool:
        """Whether the pages must say that nothing here is real."""
        return self.demo_now is not None

    @property
    def is_preview(self) -> bool:
        """Whether it is built for another address than its own, so that no search engine may list it."""
        return self.home is not None

    def edited_at(self, source: str) -> str | None:
        """Where a preview says that the file it shows is edited; elsewhere nobody is asked to."""
        return self.forge.edit(repository_path(source)) if self.is_preview else None

    def seen_at(self, address: str | None) -> "Town":
        """The town with its site at another address (``site_address``); the same without one, or with its own.

        No hub is told of feeds elsewhere, so they name none.
        """
        if address in {None, self.address}:
            return self
        return replace(self, address=str(address), home=self.address, hubs=())

    @property
    def words(self) -> TownWords:
        """What it calls itself, its house and its parts in a sentence."""
        return words_of(self.name, self.own_words, self.country)

    @property
    def locale(self) -> tuple[str, str]:
        """Its language and the state whose German that is, or its own: ``de`` and ``CH``."""
        language, _, region = self.language.partition("-")
        return language, region or self.country.name

    def german(self, text: str) -> str:
        """One of our own sentences as it is written there; names and what editors wrote are put in afterwards."""
        return written(text, self.language)

    @property
    def has_many_districts(self) -> bool:
        """Whether a list of them would push away what it stands beside: 40 fill three screens of a phone."""
        return len(self.districts) > _MANY

    @property
    def window(self) -> timedelta:
        """How long news counts as recent: on the board, in the channel's texts, on paper."""
        return timedelta(days=self.channel.days) if self.channel else _USUAL_WINDOW

    @property
    def longest_channel_text(self) -> int:
        """In characters."""
        return self.channel.characters if self.channel else _USUAL_LENGTH

    @property
    def tag_host(self) -> str:
        """The host in the tag authority, right of the @ in calendar UIDs."""
        return self.tag_authority.removeprefix("tag:").split(",")[0]

    @property
    def host(self) -> str:
        """The host of this site."""
        return host(self.address)

    @property
    def folder(self) -> str:
        """The path of this site on its host, as it stands in links: ``/aktuelles``; empty at the host's root."""
        return folder_of(self.address)

    @property
    def host_address(self) -> str:
        """The address of the host, without a slash at the end: this site's own, unless that has a path."""
        return self.absolute("").removesuffix(self.folder)

    @property
    def _addresses(self) -> tuple[str, ...]:
        """Where this site is, or will be."""
        return (self.address, self.home) if self.home else (self.address,)

    def is_named_in(self, text: str) -> bool:
        """Whether the host of this site, or of the real one in a preview, stands in a text in small letters."""
        return any(host(address) in text for address in self._addresses)

    def path_here(self, host_: str, path: str) -> str | None:
        """What a path on a host is on this site, also on the real one in a preview; ``None`` when it is elsewhere."""
        for address in self._addresses:
            folder = folder_of(address)
            is_below = path == folder or path.startswith((f"{folder}/", f"{folder}?", f"{folder}#"))
            if host_ == host(address) and is_below:
                rest = path[len(folder) :]
                return rest if rest.startswith("/") else f"/{rest}"
        return None

    @property
    def bare_address(self) -> str:
        """The address of this site as people read it aloud."""
        return bare(self.address)

    def webcal(self, path: str) -> str:
        """The address that subscribes to the calendar at a root-relative path of this site."""
        return webcal(self.absolute(path))

    def absolute(self, path: str) -> str:
        """The full URL of a root-relative path of this site, as programs read it: in ASCII."""
        return ascii_address(self.address + path)

    def served(self, path: str) -> str:
        """The address on the host of a root-relative path of this site; for HTML there is ``formats/served_html``."""
        return self.folder + path

    def readable(self, path: str) -> str:
        """The same as people read it."""
        return self.address + path
