"""Towns in Switzerland and Austria, built as they are: every file of theirs, and what differs from a German one."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from icalendar import Calendar

from tests.paper.tagged import said, tags
from tests.towns.settling import settled, shown, words, write_page
from tests.workshop import Workshop, tree

GERMAN_SIGNS = re.compile("[ßẞ„“‚‘]")
OF_GERMANY = re.compile(r"NINA|NBGG|\bDDG\b|DSGVO|BITV|TDDDG|addressCountry\W+DE|de_DE|de-DE|\+49|Europe/Berlin")
PICTURES = {".png", ".jpg", ".webp", ".avif", ".svgz"}
QUESTION = "## Was kommt in den Kanal? {#inhalte}\n\nNeues aus der Gemeinde.\n"
BODY = """\
<q>Zu Fuss</q> 🚶 geht es weiter.[^1] Rufen Sie an: 044 999 12 35, 0800 123 456, +41 (0)44 999 12 36 oder Notruf 118.

[Kanzlei](tel:0449991237), CH-9999 Musterwil.

[^1]: Eine Fussnote.
"""
AUSTRIAN_BODY = "Tel. 01 99912-14, 0664 123 45 67, Notruf 122. Am 5. Jänner 2027, A-9999 Musterbrunn."
JANUARY = (
    "Beginn: 2027-01-05 19:00\nEnde: 2027-01-06 02:00\nOrt: Saal\nGültig bis: 2027-01-05\n"
    "Änderungen:\n  - 2026-11-22 10:00: Der Saal wechselt.\n"
)


def states(home: Path, name: str, body: str) -> Workshop:
    """A town with everything that is worded by us, all on one announcement with a date in January."""
    found = settled(home, name)
    found.announce("2026-11-20-silvester", f"{JANUARY}Kontakt: Kanzlei, 01 99912-15\n", body=body)
    found.announce(
        "2026-11-21-reihe", "Termine:\n  - 2027-01-12 16:00: fällt aus\n  - 2027-01-19\nIm Kanal: 2026-11-22 09:00\n"
    )
    write_page(found, "whatsapp", QUESTION)
    return found


@pytest.fixture(scope="module")
def schweiz(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The Swiss one, with nothing in its content that a Swiss office would not write."""
    found = states(tmp_path_factory.mktemp("schweiz"), "schweiz", BODY)
    found.build("--full")
    return found


