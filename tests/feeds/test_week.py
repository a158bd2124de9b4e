"""A week in the life of a town: real builds with a moving clock, a real server, and readers that poll every day."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.feeds.reading import feeds, items
from tests.feeds.subscriber import Subscriber
from tests.server import running_nginx
from tests.workshop import Workshop

TAG = "tag:musterfelde.example,2026:meldung"
STORM = "Dringlichkeit: eilmeldung\nÄnderungen:\n  - 2026-11-25 10:00: Stärker.\n"


class Town(Workshop):
    """The workshop with a server before it, and what changed since the last look."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.address = ""
        self._entries: dict[str, str] = {}

    def readers(self) -> list[Subscriber]:
        paths = ("/feed.atom", "/feed.rss", "/feed.json", "/themen/verkehr/feed.atom", "/ortsteile/borchel/feed.json")
        return [Subscriber(self.address + path) for path in paths]

    def changed_entries(self) -> set[str]:
        """The ids whose entry differs in a byte from the last look, in the feed of the whole site."""
        text = self.read("feed.atom")
        ids = [item.id for item in items(text.encode())]
        parts = text.split("<entry>")[1:]
        now = dict(zip(ids, (part.split("</entry>")[0] for part in parts), strict=True))
        changed = {each for each in now if self._entries.get(each) != now[each]}
        self._entries = now
        return {each.removeprefix(f"{TAG}/") for each in changed}


@pytest.fixture
def town(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    found = Town(tmp_path)
    found.announce("2026-11-20-strasse", date="2026-11-20 09:30")
    found.announce("2026-11-21-fest", "Beginn: 2026-12-05 15:00\n", date="2026-11-21")
    found.announce("2026-11-23-sturm", STORM.partition("Änd")[0], date="2026-11-23 07:00")
    found.build(now="2026-11-23T12:00")
    with running_nginx(found.output, tmp_path_factory.mktemp("nginx")) as found.address:
        yield found


def polled(readers: list[Subscriber]) -> list[str] | None:
    """What every reader shows as new; all must say the same."""
    first, *others = [reader.poll() for reader in readers]
    assert all(other == first for other in others)
    return first


def test_a_week_in_the_life_of_a_town(town: Town) -> None:
    readers = town.readers()
    assert len(polled(readers) or ()) == 3
    assert len(town.changed_entries()) == 3

    town.build(now="2026-11-24T12:00")  # nothing but the clock has moved
    assert polled(readers) is None
    assert town.changed_entries() == set()

    town.announce("2026-11-20-strasse", date="2026-11-20 09:30", body="Ein Text ohne Tippfehler.")
    town.build(now="2026-11-24T13:00")
    assert polled(readers) == []
    assert town.changed_entries() == {"2026-11-20-strasse"}

    town.announce("2026-11-23-sturm", STORM, date="2026-11-23 07:00")
    town.build(now="2026-11-25T09:59")  # the change is written, but not due
    assert polled(readers) is None
    town.build(now="2026-11-25T12:00")
    assert polled(readers) == ["Aktualisiert: Titel von 2026-11-23-sturm"]
    assert town.changed_entries() == {"2026-11-23-sturm", "2026-11-23-sturm/aenderung/2026-11-25T10:00"}

    file = town.content / "meldungen/2026/2026-11-20-strasse.md"
    file.write_text(file.read_text("utf-8").replace("Titel: Titel von", "Titel: Neuer Titel von"), "utf-8")
    town.build(now="2026-11-26T12:00")
    assert polled(readers) == []
    assert town.changed_entries() == {"2026-11-20-strasse"}

    cancelled = "Beginn: 2026-12-05 15:00\nAufgehoben: 2026-11-27 09:00: Zu kalt.\n"
    town.announce("2026-11-21-fest", cancelled, date="2026-11-21")
    town.build(now="2026-11-27T12:00")
    assert polled(readers) == ["Absage: Titel von 2026-11-21-fest"]
    assert town.changed_entries() == {"2026-11-21-fest", "2026-11-21-fest/aufhebung"}

    ten = {f"2026-11-28-{letter}" for letter in "abcdefghij"}
    for stem in ten:
        town.announce(stem, date="2026-11-28 08:00")
    town.build(now="2026-11-28T12:00")
    assert set(polled(readers) or ()) == {f"Titel von {stem}" for stem in ten}
    assert town.changed_entries() == ten

    for day in ("29T00:00", "29T12:00", "30T23:59"):
        town.build(now=f"2026-11-{day}")
        assert polled(readers) is None
    for reader in readers:
        assert len(reader.shown) == 15
        assert reader.updated[f"{TAG}/2026-11-21-fest"] > reader.shown[f"{TAG}/2026-11-21-fest"].updated


def test_untouched_feeds_and_calendars_answer_304_when_another_topic_has_news(town: Town) -> None:
    calm = ("themen/buecherei/feed.atom", "themen/buecherei/feed.rss", "themen/buecherei/feed.json")
    before = {path: (town.output / path).stat().st_mtime_ns for path in (*calm, "termine.ics", "feed.atom")}
    calm_reader, busy_reader = Subscriber(f"{town.address}/{calm[0]}"), Subscriber(f"{town.address}/feed.atom")
    calm_reader.poll()
    busy_reader.poll()
    town.announce("2026-11-24-neu", date="2026-11-24")
    town.build(now="2026-11-24T12:00")
    after = {path: (town.output / path).stat().st_mtime_ns for path in before}
    assert [path for path in before if before[path] != after[path]] == ["feed.atom"]
    assert calm_reader.poll() is None
    assert busy_reader.poll() == ["Titel von 2026-11-24-neu"]


def test_daily_builds_of_an_untouched_town_change_no_feed_and_no_calendar(town: Town) -> None:
    def served() -> dict[str, bytes]:
        calendars = {str(file): file.read_bytes() for file in town.output.rglob("*.ics")}
        return calendars | feeds(town.output, "atom") | feeds(town.output, "rss") | feeds(town.output, "json")

    before = {path: raw for path, raw in served().items() if not path.startswith("/kanal/")}
    town.build(now="2027-06-01T12:00")
    after = served()
    assert {path for path, raw in before.items() if after[path] != raw} == set()
