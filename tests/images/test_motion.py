"""Pictures that move: as their source plays, and still for whoever wants or needs that."""

import io
import math
import struct
from itertools import product
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageDraw

from plugins.images import avif_tracks
from plugins.images.moving_picture import playing_time
from plugins.images.picture_file import frames, on_white, opened
from plugins.images.responsive_image import cleaned, pixels
from tests.images.photos import written
from tests.pages import document
from tests.workshop import Workshop, tree

NAMES = {"gif": "GIF", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
HEAD = "Bild: bilder/{}\nBildbeschreibung: Ein Bagger\nBildnachweis: Foto: Stadt\n"


def drawn(count: int = 4, *, is_clear: bool = False) -> list[Image.Image]:
    """A ball that rolls from left to right."""
    made = []
    for number in range(count):
        frame = Image.new("RGBA", (60, 40), (0, 0, 0, 0) if is_clear else (250, 240, 200, 255))
        ImageDraw.Draw(frame).ellipse((number * 10, 5, number * 10 + 20, 25), fill=(200, 30, 40, 255))
        made.append(frame)
    return made


def moving(name: str, *, is_clear: bool = False, **options: object) -> bytes:
    first, *others = drawn(is_clear=is_clear)
    return written(first, name, save_all=True, append_images=others, **options)


def times(content: bytes) -> list[int]:
    with Image.open(io.BytesIO(content)) as found:
        return [time for _, time in frames(found, content)]


@pytest.mark.parametrize("ending", NAMES)
@pytest.mark.parametrize("each", [[100, 50, 200, 50], [40, 40, 40, 3000], [1500, 700, 1500, 20]])
def test_an_animation_keeps_its_frames_and_times(each: list[int], ending: str) -> None:
    assert times(cleaned(moving(NAMES[ending], duration=each), ending)) == each


@pytest.mark.parametrize("source", NAMES)
@pytest.mark.parametrize("ending", NAMES)
def test_an_animation_named_otherwise_keeps_them_as_well(source: str, ending: str) -> None:
    assert times(cleaned(moving(NAMES[source], duration=[100, 50, 200, 50]), ending)) == [100, 50, 200, 50]


@pytest.mark.parametrize("ending", ["gif", "png", "webp"])
@pytest.mark.parametrize("loop", [0, 1, 3])
def test_an_animation_runs_as_often_as_its_source(loop: int, ending: str) -> None:
    assert opened(cleaned(moving(NAMES[ending], loop=loop), ending)).info["loop"] == loop


def test_a_gif_that_says_nothing_runs_once_whatever_it_becomes() -> None:
    assert "loop" not in opened(cleaned(moving("GIF"), "gif")).info
    assert opened(cleaned(moving("GIF"), "webp")).info["loop"] == 1
    assert opened(cleaned(moving("GIF"), "png")).info["loop"] == 1


def test_how_often_it_runs_stays_in_another_format() -> None:
    """A GIF counts how often it begins again, the others how often they run."""
    assert opened(cleaned(moving("GIF", loop=2), "webp")).info["loop"] == 3
    assert opened(cleaned(moving("WEBP", loop=3), "gif")).info["loop"] == 2
    assert "loop" not in opened(cleaned(moving("PNG", loop=1), "gif")).info
    assert opened(cleaned(moving("AVIF"), "gif")).info["loop"] == 0


@pytest.mark.parametrize(("source", "runs"), [("GIF", 1), ("WEBP", 3), ("PNG", 1), ("WEBP", 0)])
def test_an_avif_runs_as_often_as_its_source(source: str, runs: int) -> None:
    options: dict[str, Any] = {} if source == "GIF" else {"loop": runs}
    once = cleaned(moving(source, duration=100, **options), "avif")
    again = cleaned(once, "avif")
    assert avif_tracks.runs(once) == avif_tracks.runs(again) == runs
    assert playing_time(again) == pytest.approx(runs * 0.4 or math.inf)
    assert times(again) == [100] * 4


def test_an_avif_that_does_not_repeat_runs_once() -> None:
    source = moving("AVIF")
    place = source.index(b"elst")
    assert avif_tracks.runs(source[: place + 7] + b"\0" + source[place + 8 :]) == 1
    assert avif_tracks.runs(source.replace(b"elst", b"free")) == 0
    assert avif_tracks.runs(source[: place + 6]) == 0


def test_an_avif_does_not_tell_when_it_was_made() -> None:
    """Nor would its bytes be the same in the next build."""
    source, clean = moving("AVIF"), cleaned(moving("AVIF"), "avif")
    for name in (b"mvhd", b"tkhd", b"mdhd"):
        assert any(source[source.index(name) + 8 :][:16])
        assert not any(clean[clean.index(name) + 8 :][:16])
        assert clean.count(name) == source.count(name)


@pytest.mark.parametrize("is_clear", [False, True])
@pytest.mark.parametrize(("ending", "disposal"), [*product(("gif", "png"), (0, 1, 2, 3)), ("webp", 0), ("avif", 0)])
def test_no_frame_shows_through_another(ending: str, disposal: int, is_clear: bool) -> None:  # noqa: FBT001
    options: dict[str, Any] = {"disposal": disposal} if disposal else {}
    source = moving(NAMES[ending], is_clear=is_clear, **options)
    found = cleaned(source, ending)
    with Image.open(io.BytesIO(source)) as one, Image.open(io.BytesIO(found)) as other:
        pairs = list(zip(frames(one, source), frames(other, found), strict=True))
    for (before, _), (after, _) in pairs:
        assert darkest_difference(before, after) < 24


def darkest_difference(one: Image.Image, other: Image.Image) -> int:
    """Of both on white, in grey, and smaller, so that edges do not count."""
    return max(ImageChops.difference(*(on_white(frame).convert("L").reduce(4) for frame in (one, other))).tobytes())


BLACK, RED, BLUE, WHITE = range(4)
_COLOURS = bytes([0, 0, 0, 255, 0, 0, 0, 0, 255, 255, 255, 255])
Part = tuple[tuple[int, int, int, int], int, int, int | None]
"""Left, top, width, height; its one colour; what becomes of it; and which colour is clear."""


def by_hand(*parts: Part, own_colours: bool = False) -> bytes:
    """A GIF of 8 by 8 whose background colour is black, each part 30 milliseconds."""
    made = b"GIF89a" + struct.pack("<HHBBB", 8, 8, 0x91, BLACK, 0) + _COLOURS + b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    for (left, top, width, height), colour, disposal, clear in parts:
        made += b"!\xf9\x04" + struct.pack("<BHBB", disposal << 2 | (clear is not None), 3, clear or 0, 0)
        made += b"," + struct.pack("<4HB", left, top, width, height, 0x81 if own_colours else 0)
        codes = [4, *(code for _ in range(width * height) for code in (colour, 4)), 5]  # begun anew after each pixel
        bits = sum(code << 3 * place for place, code in enumerate(codes))
        data = bits.to_bytes(-(-3 * len(codes) // 8), "little")
        made += (_COLOURS if own_colours else b"") + b"\x02" + bytes([len(data)]) + data + b"\0"
    return made + b";"


ALL, SPOT, BESIDE = (0, 0, 8, 8), (0, 0, 4, 4), (6, 6, 4, 4)
PLAYED: list[tuple[list[Part], list[str]]] = [
    ([(ALL, WHITE, 2, None), (SPOT, RED, 2, None), (SPOT, BLUE, 0, None)], ["ww", "r.", "b."]),
    ([(SPOT, RED, 1, None), (ALL, BLUE, 1, None)], ["r.", "bb"]),
    ([(ALL, WHITE, 1, None), (SPOT, RED, 3, None), (BESIDE, BLUE, 1, None)], ["ww", "rw", "wb"]),
    ([(ALL, WHITE, 3, None), (SPOT, RED, 1, None)], ["ww", "r."]),
    ([(ALL, WHITE, 1, None), (SPOT, RED, 2, None), (ALL, BLUE, 1, BLUE)], ["ww", "rw", ".w"]),
    ([(ALL, WHITE, 1, None), (BESIDE, BLACK, 1, None)], ["ww", "wk"]),
]


@pytest.mark.parametrize("own_colours", [False, True])
@pytest.mark.parametrize(("parts", "seen"), PLAYED)
@pytest.mark.parametrize("ending", ["gif", "webp", "png"])
def test_a_gif_plays_as_in_a_browser(parts: list[Part], seen: list[str], ending: str, own_colours: bool) -> None:  # noqa: FBT001
    """First and last pixel of each frame; what nothing covers is clear, not of the background colour."""
    found = cleaned(by_hand(*parts, own_colours=own_colours), ending)
    with Image.open(io.BytesIO(found)) as picture:
        assert picture.size == (8, 8)
        shown = [frame.convert("RGBA") for frame, _ in frames(picture, found)]
        assert ["".join(named(frame, place) for place in ((0, 0), (7, 7))) for frame in shown] == seen


def named(frame: Image.Image, place: tuple[int, int]) -> str:
    red, green, blue, alpha = (level > 128 for level in frame.crop((*place, place[0] + 1, place[1] + 1)).tobytes())
    return {(0, 0, 0): "k", (1, 0, 0): "r", (0, 0, 1): "b", (1, 1, 1): "w"}[red, green, blue] if alpha else "."


def test_the_picture_for_programs_that_know_no_motion_is_no_frame() -> None:
    source = moving("PNG", duration=100, default_image=True)
    assert times(cleaned(source, "png")) == [100, 100, 100]


def test_an_animation_named_jpg_is_its_first_frame() -> None:
    assert pixels(cleaned(moving("GIF"), "jpg")) == (60, 40)


@pytest.mark.parametrize(
    ("name", "options", "expected"),
    [
        ("GIF", {"duration": 500}, 2.0),
        ("GIF", {"duration": 500, "loop": 0}, math.inf),
        ("GIF", {"duration": 500, "loop": 3}, 8.0),
        ("WEBP", {"duration": 500, "loop": 1}, 2.0),
        ("WEBP", {"duration": 500, "loop": 0}, math.inf),
        ("PNG", {"duration": 500, "loop": 2}, 4.0),
        ("AVIF", {"duration": 500}, math.inf),
    ],
)
def test_how_long_it_moves(name: str, options: dict[str, Any], expected: float) -> None:
    assert playing_time(moving(name, **options)) == expected


def announce(workshop: Workshop, name: str, content: bytes, *, head: str = HEAD, body: str = "Ein Text.") -> str:
    (workshop.content / "bilder" / name).write_bytes(content)
    workshop.announce("2026-11-20-ball", head.format(name), body=body)
    workshop.build()
    return "meldungen/2026-11-20-ball/index.html"


@pytest.mark.parametrize("ending", NAMES)
def test_whoever_wants_no_motion_sees_the_first_frame(workshop: Workshop, ending: str) -> None:
    page = announce(workshop, f"ball.{ending}", moving(NAMES[ending], duration=100, loop=0))
    [source] = document(workshop.output / page).xpath("//main//picture/source")
    assert source.get("media") == "(prefers-reduced-motion: reduce)"
    content = tree(workshop.output)[str(source.get("srcset"))[1:]]
    with Image.open(io.BytesIO(content)) as still:
        assert (getattr(still, "n_frames", 1), still.size) == (1, (60, 40))
        assert darkest_difference(still, drawn(1)[0]) < 24


def test_what_moves_for_long_can_be_stopped_by_everybody(workshop: Workshop) -> None:
    page = announce(workshop, "ball.gif", moving("GIF", duration=100, loop=0))
    [label] = document(workshop.output / page).xpath("//main//figure/label[input[@type='checkbox']]")
    assert [image.get("src").rsplit(".", 1)[1] for image in label.xpath(".//img")] == ["gif", "png"]
    assert "Bewegung anhalten" in label.text_content()


def test_what_stops_by_itself_needs_no_switch(workshop: Workshop) -> None:
    page = announce(workshop, "ball.gif", moving("GIF", duration=100))
    assert document(workshop.output / page).xpath("//main//picture/source[@media]")
    assert document(workshop.output / page).xpath("//main//label") == []


def test_in_a_text_it_can_be_stopped_as_well_and_in_a_link_it_stands_still(workshop: Workshop) -> None:
    sized = '<img src="/bilder/ball.gif" alt="klein" width="30" height="20">'
    body = f"Ein ![Ball](bilder/ball.gif)\n\n[![Link](bilder/ball.gif)](https://www.stadt.example/)\n\n{sized}"
    page = announce(workshop, "ball.gif", moving("GIF", duration=100, loop=0), head="", body=body)
    first, linked, small = document(workshop.output / page).xpath("//div[@class='prose']//p[.//img]")
    assert len(first.xpath("./label/input")) == 1
    assert linked.xpath(".//label | .//picture") == []
    assert str(linked.xpath("./a/img/@src")[0]).endswith("-standbild.png")
    assert small.xpath(".//picture//img/@width") == ["30"]
    assert len(small.xpath(".//label/input")) == 1


def test_feeds_carry_the_picture_and_no_switch(workshop: Workshop) -> None:
    announce(workshop, "ball.gif", moving("GIF", duration=100, loop=0), head="", body="![Ball](bilder/ball.gif)")
    assert "bilder/ball.gif" in workshop.read("feed.atom")
    assert "anhalten" not in workshop.read("feed.atom")
    assert "anhalten" not in workshop.read("redaktion/2026-11-20-ball.txt")
