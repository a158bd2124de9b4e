"""The steps of the pipelines, run as their forges run them, in a clone of a town's project."""

import json
from pathlib import Path

import pytest

from tests.pipelines.steps import steps
from tests.pipelines.town import Clone, Town, announce
from tests.workshop import Run


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Only read and pushed to; each test has a clone of its own."""
    return Town(tmp_path_factory.mktemp("town"))


def _job(clone: Clone, name: str, job: str, **variables: str) -> Run:
    """All steps till one fails, as a forge runs them."""
    said, wrong = "", ""
    for step in steps(name, job):
        run = clone.step(step, **variables)
        said, wrong = said + run.stdout, wrong + run.stderr
        if run.returncode:
            return Run(run.returncode, said, wrong)
    return Run(0, said, wrong)


def _clone(town: Town, home: Path) -> Clone:
    clone = Clone(home / "runner", town.forge)
    (home / ".gitconfig").write_text((town.home / ".gitconfig").read_text("utf-8"), encoding="utf-8")
    return clone


def test_a_sound_branch_is_checked_and_previewed(town: Town, tmp_path: Path) -> None:
    clone = _clone(town, tmp_path)
    run = _job(clone, "github.yml", "pruefen")
    assert run.returncode == 0, run.stdout + run.stderr
    page = (clone.home / "vorschau/meldungen/2026-11-20-a/index.html").read_text("utf-8")
    assert 'href="http://localhost:8000/meldungen/2026-11-20-a/"' in page
    assert clone.noted("asked-for") == 0
    preview = steps("github.yml", "pruefen")[-1].script
    assert steps("gitlab-ci.yml", "pruefen")[0].script.endswith(f"\n{preview}")


@pytest.mark.parametrize("name", ["github.yml", "gitlab-ci.yml"])
def test_a_broken_branch_is_told_at_its_line_and_not_previewed(town: Town, tmp_path: Path, name: str) -> None:
    clone = _clone(town, tmp_path)
    file = clone.home / "content/meldungen/2026/2026-11-20-a.md"
    file.write_text(file.read_text("utf-8").replace("Thema", "Tehma"), encoding="utf-8")
    run = _job(clone, name, "pruefen")
    assert run.returncode == 1
    assert f"{file.relative_to(clone.home)}:4: Feld »Tehma«" in run.stdout
    assert not (clone.home / "vorschau").exists()
    if name == "github.yml":
        assert "::error file=content/meldungen/2026/2026-11-20-a.md,line=4,col=1,endColumn=6::" in run.stdout
        return
    report = json.loads((clone.home / "gl-code-quality-report.json").read_text("utf-8"))
    assert {"path": "content/meldungen/2026/2026-11-20-a.md", "lines": {"begin": 4}} in [
        each["location"] for each in report
    ]


def test_github_publishes_main_and_the_summary_holds_the_texts_for_the_channel(town: Town, tmp_path: Path) -> None:
    clone, summary, output = _clone(town, tmp_path), tmp_path / "summary.md", tmp_path / "output"
    given = {"GITHUB_STEP_SUMMARY": str(summary), "GITHUB_OUTPUT": str(output), "GITHUB_EVENT_NAME": "push"}
    run = _job(clone, "github.yml", "veroeffentlichen", **given)
    assert run.returncode == 0, run.stdout + run.stderr
    assert clone.served == {"2026-11-20-a"}
    assert "Titel von 2026-11-20-a" in summary.read_text("utf-8")
    assert output.read_text("utf-8").startswith("name=releases-"), "what a cache is kept under"


def test_the_summary_holds_the_new_texts_also_where_another_announcement_is_held_back(
    town: Town, tmp_path: Path
) -> None:
    clone, summary, output = _clone(town, tmp_path), tmp_path / "summary.md", tmp_path / "output"
    announce(clone.home / "content", "2026-11-21-gut")
    announce(clone.home / "content", "2026-11-21-kaputt", "Farbe: rot")
    given = {"GITHUB_STEP_SUMMARY": str(summary), "GITHUB_OUTPUT": str(output), "GITHUB_EVENT_NAME": "push"}
    run = _job(clone, "github.yml", "veroeffentlichen", **given)
    assert run.returncode == 3, run.stdout + run.stderr
    assert "2026-11-21-gut" in clone.served
    held, texts = summary.read_text("utf-8").split("## Fällig für den WhatsApp-Kanal")
    assert "Titel von 2026-11-21-gut" in texts
    assert "Titel von 2026-11-21-gut" in run.stdout
    assert "2026-11-21-kaputt" not in texts
    assert "content/meldungen/2026/2026-11-21-kaputt.md:6: Feld »Farbe«" in held


@pytest.mark.parametrize(("event", "code"), [("push", 3), ("schedule", 0)])
def test_what_is_held_back_is_red_after_a_push_and_a_warning_by_schedule(
    town: Town, tmp_path: Path, event: str, code: int
) -> None:
    clone = _clone(town, tmp_path)
    clone.ends_with = "3"
    run = _job(clone, "github.yml", "veroeffentlichen", GITHUB_EVENT_NAME=event, GITHUB_OUTPUT=str(tmp_path / "out"))
    assert run.returncode == code
    assert ("::warning::" in run.stdout) is (event == "schedule")


def test_gitlab_publishes_the_newest_main_also_when_an_old_job_is_run_again(town: Town, tmp_path: Path) -> None:
    clone = _clone(town, tmp_path)
    clone.git("checkout", "--quiet", "--detach")
    town.push("2026-11-21-neu")
    run = _job(clone, "gitlab-ci.yml", "veroeffentlichen", CI_DEFAULT_BRANCH="main")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "2026-11-21-neu" in clone.served
    assert "Titel von 2026-11-21-neu" in run.stdout


def test_a_key_goes_to_a_known_server_only(town: Town, tmp_path: Path) -> None:
    clone = _clone(town, tmp_path)
    script = next(step for step in steps("github.yml", "veroeffentlichen") if "Zugang" in step.name)
    refused = clone.step(script, SSH_SCHLUESSEL="geheim")
    assert refused.returncode == 1
    assert "SSH_SERVER fehlt" in refused.stderr
    assert not (tmp_path / ".ssh").exists()
    clone.run("mkdir -p bin; printf '#!/bin/sh\\n' >.venv/clock/rsync; chmod +x .venv/clock/rsync")
    assert clone.step(script, SSH_SCHLUESSEL="geheim\r\nnoch", SSH_SERVER="server.example ssh-ed25519 A") == (0, "", "")
    assert (tmp_path / ".ssh/id_ed25519").read_text("utf-8") == "geheim\nnoch\n"
    assert (tmp_path / ".ssh/id_ed25519").stat().st_mode & 0o077 == 0
