"""Content of earlier versions, as it is written today."""

from pathlib import Path

import pytest

from plugins.town_folder.migrations import Text, migrated
from tests.workshop import Workshop, tree

VALUES = {
    "kontakt.telefon": "04999 120",
    "kontakt.email": "presse@au.test",
    "kontakt.strasse": "Dorfstraße\u00a01",
    "impressum.telefon": "04999 120",
    "impressum.vertreten": "[bitte ergänzen: Amt]",
}
PROPOSALS = {"seiten/whatsapp.md": "---\nTitel: Kanal\nFlyer Inhalte: A\nFlyer Kosten: B\nFlyer Verlassen: C\n---\nx\n"}


def after(path: str, text: str) -> str:
    changed, reasons = migrated(Text(path, text, VALUES, PROPOSALS))
    assert bool(reasons) == (changed != text)
    assert migrated(Text(path, changed, VALUES, PROPOSALS)) == (changed, [])
    return changed


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_bold_in_the_head_is_dropped_and_not_another_byte(end: str) -> None:
    head = "Titel: **Wichtig:** die **Halle**\nkurztext: 2 ** 3 und **so**\nOrt: **Halle**"
    before = f"\ufeff---\n{head}\n---\n**Text**".replace("\n", end)
    expected = before.replace("**Wichtig:** die **Halle**", "Wichtig: die Halle").replace("**so**", "so")
    assert after("meldungen/2026/a.md", before) == expected


def test_a_channels_page_gets_the_answers_of_the_flyer_once() -> None:
    page = after("seiten/whatsapp.md", "---\r\nTitel: Unser Kanal\r\n---\r\nText\r\n")
    answers = "Flyer Inhalte: A\r\nFlyer Kosten: B\r\nFlyer Verlassen: C\r\n"
    assert page == f"---\r\nTitel: Unser Kanal\r\n{answers}---\r\nText\r\n"
    own = "---\nTitel: Unser Kanal\nFlyer Kosten: Nichts\n---\nText\n"
    assert after("seiten/whatsapp.md", own) == own


def test_a_page_names_what_stands_in_the_towns_file() -> None:
    own = "[mail](mailto:presse@au.test), <presse@au.test>, https://au.test/presse@au.test, {{ kontakt.email }}"
    others = f"Nicht 04999 1200, Dorfstraße 12 oder {own}."
    text = f"---\nTitel: Presse\n---\nRuf 04999 120, presse@au.test, Dorfstraße 1. {others}\n"
    named = "{{ kontakt.telefon }}, {{ kontakt.email }}, {{ kontakt.strasse }}"
    assert after("seiten/presse.md", text) == f"---\nTitel: Presse\n---\nRuf {named}. {others}\n"
    assert "Ruf {{ impressum.telefon }}" in after("seiten/impressum.md", text)


def test_announcements_keep_what_they_say() -> None:
    text = "---\nTitel: A\n---\nRuf 04999 120.\n"
    assert after("meldungen/2026/a.md", text) == text


def settled(home: Path) -> Workshop:
    town = Workshop(home)
    town.announce("2026-11-20-a").write_text(
        "---\nTitel: **Neu:** A\nDatum: 2026-11-20\nThema: Verkehr\nKurztext: K\n---\nText\n", "utf-8"
    )
    return town


def test_it_shows_first_and_writes_when_asked(tmp_path: Path) -> None:
    town = settled(tmp_path)
    before = tree(town.content)
    shown = town.run("migrate")
    assert (shown.returncode, tree(town.content)) == (0, before)
    assert "\n-Titel: **Neu:** A\n+Titel: Neu: A\n" in shown.stdout
    assert "Nichts wurde geändert." in shown.stdout
    assert town.run("migrate", "--schreiben").stdout.endswith("Geschrieben: 1 Datei.\n")
    [path] = [path for path, content in tree(town.content).items() if content != before[path]]
    assert path == "meldungen/2026/2026-11-20-a.md"
    assert town.run("migrate").stdout == "Alles ist schon so geschrieben, wie es heute üblich ist.\n"


def test_content_with_a_fault_stays_as_it_is(tmp_path: Path) -> None:
    town = settled(tmp_path)
    town.announce("2026-11-21-b", "Unfug: ja\n")
    before = tree(town.content)
    run = town.run("migrate", "--schreiben")
    assert (run.returncode, tree(town.content)) == (1, before)
    assert "2026-11-21-b.md:6: Feld »Unfug«" in run.stdout
