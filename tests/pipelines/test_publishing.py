"""What the script that all pipelines share does on a server, in a pipeline, and when the forge is down."""

from pathlib import Path

import pytest

from tests.pipelines.town import Clone, Town, announce
from tests.tools import require


@pytest.fixture
def town(tmp_path: Path) -> Town:
    for tool in ("git", "make", "bash"):
        require(tool)
    return Town(tmp_path)


@pytest.fixture
def server(town: Town) -> Clone:
    """The server's clone, of which is looked at when it publishes, not what."""
    town.server.ends_with = "0"
    return town.server


def test_the_schedule_publishes_what_was_pushed_and_says_nothing(town: Town) -> None:
    assert town.server.publish("--zeitplan") == (0, "", "")
    assert town.server.served == {"2026-11-20-a"}
    town.push("2026-11-21-rohrbruch")
    assert town.server.publish("--zeitplan") == (0, "", "")
    assert town.server.served == {"2026-11-20-a", "2026-11-21-rohrbruch"}
    assert town.server.noted("asked-for") == 0


def test_the_schedule_works_once_a_quarter_of_an_hour_and_after_a_commit(town: Town, server: Clone) -> None:
    counted = []
    for quarter in (1_000, 1_000, 1_001, 1_001, 990):
        server.quarter = quarter
        assert server.publish("--zeitplan").returncode == 0
        counted.append(server.noted("published"))
    assert counted == [1, 1, 2, 2, 3], "a clock that was put back does not stop it"
    town.push("2026-11-21-b")
    assert server.publish("--zeitplan").returncode == 0
    assert server.noted("published") == 4


def test_what_is_held_back_is_said_once_to_a_commit(town: Town) -> None:
    town.push("2026-11-21-b", "Farbe: rot")
    first = town.server.publish("--zeitplan")
    assert (first.returncode, first.stdout) == (3, "")
    assert "content/meldungen/2026/2026-11-21-b.md:6: Feld »Farbe«" in first.stderr
    town.server.ends_with = "3"
    town.server.quarter += 1
    assert town.server.publish("--zeitplan") == (3, "", "")
    assert town.server.noted("published") == 2
    town.push("2026-11-21-c")
    assert town.server.publish("--zeitplan") == (3, "", "Endet mit 3\n"), "whoever pushes is told"


def test_packages_follow_the_lock_and_only_the_lock(town: Town, server: Clone) -> None:
    lock = town.office.home / "requirements.txt"
    lock.write_text(lock.read_text("utf-8") + "# anders\n", encoding="utf-8")
    town.push("2026-11-21-b")
    assert server.publish("--zeitplan").returncode == 0
    assert server.noted("asked-for") == 1
    (server.home / "requirements.txt").touch()
    town.push("2026-11-21-c")
    assert server.publish("--zeitplan").returncode == 0
    assert server.noted("asked-for") == 1


def test_what_cannot_be_installed_stops_no_announcement(town: Town, server: Clone) -> None:
    lock = town.office.home / "requirements.txt"
    lock.write_text(lock.read_text("utf-8") + "# anders\n", encoding="utf-8")
    town.push("2026-11-21-b")
    run = server.publish("--zeitplan", PIP_ENDS_WITH="1")
    assert run.returncode == 75
    assert "Veröffentlicht wird mit den bisherigen Paketen." in run.stderr
    assert server.noted("published") == 1
    assert server.publish("--zeitplan", PIP_ENDS_WITH="1") == (0, "", "")
    server.quarter += 1
    assert server.publish("--zeitplan") == (0, "", "")
    assert server.noted("asked-for") == 2, "the next run installs what was missing"


def test_the_forge_is_down_and_the_server_takes_the_push_itself(town: Town) -> None:
    town.server.git("config", "receive.denyCurrentBranch", "updateInstead")
    away = town.forge.rename(town.home / "weg")
    announce(town.office.home / "content", "2026-11-22-rohrbruch")
    town.office.commit("Rohrbruch")
    town.office.git("push", "--quiet", str(town.server.home), "main")
    run = town.server.publish("--zeitplan")
    assert "2026-11-22-rohrbruch" in town.server.served
    assert (run.returncode, run.stdout) == (75, "")
    assert "Veröffentlicht wird, was in diesem Klon steht." in run.stderr
    town.server.ends_with = "0"
    town.server.quarter += 1
    assert town.server.publish("--zeitplan") == (75, "", "")

    away.rename(town.forge)
    town.office.git("push", "--quiet", "origin", "main")
    town.server.quarter += 1
    assert town.server.publish("--zeitplan") == (0, "", "")
    assert (
        town.server.git("rev-parse", "HEAD", "origin/main").split()[0] == town.office.git("rev-parse", "HEAD").strip()
    )


def test_the_forge_is_down_and_any_clone_publishes(town: Town) -> None:
    town.forge.rename(town.home / "weg")
    announce(town.office.home / "content", "2026-11-22-rohrbruch")
    town.office.commit("Rohrbruch")
    run = town.office.publish()
    assert (run.returncode, run.stdout) == (75, "Fertig. Von wann die Website ist, steht auf ihr unter /stand.json.\n")
    assert town.office.served == {"2026-11-20-a", "2026-11-22-rohrbruch"}


def test_two_that_went_apart_are_told_and_the_server_goes_on(town: Town, server: Clone) -> None:
    announce(server.home / "content", "2026-11-22-hier")
    server.commit("hier")
    town.push("2026-11-22-dort")
    run = server.publish("--zeitplan")
    assert run.returncode == 75
    assert "dort" not in server.git("log", "--format=%s")
    assert server.noted("published") == 1


def test_a_second_run_of_the_schedule_leaves_the_first_alone(server: Clone) -> None:
    script = "exec 9>.cache/zeitplan.lock; flock 9; bash docs/pipelines/veroeffentlichen.sh --zeitplan 9>&-"
    assert server.run(f"mkdir -p .cache; {script}") == (0, "", "")
    assert server.noted("published") == 0


def test_who_mistypes_is_told_how_it_is_called(server: Clone) -> None:
    run = server.publish("--zeitplna")
    assert run.returncode == 2
    assert "veroeffentlichen.sh --zeitplan" in run.stderr
    assert server.noted("published") == 0
