import io
import random

import pytest
from PIL import Image, ImageCms, ImageColor, PngImagePlugin, features

from plugins.images.picture_file import TooLargeImageError, UnreadableImageError
from plugins.images.responsive_image import NEWER_FORMATS, cleaned, is_supported, pixels, sized, widths
from tests.images.photos import PLACE, photo, picture, written


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def traces(content: bytes) -> set[str]:
    """What a file carries beside its pixels; ``progressive`` and the like are how they are written."""
    found = opened(content)
    return set(map(str, found.info)) & {
        "exif",
        "xmp",
        "icc_profile",
        "comment",
        "photoshop",
        "XML:com.adobe.xmp",
        "Description",
    }


def test_the_photo_of_the_tests_carries_what_must_go() -> None:
    assert {"exif", "xmp", "icc_profile", "comment"} <= traces(photo())
    assert opened(photo()).getexif().get_ifd(0x8825)


@pytest.mark.parametrize("ending", ["jpg", "JPEG", "png", "webp", "avif", "gif"])
def test_nothing_of_the_place_or_the_camera_is_left_in_any_format(ending: str) -> None:
    found = cleaned(photo(), ending)
    assert traces(found) == set()
    assert dict(opened(found).getexif()) == {}
    for trace in (PLACE.encode(), b"Exif", b"xmpmeta", b"ICC_PROFILE"):
        assert trace not in found


def test_text_inside_a_png_is_gone() -> None:
    note = PngImagePlugin.PngInfo()
    note.add_text("Description", PLACE)
    note.add_itxt("XML:com.adobe.xmp", PLACE)
    found = cleaned(written(picture(), "PNG", pnginfo=note), "png")
    assert traces(found) == set()
    assert PLACE.encode() not in found


def test_a_second_picture_that_a_phone_hides_in_a_jpeg_is_gone() -> None:
    hidden = written(picture(64, 64), "JPEG")
    double = io.BytesIO()
    picture().save(double, "MPO", save_all=True, append_images=[opened(hidden)])
    found = cleaned(double.getvalue(), "jpg")
    assert opened(found).format == "JPEG"
    assert found.count(b"\xff\xd8\xff") == 1


