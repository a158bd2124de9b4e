"""What a small town has written at one time, whatever project publishes it."""

import hashlib
import struct
import zlib
from dataclasses import dataclass, replace
from typing import Self

TOPICS = ("Verkehr", "Umwelt", "Rathaus")
FEAST = "2026-11-01-herbstmarkt"
"""Others link to it, so it stays where it is."""
CLOCKS = ("2026-11-23 12:00", "2026-11-25 08:00", "2026-12-24 08:00")
_UNTIL = "2026-11-24 12:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One announcement; ``until`` is set while it is an Eilmeldung, ``@`` in the body begins an address of the site."""

    stem: str
    folder: str
    title: str
    at: str
    topic: str
    teaser: str
    body: str
    until: str = ""
    is_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All that shapes the site. The numbers say how often a file was touched."""

    announcements: tuple[Announcement, ...]
    imprint: str = "Angaben der Gemeinde.\n\nVertreten durch die Bürgermeisterin."
    town: str = "Kleinau"
    phone: str = "04261 00000"
    topics: tuple[str, ...] = TOPICS
    layout: int = 0
    footer: int = 0
    style: int = 0
    picture: int = 0
    rendering: int = 0
    now: str = CLOCKS[0]

    def having(self, place: int, announcement: Announcement | None) -> Self:
        """With another announcement at a place, or none."""
        kept = (announcement,) if announcement else ()
        return replace(self, announcements=self.announcements[:place] + kept + self.announcements[place + 1 :])


def _announcement(number: int) -> Announcement:
    day, topic = 1 + number * 5 // 3, TOPICS[number % len(TOPICS)]
    stem = FEAST if number == 0 else f"2026-11-{day:02}-meldung-{number:02}"
    body = f"Erster Absatz von {number:02}\nmit einem Umbruch, Telefon 04261 71-{100 + number}.\n\n* eins\n* zwei\n"
    if number in (3, 7):
        body += f"\nMehr dazu beim [Markt](@{FEAST}).\n"
    if number in (0, 5):
        body += "\n![Das Rathaus](@bilder/rathaus.png)\n"
    return Announcement(
        stem=stem,
        folder="2026",
        title=f"Meldung Nummer {number:02}",
        at=f"2026-11-{day:02} 08:{number:02}",
        topic=topic,
        teaser=f"Worum es in {number:02} geht.",
        body=body,
        until=_UNTIL if number == 11 else "",  # noqa: PLR2004 - the newest
    )


def beginning() -> State:
    """Twelve announcements, one of them an Eilmeldung for one more day."""
    return State(announcements=tuple(_announcement(number) for number in range(12)))


def picture(number: int) -> bytes:
    """A PNG of four by three pixels in a colour of its number; always of the same size."""
    colour = hashlib.sha256(str(number).encode()).digest()[:3]
    rows = (b"\0" + colour * 4) * 3

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 4, 3, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")
