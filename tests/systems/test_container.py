"""The ``Containerfile``, as far as a machine without a daemon can try it.

A linter reads it; each of its steps is followed (``image.py`` tells how near that comes); and what it starts builds a
town. Not tried: the base image itself, mounts, and that a real container's user may write only where it should; instead
nothing else may have changed when the command has ended.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from tests.publishing.town import PublicTown
from tests.systems.image import Image, Stage, ignored_in, is_ignored
from tests.tools import ROOT
from tests.workshop import NOW, Workshop, tree

FILE = ROOT / "Containerfile"
_HADOLINT = Path(sys.executable).with_name("hadolint")
WRITTEN = (".cache", "output", "veroeffentlicht")


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    """All steps followed; anybody may write into the folders that are written, whoever the container's user is."""
    made = Image(FILE, tmp_path_factory.mktemp("image"))
    assert [made.last.place(folder).stat().st_mode & 0o7777 for folder in WRITTEN] == [0o1777] * len(WRITTEN)
    return made


@pytest.fixture
def container(image: Image, workshop: Workshop) -> Stage:
    """With a town's content where it would be mounted."""
    stage = image.last
    workshop.announce("2026-11-20-alltag", "Beginn: 2026-12-01 10:00\n")
    shutil.rmtree(stage.place("content"), ignore_errors=True)
    shutil.copytree(workshop.content, stage.place("content"))
    return stage


def unwritten(stage: Stage) -> dict[str, bytes]:
    here = stage.place(".")
    return {path: content for path, content in tree(here).items() if path.partition("/")[0] not in WRITTEN}


def test_a_linter_has_nothing_to_say() -> None:
    done = subprocess.run([str(_HADOLINT), str(FILE)], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_what_is_copied_is_enough_to_build_papers_pictures_and_search(container: Stage, workshop: Workshop) -> None:
    before = unwritten(container)
    done = container.run(*container.entrypoint, *container.command, "--now", NOW)
    assert done.returncode == 0, done.stdout + done.stderr
    made = tree(container.place("output"))
    assert {"meldungen/2026-11-20-alltag/aushang.pdf", "vorschau/seite.png", "suche/index.html"} <= made.keys()
    workshop.build("--full")
    outside = tree(workshop.output)
    searched = {path for path in {*made, *outside} if path.startswith("pagefind/")}
    assert {path: made[path] for path in made.keys() - searched} == {
        path: outside[path] for path in outside.keys() - searched
    }
    assert unwritten(container) == before


@pytest.mark.parametrize("command", ["check", "kanal", "publish --help"])
def test_other_commands_run_as_well(container: Stage, command: str) -> None:
    done = container.run(*container.entrypoint, *command.split())
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_it_publishes_is_served_by_a_link_that_holds_elsewhere(image: Image, tmp_path: Path) -> None:
    """The folder of releases is mounted, and a web server sees it under another name."""
    town, stage = PublicTown(tmp_path / "town"), image.last
    shutil.rmtree(stage.place("content"), ignore_errors=True)
    shutil.copytree(town.content, stage.place("content"))
    done = stage.run(*stage.entrypoint, "publish", "--zurueckhalten", "--now", NOW)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
    moved = stage.place("veroeffentlicht").rename(tmp_path / "elsewhere")
    assert "<title>" in (moved / "aktuell/index.html").read_text("utf-8")


def test_it_has_a_base_of_one_version_and_no_rights(image: Image) -> None:
    for base in image.bases:
        assert re.fullmatch(r"docker\.io/library/python:3\.\d+-slim-[a-z]+", base), base
    assert len(set(image.bases)) == 1
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", image.last.user)


def test_nothing_is_sent_to_the_daemon_but_what_is_copied() -> None:
    """Not the content of a town, its Git history, nor what lies about in a clone."""
    ours = [".git/config", "content/stadt.toml", ".env", "id_ed25519", "veroeffentlicht/releases/x", ".venv/pyvenv.cfg"]
    lines = ignored_in(ROOT)
    assert [path for path in ours if not is_ignored(PurePosixPath(path), lines)] == []
    assert is_ignored(PurePosixPath("plugins/bridge/__pycache__/a.pyc"), lines)
    assert not is_ignored(PurePosixPath("plugins/bridge/run.py"), lines)


@pytest.mark.parametrize("missing", ["COPY theme theme\n", "COPY plugins plugins\n", " pelicanconf.py"])
def test_an_image_that_lacks_something_would_be_noticed(missing: str, workshop: Workshop, tmp_path: Path) -> None:
    less = tmp_path / "Containerfile"
    text = FILE.read_text("utf-8")
    assert missing in text
    less.write_text(text.replace(missing, ""), "utf-8")
    stage = Image(less, tmp_path / "image").last
    shutil.copytree(workshop.content, stage.place("content"))
    done = stage.run(*stage.entrypoint, "build", "--now", NOW)
    assert done.returncode != 0, done.stdout
