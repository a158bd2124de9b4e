"""A small town and its preview, and a browser's questions to it without a browser."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import NamedTuple

from plugins.bridge.extent import SETTINGS
from plugins.bridge.settings import connect, order, settings_of
from plugins.preview.current import Current
from plugins.preview.server import Server
from plugins.preview.showing import shown
from tests.workshop import NOW, Workshop

DRAFT, LATER, PUBLIC = "2026-11-19-entwurf", "2026-11-24-spaeter", "2026-11-20-oeffentlich"


def a_busy_town(home: Path) -> Workshop:
    """One announcement that is public, one that will be tomorrow, one that is a draft."""
    workshop = Workshop(home)
    workshop.announce(PUBLIC, body="Siehe [bald](../2026/2026-11-24-spaeter.md).")
    workshop.announce(LATER, "Beginn: 2026-12-05 15:00\n", date="2026-11-24 10:00", body="## Ein Geheimnis\n\nPsst.")
    workshop.announce(DRAFT, "Status: entwurf\n", body="Noch unfertig.")
    return workshop


def a_preview(workshop: Workshop, now: str | None = NOW) -> Current:
    """Its preview, read once."""
    at = datetime.fromisoformat(now) if now else None
    settings = settings_of(SETTINGS, str(workshop.content), None, at, {"IS_FULL": True})
    connect(settings)
    current = Current(order(settings))
    current.refresh()
    return current


def page(current: Current, path: str) -> str:
    """What a browser is shown at a path of the site; there must be something."""
    found = shown(current, f"{path}index.html".lstrip("/"))
    assert found.is_there, found.content.decode()
    return found.content.decode()


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str


@contextmanager
def serving(current: Current, port: int = 8700) -> Iterator[Server]:
    """Its server, in a thread."""
    with Server(current, port) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def asking(server: Server, path: str, method: str = "GET", **headers: str) -> Iterator[HTTPResponse]:
    """An answer that is still being read."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        yield connection.getresponse()
    finally:
        connection.close()


def asked(server: Server, path: str, method: str = "GET", **headers: str) -> Answer:
    """A whole answer; names of headers have ``_`` for ``-``."""
    with asking(server, path, method, **headers) as answer:
        content = answer.read()
        return Answer(answer.status, dict(answer.headers), content.decode(errors="replace"))
