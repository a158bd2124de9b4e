"""``invoke bench``: what it measures stands in ``_PARTS``; each part writes its own page of results.

``builds`` beside those of other generators: ``results.json``, ``results.md`` and ``results.svg``. ``burst``, from the
commit of an Eilmeldung until it is served: ``burst.md``. ``saving``, from an editor's save until the preview shows it:
``saving.md``. ``load``, thousands of connections to each web server:
``load.md``. ``lighthouse``, scores of pages: ``lighthouse.md``.
``--quick`` measures one round of builds of a thousand announcements, to see that everything works, into
``.cache/bench``.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.needs import missing

HERE = Path(__file__).parent
_PARTS = {
    "builds": ("node",),
    "burst": ("nginx", "git"),
    "saving": ("chromium",),
    "load": ("nginx", "apache2", "caddy", "openssl", "git", "h2load"),
    "lighthouse": ("node", "chromium", "nginx"),
}
"""The parts, and the programs that each needs."""

_ROUNDS, _BURSTS, _SAVES = 3, 20, 21


def main() -> int:
    """0 when all was measured; else one sentence says why not."""
    parser = argparse.ArgumentParser(prog="invoke bench", description=__doc__)
    parser.add_argument("--counts", type=_numbers, default=[1000, 10_000], help="of announcements, parted by commas")
    parser.add_argument(
        "--rounds", type=int, help=f"by default {_ROUNDS} of builds, {_BURSTS} of bursts, {_SAVES} of saves"
    )
    parser.add_argument("--only", choices=_PARTS, help="one part of all")
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    parts = ["builds"] if given.quick else [given.only] if given.only else [*_PARTS]
    absent = missing({program for part in parts for program in _PARTS[part]})
    if absent:
        print(absent, file=sys.stderr)
        return 1
    if given.quick:
        given.counts, given.rounds = [1000], 1
    return next(filter(None, (_measured(part, given) for part in parts)), 0)


def _measured(part: str, given: argparse.Namespace) -> int:
    from benchmarks import bench, burst, lighthouse, load, saving  # noqa: PLC0415 - only now is sure that they can be imported

    if part == "builds":
        growth, folder = ((), HERE.parent / ".cache/bench") if given.quick else (bench.GROWTH, HERE)
        return bench.main(given.counts, given.rounds or _ROUNDS, growth, folder)
    if part == "burst":
        return burst.main(given.counts, given.rounds or _BURSTS, HERE)
    if part == "saving":
        return saving.main(given.counts, given.rounds or _SAVES, HERE)
    return load.main(HERE) if part == "load" else lighthouse.main()


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())
