"""What the pipelines in ``docs/pipelines`` say, read as their forges read them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from tests.tools import ROOT

PIPELINES = ROOT / "docs/pipelines"
WORKFLOWS = ("github.yml", "forgejo.yml")


class Step(NamedTuple):
    """A script of a job, with the variables that the pipeline gives it."""

    name: str
    script: str
    variables: dict[str, str]


def read(name: str) -> dict[str, Any]:
    """A pipeline; ``on`` is a word there, and no truth as in YAML 1.1."""
    found: dict[str, Any] = yaml.load((PIPELINES / name).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - no objects
    return found


def steps(name: str, job: str) -> list[Step]:
    """The scripts of a job in their order; those of GitLab are one, as its runner joins them."""
    found = read(name)
    if "jobs" not in found:
        return [Step(job, "\n".join(found[job]["script"]), {})]
    return [
        Step(step["name"], step["run"], step.get("env", {})) for step in found["jobs"][job]["steps"] if "run" in step
    ]


def actions(name: str) -> Iterator[str]:
    """Every action that a workflow uses."""
    for job in read(name)["jobs"].values():
        yield from (step["uses"] for step in job["steps"] if "uses" in step)
