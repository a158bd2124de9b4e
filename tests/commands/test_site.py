"""What the commands say when the surroundings are not right."""

import os
import re
import signal
import subprocess
from pathlib import Path
from subprocess import PIPE

import pytest

from plugins.bridge.clock import clock
from plugins.commands.arguments import instant
from plugins.domain.problems import ContentError
from tests.bridge.disk import being_built
from tests.factory import TOWN
from tests.tools import ROOT
from tests.workshop import Workshop, tree

NO_FOLDER = "Hier steht eine Datei statt eines Ordners"


@pytest.mark.parametrize(("command", "options"), [("check", []), ("build", []), ("whatsapp", [])])
def test_a_missing_content_folder_is_named(workshop: Workshop, command: str, options: list[str]) -> None:
    workshop.content = workshop.content.parent / "nirgends"
    run = workshop.run(command, *options)
    assert run.returncode == 1
    assert run.stdout.startswith(f"{workshop.content}: Diesen Ordner gibt es nicht.\n")
    assert run.stderr == ""


def test_an_output_folder_that_cannot_be_made_is_named(workshop: Workshop) -> None:
    file = workshop.content.parent / "datei"
    file.write_text("", encoding="utf-8")
    run = workshop.run("build", "--output", str(file / "output"))
    assert run.returncode == 1
    assert run.stdout == f"Das Lesen oder Schreiben scheitert: {NO_FOLDER} (»{file}/.output.lock«).\n"
    assert run.stderr == ""


@pytest.mark.parametrize("name", ["a" * 300, "unter/" + "ü" * 200, "a" * 250])
def test_a_name_that_is_too_long_is_one_line(workshop: Workshop, name: str) -> None:
    run = workshop.run("build", "--output", str(workshop.output / name))
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.startswith("Das Lesen oder Schreiben scheitert: Der Name ist zu lang (»")
    assert run.stdout.count("\n") == 1


def test_a_name_that_is_no_text_is_a_name(workshop: Workshop) -> None:
    output = os.fsdecode(bytes(workshop.output) + b"\xff")
    run = workshop.started("build", "--output", output)
    assert (run.returncode, run.stderr) == (0, "")
    assert (Path(output) / "index.html").is_file()
    (Path(output) / "assets").rename(Path(output) / "fremd")
    run = workshop.started("build", "--output", output)
    assert (run.returncode, run.stderr) == (1, "")
    assert "nicht von hier stammen" in run.stdout


@pytest.mark.parametrize("place", ["/", "~", "content"])
def test_what_is_not_the_site_is_refused_in_one_line(workshop: Workshop, place: str) -> None:
    place = {"~": str(Path.home()), "content": str(workshop.content)}.get(place, place)
    run = workshop.run("build", "--output", place)
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.endswith("Bitte einen anderen Ordner angeben.\n")
    assert run.stdout.count("\n") == 1


@pytest.mark.parametrize("name", ["Bürger öffentlich/", "link", "web/../link/", "[a]"])
def test_an_output_folder_may_be_a_link_relative_and_of_any_name(workshop: Workshop, name: str) -> None:
    home = workshop.content.parent
    (home / "web").mkdir()
    (home / "link").symlink_to("web")
    for _ in range(2):
        run = workshop.run("build", "--output", f"{os.path.relpath(home, ROOT)}/{name}")
        assert (run.returncode, run.stderr) == (0, "")
    assert (home / name / "index.html").is_file()
    assert (home / "link").is_symlink()
    assert [path.name for path in home.iterdir() if path.name.startswith(".")] == []


def test_many_announcements_at_once_go_only_when_asked_to(workshop: Workshop) -> None:
    for number in range(23):
        workshop.announce(f"2026-11-20-a{number:02}")
    workshop.build()
    before = tree(workshop.output)
    for file in sorted((workshop.content / "meldungen/2026").iterdir())[1:]:
        file.unlink()
    run = workshop.run("build", "--output", str(workshop.output))
    assert run.returncode == 1
    assert run.stdout == (
        f"{workshop.output}: 22 von 23 Meldungen, die hier stehen, gäbe es nach diesem Bau nicht mehr: "
        "2026-11-20-a18, 2026-11-20-a19, 2026-11-20-a20, 2026-11-20-a21, 2026-11-20-a22 … "
        "Bitte die Inhalte und die Uhrzeit (»--now«) prüfen. Wenn es so sein soll: »invoke build --force«.\n"
    )
    assert tree(workshop.output) == before
    workshop.build("--force")
    assert len(list(workshop.output.glob("meldungen/*/"))) == 1


