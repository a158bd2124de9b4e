"""Nobody who reads while releases go out meets half a site."""

import re
import threading
from pathlib import Path

from tests.publishing.town import PublicTown

STEM = "2026-11-20-sperrung"
_LOADED = re.compile(r'(?:href|src)="/((?:assets|bilder|vorschau)/[^"]+)"')


def visit(site: Path, failures: list[str]) -> None:
    """The start page, an announcement, what they load, and the feed, each opened as a server opens it."""
    for path in ("index.html", f"meldungen/{STEM}/index.html", "feed.atom", "stand.json"):
        try:
            text = (site / path).read_text("utf-8")
            for asset in _LOADED.findall(text):
                (site / asset).read_bytes()
        except OSError as error:
            failures.append(f"{path}: {error}")


def test_no_visit_fails_while_releases_go_out_and_come_back(town: PublicTown) -> None:
    town.published()
    failures, counted, is_over = list[str](), [0], threading.Event()

    def read() -> None:
        while not is_over.is_set():
            visit(town.site, failures)
            counted[0] += 1

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for number in range(4):
            town.announce(STEM, body=f"Fassung {number}.")
            town.published()
        town.rollback()
    finally:
        is_over.set()
        reader.join()
    assert failures == []
    assert counted[0] > 5
