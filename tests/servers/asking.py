"""Questions to one server of the tests, over TLS or without."""

import ssl
from functools import cache
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from typing import NamedTuple

from tests.asking import PATIENCE, Answer, answer_to
from tests.servers.running import NAME

ITS_OWN = {
    *(
        "date",
        "server",
        "connection",
        "upgrade",
        "keep-alive",
        "etag",
        "last-modified",
        "accept-ranges",
        "content-length",
    ),
    *("content-range", "transfer-encoding", "location", "vary", "content-type", "content-encoding", "allow", "alt-svc"),
    "www-authenticate",
}
"""Headers that each server writes in its own way, or that say something about one file; all others are a promise."""


class Asking(NamedTuple):
    """A running server: its name here, the site's folder, both ports, and the path below which the site stands.

    Asked for are addresses of the site: the path is put before them.
    """

    name: str
    site: Path
    port: int
    tls_port: int
    folder: str = ""

    def over_tls(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """What it answers; ``accept_encoding="br"`` is a header. Nothing is followed or unpacked."""
        connection = HTTPSConnection("127.0.0.1", self.tls_port, context=untrusting(), timeout=PATIENCE)
        return _answer(connection, self.folder + path, method, headers)

    def plainly(self, path: str) -> Answer:
        """The same without TLS."""
        return _answer(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE), self.folder + path, "GET", {})


@cache
def untrusting() -> ssl.SSLContext:
    """Takes our certificate, for the tests are about what comes after it."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def promises(answer: Answer) -> dict[str, list[str]]:
    """The headers of an answer that are the same whichever server sends them."""
    names = {name.lower() for name in answer.headers} - ITS_OWN
    return {name: answer.headers.get_all(name, []) for name in names}


def varies(answer: Answer) -> set[str]:
    """Which headers of a question the answer depends on."""
    return {name.strip() for line in answer.headers.get_all("Vary", []) for name in line.split(",")}


def kind(answer: Answer) -> str:
    """Media type and charset, however they are spaced."""
    return answer.headers["Content-Type"].replace("; ", ";")


def _answer(connection: HTTPConnection, path: str, method: str, headers: dict[str, str]) -> Answer:
    sent = {"Host": NAME} | {name.replace("_", "-"): value for name, value in headers.items()}
    return answer_to(connection, path, method, sent)
