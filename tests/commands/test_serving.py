"""``invoke serve`` from its first line to its last."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.tools import ROOT
from tests.workshop import Workshop, invoked


@contextmanager
def started(workshop: Workshop, *options: str) -> Iterator[subprocess.Popen[str]]:
    """The command in a process; it is stopped at the end, whatever has come of it."""
    line = workshop.process("vorschau", *options)
    around = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    with subprocess.Popen(
        line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=around
    ) as run:
        try:
            yield run
        finally:
            run.kill()


def line(run: subprocess.Popen[str]) -> str:
    assert run.stdout
    return run.stdout.readline().rstrip("\n")


def address(text: str) -> str:
    assert text.startswith("Vorschau: http://127.0.0.1:")
    assert text.endswith("/  (beenden mit Strg+C)")
    return urlsplit(text.split()[1]).netloc


@pytest.fixture
def town(workshop: Workshop) -> Workshop:
    workshop.announce("2026-11-20-a")
    return workshop


@pytest.mark.skipif(os.name == "nt", reason="there Ctrl-C cannot be sent to one process alone")
def test_it_says_where_tells_of_saves_and_faults_and_ends_with_one_line(town: Workshop) -> None:
    with started(town, "--port", "8800") as run:
        host = address(line(run))
        connection = HTTPConnection(host, timeout=20)
        connection.request("GET", "/meldungen/2026-11-20-a/")
        assert connection.getresponse().status == 200
        connection.close()
        file = town.announce("2026-11-20-a", "Thema: Verkehr\n")
        told = line(run)
        while told.startswith("Gespeichert"):  # writing is not one event on every system
            told = line(run)
        assert told.startswith(f"{file}:6: ")
        assert line(run) == "Die Vorschau zeigt so lange den letzten guten Stand."
        town.announce("2026-11-20-a")
        while told.startswith(("Gespeichert", str(file))):
            told = line(run)
        assert told == "Alles ist wieder in Ordnung."
        run.send_signal(signal.SIGINT)
        rest, _ = run.communicate(timeout=20)
        assert rest.strip() == "Vorschau beendet."
        assert run.returncode == 0


def test_a_second_one_takes_the_next_port(town: Workshop) -> None:
    with started(town, "--port", "8820", "--still") as first:
        one = address(line(first))
        with started(town, "--port", one.rpartition(":")[2], "--abfragen") as second:
            assert int(address(line(second)).rpartition(":")[2]) > int(one.rpartition(":")[2])


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    run = invoked(["serve", "--content", str(tmp_path / "fehlt")])
    assert (run.returncode, run.stdout) == (1, f"{tmp_path / 'fehlt'}: Diesen Ordner gibt es nicht.\n")
