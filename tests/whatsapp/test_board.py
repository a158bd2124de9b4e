"""What the editors' board says about each text."""

import re
from pathlib import Path

import pytest

from tests.workshop import Workshop

ADDRESS = "https://aktuelles.musterfelde.example/meldungen/2026-11-20-a/"


@pytest.mark.parametrize(
    ("own", "has_preview"),
    [
        (f"Text\n\n  {ADDRESS}", True),
        (f"Siehe {ADDRESS}.", True),
        (f"{ADDRESS}, auch https://a.example/", True),
        (f"www.bar.de, auch {ADDRESS}", False),
        (f"{ADDRESS}plan.pdf", False),
        ("Text", False),
    ],
)
def test_the_preview_is_that_of_the_first_address(tmp_path: Path, own: str, has_preview: bool) -> None:  # noqa: FBT001
    workshop = Workshop(tmp_path)
    workshop.announce("2026-11-20-a", f"WhatsApp: |\n  {own}\n")
    workshop.build()
    assert ('class="link-card"' in workshop.read("redaktion/index.html")) is has_preview


def test_what_is_over_by_itself_says_so_and_does_not_come_first(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    posted = "Im Kanal: 2026-11-20 10:00\nÄnderungen:\n  - 2026-11-22 10:00: Der Kran kommt.\n"
    workshop.announce("2026-11-20-a", f"Dringlichkeit: eilmeldung\nGültig bis: 2026-11-22\n{posted}")
    workshop.announce("2026-11-20-b", "Dringlichkeit: eilmeldung\nGültig bis: 2026-11-23\n")
    workshop.announce("2026-11-20-c")
    workshop.build()
    shown = workshop.read("redaktion/index.html")
    assert re.findall(r'<article class="entry" id="2026-11-20-([^"]+)"', shown) == ["b", "a", "c"]
    over = shown.partition('id="2026-11-20-a"')[2].partition("</article>")[0]
    assert ("beendet</span>" in over, shown.count(">beendet</span>")) == (True, 1)


def test_the_read_along_names_an_hour_only_where_something_happened_at_one(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.announce("2026-11-20-a", date="2026-11-20")
    workshop.announce("2026-11-21-b", "Änderungen:\n  - 2026-11-21 07:00: Neu.\n", date="2026-11-21")
    workshop.announce("2026-11-22-c", date="2026-11-22 00:00")
    workshop.build()
    shown = re.findall(r'<p class="small muted"><time[^>]*>([^<]+)</time></p>', workshop.read("kanal/index.html"))
    assert [" ".join(each.split()) for each in shown] == [
        "22. November 2026, 0 Uhr",
        "21. November 2026, 7 Uhr",
        "20. November 2026",
    ]


def test_what_is_over_and_was_never_posted_is_not_due(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.announce("2026-11-20-a", "Gültig bis: 2026-11-22\n")
    workshop.announce("2026-11-20-b", "Beginn: 2026-11-22 10:00\n")
    workshop.build()
    shown = workshop.read("redaktion/index.html")
    assert shown.count('data-due="nein"') == 2
    assert shown.count("</span> nicht nötig</span>") == 2
    assert "Titel von 2026-11-20-a" in workshop.read("redaktion/2026-11-20-a.txt")
    assert "Titel von 2026-11-20-b" in workshop.read("redaktion/2026-11-20-b.txt")


def test_the_board_leads_to_the_files_where_a_forge_is_named(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    town = workshop.content / "stadt.toml"
    workshop.announce("2026-11-20-a")
    workshop.build()
    assert "Datei bearbeiten" not in workshop.read("redaktion/index.html")
    forge = '\n[forge]\nbearbeiten = "https://forge.example/edit/{pfad}"\nneu = "https://forge.example/new?n={pfad}"\n'
    town.write_text(f"{town.read_text('utf-8')}{forge}", "utf-8")
    workshop.build()
    board = workshop.read("redaktion/index.html")
    assert "https://forge.example/edit/content/meldungen/2026/2026-11-20-a.md" in board
    assert "https://forge.example/new?n=content/meldungen/2026/2026-11-23-kurzname.md" in board
    assert "forge.example" not in workshop.read("meldungen/2026-11-20-a/index.html")


def test_the_board_reminds_from_the_day_on_until_it_is_changed(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    for stem, on in {"a": "2026-11-24", "b": "2026-11-22", "c": "2026-11-25"}.items():
        workshop.announce(f"2026-11-20-{stem}", f"Prüfen am: {on}\n")
    workshop.announce("2026-11-20-geheim", "Prüfen am: 2026-11-22\nStatus: entwurf")
    heading = "<h2>Noch einmal prüfen"
    assert heading not in _board(workshop, "2026-11-21T23:59")
    assert f"{heading} (1)" in _board(workshop, "2026-11-22T00:00")
    shown = _board(workshop, "2026-11-24T12:00")
    assert re.findall(r"Titel von 2026-11-20-(\w+)</a>, seit", shown) == ["b", "a"]
    assert "geheim" not in shown
    assert heading in _board(workshop, "2027-11-24T12:00")


def _board(workshop: Workshop, now: str) -> str:
    workshop.build(now=now)
    return workshop.read("redaktion/index.html")