def test_a_photo_held_sideways_stands_upright() -> None:
    found = cleaned(photo(900, 600, orientation=6), "jpg")
    assert pixels(found) == (600, 900)
    left, right = (opened(found).convert("RGB").getpixel((x, 450)) for x in (100, 500))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[2] > left[0]
    assert right[0] > right[2]


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize(("orientation", "size"), [(1, (90, 60)), (3, (90, 60)), (6, (60, 90)), (8, (60, 90))])
def test_every_format_that_notes_how_it_was_held_is_turned(name: str, orientation: int, size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    found = cleaned(written(picture(90, 60), name, exif=exif), "png")
    assert pixels(found) == size
    corner = opened(found).convert("RGB").getpixel((10, 10))
    assert isinstance(corner, tuple)
    assert (corner[0] > corner[2]) is (orientation in {1, 8}), "red was above"


INKS = {"red": (0, 255, 255, 0), "white": (0, 0, 0, 0), "black": (0, 0, 0, 255), "cyan": (255, 0, 0, 0)}
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def without_adobe(content: bytes) -> bytes:
    """A JPEG without the segment that says by whose rules its inks are written."""
    place = content.index(b"\xff\xee")
    return content[:place] + content[place + 2 + int.from_bytes(content[place + 2 : place + 4], "big") :]


@pytest.mark.parametrize(("colour", "inks"), INKS.items())
@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_picture_for_print_has_its_colours(colour: str, inks: tuple[int, ...], ending: str) -> None:
    made = Image.new("CMYK", (16, 16), inks)
    plain = written(made, "JPEG", quality=95)
    profiles = [written(made, "JPEG", quality=95, icc_profile=profile) for profile in (SRGB, b"kein Profil" * 20)]
    for content in (plain, without_adobe(plain), *profiles):
        found = opened(cleaned(content, ending)).convert("RGB").getpixel((8, 8))
        assert isinstance(found, tuple)
        assert all(abs(is_ - want) <= 3 for is_, want in zip(found, ImageColor.getrgb(colour), strict=True)), found


@pytest.mark.parametrize("mode", ["L", "LA", "1", "P", "RGBA", "RGB", "I;16"])
def test_a_profile_of_another_kind_of_pixels_changes_none(mode: str) -> None:
    made = Image.new("L", (16, 16), 255).convert(mode) if mode != "I;16" else Image.new(mode, (16, 16), 0xFFFF)
    found = cleaned(written(made, "PNG", icc_profile=SRGB), "png")
    assert opened(found).convert("RGBA").getpixel((8, 8)) == (255, 255, 255, 255)


def test_colours_of_another_profile_are_turned_into_srgb() -> None:
    usual = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = usual.replace(b"rXYZ", b"....").replace(b"bXYZ", b"rXYZ").replace(b"....", b"bXYZ")
    for mode in ("RGB", "RGBA", "P"):
        red = written(Image.new("RGB", (50, 50), "red").convert(mode), "PNG", icc_profile=swapped)
        found = opened(cleaned(red, "png")).convert("RGB").getpixel((10, 10))
        assert isinstance(found, tuple)
        assert (found[0], found[2]) == (0, 255), mode


def test_a_broken_profile_does_no_harm() -> None:
    red = written(Image.new("RGB", (50, 50), "red"), "PNG", icc_profile=b"kein Profil")
    assert opened(cleaned(red, "png")).getpixel((10, 10)) == (255, 0, 0)


@pytest.mark.parametrize("mode", ["CMYK", "L", "I;16", "LA", "P", "1"])
def test_every_kind_of_pixel_can_be_published(mode: str) -> None:
    name = "JPEG" if mode == "CMYK" else "PNG"
    found = written(Image.new(mode, (600, 300)), name)
    for ending in ("jpg", "png", "webp"):
        clean = cleaned(found, ending)
        assert pixels(sized(clean, 300, ending)) == (300, 150)


def test_transparency_stays_and_is_white_where_a_format_has_none() -> None:
    clear = written(Image.new("RGBA", (100, 100), (255, 0, 0, 0)), "PNG")
    found = cleaned(clear, "png")
    assert opened(sized(found, 50, "webp")).getchannel("A").getpixel((10, 10)) == 0
    assert opened(cleaned(clear, "jpg")).getpixel((10, 10)) == (255, 255, 255)


def test_an_animation_stays_one_and_has_no_sizes() -> None:
    frames = [Image.new("RGB", (200, 200), colour) for colour in ("red", "blue", "green")]
    moving = written(frames[0], "GIF", save_all=True, append_images=frames[1:], loop=0, comment=PLACE.encode())
    found = cleaned(moving, "gif")
    assert getattr(opened(found), "n_frames", 1) == 3
    assert PLACE.encode() not in found
    assert widths(found) == ()


@pytest.mark.parametrize(
    ("own", "expected"),
    [(320, (320,)), (480, (480,)), (1200, (480, 960, 1200)), (1440, (480, 960, 1440)), (2000, (480, 960, 1440))],
)
def test_a_picture_is_offered_in_sizes_up_to_its_own(own: int, expected: tuple[int, ...]) -> None:
    assert widths(cleaned(photo(own, own // 2), "jpg")) == expected


def test_a_huge_photo_is_published_smaller() -> None:
    assert max(pixels(cleaned(photo(4000, 3000), "jpg"))) == 2560


def test_the_newer_formats_are_there_and_weigh_less() -> None:
    assert list(NEWER_FORMATS) == [ending for ending in ("avif", "webp") if features.check(ending)]
    clean = cleaned(written(Image.effect_mandelbrot((1200, 800), (-2, -1, 1, 1), 90).convert("RGB"), "PNG"), "jpg")
    for ending in NEWER_FORMATS:
        found = sized(clean, 960, ending)
        assert pixels(found) == (960, 640)
        assert opened(found).format == ending.upper()
        assert len(found) < len(sized(clean, 960, "jpg"))


@pytest.mark.parametrize("ending", ["jpg", "png", *NEWER_FORMATS])
def test_the_same_picture_gives_the_same_bytes(ending: str) -> None:
    """Also of photos taken in other years: a colour profile holds the instant at which it was made (ICC.1, 7.2.8)."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profiles = [profile[:24] + bytes([0, year]) + profile[26:] for year in (1, 2)]
    one, other = (written(picture(), "JPEG", icc_profile=profile) for profile in profiles)
    assert one != other
    assert cleaned(one, ending) == cleaned(other, ending)
    assert sized(one, 480, ending) == sized(other, 480, ending)


def test_what_lay_in_memory_before_is_in_no_picture() -> None:
    """Compressors read beyond what they were given; here other work fills the memory with something else each time."""
    chance, content = random.Random(1), written(picture(900, 600), "PNG")  # noqa: S311 - the same every time
    seen = set()
    for _ in range(40):
        rubbish = [chance.randbytes(chance.randrange(1, 400_000)) for _ in range(4)]
        seen.add(sized(content, 480, "png"))
        del rubbish
    assert len(seen) == 1


def test_what_is_no_picture_or_too_large_is_said() -> None:
    with pytest.raises(UnreadableImageError):
        cleaned(b"kein Bild", "jpg")
    with pytest.raises(UnreadableImageError):
        cleaned(photo()[:2000], "jpg")
    with pytest.raises(TooLargeImageError):
        cleaned(written(Image.new("1", (9000, 8000)), "PNG"), "png")
    with pytest.raises(TooLargeImageError):
        cleaned(written(Image.new("1", (20000, 20000)), "PNG"), "png")


def test_the_endings_that_can_be_cleaned() -> None:
    assert all(map(is_supported, ("jpg", "JPG", "jpeg", "png", "webp", "avif", "gif")))
    assert not any(map(is_supported, ("svg", "pdf", "tif", "")))
