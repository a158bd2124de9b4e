"""What the town's IT does: publish, look at it, go back."""

import gzip
import json
import os
import subprocess
from pathlib import Path

import brotli
import pytest
from PIL import Image

from tests.publishing.town import PublicTown
from tests.tools import require
from tests.workshop import tree

ANNOUNCEMENT = "meldungen/2026-11-20-sperrung/index.html"


def test_what_is_published_is_what_a_build_makes_with_packed_copies_and_its_state(town: PublicTown) -> None:
    town.published()
    town.build("--publish")
    served = tree(town.site)
    built = tree(town.output)
    copies = {path for path in served if path.endswith((".gz", ".br"))}
    assert {path: served[path] for path in served.keys() - copies - {"stand.json"}} == built
    assert {path for path in built if f"{path}.br" in copies} == {path for path in built if f"{path}.gz" in copies}
    assert f"{ANNOUNCEMENT}.br" in copies
    for path in copies:
        unpack = gzip.decompress if path.endswith(".gz") else brotli.decompress
        assert unpack(served[path]) == served[path[:-3]], path
        assert (town.site / path).stat().st_mtime_ns == (town.site / path[:-3]).stat().st_mtime_ns
    assert town.state() == {"zeit": "2026-11-23T12:00:00+01:00", "commit": None, "zurueckgehalten": [], "ohne_seite": 0}


def test_everybody_may_read_what_is_served(town: PublicTown) -> None:
    before = os.umask(0o077)
    try:
        town.published()
    finally:
        os.umask(before)
    modes = {place.stat().st_mode & 0o777 for place in town.site.rglob("*")}
    assert modes == {0o644, 0o755}
    assert (town.folder / "releases").stat().st_mode & 0o777 == 0o755


def test_only_the_owner_may_read_what_a_release_was_made_of(town: PublicTown) -> None:
    town.published()
    [release] = (town.folder / "releases").iterdir()
    modes = {place.name: place.stat().st_mode & 0o777 for place in release.iterdir()}
    assert modes == {"website": 0o755, "quellen": 0o700, "verzeichnis.json": 0o600}


def test_a_new_release_shares_with_the_one_before_what_stayed_the_same(town: PublicTown) -> None:
    town.published()
    first = town.site.resolve()
    town.announce("2026-11-22-neu")
    town.published()
    second = town.site.resolve()
    assert first != second
    assert (second / "meldungen/2026-11-22-neu/index.html").is_file()
    assert not (first / "meldungen/2026-11-22-neu").exists()
    for path in ("whatsapp/qr.png", "impressum/index.html", "impressum/index.html.br"):
        assert (first / path).samefile(second / path)
    assert not (town.folder / "bau/impressum/index.html").samefile(second / "impressum/index.html")


def test_a_file_that_somebody_altered_in_a_release_is_not_passed_on(town: PublicTown) -> None:
    town.published()
    file = town.site / "impressum/index.html"
    right = file.read_text("utf-8")
    file.write_text("kaputt", encoding="utf-8")
    town.announce("2026-11-22-neu")
    town.published()
    assert town.served("impressum/index.html") == right


def test_an_open_page_still_gets_the_assets_of_the_last_releases(town: PublicTown) -> None:
    town.announce("2026-11-22-bild", "Bild: bilder/a.png\nBildbeschreibung: Ein Punkt\nBildnachweis: Stadt\n")
    picture = (Path(__file__).parents[1] / "site/punkt.png").read_bytes()
    (town.content / "bilder/a.png").write_bytes(picture)
    town.published()
    shown = {path: content for path, content in tree(town.site).items() if path.startswith(("bilder/", "vorschau/"))}
    assert any(path.startswith("bilder/") for path in shown)
    town.announce("2026-11-22-bild")
    for number in range(4):
        assert {path: (town.site / path).read_bytes() for path in shown} == shown
        town.announce("2026-11-20-sperrung", body=f"Fassung {number}.")
        town.published()
    town.announce("2026-11-20-sperrung", body="Fassung danach.")
    town.published()
    assert not any((town.site / path).exists() for path in shown if path.startswith("bilder/"))
    assert len(town.releases()) == 5