def test_of_builds_at_once_each_waits_for_the_other(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-gut")
    workshop.build()
    expected = tree(workshop.output)
    line = workshop.process("build", "--output", str(workshop.output))
    with being_built(workshop.output) as first:
        others = [subprocess.Popen(line, cwd=ROOT, stdout=PIPE, stderr=PIPE, text=True) for _ in range(3)]
        for other in others:
            assert other.stderr is not None
            assert f"Hier baut schon ein anderer Vorgang (Prozess {first.pid}, seit " in other.stderr.readline()
        first.kill()
        outs = [other.communicate() for other in others]
    assert [other.returncode for other in others] == [0, 0, 0], outs
    assert tree(workshop.output) == expected
    assert [path.name for path in workshop.content.parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(("sent", "code", "said"), [("SIGINT", 130, "Abgebrochen."), ("SIGTERM", -15, "")])
def test_an_interrupted_build_leaves_the_old_site(workshop: Workshop, sent: str, code: int, said: str) -> None:
    workshop.announce("2026-11-20-gut")
    workshop.build()
    before = tree(workshop.output)
    # A shell that runs the tests in the background lets them, and what they start, ignore SIGINT.
    line = ["env", f"--default-signal={sent}", *workshop.process("build", "--output", str(workshop.output))]
    with being_built(workshop.output), subprocess.Popen(line, cwd=ROOT, stdout=PIPE, stderr=PIPE, text=True) as build:
        assert build.stderr is not None
        assert "Hier baut schon" in build.stderr.readline()
        build.send_signal(getattr(signal, sent))
        out, error = build.communicate()
    assert (build.returncode, error) == (code, "")
    assert out.startswith(said)
    assert tree(workshop.output) == before


def test_a_clock_that_is_none_is_refused(workshop: Workshop) -> None:
    run = workshop.started("build", now="morgen")
    assert run.returncode == 1
    assert run.stderr == "»morgen« ist kein Zeitpunkt. Bitte wie 2026-11-23T12:00 schreiben.\n"


@pytest.mark.parametrize("command", ["check", "build", "whatsapp"])
def test_a_clock_beyond_our_time_is_refused(workshop: Workshop, command: str) -> None:
    run = workshop.run(command, now="9999-12-31T23:59")
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "Das Jahr in »9999-12-31T23:59« ist wohl ein Tippfehler. Bitte das Jahr prüfen.\n"


@pytest.mark.parametrize(
    "now", ["9999-12-31T23:59-12:00", "0001-01-01T00:00+14:00", "2200-01-01", "1899-12-31 23:59", "0001-01-01"]
)
def test_however_it_is_written(now: str) -> None:
    with pytest.raises(SystemExit, match=f"Das Jahr in »{re.escape(now)}« ist wohl ein Tippfehler"):
        instant(now)


@pytest.mark.parametrize("epoch", ["253402297199", "-62135596800", "-9999999999", "1e9", "9" * 30, "7258118400"])
def test_the_clock_of_reproducible_builds_beyond_our_time_too(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ContentError, match=f"^SOURCE_DATE_EPOCH: »{epoch}« ist keine Zahl von Sekunden seit 1970"):
        clock(TOWN, None)


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_a_terminal_of_another_encoding_gets_the_whole_text(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    workshop.announce("2026-11-20-a")
    expected = workshop.run("whatsapp").stdout
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    assert workshop.started("whatsapp").stdout == expected
    assert "🚧" in expected


def test_many_hints_are_cut_short_after_a_build_only(workshop: Workshop) -> None:
    for number in range(13):
        workshop.announce(f"2026-11-20-a{number}", body="[bitte ergänzen: Text]")
    printed = workshop.build()
    assert printed.count("Hier fehlt noch eine Angabe") == 10
    assert "… und 3 weitere Hinweise, »invoke check« nennt alle." in printed
    assert workshop.run("check").stdout.count("Hier fehlt noch eine Angabe") == 13


def test_many_hints_bury_no_problem_of_a_build(workshop: Workshop) -> None:
    for number in range(13):
        workshop.announce(f"2026-11-20-a{number}", body="[bitte ergänzen: Text]")
    workshop.announce("2026-11-20-x", "Kontakt: Rathaus # intern")
    workshop.announce("2026-11-20-y", "Farbe: rot")
    lines = workshop.run("build", "--output", str(workshop.output)).stdout.splitlines()
    lines = [line for line in lines if not line.startswith("  ")]
    assert [line.partition(": Hinweis: ")[2][:9] for line in lines[:10]] == [*["Hier fehl"] * 9, "Feld »Kon"]
    assert lines[10] == "… und 4 weitere Hinweise, »invoke check« nennt alle."
    assert "Feld »Farbe«: Dieses Feld gibt es nicht." in lines[11]
    assert lines[12:] == ["Nichts wurde gebaut. Bitte zuerst die Punkte ohne »Hinweis« beheben."]


def test_what_was_built_stands_below_the_texts_for_the_channel(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a")
    printed = workshop.build()
    assert printed.index("*Titel von 2026-11-20-a*") < printed.index("Fertig: ")
    assert printed.endswith("Für den Kanal fällig (Texte siehe oben):\n  · 2026-11-20-a (neu)\n")


def test_the_summary_reminds_of_what_is_to_be_looked_at_again(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a", "Prüfen am: 2026-11-23")
    workshop.announce("2026-11-20-b", "Prüfen am: 2026-11-01\nStatus: entwurf")
    workshop.announce("2026-11-20-c", "Prüfen am: 2026-11-24")
    reminder = "Heute noch einmal prüfen:\n"
    said = workshop.build().partition(reminder)[2]
    assert said.splitlines()[:2] == [
        "  · Titel von 2026-11-20-b (Prüfen am 1. November 2026)",
        "  · Titel von 2026-11-20-a (Prüfen am 23. November 2026)",
    ]
    assert "Titel von 2026-11-20-c" not in said
    assert reminder not in workshop.build(now="2026-10-31T12:00")
