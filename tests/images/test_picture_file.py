import io
import random
import struct
import subprocess
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import EpsImagePlugin, Image, ImageStat, PngImagePlugin

from plugins.images.picture_file import (
    TooLargeImageError,
    TooLongAnimationError,
    UnfitImageError,
    UnreadableImageError,
    opened,
)
from plugins.images.responsive_image import NEWER_FORMATS, cleaned, pixels, sized, widths
from plugins.images.share_image import SIZE
from plugins.images.shared_photo import crop
from tests.images.photos import photo, picture, written

NAMES = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF", "gif": "GIF"}
PROBLEMS = (UnreadableImageError, UnfitImageError, TooLargeImageError, TooLongAnimationError)
EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF\n"


def frames(size: tuple[int, int], count: int) -> list[Image.Image]:
    return [Image.new("RGB", size, (20 * number % 256, 90, 30)) for number in range(count)]


def moving(name: str, size: tuple[int, int] = (40, 30), count: int = 4, **options: object) -> bytes:
    first, *others = frames(size, count)
    return written(first, name, save_all=True, append_images=others, **options)


def damaged(content: bytes) -> Iterator[bytes]:
    """Cut in many places, and with bytes and bits changed, more of them at the front, where the decoder decides."""
    chance = random.Random(7)  # noqa: S311 - the same damage every time
    for part in range(1, 12):
        yield content[: len(content) * part // 12]
    for number in range(60):
        broken = bytearray(content)
        for _ in range(1 + number % 4):
            place = chance.randrange(min(len(broken), 80 if number % 2 else len(broken)))
            broken[place] = chance.choice((0, 0xFF, broken[place] ^ 1 << chance.randrange(8)))
        yield bytes(broken)


@pytest.mark.parametrize("ending", NAMES)
def test_damage_is_one_of_our_problems_or_a_picture_that_every_output_can_use(ending: str) -> None:
    whole = [
        written(picture(60, 40), NAMES[ending]),
        *([moving(NAMES[ending])] if ending != "jpg" else [photo(80, 60)]),
    ]
    seen = 0
    for content in (broken for one in whole for broken in damaged(one)):
        try:
            clean = cleaned(content, ending)
        except PROBLEMS:
            continue
        seen += 1
        for width in widths(clean):
            assert all(pixels(sized(clean, width, kind))[0] == width for kind in (ending, *NEWER_FORMATS))
        assert crop(clean, SIZE)
    assert seen, "some damage does not matter"


@pytest.mark.parametrize("ending", NAMES)
def test_only_the_decoder_of_its_own_kind_sees_a_picture(ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(EpsImagePlugin, "gs_binary", "gs")
    monkeypatch.setattr(subprocess, "check_call", started.append)
    for content in (EPS, *(written(picture(9, 9), name) for name in ("TIFF", "BMP", "ICO", "PPM", "TGA", "PCX"))):
        with pytest.raises(UnreadableImageError):
            cleaned(content, ending)
    assert started == []


@pytest.mark.parametrize("name", NAMES.values())
@pytest.mark.parametrize("ending", NAMES)
def test_a_picture_becomes_what_it_is_called(name: str, ending: str) -> None:
    with Image.open(io.BytesIO(cleaned(written(picture(60, 40), name), ending))) as found:
        assert (found.format, found.size) == (NAMES[ending], (60, 40))


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


@pytest.mark.parametrize(
    "note",
    [
        chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(20_000_000))),
        chunk(b"iTXt", b"a\0\1\0\0\0" + zlib.compress(bytes(20_000_000))),
        chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(20_000_000))),
        chunk(b"zTXt", b"a\0\0kein zlib"),
        chunk(b"iCCP", b"a\0\0kein zlib"),
        chunk(b"eXIf", b"II*\0\xff\xff\xff\xff"),
        chunk(b"pHYs", b"1"),
        chunk(b"tEXt", b"x" * 10)[:-1] + b"?",
    ],
)
def test_what_is_written_beside_the_pixels_of_a_png_never_matters(note: bytes) -> None:
    plain = written(picture(60, 40), "PNG")
    noted = plain[:33] + note + plain[33:]
    assert cleaned(noted, "png") == cleaned(plain, "png")


