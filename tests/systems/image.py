"""Follows a Containerfile without a daemon: each stage is a folder, each step is done in it.

What differs from a real image: paths of the container lie below the stage's folder; commands run on this system, as
whoever runs the tests, with this Python in place of the base image's; and ``python -m venv`` makes one that sees the
packages of this Python, so that ``pip install`` finds all that is asked for installed already and downloads nothing.
"""

import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from io import BytesIO
from pathlib import Path, PurePosixPath

from dockerfile_parse import DockerfileParser

ROOT = Path(__file__).parents[2]
_PYTHON = """\
#!/bin/sh
if [ "$1 $2" = "-m venv" ]; then
  {here} -m venv --without-pip "$3" && exec {here} {this} "$3"
fi
exec {here} "$@"
"""


_TOP = PurePosixPath("/")


@dataclass
class Stage:
    """A folder in place of the container's, and what has been set so far."""

    root: Path
    workdir: PurePosixPath = _TOP
    environment: dict[str, str] = field(default_factory=dict)
    entrypoint: list[str] = field(default_factory=list)
    command: list[str] = field(default_factory=list)
    user: str = "0"

    def place(self, path: str) -> Path:
        """Where a path of the container lies here."""
        return self.root / (self.workdir / path).relative_to("/")

    def run(self, *line: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A command as the container would run it, in its folder and with its environment alone."""
        tools = self.root.parent / "tools"
        own = {key: value.replace("/opt/", f"{self.root}/opt/") for key, value in self.environment.items()}
        around = {"PATH": f"{tools}:/usr/bin:/bin", "LANG": "C.UTF-8"} | own | more
        return subprocess.run(line, cwd=self.place("."), env=around, capture_output=True, encoding="utf-8", check=False)


class Image:
    """All stages of a Containerfile for a project, made below ``home``; the last one is the image."""

    def __init__(self, containerfile: Path, home: Path, project: Path = ROOT) -> None:
        self.bases: list[str] = []
        self._project = project
        self._home, self._stages = home, dict[str, Stage]()
        _tools(home / "tools")
        content = BytesIO(containerfile.read_bytes())
        steps = DockerfileParser(fileobj=content).structure  # type: ignore[arg-type] # bytes, whatever the stubs say
        for step in steps:
            self._follow(step["instruction"], step["value"])

    @property
    def last(self) -> Stage:
        """The newest stage."""
        return list(self._stages.values())[-1]

    def _follow(self, instruction: str, value: str) -> None:
        stage = self.last if self._stages else None
        if instruction == "FROM":
            base, _, name = value.partition(" AS ")
            self.bases.append(base)
            root = self._home / (name or "image")
            root.mkdir(parents=True)
            self._stages[name] = Stage(root)
        elif stage and instruction == "COPY":
            self._copy(stage, shlex.split(value))
        elif stage:
            _STEPS[instruction](stage, value)

    def _copy(self, stage: Stage, words: list[str]) -> None:
        """As podman does: a folder's content into the target, a file into a target that ends with a slash."""
        origin = self._stages[words.pop(0).removeprefix("--from=")] if words[0].startswith("--from=") else None
        *sources, target = words
        for source in sources:
            place = origin.place(source) if origin else self._context() / source
            into = stage.place(target)
            if place.is_dir():
                shutil.copytree(place, into, symlinks=True)
            else:
                into.mkdir(parents=True, exist_ok=True)
                shutil.copy2(place, into)

    def _context(self) -> Path:
        """What is sent to the daemon: the project without what is ignored."""
        context = self._home / "context"
        if not context.exists():
            _copy_unless_ignored(self._project, context, PurePosixPath(), ignored_in(self._project))
        return context


def ignored_in(project: Path) -> list[str]:
    """What its ``.dockerignore`` says."""
    lines = (project / ".dockerignore").read_text("utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]


def is_ignored(path: PurePosixPath, lines: list[str]) -> bool:
    """By ``.dockerignore``: what is said of a folder holds below it, and the last line that says something counts."""
    result = False
    for line in lines:
        pattern = PurePosixPath(line.removeprefix("!"))
        if any(_is_meant(each, pattern) for each in (path, *path.parents)):
            result = not line.startswith("!")
    return result


def _is_meant(path: PurePosixPath, pattern: PurePosixPath) -> bool:
    """A pattern begins at the top, unless with ``**``; a star ends at a slash."""
    if pattern.parts[:1] == ("**",):
        return fnmatchcase(path.name, pattern.name)
    return len(path.parts) == len(pattern.parts) and all(map(fnmatchcase, path.parts, pattern.parts))


def _copy_unless_ignored(origin: Path, target: Path, path: PurePosixPath, lines: list[str]) -> None:
    for place in origin.iterdir():
        below = path / place.name
        if is_ignored(below, lines):
            continue
        if place.is_dir():
            _copy_unless_ignored(place, target, below, lines)
        else:
            (target / below).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(place, target / below)


def _workdir(stage: Stage, value: str) -> None:
    stage.workdir /= value
    stage.place(".").mkdir(parents=True, exist_ok=True)


def _run(stage: Stage, value: str) -> None:
    done = stage.run("/bin/sh", "-c", value, PIP_NO_INDEX="1")
    assert done.returncode == 0, f"RUN {value}\n{done.stdout}{done.stderr}"


def _env(stage: Stage, value: str) -> None:
    for word in shlex.split(value):
        name, _, text = word.partition("=")
        stage.environment[name] = text.replace("$PATH", "/usr/bin:/bin")


def _user(stage: Stage, value: str) -> None:
    stage.user = value


def _entrypoint(stage: Stage, value: str) -> None:
    stage.entrypoint = _words(value)


def _command(stage: Stage, value: str) -> None:
    stage.command = _words(value)


def _words(value: str) -> list[str]:
    return [word.strip(' "') for word in value.strip("[]").split(",")]


_STEPS = {
    "COMMENT": lambda _stage, _value: None,
    "WORKDIR": _workdir,
    "RUN": _run,
    "ENV": _env,
    "USER": _user,
    "ENTRYPOINT": _entrypoint,
    "CMD": _command,
}


def _tools(folder: Path) -> None:
    """The base image's Python."""
    folder.mkdir(parents=True)
    script = folder / "python"
    script.write_text(_PYTHON.format(here=shlex.quote(sys.executable), this=shlex.quote(__file__)), "utf-8")
    script.chmod(0o755)


def _lend(venv: Path) -> None:
    """Let a new environment see the packages of this Python, and have the command that installing them would make."""
    [packages] = venv.glob("lib/python*/site-packages")
    lent = [path for path in sys.path if path.endswith("site-packages")]
    (packages / "lent.pth").write_text("\n".join(lent), "utf-8")
    command = venv / "bin/invoke"
    command.write_text('#!/bin/sh\nexec "$(dirname "$0")/python" -m invoke "$@"\n', "utf-8")
    command.chmod(0o755)


if __name__ == "__main__":
    _lend(Path(os.path.abspath(sys.argv[1])))  # noqa: PTH100 - a link in it is kept
