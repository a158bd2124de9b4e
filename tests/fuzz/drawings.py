"""Drawings: SVG grown from a grammar in which the shapes are harmless and everything else wants out."""

from hypothesis import strategies as st

from tests.fuzz.example import Example, announcement

_SHAPES = (
    "g",
    "rect",
    "circle",
    "path",
    "text",
    "tspan",
    "defs",
    "symbol",
    "linearGradient",
    "clipPath",
    "mask",
    "title",
)
_HOSTILE = (
    "script",
    "foreignObject",
    "image",
    "use",
    "a",
    "style",
    "animate",
    "set",
    "animateTransform",
    "handler",
    "iframe",
    "feImage",
    "metadata",
    "SCRIPT",
    "x:script",
    "h:script",
    "h:img",
    "h:meta",
    "h:body",
    "h:form",
    "h:link",
    "h:style",
    "switch",
    "pattern",
)
_OUT = (
    "https://boese.example/x.png",
    "//boese.example/x",
    "javascript:alert(1)",
    "java&#10;script:alert(1)",
    "#a",
    "&#35;a",
    "data:image/svg+xml,&lt;svg onload='alert(1)'/&gt;",
    "data:text/html,x",
    "data:image/png,&lt;script&gt;",
    "file:///etc/passwd",
    "data:image/png;base64,iVBORw0KGgo=",
    "bild.png",
    "",
    "x:y",
    " https://boese.example",
)
_STYLES = (
    "fill: red",
    "fill: url(#a)",
    "fill: url(//boese.example/#a)",
    "@import 'https://boese.example/a.css';",
    "@IMPORT '//b.example';",
    "fill: u\\72l(//boese.example)",
    "@im/**/port '//x'",
    "background: image-set('//boese.example/a' 1x)",
    "fill: url( '//x.example' )",
    "/* */@import url(//x);",
    "@\\69mport '//x';",
    "fill: url(&quot;//x&quot;)",
    "src: src(//x.example)",
    "@font-face { src: url(//x) }",
    "a:hover { content: url(//x.example) }",
    "fill:\\75\\72\\6c(//x.example)",
)
_ATTRIBUTES = {
    "href": _OUT,
    "xlink:href": _OUT,
    "src": _OUT,
    "style": _STYLES,
    "fill": ("red", "url(#a)", "url(//boese.example/#a)"),
    "filter": ("url(https://boese.example/f.svg#f)", "none"),
    "onload": ("alert(1)",),
    "ONCLICK": ("alert(1)",),
    "x:onload": ("alert(1)",),
    "attributeName": ("href", "xlink:href", "style", "x"),
    "to": _OUT,
    "values": _OUT,
    "from": _OUT,
    "begin": ("click", "0s"),
    "http-equiv": ("refresh",),
    "content": ("0;url=//boese.example",),
    "xml:base": ("//boese.example/",),
    "id": ("a", ""),
    "width": ("10", "-1", "1e99", "100%"),
    "viewBox": ("0 0 10 10", "0 0 0 0", "x", "1" * 400),
    "d": ("M0 0L9 9", "M" * 2000),
    "action": _OUT,
    "formaction": _OUT,
    "requiredExtensions": ("http://www.w3.org/1999/xhtml",),
    "cursor": ("url(//x),auto",),
}
_STARTS = (
    *[""] * 12,
    '<?xml version="1.0"?>',
    '<?xml-stylesheet href="//boese.example/a.css"?>',
    "<!-- x -->",
    "\ufeff",
    " ",
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
    '<!DOCTYPE svg SYSTEM "https://boese.example/a.dtd">',
    '<?xml version="1.0" encoding="utf-7"?>',
)
_SPACES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:h="http://www.w3.org/1999/xhtml" xmlns:x="urn:x" viewBox="0 0 10 10"'
)


_CALM = (
    "",
    ' fill="red"',
    ' d="M0 0L9 9"',
    ' fill="url(#a)" id="b"',
    ' class="a" opacity=".5"',
    ' width="9" height="9"',
)


@st.composite
def _attributes(draw: st.DrawFn) -> str:
    if draw(st.integers(0, 3)) != 2:
        return draw(st.sampled_from(_CALM))
    names = draw(st.lists(st.sampled_from(sorted(_ATTRIBUTES)), max_size=3, unique=True))
    return "".join(f' {name}="{draw(st.sampled_from(_ATTRIBUTES[name]))}"' for name in names)


def _inside(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = st.one_of(*[st.sampled_from(_SHAPES)] * 9, st.sampled_from(_HOSTILE))
    return st.builds("<{0}{1}>{2}</{0}>".format, names, _attributes(), st.lists(children, max_size=3).map("".join))


_TREES = st.recursive(
    st.one_of(st.sampled_from(("", "Text", "&amp;", "<![CDATA[x]]>", *_STYLES[:4])), _inside(st.just(""))),
    _inside,
    max_leaves=6,
)


@st.composite
def drawings(draw: st.DrawFn) -> Example:
    """An announcement with a drawing as its picture, in its text or as a linked file."""
    attributes = draw(st.one_of(st.just(""), _attributes().filter(lambda text: "viewBox" not in text)))
    tree = "".join(draw(st.lists(_TREES, max_size=3)))
    if draw(st.integers(0, 9)) == 6:
        tree = "<g>" * 300 + tree + "</g>" * 300
    text = f"{draw(st.sampled_from(_STARTS))}<svg {_SPACES}{attributes}>{tree}</svg>"
    encoding = draw(st.sampled_from((*["utf-8"] * 9, "utf-16")))
    name = draw(st.sampled_from((*["bild.svg"] * 9, "bild.SVG", "bild.svgz", "bild.png")))
    head = f"Bild: bilder/{name}\nBildbeschreibung: x\nBildnachweis: y\n" if draw(st.integers(0, 5)) == 3 else ""
    body = draw(st.sampled_from((f"![x](bilder/{name})", f"[x](bilder/{name})"))) if not head else "Text."
    return Example(
        files={"meldungen/2026/2026-11-20-bild.md": announcement(body, head), f"bilder/{name}": text.encode(encoding)}
    )