@pytest.mark.parametrize(
    "exif", [b"", b"II*\0\x08\0\0\0\xff\xff", b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03", bytes(50), b"II"]
)
@pytest.mark.parametrize("ending", ["jpg", "webp"])
def test_broken_camera_data_say_nothing(exif: bytes, ending: str) -> None:
    noted = written(picture(60, 40), NAMES[ending], exif=b"Exif\0\0" + exif)
    assert pixels(cleaned(noted, ending)) == (60, 40)


def test_a_turn_that_no_camera_makes_is_none() -> None:
    assert pixels(cleaned(photo(60, 40, orientation=99), "jpg")) == (60, 40)


@pytest.mark.parametrize(("shade", "expected"), [(0, 0), (0x4000, 0x40), (0x8000, 0x80), (0xFFFF, 0xFF)])
@pytest.mark.parametrize("ending", ["png", "jpg", "webp"])
def test_a_scan_of_sixteen_bits_looks_as_in_a_viewer(shade: int, expected: int, ending: str) -> None:
    scan = written(Image.new("I;16", (40, 40), shade), "PNG")
    found = opened(cleaned(scan, ending)).convert("L").getpixel((20, 20))
    assert isinstance(found, (int, float))
    assert abs(found - expected) <= 2


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_a_transparent_picture_is_on_white_where_a_chat_shows_it(mode: str) -> None:
    clear = Image.new("RGBA", (900, 600), (0, 0, 0, 0)).convert(mode)
    content = written(clear, "PNG", **({"transparency": 0} if mode == "P" else {}))
    assert opened(crop(cleaned(content, "png"), SIZE)).getpixel((600, 300)) == (255, 255, 255)


def test_black_and_white_scans_keep_their_greys_when_made_smaller() -> None:
    stripes = Image.new("1", (3000, 100))
    stripes.paste(1, (0, 0, 1500, 100))
    for x in range(0, 1500, 2):
        stripes.paste(0, (x, 0, x + 1, 100))
    found = opened(cleaned(written(stripes, "PNG"), "png")).convert("L")
    assert found.size == (2560, 85)
    assert 100 < ImageStat.Stat(found.crop((200, 20, 1000, 60))).mean[0] < 155


def test_a_photo_of_a_phone_with_48_megapixels_is_published() -> None:
    assert pixels(cleaned(written(Image.new("RGB", (8064, 6048), "green"), "JPEG"), "jpg")) == (2560, 1920)


def test_a_panorama_keeps_its_shape() -> None:
    assert pixels(cleaned(written(Image.new("RGB", (12_000, 900), "green"), "JPEG"), "jpg")) == (2560, 192)


@pytest.mark.parametrize(("ending", "size"), [("png", (9000, 8000)), ("gif", (9000, 8000)), ("jpg", (12_000, 11_000))])
def test_a_picture_that_would_take_too_much_memory_is_refused_before_it_is_decoded(
    ending: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    content = written(Image.new("L", size), NAMES[ending])
    monkeypatch.setattr(Image.Image, "load", lambda _picture: pytest.fail("decoded"))
    with pytest.raises(TooLargeImageError):
        cleaned(content, ending)


@pytest.mark.parametrize(
    ("name", "size", "count"), [("GIF", (1000, 1000), 110), ("PNG", (1000, 1000), 60), ("GIF", (2, 2), 2100)]
)
def test_an_animation_that_would_take_too_long_is_refused(name: str, size: tuple[int, int], count: int) -> None:
    with pytest.raises(TooLongAnimationError):
        cleaned(moving(name, size, count), name.lower())


@pytest.mark.parametrize("ending", ["gif", "png", "webp", "avif"])
def test_an_animation_keeps_its_frames_and_times(ending: str) -> None:
    found = opened(cleaned(moving(NAMES[ending], duration=[100, 50, 200, 50]), ending))
    times = []
    for number in range(getattr(found, "n_frames", 1)):
        found.seek(number)
        found.load()
        times.append(found.info["duration"])
    assert times == [100, 50, 200, 50]


@pytest.mark.parametrize(
    ("loop", "ending"), [(1, "webp"), (3, "webp"), (0, "webp"), (3, "gif"), (0, "gif"), (None, "gif")]
)
def test_an_animation_runs_as_often_as_its_source(loop: int | None, ending: str) -> None:
    options: dict[str, Any] = {} if loop is None else {"loop": loop}
    assert opened(cleaned(moving(NAMES[ending], **options), ending)).info.get("loop") == loop


def test_an_animation_named_jpg_is_its_first_frame() -> None:
    assert pixels(cleaned(moving("GIF"), "jpg")) == (40, 30)


def test_a_huge_text_in_a_png_is_written_by_the_library_as_well() -> None:
    note = PngImagePlugin.PngInfo()
    note.add_text("a", "x" * 3_000_000, zip=True)
    assert pixels(cleaned(written(picture(60, 40), "PNG", pnginfo=note), "png")) == (60, 40)
