"""A forge takes the pipelines as they are, they may do little, and two of them never publish at once."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pipelines.steps import PIPELINES, WORKFLOWS, Step, actions, read, steps
from tests.tools import require

_SCHEMAS = {
    "github.yml": ["--builtin-schema", "vendor.github-workflows"],
    "forgejo.yml": ["--builtin-schema", "vendor.github-workflows"],  # Forgejo's own is a part of it
    "gitlab-ci.yml": ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
}
_SHELLCHECK = Path(sys.executable).with_name("shellcheck")
_SCRIPTS = sorted(PIPELINES.glob("*.sh"))
_STEPS = [
    pytest.param(step, id=f"{name}-{step.name}")
    for name in _SCHEMAS
    for job in ("pruefen", "veroeffentlichen")
    for step in steps(name, job)
]
_COMMIT = re.compile(r"[^@]+@[0-9a-f]{40}")


def _said(*line: str | Path, given: str = "") -> str:
    run = subprocess.run(line, input=given, capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 and not run.stderr else run.stdout + run.stderr or f"exit {run.returncode}"


def test_every_pipeline_is_tested() -> None:
    assert {file.name for file in PIPELINES.glob("*.yml")} == _SCHEMAS.keys()
    assert [file.name for file in _SCRIPTS] == ["veroeffentlichen.sh", "zugang.sh"]


@pytest.mark.parametrize("name", _SCHEMAS)
def test_a_pipeline_is_of_its_forges_schema(name: str) -> None:
    assert not _said(sys.executable, "-m", "check_jsonschema", *_SCHEMAS[name], PIPELINES / name)


@pytest.mark.parametrize("script", _SCRIPTS, ids=lambda script: script.name)
def test_shellcheck_finds_nothing_in_a_script(script: Path) -> None:
    assert not _said(_SHELLCHECK, script)


@pytest.mark.parametrize("step", _STEPS)
def test_shellcheck_finds_nothing_in_a_step(step: Step) -> None:
    assert "${{" not in step.script, "what a forge puts into a script could be a script"
    assert not _said(_SHELLCHECK, "--shell=bash", "-", given=step.script)


def test_systemd_takes_service_and_timer() -> None:
    units = (PIPELINES / "aktuelles.service", PIPELINES / "aktuelles.timer")
    assert not _said(require("systemd"), "verify", "--man=no", *units)


def test_actions_are_bound_to_a_commit() -> None:
    used = {action for name in WORKFLOWS for action in actions(name)}
    assert {action for action in used if not _COMMIT.fullmatch(action)} == {
        "https://data.forgejo.org/forgejo/upload-artifact@v4"
    }


def test_github_lets_a_job_read_and_nothing_else() -> None:
    workflow = read("github.yml")
    assert workflow["permissions"] == {}
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}] * 2


@pytest.mark.parametrize("name", WORKFLOWS)
def test_only_what_publishes_knows_a_secret_and_it_runs_for_main_alone(name: str) -> None:
    jobs = read(name)["jobs"]
    assert "secrets." not in str(jobs["pruefen"])
    assert "secrets." in str(jobs["veroeffentlichen"])
    assert "github.ref == 'refs/heads/main'" in jobs["veroeffentlichen"]["if"]
    assert "pull_request_target" not in read(name)["on"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_publishing_waits_for_its_turn_and_every_job_ends(name: str) -> None:
    jobs = read(name)["jobs"]
    assert jobs["veroeffentlichen"]["concurrency"] == {"group": "veroeffentlichen", "cancel-in-progress": "false"}
    assert all(int(job["timeout-minutes"]) <= 30 for job in jobs.values())


@pytest.mark.parametrize("name", WORKFLOWS)
def test_what_publishes_takes_up_nothing_that_a_branch_has_left(name: str) -> None:
    for job, described in read(name)["jobs"].items():
        keys = [step["with"]["key"] for step in described["steps"] if "/cache" in step.get("uses", "")]
        assert keys
        assert all(key.startswith(f"{job}-") for key in keys)


def test_gitlab_publishes_one_after_another_and_only_main() -> None:
    job = read("gitlab-ci.yml")["veroeffentlichen"]
    assert (job["resource_group"], job["interruptible"]) == ("veroeffentlichen", "false")
    assert job["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert job["allow_failure"] == {"exit_codes": "3"}


def test_forgejo_does_what_github_does() -> None:
    for job in ("pruefen", "veroeffentlichen"):
        there = [step for step in steps("forgejo.yml", job) if step.name != "Python"]
        assert there == steps("github.yml", job)
