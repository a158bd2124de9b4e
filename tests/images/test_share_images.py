"""Share images: what a chat shows of a link to the site."""

import io
import json
import re
from dataclasses import asdict
from pathlib import Path

import pypdfium2
import pytest
import typst
from PIL import Image, ImageChops

from plugins.domain.colour import contrast
from plugins.formats import typeface
from plugins.images.share_image import SIZE, Card, Drawer, drawable
from plugins.images.shared_photo import MOST_BYTES, crop
from tests.building import a_livery
from tests.images.photos import photo, picture, written
from tests.pages import address, document, html_files, is_frame, is_redirect, origin
from tests.tools import ROOT
from tests.workshop import Workshop, tree

THEME = ROOT / "theme"
LIVERY = a_livery()
COLOURS = LIVERY.colours
card = Drawer(THEME).card
LONG = "Ferienbetreuung in den Osterferien 2027 – die Anmeldung für Kinder von sechs bis zwölf Jahren beginnt am Montag"


LONG_NAME = "Samtgemeinde Niedergraftenberg-Oberhausen an der Wümme"


def drawn(headline: str, sender: str = "Stadt Musterfelde", kicker: str = "Kinder und Familie") -> Image.Image:
    words = Card(kicker=kicker, headline=headline, sender=sender, note="Vorführung")
    return Image.open(io.BytesIO(card(words, LIVERY)))


def social(file: Path, name: str) -> list[str]:
    return [str(found) for found in document(file).xpath("//meta[@property=$n or @name=$n]/@content", n=name)]


def test_the_words_stand_out() -> None:
    assert contrast(COLOURS["on-band"], COLOURS["band"]) > 7
    assert contrast(COLOURS["on-mark"], COLOURS["mark"]) > 7


@pytest.mark.parametrize("headline", ["Laub", LONG, "Donaudampfschifffahrtsgesellschaft", "W" * 120, "🍂 Ћ", ""])
def test_a_card_has_its_size_and_is_light(headline: str) -> None:
    assert drawn(headline).size == SIZE
    words = Card(kicker="K", headline=headline, sender="S")
    assert len(card(words, LIVERY)) < MOST_BYTES
    assert card(words, LIVERY) == card(words, LIVERY)


def compiled(words: Card) -> tuple[bytes, list[typst.TypstWarning]]:
    """The template as PDF, and what Typst says about it."""
    look = {"colours": dict(COLOURS), "mark": LIVERY.mark, "ground": None}
    fields = json.dumps({**asdict(words), "look": look})
    inputs = {"words": fields, "faces": json.dumps(typeface.FAMILIES)}
    fonts = typst.Fonts(include_system_fonts=False, font_paths=list(typeface.folders()))
    template = THEME / "papier/vorschau.typ"
    made, warnings = typst.compile_with_warnings(template, format="pdf", font_paths=fonts, sys_inputs=inputs)
    assert isinstance(made, bytes)
    return made, warnings


def lines(words: Card) -> list[tuple[str, float]]:
    """What the template sets, line by line from the top without the blanks, each with its height in pixels."""
    page = pypdfium2.PdfDocument(compiled(words)[0])[0].get_textpage()
    for number in range(page.count_chars()):
        left, _, right, _ = page.get_charbox(number)
        assert not page.get_text_range(number, 1).strip() or 309 <= left < right <= 891, "within the centre square"
    rects = [page.get_rect(number) for number in range(page.count_rects())]
    # A hyphen at the end of a line is U+0002.
    return [(whole(page.get_text_bounded(*rect).replace("\x02", "-")), rect[3] - rect[1]) for rect in rects]


def whole(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    "headline",
    [
        "Laub",
        LONG,
        "Bahnhofstraße ab Montag gesperrt",
        "Rad-/Gehweg an der Straße",
        "W" * 120,
        "Wo? " * 30,
        "2 – 3 " * 20,
    ],
)
def test_a_headline_is_never_cut(headline: str) -> None:
    said = "".join(text for text, _ in lines(Card(kicker="Verkehr", headline=headline, sender="Stadt")))
    assert re.sub(r"[\s\u200b]", "", said) == whole(f"Verkehr{headline}Stadt")


def test_no_line_of_a_headline_begins_with_a_dash_and_no_word_is_parted() -> None:
    found = [text for text, _ in lines(Card(kicker="Verkehr", headline=LONG, sender="Stadt"))]
    assert found == [
        *("Verkehr", "Ferienbetreuungin", "denOsterferien", "2027–dieAnmeldung", "fürKindervonsechs"),
        *("biszwölfJahren", "beginntamMontag", "Stadt"),
    ]


