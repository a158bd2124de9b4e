"""``invoke bench``: builds beside those of other generators (``bench.py``), then Lighthouse's scores.

Written are ``results.json``, ``results.md`` and ``results.svg``, and ``lighthouse.md``. ``--quick`` measures one round
of a thousand announcements, to see that everything works, without Lighthouse; that goes to ``.cache/bench``.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.needs import missing

HERE = Path(__file__).parent


def main() -> int:
    """0 when all was measured; else one sentence says why not."""
    parser = argparse.ArgumentParser(prog="invoke bench", description=__doc__)
    parser.add_argument("--counts", type=_numbers, default=[1000, 10_000], help="of announcements, parted by commas")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    absent = missing(() if given.quick else ("chromium", "nginx"))
    if absent:
        print(absent, file=sys.stderr)
        return 1
    from benchmarks import bench, lighthouse  # noqa: PLC0415 - only now is sure that they can be imported

    if given.quick:
        return bench.main([1000], 1, (), HERE.parent / ".cache/bench")
    return bench.main(given.counts, given.rounds, bench.GROWTH, HERE) or lighthouse.main()


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())
