"""Hubs that do not do as they should: a run neither fails nor hangs, and says in German what each did."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

import pytest

from plugins.publishing import hubs, pings
from plugins.publishing.heard import Heard
from plugins.publishing.hubs import Told
from plugins.publishing.pings import Patience, pinged
from plugins.publishing.record import Record, Standing
from tests.publishing.websub import Hub, a_hub

TOPIC = "https://aktuelles.example/feed.atom"
PATIENT = Patience(20, 60)
HASTY = Patience(0.1, 60)
HASTY_IN_ALL = Patience(20, 0.3)
SLOW = "Er antwortet nicht rechtzeitig"
LATE = "Für alle reichte die Zeit nicht"

Rude = Callable[[socket.socket, Event], None]
"""What a hub does with a connection; the event is set when the test is over."""


@contextmanager
def rude_hub(manners: Rude) -> Iterator[str]:
    """Yields the address of a hub that reads what it is sent and then does that, with each connection."""
    over = Event()

    def meet(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.recv(65_536)
            manners(connection, over)

    def listen() -> None:
        with suppress(OSError):
            while True:
                Thread(target=meet, args=[server.accept()[0]]).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=listen).start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}/hub"
        finally:
            over.set()
            server.shutdown(socket.SHUT_RDWR)


def says(text: str) -> Rude:
    """Sends that and ends."""
    return lambda connection, _: connection.sendall(text.encode())


def answers(status: str, *head: str) -> Rude:
    """A whole answer."""
    return says("\r\n".join([f"HTTP/1.1 {status}", *head, "Content-Length: 0", "", ""]))


def waits(_: socket.socket, over: Event) -> None:
    """Takes what comes and says nothing."""
    over.wait()


def drips(connection: socket.socket, over: Event) -> None:
    """A sign of life now and then, and never an answer."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not over.wait(0.01):
        connection.sendall(b"x")


def never_ends(connection: socket.socket, over: Event) -> None:
    """An answer, and then a body without an end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while not over.is_set():
        connection.sendall(b"x" * 65_536)


def hangs_up(connection: socket.socket, _: Event) -> None:
    """Ends with a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")


@pytest.mark.parametrize("status", ["200 OK", "202 Accepted", "204 No Content"])
def test_a_hub_that_takes_it_has_heard(status: str) -> None:
    with rude_hub(answers(status)) as hub:
        assert pinged([(hub, TOPIC)], PATIENT) == {(hub, TOPIC): None}


@pytest.mark.parametrize(
    ("manners", "patience", "said"),
    [
        (answers("400 Bad Request"), PATIENT, "Er antwortet 400"),
        (answers("404 Not Found"), PATIENT, "Er antwortet 404"),
        (answers("429 Too Many Requests"), PATIENT, "Er antwortet 429"),
        (answers("500 Oops"), PATIENT, "Er antwortet 500"),
        (answers("304 Not Modified"), PATIENT, "Er verweist. Bitte die Adresse in »stadt.toml« prüfen"),
        (
            answers("301 Moved", "Location: https://neu.example/hub"),
            PATIENT,
            "Er verweist auf »https://neu.example/hub«. Bitte die Adresse in »stadt.toml« prüfen",
        ),
        (answers("307 Elsewhere", "Location: http://169.254.169.254/"), PATIENT, "Er verweist auf »http://169.254.1"),
        (
            answers("302 x", f"Location: https://x.example/\x1b[2J{'y' * 9000}"),
            PATIENT,
            "Er verweist auf »https://x.ex",
        ),
        (waits, HASTY, SLOW),
        (waits, HASTY_IN_ALL, LATE),
        (drips, HASTY_IN_ALL, LATE),
        (says(""), PATIENT, "Er bricht die Verbindung ab"),
        (hangs_up, PATIENT, "Er bricht die Verbindung ab"),
        (says("220 mail.example ESMTP\r\n"), PATIENT, "Er antwortet unverständlich"),
        (says("HTTP/1.1 999999999999 x\r\n\r\n"), PATIENT, "Er antwortet unverständlich"),
        (says("HTTP/1.1 200 OK\r\n" + "X: y\r\n" * 5000), PATIENT, "Er antwortet unverständlich"),
        (says("HTTP/1.1 200 OK\r\nX: " + "y" * 100_000), PATIENT, "Er antwortet unverständlich"),
    ],
)
def test_what_a_hub_did_instead_is_said(manners: Rude, patience: Patience, said: str) -> None:
    with rude_hub(manners) as hub:
        found = pinged([(hub, TOPIC)], patience)[hub, TOPIC]
    assert found is not None
    assert found.startswith(said)
    assert len(found) < 300
    assert found.isprintable()


def test_an_answer_without_an_end_is_an_answer() -> None:
    with rude_hub(never_ends) as hub:
        assert pinged([(hub, TOPIC)], PATIENT) == {(hub, TOPIC): None}


def test_a_hub_that_cannot_be_reached_or_trusted_is_named_as_such() -> None:
    with rude_hub(says("x")) as hub:
        secure = hub.replace("http:", "https:")
        assert pinged([(secure, TOPIC)], PATIENT)[secure, TOPIC] == "Die verschlüsselte Verbindung kommt nicht zustande"
    assert pinged([(hub, TOPIC)], PATIENT)[hub, TOPIC] == "Er nimmt keine Verbindung an"
    for nowhere in ("https://hub.invalid/", f"https://{'x' * 70}.invalid/"):
        assert pinged([(nowhere, TOPIC)], PATIENT)[nowhere, TOPIC] in {
            "Der Name des Servers ist nicht zu finden",
            "Er ist nicht zu erreichen",
        }


