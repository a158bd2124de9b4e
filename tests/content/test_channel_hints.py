"""What is worth a second look in a finished channel text."""

import pytest

from tests.content.folder import CASE, ContentFolder

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"
ADDRESS = "https://aktuelles.musterfelde.example/meldungen/2026-11-20-fall/"


SHOWN = "Im Kanaltext steht »{}«, WhatsApp zeigt das so an. {}"
IMAGE = SHOWN.format("![", "Bitte das Bild weglassen und beschreiben, was darauf steht.")
LINK = SHOWN.format("](", "Bitte die Adresse ohne Klammern schreiben.")
BOLD = SHOWN.format("**", "Fett ist dort *ein* Stern.")
HEADING = SHOWN.format("#", "Bitte die Überschrift *fett* schreiben.")
MANY = "Im Kanaltext stehen 4 Emojis. Vorleseprogramme sprechen jedes aus, drei sind genug."
BEFORE = (
    "Im Kanaltext steht »{}« vor der Adresse der Meldung, WhatsApp zeigt dann die falsche Vorschau. "
    "Bitte diesen Link weglassen, wenn die Vorschau wichtig ist."
)
INSTEAD = (
    "Im Kanaltext steht »{}« statt der Adresse der Meldung, WhatsApp zeigt dann die falsche Vorschau. "
    f"Bitte ersetzen durch: {ADDRESS}"
)
MISSING = (
    "Im Kanaltext fehlt die Adresse der Meldung, WhatsApp zeigt dann keine Vorschau. "
    f"Bitte allein auf die letzte Zeile schreiben: {ADDRESS}"
)


@pytest.mark.parametrize(
    ("own", "hints"),
    [
        (f"**fett** und **fetter**\n  {ADDRESS}", [BOLD]),
        (f"{ADDRESS}\n  [Link](https://a.example)", [LINK]),
        (f"# Halt\n  **fett** ![Bild](b.jpg)\n  [x](/y/)\n  {ADDRESS}", [BOLD, HEADING, IMAGE, LINK]),
        (
            f"~~weg~~ __da__\n  {ADDRESS}",
            [
                SHOWN.format("__", "Fett ist dort *ein* Stern, kursiv _ein_ Unterstrich."),
                SHOWN.format("~~", "Durchgestrichen ist dort ~eine~ Tilde."),
            ],
        ),
        (f"🚧 🚗 🚌 🚲 Stau\n  {ADDRESS}", [MANY]),
        (f"⏰ ⌚ ⏳ ℹ️ Zeit\n  {ADDRESS}", [MANY]),
        (f"1️⃣ 2️⃣ 👍🏽 👩‍👧 Wahl\n  {ADDRESS}", [MANY]),
        (f"https://a.example/\n  {ADDRESS}", [BEFORE.format("https://a.example/")]),
        (f"www.bar.de, auch:\n  {ADDRESS}", [BEFORE.format("www.bar.de")]),
        (f"Mehr: https://a.example/.\n  {ADDRESS}.", [BEFORE.format("https://a.example/")]),
        (
            f"https://aktuelles.musterfelde.example/termine/\n  {ADDRESS}",
            [BEFORE.format("https://aktuelles.musterfelde.example/termine/")],
        ),
        (f"{ADDRESS}plan.pdf\n  {ADDRESS}", [BEFORE.format(f"{ADDRESS}plan.pdf")]),
        ("Mehr (www.bar.de).", [INSTEAD.format("www.bar.de")]),
        ("Mehr: https://a.example/", [INSTEAD.format("https://a.example/")]),
        ("Nur Text, presse@www.bar.de", [MISSING]),
    ],
)
def test_an_own_text_is_checked(folder: ContentFolder, own: str, hints: list[str]) -> None:
    folder.put(CASE, f"---\n{HEAD}WhatsApp: |\n  {own}\n---\nText.\n".encode())
    assert folder.problems() == [f"{CASE}:6: Hinweis: Feld »WhatsApp«: {hint}" for hint in hints]


@pytest.mark.parametrize(
    "own",
    [
        f"*fett*, 👨‍👩‍👧 👍🏽 🇩🇪 ok {ADDRESS}",
        ADDRESS,
        f"({ADDRESS}).",
        ADDRESS.rstrip("/"),
        f"{ADDRESS}\n  Mehr: https://a.example/",
        f"C# und #rotenburg {ADDRESS}",
        f"{ADDRESS} https://a.example/a__b",
    ],
)
def test_an_own_text_in_order_is_worth_no_word(folder: ContentFolder, own: str) -> None:
    folder.put(CASE, f"---\n{HEAD}WhatsApp: |\n  {own}\n---\nText.\n".encode())
    assert folder.problems() == []


@pytest.mark.parametrize(
    "address",
    ["https://a.example/", "https://a.example/a_b_(c)", "dokumente/plan.pdf", "2026-11-19-nachbar.md#ort", "/termine/"],
)
def test_a_link_in_the_body_takes_the_preview(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nErst.\n\nMehr [dort](<{address}>).\n".encode())
    assert folder.problems() == [f"{CASE}:9: Hinweis: {BEFORE.format(address)}"]


@pytest.mark.parametrize("field", ["Änderungen", "Aufgehoben"])
def test_a_link_in_a_note_is_quoted_as_it_was_written(folder: ContentFolder, field: str) -> None:
    address = "https://müller.example/a_b"
    folder.put(CASE, f"---\n{HEAD}{field}: 2026-11-21 10:00: Siehe {address}.\n---\nText.\n".encode())
    assert folder.problems() == [f"{CASE}:6: Hinweis: Feld »{field}«: {BEFORE.format(address)}"]


@pytest.mark.parametrize("field", ["Änderungen", "Aufgehoben"])
def test_a_text_that_replaces_the_first_is_checked_on_its_line(folder: ContentFolder, field: str) -> None:
    later = f"{field}:\n  - 2026-11-21 10:00: 🚧 🚗 🚌 Stau"
    folder.put(CASE, f"---\n{HEAD}{later}\n---\n**Text**\n".encode())
    line = 7 if field == "Änderungen" else 6
    on_paper = [problem for problem in folder.problems() if "Auf dem Aushang" in problem]
    assert [problem for problem in folder.problems() if problem not in on_paper] == [
        f"{CASE}:{line}: Hinweis: Feld »{field}«: {MANY}"
    ]


def test_a_text_that_is_only_in_a_picture_is_missed(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\n![Alle Zeiten des Bürgerbüros](bilder/rathaus.jpg)\n".encode())
    [hint] = folder.problems()
    assert hint.startswith(f"{CASE}:7: Hinweis: Der Text steht wohl nur im Bild.")
