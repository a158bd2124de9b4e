"""In a scheduled run a broken announcement holds back only itself."""

import os
import stat
from pathlib import Path

import pytest

from tests.publishing.town import PublicTown
from tests.tools import ROOT
from tests.workshop import NOW, invoked, tree

STEM = "2026-11-20-sperrung"
VERWEIST = "2026-11-22-verweist"
PAGE = f"meldungen/{STEM}/index.html"
IN_WORK = "Änderung in Arbeit"


def test_a_broken_announcement_is_shown_as_it_was_and_says_so(town: PublicTown) -> None:
    town.published()
    broken = town.announce(STEM, "Quatsch: 3", body="Neuer Text.")
    town.announce("2026-11-22-neu")
    run = town.publish("--zurueckhalten")
    assert run.returncode == 3
    assert run.stdout.startswith(f"{broken}:6: Feld »Quatsch«: Dieses Feld gibt es nicht.")
    assert run.stdout.count("\n") == 1
    assert "Ein Text." in town.served(PAGE)
    assert IN_WORK in town.served(PAGE)
    assert "Neuer Text." not in "".join(town.served(path) for path in (PAGE, "feed.atom", f"redaktion/{STEM}.txt"))
    assert f'<a href="/meldungen/{STEM}/">Titel von {STEM}</a>: Zu sehen' in town.served("redaktion/index.html")
    assert "Titel von 2026-11-22-neu" in town.served("index.html")
    assert IN_WORK not in town.served("meldungen/2026-11-22-neu/index.html")
    assert town.state()["zurueckgehalten"] == [STEM]


def test_it_stays_held_from_run_to_run_until_it_is_mended(town: PublicTown) -> None:
    town.published()
    town.announce(STEM, "Quatsch: 3")
    for number in range(2):
        town.announce("2026-11-22-neu", body=f"Fassung {number}.")
        assert town.publish("--zurueckhalten").returncode == 3
        assert IN_WORK in town.served(PAGE)
    town.announce(STEM, body="Endlich.")
    town.published("--zurueckhalten")
    assert "Endlich." in town.served(PAGE)
    assert IN_WORK not in town.served(PAGE) + town.served("redaktion/index.html")


def test_a_new_one_waits_and_is_named(town: PublicTown) -> None:
    town.announce("2026-11-22-kaputt", "Quatsch: 3")
    assert town.publish("--zurueckhalten").returncode == 3
    assert "2026-11-22-kaputt: Die Meldung ist noch nicht zu sehen." in town.served("redaktion/index.html")
    assert (town.state()["zurueckgehalten"], town.state()["ohne_seite"]) == (["2026-11-22-kaputt"], 0)


def test_the_name_of_what_is_not_public_yet_is_told_to_the_town_only(town: PublicTown) -> None:
    """The board and ``/stand.json`` are public; a name may tell what a draft or an embargo keeps."""
    town.announce("2026-11-22-entwurf", "Status: Entwurf")
    town.published()
    town.announce("2026-11-22-entwurf", "Status: Entwurf\nQuatsch: 3")
    town.announce("2026-11-22-kaputt", "Statuss: Entwurf")
    run = town.publish("--zurueckhalten")
    assert run.returncode == 3
    assert "2026-11-22-kaputt.md:" in run.stdout
    assert "2 Meldungen mit einem Fehler sind noch nicht zu sehen." in town.served("redaktion/index.html")
    assert (town.state()["zurueckgehalten"], town.state()["ohne_seite"]) == ([], 2)
    files = [path for path in town.site.rglob("*") if path.is_file()]
    assert [path for path in files if b"2026-11-22-" in path.read_bytes()] == []


def test_a_file_whose_name_is_no_text_holds_back_only_itself(town: PublicTown) -> None:
    town.published()
    (town.content / "meldungen/2026" / os.fsdecode(b"2026-11-22-\xff.md")).write_text("Müll", "utf-8")
    town.announce("2026-11-22-neu")
    assert town.publish("--zurueckhalten").returncode == 3
    assert "Titel von 2026-11-22-neu" in town.served("index.html")


def test_a_picture_that_was_deleted_too_early_comes_back_with_its_announcement(town: PublicTown) -> None:
    picture = town.content / "bilder/a.png"
    picture.write_bytes((Path(__file__).parents[1] / "site/punkt.png").read_bytes())
    town.announce(STEM, "Bild: bilder/a.png\nBildbeschreibung: Ein Punkt\nBildnachweis: Stadt\n")
    town.published()
    before = [path for path in tree(town.site) if path.startswith("bilder/")]
    picture.unlink()
    assert town.publish("--zurueckhalten").returncode == 3
    assert "Ein Punkt" in town.served(PAGE)
    assert [path for path in tree(town.site) if path.startswith("bilder/")] == before
    assert not picture.exists()


