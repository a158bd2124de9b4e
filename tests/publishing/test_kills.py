"""A run that is killed, or finds the disk full, at points spread over all that it changes.

The site is one of two, as each would be published into an empty folder. Now one, now the other is published over the
last, which thus is built, packed, swapped in, recorded and followed by the deletion of an old release.
"""

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.publishing.machine import Machine, machine
from tests.publishing.town import PublicTown
from tests.publishing.wholeness import Known, known, which
from tests.tools import IN_CI
from tests.workshop import tree

STEM = "2026-08-20-sperrung"
OLD = "2026-08-20 09:30"
"""Too old for papers, which would cost more than all the rest."""

NOW, LATER = "2026-11-23T12:00", "2026-11-23T12:15"
KILLS, FULL = (100, 20) if IN_CI else (10, 4)
_PICTURE = "Bild: bilder/a.png\nBildbeschreibung: Ein Punkt\nBildnachweis: Stadt\n"


def write(town: PublicTown, name: str) -> None:
    """The content of one of the two towns: they differ in text, pictures, events, and which announcements there are."""
    (town.content / "bilder/a.png").write_bytes((Path(__file__).parents[1] / "site/punkt.png").read_bytes())
    event = town.content / "meldungen/2026/2026-08-22-fest.md"
    if name == "a":
        town.announce(STEM, _PICTURE, date=OLD, body="Die erste Fassung.")
        event.unlink(missing_ok=True)
    else:
        town.announce(STEM, date=OLD, body="Eine andere Fassung, mit anderen Worten.")
        town.announce("2026-08-22-fest", f"{_PICTURE}Beginn: 2026-09-01 16:00\nOrt: Rathaus\n", date=OLD)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Known]:
    """Both sites, each published once, into an empty folder."""
    found = dict[str, Known]()
    for name in ("a", "b"):
        town = PublicTown(tmp_path_factory.mktemp(name))
        write(town, name)
        town.published(now=NOW)
        found[name] = known(town.site)
    return found


@pytest.fixture(scope="module")
def working(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A machine on which as many releases stand as are kept."""
    town = PublicTown(tmp_path_factory.mktemp("stadt"))
    with machine(town) as made:
        for name in "bababa":
            write(town, name)
            made.published()
        yield made


def points(changes: int, count: int) -> list[int]:
    """One change of each part of them, drawn with a seed."""
    dice = random.Random(14)  # noqa: S311 - a test's dice
    return [number * changes // count + dice.randint(1, changes // count) for number in range(count)]


def left(town: PublicTown) -> list[str]:
    """What a run should have cleared away."""
    return [
        str(path) for path in (town.folder, town.folder / "releases") for path in path.iterdir() if path.name[0] == "."
    ]


def hit(working: Machine, how: str, count: int, sites: Mapping[str, Known]) -> None:
    """Let it fail at so many points, look at what visitors see, and publish again."""
    changes = dict[str, int]()
    for name in "aba":
        write(working.town, name)
        changes[name] = len(working.published())
    for number in range(count):
        name, other = "ba"[number % 2], "ab"[number % 2]
        write(working.town, name)
        run = working.run("publish", how, points(changes[name], count)[number])
        assert run.returncode == (-9 if how == "kill" else 1), run.stdout
        assert how == "kill" or "Der Datenträger ist voll" in run.stdout
        assert which(working.town.site, sites) in {name, other}
        working.published()
        assert which(working.town.site, sites) == name
        assert left(working.town) == []


def test_a_run_that_is_killed_leaves_a_whole_site_and_the_next_one_heals(
    working: Machine, sites: Mapping[str, Known]
) -> None:
    hit(working, "kill", KILLS, sites)


def test_a_run_that_finds_the_disk_full_says_so_and_leaves_a_whole_site(
    working: Machine, sites: Mapping[str, Known]
) -> None:
    hit(working, "full", FULL, sites)


def test_a_run_that_is_killed_while_it_swaps_or_records_leaves_a_whole_site(
    working: Machine, sites: Mapping[str, Known]
) -> None:
    for name in "ba":
        write(working.town, name)
        changes = working.published()
    dear = ("/.aktuell", "/.verzeichnis.json", "/.neu", "/.stand.json", "/.weg-")
    numbers = [number for number, change in enumerate(changes, start=1) if change.split(" ", 1)[1].endswith(dear)]
    assert len(numbers) > len(dear)
    for place, number in enumerate(numbers):
        name = "ba"[place % 2]
        write(working.town, name)
        assert working.run("publish", "kill", number).returncode == -9
        assert which(working.town.site, sites) in {"a", "b"}
        working.published()
        assert which(working.town.site, sites) == name


@pytest.mark.parametrize("harm", [b"", b"{", None])
def test_a_cache_that_is_spoilt_or_full_of_folders_changes_nothing(
    working: Machine, sites: Mapping[str, Known], harm: bytes | None
) -> None:
    write(working.town, "a")
    working.published()
    write(working.town, "b")
    cache = working.town.content.parent / "cache"
    files = [file for file in cache.rglob("*") if file.is_file()]
    assert len(files) > 20
    for file in files:
        content = file.read_bytes()
        file.unlink()
        if harm is None:
            file.mkdir()
        else:
            file.write_bytes(content[: len(content) // 2] + harm)
    working.published()
    assert which(working.town.site, sites) == "b"


def test_a_rollback_that_is_killed_leaves_a_whole_site(working: Machine, sites: Mapping[str, Known]) -> None:
    changes = len(working.run("rollback", now=None).changes)
    for number in range(1, changes + 1, 4 if IN_CI else 10):
        write(working.town, "a")
        working.published()
        write(working.town, "b")
        working.published()
        assert working.run("rollback", "kill", number, now=None).returncode == -9
        assert which(working.town.site, sites) in {"a", "b"}


def test_a_board_that_is_half_exchanged_is_whole_after_the_next_run_whatever_the_clock_says(
    working: Machine, sites: Mapping[str, Known]
) -> None:
    write(working.town, "b")
    working.published(NOW)
    before = tree(working.town.site)
    for now in (LATER, NOW, LATER):
        changes = working.published(now)
    own = [
        number for number, change in enumerate(changes, start=1) if "/releases/" in change and "/quellen" not in change
    ]
    assert len(own) > 10
    working.published(NOW)
    for number in own:
        assert working.run("publish", "kill", number, now=LATER).returncode == -9
        working.published(NOW)
        assert tree(working.town.site) == before
        assert which(working.town.site, sites) == "b"
