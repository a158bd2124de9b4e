"""The town: everything that another town would change (``content/stadt.toml``)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from plugins.domain.placeholder import is_missing
from plugins.domain.reachable import mailto
from plugins.domain.telephone import tel
from plugins.domain.web_addresses import ascii_address, bare, host, webcal


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
    """The WhatsApp channel: its name, its link, the window in days and the longest text in characters."""

    name: str
    link: str
    days: int
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The press office. What nobody has filled in yet is a placeholder, which cannot be dialled or written to."""

    name: str
    phone: str
    email: str
    street: str
    postcode: str
    town: str

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
        return tel(self.known_phone) if self.known_phone else None

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

    ``address`` is this site's origin without a final slash; ``tag_authority`` (RFC 4151, ``tag:host,year``) is the
    fixed root of all feed ids and calendar UIDs; ``demo_now`` is the clock of a demonstration, else ``None``.
    """

    name: str
    short_name: str
    address: str
    main_site: str
    zone: ZoneInfo
    tag_authority: str
    channel: Channel
    topics: tuple[Topic, ...]
    districts: tuple[District, ...]
    contact: Contact
    facebook: str | None = None
    instagram: str | None = None
    printing: Printing = Printing()
    demo_now: datetime | None = None

    @property
    def is_demo(self) -> bool:
        """Whether the pages must say that nothing here is real."""
        return self.demo_now is not None

    @property
    def window(self) -> timedelta:
        """How long news counts as recent: on the board, in the channel's texts, on paper."""
        return timedelta(days=self.channel.days)

    @property
    def tag_host(self) -> str:
        """The host in the tag authority, right of the @ in calendar UIDs."""
        return self.tag_authority.removeprefix("tag:").split(",")[0]

    @property
    def host(self) -> str:
        """The host of this site."""
        return host(self.address)

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

    def readable(self, path: str) -> str:
        """The same as people read it."""
        return self.address + path