def test_whatever_is_wrong_with_a_file_of_an_announcement_the_others_go_on(town: PublicTown) -> None:
    town.published()
    folder = town.content / "meldungen"
    (folder / "2026/2026-11-21-markt.md").write_bytes("Müll".encode("latin-1"))
    (folder / "2025").mkdir()
    (folder / f"2025/{STEM}.md").write_bytes((folder / f"2026/{STEM}.md").read_bytes())
    (folder / "2026/2026-11-22-link.md").symlink_to(folder / f"2026/{STEM}.md")
    town.announce(VERWEIST, body="Siehe [dort](/meldungen/2026-11-22-link/).")
    town.announce("2026-11-22-neu")
    run = town.publish("--zurueckhalten")
    assert run.returncode == 3, run.stdout
    assert (town.state()["zurueckgehalten"], town.state()["ohne_seite"]) == ([STEM, "2026-11-21-markt", VERWEIST], 1)
    for stem in (STEM, "2026-11-21-markt"):
        assert IN_WORK in town.served(f"meldungen/{stem}/index.html")
        assert "Ein Text." in town.served(f"meldungen/{stem}/index.html")
    assert "Titel von 2026-11-22-neu" in town.served("index.html")
    assert not (town.site / "meldungen/2026-11-22-link").exists()


@pytest.mark.parametrize("way", ["./{below}", "{folder}//content", "{folder}/content//", "{folder}/x/../content"])
def test_it_is_held_however_the_folder_is_written(way: str, town: PublicTown) -> None:
    folder = town.content.parent
    (folder / "x").mkdir()
    town.announce("2026-11-22-kaputt", "Quatsch: 3")
    content = way.format(below=os.path.relpath(town.content, ROOT), folder=folder)
    run = invoked(["publish", "--content", content, "--now", NOW, "--folder", str(town.folder), "--zurueckhalten"])
    assert run.returncode == 3, run.stdout
    assert town.state()["zurueckgehalten"] == ["2026-11-22-kaputt"]


def test_a_name_that_is_not_utf_8_holds_back_only_its_file(town: PublicTown) -> None:
    town.published()
    broken = os.fsencode(town.content / "meldungen/2026/2026-11-22-gr") + b"\xfc\xdfe.md"
    try:
        with open(broken, "wb") as file:  # noqa: PTH123 - a path of bytes
            file.write(b"x")
    except OSError:
        pytest.skip("this file system knows no such names")
    town.announce("2026-11-22-neu")
    run = town.publish("--zurueckhalten")
    assert run.returncode == 3, run.stdout
    assert "Titel von 2026-11-22-neu" in town.served("index.html")
    assert town.state()["ohne_seite"] == 1


def test_what_the_host_needs_goes_out_all_the_same(town: PublicTown) -> None:
    root = town.content / "wurzel"
    (root / ".well-known").mkdir(parents=True)
    files = {".htaccess": "ErrorDocument 404 /404.html\n", ".nojekyll": "", ".well-known/nachweis.txt": "x"}
    files["google1.html"] = "google-site-verification: google1.html"
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8")
    town.announce("2026-11-22-kaputt", "Quatsch: 3")
    for _ in range(2):
        run = town.publish("--zurueckhalten")
        assert run.returncode == 3, run.stdout
        assert {name: town.served(name) for name in files} == files


def test_where_every_announcement_is_broken_nothing_is_taken_away(town: PublicTown) -> None:
    for number in range(25):
        town.announce(f"2026-11-19-a{number:02}")
    town.published()
    before = tree(town.site)
    text = (town.content / "stadt.toml").read_text("utf-8")
    (town.content / "stadt.toml").write_text(text.replace("Verkehr", "Straßen").replace("verkehr", "strassen"), "utf-8")
    run = town.publish("--zurueckhalten")
    assert run.returncode == 1
    assert "27 von 27 Meldungen gäbe es nicht mehr" in run.stdout
    assert tree(town.site) == before


def test_without_a_schedule_it_holds_back_everything_and_a_way_out_is_named(town: PublicTown) -> None:
    town.published()
    before = tree(town.folder / "aktuell")
    town.announce(STEM, "Quatsch: 3")
    run = town.publish()
    assert run.returncode == 1
    unchanged, way_out = run.stdout.splitlines()[-2:]
    assert unchanged == "Nichts wurde veröffentlicht, die Website bleibt, wie sie ist."
    assert way_out == "Alles andere geht trotzdem hinaus mit »invoke publish --zurueckhalten«."
    assert tree(town.site) == before


@pytest.mark.parametrize("path", ["stadt.toml", "seiten/impressum.md"])
def test_a_broken_town_or_page_holds_back_everything(town: PublicTown, path: str) -> None:
    town.published()
    before = tree(town.site)
    (town.content / path).write_text("kaputt", encoding="utf-8")
    town.announce("2026-11-22-neu")
    run = town.publish("--zurueckhalten")
    assert run.returncode == 1
    assert str(town.content / path) in run.stdout
    assert tree(town.site) == before


def test_it_is_mailed_once_and_again_when_something_changes(town: PublicTown, monkeypatch: pytest.MonkeyPatch) -> None:
    home = town.content.parent
    program = home / "bin/sendmail"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\ncat > "{home}/mail-$(ls {home} | grep -c mail-)"\n', encoding="utf-8")
    program.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    town.settings(monkeypatch, PUBLISH_MAIL="it@musterfelde.de")
    town.published("--zurueckhalten")
    town.announce(STEM, "Quatsch: 3")
    for _ in range(2):
        town.publish("--zurueckhalten")
    [mail] = home.glob("mail-*")
    assert "To: it@musterfelde.de" in mail.read_text("ascii")
    town.announce(STEM)
    town.published("--zurueckhalten")
    town.announce(STEM, "Quatsch: 3")
    town.publish("--zurueckhalten")
    assert len(list(home.glob("mail-*"))) == 2
