"""The whole channel text as an editor pastes it, and which texts are due."""

from tests.workshop import TOWN, Workshop


def text(workshop: Workshop, stem: str) -> str:
    run = workshop.run("whatsapp", "--stem", stem)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout.replace("\N{NO-BREAK SPACE}", " ")


ADDRESS = "https://aktuelles.musterfelde.example/meldungen/"


def test_the_whole_text_when_it_fits(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a", "Ortsteile: Borchel\nGültig bis: 2026-11-27\n", body="**Ab Montag** gesperrt.")
    assert text(workshop, "2026-11-20-a") == (
        "🚧 *Titel von 2026-11-20-a*\n\nKurz zu 2026-11-20-a.\n\n*Ab Montag* gesperrt.\n\n"
        f"Gültig bis Freitag, 27. November\nOrtsteil: Borchel\n\n{ADDRESS}2026-11-20-a/\n"
    )


def test_an_event_says_when_and_where(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a", "Beginn: 2026-12-05 15:00\nEnde: 2026-12-05 18:00\nOrt: Markt\n")
    assert "\n\nWann: Samstag, 5. Dezember, 15 bis 18 Uhr\nWo: Markt\n\n" in text(workshop, "2026-11-20-a")


def test_a_long_text_is_shortened_to_whole_blocks(workshop: Workshop) -> None:
    body = "\n\n".join(f"Absatz {number}. {'Wort ' * 60}Ende." for number in range(5))
    town = workshop.content / "stadt.toml"
    town.write_text(TOWN.replace("zeichen = 400", "zeichen = 1000"), encoding="utf-8")
    workshop.announce("2026-11-20-a", body=body)
    shown = text(workshop, "2026-11-20-a")
    assert len(shown.rstrip("\n")) <= 1000
    assert "Kurz zu 2026-11-20-a.\n\nAbsatz 0." in shown
    assert "Absatz 2." not in shown
    assert shown.endswith(f"Ende.\n\nMehr dazu:\n{ADDRESS}2026-11-20-a/\n")


def test_a_revision_and_a_withdrawal_replace_the_text(workshop: Workshop) -> None:
    posted = "Im Kanal: 2026-11-20 10:00\nÄnderungen: 2026-11-22 10:00: Länger: bis 29.\n"
    workshop.announce("2026-11-20-a", posted)
    start = "🚧 *Aktualisiert: Titel von 2026-11-20-a*\n\nLänger: bis 29.\n\n"
    assert text(workshop, "2026-11-20-a") == f"{start}{ADDRESS}2026-11-20-a/\n"
    workshop.announce("2026-11-20-b", "Aufgehoben: 2026-11-22 10:00: Der Kran kommt nicht.\n")
    assert text(workshop, "2026-11-20-b") == (
        f"🚧 *Aufgehoben: Titel von 2026-11-20-b*\n\nDer Kran kommt nicht.\n\n{ADDRESS}2026-11-20-b/\n"
    )


def test_an_own_text_is_used_as_it_is(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a", "WhatsApp: |\n  *Eigener* Text\n\n  mit Absatz: und #Zeichen\n")
    assert text(workshop, "2026-11-20-a") == "*Eigener* Text\n\nmit Absatz: und #Zeichen\n"


def test_what_is_due_follows_from_the_file_alone(workshop: Workshop) -> None:
    posted = "Im Kanal: 2026-11-20 10:00\n"
    workshop.announce("2026-11-20-neu")
    workshop.announce("2026-11-20-versandt", posted)
    workshop.announce("2026-11-20-geaendert", posted + "Änderungen:\n  - 2026-11-21 10:00: Neu.\n")
    workshop.announce("2026-11-20-aufgehoben", posted + "Aufgehoben: 2026-11-21 10:00: Grund.\n")
    workshop.announce("2026-11-20-nie-versandt", "Aufgehoben: 2026-11-21 10:00: Grund.\n")
    workshop.announce("2026-11-20-nur-website", "WhatsApp: nein\n")
    workshop.announce("2026-10-01-alt", date="2026-10-01")
    shown = workshop.run("whatsapp").stdout
    assert "2026-11-20-neu (neu)" in shown
    assert "2026-11-20-geaendert (aktualisiert)" in shown
    assert "2026-11-20-aufgehoben (aufgehoben)" in shown
    assert "3 Texte sind für den Kanal fällig" in shown
    workshop.build()
    texts = {file.stem for file in (workshop.output / "redaktion").glob("*.txt")}
    assert texts == {f"2026-11-20-{name}" for name in ("neu", "versandt", "geaendert", "aufgehoben", "nie-versandt")}


def test_the_bare_text_ends_with_one_newline(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a")
    workshop.build()
    raw = (workshop.output / "redaktion/2026-11-20-a.txt").read_bytes()
    assert raw.decode().replace("\N{NO-BREAK SPACE}", " ") == text(workshop, "2026-11-20-a")
    assert b"\r" not in raw
