"""Bodies: Markdown of every kind, HTML soup, deep nesting and long runs, mixed."""

from hypothesis import strategies as st

from tests.fuzz.example import Example, announcement
from tests.fuzz.pieces import runs, texts, words

_TAGS = str.split("""
a b p div span table tr td th ul ol li dl dt dd pre code img svg math style script iframe object embed form input button
video audio source base meta link body html template noscript textarea title details summary select option blockquote
h1 h2 h6 em s u sup sub mark abbr q cite time br hr wbr foreignObject mglyph annotation-xml x-neu
""")
_NAMES = str.split("""
href src srcset style onclick onerror onload class id lang dir title alt start value type rel target action formaction
http-equiv content data poster background xlink:href colspan rowspan width height srcdoc reversed cite ping
""")
_VALUES = st.one_of(
    st.sampled_from(
        (
            "javascript:alert(1)",
            " java\nscript:alert(1)",
            "&#106;avascript:alert(1)",
            "//boese.example/x",
            "https://boese.example",
            "data:text/html,x",
            "data:image/svg+xml,<svg onload=alert(1)>",
            "a",
            "-5",
            "99999999999999999999",
            "x" * 500,
            "refresh",
            "0;url=//boese.example",
            "url(//boese.example)",
            "/meldungen/2026-11-20-text/",
            "bilder/fehlt.png",
            "#top",
            "",
        )
    ),
    words(),
)
_DEPTHS = (1, 2, 5, 9, 16, 21, 35, 100, 300)


@st.composite
def _tag(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from(_TAGS))
    quote = draw(st.sampled_from(('"', "'", "")))
    pairs = draw(st.lists(st.tuples(st.sampled_from(_NAMES), _VALUES), max_size=3))
    attributes = "".join(f" {key}={quote}{value}{quote}" for key, value in pairs)
    form = draw(
        st.sampled_from(("<{0}{1}>", "<{0}{1}>", "<{0}{1}/>", "</{0}>", "<{0}{1}", "<!--{0}", "<{0}{1}>x</{0}>"))
    )
    return form.format(name, attributes)


def _nested(depth: int, marker: str, text: str) -> str:
    """Quotes stand before one another; items go in, two spaces a level."""
    if marker == ">":
        return "> " * depth + text
    if marker.startswith("<"):
        return f"<{marker[1:]}>" * depth + text + f"</{marker[1:]}>" * depth
    return "\n".join(f"{'  ' * level}{marker} {text}" for level in range(depth))


_MARKERS = (">", "-", "1.", "•", "*", "<div", "<ul><li", "<blockquote", "<b", "<table><tr><td", "<svg", "<sup")
_NESTED = st.builds(
    _nested, st.sampled_from(_DEPTHS), st.sampled_from(_MARKERS), st.sampled_from(("x", "a b", "**c**"))
)
_BEFORE = (
    "# ",
    "## ",
    "###### ",
    "- ",
    "* ",
    "1. ",
    "7) ",
    "99999999999. ",
    "> ",
    "|a|b|\n|---|---|\n|",
    "a\tb\n",
    "    ",
    ": ",
    "[^1]: ",
    "```\n",
    "~~~html\n",
    "Begriff\n: ",
    "[a]: ",
    "*[abc]: ",
    "![",
    "[",
    "`",
    "**",
    "\\",
    "- [ ] ",
    "---\n",
    "{#anker} ",
    "<!-- ",
)
_BLOCKS = st.one_of(
    texts(),
    st.builds(str.__add__, st.sampled_from(_BEFORE), texts()),
    st.lists(_tag(), min_size=1, max_size=5).map("".join),
    _NESTED,
    runs(),
    st.builds("{0}: {1}\n\n".format, words(), words()).map(lambda text: text * 30),
    st.builds('<ol start="{0}"><li>{1}</ol>'.format, _VALUES, words()),
)


@st.composite
def bodies(draw: st.DrawFn) -> Example:
    """A valid head over blocks of any kind; now and then the town's own page is the one that is odd."""
    body = draw(st.sampled_from(("\n\n", "\n", ""))).join(draw(st.lists(_BLOCKS, min_size=1, max_size=6)))
    files = {
        "meldungen/2026/2026-11-20-text.md": announcement(body, draw(st.sampled_from(("", "Beginn: 2026-12-01\n"))))
    }
    if draw(st.integers(0, 4)) == 3:
        files["seiten/seite.md"] = f"---\nTitel: Seite\nAdresse: /seite-x/\n---\n{body}\n".encode()
    return Example(files=files)
