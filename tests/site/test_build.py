"""What a build promises about its output folder, from the outside."""

from pathlib import Path

import pytest
from lxml import html

from plugins.domain.lists import PAGE_SIZE
from tests.tools import ROOT
from tests.workshop import Workshop, tree


def test_an_embargoed_announcement_leaves_no_trace(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-heute", body="Text.")
    (workshop.content / "bilder/geheimbild.png").write_bytes((ROOT / "tests/site/punkt.png").read_bytes())
    (workshop.content / "dokumente/geheimplan.pdf").write_bytes(b"%PDF-1.4 geheim")
    hidden = (
        "Bild: bilder/geheimbild.png\nBildbeschreibung: Geheimnis\nBildnachweis: Geheimnis\nBeginn: 2026-12-24\n"
        "Anhänge:\n  - dokumente/geheimplan.pdf: Geheimnis\nFrühere Adressen: /geheimpfad/\nDringlichkeit: eilmeldung\n"
    )
    workshop.announce(
        "2026-11-24-geheimstem", hidden, date="2026-11-23 12:01", body="Geheimnis [x](dokumente/geheimplan.pdf)"
    )
    workshop.announce("2026-11-19-geheimentwurf", hidden.replace("pfad", "weg") + "Status: Entwurf\n")
    printed = workshop.build("--full")
    assert "Erscheint später" in printed
    for path, content in tree(workshop.output).items():
        assert "geheim" not in path.lower()
        assert b"geheim" not in content.lower(), path
    workshop.build(now="2026-11-23T12:01")
    assert "meldungen/2026-11-24-geheimstem/index.html" in tree(workshop.output)
    assert {"bilder/geheimbild.png", "dokumente/geheimplan.pdf"} <= tree(workshop.output).keys()


def test_the_same_content_and_clock_give_the_same_bytes(demo_site: Path, workshop: Workshop) -> None:
    workshop.content = ROOT / "content"
    workshop.build("--full", "--clean")
    anew, before = tree(workshop.output), tree(demo_site)
    assert len(anew) > 200
    # Pagefind names its files anew in every run; tests/search compares what it finds.
    assert {path: content for path, content in anew.items() if not path.startswith("pagefind/")} == {
        path: content for path, content in before.items() if not path.startswith("pagefind/")
    }


def test_a_failed_build_leaves_the_last_good_output(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-gut")
    workshop.build()
    before = tree(workshop.output)
    workshop.announce("2026-11-21-schlecht", "Titl: Tippfehler\n")
    run = workshop.run("build", "--output", str(workshop.output))
    assert run.returncode == 1
    assert "2026-11-21-schlecht.md:6: Feld »Titl«: Dieses Feld gibt es nicht. Meinten Sie »Titel«?" in run.stdout
    assert tree(workshop.output) == before
    assert [path.name for path in workshop.output.parent.iterdir() if path.name.startswith(".")] == []


def test_a_build_killed_between_its_two_renames_is_healed(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-gut")
    workshop.build()
    before = tree(workshop.output)
    workshop.output.rename(workshop.output.parent / ".output-alt")
    (workshop.output.parent / ".output-neu-abc").mkdir()
    workshop.announce("2026-11-21-schlecht", "Titl: Tippfehler\n")
    assert workshop.run("build", "--output", str(workshop.output)).returncode == 1
    assert tree(workshop.output) == before, "even a failing build brings the last good output back"
    (workshop.content / "meldungen/2026/2026-11-21-schlecht.md").unlink()
    workshop.build()
    assert tree(workshop.output) == before
    assert sorted(path.name for path in workshop.output.parent.iterdir()) == ["content", "output"]


def test_a_folder_with_other_files_is_never_replaced(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-gut")
    workshop.output.mkdir()
    (workshop.output / "steuer.txt").write_text("wichtig", encoding="utf-8")
    run = workshop.run("build", "--output", str(workshop.output))
    assert run.returncode == 1
    assert "nicht von hier stammen" in run.stdout
    assert tree(workshop.output) == {"steuer.txt": b"wichtig"}


def test_an_older_page_stays_as_it_was_when_something_new_appears(workshop: Workshop) -> None:
    for number in range(2 * PAGE_SIZE):
        workshop.announce(f"2026-10-{number + 1:02}-alt", date=f"2026-10-{number + 1:02}")
    workshop.build()
    before = workshop.read("seite/1/index.html")
    workshop.announce("2026-11-20-neu")
    workshop.build()
    assert workshop.read("seite/1/index.html") == before
    assert "seite/2/index.html" not in tree(workshop.output)


def test_publishing_refuses_a_demonstration_and_placeholders(workshop: Workshop) -> None:
    town = workshop.content / "stadt.toml"
    town.write_text(town.read_text(encoding="utf-8") + '[demo]\nuhr = "2026-11-23T12:00"\n', encoding="utf-8")
    workshop.announce("2026-11-20-gut", body="Kommen Sie um [bitte ergänzen: Uhrzeit].")
    run = workshop.run("build", "--publish", "--output", str(workshop.output))
    assert run.returncode == 1
    assert "Feld »demo«: Das ist eine Vorführung." in run.stdout
    assert "Feld »stadt.adresse«" in run.stdout
    assert "2026-11-20-gut.md:7: Hier fehlt noch eine Angabe: [bitte ergänzen: Uhrzeit]" in run.stdout
    assert not workshop.output.exists()


def test_source_date_epoch_sets_the_clock_unless_the_caller_does(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.announce("2026-11-20-gut")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795431600")
    target = ("--output", str(workshop.output))
    assert "Stand 23. November 2026, 12 Uhr" in workshop.run("build", *target, now=None).stdout
    assert "Stand 21. November 2026, 8 Uhr" in workshop.run("build", *target, now="2026-11-21T08:00").stdout


def test_what_is_dated_later_has_not_happened_yet(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a", "Änderungen:\n  - 2026-11-24 10:00: Geheime Änderung.\n")
    workshop.announce("2026-11-20-b", "Aufgehoben: 2026-11-24 10:00: Geheimer Grund.\n")
    workshop.build()
    assert not any(b"Geheime" in content for content in tree(workshop.output).values())
    workshop.build(now="2026-11-24T10:00")
    assert "Geheime Änderung." in workshop.read("meldungen/2026-11-20-a/index.html")
    assert "Geheimer Grund." in workshop.read("meldungen/2026-11-20-b/index.html")


def test_what_is_pinned_stands_once_on_the_start_page(workshop: Workshop) -> None:
    workshop.announce("2026-11-19-oben", "Dringlichkeit: wichtig\nGültig bis: 2026-11-27\n", date="2026-11-19")
    workshop.announce("2026-11-20-neu")
    workshop.build()
    page = workshop.read("index.html")
    assert page.count('href="/meldungen/2026-11-19-oben/"') == 1
    assert page.index("2026-11-19-oben") < page.index("2026-11-20-neu")
    workshop.build(now="2026-11-28T00:00")
    page = workshop.read("index.html")
    assert page.index("2026-11-20-neu") < page.index("2026-11-19-oben")


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("Beginn: 2026-12-01 16:00\nOrt: Saal\n", "Dienstag, 1. Dezember, 16 Uhr, Saal"),
        (
            "Termine:\n  - 2026-12-01, Saal\n  - 2026-12-02\n",
            "Nächster Termin: Dienstag, 1. Dezember, Saal, 1 weiterer Termin",
        ),
        (
            "Beginn: 2026-12-01\nGültig bis: 2026-12-02\n",
            "Dienstag, 1. Dezember, alle Ortsteile, gültig bis Mittwoch, 2. Dezember",
        ),
    ],
)
def test_a_pinned_event_says_when_and_where(workshop: Workshop, dates: str, expected: str) -> None:
    workshop.announce("2026-11-20-neu", f"Dringlichkeit: wichtig\n{dates}")
    workshop.build()
    heading = html.fromstring(workshop.read("index.html")).xpath("string(//*[@class='pinned-title'])")
    assert " ".join(str(heading).split()) == f"Wichtig: Titel von 2026-11-20-neu: {expected}"


def test_the_summary_warns_a_week_before_something_expires(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-bald", "Gültig bis: 2026-11-29\n")
    workshop.announce("2026-11-20-spaeter", "Gültig bis: 2026-12-01\n")
    printed = workshop.build().replace("\N{NO-BREAK SPACE}", " ")
    assert "Läuft in den nächsten sieben Tagen ab:\n  · 29. November 2026: Titel von 2026-11-20-bald\n" in printed
    assert "1. Dezember" not in printed.split("für den Kanal fällig")[0]


def test_the_style_sheet_declares_its_layers_first(demo_site: Path) -> None:
    (sheet,) = (demo_site / "assets").glob("main.*.css")
    assert sheet.read_text(encoding="utf-8").startswith("@layer reset,tokens,base,")
