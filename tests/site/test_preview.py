"""A build that is looked at elsewhere (``--adresse``), and what editors link to on a site below a path."""

import re

import pytest

from tests.workshop import TOWN, Workshop, tree

PREVIEW = "http://127.0.0.1:8000/vorschau"
_OWN = re.compile(r'^adresse = "(.*)"', re.MULTILINE)
HOME = str(_OWN.findall(TOWN)[0])


@pytest.fixture
def busy(workshop: Workshop) -> Workshop:
    """Two announcements, one of which names the real address and what is not public yet."""
    workshop.announce(
        "2026-11-20-a",
        "Beginn: 2026-12-05 15:00\n",
        body=f"[hier]({HOME}/meldungen/2026-11-21-b/) und [bald]({HOME}/meldungen/2026-12-24-geheim/).",
    )
    workshop.announce("2026-11-21-b")
    workshop.announce("2026-12-24-geheim", date="2026-12-24 08:00")
    return workshop


def test_a_preview_is_indexed_nowhere_and_keeps_every_id(busy: Workshop) -> None:
    busy.build()
    ids = re.findall(r"<id>.*</id>", busy.read("feed.atom")), re.findall(r"UID:.*", busy.read("termine.ics"))
    assert all(ids)
    busy.build("--adresse", f"{PREVIEW}/")
    assert ids == (re.findall(r"<id>.*</id>", busy.read("feed.atom")), re.findall(r"UID:.*", busy.read("termine.ics")))
    pages = [file.read_text("utf-8") for file in busy.output.rglob("*.html")]
    assert len(pages) > 10
    assert [page for page in pages if page.count('<meta name="robots" content="noindex">') != 1] == []
    assert busy.read("robots.txt") == "User-agent: *\nAllow: /\n"


def test_a_preview_leads_only_to_itself_and_betrays_nothing(busy: Workshop) -> None:
    busy.build("--adresse", PREVIEW)
    written = b"\n".join(content for path, content in tree(busy.output).items() if not path.endswith(".png"))
    assert HOME.encode() not in written
    assert b"geheim" not in written
    assert f'<a href="{PREVIEW}/meldungen/2026-11-21-b/">' in busy.read("meldungen/2026-11-20-a/index.html")


def test_the_build_after_a_preview_is_that_of_the_site(busy: Workshop) -> None:
    busy.build()
    before = tree(busy.output)
    busy.build("--adresse", PREVIEW)
    assert tree(busy.output) != before
    busy.build("--adresse", f"{HOME.upper()}/".replace("HTTPS", "https"))
    assert tree(busy.output) == before


def test_a_preview_is_never_published(busy: Workshop) -> None:
    run = busy.run("build", "--publish", "--adresse", PREVIEW, "--output", str(busy.output))
    assert run.returncode == 1
    assert f"Feld »stadt.adresse«: Veröffentlicht wird nur unter »{HOME}«. Bitte »--adresse« weglassen." in run.stdout


def test_an_address_that_is_none_is_refused_at_once(busy: Workshop) -> None:
    run = busy.run("build", "--adresse", "vorschau.example", "--output", str(busy.output))
    assert (run.returncode, run.stderr) == (1, "»vorschau.example« passt hier nicht. Bitte mit »https://« beginnen.\n")
    assert not busy.output.exists()


def test_links_of_editors_lead_below_the_path_on_page_feed_and_channel(workshop: Workshop) -> None:
    home = "https://www.stadt.example/büro"
    (workshop.content / "stadt.toml").write_text(_OWN.sub(f'adresse = "{home}/"', TOWN), "utf-8")
    (workshop.content / "dokumente/plan.pdf").write_bytes(b"%PDF-1.4\n")
    workshop.announce("2026-11-21-b")
    workshop.announce(
        "2026-11-20-a",
        "Frühere Adressen: /alt/\n",
        body="[Nachbar](/meldungen/2026-11-21-b/), [Plan](dokumente/plan.pdf), [Rathaus](https://www.stadt.example/a/),"
        f" [selbst]({home}/archiv/), [oben](#oben).\n\n## Oben {{#oben}}\n",
    )
    workshop.build()
    served = "https://www.stadt.example/b%C3%BCro"
    page = workshop.read("meldungen/2026-11-20-a/index.html")
    for address in ("/b%C3%BCro/meldungen/2026-11-21-b/", "/b%C3%BCro/dokumente/plan.pdf", "#oben"):
        assert f'<a href="{address}">' in page
    assert '<a href="https://www.stadt.example/a/">' in page
    feed = workshop.read("feed.atom")
    for address in ("/meldungen/2026-11-21-b/", "/dokumente/plan.pdf", "/meldungen/2026-11-20-a/#oben"):
        assert f'href="{served}{address}"' in feed
    text = workshop.read("redaktion/2026-11-20-a.txt")
    assert f"Plan: {served}/dokumente/plan.pdf" in text
    assert text.endswith(f"{served}/meldungen/2026-11-20-a/\n")
    redirect = workshop.read("alt/index.html")
    assert 'content="0; url=/b%C3%BCro/meldungen/2026-11-20-a/"' in redirect
    assert f'<link rel="canonical" href="{served}/meldungen/2026-11-20-a/">' in redirect


def test_only_a_preview_leads_to_the_file_that_a_page_is_made_of(busy: Workshop) -> None:
    town = busy.content / "stadt.toml"
    forge = '\n[forge]\nbearbeiten = "https://forge.example/edit/{pfad}"\n'
    town.write_text(f"{town.read_text('utf-8')}{forge}", "utf-8")
    busy.build()
    assert "forge.example" not in busy.read("meldungen/2026-11-20-a/index.html")
    busy.build("--adresse", PREVIEW)
    edited = "https://forge.example/edit/content/meldungen/2026/2026-11-20-a.md"
    assert f'<a href="{edited}">Diese Datei bearbeiten</a>' in busy.read("meldungen/2026-11-20-a/index.html")
