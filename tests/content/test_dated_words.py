"""Dates in an editor's words, and the contradictions they reveal."""

from datetime import date

import pytest

from plugins.domain.dated_words import mentions
from tests.content.folder import CASE, ContentFolder

ADDRESS = "https://aktuelles.musterfelde.example/meldungen/2026-11-20-fall/"
HEAD = "Titel: {}\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"


@pytest.mark.parametrize(
    ("text", "day", "is_end"),
    [
        ("am 27. November", "2026-11-27", False),
        ("bis Freitag, 27. November", "2026-11-27", True),
        ("bis zum 27.\N{NO-BREAK SPACE}November 2027", "2027-11-27", True),
        ("**Samstag, 5. Dezember,**", "2026-12-05", False),
        ("bis **Freitag, 4. Dezember**", "2026-12-04", True),
        ("am 2. Januar", "2027-01-02", False),
        ("seit 30. Juni", "2026-06-30", False),
        ("bis 27.11.2026", "2026-11-27", True),
        ("Bis zum 27. 11. 2026.", "2026-11-27", True),
        ("bis 29.11.", "2026-11-29", True),
        ("bis 29.11.26, 8 Uhr", "2026-11-29", True),
        ("vom 23.–27.11.", "2026-11-27", True),
        ("am 2.1.", "2027-01-02", False),
        ("bis Fr., 27.11.", "2026-11-27", True),
        ("bis einschließlich zum 27.11.", "2026-11-27", True),
        ("ab 28. Nov.", "2026-11-28", False),
        ("bis 3. Mrz 2027", "2027-03-03", True),
        ("am 1. Sept. um 8 Uhr", "2026-09-01", False),
        ("Montag, dem 24.11.2026", "2026-11-24", False),
    ],
)
def test_a_date_in_words_is_found_in_the_year_it_is_about(text: str, day: str, is_end: bool) -> None:  # noqa: FBT001
    (found,) = mentions(text, date(2026, 11, 20))
    assert (found.day.isoformat(), found.is_end) == (day, is_end)


@pytest.mark.parametrize(
    "text",
    [
        "31. November",
        "1234. November",
        "im November",
        "2. Platz",
        "8.30 Uhr",
        "um 8.10.",
        "24.11 Euro",
        "Version 2.11.",
        "2.11.1",
        "192.10.12.13",
        "1. 2. 3.",
        "1.000.000",
        "3. Novelle",
        "04261.71.12.",
        "https://a.example/24.11.2026/",
        "Plan-v2.11.",
        "§ 3.2.",
        "24,11.",
        "31.11.2026",
        "",
    ],
)
def test_what_is_no_date_is_passed_over(text: str) -> None:
    assert list(mentions(text, date(2026, 11, 20))) == []


