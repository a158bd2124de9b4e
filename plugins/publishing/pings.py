"""Tells WebSub hubs that feeds have changed; they fetch them then.

WebSub leaves open how; every known hub takes the form of PubSubHubbub 0.3, 7.1, or the same with ``hub.topic``. It may
name several feeds, but some hubs read one only (WebSubHub), and Google's was reported to pass over some of many without
a word. So each feed is told by itself.
"""

import queue
import socket
import ssl
from collections.abc import Mapping, Sequence
from http.client import HTTPException
from threading import Event, Thread
from time import monotonic
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from ..domain.problems import visible

_AGENT = "Aktuelles/1.0"
_AT_ONCE = 4
_LONGEST = 200
"""Characters of an address that a hub leads on to."""

_SLOW = "Er antwortet nicht rechtzeitig"
_LATE = "Für alle reichte die Zeit nicht"
_BUSY = (429, 503)
_REASONS: tuple[tuple[type[BaseException], str], ...] = (
    (TimeoutError, _SLOW),
    (ssl.SSLCertVerificationError, "Sein Zertifikat gilt nicht"),
    (ssl.SSLError, "Die verschlüsselte Verbindung kommt nicht zustande"),
    (socket.gaierror, "Der Name des Servers ist nicht zu finden"),
    (ConnectionRefusedError, "Er nimmt keine Verbindung an"),
    (ConnectionError, "Er bricht die Verbindung ab"),
    (HTTPException, "Er antwortet unverständlich"),
)

Ping = tuple[str, str]
"""A hub, and the address of a feed."""


class Patience(NamedTuple):
    """Seconds to wait for a sign of a hub, and for all of them together."""

    one: float
    all: float


PATIENCE = Patience(10, 60)


class _Answer(NamedTuple):
    """Why a hub has not heard, in German, or nothing; ``is_final`` when it would answer the next ping the same."""

    fault: str | None = None
    is_final: bool = False


class _Stay(HTTPRedirectHandler):
    """A redirect is not followed: what is posted is meant for the hub that the town has named."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """It is an error like others."""


def pinged(pings: Sequence[Ping], patience: Patience) -> Mapping[Ping, str | None]:
    """Why each could not be told, in German, or ``None`` when it was; it takes no longer than the ``patience``.

    The last of the threads may hang in a hub for a while longer, and does not keep the program from ending.
    """
    crew = _Crew(pings, patience)
    threads = [Thread(target=crew.work, daemon=True) for _ in range(min(_AT_ONCE, len(pings)))]
    end = monotonic() + patience.all
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0, end - monotonic()))
    crew.is_over.set()
    return {ping: crew.found.get(ping, _LATE) for ping in pings}


class _Crew:
    """What its threads share: pings that are left, answers, and the hubs that would not answer another."""

    def __init__(self, pings: Sequence[Ping], patience: Patience) -> None:
        self.found, self.is_over = dict[Ping, str | None](), Event()
        self._left, self._patience, self._lost = queue.SimpleQueue[Ping](), patience, dict[str, str]()
        self._opener = build_opener(_Stay, ProxyHandler())
        for ping in pings:
            self._left.put(ping)

    def work(self) -> None:
        """Send one after the other, as long as there are any."""
        while not self.is_over.is_set():
            try:
                ping = self._left.get_nowait()
            except queue.Empty:
                return
            hub, topic = ping
            answer = _Answer(self._lost.get(hub)) if hub in self._lost else self._sent(hub, topic)
            if answer.fault and answer.is_final:
                self._lost[hub] = answer.fault
            self.found[ping] = answer.fault

    def _sent(self, hub: str, topic: str) -> _Answer:
        return _sent(self._opener, hub, topic, self._patience.one)


def _sent(opener: OpenerDirector, hub: str, topic: str, seconds: float) -> _Answer:
    """What comes of one; nothing is read but status and head, which the library bounds."""
    form = urlencode({"hub.mode": "publish", "hub.url": topic, "hub.topic": topic}).encode()
    request = Request(hub, data=form, headers={"User-Agent": _AGENT})  # noqa: S310 - looked at by ``hub_address``
    try:
        with opener.open(request, timeout=seconds):
            return _Answer()
    except HTTPError as error:
        with error:
            return _refused(error.code, error.headers.get("Location"))
    except (OSError, HTTPException, ValueError) as error:
        cause = error.reason if isinstance(error, URLError) else error
        reasons = (text for kind, text in _REASONS if isinstance(cause, kind))
        return _Answer(next(reasons, "Er ist nicht zu erreichen"), is_final=True)


def _refused(status: int, place: str | None) -> _Answer:
    """A hub may refuse one feed and take another; not when it is busy, or somewhere else."""
    if status // 100 != 3:  # noqa: PLR2004 - redirects
        return _Answer(f"Er antwortet {status}", is_final=status in _BUSY)
    to = f" auf »{visible(place[:_LONGEST])}«" if place else ""
    return _Answer(f"Er verweist{to}. Bitte die Adresse in »stadt.toml« prüfen", is_final=True)
