import io
import random
import struct
import subprocess
import zlib
from collections.abc import Iterator

import pytest
from PIL import EpsImagePlugin, Image, ImageChops, ImageStat, JpegImagePlugin, PngImagePlugin

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


def test_only_the_camera_says_how_it_was_held() -> None:
    """Browsers ask no other program's note (XMP), which may be left from before the picture was turned."""
    note = b'http://ns.adobe.com/xap/1.0/\0<x tiff:Orientation="6"/>'
    plain = written(picture(60, 40), "JPEG")
    noted = plain[:2] + b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note + plain[2:]
    assert Image.open(io.BytesIO(noted)).getexif()[0x0112] == 6
    assert pixels(cleaned(noted, "jpg")) == (60, 40)


def test_a_turn_that_no_camera_makes_is_none() -> None:
    assert pixels(cleaned(photo(60, 40, orientation=99), "jpg")) == (60, 40)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ({}, 100),
        ({"gAMA": 45_455}, 100),
        ({"gAMA": 100_000}, 167),
        ({"gAMA": 55_556}, 118),
        ({"gAMA": 0}, 100),
        ({"gAMA": 100_000, "sRGB": b"\0"}, 100),
    ],
)
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P"])
def test_a_png_is_as_light_as_in_a_viewer(notes: dict[str, int | bytes], expected: int, mode: str) -> None:
    plain = written(Image.new("RGBA", (40, 40), (100, 100, 100, 255)).convert(mode), "PNG")
    chunks = b""
    for name, value in notes.items():
        held = name.encode() + (value if isinstance(value, bytes) else struct.pack(">I", value))
        chunks += struct.pack(">I", len(held) - 4) + held + struct.pack(">I", zlib.crc32(held))
    found = opened(cleaned(plain[:33] + chunks + plain[33:], "png")).convert("RGBA").getpixel((20, 20))
    assert isinstance(found, tuple)
    assert found == pytest.approx((expected, expected, expected, 255), abs=2)


@pytest.mark.parametrize(("shade", "expected"), [(0, 0), (0x4000, 0x40), (0x8000, 0x80), (0xFFFF, 0xFF)])
@pytest.mark.parametrize("ending", ["png", "jpg", "webp"])
def test_a_scan_of_sixteen_bits_looks_as_in_a_viewer(shade: int, expected: int, ending: str) -> None:
    scan = written(Image.new("I;16", (40, 40), shade), "PNG")
    found = opened(cleaned(scan, ending)).convert("L").getpixel((20, 20))
    assert isinstance(found, (int, float))
    assert abs(found - expected) <= 2


