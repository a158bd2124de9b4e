import pytest

from plugins.formats.vector_image import UnsafeImageError, cleaned, pixels

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'


def drawing(inside: str = '<path d="M0 0h9v9z"/>', attributes: str = 'viewBox="0 0 64 32"') -> bytes:
    return DRAWING.format(attributes, inside).encode()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect onclick="alert(1)"/>',
        '<a xlink:href="javascript:alert(1)"><rect/></a>',
        '<image href="https://fremd.example/x.png"/>',
        '<use href="andere.svg#x"/>',
        "<foreignObject><p>x</p></foreignObject>",
        "<style>@import 'https://fremd.example/x.css';</style>",
        '<rect style="fill: url(https://fremd.example/x)"/>',
        "<style>rect { fill: url(https://fremd.example/x) }</style>",
    ],
)
def test_a_drawing_that_runs_or_loads_something_is_refused(inside: str) -> None:
    with pytest.raises(UnsafeImageError):
        cleaned(drawing(inside))


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
