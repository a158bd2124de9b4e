"""The picture of an announcement on its notice: where there is room, never at the cost of the text."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pikepdf
import pytest
from PIL import Image

from plugins.domain.parts import Image as Announced
from plugins.domain.parts import Withdrawal
from plugins.domain.pictures import Print
from plugins.domain.post import Post
from plugins.images.responsive_image import on_paper
from plugins.paper.notices import notice
from tests.building import a_livery
from tests.factory import TOWN, a_post, an_announcement, an_event, at, when
from tests.paper.scans import rendered, texts
from tests.paper.tagged import said, tags
from tests.paper.workbench import a_setter
from tests.workshop import Workshop

SHOWN = Announced(
    path=PurePosixPath("bilder/fest.jpg"), description="Ein Fest mit „Leuten“", credit="Stadt / J. Müller"
)
ADDRESS = "https://aktuelles.musterfelde.de/meldungen/2026-11-20-sperrung/"


def a_print(size: tuple[int, int] = (1200, 800)) -> Print:
    target = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(target, "JPEG")
    return Print(made_of=str(size), pixels=size, read=target.getvalue)


def paragraphs(count: int) -> str:
    return f"<p>{'Er ist lang. ' * 30}</p>" * count


def put_up(folder: Path, post: Post, picture: Print | None) -> Path:
    file = folder / f"{'with' if picture else 'without'}.pdf"
    file.write_bytes(notice(post, TOWN, a_livery(), a_setter(), picture))
    return file


def sides(file: Path) -> Iterator[tuple[int, float, float]]:
    """The page, width and height of each picture in millimetres."""
    with pikepdf.open(file) as pdf:
        for number, page in enumerate(pdf.pages):
            matrix = [pikepdf.Matrix()]
            for step in pikepdf.parse_content_stream(page):
                operator = str(step.operator)
                if operator == "q":
                    matrix.append(matrix[-1])
                elif operator == "Q":
                    matrix.pop()
                elif operator == "cm":
                    matrix[-1] = pikepdf.Matrix(*(float(str(each)) for each in step.operands)) @ matrix[-1]
                elif operator == "Do":
                    yield number, abs(matrix[-1].a) * 25.4 / 72, abs(matrix[-1].d) * 25.4 / 72


@pytest.mark.parametrize("size", [(1200, 800), (600, 1800), (2000, 300)])
def test_a_short_notice_shows_it_as_large_as_there_is_room(tmp_path: Path, size: tuple[int, int]) -> None:
    file = put_up(tmp_path, a_post(an_announcement(image=SHOWN), html="<p>Kurz.</p>"), a_print(size))
    [(page, width, height)] = sides(file)
    assert page == 0
    assert width / height == pytest.approx(size[0] / size[1], rel=0.01)
    assert width <= 170.1
    assert width > 169 or height > 100
    assert [tag.alt for tag in tags(file) if tag.name == "Figure"][-1] == SHOWN.description
    assert "Stadt / J. Müller" in said(file)
    [picture] = rendered(file, 150)
    assert texts(picture) == [ADDRESS]


def test_a_small_picture_stays_small(tmp_path: Path) -> None:
    [(_, width, _)] = sides(put_up(tmp_path, a_post(an_announcement(image=SHOWN)), a_print((220, 200))))
    assert width == pytest.approx(220 / 110 * 25.4, abs=0.5)


@pytest.mark.parametrize("count", range(1, 14))
def test_it_takes_neither_a_page_nor_type_nor_words_from_the_text(tmp_path: Path, count: int) -> None:
    post = a_post(an_announcement(image=SHOWN, contact="Frau Müller\nZimmer 4"), html=paragraphs(count))
    plain, shown = put_up(tmp_path, post, None), put_up(tmp_path, post, a_print())
    assert fonts(shown) - fonts(plain) <= {8.0}
    assert len(rendered(shown, 20)) == len(rendered(plain, 20))
    assert said(shown).replace(" Stadt / J. Müller", "") == said(plain)


def fonts(file: Path) -> set[float]:
    """The sizes of type."""
    with pikepdf.open(file) as pdf:
        steps = [step for page in pdf.pages for step in pikepdf.parse_content_stream(page)]
    return {round(float(step.operands[1]), 2) for step in steps if str(step.operator) == "Tf"}


def test_a_smaller_one_stands_beside_the_facts_when_the_text_leaves_little(tmp_path: Path) -> None:
    post = a_post(an_announcement(image=SHOWN, event=an_event(starts=when("2026-12-02 19:00"), place="Rathaus")))
    html = f"<p>{'Er ist lang. ' * 105}</p>"
    file = put_up(tmp_path, replace(post, html=html), a_print())
    [(page, width, height)] = sides(file)
    assert page == 0
    assert width <= 60.1
    assert height >= 29.9
    text = said(file)
    assert text.index("Rathaus") < text.index("Stadt / J. Müller") < text.index("Im Internet") < text.index("Er ist")


def test_the_second_page_has_room_for_it(tmp_path: Path) -> None:
    [(page, _, height)] = sides(put_up(tmp_path, a_post(an_announcement(image=SHOWN), html=paragraphs(9)), a_print()))
    assert page == 1
    assert height > 100


def test_what_no_longer_holds_is_not_shown(tmp_path: Path) -> None:
    withdrawal = Withdrawal(at=at("2026-11-22 08:00"), reason="Der Kran kommt nicht.")
    post = a_post(an_announcement(image=SHOWN, withdrawal=withdrawal))
    assert list(sides(put_up(tmp_path, post, a_print()))) == []


def test_another_picture_is_another_notice(tmp_path: Path) -> None:
    post = a_post(an_announcement(image=SHOWN))
    one, other = a_print(), replace(a_print((400, 300)), made_of="other")
    assert put_up(tmp_path, post, one).read_bytes() != put_up(tmp_path, post, other).read_bytes()


def test_a_picture_for_paper_is_small() -> None:
    noise = Image.effect_noise((2400, 1600), 100).convert("RGB")
    target = io.BytesIO()
    noise.save(target, "JPEG", quality=95)
    made = on_paper(target.getvalue())
    assert len(made) < 300_000
    with Image.open(io.BytesIO(made)) as picture:
        assert picture.format == "JPEG"
        assert picture.width <= 1200


def test_a_build_shows_it_clean_and_still(tmp_path: Path) -> None:
    town = Workshop(tmp_path)
    photo, camera = Image.radial_gradient("L").convert("RGB").resize((900, 600)), Image.Exif()
    camera[0x010E] = "geheimer Ort"
    photo.save(town.content / "bilder/foto.jpg", exif=camera)
    photo.save(town.content / "bilder/film.gif", save_all=True, append_images=[photo.rotate(90)], duration=200)
    for name, ending in (("foto", "jpg"), ("film", "gif")):
        extra = f"Bild: bilder/{name}.{ending}\nBildbeschreibung: Was man sieht\nBildnachweis: Stadt"
        town.announce(f"2026-11-20-{name}", extra, body="Ein Text mit einigen Worten.")
    town.build("--full")
    for name in ("foto", "film"):
        file = town.output / f"meldungen/2026-11-20-{name}/aushang.pdf"
        assert len(list(sides(file))) == 1
        assert b"geheimer Ort" not in file.read_bytes()
