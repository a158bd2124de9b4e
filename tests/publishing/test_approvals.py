"""What is not approved is held back, that one alone, wherever the site is built for the public."""

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from plugins.bridge.run import read_site
from tests.publishing.town import PublicTown
from tests.tools import require
from tests.workshop import Run, tree

STEM = "2026-11-22-freigabe"
PAGE = f"meldungen/{STEM}/index.html"
OTHER = "meldungen/2026-11-21-markt/index.html"
ASKED = "\n[freigabe]\npflicht_ab = 2026-11-22\n"


@pytest.fixture
def asking(town: PublicTown) -> PublicTown:
    """A town that publishes only what is approved, from the day of its third announcement on."""
    file = town.content / "stadt.toml"
    file.write_text(file.read_text("utf-8") + ASKED, encoding="utf-8")
    return town


def announce(town: PublicTown, extra: str = "", body: str = "Der Markt ist am Montag.") -> Path:
    return town.announce(STEM, extra, date="2026-11-22 08:00", body=body)


def approve(town: PublicTown, stem: str = STEM) -> Run:
    run = town.run("freigabe", stem, "--eintragen", "Pressestelle", now="2026-11-22T10:00")
    assert run.returncode == 0, run.stdout
    return run


def commit(town: PublicTown, *, first: bool = False) -> None:
    lines = [["init", "-q"]] if first else []
    lines += [["add", "content"], ["-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"]]
    for line in lines:
        subprocess.run([require("git"), *line], cwd=town.content.parent, check=True)


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_approved_is_published_and_what_is_not_waits_alone(asking: PublicTown) -> None:
    announce(asking)
    said = asking.build("--publish")
    assert f"{STEM}.md:1: Feld »Freigabe«: Die Freigabe fehlt. Die Meldung ist nicht zu sehen." in said
    assert (asking.output / OTHER).is_file()
    assert not (asking.output / PAGE).exists()
    assert STEM not in "".join(file.read_text("utf-8") for file in asking.output.rglob("*.html"))
    approve(asking)
    assert "Zurückgehalten" not in asking.build("--publish")
    assert "am Montag" in asking.read(PAGE)


def test_a_build_for_nobody_only_says_so(asking: PublicTown) -> None:
    file = announce(asking)
    said = asking.build("--full")
    assert f"{file}:1: Hinweis: Feld »Freigabe«: Die Freigabe fehlt. Ohne Freigabe wird" in said
    assert "am Montag" in asking.read(PAGE)
    check = asking.run("check")
    assert check.returncode == 0
    assert "Die Freigabe fehlt." in check.stdout
    assert "Die Freigabe fehlt." in asking.run("check", "--publish").stdout


def test_the_line_that_a_message_names_is_an_approval(asking: PublicTown) -> None:
    """Who edits in a browser has no command to call."""
    file = announce(asking)
    line = asking.run("check").stdout.partition("schreiben: »")[2].partition("«")[0]
    replace(file, "---\nDer", f"{line}\n---\nDer")
    assert "Bitte statt »ROLLE«" in asking.run("check").stdout
    replace(file, "ROLLE", "Pressestelle")
    assert "Freigabe" not in asking.run("check").stdout
    assert "am Montag" in asking.build("--publish") + asking.read(PAGE)


def test_an_earlier_announcement_needs_none(asking: PublicTown) -> None:
    assert "Freigabe" not in asking.build("--publish")


def test_a_text_that_was_changed_stays_as_it_was_approved_where_git_knows_it(asking: PublicTown) -> None:
    file = announce(asking)
    approve(asking)
    commit(asking, first=True)
    replace(file, "am Montag", "am Dienstag")
    commit(asking)
    said = asking.build("--publish")
    assert "Seit der Freigabe (22. November 2026, Pressestelle) geändert: »Dienstag.« statt »Montag.«." in said
    assert "Zu sehen bleibt die freigegebene Fassung." in said
    assert "am Montag" in asking.read(PAGE)
    assert "Dienstag" not in "".join(
        file.read_text("utf-8") for file in asking.output.rglob("*.*") if file.suffix in {".html", ".atom", ".txt"}
    )
    assert "am Dienstag" in asking.build() + asking.read(PAGE), "a plain build after it reads the file itself"
    approve(asking)
    asking.build("--publish")
    assert "am Dienstag" in asking.read(PAGE)


def test_a_text_that_was_changed_is_hidden_where_nobody_knows_the_approved_one(asking: PublicTown) -> None:
    file = announce(asking)
    approve(asking)
    replace(file, "am Montag", "am Dienstag")
    said = asking.build("--publish")
    assert "Seit der Freigabe (22. November 2026, Pressestelle) geändert. Die Meldung ist nicht zu sehen." in said
    assert not (asking.output / PAGE).exists()


def test_an_exchanged_picture_is_named_and_hides_the_text(asking: PublicTown) -> None:
    Image.new("RGB", (40, 30)).save(asking.content / "bilder/a.png")
    announce(asking, "Bild: bilder/a.png\nBildbeschreibung: A\nBildnachweis: B")
    approve(asking)
    commit(asking, first=True)
    assert "Zurückgehalten" not in asking.build("--publish")
    Image.new("RGB", (40, 30), "red").save(asking.content / "bilder/a.png")
    commit(asking)
    said = asking.build("--publish")
    assert "geändert: »bilder/a.png« ausgetauscht. Die Meldung ist nicht zu sehen." in said
    assert not (asking.output / PAGE).exists()


