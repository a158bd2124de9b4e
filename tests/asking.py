"""One request to a server on this machine, and all of its answer."""

import ssl
from email.message import Message
from http.client import HTTPConnection, HTTPSConnection
from typing import NamedTuple

PATIENCE = 60


class Answer(NamedTuple):
    """What came back; the body as it was sent, packed or not."""

    status: int
    headers: Message
    body: bytes


def asked(host: str, path: str, method: str = "GET", headers: dict[str, str] | None = None) -> Answer:
    """What ``host:port`` answers; no redirect is followed, nothing is unpacked."""
    return answer_to(HTTPConnection(host, timeout=PATIENCE), path, method, headers or {})


def asked_over_tls(host: str, path: str, context: ssl.SSLContext) -> Answer:
    """As ``asked``, over TLS."""
    return answer_to(HTTPSConnection(host, timeout=PATIENCE, context=context), path, "GET", {})


def answer_to(connection: HTTPConnection, path: str, method: str, headers: dict[str, str]) -> Answer:
    """What a server says on a connection, which is closed then."""
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())
    finally:
        connection.close()
