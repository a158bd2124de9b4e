"""The site is at home in Pelican: its own commands build it, from the project's root, as any Pelican site."""

import os
import signal
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from tests.server import free_port
from tests.tools import ROOT
from tests.workshop import Workshop, tree

PELICAN = [str(Path(sys.executable).parent / "pelican")]


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    town = Workshop(tmp_path)
    town.announce("2026-11-20-sperrung")
    return town


def pelican(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PELICAN, *options], cwd=ROOT, capture_output=True, text=True, check=False)


def test_pelicans_own_command_builds_what_ours_builds(plain_site: Path, tmp_path: Path) -> None:
    run = pelican("content", "-s", "pelicanconf.py", "-o", str(tmp_path / "site"))
    assert run.returncode == 0, run.stderr
    assert tree(tmp_path / "site") == tree(plain_site)


def test_the_settings_for_publishing_make_everything_and_refuse_a_demonstration(tmp_path: Path) -> None:
    run = pelican("-s", "publishconf.py", "-o", str(tmp_path / "site"))
    assert run.returncode == 1
    assert "Das ist eine Vorführung." in " ".join(run.stdout.split() + run.stderr.split())
    assert not (tmp_path / "site").exists()


def test_a_problem_in_the_content_is_named_and_the_last_site_stays(workshop: Workshop) -> None:
    options = (str(workshop.content), "-s", "pelicanconf.py", "-o", str(workshop.output))
    assert pelican(*options).returncode == 0
    before = tree(workshop.output)
    workshop.announce("2026-11-21-falsch", "Gültig bsi: 2026-11-27")
    run = pelican(*options)
    assert run.returncode == 1
    assert "»Gültig bis«" in " ".join(run.stdout.split() + run.stderr.split())
    assert tree(workshop.output) == before


def test_pelicans_preview_builds_again_when_a_file_changes(workshop: Workshop) -> None:
    port = str(free_port())
    options = [str(workshop.content), "-s", "pelicanconf.py", "-o", str(workshop.output)]
    command = [*PELICAN, *options, "--listen", "--autoreload", "--port", port]
    is_seen = threading.Event()
    unbuffered = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=unbuffered,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as running:
        end = partial(os.killpg, running.pid, signal.SIGKILL)  # it watches and serves in processes of its own
        at_last = threading.Timer(120, end)  # a preview that says nothing would be waited for without end
        at_last.start()
        try:
            assert running.stdout is not None
            assert any("Done: Processed" in line for line in running.stdout)
            saving = threading.Thread(target=_saved_until, args=(workshop, is_seen))
            saving.start()
            assert any("Done: Processed" in line for line in running.stdout)
            assert "Titel von 2026-11-21-neu" in workshop.read("index.html")
        finally:
            is_seen.set()
            at_last.cancel()
            end()


def _saved_until(workshop: Workshop, is_seen: threading.Event) -> None:
    """Pelican begins to watch some time after it has built, so a file is saved until it notices."""
    while not is_seen.wait(0.5):
        workshop.announce("2026-11-21-neu")