def test_no_word_stands_outside_the_centre_square() -> None:
    bare, full = drawn(""), drawn(LONG, sender=LONG_NAME, kicker="Kinder, Jugendliche, Familien und Senioren im Ort")
    for side in ((0, 0, 285, 630), (915, 0, 1200, 630)):
        differing = ImageChops.difference(bare.convert("RGB").crop(side), full.convert("RGB").crop(side))
        visible = differing.convert("L").point([255 if level > 32 else 0 for level in range(256)])
        assert visible.getbbox() is None, "a palette may differ a little at an edge, a letter would more"


def test_words_can_be_read_on_the_motif_too() -> None:
    assert contrast(COLOURS["on-band"], COLOURS["on-band-line"]) > 4.5
    line = "<rect width='4' height='2' fill='#010203'/>"
    ground = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'>{line}</svg>"
    card_on_it = card(Card(kicker="a", headline="b", sender="c"), a_livery(ground=ground))
    assert (1, 2, 3) in {colour for _, colour in Image.open(io.BytesIO(card_on_it)).convert("RGB").getcolors() or []}


@pytest.mark.parametrize(
    ("name", "expected", "smallest"),
    [
        ("Stadt Musterfelde", ["StadtMusterfelde"], 20),
        (LONG_NAME, ["SamtgemeindeNiedergraftenberg-", "OberhausenanderWümme"], 17),
        (f"Verwaltungsgemeinschaft {LONG_NAME} und Musterfelde", None, 10),
        ("Verkehrsflächenreinigungsgebührensatzungsänderungsverband", None, 10),
    ],
)
def test_a_long_name_of_a_town_gets_two_lines(name: str, expected: list[str] | None, smallest: int) -> None:
    _, _, *found = lines(Card(kicker="Verkehr", headline="Laub", sender=name))
    texts = [text for text, _ in found]
    assert expected in (None, texts)
    assert "".join(texts) == whole(name)
    assert len(texts) <= 2
    assert max(height for _, height in found) >= smallest