def test_an_urgent_one_may_be_free(asking: PublicTown) -> None:
    announce(asking, "Dringlichkeit: Eilmeldung")
    asking.build("--publish")
    assert not (asking.output / PAGE).exists()
    replace(asking.content / "stadt.toml", ASKED, f'{ASKED}eilmeldung = "frei"\n')
    assert "Freigabe" not in asking.build("--publish")
    assert "am Montag" in asking.read(PAGE)


def test_what_is_served_stays_until_its_new_text_is_approved(asking: PublicTown) -> None:
    file = announce(asking)
    approve(asking)
    asking.published()
    replace(file, "am Montag", "am Dienstag")
    for _ in range(2):
        run = asking.publish("--zurueckhalten")
        assert run.returncode == 3
        assert run.stdout.startswith(f"{file}:6: Feld »Freigabe«: Seit der Freigabe")
        assert "am Montag" in asking.served(PAGE)
        assert "Änderung in Arbeit" in asking.served(PAGE)
    assert asking.publish().returncode == 3
    assert asking.state()["zurueckgehalten"] == [STEM]
    approve(asking)
    asking.published()
    assert "am Dienstag" in asking.served(PAGE)
    assert asking.state()["zurueckgehalten"] == []


def test_a_new_one_without_an_approval_is_not_even_named(asking: PublicTown) -> None:
    asking.published()
    announce(asking)
    run = asking.publish()
    assert run.returncode == 3
    assert not (asking.site / PAGE).exists()
    assert (asking.state()["zurueckgehalten"], asking.state()["ohne_seite"]) == ([], 1)
    assert STEM not in "".join(file.read_text("utf-8") for file in asking.site.rglob("*.html"))
    approve(asking)
    asking.published()
    assert "am Montag" in asking.served(PAGE)


def test_a_release_keeps_the_approved_text_that_git_knows(asking: PublicTown) -> None:
    file = announce(asking)
    approve(asking)
    commit(asking, first=True)
    replace(file, "am Montag", "am Dienstag")
    assert asking.publish().returncode == 3
    assert "am Montag" in asking.served(PAGE)
    [release] = (asking.folder / "releases").iterdir()
    assert "Dienstag" not in (release / f"quellen/meldungen/2026/{STEM}.md").read_text("utf-8")


def test_what_is_not_approved_and_what_is_broken_wait_together(asking: PublicTown) -> None:
    announce(asking)
    asking.announce("2026-11-22-kaputt", "Quatsch: 3")
    assert asking.publish().returncode == 1
    run = asking.publish("--zurueckhalten")
    assert run.returncode == 3
    assert "Quatsch" in run.stdout
    assert "Die Freigabe fehlt." in run.stdout
    assert "Titel von 2026-11-21-markt" in asking.served("index.html")


def test_what_comes_later_is_told_before(asking: PublicTown) -> None:
    asking.announce("2026-12-01-spaeter", date="2026-12-01 08:00")
    assert "2026-12-01-spaeter.md:1: Hinweis: Feld »Freigabe«: Die Freigabe fehlt." in asking.build("--publish")


def test_a_draft_is_approved_as_what_it_becomes(asking: PublicTown) -> None:
    file = announce(asking, "Status: Entwurf")
    assert "Freigabe" not in asking.run("check").stdout
    approve(asking)
    replace(file, "Status: Entwurf\n", "")
    assert "Freigabe" not in asking.build("--publish")
    assert "am Montag" in asking.read(PAGE)


def test_what_is_kept_of_earlier_builds_changes_nothing(asking: PublicTown) -> None:
    """Be it an approval or a picture that changed last, the site is what a build from nothing makes."""
    picture = asking.content / "bilder/a.png"
    Image.new("RGB", (40, 30)).save(picture)
    announce(asking, "Bild: bilder/a.png\nBildbeschreibung: A\nBildnachweis: B")
    commit(asking, first=True)

    def approved() -> None:
        approve(asking)
        commit(asking)

    def exchange() -> None:
        Image.new("RGB", (40, 30), "red").save(picture)

    def back() -> None:
        Image.new("RGB", (40, 30)).save(picture)

    for step in (approved, exchange, back):
        asking.build("--publish")
        step()
        said = asking.build("--publish")
        kept = tree(asking.output)
        assert asking.build("--publish", "--clean") == said
        assert tree(asking.output) == kept


def test_nothing_is_sealed_where_nobody_asks(town: PublicTown) -> None:
    """So that a build of a town that wants no approvals reads no picture for it."""
    town.announce(STEM, f"Freigabe: 2026-11-22 10:00, Pressestelle, {'0' * 16}")
    read = {each.stem: each.sealed for each in read_site(str(town.content), None).content.announcements}
    assert read.pop(STEM) is not None
    assert set(read.values()) == {None}
