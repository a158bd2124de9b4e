"""CSS inside drawings: only what cannot load anything passes (tinycss2)."""

from collections.abc import Iterable

import tinycss2
from tinycss2.ast import AtRule, Declaration, FunctionBlock, Node, ParenthesesBlock, ParseError, QualifiedRule, URLToken

_FUNCTIONS = {
    *("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "var", "calc", "min", "max"),
    *("clamp", "matrix", "matrix3d", "translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate"),
    *("skew", "skewx", "skewy", "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert"),
    *("opacity", "saturate", "sepia", "cubic-bezier", "steps", "circle", "ellipse", "inset", "polygon", "path"),
}
_GROUPS = {"media", "supports"}
"""Rules that hold rules."""


class LoadingStyleError(Exception):
    """The style may load something; the message names what, as it is written in CSS."""


def checked_value(value: str) -> str:
    r"""The value of an attribute as it is. Raises ``LoadingStyleError`` when it loads something.

    >>> checked_value("url(#verlauf)")
    'url(#verlauf)'
    >>> checked_value(r"u\72l(//fremd.example)")
    Traceback (most recent call last):
    plugins.formats.harmless_style.LoadingStyleError: url()
    """
    if "(" in value or "\\" in value:  # without these there is neither a function nor an address
        _check(tinycss2.parse_component_value_list(value))
    return value


def declarations(style: str) -> str:
    """The content of a ``style`` attribute, written anew from what was understood; drawing programs' own are left out.

    >>> declarations("fill: red; -inkscape-font-specification:'Sans'")
    'fill: red;'
    """
    kept = [node for node in tinycss2.parse_blocks_contents(style) if isinstance(node, Declaration)]
    kept = [node for node in kept if not node.lower_name.startswith("-inkscape")]
    for node in kept:
        _check(node.value)
    return " ".join(f"{node.serialize()};" for node in kept)


def sheet(css: str) -> str:
    """A style sheet, written anew from what was understood. Raises ``LoadingStyleError``."""
    return _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _rules(nodes: Iterable[Node]) -> str:
    made = []
    for node in nodes:
        if isinstance(node, QualifiedRule):
            selector = tinycss2.serialize(node.prelude).strip()
            made.append(f"{selector} {{ {declarations(tinycss2.serialize(node.content))} }}")
        elif isinstance(node, AtRule) and node.lower_at_keyword in _GROUPS and node.content is not None:
            _check(node.prelude)
            inside = _rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))
            made.append(f"@{node.lower_at_keyword}{tinycss2.serialize(node.prelude)}{{ {inside} }}")
        elif isinstance(node, AtRule) and node.lower_at_keyword != "charset":
            raise LoadingStyleError(f"@{node.lower_at_keyword}")
    return "\n".join(made)


def _check(nodes: Iterable[Node]) -> None:
    for node in nodes:
        if isinstance(node, URLToken):
            _check_address(node.value)
        elif isinstance(node, FunctionBlock) and node.lower_name == "url":
            _check_address("".join(part.value for part in node.arguments if part.type == "string"))
        elif isinstance(node, FunctionBlock) and node.lower_name not in _FUNCTIONS:
            raise LoadingStyleError(f"{node.lower_name}()")
        elif isinstance(node, FunctionBlock):
            _check(node.arguments)
        elif isinstance(node, ParenthesesBlock):
            _check(node.content)
        elif isinstance(node, ParseError) or node.type.endswith(" block"):
            raise LoadingStyleError("style")


def _check_address(address: str) -> None:
    if not address.startswith("#"):
        raise LoadingStyleError("url()")
