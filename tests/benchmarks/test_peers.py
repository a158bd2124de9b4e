"""Every generator of the benchmark really makes the site that it is timed for."""

import re
from pathlib import Path
from typing import TypeVar

import pytest

from benchmarks import watching
from benchmarks.corpus import Entry, entries, slug
from benchmarks.measure import measured
from benchmarks.peers.eleventy import Eleventy
from benchmarks.peers.hugo import Hugo
from benchmarks.peers.ours import Ours
from benchmarks.peers.peer import Missing, Peer
from benchmarks.peers.pelican import Pelican, PelicanCached
from tests.tools import missing, require

COUNT = 20
CORPUS = list(entries(COUNT))
STEMS = [entry.stem for entry in CORPUS]
Site = TypeVar("Site", bound=Peer)
PEERS: list[type[Peer]] = [Ours, Hugo, Pelican, PelicanCached, Eleventy]


@pytest.fixture(params=PEERS, ids=lambda kind: kind.name, scope="module")
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Peer:
    kind: type[Peer] = request.param
    peer = written(kind, tmp_path_factory.mktemp("peer"))
    measured(peer.command(), peer.cwd)
    return peer


def written(kind: type[Site], folder: Path) -> Site:
    if kind is Eleventy:
        require("node")
    try:
        kind.version()
    except Missing as error:
        missing(kind.name, str(error))
    peer = kind(folder)
    peer.write(CORPUS)
    return peer


def words(page: Path) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", page.read_text("utf-8")).split())


def test_every_announcement_has_its_page_with_its_words(built: Peer) -> None:
    assert sorted(page.parent.name for page in built.pages()) == sorted(STEMS)
    for entry in CORPUS:
        shown = words(built.page(entry.stem))
        assert entry.title in shown
        assert entry.body.rsplit("**", 2)[1] in shown


def test_there_are_lists_feeds_and_a_map_of_the_site(built: Peer) -> None:
    lists = {".", *(place for entry in CORPUS for place in places(entry))}
    for place in sorted(lists):
        pages = [built.output / place / "index.html", *(built.output / place).glob("seite/*/index.html")]
        links = {link for page in pages for link in re.findall(r"/meldungen/([^/\"]+)/", page.read_text("utf-8"))}
        assert links == expected(place), place
    for place in sorted(place for place in lists if not place.startswith("archiv/")):
        feed = next(file for name in ("feed.atom", "index.xml") if (file := built.output / place / name).is_file())
        assert all(stem in feed.read_text("utf-8") for stem in expected(place))
    assert all(stem in (built.output / "sitemap.xml").read_text("utf-8") for stem in STEMS)


def expected(place: str) -> set[str]:
    """The announcements that belong into a list."""
    return {entry.stem for entry in CORPUS if place in (".", *places(entry))}


def places(entry: Entry) -> tuple[str, str, str]:
    return f"themen/{slug(entry.topic)}", f"ortsteile/{slug(entry.district)}", f"archiv/{entry.at:%Y}"


def test_what_is_changed_for_a_case_changes_what_the_case_says(built: Peer) -> None:
    """One edited, an Eilmeldung and a template, and all of it taken back."""
    other = built.page(STEMS[-1])
    before = words(other)
    built.retitle(STEMS[10])
    built.alarm(STEMS[0])
    built.touch()
    measured(built.command(), built.cwd)
    assert f"Neu: {CORPUS[10].title}" in words(built.page(STEMS[10]))
    assert CORPUS[0].title not in before
    assert all("Eilmeldung" in words(page) and CORPUS[0].title in words(page) for page in built.pages())
    assert re.search(r"Fassung \d+", words(other))
    sources = [built.retitle(STEMS[10]), built.alarm(STEMS[0])]
    assert not any("Neu: " in text or built.urgent in text for text in (file.read_text("utf-8") for file in sources))


def test_what_is_forgotten_is_made_anew(built: Peer) -> None:
    built.forget()
    assert built.pages() == []


def test_a_waiting_eleventy_is_measured_when_it_has_written_the_change(tmp_path: Path) -> None:
    peer = written(Eleventy, tmp_path)
    runs = list(watching.runs(peer, STEMS, 1))
    assert [run.case for run in runs] == list(watching.CASES)
    assert all(run.usage.wall > 0 and run.usage.memory > 1 for run in runs)
    assert all(f"Neu: {CORPUS[number].title}" in words(peer.page(STEMS[number])) for number in (0, COUNT // 2))
