"""``invoke check --publish``: what publishing refuses now, and what it will within 60 days."""

import re
from pathlib import Path

import pytest

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from tests.publishing.town import PublicTown
from tests.workshop import NOW, Run

_OLD = "Die Prüfung auf Barrierefreiheit ist älter als ein Jahr."


@pytest.fixture
def town(tmp_path: Path) -> PublicTown:
    """A town that may be published."""
    return PublicTown(tmp_path)


def audited(town: PublicTown, day: str) -> None:
    file = town.content / "pruefung.toml"
    file.write_text(re.sub(r"datum = .*", f"datum = {day}", file.read_text("utf-8")), "utf-8")


def check(town: PublicTown, *options: str, now: str = NOW) -> Run:
    return town.run("check", "--publish", *options, now=now)


def sentences(run: Run) -> list[str]:
    """What it said, without the lines that are shown below."""
    return [line for line in run.stdout.splitlines() if not line.startswith(" ")]


def test_a_town_that_may_be_published_hears_nothing(town: PublicTown) -> None:
    assert check(town) == Run(0, "Alles in Ordnung.\n", "")


def test_what_is_refused_today_is_a_problem(town: PublicTown) -> None:
    town.page("impressum", "Telefon: [bitte ergänzen: Telefon]")
    (town.content / "pruefung.toml").unlink()
    run = check(town)
    assert run.returncode == 1
    assert "impressum.md:5: Hier fehlt noch eine Angabe: [bitte ergänzen: Telefon]" in run.stdout
    assert "Das Ergebnis der Prüfung auf Barrierefreiheit fehlt." in run.stdout
    assert "Ab " not in run.stdout
    assert "Das Ergebnis der Prüfung" not in town.run("check", now=NOW).stdout


def test_a_page_with_a_fault_is_not_missed_as_well(town: PublicTown) -> None:
    town.page("impressum", "Telefon: {{ kontakt.telefn }}")
    run = check(town)
    assert run.returncode == 1
    assert "Meinten Sie »{{ kontakt.telefon }}«?" in run.stdout
    assert "fehlt. Bitte anlegen" not in run.stdout
    (town.content / "seiten/impressum.md").unlink()
    assert "Die Seite mit »Adresse: /impressum/« fehlt. Bitte anlegen." in check(town).stdout


@pytest.mark.parametrize(
    ("tested_on", "day"),
    [("2025-11-23", "24. November 2026"), ("2025-12-20", "21. Dezember 2026"), ("2026-01-21", "22. Januar 2027")],
)
def test_a_test_that_grows_old_is_told_with_its_day(town: PublicTown, tested_on: str, day: str) -> None:
    audited(town, tested_on)
    run = check(town)
    assert run.returncode == 0
    place = f"{town.content}/pruefung.toml: Hinweis: "
    assert run.stdout.startswith(f"{place}Ab {day} wird »--publish« das verweigern: {_OLD}")
    assert len(run.stdout.splitlines()) == 1


def test_what_comes_with_time_is_told_with_its_own_day_though_an_announcement_appears_later(town: PublicTown) -> None:
    audited(town, "2025-12-20")
    town.announce("2026-12-10-a", date="2026-12-10 18:00")
    town.announce("2026-12-28-b", date="2026-12-28 09:00")
    town.announce("2027-01-22-c", date="2027-01-22 12:00")
    [told] = check(town).stdout.splitlines()
    assert f"Ab 21. Dezember 2026 wird »--publish« das verweigern: {_OLD}" in told


def test_what_is_further_away_can_wait(town: PublicTown) -> None:
    audited(town, "2026-01-22")
    assert check(town).stdout == "Alles in Ordnung.\n"


def test_an_announcement_that_will_bring_a_problem_is_told_with_its_day(town: PublicTown) -> None:
    town.announce("2026-12-20-fest", date="2026-12-20 10:00")
    later = "Kontakt: siehe 2026-12-20-fest\n"
    town.announce("2026-12-03-vorher", later, date="2026-12-03 08:00")
    town.announce("2026-12-21-nachher", later, date="2026-12-21 08:00")
    [told] = sentences(check(town))
    assert told.startswith(f"{town.content}/meldungen/2026/2026-12-03-vorher.md:6: Hinweis: ")
    assert "Ab 3. Dezember 2026 wird" in told
    assert "2026-12-20-fest" in told


def test_a_draft_brings_nothing(town: PublicTown) -> None:
    town.announce("2026-12-20-fest", date="2026-12-20 10:00")
    town.announce("2026-12-03-x", "Status: Entwurf\nKontakt: siehe 2026-12-20-fest\n", date="2026-12-03 08:00")
    assert check(town).stdout == "Alles in Ordnung.\n"


def test_a_file_that_cannot_be_made_is_told_though_its_announcement_is_not_public_yet(
    town: PublicTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Build.made

    def broken(build: Build, output: Output) -> bytes:
        if output.path == "meldungen/2026-12-03-bald/index.html":
            raise OSError("no")
        return make(build, output)

    monkeypatch.setattr(Build, "made", broken)
    town.announce("2026-12-03-bald", date="2026-12-03 08:00")
    town.announce("2026-12-05-danach", date="2026-12-05 08:00")
    [told] = check(town).stdout.splitlines()
    assert told.startswith(f"{town.content}/meldungen/2026/2026-12-03-bald.md:1: Hinweis: Ab 3. Dezember 2026 wird")
