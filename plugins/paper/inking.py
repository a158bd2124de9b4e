"""A PDF whose colours are those of a screen, painted with four inks (pikepdf; ISO 32000-1, 8.6.8)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from .inks import inks

if TYPE_CHECKING:  # imported where it is used: most builds set no paper
    import pikepdf

_FILLING, _STROKING = {"g", "rg", "sc", "scn"}, {"G", "RG", "SC", "SCN"}
_CHOOSING = {"cs", "CS"}
_GREY, _COLOUR = 1, 3
"""How many numbers name a colour."""

_TILING = 1

_Step: TypeAlias = "pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage"


def colour(document: "pikepdf.Pdf") -> None:
    """Paint all text and shapes of a document in inks; its photos and gradients keep their colours."""
    import pikepdf  # noqa: PLC0415 - see above

    parts = dict[tuple[int, int], pikepdf.Object]()
    for page in document.pages:
        page.Contents = document.make_stream(pikepdf.unparse_content_stream(list(_inked(page))))
        _collect(page.resources, parts)
    for part in parts.values():
        part.write(pikepdf.unparse_content_stream(list(_inked(part))))
        if "/Group" in part and "/CS" in part.Group:  # what is see-through is mixed in the same inks
            part.Group.CS = pikepdf.Name.DeviceCMYK


def _collect(resources: "pikepdf.Object", parts: "dict[tuple[int, int], pikepdf.Object]") -> None:
    """Drawings within drawings, and what patterns repeat; not masks, whose colours say how much is seen."""
    import pikepdf  # noqa: PLC0415 - see above

    for kind in ("/XObject", "/Pattern"):
        for part in resources.get(kind, pikepdf.Dictionary()).values():
            is_drawn = part.get("/Subtype") == pikepdf.Name.Form or part.get("/PatternType") == _TILING
            if is_drawn and part.objgen not in parts:
                parts[part.objgen] = part
                _collect(part.get("/Resources", pikepdf.Dictionary()), parts)


def _inked(drawn: "pikepdf.Page | pikepdf.Object") -> "Iterator[_Step]":
    """The steps of drawing; one that names a colour names inks instead, and none has to choose a colour space."""
    import pikepdf  # noqa: PLC0415 - see above

    for step in pikepdf.parse_content_stream(drawn):
        if isinstance(step, pikepdf.ContentStreamInlineImage):
            yield step
            continue
        name, numbers = str(step.operator), _numbers(step)
        if name in _FILLING | _STROKING and len(numbers) in {_GREY, _COLOUR}:
            red, green, blue = numbers if len(numbers) == _COLOUR else numbers * _COLOUR
            operator = pikepdf.Operator("k" if name in _FILLING else "K")
            yield pikepdf.ContentStreamInstruction(list(inks((red, green, blue))), operator)
        elif not (name in _CHOOSING and str(step.operands[0]) != "/Pattern"):
            yield step


def _numbers(step: "pikepdf.ContentStreamInstruction") -> list[float]:
    try:
        return [float(operand) for operand in step.operands]
    except (TypeError, ValueError):  # a pattern is named
        return []
