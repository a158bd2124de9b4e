"""Drawings of a town's own, as deep in groups as drawing programs put them: all of them are painted in inks."""

import io
from collections.abc import Iterator

import pikepdf
import typst

from plugins.paper.inking import colour

_SCREEN = {"g", "G", "rg", "RG", "sc", "SC"}
_SEE_THROUGH = """
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">
<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><circle r="2" fill="orange"/></pattern>
<mask id="m"><rect width="60" height="60" fill="#999"/></mask>
<g opacity=".9"><rect width="60" height="60" fill="#123456"/><g opacity=".5"><circle r="9" fill="#ff0000"/></g></g>
<rect width="20" height="60" fill="url(#p)"/><rect width="5" height="5" fill="#0f0" mask="url(#m)"/></svg>
"""


def pressed(drawing: str) -> pikepdf.Pdf:
    source = f'#image(bytes("{drawing.replace(chr(34), chr(39))}"), format: "svg")'
    document = pikepdf.open(io.BytesIO(typst.compile(source.encode())))
    colour(document)
    return document


def drawn(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """All that draws, but what a mask is made of."""
    masks = [each.SMask.G.objgen for each in document.objects if isinstance(each, pikepdf.Dictionary) and _masks(each)]
    for each in document.objects:
        is_drawn = isinstance(each, pikepdf.Stream) and (each.get("/Subtype") == "/Form" or "/PatternType" in each)
        if is_drawn and each.objgen not in masks:
            yield each


def _masks(state: pikepdf.Object) -> bool:
    return isinstance(state.get("/SMask"), pikepdf.Dictionary)


def test_a_drawing_in_groups_is_in_inks_down_to_the_last() -> None:
    document = pressed(_SEE_THROUGH)
    parts = [*document.pages, *drawn(document)]
    said = [(str(step.operator), len(step.operands)) for part in parts for step in pikepdf.parse_content_stream(part)]
    assert len([name for name, _ in said if name == "k"]) >= 4
    assert not [name for name, numbers in said if name in _SCREEN or (name == "scn" and numbers == 3)]


def test_what_is_see_through_is_mixed_in_inks() -> None:
    groups = [part.Group.CS for part in drawn(pressed(_SEE_THROUGH)) if "/CS" in part.get("/Group", {})]
    assert groups
    assert set(groups) == {pikepdf.Name.DeviceCMYK}