def test_rollback_serves_the_release_before_and_the_assets_of_both(town: PublicTown) -> None:
    town.published()
    before = tree(town.site)
    (town.content / "bilder/a.png").write_bytes((Path(__file__).parents[1] / "site/punkt.png").read_bytes())
    town.announce("2026-11-22-neu", "Bild: bilder/a.png\nBildbeschreibung: Ein Punkt\nBildnachweis: Stadt\n")
    town.published()
    after = tree(town.site)
    run = town.rollback()
    assert run.returncode == 0, run.stdout
    assert f"»{town.releases()[0]}«" in run.stdout
    now = tree(town.site)
    assert {path: now[path] for path in before} == before
    kept = now.keys() - before.keys()
    assert any(path.startswith("bilder/") for path in kept)
    assert {path: now[path] for path in kept} == {path: after[path] for path in kept}
    run = town.rollback()
    assert (run.returncode, run.stdout) == (1, "Einen früheren Stand gibt es nicht mehr. Es wurde nichts geändert.\n")


def test_after_a_rollback_schedules_wait_for_a_new_commit_and_people_do_not(town: PublicTown) -> None:
    git = [require("git"), "-C", str(town.content), "-c", "user.name=x", "-c", "user.email=x@x.example"]

    def commit() -> None:
        for line in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "x"]):
            subprocess.run([*git, *line], check=True)

    commit()
    town.published()
    town.announce("2026-11-22-neu")
    commit()
    town.published("--zurueckhalten")
    assert len(str(town.state()["commit"])) == 40
    town.rollback()
    rolled_back = town.site.readlink()
    assert town.published("--zurueckhalten") == ""
    assert town.site.readlink() == rolled_back
    town.announce("2026-11-22-noch-eine")
    commit()
    town.published("--zurueckhalten")
    assert "Titel von 2026-11-22-neu" in town.served("index.html")
    town.rollback()
    assert town.site.readlink() == rolled_back
    town.published()
    assert "Titel von 2026-11-22-noch-eine" in town.served("index.html")
    assert town.published("--zurueckhalten") == ""


def test_who_goes_back_twice_is_not_brought_forward_again_by_a_schedule(town: PublicTown) -> None:
    for number in range(3):
        town.announce("2026-11-22-neu", body="Neu. " * number)
        town.published()
    for _ in range(2):
        assert town.rollback().returncode == 0
    oldest = town.site.readlink()
    assert town.published("--zurueckhalten") == ""
    assert town.site.readlink() == oldest


def test_where_only_the_board_has_changed_it_is_exchanged_without_a_new_release(town: PublicTown) -> None:
    town.published()
    town.announce("2026-11-22-neu")
    town.published()
    [first, second] = town.releases()
    before = town.served("redaktion/index.html")
    file = town.folder / "releases" / second / "website/redaktion/index.html"
    number = file.stat().st_ino
    town.published("--zurueckhalten", now="2026-11-23T12:15")
    assert town.releases() == [first, second]
    assert town.served("redaktion/index.html") != before
    assert file.stat().st_ino != number
    assert gzip.decompress((town.site / "redaktion/index.html.gz").read_bytes()).decode() == file.read_text("utf-8")
    assert town.state()["zeit"] == "2026-11-23T12:15:00+01:00"
    assert [path.name for path in (town.site / "redaktion").iterdir() if path.name.startswith(".")] == []


def test_what_is_noted_of_a_post_stays_with_the_release_that_shows_it(town: PublicTown) -> None:
    town.published()
    noted = town.announce("2026-11-20-sperrung", "Im Kanal: 2026-11-20 10:00")
    gone = town.announce("2026-11-22-entwurf", "Status: entwurf")
    town.published()
    gone.unlink()
    town.published()
    [release] = town.releases()
    kept = town.folder / "releases" / release / "quellen/meldungen/2026"
    assert (kept / noted.name).read_bytes() == noted.read_bytes()
    assert not (kept / gone.name).exists()
    town.announce("2026-11-20-sperrung", "Quatsch: 3")
    assert town.publish("--zurueckhalten").returncode == 3
    assert "Im Kanal" in (town.folder / "aktuell/../quellen/meldungen/2026" / noted.name).read_text("utf-8")


