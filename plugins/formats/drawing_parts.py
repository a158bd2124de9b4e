"""What a drawing may be made of (SVG 2): the list of elements and attributes that show something and only that."""

ELEMENTS = {
    *("svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "style", "image", "view"),
    *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath"),
    *("linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "filter"),
    *("feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting"),
    *("feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR"),
    *("feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting"),
    *("feSpotLight", "feTile", "feTurbulence"),
}

_PRESENTATION = {
    *("alignment-baseline", "baseline-shift", "clip", "clip-path", "clip-rule", "color", "color-interpolation"),
    *("color-interpolation-filters", "color-rendering", "direction", "display", "dominant-baseline", "fill"),
    *("fill-opacity", "fill-rule", "filter", "flood-color", "flood-opacity", "font", "font-family", "font-size"),
    *("font-size-adjust", "font-stretch", "font-style", "font-variant", "font-weight", "glyph-orientation-horizontal"),
    *("glyph-orientation-vertical", "image-rendering", "isolation", "kerning", "letter-spacing", "lighting-color"),
    *("line-height", "marker", "marker-end", "marker-mid", "marker-start", "mask", "mask-type", "mix-blend-mode"),
    *("opacity", "overflow", "paint-order", "shape-rendering", "stop-color", "stop-opacity", "stroke"),
    *("stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
    *("stroke-opacity", "stroke-width", "text-anchor", "text-decoration", "text-overflow", "text-rendering"),
    *("transform-origin", "unicode-bidi", "vector-effect", "visibility", "white-space", "word-spacing"),
    "writing-mode",
}
_GEOMETRY = {
    *("clipPathUnits", "cx", "cy", "d", "dx", "dy", "fr", "fx", "fy", "gradientTransform", "gradientUnits", "height"),
    *("lengthAdjust", "markerHeight", "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "method"),
    *("offset", "orient", "pathLength", "patternContentUnits", "patternTransform", "patternUnits", "points"),
    *("preserveAspectRatio", "r", "refX", "refY", "rotate", "rx", "ry", "side", "spacing", "spreadMethod"),
    *("startOffset", "textLength", "transform", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2"),
}
_FILTERS = {
    *("amplitude", "azimuth", "baseFrequency", "bias", "diffuseConstant", "divisor", "edgeMode", "elevation"),
    *("exponent", "filterUnits", "in", "in2", "intercept", "k1", "k2", "k3", "k4", "kernelMatrix", "kernelUnitLength"),
    *("limitingConeAngle", "mode", "numOctaves", "operator", "order", "pointsAtX", "pointsAtY", "pointsAtZ"),
    *("preserveAlpha", "primitiveUnits", "radius", "result", "scale", "seed", "slope", "specularConstant"),
    *("specularExponent", "stdDeviation", "stitchTiles", "surfaceScale", "tableValues", "targetX", "targetY", "type"),
    *("values", "xChannelSelector", "yChannelSelector", "z"),
}
_XML = "{http://www.w3.org/XML/1998/namespace}"
WORDS = {"class", "id", "lang", "role", "version", f"{_XML}lang", f"{_XML}space", "requiredFeatures", "systemLanguage"}
"""Attributes that no browser reads as CSS."""

ATTRIBUTES = _PRESENTATION | _GEOMETRY | _FILTERS
"""Attributes whose value may be CSS; every other one is left out."""

_SVG = "{http://www.w3.org/2000/svg}"
_PROGRAMS = (
    *("http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd", "http://www.inkscape.org/namespaces/inkscape"),
    *("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://creativecommons.org/ns#", "http://web.resource.org/cc/"),
    *("http://purl.org/dc/elements/1.1/", "http://www.serif.com/", "http://www.bohemiancoding.com/sketch/ns"),
    *("http://www.figma.com/figma/ns", "http://vectornator.io", "http://xml.openoffice.org/svg/export"),
    *("http://www.corel.com/coreldraw/odm/2003", "http://ns.adobe.com/AdobeIllustrator/10.0/"),
    *("http://ns.adobe.com/AdobeSVGViewerExtensions/3.0/", "http://ns.adobe.com/Extensibility/1.0/"),
    *("http://ns.adobe.com/Flows/1.0/", "http://ns.adobe.com/Graphs/1.0/", "http://ns.adobe.com/ImageReplacement/1.0/"),
    *("http://ns.adobe.com/SaveForWeb/1.0/", "http://ns.adobe.com/Variables/1.0/", "adobe:ns:meta/"),
    "http://ns.adobe.com/xap/1.0/",
)
_OLD_FONTS = ("font", "font-face", "glyph", "missing-glyph", "hkern", "vkern")

SILENT = (
    *(f"{{{name}}}*" for name in _PROGRAMS),
    *(f"{_SVG}{name}" for name in ("metadata", *_OLD_FONTS)),
)
"""Elements that only a drawing program reads, and fonts that no browser does: left out silently with all in them."""
