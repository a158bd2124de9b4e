"""``invoke freigabe`` writes one file that shows a text as it will be, and nothing else that is hidden."""

import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from tests.tools import require
from tests.workshop import Run, Workshop

STEM = "2026-11-30-markt"
IMAGE = "Bild: bilder/a.jpg\nBildbeschreibung: Der Markt von oben\nBildnachweis: Stadt\n"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def written(workshop: Workshop, *options: str, now: str = "2026-11-23T12:00") -> str:
    """The file."""
    run = freigabe(workshop, *options, now=now)
    assert run.returncode == 0, run.stdout + run.stderr
    file = workshop.content.parent / f"freigabe-{STEM}.html"
    assert f"Geschrieben: {file} (" in run.stdout
    return file.read_text("utf-8")


def freigabe(workshop: Workshop, *options: str, now: str = "2026-11-23T12:00") -> Run:
    return workshop.run("freigabe", STEM, "--ziel", str(workshop.content.parent), *options, now=now)


class _Loaded(HTMLParser):
    """What a browser would fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found = list[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.found += [f"<{tag}>"] if tag in {"script", "link", "iframe", "object", "embed", "video", "source"} else []
        self.found += [str(values[name]) for name in ("src", "srcset", "poster", "data") if name in values]
        self.found += ["refresh"] if str(values.get("http-equiv", "")).lower() == "refresh" else []


def test_an_embargoed_text_is_shown_as_it_will_be(workshop: Workshop) -> None:
    workshop.announce(STEM, date="2026-11-30 08:00", body="Alle sind **eingeladen**.")
    page = written(workshop)
    assert "Erscheint am 30.\u00a0November\u00a02026, 8\u00a0Uhr. So ist die Meldung dann zu sehen." in page
    assert "Alle sind <strong>eingeladen</strong>." in page
    assert page.count("Kurz zu 2026-11-30-markt.") >= 3, "page, bubble and preview"
    assert '<div class="bubble">' in page
    assert 'alt="Aushang, Seite 1 von 1' in page
    assert "veröffentlicht: <time" in page
    assert not (workshop.output).exists()


def test_a_draft_is_shown_too_and_the_clock_may_be_set(workshop: Workshop) -> None:
    workshop.announce(STEM, "Status: entwurf\nGültig bis: 2026-12-01", date="2026-11-20 08:00")
    assert "Noch ein Entwurf: So erscheint die Meldung, sobald »Status: Entwurf« gelöscht ist." in written(workshop)
    hidden = re.compile(r'<div class="notice"[^>]* hidden[^>]*>\s*<h2>Beendet: ')
    assert hidden.search(written(workshop))
    page = written(workshop, now="2026-12-03T12:00")
    assert "Beendet: " in page
    assert not hidden.search(page)


def test_nothing_is_loaded_and_no_script_runs(workshop: Workshop) -> None:
    Image.new("RGB", (300, 200)).save(workshop.content / "bilder/a.jpg")
    body = "![Plan](bilder/a.jpg)\n\n[Plan](bilder/a.jpg) und [Amt](/presse/) und [Stadt](https://stadt.example/x)"
    workshop.announce(STEM, IMAGE, body=body)
    page = written(workshop)
    loaded = _Loaded(page).found
    assert len(loaded) >= 4
    assert [each for each in loaded if not each.startswith("data:image/")] == []
    assert "url(" not in page
    assert "@import" not in page
    assert 'href="https://aktuelles.musterfelde.example/presse/"' in page
    assert 'href="https://stadt.example/x"' in page
    assert not re.search(r'(?:href|action)="/', page)
    assert f'href="https://aktuelles.musterfelde.example/meldungen/{STEM}/termin' not in page
    assert "content=\"default-src 'none'; img-src data:" in page


def test_no_word_of_any_other_hidden_text_is_in_it(workshop: Workshop) -> None:
    secrets = ["Geheimnisvolles", "Verschwiegenes", "Vertrauliches", "Unveroeffentlichtes"]
    workshop.announce(
        "2026-11-29-geheimnisvolles",
        f"Dringlichkeit: eilmeldung\nOrt: {secrets[0]}\nBeginn: 2026-12-24",
        date="2026-11-29",
        body=secrets[0],
    )
    workshop.announce("2026-11-21-verschwiegenes", "Status: entwurf\nDringlichkeit: eilmeldung", body=secrets[1])
    workshop.announce("2026-12-05-vertrauliches", date="2026-12-05", body=f"{secrets[2]}: siehe /meldungen/{STEM}/")
    workshop.announce("2026-11-20-offen", "Dringlichkeit: eilmeldung", body="Alle wissen das.")
    links = ("[das](/meldungen/2026-11-29-geheimnisvolles/)", "[dies](../2026-11-21-verschwiegenes/)")
    body = " und ".join((*links, "[dort](/meldungen/2026-11-20-offen/)"))
    workshop.announce(STEM, date="2026-11-30 08:00", body=body)
    page = written(workshop).casefold()
    assert [word for word in secrets if word.casefold() in page] == []
    assert "/meldungen/2026-11-20-offen/" in page
    assert "alle wissen das" not in page
    workshop.announce(STEM, "Status: entwurf", date="2026-11-30 08:00", body=body)
    page = written(workshop).casefold()
    assert [word for word in secrets if word.casefold() in page] == []


def test_it_is_small_whatever_the_picture(workshop: Workshop) -> None:
    Image.effect_noise((4000, 3000), 90).convert("RGB").save(workshop.content / "bilder/a.jpg", quality=90)
    for name in "bcde":
        Image.effect_noise((1600, 1200), 90).convert("RGB").save(workshop.content / f"bilder/{name}.jpg", quality=95)
    workshop.announce(STEM, IMAGE, body="\n\n".join(f"![Bild {name}](bilder/{name}.jpg)" for name in "bcde"))
    page = written(workshop)
    assert len(page.encode()) <= 1_000_000
    assert page.count("data:image/") >= 8
    for alternative in ("Der Markt von oben", *(f"Bild {name}" for name in "bcde")):
        assert re.search(rf'<img src="data:image/[^"]*"[^>]*alt="{alternative}"', page), alternative


def test_the_seal_in_it_is_the_one_that_is_written(workshop: Workshop) -> None:
    file = workshop.announce(STEM)
    before = written(workshop)
    seal = re.findall(r"Siegel dieser Fassung: <code>([0-9a-f]{16})</code>", before)
    assert "noch keine" in before
    workshop.run("freigabe", STEM, "--eintragen", "Pressestelle")
    assert file.read_text("utf-8").count(seal[0]) == 1
    assert "Pressestelle; gilt für diese Fassung" in written(workshop)
    file.write_text(file.read_text("utf-8").replace("Ein Text", "Kein Text"), encoding="utf-8")
    assert "Pressestelle; seitdem geändert" in written(workshop)


def test_a_town_without_a_channel_has_no_bubble(workshop: Workshop) -> None:
    file = workshop.content / "stadt.toml"
    file.write_text(re.sub(r"\[kanal\][^\[]*", "", file.read_text("utf-8")), encoding="utf-8")
    workshop.announce(STEM)
    page = written(workshop)
    assert "WhatsApp" not in page
    assert "Aushang, Seite 1" in page


def test_a_site_below_a_path_has_its_pictures_and_links(workshop: Workshop) -> None:
    file = workshop.content / "stadt.toml"
    file.write_text(
        file.read_text("utf-8").replace('musterfelde.example"', 'musterfelde.example/aktuelles"', 1), encoding="utf-8"
    )
    Image.new("RGB", (300, 200)).save(workshop.content / "bilder/a.jpg")
    workshop.announce(STEM, IMAGE, body="[Amt](/presse/)")
    page = written(workshop)
    assert re.search(r'<img src="data:image/jpeg[^"]*"[^>]*alt="Der Markt von oben"', page)
    assert 'musterfelde.example/aktuelles/presse/"' in page
    assert "/aktuelles/aktuelles/" not in page


def test_what_is_wrong_elsewhere_does_not_matter_and_what_is_wrong_here_is_said(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-kaputt", "Quatsch: 3")
    workshop.announce(STEM)
    written(workshop)
    workshop.announce(STEM, body="![x](bilder/fehlt.jpg)")
    run = freigabe(workshop)
    assert run.returncode == 1
    assert "hat Fehler" in run.stdout
    workshop.announce(STEM, "Quatsch: 3")
    assert freigabe(workshop).returncode == 1
    run = workshop.run("freigabe", f"{STEM[:-1]}")
    assert run.returncode == 1
    assert f"Meinten Sie »{STEM}«?" in run.stdout


def test_the_next_build_knows_nothing_of_it(workshop: Workshop) -> None:
    workshop.announce(STEM, "Status: entwurf")
    workshop.build()
    before = sorted(workshop.output.rglob("*"))
    written(workshop, now="2026-12-24T12:00")
    workshop.build()
    assert sorted(workshop.output.rglob("*")) == before


def test_what_has_changed_since_the_approval_is_shown_word_by_word(workshop: Workshop) -> None:
    file = workshop.announce(STEM, body="Der Markt ist am <Montag>.\n\nEs gibt Suppe.")
    workshop.run("freigabe", STEM, "--eintragen", "Pressestelle")
    for line in (
        ["init", "-q"],
        ["add", "content"],
        ["-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"],
    ):
        subprocess.run([require("git"), *line], cwd=workshop.content.parent, check=True)
    assert "Seit der letzten Freigabe" not in written(workshop)
    file.write_text(file.read_text("utf-8").replace("<Montag>", "<Dienstag>"), encoding="utf-8")
    page = written(workshop)
    assert "Seit der letzten Freigabe geändert" in page
    assert '<del><span class="hidden">weggefallen: </span>&lt;Montag&gt;.</del>' in page
    assert '<ins><span class="hidden">neu: </span>&lt;Dienstag&gt;.</ins>' in page


def test_documents_that_belong_to_the_text_are_named(workshop: Workshop) -> None:
    (workshop.content / "dokumente/plan.txt").write_text("Ein Plan.", "utf-8")
    workshop.announce(STEM, "Anhänge:\n  - dokumente/plan.txt: Der Plan\n")
    page = written(workshop)
    assert "Bitte lassen Sie sie sich mitschicken" in page
    assert "Der Plan (<code>plan.txt</code>)" in page


def test_no_stem_and_no_folder_are_said_in_a_sentence(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-plan")
    assert workshop.run("freigabe", "").stdout == "Eine Meldung »« gibt es nicht.\n"
    run = workshop.run("freigabe", "2026-11-20-plan", "--ziel", str(workshop.content / "fehlt"))
    assert run.returncode == 1
    assert run.stdout.endswith("fehlt« gibt es nicht.\n")
