"""Pictures of announcements, from the editor's file to the page, the feeds and the folder of the site."""

import io
import json
import re

import pytest
from PIL import Image

from plugins.bridge.original import Original
from plugins.images import processing
from tests.images.drawn import drawing
from tests.images.photos import PLACE, photo, picture, written
from tests.pages import document
from tests.workshop import Workshop, tree

HEAD = "Bild: bilder/{}\nBildbeschreibung: Ein Bagger\nBildnachweis: Foto: Stadt\n"
STEM = "2026-11-20-bagger"
BODY_IMAGES = "//div[@class='prose']//img"
PAGE = f"meldungen/{STEM}/index.html"


def published(workshop: Workshop, name: str) -> Image.Image:
    return Image.open(io.BytesIO(tree(workshop.output)[f"bilder/{name}"]))


def announce(workshop: Workshop, name: str, content: bytes, *, head: str = HEAD, body: str = "Ein Text.") -> None:
    (workshop.content / "bilder" / name).write_bytes(content)
    workshop.announce(STEM, head.format(name), body=body)


def test_no_file_of_the_site_tells_where_a_photo_was_taken(workshop: Workshop) -> None:
    files = "Anhänge:\n  - bilder/anhang.jpg: Foto in groß\n"
    (workshop.content / "bilder/anhang.jpg").write_bytes(photo(800, 600))
    (workshop.content / "bilder/text.webp").write_bytes(written(picture(700, 500), "WEBP", exif=photo_exif()))
    page = f"---\nTitel: Impressum\nAdresse: /impressum/\n---\n![Haus](bilder/seite.jpg)\n\n{PLACE[:3]}\n"
    (workshop.content / "bilder/seite.jpg").write_bytes(photo(640, 480))
    (workshop.content / "seiten/impressum.md").write_text(page, encoding="utf-8")
    announce(workshop, "bagger.jpg", photo(), head=HEAD + files, body="![Ein Plan](bilder/text.webp)")
    workshop.build()
    pictures = {path: content for path, content in tree(workshop.output).items() if path.startswith("bilder/")}
    assert {"bilder/bagger.jpg", "bilder/anhang.jpg", "bilder/text.webp", "bilder/seite.jpg"} <= pictures.keys()
    for path, content in pictures.items():
        assert PLACE.encode() not in content, path
        with Image.open(io.BytesIO(content)) as found:
            assert dict(found.getexif()) == {}, path
            assert found.info.keys().isdisjoint({"exif", "xmp", "icc_profile", "comment"}), path


def photo_exif() -> bytes:
    with Image.open(io.BytesIO(photo())) as found:
        return found.getexif().tobytes()


