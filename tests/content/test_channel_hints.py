"""What is worth a second look in a finished channel text."""

import pytest

from tests.content.folder import CASE, ContentFolder

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"
ADDRESS = "https://aktuelles.musterfelde.example/meldungen/2026-11-20-fall/"


@pytest.mark.parametrize(
    ("own", "hint"),
    [
        ("**fett**", "Im Kanaltext steht »**«, WhatsApp zeigt das so an. Fett ist dort *ein* Stern."),
        ("[Link](https://a.example)", "Im Kanaltext steht »](«, WhatsApp zeigt das so an. Fett ist dort *ein* Stern."),
        ("🚧 🚗 🚌 🚲 Stau", "Im Kanaltext stehen 4 Emojis. Vorleseprogramme sprechen jedes aus, drei sind genug."),
        (
            f"https://a.example/\n  {ADDRESS}",
            (
                "Im Kanaltext steht »https://a.example/« vor der Adresse der Meldung. "
                "WhatsApp zeigt dann die falsche Vorschau."
            ),
        ),
    ],
)
def test_an_own_text_is_checked(folder: ContentFolder, own: str, hint: str) -> None:
    folder.put(CASE, f"---\n{HEAD}WhatsApp: |\n  {own}\n---\nText.\n".encode())
    assert folder.problems() == [f"{CASE}:6: Hinweis: Feld »WhatsApp«: {hint}"]


@pytest.mark.parametrize("own", ["*fett*, 👨‍👩‍👧 👍🏽 🇩🇪 ok", ADDRESS, "Mehr: https://a.example/", "C# und __init"])
def test_an_own_text_in_order_is_worth_no_word(folder: ContentFolder, own: str) -> None:
    folder.put(CASE, f"---\n{HEAD}WhatsApp: |\n  {own.replace('__', '_')}\n---\nText.\n".encode())
    assert folder.problems() == []


def test_a_foreign_link_in_the_body_takes_the_preview(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nMehr [dort](https://a.example/).\n".encode())
    [hint] = folder.problems()
    assert hint.startswith(f"{CASE}:7: Hinweis: Im Kanaltext steht »https://a.example/« vor der Adresse")


def test_a_text_that_is_only_in_a_picture_is_missed(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\n![Alle Zeiten des Bürgerbüros](bilder/rathaus.jpg)\n".encode())
    [hint] = folder.problems()
    assert hint.startswith(f"{CASE}:7: Hinweis: Der Text steht wohl nur im Bild.")
