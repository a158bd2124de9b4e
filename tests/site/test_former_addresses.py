"""Old addresses as an editor copies them from a browser, asked of a real server."""

import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.server import running_nginx
from tests.workshop import Workshop

WRITTEN = (
    "/aktuelles/stra%C3%9Fensperrung/",
    "/aktuelles/b%c3%bcrgerb%c3%bcro.html",
    "/aktuelles/müllabfuhr/",
    "/mit%20leerzeichen/",
    "/seite%2C12.html",
    "/a%2Fb/",
    "/c+d/",
    "/100%25/",
    "/doppelt%25C3%25A4/",
)
ASKED = (
    *(*WRITTEN[:2], "/aktuelles/m%C3%BCllabfuhr/", *WRITTEN[3:]),
    *("/aktuelles/stra%c3%9fensperrung/", "/aktuelles/stra%C3%9Fensperrung", "/aktuelles/b%C3%BCrgerb%C3%BCro.html"),
    *("/mit%20leerzeichen", "/a/b/", "/seite,12.html?druck=1"),
)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workshop = Workshop(tmp_path_factory.mktemp("werkstatt"))
    lines = "".join(f"  - {address}\n" for address in WRITTEN)
    workshop.announce("2026-11-20-neu", f"Frühere Adressen:\n{lines}")
    workshop.build()
    return workshop.output


def test_every_spelling_of_an_old_address_leads_to_the_announcement(served: Path, tmp_path: Path) -> None:
    with running_nginx(served, tmp_path) as origin:
        for address in ASKED:
            with urllib.request.urlopen(origin + address) as answer:  # noqa: S310 - a server of our own
                assert "/meldungen/2026-11-20-neu/" in answer.read().decode(), address


def test_no_folder_has_a_name_that_only_a_browser_would_write(served: Path) -> None:
    names = [path.name for path in served.rglob("*%*")]
    assert sorted(names) == ["100%", "doppelt%C3%A4"]


def test_an_old_address_that_cannot_be_is_a_problem_and_builds_nothing(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-neu", "Frühere Adressen:\n  - /stra%DFe/\n  - /100%/\n  - /%69ndex.html\n")
    printed = workshop.run("check").stdout
    assert ":7: Feld »Frühere Adressen«: »/stra%DFe/« ist nicht in UTF-8" in printed
    assert ":8: Feld »Frühere Adressen«: »/100%/« ist keine vollständige Adresse" in printed