@pytest.mark.parametrize(
    ("title", "head", "body", "hint"),
    [
        (
            "Gesperrt ab Montag, 24. November",
            "",
            "Text.",
            (
                "2: Hinweis: Feld »Titel«: Hier steht »Montag, 24. November«, "
                "im Kalender ist das Dienstag, 24. November 2026. Bitte prüfen."
            ),
        ),
        (
            "Gesperrt",
            "Gültig bis: 2026-11-29\n",
            "Die Sperrung dauert bis 27. November.",
            (
                "6: Hinweis: Feld »Gültig bis«: Im Text steht »bis 27. November«, hier 29. November 2026. "
                "Bitte prüfen, was stimmt."
            ),
        ),
        (
            "Ab Montag, dem 24.11.2026",
            "",
            "Text.",
            (
                "2: Hinweis: Feld »Titel«: Hier steht »Montag, dem 24.11.2026«, "
                "im Kalender ist das Dienstag, 24. November 2026. Bitte prüfen."
            ),
        ),
        (
            "Gesperrt",
            "Gültig bis: 2026-11-29\n",
            "Ab Montag.\n\nAm Montag, 24.11., gesperrt.",
            (
                "10: Hinweis: Hier steht »Montag, 24.11.«, "
                "im Kalender ist das Dienstag, 24. November 2026. Bitte prüfen."
            ),
        ),
        (
            "Gesperrt",
            (
                "Gültig bis: 2026-11-27\nÄnderungen:\n  - 2026-11-21 14:00: Bis 25. November.\n"
                "  - 2026-11-22 14:00: Die Sperrung dauert bis 29. November: Der Kran kommt später.\n"
            ),
            "Text.",
            (
                "9: Hinweis: Feld »Änderungen«: Hier steht »bis 29. November«, unter »Gültig bis« 27. November 2026. "
                "Bitte prüfen, was stimmt."
            ),
        ),
        (
            "Fest",
            "Beginn: 2026-12-05 15:00\nÄnderungen: 2026-11-22 14:00: Neuer Termin: Sonntag, 6. Dezember.\n",
            "Text.",
            (
                "7: Hinweis: Feld »Änderungen«: Hier steht »Sonntag, 6. Dezember«, unter »Beginn« 5. Dezember 2026. "
                "Bitte prüfen, was stimmt."
            ),
        ),
        (
            "Gesperrt",
            f"Gültig bis: 2026-11-27\nWhatsApp: |\n  Gesperrt\n\n  bis 29.11.2026\n  {ADDRESS}\n",
            "Text.",
            (
                "10: Hinweis: Feld »WhatsApp«: Hier steht »bis 29.11.2026«, unter »Gültig bis« 27. November 2026. "
                "Bitte prüfen, was stimmt."
            ),
        ),
        (
            "Fest",
            f"WhatsApp: |\n  Am Montag, 24. Nov.\n  {ADDRESS}\n",
            "Text.",
            (
                "7: Hinweis: Feld »WhatsApp«: Hier steht »Montag, 24. Nov.«, "
                "im Kalender ist das Dienstag, 24. November 2026. Bitte prüfen."
            ),
        ),
        (
            "Fest",
            "Beginn: 2026-12-05 15:00\n",
            "Kommen Sie am 6. Dezember.",
            "6: Hinweis: Feld »Beginn«: Im Text steht »6. Dezember«, hier 5. Dezember 2026. Bitte prüfen, was stimmt.",
        ),
    ],
)
def test_a_contradiction_is_worth_a_hint(folder: ContentFolder, title: str, head: str, body: str, hint: str) -> None:
    folder.put(CASE, f"---\n{HEAD.format(title)}{head}---\n{body}\n".encode())
    assert [problem.replace("\N{NO-BREAK SPACE}", " ") for problem in folder.problems()] == [f"{CASE}:{hint}"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Gültig bis: 2026-11-29\n", "Erst bis 27. November, jetzt bis 29. November."),
        ("Gültig bis: 2026-11-29\n", "Ab 23. November gesperrt."),
        ("Beginn: 2026-12-05\nEnde: 2026-12-12\n", "Am 8. Dezember ist Ruhetag."),
        ("Gültig bis: 2026-11-29\nÄnderungen: 2026-11-22 14:00: Statt bis 27. bis 29. November.\n", "Text."),
        ("Beginn: 2026-12-05\nÄnderungen: 2026-11-22 14:00: Anmeldung bis 1. Dezember.\n", "Text."),
        (
            (
                "Gültig bis: 2026-11-29\nÄnderungen: 2026-11-22 14:00: Bis 29. November.\n"
                f"Im Kanal: 2026-11-20 10:00\nWhatsApp: |\n  bis 27. November\n  {ADDRESS}\n"
            ),
            "Text.",
        ),
        ("", "Am Fr. 27.11. und Mo, 30. Nov., und Sonnabend, 28.11.2026."),
        ("", "Am Freitag, 27. November, und bis Sonnabend, 28. November."),
    ],
)
def test_what_fits_is_worth_no_word(folder: ContentFolder, head: str, body: str) -> None:
    folder.put(CASE, f"---\n{HEAD.format('Titel')}{head}---\n{body}\n".encode())
    assert folder.problems() == []