def png(depth: int, kind: int, row: bytes, key: bytes = b"", palette: bytes = b"") -> bytes:
    """Eight pixels by two, of any depth and colour type (PNG, third edition, 11.2.1)."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 2, depth, kind, 0, 0, 0))
    parts = (chunk(b"PLTE", palette) if palette else b"") + (chunk(b"tRNS", key) if key else b"")
    return b"\x89PNG\r\n\x1a\n" + head + parts + chunk(b"IDAT", zlib.compress((b"\0" + row) * 2)) + chunk(b"IEND", b"")


def halves(*levels: int) -> bytes:
    return struct.pack(f">{len(levels)}H", *levels)


GREY, RGB, PALETTE, GREY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6
DEEP = {
    "grey": (png(16, GREY, halves(0x8000) * 4 + halves(0xC000) * 4), (128, 128, 128, 255), (192, 192, 192, 255)),
    "grey, one clear": (
        png(16, GREY, halves(0x8000) * 4 + halves(0xC000) * 4, key=halves(0x8000)),
        *((255, 255, 255, 0), (192, 192, 192, 255)),
    ),
    "colours": (
        png(16, RGB, halves(0x8000, 0x4000, 0xFFFF) * 4 + halves(0, 0xC000, 0) * 4),
        *((128, 64, 255, 255), (0, 192, 0, 255)),
    ),
    "colours, one clear": (
        png(16, RGB, halves(0x8000, 0x4000, 0xFFFF) * 4 + halves(0, 0xC000, 0) * 4, halves(0x8000, 0x4000, 0xFFFF)),
        *((255, 255, 255, 0), (0, 192, 0, 255)),
    ),
    "grey and alpha": (
        png(16, GREY_ALPHA, halves(0x8000, 0x8000) * 4 + halves(0xC000, 0xFFFF) * 4),
        *((128, 128, 128, 128), (192, 192, 192, 255)),
    ),
    "colours and alpha": (
        png(16, RGB_ALPHA, halves(0x8000, 0x4000, 0xFFFF, 0x8000) * 4 + halves(0, 0xC000, 0, 0) * 4),
        *((128, 64, 255, 128), (0, 0, 0, 0)),
    ),
    "one bit": (png(1, GREY, b"\x0f"), (0, 0, 0, 255), (255, 255, 255, 255)),
    "one bit, white clear": (png(1, GREY, b"\x0f", key=halves(1)), (0, 0, 0, 255), (255, 255, 255, 0)),
    "two bits, one clear": (png(2, GREY, b"\x55\xff", key=halves(1)), (0, 0, 0, 0), (255, 255, 255, 255)),
    "four bits, one clear": (png(4, GREY, b"\x55\x55\xff\xff", halves(5)), (0, 0, 0, 0), (255, 255, 255, 255)),
    "palette": (
        png(1, PALETTE, b"\x0f", b"\x80\xff", b"\xff\0\0\0\xff\0"),
        *((255, 0, 0, 128), (0, 255, 0, 255)),
    ),
}


@pytest.mark.parametrize(("content", "left", "right"), DEEP.values(), ids=DEEP)
@pytest.mark.parametrize("ending", ["png", "jpg", "webp"])
def test_every_depth_and_its_transparency_look_as_in_a_viewer(
    content: bytes, left: tuple[int, ...], right: tuple[int, ...], ending: str
) -> None:
    found = opened(cleaned(content, ending)).convert("RGBA")
    for place, expected in ((1, left), (6, right)):
        pixel = found.getpixel((place, 0))
        assert isinstance(pixel, tuple)
        wanted = Image.new("RGBA", (1, 1), "white")
        wanted.alpha_composite(Image.new("RGBA", (1, 1), expected))
        seen = Image.new("RGBA", (1, 1), "white")
        seen.alpha_composite(Image.new("RGBA", (1, 1), tuple(map(int, pixel))))
        assert max(ImageChops.difference(seen, wanted).convert("L").tobytes()) <= 8, pixel
        assert ending == "jpg" or abs(pixel[3] - expected[3]) <= 1


def test_one_clear_colour_of_a_large_picture_leaves_no_rim_when_made_smaller() -> None:
    made = Image.new("RGB", (5120, 8), "black")
    made.paste("white", (0, 0, 2561, 8))
    found = opened(cleaned(written(made, "PNG", transparency=(255, 255, 255)), "png"))
    assert found.mode == "RGBA"
    assert found.getpixel((10, 1)) in {(255, 255, 255, 0), (0, 0, 0, 0)}
    assert found.getpixel((2000, 1)) == (0, 0, 0, 255)


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


def claiming(content: bytes, width: int, height: int) -> bytes:
    """A JPEG whose frame header (ITU-T T.81, B.2.2) names another size."""
    place = next(content.index(mark) for mark in (b"\xff\xc0", b"\xff\xc2") if mark in content)
    return content[: place + 5] + struct.pack(">HH", height, width) + content[place + 9 :]


def test_a_photo_of_the_largest_phone_is_published_and_only_a_part_of_it_decoded() -> None:
    content = written(Image.new("L", (16_320, 12_240), 90), "JPEG")
    with opened(content, 2560) as found:
        assert found.size == (4080, 3060)
    assert pixels(cleaned(content, "jpg")) == (2560, 1920)


@pytest.mark.parametrize(
    "content",
    [
        written(Image.new("L", (9000, 8000)), "PNG"),
        written(Image.new("L", (9000, 8000)), "GIF"),
        claiming(written(picture(60, 40), "JPEG"), 17_000, 16_000),
        claiming(written(picture(60, 40), "JPEG"), 65_500, 65_500),
        claiming(written(picture(60, 40), "JPEG", progressive=True), 16_320, 12_240),
        claiming(written(picture(60, 40), "JPEG", progressive=True, subsampling=0), 12_000, 9_000),
    ],
    ids=len,
)
def test_a_picture_that_would_take_too_much_memory_is_refused_before_it_is_decoded(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image.Image, "load", lambda _picture: pytest.fail("decoded"))
    for ending in NAMES:
        with pytest.raises(TooLargeImageError):
            cleaned(content, ending)


def test_a_progressive_photo_with_108_megapixels_is_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []
    monkeypatch.setattr(JpegImagePlugin.JpegImageFile, "load", lambda picture: seen.append(picture.size))
    content = claiming(written(picture(60, 40), "JPEG", progressive=True), 12_000, 9_000)
    opened(content, 2560)
    assert seen == [(3000, 2250)]


@pytest.mark.parametrize(
    ("name", "size", "count"), [("GIF", (1000, 1000), 110), ("PNG", (1000, 1000), 60), ("GIF", (2, 2), 2100)]
)
def test_an_animation_that_would_take_too_long_is_refused(name: str, size: tuple[int, int], count: int) -> None:
    with pytest.raises(TooLongAnimationError):
        cleaned(moving(name, size, count), name.lower())


def test_a_huge_text_in_a_png_is_written_by_the_library_as_well() -> None:
    note = PngImagePlugin.PngInfo()
    note.add_text("a", "x" * 3_000_000, zip=True)
    assert pixels(cleaned(written(picture(60, 40), "PNG", pnginfo=note), "png")) == (60, 40)
