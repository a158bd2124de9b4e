"""Pictures: a valid one of each format, then bits turned, parts cut, doubled or moved, and names that lie."""

import io
from functools import cache

from hypothesis import strategies as st
from PIL import Image

from tests.fuzz.example import Example, announcement

_FORMATS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP", "avif": "AVIF", "gif": "GIF"}
_MODES = {
    "png": ("RGB", "RGBA", "P", "1", "I;16"),
    "jpg": ("RGB", "L", "CMYK"),
    "gif": ("P", "L"),
    "webp": ("RGB", "RGBA"),
    "avif": ("RGB", "RGBA"),
}
_SIZES = ((60, 40), (3, 900), (1, 1), (1300, 20))
_LIES = {
    "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(x) print\n%%EOF\n",
    "html": b"<!doctype html><script>alert(1)</script>",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "pdf": b"%PDF-1.4\n%%EOF",
    "leer": b"",
}


@cache
def _valid(ending: str, mode: str, size: tuple[int, int], frames: int) -> bytes:
    gradient = Image.linear_gradient("L").resize(size)
    picture, file = Image.new(mode, size) if mode == "I;16" else gradient.convert(mode), io.BytesIO()
    more = {"save_all": True, "append_images": [Image.new(mode, size, 1) for _ in range(frames - 1)]}
    exif = Image.Exif()
    exif[0x0112] = 6
    options = (more if frames > 1 else {}) | ({"exif": exif} if mode == "RGB" else {})
    picture.save(file, _FORMATS[ending], **options)
    return file.getvalue()


@st.composite
def _mutated(draw: st.DrawFn, content: bytes) -> bytes:
    """A few turned bits; or a cut, a part left out, a part twice."""
    raw = bytearray(content)
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 1, 2, 6)))):
        anywhere, ahead = st.integers(0, len(raw) - 1), st.integers(0, min(len(raw), 64) - 1)
        raw[draw(st.one_of(anywhere, anywhere, anywhere, ahead))] ^= 1 << draw(st.integers(0, 7))
    what = draw(st.integers(0, 11))
    start, end = sorted(draw(st.tuples(st.integers(0, len(raw)), st.integers(0, len(raw)))))
    if what == 0:
        return bytes(raw[:end])
    if what == 1:
        return bytes(raw[:start] + raw[end:])
    if what == 2:
        return bytes(raw[:end] + raw[start:])
    return bytes(raw)


@st.composite
def pictures(draw: st.DrawFn) -> Example:
    """An announcement with a picture in its head, in its text, or both."""
    ending = draw(st.sampled_from(sorted(_FORMATS)))
    if draw(st.integers(0, 7)) == 5:
        content = draw(st.sampled_from(sorted(_LIES.values())))
    else:
        frames = draw(st.sampled_from((1, 1, 3))) if ending in {"gif", "webp", "png"} else 1
        content = draw(
            _mutated(_valid(ending, draw(st.sampled_from(_MODES[ending])), draw(st.sampled_from(_SIZES)), frames))
        )
    shown = draw(st.sampled_from((ending, ending, ending, *sorted(_FORMATS), "jpeg", "PNG")))
    head = f"Bild: bilder/bild.{shown}\nBildbeschreibung: Ein Bild\nBildnachweis: Stadt\n"
    is_head, is_body = draw(st.sampled_from(((True, False), (False, True), (True, True))))
    text = f"![Ein Bild](bilder/bild.{shown})" if is_body else "Text."
    return Example(
        files={
            "meldungen/2026/2026-11-20-bild.md": announcement(text, head if is_head else ""),
            f"bilder/bild.{shown}": content,
        }
    )
