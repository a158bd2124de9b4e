"""A small town of its own for tests that change content: files are written, the project's own commands build."""

import io
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from invoke.collection import Collection
from invoke.executor import Executor
from invoke.parser import Parser
from jinja2.bccache import Bucket, BytecodeCache

import tasks
from tests.tools import ROOT

_TASKS = Collection.from_module(tasks)

TOWN_FILE = ROOT / "tests/stadt.toml"
"""The one town of the tests; ``tests/factory.py`` has it as it is read."""

TOWN = TOWN_FILE.read_text("utf-8")
DEMO_TOWN = (ROOT / "content/stadt.toml").read_text("utf-8").partition("[demo]")[0]
"""The demo's, whose clock does not stand still."""

NOW = "2026-11-23T12:00"


class CompiledTemplates(BytecodeCache):
    """Keeps the theme's templates compiled, or each build of the tests would spend half its time on that."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self._kept.get((bucket.key, bucket.checksum))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


class Run(NamedTuple):
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


def invoked(line: list[str]) -> Run:
    """An Invoke command from the project's root."""
    code = 0
    with chdir(ROOT), redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as error:
        try:
            Executor(_TASKS).execute(*Parser(contexts=_TASKS.to_contexts()).parse_argv(line))
        except SystemExit as end:  # a sentence instead of a number goes to standard error, as Python does it
            code = end.code if isinstance(end.code, int) else 1
            error.write("" if isinstance(end.code, int) else f"{end.code}\n")
    return Run(code, out.getvalue(), error.getvalue())


class Workshop:
    """A content folder and an output folder in ``home``."""

    def __init__(self, home: Path) -> None:
        self.content, self.output = home / "content", home / "output"
        for folder in ("meldungen/2026", "seiten", "bilder", "dokumente"):
            (self.content / folder).mkdir(parents=True)
        (self.content / "stadt.toml").write_text(TOWN, encoding="utf-8")

    def announce(self, stem: str, extra: str = "", *, date: str = "2026-11-20 09:30", body: str = "Ein Text.") -> Path:
        """Write one announcement; ``extra`` is more lines of the head."""
        head = f"Titel: Titel von {stem}\nDatum: {date}\nThema: Verkehr\nKurztext: Kurz zu {stem}.\n{extra}"
        file = self.content / "meldungen/2026" / f"{stem}.md"
        file.write_text(f"---\n{head.rstrip()}\n---\n{body}\n", encoding="utf-8")
        return file

    def line(self, command: str, *options: str, now: str | None = NOW) -> list[str]:
        """What stands on the command line for an Invoke command on this content, at a fixed clock."""
        clock = ["--now", now] if now else []
        return [command, "--content", str(self.content), *clock, *options]

    def run(self, command: str, *options: str, now: str | None = NOW) -> Run:
        """The command in this process: its task reads the same options, only Python does not start for it."""
        return invoked(self.line(command, *options, now=now))

    def process(self, command: str, *options: str, now: str | None = NOW) -> list[str]:
        """The command line that starts a process for it, for tests of the command line itself."""
        return [sys.executable, "-m", "invoke", *self.line(command, *options, now=now)]

    def started(self, command: str, *options: str, now: str | None = NOW) -> subprocess.CompletedProcess[str]:
        """The command in a process of its own."""
        line = self.process(command, *options, now=now)
        return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)

    def build(self, *options: str, now: str = NOW) -> str:
        """Build, which must succeed; what was printed."""
        run = self.run("build", "--output", str(self.output), *options, now=now)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def read(self, path: str) -> str:
        """A file of the output."""
        return (self.output / path).read_text(encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
