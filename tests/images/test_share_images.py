"""Share images: what a chat shows of a link to the site."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from plugins.images.colours import colours
from plugins.images.share_image import MOST_BYTES, SIZE, WORDS_END, Card, card, crop, fitted, signed, wrapped
from tests.contrast import contrast
from tests.images.photos import photo, picture, written
from tests.pages import address, document, html_files, is_redirect, origin
from tests.tools import ROOT
from tests.workshop import Workshop, tree

COLOURS = colours(ROOT / "theme")
LONG = "Ferienbetreuung in den Osterferien 2027 – die Anmeldung für Kinder von sechs bis zwölf Jahren beginnt am Montag"


LONG_NAME = "Samtgemeinde Niedergraftenberg-Oberhausen an der Wümme"


def drawn(headline: str, sender: str = "Stadt Musterfelde", kicker: str = "Kinder und Familie") -> Image.Image:
    words = Card(kicker=kicker, headline=headline, sender=sender, note="Vorführung")
    return Image.open(io.BytesIO(card(words, COLOURS)))


def social(file: Path, name: str) -> list[str]:
    return [str(found) for found in document(file).xpath("//meta[@property=$n or @name=$n]/@content", n=name)]


def test_the_words_stand_out() -> None:
    assert contrast(COLOURS.on_band, COLOURS.band) > 7
    assert contrast(COLOURS.on_mark, COLOURS.mark) > 7


def test_the_colours_are_those_of_the_theme(tmp_path: Path) -> None:
    tokens = (ROOT / "theme/static/css/tokens.css").read_text("utf-8").replace("#07312e", "#123")
    (tmp_path / "static/css").mkdir(parents=True)
    (tmp_path / "static/css/tokens.css").write_text(tokens, "utf-8")
    assert COLOURS.band == "#07312e"
    assert colours(tmp_path).band == "#112233"


@pytest.mark.parametrize("headline", ["Laub", LONG, "Donaudampfschifffahrtsgesellschaft", "W" * 120, "🍂 Ћ", ""])
def test_a_card_has_its_size_and_is_light(headline: str) -> None:
    assert drawn(headline).size == SIZE
    words = Card(kicker="K", headline=headline, sender="S")
    assert len(card(words, COLOURS)) < MOST_BYTES
    assert card(words, COLOURS) == card(words, COLOURS)


@pytest.mark.parametrize("headline", ["Laub", LONG, "Bahnhofstraße ab Montag gesperrt", "Rad-/Gehweg an der Straße"])
def test_a_headline_is_never_cut(headline: str) -> None:
    lines, size = fitted(headline)
    assert " ".join(lines).replace("- ", "-").replace("/ ", "/") == headline
    assert len(lines) * size * 1.12 <= 330
    assert size >= 40, "legible when the picture is a third as wide"


def test_a_word_too_wide_for_a_size_is_not_broken() -> None:
    assert wrapped("Donaudampfschifffahrtsgesellschaft", 84) is None


def test_nothing_but_the_rivers_stands_outside_the_centre_square() -> None:
    bare, full = drawn(""), drawn(LONG, sender=LONG_NAME, kicker="Kinder, Jugendliche, Familien und Senioren im Ort")
    for side in ((0, 0, 285, 630), (915, 0, 1200, 630)):
        differing = ImageChops.difference(bare.convert("RGB").crop(side), full.convert("RGB").crop(side))
        visible = differing.convert("L").point([255 if level > 32 else 0 for level in range(256)])
        assert visible.getbbox() is None, "a palette may differ a little at an edge, a letter would more"


def test_no_river_runs_behind_the_words() -> None:
    ground = tuple(int(COLOURS.band[start : start + 2], 16) for start in (1, 3, 5))
    behind = drawn("", sender="").convert("RGB").crop((310, 140, 890, WORDS_END))
    assert behind.getcolors() == [(behind.width * behind.height, ground)]


@pytest.mark.parametrize(
    ("name", "lines", "smallest"),
    [
        ("Stadt Musterfelde", ["Stadt Musterfelde"], 30),
        (LONG_NAME, ["Samtgemeinde Niedergraftenberg-", "Oberhausen an der Wümme"], 24),
        (f"Verwaltungsgemeinschaft {LONG_NAME} und Musterfelde", None, 20),
        ("Verkehrsflächenreinigungsgebührensatzungsänderungsverband", None, 14),
    ],
)
def test_a_long_name_of_a_town_gets_two_lines(name: str, lines: list[str] | None, smallest: int) -> None:
    found, size = signed(name)
    assert lines in (None, found)
    assert " ".join(found).replace("- ", "-") == name
    assert size >= smallest
    assert 512 + len(found) * size * 1.12 / 2 <= WORDS_END


def test_a_card_says_what_matters_more_than_the_topic(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-eilig", "Dringlichkeit: eilmeldung\nGültig bis: 2026-12-24\n")
    workshop.announce("2026-11-20-ruhig")
    workshop.announce("2026-11-20-weg", "Aufgehoben: 2026-11-21 10:00: Der Kran kommt nicht.\n")
    workshop.build("--full")
    leads = {
        stem: social(workshop.output / f"meldungen/2026-11-20-{stem}/index.html", "og:image:alt")[0].partition(":")[0]
        for stem in ("eilig", "ruhig", "weg")
    }
    assert leads == {"eilig": "Eilmeldung", "ruhig": "Verkehr", "weg": "Aufgehoben"}


def test_a_photo_is_cut_to_the_size_and_below_the_limit() -> None:
    noise = Image.effect_noise((2000, 2000), 120).convert("RGB")
    found = crop(written(noise, "PNG"))
    with Image.open(io.BytesIO(found)) as cut:
        assert (cut.size, cut.format) == (SIZE, "JPEG")
    assert len(found) < MOST_BYTES
    assert crop(photo()) == crop(photo())


def test_every_page_of_a_full_build_names_a_picture_that_is_there(demo_site: Path) -> None:
    for file in html_files(demo_site):
        if is_redirect(file):
            continue
        page = address(demo_site, file)
        (url,) = social(file, "og:image")
        assert url.startswith(origin() + "/"), page
        content = (demo_site / url.removeprefix(origin() + "/")).read_bytes()
        with Image.open(io.BytesIO(content)) as found:
            size = tuple(map(str, found.size))
        assert (*social(file, "og:image:width"), *social(file, "og:image:height")) == size == ("1200", "630"), page
        assert len(content) < MOST_BYTES, page
        assert social(file, "og:image:alt") != [""], page
        assert social(file, "twitter:card") == ["summary_large_image"], page


def test_recent_and_pinned_announcements_have_their_own_and_old_ones_the_general_one(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-neu")
    workshop.announce("2026-01-20-alt", date="2026-01-20")
    workshop.announce("2026-01-21-oben", "Dringlichkeit: wichtig\n", date="2026-01-21")
    head = "Bild: bilder/{}\nBildbeschreibung: Ein Bagger\nBildnachweis: Foto: Stadt\n"
    (workshop.content / "bilder/gross.jpg").write_bytes(photo())
    (workshop.content / "bilder/klein.png").write_bytes(written(picture(200, 100), "PNG"))
    workshop.announce("2026-11-19-bild", head.format("gross.jpg"))
    workshop.announce("2026-11-18-bildchen", head.format("klein.png"))
    assert workshop.run("build", "--full", "--output", str(workshop.output)).returncode == 0
    found = {path for path in tree(workshop.output) if path.startswith("vorschau/")}
    names = ("2026-01-21-oben.png", "2026-11-18-bildchen.png", "2026-11-19-bild.jpg", "2026-11-20-neu.png", "seite.png")
    assert found == {f"vorschau/{name}" for name in names}
    old = social(workshop.output / "meldungen/2026-01-20-alt/index.html", "og:image")
    assert old == ["https://aktuelles.musterfelde.example/vorschau/seite.png"]
    with_picture = workshop.output / "meldungen/2026-11-19-bild/index.html"
    assert social(with_picture, "og:image:alt") == ["Ein Bagger"]
    board = workshop.read("redaktion/index.html")
    assert 'src="/vorschau/2026-11-20-neu.png"' in board


def test_a_plain_build_shows_the_own_picture_or_none(workshop: Workshop) -> None:
    (workshop.content / "bilder/gross.jpg").write_bytes(photo())
    workshop.announce("2026-11-19-bild", "Bild: bilder/gross.jpg\nBildbeschreibung: Ein Bagger\nBildnachweis: Stadt\n")
    workshop.announce("2026-11-20-neu")
    workshop.build()
    own = "https://aktuelles.musterfelde.example/bilder/gross.jpg"
    assert social(workshop.output / "meldungen/2026-11-19-bild/index.html", "og:image") == [own]
    assert social(workshop.output / "meldungen/2026-11-20-neu/index.html", "og:image") == []
    assert not (workshop.output / "vorschau").exists()