def test_many_announcements_vanish_only_when_asked_to(town: PublicTown) -> None:
    stems = [f"2026-11-19-a{number:02}" for number in range(25)]
    for stem in stems:
        town.announce(stem)
    town.published()
    for stem in stems:
        town.announce(stem, "Status: entwurf")
    run = town.publish()
    assert run.returncode == 1
    assert run.stdout.startswith("/meldungen/: 25 von 27 Meldungen gäbe es nicht mehr: 2026-11-19-a20, ")
    assert f"Titel von {stems[0]}" in town.served("themen/verkehr/feed.json")
    town.published("--force")
    assert not (town.site / f"meldungen/{stems[0]}").exists()
    for stem in stems:
        town.announce(stem)
    town.published()
    for stem in stems:
        (town.content / f"meldungen/2026/{stem}.md").unlink()
    town.published()


def test_what_editors_take_away_needs_no_force(town: PublicTown) -> None:
    root = town.content / "wurzel"
    root.mkdir()
    (root / "probe.txt").write_text("Probe", encoding="utf-8")
    (town.content / "dokumente/plan.csv").write_text("a;b\n", encoding="utf-8")
    town.announce("2026-11-22-plan", "Anhänge:\n  - dokumente/plan.csv: Plan\nFrühere Adressen: /alter-plan/\n")
    old = town.announce("2025-03-01-alt", date="2025-03-01 09:00")
    page, other = town.page("parken"), town.page("baden")
    town.published()
    for path in (
        "probe.txt",
        "dokumente/plan.csv",
        "alter-plan/index.html",
        "archiv/2025/feed.atom",
        "parken/index.html",
    ):
        assert (town.site / path).is_file(), path
    (root / "probe.txt").unlink()
    town.announce("2026-11-22-plan")
    old.unlink()
    page.unlink()
    other.write_text(other.read_text("utf-8").replace("/baden/", "/schwimmen/"), encoding="utf-8")
    town.published("--zurueckhalten")
    for path in ("probe.txt", "dokumente/plan.csv", "alter-plan", "archiv/2025", "parken", "baden"):
        assert not (town.site / path).exists(), path


def test_an_address_that_nobody_has_taken_away_needs_force(town: PublicTown) -> None:
    town.published()
    before = tree(town.site)
    file = town.site.resolve().parent / "verzeichnis.json"
    record = json.loads(file.read_text("utf-8"))
    record["files"] |= {"themen/verkehr/plan/index.html": ["", 0, 0], "whatsapp/poster.pdf": ["", 0, 0]}
    file.write_text(json.dumps(record), encoding="utf-8")
    town.announce("2026-11-22-neu")
    run = town.publish("--zurueckhalten")
    assert run.returncode == 1
    assert "2 Adressen gäbe es nicht mehr, ohne dass" in run.stdout
    assert "/themen/verkehr/plan/, /whatsapp/poster.pdf … Wenn es so sein soll: »invoke publish --force«." in run.stdout
    assert tree(town.site) == before
    town.published("--force")
    town.published()


def test_a_demonstration_is_not_published_and_says_why(town: PublicTown) -> None:
    with (town.content / "stadt.toml").open("a", encoding="utf-8") as file:
        file.write('\n[demo]\nuhr = "2026-11-23T12:00"\n')
    run = town.publish()
    assert run.returncode == 1
    assert "Das ist eine Vorführung." in run.stdout
    assert run.stdout.endswith("Nichts wurde veröffentlicht, die Website bleibt, wie sie ist.\n")
    assert not town.site.exists()


@pytest.mark.parametrize("harm", ["{", "", '{"files": 3}'])
def test_a_release_of_which_nothing_is_known_any_more_is_followed_by_a_whole_one(town: PublicTown, harm: str) -> None:
    town.published()
    before = tree(town.site)
    (town.site.resolve().parent / "verzeichnis.json").write_text(harm, encoding="utf-8")
    town.published()
    assert tree(town.site) == before
    assert len(town.releases()) == 2


