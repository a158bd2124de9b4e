"""Many small style sheets joined into one (rcssmin)."""

import re
from collections.abc import Iterable, Mapping

from rcssmin import cssmin

_LAYER = re.compile(r"@layer ([a-z]+)\{")
_ORDER = re.compile(r"@layer ([a-z,]+);")
_ROLE = re.compile(r"var\(--([a-z0-9-]+)\)")


def joined(sheets: Iterable[str]) -> str:
    """One minified sheet; one of them declares the order of the layers, and all else stands in layers.

    What the sheets say of one layer stands together: between layers their order decides, and within one nothing moves.
    Raises ``ValueError`` for what stands in no layer: it would win over all of them (CSS Cascading 5, § 6.4).

    >>> joined(["@layer base, print;", "@layer print {a {b: c}} @layer base {d {e: f}}", "@layer base {g {}}"])
    '@layer base,print;@layer base{d{e:f}g{}}@layer print{a{b:c}}'
    """
    css = str(cssmin("\n".join(sheets)))
    declared = _ORDER.search(css)
    outside, *blocks = _LAYER.split(_ORDER.sub("", css))
    if outside:
        raise ValueError(outside)
    layers = dict.fromkeys(declared[1].split(","), "") if declared else {}
    for name, block in zip(blocks[::2], blocks[1::2], strict=True):
        layers[name] = layers.get(name, "") + block.removesuffix("}")
    return (declared[0] if declared else "") + "".join(f"@layer {name}{{{layers[name]}}}" for name in layers)


def standing_alone(css: str, light: Mapping[str, str], dark: Mapping[str, str]) -> str:
    """A minified sheet that declares the colours of the roles it uses, and no others: it is all that a page loads.

    A name that the schemes do not have is left to the sheet.

    >>> standing_alone("a { color: var(--b) }", {"b": "#000", "c": "#111"}, {"b": "#fff", "c": "#111"})
    ':root{--b:#000}@media screen and (prefers-color-scheme:dark){:root{--b:#fff}}a{color:var(--b)}'
    """
    used = sorted(light.keys() & set(_ROLE.findall(css)))

    def declared(scheme: Mapping[str, str], names: Iterable[str]) -> str:
        return ":root{" + ";".join(f"--{name}:{scheme[name]}" for name in names) + "}"

    changing = [name for name in used if dark[name] != light[name]]
    night = f"@media screen and (prefers-color-scheme:dark){{{declared(dark, changing)}}}" if changing else ""
    return f"{declared(light, used) if used else ''}{night}{cssmin(css)}"
