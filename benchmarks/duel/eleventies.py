"""Eleventy as it watches, incrementally."""

import json
import os
import shutil
import subprocess
import threading
import time
from functools import cache
from pathlib import Path

from benchmarks.duel.folders import Changes, Files, lay, tree
from benchmarks.duel.projects import Contestant
from benchmarks.duel.state import Announcement, State, beginning, picture

_HERE = Path(__file__).parent / "sites/eleventy"
PACKAGE = Path(__file__).parents[1] / "node_modules/@11ty/eleventy"


def _command(*options: str) -> list[str]:
    return [shutil.which("node") or "nodejs", str(PACKAGE / "cmd.cjs"), *options]


def _environment(home: Path, state: State) -> dict[str, str]:
    """The clock stands in a file beside the project, which is read in every build."""
    clock = home.with_name(f"{home.name}-clock.txt")
    clock.write_text(state.now, "utf-8")
    return os.environ | {"DUEL_CLOCK": str(clock), "TZ": "Europe/Berlin"}


def _ran(home: Path, state: State, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*options), cwd=home, env=_environment(home, state), capture_output=True, text=True, check=False
    )


def _clean(home: Path, state: State) -> Path:
    done = _ran(home, state)
    if done.returncode:
        raise RuntimeError(f"{home}: {done.stdout}{done.stderr}")
    return home / "output"


class _Watching:
    """``--watch --incremental``, one process for a whole history."""

    start, unseen, quiet = 1.5, 20.0, 0.6
    """Seconds: until it watches, after which a change is taken for unseen, and after which nothing more is to come."""

    def __init__(self, home: Path) -> None:
        self._home, self.output = home, home / "output"
        self._lines, self._last, self._read = list[str](), time.monotonic(), 0
        self._process: subprocess.Popen[str] | None = None

    def build(self, state: State, changes: Changes | None) -> None:
        """Wait until it has done what it does about the changes, each of which it names."""
        environment = _environment(self._home, state)
        if changes is None:
            self._begin(environment)
            self._wait_for("Watching", 1)
            time.sleep(self.start)
        else:
            self._wait_for("] File ", len(changes.written) + len(changes.gone))
        self._read = len(self._lines)

    def _begin(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            _command("--watch", "--incremental"),
            cwd=self._home,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        if self._process and self._process.stdout:
            for line in self._process.stdout:
                self._lines.append(line)
                self._last = time.monotonic()

    def _wait_for(self, words: str, count: int) -> None:
        began = time.monotonic()
        while True:
            time.sleep(0.05)
            if self._process and self._process.poll() is not None:
                raise RuntimeError("".join(self._lines))
            since, news = time.monotonic() - max(began, self._last), self._lines[self._read :]
            is_idle = not news or "Watching" in news[-1] or "File deleted" in news[-1]
            is_complete = sum(words in line for line in news) >= count
            if is_idle and since > (self.quiet if is_complete else self.unseen):
                return

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.terminate()
            self._process.wait()


@cache
def _site() -> Files:
    return tree(_HERE)


def _files(state: State) -> Files:
    found = dict(_site())
    found["src/_includes/base.njk"] += b"<!-- %d -->" % state.layout
    found["src/_includes/footer.njk"] += b"<!-- %d -->" % state.footer
    found["src/assets/main.css"] += b".touched { order: %d }" % state.style
    found["rendering.js"] = f"export const rendering = {json.dumps({'breaks': bool(state.rendering)})};\n".encode()
    town = {"name": state.town, "phone": state.phone, "topics": state.topics}
    found["src/_data/town.json"] = json.dumps(town).encode()
    found["src/bilder/rathaus.png"] = picture(state.picture)
    found["src/seiten/impressum.md"] = f"---\ntitle: Impressum\n---\n# Impressum\n\n{state.imprint}\n".encode()
    for each in state.announcements:
        found[f"src/meldungen/{each.folder}/{each.stem}.md"] = _source(each).encode()
    return found


def _source(each: Announcement) -> str:
    head: dict[str, object] = {
        "title": each.title,
        "date": f"{each.at.replace(' ', 'T')}:00+01:00",
        "topic": each.topic,
        "teaser": each.teaser,
        "tags": ["meldung", "eilmeldung"] if each.until else ["meldung"],
    }
    if each.until:
        head["until"] = each.until
    if each.is_draft:
        head["draft"] = True
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    body = each.body.replace("(@bilder/", "(/bilder/").replace("(@2", "(/meldungen/2")
    return f"---\n{lines}---\n{body}"


def version() -> str:
    """Of the package beside the benchmarks. Raises ``OSError`` when it is not installed."""
    return str(json.loads((PACKAGE / "package.json").read_text("utf-8"))["version"])


def one_file(home: Path) -> str:
    """What ``--incremental=FILE`` answers in a built site; empty when it builds."""
    state = beginning()
    lay(home, {}, _files(state))
    _clean(home, state)
    done = _ran(home, state, f"--incremental=src/meldungen/2026/{state.announcements[1].stem}.md")
    lines = [line.removeprefix("[11ty] ") for line in (done.stdout + done.stderr).splitlines() if "`" in line]
    return lines[0] if done.returncode and lines else ""


ELEVENTY = Contestant("Eleventy", _files, _clean, {"`--watch --incremental`": _Watching})
