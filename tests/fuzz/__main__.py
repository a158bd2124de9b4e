"""``invoke fuzz``: every part in turn, until the time is up; 1 when a promise was broken."""

import argparse
import faulthandler
import secrets
import sys
import tempfile
import time
from itertools import chain
from pathlib import Path

from tests.fuzz.example import erase
from tests.fuzz.fuzzer import PARTS, Finding, Fuzzer, write
from tests.fuzz.office import Office
from tests.fuzz.town_hall import TownHall
from tests.fuzz.villages import Villages

FOLDER = Path(".cache/fuzz")
_ROUND = 20
"""Seconds for one part before the next has its turn."""


def main(minutes: float, number: int) -> int:
    """Fuzz for a time; the exit code."""
    faulthandler.enable()
    _say(f"Seed {number}; findings go to {FOLDER}.")
    erase(FOLDER)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        fuzzer = Fuzzer(TownHall(Path(home)), _noted)
        office, villages = Office(Path(home) / "office", number), Villages(number)
        began, turn = time.monotonic(), 0
        while (left := minutes * 60 - (time.monotonic() - began)) > 0:
            others = chain(office.findings(), villages.findings(_ROUND)) if turn % len(PARTS) == 0 else ()
            for finding in others:
                fuzzer.findings[finding.fault.rule] = finding
                _noted(finding)
            part = list(PARTS)[turn % len(PARTS)]
            fuzzer.run(part, number=number + turn, seconds=min(_ROUND, minutes * 60 / len(PARTS), left))
            turn += 1
        fuzzer.counts |= {"texts": office.tried, "sequences": villages.tried}
        _report(fuzzer, (time.monotonic() - began) / 60)
    return 1 if fuzzer.findings else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _noted(finding: Finding) -> None:
    _say(f"{finding.part}: {finding.fault.rule}\n  {write(finding, FOLDER)}")


def _report(fuzzer: Fuzzer, minutes: float) -> None:
    total = sum(fuzzer.counts.values())
    each = ", ".join(f"{count} {part}" for part, count in fuzzer.counts.items())
    _say(f"{total} examples ({each}), {total / minutes:.0f} a minute; {fuzzer.built} sites were built.")
    _say(f"{len(fuzzer.findings)} distinct faults:")
    for finding in sorted(fuzzer.findings.values(), key=lambda finding: -finding.count):
        _say(f"  {finding.count} × {finding.part}: {finding.fault.rule}")
    slowest = sorted(fuzzer.slow, key=lambda slow: -slow.times)[:5]
    for slow in slowest:
        files = ", ".join(f"{path} ({len(content)} bytes)" for path, content in slow.example.files.items())
        _say(f"  slow, {slow.times:.0f} × an ordinary build: {slow.part}: {files}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=None)
    given = parser.parse_args()
    sys.exit(main(given.minutes, secrets.randbelow(1_000_000) if given.seed is None else given.seed))
