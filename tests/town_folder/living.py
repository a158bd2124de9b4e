"""A town's own folder as its IT has it: the program beside its content, and nothing of a checkout in reach."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from plugins.town_folder.wheel import made
from tests.tools import ROOT
from tests.workshop import NOW, Run

_PROGRAM = (
    *("plugins", "theme", "content/seiten", "content/vorlagen", "content/stadt.toml", "docs", "Makefile", "README.md"),
    *("Containerfile", ".dockerignore"),
    *("LICENSE", "CHANGELOG.md", "pyproject.toml", "requirements.txt", "requirements-audit.txt"),
)


def checkout(home: Path) -> Path:
    """The program's files in a folder of their own, to be changed as a later version would change them."""
    for name in _PROGRAM:
        source, target = ROOT / name, home / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return home


def change(file: Path, before: str, after: str) -> None:
    """Change a file in one place or more, which must be there."""
    text = file.read_text("utf-8")
    assert before in text, file
    file.write_text(text.replace(before, after), "utf-8")


def installed(wheel: Path, home: Path) -> Path:
    """The program alone, as pip unpacks it; what it needs is there."""
    options = ("--quiet", "--no-deps", "--no-index", "--no-compile", "--target", str(home), str(wheel))
    subprocess.run([sys.executable, "-m", "pip", "install", *options], check=True)
    return home


def program(home: Path) -> tuple[Path, Path]:
    """This version: as one file, and unpacked."""
    wheel = made(ROOT, home / "dist")
    return wheel, installed(wheel, home / "installed")


def invoked(folder: Path, program: Path, *line: str, stdin: str | None = None) -> Run:
    """An Invoke command in a town's folder, with an unpacked program."""
    around = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        [sys.executable, "-m", "invoke", *line],
        cwd=folder,
        env=around | {"PYTHONPATH": str(program), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=False,
        input=stdin or "",
    )
    return Run(done.returncode, done.stdout, done.stderr)


def built(folder: Path, program: Path, *options: str) -> str:
    """What a build says, which must succeed."""
    run = invoked(folder, program, "build", "--now", NOW, *options)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout
