"""``python -m benchmarks.peers Hugo 1000 FOLDER``: a site of so many announcements, to try things out on.

What is printed builds it; the generators' names are those of the table.
"""

import argparse
import shlex
from pathlib import Path

from benchmarks.bench import ALL
from benchmarks.corpus import entries


def main() -> None:
    """Write the site, say the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("name", choices=[kind.name for kind in ALL])
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    peer = next(kind for kind in ALL if kind.name == given.name)(given.folder.resolve())
    peer.write(entries(given.count))
    print(f"cd {shlex.quote(str(peer.cwd))} && {shlex.join(peer.command())}")


if __name__ == "__main__":
    main()
