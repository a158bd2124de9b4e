import base64
import re
from pathlib import Path

import pytest

from plugins.formats.drawing import UnreadableDrawingError, UnsafeImageError, pixels
from plugins.images.processing import drawing as cleaned
from tests.images.drawn import HOSTILE, REAL, drawing
from tests.images.photos import PLACE, photo

DRAWINGS = Path(__file__).parent / "drawings"
USE = "<use href='#a{}'/>"


@pytest.mark.parametrize("inside", HOSTILE)
def test_what_runs_loads_or_is_not_known_is_refused_by_name(inside: str) -> None:
    with pytest.raises(UnsafeImageError) as found:
        cleaned(drawing(inside))
    assert str(found.value)


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        ("<script>1</script>", "»script«"),
        ('<g xmlns:h="http://www.w3.org/1999/xhtml"><h:body/></g>', "»body«"),
        ("<unbekannt/>", "»unbekannt«"),
        ("<style>@\\69mport 'x'</style>", "»@import«"),
        ('<rect style="fill: IMAGE-SET(x)"/>', "»image-set()«"),
        ('<rect onClick="x"/>', "»onClick«"),
    ],
)
def test_the_message_names_what_must_go(inside: str, named: str) -> None:
    with pytest.raises(UnsafeImageError, match=re.escape(named)):
        cleaned(drawing(inside))


@pytest.mark.parametrize("name", REAL)
def test_what_drawing_programs_write_stays_a_drawing(name: str) -> None:
    found = cleaned((DRAWINGS / f"{name}.svg").read_bytes()).decode()
    assert [part for part in REAL[name] if part not in found] == []
    assert [word for word in ("inkscape", "sodipodi", "Anna", "rdf", "DOCTYPE", "<!--", "glyph") if word in found] == []
    assert cleaned(found.encode()).decode() == found


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_the_encoding_does_not_matter(encoding: str) -> None:
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    source = f'<?xml version="1.0" encoding="{name}"?>' + drawing("<title>Größe</title><script/>").decode()
    with pytest.raises(UnsafeImageError, match="script"):
        cleaned(source.encode(encoding))
    assert "Größe" in cleaned(source.replace("<script/>", "").encode(encoding)).decode()


def test_a_picture_inside_is_cleaned_as_any_other() -> None:
    inside = base64.b64encode(photo(80, 60)).decode()
    found = cleaned(drawing(f'<image width="9" height="9" xlink:href="data:image/jpeg;base64,{inside}"/>')).decode()
    (address,) = re.findall(r'href="data:image/jpeg;base64,([^"]+)"', found)
    assert base64.b64decode(address).startswith(b"\xff\xd8\xff")
    assert PLACE.encode() not in base64.b64decode(address)


def test_a_few_lines_cannot_draw_a_thousand_million_shapes() -> None:
    levels = "".join(f'<g id="a{n + 1}">{10 * USE.format(n)}</g>' for n in range(9))
    encoded = levels.replace("href='#a", "href='#%61")
    for inside in (
        f'<defs><path id="a0" d="M0 0"/>{encoded}</defs><use href="#%619"/>',
        f'<defs><path id="a0" d="M0 0"/>{levels}</defs><use href="#a9"/>',
        "<g id='a'><use href='#a'/></g>",
    ):
        with pytest.raises(UnsafeImageError, match="use"):
            cleaned(drawing(inside))
    assert cleaned(drawing('<g id="a"><path d="M0 0"/></g>' + 200 * '<use href="#a"/>'))


@pytest.mark.parametrize(
    "inside", [5000 * "<g>", f"<path style='fill:{5000 * 'calc('}'/>", '<style>a{b:"\\1"}</style>']
)
def test_depth_and_odd_characters_are_no_traceback(inside: str) -> None:
    with pytest.raises(UnsafeImageError):
        cleaned(drawing(inside))


@pytest.mark.parametrize("content", [b"", b"<p>x</p>", b"<svg", b"<svg/>", b"\xff\xfe<", b"GIF89a"])
def test_what_is_no_drawing_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(UnreadableDrawingError):
        cleaned(content)


@pytest.mark.parametrize("content", [b"", b"<p>x</p>", b"<svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'])
def test_what_is_no_drawing_is_refused(content: bytes) -> None:
    with pytest.raises(UnsafeImageError):
        cleaned(content)


def test_notes_of_the_drawing_program_are_gone_and_the_drawing_stays() -> None:
    shapes = '<style>path { fill: url("#b") }</style><g fill="url(#b)"><path id="a" d="M0 0"/></g><use href="#a"/>'
    found = cleaned(drawing(f"<!-- Anna --><metadata>Anna</metadata>{shapes}"))
    assert b"Anna" not in found
    assert b"M0 0" in found
    assert b'href="#a"' in found


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('width="120" height="60px"', (120, 60)),
        ('width="100%" height="100%" viewBox="0 0 64 32"', (64, 32)),
        ('viewBox="0, 0, 24.6, 12"', (25, 12)),
        ("", None),
        ('width="0" height="0"', None),
    ],
)
def test_the_size_of_a_drawing(attributes: str, expected: tuple[int, int] | None) -> None:
    assert pixels(drawing(attributes=attributes)) == expected