def test_an_address_that_an_editor_wrote_into_a_field_stops_nothing(town: PublicTown) -> None:
    home = "https://aktuelles.musterfelde.de"
    changed = f"Änderungen:\n  - 2026-11-22 10:00: Siehe {home}/presse/. Mehr ({home}/fehlt/), bald.\n"
    town.announce("2026-11-22-neu", f"Kontakt: Bauhof, {home}/auch-nicht/\n{changed}")
    town.published()
    page = town.served("kanal/index.html")
    assert all(f'<a href="{home}/{name}/">' in page for name in ("presse", "fehlt", "auch-nicht"))


def test_what_is_erased_is_gone_from_releases_of_which_nothing_is_known(town: PublicTown) -> None:
    own = town.announce("2026-11-22-fundsache", body="Geheim.")
    town.published()
    for number in range(2):
        town.announce("2026-11-21-markt", body=f"Fassung {number}.")
        town.published()
    for name in town.releases()[::2]:
        (town.folder / "releases" / name / "verzeichnis.json").write_text("{", encoding="utf-8")
    own.write_text("---\nGelöscht: 2026-11-23\n---\n", encoding="utf-8")
    town.published()
    assert len(town.releases()) == 1
    assert b"Geheim" not in b"".join(tree(town.folder).values())


def test_what_is_erased_is_gone_from_every_release_at_once(town: PublicTown) -> None:
    photo = town.content / "bilder/gesicht.jpg"
    Image.new("RGB", (800, 500), "teal").save(photo)
    picture = "Bild: bilder/gesicht.jpg\nBildbeschreibung: Wer\nBildnachweis: Privat\n"
    own = town.announce("2026-11-22-fundsache", picture, body="Geheim.")
    town.published()
    town.announce("2026-11-21-markt", body="Neu.")
    town.published()
    own.write_text("---\nGelöscht: 2026-11-23\n---\n", encoding="utf-8")
    photo.unlink()
    town.published()
    assert len(town.releases()) == 1
    for place in town.folder.rglob("*"):
        if place.is_file():
            content = place.read_bytes()
            assert b"Geheim" not in content, place
            assert "gesicht" not in place.name, place
    assert "Hier stand eine Meldung" in town.served("meldungen/2026-11-22-fundsache/index.html")
    assert town.rollback().returncode == 1
    town.announce("2026-11-21-markt", body="Noch neuer.")
    town.published()
    assert len(town.releases()) == 2


def test_an_old_test_of_accessibility_refuses_the_first_release_and_no_later_one(town: PublicTown) -> None:
    """Whoever needs a warning at night cannot wait for a test that takes a browser."""
    year_later = "2027-11-22T23:40"
    refused = town.publish(now=year_later)
    assert refused.returncode == 1
    assert "Die Prüfung auf Barrierefreiheit ist älter als ein Jahr." in refused.stdout + refused.stderr
    town.published()
    town.announce("2027-11-22-rohrbruch", "Dringlichkeit: Eilmeldung", date="2027-11-22 23:30")
    run = town.publish("--zurueckhalten", now=year_later)
    assert run.returncode == 0
    assert "pruefung.toml: Hinweis: Die Prüfung auf Barrierefreiheit ist älter als ein Jahr." in run.stdout + run.stderr
    assert "Titel von 2027-11-22-rohrbruch" in town.served("index.html")
    again = town.publish("--zurueckhalten", now="2027-11-22T23:41")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_the_accessibility_test_of_another_site_is_refused_whenever(town: PublicTown) -> None:
    """And is not shown either, also where nobody publishes."""
    town.published()
    file = town.content / "pruefung.toml"
    file.write_text(file.read_text("utf-8").replace("musterfelde", "grossfelde"), encoding="utf-8")
    refused = town.publish()
    assert refused.returncode == 1
    assert "Barrierefreiheit gehört zu einer anderen Website (»tag:grossfelde.de,2026«)" in refused.stdout
    built = town.run("build", "--output", str(town.output), now="2026-11-23T12:00")
    assert "pruefung.toml: Hinweis: Dieses Ergebnis" in built.stdout
    page = town.read("barrierefreiheit/index.html")
    assert "Ein Ergebnis liegt noch nicht vor." in page
    assert "axe-core" not in page
