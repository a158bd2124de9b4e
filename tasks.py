"""Invoke tasks: those of a town stand in ``plugins/commands/tasks/``; here are those for developers."""

import shlex
import sys

from invoke.context import Context
from invoke.tasks import task

from plugins.commands.tasks import *  # noqa: F403 - Invoke finds the tasks among a module's names

_PYTHON = shlex.quote(sys.executable)


@task
def lint(context: Context) -> None:
    """Ruff and mypy."""
    context.run(f"{_PYTHON} -m ruff check . && {_PYTHON} -m ruff format --check . && {_PYTHON} -m mypy", pty=False)


@task(
    help={
        "options": "handed to pytest",
        "quick": "only what needs no browser, server, Java, whole demo, papers or pictures, and no lint",
    }
)
def test(context: Context, options: str = "", quick: bool = False) -> None:  # noqa: PT028 - a task
    """Lint, then every test."""
    if quick:
        context.run(f"{_PYTHON} -m pytest -q -m 'not heavy' {options}", pty=False)
        return
    lint(context)
    context.run("npm ci --silent && npm ci --silent --omit=dev --prefix benchmarks", warn=True, pty=False)
    context.run(f"{_PYTHON} -m pytest {options}", pty=False)


@task(
    help={
        "counts": "numbers of announcements, parted by commas",
        "rounds": "how often each is measured; by default as its results say",
        "only": "one part: builds, burst, saving, load or lighthouse",
        "quick": "one round of builds of a thousand, into .cache/bench",
    }
)
def bench(
    context: Context, counts: str = "1000,10000", rounds: int | None = None, only: str = "", quick: bool = False
) -> None:
    """Measure builds beside Hugo's, Pelican's and Eleventy's, a burst pipe, web servers, and pages."""
    options = f"--counts {shlex.quote(counts)} {f'--rounds {int(rounds)}' if rounds else ''}"
    options += f" {f'--only {shlex.quote(only)}' if only else ''} {'--quick' if quick else ''}"
    context.run(f"{_PYTHON} -m benchmarks {options}", pty=False)


@task(help={"count": "the first so many histories"})
def duel(context: Context, count: int = 50) -> None:
    """Replay histories of edits here, in Pelican with its cache and in Eleventy, into ``benchmarks/duel.md``."""
    context.run("npm ci --silent --omit=dev --prefix benchmarks", pty=False)
    context.run(f"{_PYTHON} -m benchmarks.duel --count {int(count)}", pty=False)


@task(help={"minutes": "how long", "seed": "draw what an earlier run with this seed drew; anew by default"})
def fuzz(context: Context, minutes: float = 10.0, seed: int | None = None) -> None:
    """Try odd content, office texts and sequences of edits; small examples of faults are kept in ``.cache/fuzz``."""
    number = "" if seed is None else f"--seed {int(seed)}"
    context.run(f"{_PYTHON} -m tests.fuzz --minutes {float(minutes)} {number}", pty=False)


@task
def golden(context: Context) -> None:
    """Write expected messages and channel texts and the handbook's pictures anew; then look at the diff."""
    messages = "tests/content/test_invalid.py tests/content/test_mistakes.py"
    expected = f"{messages} tests/whatsapp/test_twelve.py tests/browser/test_handbook.py"
    context.run(f"{_PYTHON} -m pytest -q --golden {expected}", pty=False)


@task
def wheel(_: Context) -> None:
    """The program as one file in ``dist/``, to which towns upgrade."""
    from pathlib import Path

    from plugins.town_folder.wheel import made

    print(made(Path(), Path("dist")))  # noqa: T201 - a command


@task
def pythons(_: Context) -> None:
    """Build the demo with each supported Python at hand, with what is locked: all must build the same."""
    from plugins.commands import arguments, pythons

    arguments.end(pythons.compare())


@task(help={"osv": "another address that answers like https://api.osv.dev/v1/query"})
def audit_deps(_: Context, osv: str | None = None) -> None:
    """Ask a public list of known weaknesses (OSV) about the locked dependencies; nothing is installed."""
    from plugins.commands import arguments, dependencies

    arguments.end(dependencies.audit("requirements-dev.txt", osv))


@task(help={"upgrade": "auch die neuesten passenden Fassungen nehmen"})
def lock(_: Context, upgrade: bool = False) -> None:
    """Write the lock files anew, for all systems and Pythons at once, hashed, with no address in them."""
    from plugins.commands import arguments, locking

    arguments.end(locking.lock(is_upgrade=upgrade))
