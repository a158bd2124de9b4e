"""Publishing tells a hub, the hub tells subscribers (WebSub), whatever befalls hub, disk or run."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen
from threading import Event

import pytest

from tests.publishing.town import PublicTown
from tests.publishing.websub import Hub, Subscriber, a_hub, a_subscriber, served
from tests.tools import ROOT
from tests.workshop import TOWN

DOCUMENTS = ("feed.atom", "feed.json", "feed.rss")
IN_BORCHEL = ("themen/verkehr/", "ortsteile/borchel/", "themen/verkehr/borchel/")


@dataclass(frozen=True)
class Followed:
    """A town whose website is served at ``address``, and whose hub listens."""

    town: PublicTown
    hub: Hub
    address: str

    def names(self, *hubs: str) -> None:
        """Let ``stadt.toml`` name these hubs from now on."""
        text = TOWN.replace("https://aktuelles.musterfelde.example", self.address).replace(".example", ".de")
        (self.town.content / "stadt.toml").write_text(f"{text}\n[websub]\nhub = {json.dumps(hubs)}\n", encoding="utf-8")

    def feeds(self, *folders: str) -> list[str]:
        """The addresses of the feeds in some folders of the site, in order."""
        return sorted(f"{self.address}/{folder}{name}" for folder in folders for name in DOCUMENTS)

    def all(self) -> list[str]:
        """Those of all feeds of the site."""
        found = {file.parent for file in self.town.site.resolve().rglob("feed.rss")}
        folders = (f"{folder.relative_to(self.town.site.resolve())}/" for folder in found)
        return self.feeds(*("" if folder == "./" else folder for folder in folders))


@pytest.fixture
def followed(town: PublicTown) -> Iterator[Followed]:
    """It was never published."""
    with served(town.site) as address, a_hub() as hub:
        made = Followed(town, hub, address)
        made.names(hub.address)
        yield made


@pytest.fixture
def subscriber() -> Iterator[Subscriber]:
    """Somebody who wants to know at once."""
    with a_subscriber() as made:
        yield made


def unheard(hub: Hub, feeds: int, reason: str) -> str:
    """The line that says so."""
    count = "einem geänderten Feed" if feeds == 1 else f"{feeds} geänderten Feeds"
    return f"Der Hub »{hub.address}« weiß noch nichts von {count}: {reason}. Ein späterer Lauf versucht es wieder."


def test_a_subscriber_is_brought_the_new_feed_byte_for_byte(followed: Followed, subscriber: Subscriber) -> None:
    followed.town.published()
    paths = [f"themen/verkehr/{name}" for name in DOCUMENTS]
    for path in paths:
        subscriber.follow(f"{followed.address}/{path}")
    assert subscriber.brought == []
    followed.town.announce("2026-11-22-neu", body="Ganz neu.")
    followed.town.published()
    found = {each.topic: each.content for each in subscriber.brought}
    assert found == {f"{followed.address}/{path}": (followed.town.site / path).read_bytes() for path in paths}
    assert all(b"Ganz neu." in content for content in found.values())
    kinds = {each.topic.rpartition(".")[2]: each.kind for each in subscriber.brought}
    assert kinds == {"atom": "application/atom+xml", "rss": "application/rss+xml", "json": "application/feed+json"}


def test_the_hub_is_told_of_all_feeds_at_first_and_then_of_those_that_changed(followed: Followed) -> None:
    said = followed.town.published()
    told = followed.hub.taken()
    assert told == followed.all()
    assert f"{followed.address}/kanal/feed.atom" in told
    assert f"Der Hub »{followed.hub.address}« weiß von {len(told)} geänderten Feeds." in said
    followed.town.announce("2026-11-22-neu", "Ortsteile: Borchel\n")
    followed.town.published()
    assert followed.hub.taken() == followed.feeds("", *IN_BORCHEL, "kanal/")
    followed.town.page("impressum", "Ein anderer Text.")
    for options in ((), ("--zurueckhalten",)):
        assert "Hub" not in followed.town.published(*options, now="2026-11-23T12:15")
    assert followed.hub.taken() == []


def test_a_schedule_tells_the_hub_too_and_says_nothing(followed: Followed) -> None:
    followed.town.published()
    followed.hub.taken()
    followed.town.announce("2026-11-22-neu")
    assert not followed.town.published("--zurueckhalten")
    assert followed.feeds("", "themen/verkehr/")[0] in followed.hub.taken()


def test_a_way_back_is_news_too(followed: Followed) -> None:
    followed.town.published()
    followed.town.announce("2026-11-22-neu", "Ortsteile: Borchel\nWhatsApp: nein\n")
    followed.town.published()
    followed.hub.taken()
    assert f"»{followed.hub.address}« weiß von 12 geänderten Feeds." in followed.town.rollback().stdout
    assert followed.hub.taken() == followed.feeds("", *IN_BORCHEL)


def test_only_publishing_tells_anybody(followed: Followed) -> None:
    followed.town.build("--publish")
    followed.town.build("--adresse", "https://vorschau.example/zweig")
    assert followed.town.run("check").returncode == 0
    assert followed.hub.taken() == []


def test_without_a_hub_nobody_is_told_and_nothing_is_noted(followed: Followed) -> None:
    text = (followed.town.content / "stadt.toml").read_text("utf-8").partition("[websub]")[0]
    (followed.town.content / "stadt.toml").write_text(text, encoding="utf-8")
    followed.town.published()
    assert followed.hub.taken() == []
    assert not (followed.town.folder / "hubs.json").exists()
    followed.names(followed.hub.address)
    followed.town.published()
    assert followed.hub.taken() == followed.all()


def test_the_hub_hears_once_the_website_has_arrived_where_it_is_served(
    followed: Followed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "ziel"
    target.write_text("im Weg", encoding="utf-8")
    followed.town.settings(monkeypatch, PUBLISH_TO=[str(target)])
    run = followed.town.publish()
    assert run.returncode == 1
    assert "Die Übertragung nach" in run.stdout
    assert "Hub" not in run.stdout
    assert followed.hub.taken() == []
    target.unlink()
    followed.town.published()
    assert followed.hub.taken() == followed.all()


def test_what_a_hub_did_not_hear_it_is_told_the_next_time_though_nothing_has_changed(followed: Followed) -> None:
    hub, town = followed.hub, followed.town
    hub.refused, hub.status = "/themen/verkehr/feed", 500
    assert unheard(hub, 3, "Er antwortet 500") in town.published().splitlines()
    assert hub.taken() == followed.all()
    assert unheard(hub, 3, "Er antwortet 500") in town.published().splitlines()
    assert hub.taken() == followed.feeds("themen/verkehr/")
    hub.refused = "nothing any more"
    assert "weiß von 3 geänderten Feeds." in town.published()
    assert hub.taken() == followed.feeds("themen/verkehr/")
    assert "Hub" not in town.published()
    assert hub.taken() == []


def test_a_schedule_names_a_deaf_hub_with_each_new_release_and_not_in_between(followed: Followed) -> None:
    followed.town.published()
    followed.hub.refused = "/themen/verkehr/"
    followed.town.announce("2026-11-22-neu")
    assert followed.town.published("--zurueckhalten").count("Der Hub") == 1
    followed.hub.taken()
    assert not followed.town.published("--zurueckhalten")
    assert set(followed.hub.taken()) & set(followed.feeds("themen/verkehr/"))


def test_what_was_changed_back_while_the_hub_was_deaf_is_no_news(followed: Followed) -> None:
    followed.town.published()
    file = followed.town.announce("2026-11-22-neu")
    followed.hub.refused = "/"
    followed.town.published()
    assert followed.hub.taken()
    file.unlink()
    followed.hub.refused = "nothing any more"
    followed.town.published()
    assert followed.hub.taken() == []


def test_one_hub_that_is_gone_keeps_nothing_from_another(followed: Followed) -> None:
    with a_hub() as gone:
        pass
    followed.names(gone.address, followed.hub.address)
    run = followed.town.publish()
    assert run.returncode == 0
    feeds = followed.all()
    assert followed.hub.taken() == feeds
    assert unheard(gone, len(feeds), "Er nimmt keine Verbindung an") in run.stdout.splitlines()
    assert f"Der Hub »{followed.hub.address}« weiß von {len(feeds)} geänderten Feeds." in run.stdout


def test_a_run_that_is_killed_while_it_tells_the_hub_loses_nothing(followed: Followed) -> None:
    followed.town.published()
    followed.hub.taken()
    followed.town.announce("2026-11-22-neu", "WhatsApp: nein\n")
    line, running, has_begun = (
        followed.town.process("publish", "--folder", str(followed.town.folder)),
        list[Popen[bytes]](),
        Event(),
    )

    def kill() -> None:
        assert has_begun.wait(60)
        running[0].kill()

    followed.hub.met = kill
    with Popen(line, cwd=ROOT, stdout=DEVNULL) as process:
        running.append(process)
        has_begun.set()
    assert process.returncode == -9
    assert "2026-11-22-neu" in followed.town.served("feed.atom")
    followed.hub.met = lambda: None
    followed.hub.taken()
    followed.town.published()
    districts = ("kernstadt", "borchel", "gruenhagen")
    folders = [f"{place}/{each}/" for each in districts for place in ("ortsteile", "themen/verkehr")]
    assert set(followed.hub.taken()) == set(followed.feeds("", "themen/verkehr/", *folders))