def test_a_card_says_what_matters_more_than_the_topic(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-eilig", "Dringlichkeit: eilmeldung\nGültig bis: 2026-12-24\n")
    workshop.announce("2026-11-20-ruhig")
    workshop.announce("2026-11-20-weg", "Aufgehoben: 2026-11-21 10:00: Der Kran kommt nicht.\n")
    workshop.announce("2026-11-20-fest", "Beginn: 2026-12-05\nAufgehoben: 2026-11-21 10:00: Sturm.\n")
    workshop.announce("2026-11-20-bombe", "Dringlichkeit: eilmeldung\nAufgehoben: 2026-11-23 10:00: Entwarnung!\n")
    workshop.build("--full")
    leads = {
        stem: social(workshop.output / f"meldungen/2026-11-20-{stem}/index.html", "og:image:alt")[0].partition(":")[0]
        for stem in ("eilig", "ruhig", "weg", "fest", "bombe")
    }
    withdrawn = {"weg": "Aufgehoben", "fest": "Abgesagt", "bombe": "Entwarnung"}
    assert leads == {"eilig": "Eilmeldung", "ruhig": "Verkehr", **withdrawn}


def test_a_photo_is_cut_to_the_size_and_below_the_limit() -> None:
    noise = Image.effect_noise((2000, 2000), 120).convert("RGB")
    found = crop(written(noise, "PNG"), SIZE)
    with Image.open(io.BytesIO(found)) as cut:
        assert (cut.size, cut.format) == (SIZE, "JPEG")
    assert len(found) < MOST_BYTES
    assert crop(photo(), SIZE) == crop(photo(), SIZE)


def test_every_page_of_a_full_build_names_a_picture_that_is_there(demo_site: Path) -> None:
    for file in html_files(demo_site):
        page = address(demo_site, file)
        if is_redirect(file) or is_frame(page):
            continue
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


@pytest.mark.parametrize(
    "headline",
    [
        *("Sprachkurs Українська startet", "Інформація для мешканців: Ратуша зачинена", "Kochkurs: Phở und Gỏi cuốn"),
        *(
            "يرجى غلي الماء",
            "آب را بجوشانید",
            "נא להרתיח מים",
            "Çöp günü değişti: İstanbul",
            "Zażółć gęślą jaźń",
            "Știință",
        ),
        *("Το δημαρχείο είναι κλειστό", "पानी उबालें", "CO₂ → 20 % weniger ✔", "Straßen\u00adsperrung"),
    ],
)
def test_other_scripts_and_signs_are_drawn(headline: str) -> None:
    words = Card(kicker="Rathaus", headline=headline, sender="Stadt")
    assert drawable(words) == words
    assert compiled(words)[1] == []


@pytest.mark.parametrize(
    "headline",
    [
        "ประกาศสำคัญสำหรับประชาชนในเมืองโรเทนบวร์ก",
        "Deutschkurs: เรียนภาษาเยอรมันสำหรับผู้เริ่มต้น ab 12.01.",
        "ปิดสำนักงานในช่วงวันหยุดคริสต์มาสและปีใหม่ตั้งแต่วันที่ 24 ธันวาคม",
    ],
)
def test_a_script_without_blanks_has_lines_and_is_as_large_as_any(headline: str) -> None:
    lines(Card(kicker="Rathaus", headline=headline, sender="Stadt"))  # all of it is in the centre square
    middle = drawn(headline).convert("L").crop((310, 140, 890, 470))
    box = middle.point([255 if level > 200 else 0 for level in range(256)]).getbbox()
    assert box
    assert box[3] - box[1] > middle.height // 2


@pytest.mark.parametrize(
    ("headline", "shown"),
    {
        "🎉 Willkommen zum Fest 🎊": "Willkommen zum Fest",
        "1️⃣ ㎡ für alle": "1 m² für alle",
        "Fest 🎃! Kommt alle": "Fest! Kommt alle",
        "🎉": None,
        "欢迎光临": None,
        "Kurs 中文 beginnt": None,
        "Der 🐕 darf mit": None,
        "\ue000": None,
        "": None,
    }.items(),
    ids=ascii,
)
def test_what_no_typeface_has_leaves_the_margin_or_another_picture_is_shown(headline: str, shown: str | None) -> None:
    found = drawable(Card(kicker="Rathaus", headline=headline, sender="Stadt"))
    assert (found.headline if found else None) == shown


@pytest.mark.parametrize(("headline", "is_first_on_the_right"), [("א 11 Uhr", True), ("Kurs א Uhr", False)])
def test_a_headline_has_the_direction_of_its_first_letter(headline: str, is_first_on_the_right: bool) -> None:  # noqa: FBT001
    page = pypdfium2.PdfDocument(compiled(Card(kicker="", headline=headline, sender=""))[0])[0].get_textpage()
    left = {page.get_text_range(number, 1): page.get_charbox(number)[0] for number in range(page.count_chars())}
    others = [place for sign, place in left.items() if sign.isascii() and sign.strip()]
    assert (left["א"] > max(others)) is is_first_on_the_right


def test_a_page_of_a_script_that_no_typeface_has_names_the_general_picture(workshop: Workshop) -> None:
    for stem, title in (("2026-11-20-gast", "欢迎光临"), ("2026-11-20-kurs", "Курси німецької мови")):
        file = workshop.announce(stem)
        file.write_text(file.read_text("utf-8").replace(f"Titel von {stem}", title), "utf-8")
    workshop.build("--full")
    names = {path.name for path in (workshop.output / "vorschau").iterdir()}
    assert names == {"2026-11-20-kurs.png", "seite.png"}
    page = workshop.output / "meldungen/2026-11-20-gast/index.html"
    assert social(page, "og:image")[0].endswith("/vorschau/seite.png")


def test_an_urgent_photo_says_so(workshop: Workshop) -> None:
    (workshop.content / "bilder/gross.jpg").write_bytes(photo())
    head = "Bild: bilder/gross.jpg\nBildbeschreibung: Ein Bagger\nBildnachweis: Foto: Stadt\n"
    workshop.announce("2026-11-20-eilig", f"{head}Dringlichkeit: eilmeldung\nGültig bis: 2026-12-24\n")
    workshop.announce("2026-11-20-ruhig", head)
    workshop.announce("2026-11-20-weg", f"{head}Aufgehoben: 2026-11-21 10:00: Der Kran kommt nicht.\n")
    workshop.build("--full")
    stems = ("eilig", "ruhig", "weg")
    alts = [social(workshop.output / f"meldungen/2026-11-20-{stem}/index.html", "og:image:alt")[0] for stem in stems]
    assert alts == ["Eilmeldung: Ein Bagger", "Ein Bagger", "Aufgehoben: Ein Bagger"]
    urgent, quiet, off = (Image.open(workshop.output / f"vorschau/2026-11-20-{stem}.jpg").copy() for stem in stems)
    for labelled in (urgent, off):
        box = ImageChops.difference(labelled, quiet).convert("L").point([0] * 48 + [255] * 208).getbbox()
        assert box is not None
        assert box[0] >= 285, "within the centre square"
        assert box[2] <= 915, "within the centre square"
        assert box[3] - box[1] > 70, "seen on a phone"