@pytest.fixture(scope="module")
def oesterreich(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The Austrian one."""
    found = states(tmp_path_factory.mktemp("oesterreich"), "oesterreich", AUSTRIAN_BODY)
    found.build("--full")
    return found


def everything(site: Path) -> Iterator[tuple[str, str]]:
    """What every file says, by path: of papers also what is read aloud and what they are called."""
    for file in sorted(each for each in site.rglob("*") if each.is_file()):
        path = str(file.relative_to(site))
        if file.suffix == ".pdf":
            with pikepdf.open(file) as pdf:
                about = (
                    str(pdf.docinfo.get("/Title")),
                    str(pdf.Root.get("/Lang")),
                    str(pdf.Root.Metadata.read_bytes()),
                )
            yield path, " ".join([said(file), *about, *(tag.alt or "" for tag in tags(file))])
        elif file.read_bytes().startswith(b"\x1f\x8b"):
            yield path, gzip.decompress(file.read_bytes()).decode("utf-8", "ignore")
        elif file.suffix not in PICTURES:
            yield path, file.read_text("utf-8")


def found_in(site: Path, pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Where it stands, with some of what is around it."""
    return [
        (path, text[max(0, match.start() - 40) : match.end() + 40])
        for path, text in everything(site)
        if not path.startswith(("pagefind/wasm", "pagefind/pagefind"))
        for match in [pattern.search(text)]
        if match
    ]


def test_no_file_of_a_swiss_town_has_a_sign_that_is_not_written_there(schweiz: Workshop) -> None:
    assert len(list(everything(schweiz.output))) > 100
    assert found_in(schweiz.output, GERMAN_SIGNS) == []


def test_nothing_of_germany_stands_in_the_towns_of_its_neighbours(schweiz: Workshop, oesterreich: Workshop) -> None:
    for town in (schweiz, oesterreich):
        assert found_in(town.output, OF_GERMANY) == []


def test_an_austrian_year_begins_in_jaenner(oesterreich: Workshop) -> None:
    assert found_in(oesterreich.output, re.compile("Januar")) == []
    for path in ("meldungen/2026-11-20-silvester/index.html", "feed.atom", "redaktion/2026-11-20-silvester.txt"):
        assert re.search("5.(?:\N{NO-BREAK SPACE}| )Jänner", oesterreich.read(path)), path
    assert "5. Jänner 2027" in said(oesterreich.output / "meldungen/2026-11-20-silvester/aushang.pdf").replace(
        "\xa0", " "
    )


@pytest.mark.parametrize(
    ("name", "language", "locale"), [("schweiz", "de-CH", "de_CH"), ("oesterreich", "de-AT", "de_AT")]
)
def test_every_output_says_its_language(name: str, language: str, locale: str, request: pytest.FixtureRequest) -> None:
    town: Workshop = request.getfixturevalue(name)
    for path, text in words(town.output):
        if path.endswith(".html"):
            assert f'<html lang="{language}">' in text, path
            assert "og:locale" not in text or f'content="{locale}"' in text, path
        if path.endswith(".atom"):
            assert f'xml:lang="{language}"' in text, path
        if path.endswith(".rss"):
            assert f"<language>{language}</language>" in text, path
        if path.endswith("feed.json"):
            assert json.loads(text)["language"] == language, path
    papers = sorted(town.output.rglob("*.pdf"))
    assert len(papers) > 6
    for paper in papers:
        with pikepdf.open(paper) as pdf:
            assert str(pdf.Root.Lang) == language, paper


def structured(town: Workshop, path: str) -> str:
    [found] = re.findall(r'<script type="application/ld\+json">(.+?)</script>', town.read(path))
    return str(found)


def test_an_address_is_in_its_state(schweiz: Workshop, oesterreich: Workshop) -> None:
    assert json.loads(structured(schweiz, "index.html"))["address"]["addressCountry"] == "CH"
    assert json.loads(structured(oesterreich, "index.html"))["address"]["addressCountry"] == "AT"
    assert '"inLanguage":"de-CH"' in structured(schweiz, "meldungen/2026-11-20-silvester/index.html")
    assert '"inLanguage":"de-AT"' in structured(oesterreich, "meldungen/2026-11-20-silvester/index.html")


def test_calendars_are_in_their_own_zone(schweiz: Workshop, oesterreich: Workshop) -> None:
    for town, zone in ((schweiz, "Europe/Zurich"), (oesterreich, "Europe/Vienna")):
        calendar = Calendar.from_ical(town.read("termine.ics"))
        assert [str(each["TZID"]) for each in calendar.walk("VTIMEZONE")] == [zone]


def test_numbers_are_dialled_as_from_their_state(schweiz: Workshop, oesterreich: Workshop) -> None:
    page = schweiz.read("meldungen/2026-11-20-silvester/index.html")
    for number in ("+41449991235", "+41800123456", "+41449991236", "118", "+41449991237"):
        assert f'href="tel:{number}"' in page
    assert 'href="tel:+41449991234"' in schweiz.read("presse/index.html")
    page = oesterreich.read("meldungen/2026-11-20-silvester/index.html")
    for number in ("+4319991214", "+436641234567", "122", "+4319991215"):
        assert f'href="tel:{number}"' in page
    assert 'href="tel:+431999120"' in oesterreich.read("presse/index.html")
    paper = said(schweiz.output / "meldungen/2026-11-20-silvester/aushang.pdf")
    assert "(+41449991235)" not in paper
    assert "Kanzlei (+41449991237)" in paper


def test_papers_say_what_warns_there(schweiz: Workshop, oesterreich: Workshop) -> None:
    assert "die App Alertswiss" in said(schweiz.output / "whatsapp/flyer-din-lang.pdf")
    assert "AT-Alert" in said(oesterreich.output / "whatsapp/flyer-din-lang.pdf")


def test_the_house_is_called_as_there(schweiz: Workshop, oesterreich: Workshop) -> None:
    assert "Neues aus dem Gemeindehaus" in shown(schweiz.output, "")
    assert "Neues aus dem Gemeindeamt" in shown(oesterreich.output, "")


def test_our_own_quotations_are_swiss(schweiz: Workshop) -> None:
    assert "Reiter «Aktuelles»" in shown(schweiz.output, "whatsapp")
    assert "Thema «Verkehr» verfolgen" in shown(schweiz.output, "meldungen/2026-11-20-alltag")
    assert "zum Thema «Wasser, Wald»." in schweiz.read("themen/wasser-wald/feed.rss")
    assert "«Zu Fuss»" in schweiz.read("redaktion/2026-11-20-silvester.txt")
    assert "«Zu Fuss» (zu Fuss)" in said(schweiz.output / "meldungen/2026-11-20-silvester/aushang.pdf")
    scripts = {file.name.split(".")[0]: file.read_text("utf-8") for file in (schweiz.output / "assets").glob("*.*s")}
    assert "für «${words}»" in scripts["search"]
    assert "unserer Seite «Feeds»" in scripts["feed"]


def test_a_part_with_a_comma_is_one_part(schweiz: Workshop) -> None:
    assert "Ober-, Unterdorf" in shown(schweiz.output, "ortsteile")
    assert (schweiz.output / "ortsteile/ober-unterdorf/feed.atom").is_file()


def test_what_swiss_editors_write_stays_as_they_wrote_it(tmp_path: Path) -> None:
    town = settled(tmp_path, "schweiz")
    file = town.announce("2026-11-22-weiss", "Beginn: 2026-12-05\nOrt: Große Straße\n", body="Herr Weiß sagt „Grüße“.")
    file.write_text(file.read_text("utf-8").replace("Kurz zu 2026-11-22-weiss.", "Kurz von Frau Groß."), "utf-8")
    town.build("--full")
    assert "Herr Weiß sagt „Grüße“." in shown(town.output, "meldungen/2026-11-22-weiss")
    for path in ("feed.atom", "feed.json", "termine.ics", "redaktion/2026-11-22-weiss.txt"):
        assert "Groß" in town.read(path), path
    paper = said(town.output / "meldungen/2026-11-22-weiss/aushang.pdf")
    assert "Herr Weiß sagt „Grüße“." in paper
    assert "Kurz von Frau Groß." in paper


def test_pages_that_came_with_the_program_are_written_as_in_switzerland(tmp_path: Path) -> None:
    town = settled(tmp_path, "schweiz")
    file = town.content / "stadt.toml"
    file.write_text(file.read_text("utf-8").replace("Dorfstrasse 3", "Weißgasse 3"), "utf-8")
    write_page(town, "presse", "Die „große“ [Straße](https://www.weiß.example/straße), {{ kontakt.strasse }}, `ß`")
    town.build()
    page = town.read("presse/index.html")
    assert "Die «grosse» <a" in page
    assert ">Strasse</a>" in page
    assert "stra%C3%9Fe" in page or "straße" in page
    assert "Weißgasse 3" in page
    assert "<code>ß</code>" in page


def test_swiss_editors_read_messages_as_they_write(tmp_path: Path) -> None:
    town = settled(tmp_path, "schweiz")
    town.announce("2026-11-22-sterne", body="Die ** Große «Straße»** ist frei.")
    said_of_it = "Hier steht »** Große «Straße»**«, die Sterne bleiben so stehen. Fett wird, was sie ohne Leerzeichen"
    assert f"{said_of_it} umschliessen: **so**." in town.run("check").stdout
    assert "umschließen" not in town.build()


def test_a_town_that_says_later_where_it_is_is_as_if_it_had_always_said_so(tmp_path: Path) -> None:
    town = states(tmp_path, "schweiz", BODY)
    file = town.content / "stadt.toml"
    swiss = file.read_text("utf-8")
    file.write_text(swiss.replace('staat = "CH"\n', ""), "utf-8")
    town.build()
    file.write_text(swiss, "utf-8")
    town.build()
    later = tree(town.output)
    town.build("--clean")
    assert later == tree(town.output)
