"""An editor saves an announcement: until the browser beside it shows what was written.

Written to ``saving.md``. The page of that announcement is open in Chromium, as it is while somebody writes.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

from benchmarks.burst import p95
from benchmarks.corpus import entries
from benchmarks.machine import machine
from benchmarks.measure import Failed, surroundings
from benchmarks.peers.ours import NOW, Ours
from plugins.audit.tabs import FLAGS
from tests.tools import require

_SHOWS = "text => document.querySelector('main')?.textContent.includes(text)"
_PATIENCE = 60_000


class Save(NamedTuple):
    """Seconds until it was seen, and of a processor that the preview needed for that."""

    seen: float
    cpu: float


def main(counts: Sequence[int], rounds: int, folder: Path) -> int:
    """Measure and write into the folder; 1 with one sentence when there is no preview."""
    where, day, found = machine(), f"{datetime.now(UTC):%Y-%m-%d}", dict[int, list[Save]]()
    try:
        for count in counts:
            for save in savings(count, rounds):
                found.setdefault(count, []).append(save)
                print(f"{count:>6,} seen after {save.seen:6.2f} s, {save.cpu:6.2f} s of a processor", flush=True)
    except Failed as error:
        print(error, file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "saving.md").write_text(report(found, where, day), "utf-8")
    print(f"See {folder / 'saving.md'}.")
    return 0


def savings(count: int, rounds: int) -> Iterator[Save]:
    """Each of so many saves, of the newest, a middling and the oldest announcement in turn."""
    with tempfile.TemporaryDirectory(prefix="bench-") as home:
        town, written = Ours(Path(home)), list(entries(count))
        town.write(written)
        by_day = sorted(written, key=lambda entry: entry.at)
        stems = [by_day[place].stem for place in (-1, count // 2, 0)]
        with _previewed(town) as (address, process), _opened() as page:
            for number in range(rounds):
                stem, words = stems[number % len(stems)], f"Nachtrag Nummer {number}."
                page.goto(f"{address}meldungen/{stem}/", wait_until="load")
                page.wait_for_timeout(1000)  # nobody writes in the second in which a page opens
                file = town.source(stem)
                text = f"{file.read_text('utf-8')}\n{words}\n"
                began, used = time.perf_counter(), _used(process)
                file.write_text(text, "utf-8")
                page.wait_for_function(_SHOWS, arg=words, polling=10, timeout=_PATIENCE)
                yield Save(time.perf_counter() - began, _used(process) - used)


@contextmanager
def _previewed(town: Ours) -> Iterator[tuple[str, int]]:
    """The address of its preview, once it answers, and its process. Raises ``Failed``."""
    line = [sys.executable, "-m", "invoke", "serve", "--content", str(town.folder / "content"), "--now", NOW, "--still"]
    with subprocess.Popen(line, cwd=town.cwd, env=surroundings(), stdout=subprocess.PIPE, text=True) as process:
        try:
            told = process.stdout.readline() if process.stdout else ""
            if not told.startswith("Vorschau: "):
                raise Failed(f"There is no preview: {told}")
            yield told.split()[1], process.pid
        finally:
            process.terminate()


@contextmanager
def _opened() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=require("chromium"), args=FLAGS)
        yield browser.new_page()
        browser.close()


def _used(process: int) -> float:
    """Seconds of a processor so far (proc_pid_stat(5), fields 14 and 15)."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def report(found: dict[int, list[Save]], where: str, day: str) -> str:
    """A page in Markdown."""
    lines = [
        "# An editor saves",
        "",
        f"Made by `invoke bench --only saving` on {day}: {where}.",
        "",
        "Seconds from the save of an announcement until Chromium, in which its page is open in the preview, shows what",
        "was written: the newest announcement, a middling one and the oldest in turn. The seconds of a processor are",
        "those of the preview alone, which other work on the machine does not lengthen as much.",
        "",
        "| announcements | seen: median | seen: p95 | processor seconds | saves |",
        "| --- | --- | --- | --- | --- |",
        *(_row(count, each) for count, each in found.items()),
    ]
    return "\n".join([*lines, ""])


def _row(count: int, found: list[Save]) -> str:
    seen, used = [each.seen for each in found], [each.cpu for each in found]
    return f"| {count:,} | {median(seen):.2f} | {p95(seen):.2f} | {median(used):.2f} | {len(found)} |"
