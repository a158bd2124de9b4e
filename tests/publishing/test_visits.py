"""Nobody who reads while releases go out meets half a site."""

import json
import subprocess
import sys
from pathlib import Path

from PIL import Image

from tests.publishing.town import PublicTown
from tests.server import running_nginx
from tests.tools import IN_CI, ROOT

STEM = "2026-08-20-sperrung"
READERS, RELEASES = (1000, 50) if IN_CI else (200, 15)
_PICTURE = "Bild: bilder/a.png\nBildbeschreibung: Eine Farbe\nBildnachweis: Stadt\n"
_BACK = 10
"""Every so many releases, one is taken back."""


def change(town: PublicTown, number: int) -> None:
    """Another text and another picture, so that pages, feeds, search and what pages load are others each time."""
    Image.new("RGB", (40, 20), (number, 2 * number, 200)).save(town.content / "bilder/a.png")
    town.announce(STEM, _PICTURE, date="2026-08-20 09:30", body=f"Fassung {number:03}. ![Bild](bilder/a.png)")


def test_no_request_of_a_thousand_readers_fails_while_fifty_releases_go_out(town: PublicTown, tmp_path: Path) -> None:
    change(town, 0)
    town.published()
    prefix = tmp_path / "nginx"
    prefix.mkdir()
    with running_nginx(town.site, prefix) as address:
        line = [sys.executable, "-m", "tests.publishing.readers", *address.removeprefix("http://").split(":")]
        line += [str(READERS), str(RELEASES)]
        with subprocess.Popen(line, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as readers:
            assert readers.stdin is not None
            assert readers.stdout is not None
            for number in range(1, RELEASES + 1):
                readers.stdin.write("\n")
                readers.stdin.flush()
                change(town, number)
                town.published()
                if number % _BACK == 0:
                    assert town.rollback().returncode == 0
                assert readers.stdout.readline() == "taken\n"
            readers.stdin.close()
            told = json.loads(readers.stdout.readline())
    assert told["failures"] == []
    assert told["ended"] == READERS
    assert told["asked"] > 20 * READERS
