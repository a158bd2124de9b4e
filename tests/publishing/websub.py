"""The other two of WebSub (W3C REC, 2018) on loopback: a hub, and a subscriber with a server of its own."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar, NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import Request, urlopen

from tests.feeds.test_hubs import linked

_LEASE = "864000"


class _Quiet(BaseHTTPRequestHandler):
    """Answers without a log."""

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def answer(self, status: int, body: bytes = b"", kind: str = "text/plain") -> None:
        """Answer and end."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def form(self) -> dict[str, list[str]]:
        """What was posted; each name must stand once for hubs that read the last one only."""
        assert self.headers["Content-Type"] == "application/x-www-form-urlencoded"
        return parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), strict_parsing=True)


class _Subscription(NamedTuple):
    topic: str
    callback: str
    secret: str


class Hub:
    """Takes subscriptions (5), asks whether they are meant (5.3), fetches what it is told of, passes it on (7).

    ``pings`` are the topics that it was told of; it distributes before it answers, so nobody need wait. ``status`` is
    what it answers to pings, for topics that contain ``refused``; it then does nothing else. ``met`` is called first.
    """

    def __init__(self) -> None:
        self.address, self.pings = "", list[str]()
        self.status, self.refused = 503, "nothing at all"
        self.met: Callable[[], None] = lambda: None
        self._subscriptions = list[_Subscription]()

    def subscribe(self, topic: str, callback: str, secret: str) -> None:
        """Keep it if the subscriber repeats the challenge (5.3.1)."""
        challenge = secrets.token_urlsafe()
        asked = {"mode": "subscribe", "topic": topic, "challenge": challenge, "lease_seconds": _LEASE}
        query = urlencode({f"hub.{name}": value for name, value in asked.items()})
        with urlopen(f"{callback}?{query}") as answer:  # noqa: S310 - our own server
            assert answer.read().decode() == challenge
        self._subscriptions.append(_Subscription(topic, callback, secret))

    def published(self, topic: str) -> int:
        """Fetch the topic and pass it on; the status to answer."""
        self.pings.append(topic)
        self.met()
        if self.refused in topic:
            return self.status
        with urlopen(topic) as answer:  # noqa: S310 - our own server
            content, kind = answer.read(), answer.headers["Content-Type"]
        for each in self._subscriptions:
            if each.topic == topic:
                self._distribute(each, content, kind)
        return 204

    def _distribute(self, to: _Subscription, content: bytes, kind: str) -> None:
        """All of the topic, as it is, signed (7, 7.1)."""
        links = f'<{self.address}>; rel="hub", <{to.topic}>; rel="self"'
        signature = hmac.new(to.secret.encode(), content, hashlib.sha256).hexdigest()
        head = {"Content-Type": kind, "Link": links, "X-Hub-Signature": f"sha256={signature}"}
        with urlopen(Request(to.callback, data=content, headers=head)) as answer:  # noqa: S310 - our own server
            assert answer.status // 100 == 2

    def taken(self) -> list[str]:
        """The pings since the last call, in order of their addresses."""
        found, self.pings = sorted(self.pings), []
        return found


class _AtHub(_Quiet):
    hub: ClassVar[Hub]

    def do_POST(self) -> None:
        form = {name: values[-1] for name, values in self.form().items()}
        if form["hub.mode"] == "publish":
            assert form["hub.url"] == form["hub.topic"]
            self.answer(self.hub.published(form["hub.topic"]))
        else:
            self.hub.subscribe(form["hub.topic"], form["hub.callback"], form["hub.secret"])
            self.answer(202)


class Delivery(NamedTuple):
    """What a subscriber was brought."""

    topic: str
    content: bytes
    kind: str


class Subscriber:
    """Finds hub and topic in a feed (4), subscribes, and keeps what it is brought with the right signature."""

    def __init__(self) -> None:
        self.callback, self.brought = "", list[Delivery]()
        self._wanted = dict[str, str]()

    def follow(self, address: str) -> None:
        """Subscribe to the feed at an address."""
        with urlopen(address) as answer:  # noqa: S310 - our own server
            raw = answer.read()
        [topic], [hub] = linked(raw, "self"), linked(raw, "hub")
        self._wanted[topic] = secrets.token_hex()
        asked = {"mode": "subscribe", "callback": self.callback, "topic": topic, "secret": self._wanted[topic]}
        form = urlencode({f"hub.{name}": value for name, value in asked.items()}).encode()
        with urlopen(hub, data=form) as answer:  # noqa: S310 - our own server
            assert answer.status == 202

    def meant(self, query: dict[str, list[str]]) -> str | None:
        """The challenge, if the subscription is wanted."""
        is_meant = query["hub.mode"] == ["subscribe"] and query["hub.topic"][0] in self._wanted
        return query["hub.challenge"][0] if is_meant else None

    def take(self, headers: Any, content: bytes) -> None:  # noqa: ANN401 - an HTTP message
        """Keep what the hub brings, unless somebody else brings it."""
        [topic] = re.findall(r'<([^>]+)>; rel="self"', headers["Link"])
        right = hmac.new(self._wanted[topic].encode(), content, hashlib.sha256).hexdigest()
        if hmac.compare_digest(headers["X-Hub-Signature"], f"sha256={right}"):
            self.brought.append(Delivery(topic, content, headers["Content-Type"]))


class _AtSubscriber(_Quiet):
    subscriber: ClassVar[Subscriber]

    def do_GET(self) -> None:
        challenge = self.subscriber.meant(parse_qs(urlsplit(self.path).query))
        self.answer(200 if challenge else 404, (challenge or "").encode())

    def do_POST(self) -> None:
        self.subscriber.take(self.headers, self.rfile.read(int(self.headers["Content-Length"])))
        self.answer(200)


_KINDS = {".atom": "application/atom+xml", ".rss": "application/rss+xml", ".json": "application/feed+json"}


class _Website(SimpleHTTPRequestHandler):
    def guess_type(self, path: Any) -> str:  # noqa: ANN401 - as in the library
        return _KINDS.get(Path(path).suffix, "text/html")

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def listening(handler: Any) -> Iterator[str]:  # noqa: ANN401 - a class or what makes its instances
    """Yields the address of a server on loopback, without a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=partial(server.serve_forever, poll_interval=0.01))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def a_hub() -> Iterator[Hub]:
    """A hub that listens."""
    hub = Hub()
    with listening(type("AtHub", (_AtHub,), {"hub": hub})) as address:
        hub.address = f"{address}/hub"
        yield hub


@contextmanager
def a_subscriber() -> Iterator[Subscriber]:
    """A subscriber whose callback listens."""
    subscriber = Subscriber()
    with listening(type("AtSubscriber", (_AtSubscriber,), {"subscriber": subscriber})) as address:
        subscriber.callback = f"{address}/{secrets.token_urlsafe()}"
        yield subscriber


@contextmanager
def served(site: Path) -> Iterator[str]:
    """A website whose folder may be exchanged, or not be there yet."""
    with listening(partial(_Website, directory=str(site))) as address:
        yield address
