"""What a stranger does to the folder of releases, or where he puts it."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bridge.disk import ordinary_user
from tests.publishing.town import PublicTown
from tests.tools import require
from tests.workshop import tree

STEM = "2026-11-20-sperrung"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A folder on another file system."""
    memory = Path("/dev/shm")  # noqa: S108 - memory, and a folder of our own in it
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second file system here")
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name)


def three_releases(town: PublicTown) -> None:
    for number in range(3):
        town.announce(STEM, body=f"Fassung {number}.")
        town.published()


@pytest.mark.parametrize("name", ["Stände der Stadt", "Rotenburg (Wümme)/öffentlich & neu", "-r", "a:b", "100% [neu]"])
def test_the_folder_may_have_any_name_and_so_may_its_targets(
    town: PublicTown, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    require("rsync")
    require("rclone")
    home = town.content.parent
    town.folder = home / name
    town.site = town.folder / "aktuell"
    targets = [f"{kind}{home}/{name}/ziel {number}" for number, kind in enumerate(("", "rsync:", "rclone:"))]
    if ":" in name or name.startswith("-"):
        targets = []
    town.settings(monkeypatch, PUBLISH_TO=targets)
    three_releases(town)
    assert "Fassung 2." in town.served(f"meldungen/{STEM}/index.html")
    assert len(town.releases()) == 3
    for target in targets:
        assert tree(Path(target.removeprefix("rsync:").removeprefix("rclone:"))) == tree(town.site)


def test_the_folder_may_be_a_link_to_another_file_system(town: PublicTown, elsewhere: Path) -> None:
    town.folder.symlink_to(elsewhere)
    three_releases(town)
    assert town.folder.is_symlink()
    assert "Fassung 2." in town.served(f"meldungen/{STEM}/index.html")
    assert town.rollback().returncode == 0
    assert "Fassung 1." in town.served(f"meldungen/{STEM}/index.html")


def test_the_releases_alone_may_lie_on_another_file_system(town: PublicTown, elsewhere: Path) -> None:
    town.folder.mkdir()
    (town.folder / "releases").symlink_to(elsewhere)
    three_releases(town)
    assert "Fassung 2." in town.served(f"meldungen/{STEM}/index.html")


@pytest.mark.parametrize("number", [errno.EMLINK, errno.EPERM, errno.EXDEV, errno.EOPNOTSUPP])
def test_where_a_file_can_have_no_more_names_it_is_copied(
    town: PublicTown, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    town.published()

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", refuse)
    three_releases(town)
    monkeypatch.undo()
    first, *_, last = (town.folder / "releases" / name / "website/impressum/index.html" for name in town.releases())
    assert not first.samefile(last)
    assert (first.read_bytes(), first.stat().st_mtime_ns) == (last.read_bytes(), last.stat().st_mtime_ns)
    assert last.with_name("index.html.br").is_file()


def test_without_its_link_or_with_one_that_leads_nowhere_a_run_makes_it_anew(town: PublicTown) -> None:
    three_releases(town)
    whole = tree(town.site)
    town.site.unlink()
    town.published()
    assert tree(town.site) == whole
    shutil.rmtree(town.site.resolve().parent)
    assert not town.site.exists()
    town.published()
    assert tree(town.site) == whole
    town.site.unlink()
    town.site.symlink_to("releases/gibt/es/nicht")
    town.published()
    assert tree(town.site) == whole


def test_a_release_that_somebody_deleted_is_left_out_by_a_rollback(town: PublicTown) -> None:
    three_releases(town)
    _, second, _ = town.releases()
    shutil.rmtree(town.folder / "releases" / second)
    assert town.rollback().returncode == 0
    assert "Fassung 0." in town.served(f"meldungen/{STEM}/index.html")


@pytest.mark.parametrize("path", ["impressum/index.html", "feed.atom", "assets"])
def test_what_somebody_deleted_from_the_served_release_is_back_after_the_next_run(town: PublicTown, path: str) -> None:
    town.published()
    whole = tree(town.site)
    place = town.site / path
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    town.published()
    assert tree(town.site) == whole


def test_what_is_no_release_is_neither_counted_nor_deleted(town: PublicTown) -> None:
    town.published()
    for name in ("alt", "sicherung-2025", "zuletzt"):
        shutil.copytree(town.site.resolve().parent, town.folder / "releases" / name)
    for _ in range(2):
        three_releases(town)
    names = town.releases()
    assert {"alt", "sicherung-2025", "zuletzt"} < set(names)
    assert len(names) == 3 + 5


def test_a_folder_where_the_link_must_be_is_refused_and_no_release_is_left_each_time(town: PublicTown) -> None:
    town.published()
    served = town.site.resolve()
    town.site.unlink()
    shutil.copytree(served, town.site)
    town.announce(STEM, body="Neu.")
    for command in (town.publish, town.rollback):
        run = command()
        assert run.returncode == 1
        assert f"{town.site}: Hier muss eine Verknüpfung auf den Stand stehen" in run.stdout
        assert "Bitte umbenennen, was hier steht" in run.stdout
    assert len(town.releases()) == 1
    town.site.rename(town.folder / "alt")
    town.published()
    assert "Neu." in town.served(f"meldungen/{STEM}/index.html")


@pytest.mark.parametrize("below", ["", "releases"])
def test_a_folder_that_cannot_be_written_is_named_and_the_site_stays(
    below: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ordinary_user() as home:
        monkeypatch.setenv("HOME", str(home))
        town = PublicTown(home)
        town.published()
        before = tree(town.site)
        town.announce(STEM, body="Neu.")
        place = town.folder / below
        place.chmod(0o555)
        run = town.publish()
        assert run.returncode == 1, run.stdout
        assert "Die Berechtigung fehlt (»" in run.stdout
        assert "Bitte die Rechte prüfen." in run.stdout
        assert tree(town.site) == before
        place.chmod(0o755)
        town.published()
        assert "Neu." in town.served(f"meldungen/{STEM}/index.html")