def test_a_redirect_is_not_followed() -> None:
    with a_hub() as other, rude_hub(answers("308 Moved", f"Location: {other.address}")) as hub:
        assert pinged([(hub, TOPIC)], PATIENT)[hub, TOPIC] is not None
        assert other.taken() == []


@pytest.mark.parametrize(("manners", "most"), [(answers("503 Busy"), 4), (says("x"), 4), (answers("500 Oops"), 40)])
def test_a_hub_that_is_busy_or_broken_is_not_asked_again_and_again(manners: Rude, most: int) -> None:
    met = list[int]()

    def counted(connection: socket.socket, over: Event) -> None:
        met.append(1)
        manners(connection, over)

    with rude_hub(counted) as hub:
        found = pinged([(hub, f"{TOPIC}{number}") for number in range(40)], PATIENT)
    assert None not in found.values()
    assert len(met) <= most
    assert len(found) == 40


def record(hub: str, **seals: str) -> Record:
    """A release with these feeds; in their names ``_`` is a dot."""
    files = {name.replace("_", "."): Standing(seal, 1, 1) for name, seal in seals.items()}
    topics = {path: f"https://aktuelles.example/{path}" for path in files}
    return Record(name="x", version="", authority="", program="", files=files, hubs=(hub,), topics=topics)


@pytest.fixture
def hub() -> Iterator[Hub]:
    """A hub that hears, and fetches nothing."""
    with a_hub() as made:
        made.refused, made.status = "/", 204
        yield made


@pytest.mark.parametrize(
    "harm", ["", "{", "[1]", '{"HUB": [1]}', '{"HUB": {"gemeldet": 1, "offen": {"feed.atom": 1}}}']
)
def test_where_nothing_is_known_of_a_hub_it_is_told_of_all(tmp_path: Path, hub: Hub, harm: str) -> None:
    file = tmp_path / "hubs.json"
    file.write_text(harm.replace("HUB", hub.address), encoding="utf-8")
    for expected in (["https://aktuelles.example/feed.atom", "https://aktuelles.example/feed.rss"], []):
        hubs.told(file, record(hub.address, feed_atom="a", feed_rss="b"), is_patient=False)
        assert hub.taken() == expected
    assert json.loads(file.read_text("utf-8"))[hub.address]["gemeldet"] == {"feed.atom": "a", "feed.rss": "b"}


def test_a_feed_that_is_gone_is_forgotten_and_told_again_when_it_is_back(tmp_path: Path, hub: Hub) -> None:
    file, both = tmp_path / "hubs.json", record(hub.address, feed_atom="a", feed_rss="b")
    for each in (both, record(hub.address, feed_atom="c"), both):
        hubs.told(file, each, is_patient=False)
    assert hub.taken() == sorted(
        f"https://aktuelles.example/feed.{each}" for each in ("atom", "rss", "atom", "atom", "rss")
    )


def test_what_cannot_be_noted_spoils_nothing(tmp_path: Path, hub: Hub) -> None:
    (tmp_path / ".hubs.json").mkdir()
    word = hubs.told(tmp_path / "hubs.json", record(hub.address, feed_atom="a"), is_patient=False)
    assert word.heard == (f"Der Hub »{hub.address}« weiß von einem geänderten Feed.",)
    [fault] = word.faults
    assert fault.startswith("Was Hubs gemeldet ist, lässt sich nicht notieren: Hier steht ein Ordner")


def test_one_line_says_of_how_many_feeds_a_hub_has_not_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hubs, "PATIENCE", HASTY)
    with rude_hub(waits) as slow:
        told = hubs.told(tmp_path / "hubs.json", record(slow, feed_atom="a", feed_rss="b"), is_patient=False)
    rest = "Er antwortet nicht rechtzeitig. Ein späterer Lauf versucht es wieder."
    assert told == Told((), (f"Der Hub »{slow}« weiß noch nichts von 2 geänderten Feeds: {rest}",))


def test_a_schedule_waits_as_long_again_as_it_has_waited_and_a_new_version_not_at_all(tmp_path: Path) -> None:
    file, hub = tmp_path / "hubs.json", "https://hub.example/"
    tried = list[int]()
    for minute in range(100):
        heard = Heard(file, record(hub, feed_atom="a"))
        if news := heard.news(hub, minute * 60.0, is_patient=True):
            tried.append(minute)
            heard.note(hub, [], news, minute * 60.0)
            heard.save()
    assert tried == [0, 1, 2, 4, 8, 16, 32, 64]
    assert Heard(file, record(hub, feed_atom="a")).news(hub, 6001.0, is_patient=False) == ["feed.atom"]
    assert Heard(file, record(hub, feed_atom="b")).news(hub, 6001.0, is_patient=True) == ["feed.atom"]
    assert Heard(file, record(hub, feed_atom="a")).news(hub, 3000.0, is_patient=True) == ["feed.atom"]  # set back


def test_the_patience_of_a_run_is_short() -> None:
    assert pings.PATIENCE.one <= 10
    assert pings.PATIENCE.all <= 60
