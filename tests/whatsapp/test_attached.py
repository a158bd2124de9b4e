"""The picture that the board offers to attach."""

import io
import re
from pathlib import Path, PurePosixPath

import PIL.Image
import pytest

from plugins.domain.offers import Offers
from plugins.domain.parts import Image
from plugins.domain.pictures import Picture, Size
from plugins.domain.post import File
from plugins.whatsapp.attached import Attached, attached
from tests.factory import a_post, an_announcement
from tests.workshop import Workshop

STEM = "2026-11-20-a"
HEAD = "Bild: bilder/{}\nBildbeschreibung: Ein Bagger & ein Kran\nBildnachweis: Foto: Bauhof\n"


@pytest.fixture
def town(tmp_path: Path) -> Workshop:
    workshop = Workshop(tmp_path)
    for name, kind in (("Bagger am Wall.JPG", "JPEG"), ("plan.png", "PNG"), ("foto.webp", "WEBP")):
        content = io.BytesIO()
        PIL.Image.new("RGB", (1600, 900), "teal").save(content, kind)
        (workshop.content / "bilder" / name).write_bytes(content.getvalue())
    return workshop


def offered(town: Workshop) -> str:
    shown = town.read("redaktion/index.html").partition('class="attached"')[2]
    return shown.partition("</details>")[0]


@pytest.mark.parametrize(("name", "ending"), [("Bagger am Wall.JPG", "jpg"), ("plan.png", "png")])
def test_the_picture_is_offered_whole_under_a_name_that_says_what_it_is(town: Workshop, name: str, ending: str) -> None:
    town.announce(STEM, HEAD.format(name))
    town.build()
    shown = offered(town)
    link = re.search(r'<a href="/([^"]+)" download="([^"]+)"', shown)
    assert link
    assert link[2] == f"{STEM}.{ending}"
    with PIL.Image.open(town.output / link[1].replace("%20", " ")) as picture:
        assert (picture.format, picture.width) == ({"jpg": "JPEG", "png": "PNG"}[ending], 1600)
    assert re.search(r'id="bild-2026-11-20-a"[^>]*>Ein Bagger &amp; ein Kran<', shown)
    assert "Nachweis: Foto: Bauhof" in shown


def test_a_kind_that_whatsapp_does_not_send_is_not_offered(town: Workshop) -> None:
    town.announce(STEM, HEAD.format("foto.webp"))
    town.build()
    assert offered(town) == ""


@pytest.mark.parametrize("name", ["foto.webp", "lauf.gif", "plan.svg"])
def test_of_another_kind_the_image_shared_with_the_link_is_offered(name: str) -> None:
    path = PurePosixPath("bilder", name)
    image = Image(path=path, description="Ein Bagger", credit="Bauhof")
    post = a_post(an_announcement(image=image), image=File(path=path, size=1))
    shared = Picture(path=PurePosixPath(f"vorschau/{post.stem}.jpg"), pixels=(1200, 630))
    own = {path: Picture(path=path, pixels=(1600, 900))}
    found = attached(post, Offers(pictures=own, share_images={post.stem: shared}))
    assert found == Attached(picture=shared, name=f"{post.stem}.jpg", description="Ein Bagger", credit="Bauhof")
    assert attached(post, Offers(pictures=own)) is None


def test_of_what_moves_a_picture_that_stands_still_is_offered() -> None:
    path = PurePosixPath("bilder/lauf.gif")
    image = Image(path=path, description="Läufer", credit="Stadt")
    post = a_post(an_announcement(image=image), image=File(path=path, size=1))
    still = Size(PurePosixPath("bilder/lauf.0a-standbild.png"), 800)
    own = {path: Picture(path=path, pixels=(800, 600), still=still)}
    found = attached(post, Offers(pictures=own))
    assert found
    assert (found.picture.url, found.name) == (still.url, f"{post.stem}.png")