def test_a_picture_that_is_known_is_not_opened_again(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    (workshop.content / "bilder/plan.svg").write_bytes(drawing())
    announce(workshop, "bagger.jpg", photo(), body="![Ein Plan](bilder/plan.svg)")
    workshop.build()
    before = tree(workshop.output)
    monkeypatch.setattr(Original, "read", None)
    workshop.announce("2026-11-21-anders")
    workshop.build()
    assert before.keys() < tree(workshop.output).keys()


def test_a_size_that_cannot_be_made_is_named_by_its_path(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    made = processing.sized

    def sized(content: bytes, width: int, ending: str) -> bytes:
        if (width, ending) == (480, "webp"):
            raise ValueError("zu wenig Farbe")
        return made(content, width, ending)  # it is kept for others

    monkeypatch.setattr(processing, "sized", sized)
    announce(workshop, "bagger.jpg", photo(1200, 800))
    said = workshop.run("build", "--output", str(workshop.output))
    assert said.returncode == 1
    [problem] = [line for line in said.stdout.splitlines() if "Farbe" in line]
    assert re.match(r"bilder/bagger\.[0-9a-f]+-480\.webp: .*Bitte melden: ValueError: zu wenig Farbe", problem)
    assert not workshop.output.exists()


def test_the_page_offers_the_picture_in_its_sizes(workshop: Workshop) -> None:
    announce(workshop, "bagger.jpg", photo(1200, 800))
    workshop.build()
    (found,) = document(workshop.output / PAGE).xpath("//main//picture")
    (image,) = found.xpath(".//img")
    assert (image.get("src"), image.get("width"), image.get("height")) == ("/bilder/bagger.jpg", "1200", "800")
    assert image.get("alt") == "Ein Bagger"
    assert image.get("loading") is None, "it is among the first things to see"
    assert found.xpath(".//source/@type") == ["image/avif", "image/webp"]
    for srcset in found.xpath(".//@srcset"):
        sizes = [part.rsplit(" ", 1) for part in str(srcset).split(", ")]
        assert [width for _, width in sizes] == ["480w", "960w", "1200w"]
        for url, width in sizes:
            assert published(workshop, url.rsplit("/", 1)[1]).width == int(width[:-1])


def test_a_small_picture_is_not_made_larger(workshop: Workshop) -> None:
    announce(workshop, "klein.png", written(picture(300, 200), "PNG"))
    workshop.build()
    assert {published(workshop, path.name).width for path in (workshop.output / "bilder").iterdir()} == {300}


def test_a_photo_held_sideways_is_upright_on_the_page(workshop: Workshop) -> None:
    announce(workshop, "hoch.jpg", photo(900, 600, orientation=6))
    workshop.build()
    (image,) = document(workshop.output / PAGE).xpath("//main//picture//img")
    assert (image.get("width"), image.get("height")) == ("600", "900")
    assert published(workshop, "hoch.jpg").size == (600, 900)


def test_the_feeds_say_the_true_length_of_a_picture(workshop: Workshop) -> None:
    announce(workshop, "bagger.jpg", photo())
    workshop.build()
    length = len(tree(workshop.output)["bilder/bagger.jpg"])
    (item,) = json.loads(workshop.read("feed.json"))["items"]
    assert [file["size_in_bytes"] for file in item["attachments"]] == [length]
    assert f'length="{length}"' in workshop.read("feed.atom")
    assert f'length="{length}"' in workshop.read("feed.rss")
    assert "srcset" not in workshop.read("feed.atom")


def test_a_picture_in_the_text_takes_no_room_by_surprise(workshop: Workshop) -> None:
    sized = '<img src="/bilder/plan%20ä.png" alt="" width="50" height="25">'
    body = f'Zuerst\n\n![A "B" > C](bilder/plan ä.png "Titel")\n\n{sized}'
    announce(workshop, "plan ä.png", written(picture(800, 400), "PNG"), head="", body=body)
    workshop.build()
    first, second = document(workshop.output / PAGE).xpath(BODY_IMAGES)
    assert first.xpath("ancestor::picture")
    assert (first.get("width"), first.get("height"), first.get("loading")) == ("800", "400", "lazy")
    assert (first.get("alt"), first.get("title")) == ('A "B" > C', "Titel")
    assert (second.get("width"), second.get("height"), second.xpath("ancestor::picture")) == ("50", "25", [])


def test_the_channel_text_does_not_notice_the_sizes(workshop: Workshop) -> None:
    announce(workshop, "bagger.jpg", photo(), head="", body="Vor dem Bild ![Ein Bagger](bilder/bagger.jpg) danach.")
    workshop.build()
    assert "srcset" in workshop.read(PAGE)
    assert "avif" not in workshop.read(f"redaktion/{STEM}.txt")
    assert "Vor dem Bild" in workshop.read(f"redaktion/{STEM}.txt")


def test_a_changed_picture_has_sizes_under_new_addresses(workshop: Workshop) -> None:
    announce(workshop, "bagger.jpg", photo(600, 400))
    workshop.build()
    before = {path.name for path in (workshop.output / "bilder").iterdir()}
    announce(workshop, "bagger.jpg", photo(600, 401))
    workshop.build()
    assert before & {path.name for path in (workshop.output / "bilder").iterdir()} == {"bagger.jpg"}


def test_a_picture_made_anew_has_the_same_bytes(workshop: Workshop) -> None:
    announce(workshop, "bagger.jpg", photo())
    workshop.build()
    before = tree(workshop.output)
    assert workshop.run("build", "--clean", "--output", str(workshop.output)).returncode == 0
    assert tree(workshop.output) == before


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("bagger.jpg", photo()[:3000], "»bilder/bagger.jpg« lässt sich nicht als Bild öffnen."),
        ("bagger.tif", written(picture(80, 80), "TIFF"), "»bilder/bagger.tif« ist kein Bild fürs Web."),
    ],
)
def test_a_picture_that_cannot_be_published_is_a_problem(
    workshop: Workshop, name: str, content: bytes, expected: str
) -> None:
    announce(workshop, name, content)
    printed = workshop.run("check").stdout
    assert len(re.findall(rf"{STEM}\.md:6: Feld »Bild«: {re.escape(expected)}", printed)) == 1
    announce(workshop, name, content, head="", body=f"Text.\n\n![x](bilder/{name})")
    assert f"{STEM}.md:9: {expected}" in workshop.run("check").stdout


def test_a_drawing_with_a_script_is_a_problem_and_a_harmless_one_is_not(workshop: Workshop) -> None:
    shapes = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><metadata>Anna</metadata>{}</svg>'
    announce(workshop, "plan.svg", shapes.format("<script>1</script>").encode(), head="", body="![x](bilder/plan.svg)")
    run = workshop.run("check")
    assert run.returncode == 1
    assert f"{STEM}.md:7: »bilder/plan.svg« enthält mehr als eine Zeichnung" in run.stdout
    announce(workshop, "plan.svg", shapes.format("<path d='M0 0'/>").encode(), head="", body="![x](bilder/plan.svg)")
    workshop.build()
    assert "Anna" not in workshop.read("bilder/plan.svg")
    (image,) = document(workshop.output / PAGE).xpath(BODY_IMAGES)
    assert (image.get("width"), image.get("height"), image.get("srcset")) == ("60", "30", None)
