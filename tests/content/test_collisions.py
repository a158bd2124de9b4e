"""Two things at one address: an editor learns it from the check, not from a build that breaks."""

import pytest

from tests.content.folder import CASE, ContentFolder
from tests.workshop import Workshop

ANNOUNCEMENT = "---\nTitel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n{}---\nText.\n"
PAGE = "---\nTitel: Seite\nAdresse: {}\n---\nText.\n"
TAKEN = (
    "/meldungen/2026-11-19-nachbar/",
    "/meldungen/2026-11-20-fall/",
    "/impressum/",
    "/themen/",
    "/themen/verkehr/",
    "/ortsteile/borchel/",
    "/redaktion/",
    "/archiv/",
    "/archiv/2026/",
    "/termine/",
    "/kanal/",
)


@pytest.mark.parametrize("address", [*TAKEN, "/feed.atom", "/404.html"])
def test_a_former_address_of_something_that_is_there_is_refused(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, ANNOUNCEMENT.format(f"Frühere Adressen: {address}\n").encode())
    [problem] = folder.problems()
    assert problem.startswith(f"{CASE}:6: Feld »Frühere Adressen«: »{address}« ")


def test_a_former_address_given_twice_is_refused(folder: ContentFolder) -> None:
    folder.put(CASE, ANNOUNCEMENT.format("Frühere Adressen:\n  - /alt/\n  - /alt\n").encode())
    assert [problem.startswith(f"{CASE}:8: Feld »Frühere Adressen«: ") for problem in folder.problems()] == [True]


@pytest.mark.parametrize("address", [address for address in TAKEN if address != "/impressum/"])
def test_a_page_at_the_address_of_something_else_is_refused(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, ANNOUNCEMENT.format("").encode())
    folder.put("content/seiten/seite.md", PAGE.format(address).encode())
    [problem] = folder.problems()
    assert problem.startswith(f"content/seiten/seite.md:3: Feld »Adresse«: »{address}« ")


@pytest.mark.parametrize(
    "address",
    ["/index.html", "/themen/verkehr/index.html", "/feed.atom/x/", "/suche/", "/meldungen/", "/bilder/x.jpg/"],
)
def test_a_former_address_in_the_way_of_anything_is_refused(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, ANNOUNCEMENT.format(f"Frühere Adressen: {address}\n").encode())
    [problem] = folder.problems()
    assert problem.startswith(f"{CASE}:6: Feld »Frühere Adressen«: »{address}« ")


def test_what_only_a_build_can_see_is_said_as_well(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a", "Frühere Adressen:\n  - /a.html\n  - /a.html/b/\n")
    run = workshop.run("build", "--output", str(workshop.output))
    assert run.returncode == 1
    assert run.stderr == ""
    assert "/a.html/b/" in run.stdout
    assert not workshop.output.exists()


@pytest.mark.parametrize(
    ("dates", "stem", "is_refused"),
    [
        (("2026-12-01",), "20261201", True),
        (("2026-12-01", "2026-12-01, Schule"), "20261201-2", True),
        (("2026-11-30", "2026-12-01"), "20261201", True),
        (("2026-12-01 16:00",), "20261201", False),
        (("2026-12-01",), "20261202", False),
    ],
)
def test_two_events_that_calendars_could_not_tell_apart_are_refused(
    folder: ContentFolder,
    dates: tuple[str, ...],
    stem: str,
    is_refused: bool,  # noqa: FBT001 - a case
) -> None:
    lines = "".join(f"  - {date}\n" for date in dates)
    folder.put(CASE, ANNOUNCEMENT.format(f"Termine:\n{lines}").encode())
    folder.put(f"{CASE.removesuffix('.md')}-{stem}.md", ANNOUNCEMENT.format("Beginn: 2026-12-24\n").encode())
    line = 6 + len(dates)
    found = [problem.partition(" Kalender")[0] for problem in folder.problems()]
    assert found == ([f"{CASE}:{line}: Feld »Termine«:"] if is_refused else [])


def test_a_series_beside_a_series_or_an_announcement_without_a_date_is_no_collision(folder: ContentFolder) -> None:
    folder.put(CASE, ANNOUNCEMENT.format("Termine: 2026-12-01\n").encode())
    for extra in ("", "Termine: 2026-12-01\n"):
        folder.put(f"{CASE.removesuffix('.md')}-20261201.md", ANNOUNCEMENT.format(extra).encode())
        assert folder.problems() == []
