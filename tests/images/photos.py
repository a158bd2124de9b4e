"""Photos as a phone takes them, drawn for tests."""

import io

from PIL import Image, ImageCms

PLACE = "Geheimer Ort"
_ORIENTATION, _GPS, _DESCRIPTION = 0x0112, 0x8825, 0x010E


def picture(width: int = 1600, height: int = 900, mode: str = "RGB") -> Image.Image:
    """Red above, blue below."""
    made = Image.new(mode, (width, height), (200, 30, 30) if mode == "RGB" else (200, 30, 30, 128))
    made.paste((30, 30, 200) if mode == "RGB" else (30, 30, 200, 255), (0, height // 2, width, height))
    return made


def photo(width: int = 1600, height: int = 900, orientation: int = 1) -> bytes:
    """JPEG with EXIF, the place it was taken at, XMP, a comment and a profile."""
    exif = Image.Exif()
    exif[_ORIENTATION], exif[_DESCRIPTION] = orientation, PLACE
    exif.get_ifd(_GPS).update({1: "N", 2: (53.0, 6.0, 30.0), 3: "E", 4: (9.0, 24.0, 10.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    target = io.BytesIO()
    picture(width, height).save(
        target,
        "JPEG",
        exif=exif,
        icc_profile=profile,
        comment=PLACE.encode(),
        xmp=f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{PLACE}</x:xmpmeta>".encode(),
    )
    return target.getvalue()


def written(made: Image.Image, name: str, **options: object) -> bytes:
    """The picture as bytes."""
    target = io.BytesIO()
    made.save(target, name, **options)
    return target.getvalue()
