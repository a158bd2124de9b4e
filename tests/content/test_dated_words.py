"""Dates in an editor's words, and the contradictions they reveal."""

from datetime import date

import pytest

from plugins.domain.dated_words import mentions
from tests.content.folder import CASE, ContentFolder

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
    ],
)
def test_a_date_in_words_is_found_in_the_year_it_is_about(text: str, day: str, is_end: bool) -> None:  # noqa: FBT001
    (found,) = mentions(text, date(2026, 11, 20))
    assert (found.day.isoformat(), found.is_end) == (day, is_end)


@pytest.mark.parametrize("text", ["31. November", "1234. November", "im November", "2. Platz", ""])
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
        ("", "Am Freitag, 27. November, und bis Sonnabend, 28. November."),
    ],
)
def test_what_fits_is_worth_no_word(folder: ContentFolder, head: str, body: str) -> None:
    folder.put(CASE, f"---\n{HEAD.format('Titel')}{head}---\n{body}\n".encode())
    assert folder.problems() == []
