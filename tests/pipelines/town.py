"""A town whose project lies on a forge: a bare repository, and clones of it that work like a real one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.pipelines.steps import Step
from tests.publishing.town import PublicTown
from tests.tools import ROOT, require
from tests.workshop import Run

_PROJECT = ("Makefile", "pelicanconf.py", "publishconf.py", "requirements.txt", "tasks.py")
_FOLDERS = ("plugins", "theme", "docs/pipelines")
_IGNORED = "/.venv/\n/.cache/\n/veroeffentlicht/\n/vorschau/\n"

# As the virtual environment of a clone: Python is the one of the tests, and what pip is asked for is only noted.
_PYTHON = """#!/bin/sh
case "$*" in
  *"pip install"*) echo "$@" >>"$(dirname "$0")/../asked-for" && exit "${PIP_ENDS_WITH:-0}" ;;
esac
exec "%s" "$@"
"""

# `invoke`, which notes when it is asked to publish, and does not where the test says how that ends.
_INVOKE = """#!/bin/sh
[ "$1" = publish ] || exec "%(python)s" -m invoke "$@"
echo "$@" >>"$(dirname "$0")/../published"
[ -z "$PUBLISH_ENDS_WITH" ] || { echo "Endet mit $PUBLISH_ENDS_WITH"; exit "$PUBLISH_ENDS_WITH"; }
exec "%(python)s" -m invoke "$@"
"""

# A clock that stands where the test puts it.
_DATE = """#!/bin/sh
echo "$SECONDS_NOW"
"""


class Clone:
    """A clone with everything installed, at a quarter of an hour of its own.

    Where ``ends_with`` is set, publishing ends with it, and nothing is built.
    """

    def __init__(self, home: Path, forge: Path) -> None:
        self.home, self.quarter, self.ends_with = home, 1_000, ""
        _git(home.parent, "clone", "--quiet", str(forge), str(home))
        _script(home / ".venv/bin/python", _PYTHON % sys.executable)
        _script(home / ".venv/bin/invoke", _INVOKE % {"python": sys.executable})
        _script(home / ".venv/clock/date", _DATE)
        shutil.copy(home / "requirements.txt", home / ".venv/installed")

    def git(self, *line: str) -> str:
        """What git says; it must succeed."""
        return _git(self.home, *line)

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def run(self, script: str, **variables: str) -> Run:
        """A script as a forge runs it: Bash, which stops at the first fault."""
        shell = [require("bash"), "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return self._run(shell, variables)

    def step(self, step: Step, **variables: str) -> Run:
        """A step of a pipeline, with no secret set."""
        given = {name: "" if "${{" in value else value for name, value in step.variables.items()}
        return self.run(step.script, **given | variables)

    def publish(self, *options: str, **variables: str) -> Run:
        """The script that all pipelines share."""
        return self._run([require("bash"), "docs/pipelines/veroeffentlichen.sh", *options], variables)

    def _run(self, line: list[str], variables: dict[str, str]) -> Run:
        own = {
            "PATH": f"{self.home / '.venv/clock'}:{os.environ['PATH']}",
            "HOME": str(self.home.parent),
            "SOURCE_DATE_EPOCH": "1795431600",  # 2026-11-23 12:00
            "SECONDS_NOW": str(self.quarter * 900),
            "PUBLISH_ENDS_WITH": self.ends_with,
        }
        done = subprocess.run(
            line, cwd=self.home, env=os.environ | own | variables, capture_output=True, text=True, check=False
        )
        return Run(done.returncode, done.stdout, done.stderr)

    def noted(self, name: str) -> int:
        """How often something was installed (``asked-for``) or ``published``."""
        file = self.home / ".venv" / name
        return len(file.read_text("utf-8").splitlines()) if file.exists() else 0

    @property
    def served(self) -> set[str]:
        """The announcements that citizens see."""
        return {page.parent.name for page in (self.home / "veroeffentlicht/aktuell/meldungen").glob("*/index.html")}


class Town:
    """The forge, the press office's clone and the server's."""

    def __init__(self, home: Path) -> None:
        self.home, self.forge = home, home / "forge.git"
        seed = home / "seed"
        content = PublicTown(seed).content
        shutil.rmtree(seed / "output", ignore_errors=True)
        for name in _PROJECT:
            shutil.copy(ROOT / name, seed / name)
        for folder in _FOLDERS:
            shutil.copytree(ROOT / folder, seed / folder, ignore=shutil.ignore_patterns("__pycache__"))
        (seed / ".gitignore").write_text(_IGNORED, encoding="utf-8")
        shutil.rmtree(content / "meldungen")
        announce(content, "2026-11-20-a")
        (home / ".gitconfig").write_text("[user]\nname = Amt\nemail = amt@stadt.example\n", encoding="utf-8")
        _git(seed, "init", "--quiet", "--initial-branch", "main")
        _git(seed, "add", "--all")
        _git(seed, "commit", "--quiet", "--message", "Anfang")
        _git(home, "clone", "--quiet", "--bare", str(seed), str(self.forge))
        shutil.rmtree(seed)
        self.office, self.server = Clone(home / "office", self.forge), Clone(home / "server", self.forge)

    def push(self, stem: str, extra: str = "") -> None:
        """The office announces something."""
        announce(self.office.home / "content", stem, extra)
        self.office.commit(stem)
        self.office.git("push", "--quiet", "origin", "main")


def announce(content: Path, stem: str, extra: str = "") -> None:
    """Write one announcement, which is valid unless ``extra`` is not."""
    head = f"Titel: Titel von {stem}\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n{extra}"
    file = content / "meldungen/2026" / f"{stem}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{head.rstrip()}\n---\nEin Text.\n", encoding="utf-8")


def _script(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o755)


def _git(folder: Path, *line: str) -> str:
    own = {"HOME": str(folder.parent), "GIT_CONFIG_NOSYSTEM": "1"}
    run = subprocess.run(
        [require("git"), *line], cwd=folder, env=os.environ | own, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout
