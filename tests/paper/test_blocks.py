"""The text of an announcement taken apart for paper."""

import pytest

from plugins.formats.legible import Block
from plugins.paper.blocks import blocks


def text(*runs: tuple[str, tuple[str, ...]]) -> Block:
    return {"kind": "text", "runs": list(runs)}


PLAIN = text(("a", ()))
CASES: dict[str, tuple[str, list[Block]]] = {
    "a paragraph": ("<p>a</p>", [PLAIN]),
    "nothing": ("", []),
    "blanks alone": ("<p> \n </p>", []),
    "text without a paragraph": ("a", [PLAIN]),
    "a language": ('<p lang="uk">a</p>', [{**PLAIN, "lang": "uk"}]),
    "a language with its country": ('<p lang=" pt-BR ">a</p>', [{**PLAIN, "lang": "pt"}]),
    "what is no language": ('<p lang="ukrainisch">a</p><p lang="">a</p><p lang="x-y">a</p>', [PLAIN] * 3),
    "a direction": ('<p dir="RTL">a</p><p dir="auto">a</p>', [{**PLAIN, "dir": "rtl"}, PLAIN]),
    "the language of what is around": (
        '<div lang="ar" dir="rtl">a<p>a</p><p lang="fa">a</p></div>',
        [{**PLAIN, "lang": lang, "dir": "rtl"} for lang in ("ar", "ar", "fa")],
    ),
    "the language of words": (
        '<p>a <span lang="uk">b <strong lang="pl">c</strong></span></p>',
        [text(("a ", ()), ("b ", ("lang:uk",)), ("c", ("lang:pl", "strong")))],
    ),
    "the language of a cell and an item": (
        '<table><tr><td lang="uk">a</td></tr></table><ul><li lang="uk">a</li></ul>',
        [
            {"kind": "table", "width": 1, "has_head": False, "rows": [[[("a", ("lang:uk",))]]]},
            {"kind": "list", "numbers": None, "items": [[{**PLAIN, "lang": "uk"}]]},
        ],
    ),
    "styles": (
        "<p>a <strong>b <em>c</em></strong> d<sup>2</sup></p>",
        [text(("a ", ()), ("b ", ("strong",)), ("c", ("strong", "emph")), (" d", ()), ("2", ("super",)))],
    ),
    "a line break": ("<p>a<br>b</p>", [text(("a", ()), ("\n", ()), ("b", ()))]),
    "a heading": ("<h2>a</h2>", [{"kind": "heading", "level": 2, "runs": [("a", ())]}]),
    "a skipped level": ("<h4>a</h4>", [{"kind": "heading", "level": 2, "runs": [("a", ())]}]),
    "a skipped level in a list": (
        "<ul><li><h5>a</h5></li></ul><h4>b</h4>",
        [
            {"kind": "list", "numbers": None, "items": [[{"kind": "heading", "level": 2, "runs": [("a", ())]}]]},
            {"kind": "heading", "level": 3, "runs": [("b", ())]},
        ],
    ),
    "blocks in a cell": (
        "<table><tr><td><p>a</p><ul><li>b</li></ul></td></tr></table>",
        [
            {
                "kind": "table",
                "width": 1,
                "has_head": False,
                "rows": [[[("a", ()), ("\n", ()), ("b", ())]]],
            }
        ],
    ),
    "a description list": (
        "<dl><dt>a</dt><dd>a</dd></dl>",
        [text(("a", ("strong",))), PLAIN],
    ),
    "a note's way back": ('<p>a <a class="footnote-backref" href="#x">↩</a></p>', [PLAIN]),
    "a list": ("<ul><li>a</li></ul>", [{"kind": "list", "numbers": None, "items": [[PLAIN]]}]),
    "a list with a number left out": (
        '<ol start="3"><li>a</li><li value="5">a</li><li>a</li></ol>',
        [{"kind": "list", "numbers": [3, 5, 6], "items": [[PLAIN], [PLAIN], [PLAIN]]}],
    ),
    "lines of one paragraph": ("<p>a<br>\nb</p>", [{"kind": "text", "runs": [("a", ()), ("\n", ()), ("b", ())]}]),
    "a numbered list": ('<ol start="3"><li><p>a</p></li></ol>', [{"kind": "list", "numbers": [3], "items": [[PLAIN]]}]),
    "a list in a list": (
        "<ul><li>a<ul><li>a</li></ul></li></ul>",
        [{"kind": "list", "numbers": None, "items": [[PLAIN, {"kind": "list", "numbers": None, "items": [[PLAIN]]}]]}],
    ),
    "what no longer holds": ("<p><del>a</del> <s>b</s></p>", [text(("a", ("strike",)), (" ", ()), ("b", ("strike",)))]),
    "a quotation in a line": ("<p>a <q>b</q></p>", [text(("a ", ()), ("„b“", ()))]),
    "a list right in a list": (
        "<ul>c<ul><li>a</li></ul><li>a</li></ul>",
        [
            text(("c", ())),
            {
                "kind": "list",
                "numbers": None,
                "items": [[{"kind": "list", "numbers": None, "items": [[PLAIN]]}], [PLAIN]],
            },
        ],
    ),
    "a cell over two rows": (
        "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        [{"kind": "table", "width": 2, "has_head": False, "rows": [[[("a", ())], [("b", ())]], [[], [("c", ())]]]}],
    ),
    "a cell over two columns": (
        "<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr></table>",
        [
            {
                "kind": "table",
                "width": 3,
                "has_head": False,
                "rows": [[[("a", ())], [], [("b", ())]], [[("c", ())], [("d", ())], [("e", ())]]],
            }
        ],
    ),
    "a table in a cell": (
        "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>",
        [{"kind": "table", "width": 1, "has_head": False, "rows": [[[("a", ()), ("\n", ()), ("b", ())]]]}],
    ),
    "a quotation": ("<blockquote><p>a</p></blockquote>", [{"kind": "quote", "blocks": [PLAIN]}]),
    "lines as they are": ("<pre><code>a\n b\n</code></pre>", [{"kind": "lines", "text": "a\n b"}]),
    "a rule": ("<p>a</p><hr><p>a</p>", [PLAIN, PLAIN]),
    "a room": ("<div><p>a</p><p>a</p></div>", [PLAIN, PLAIN]),
    "a picture": ('<p><img src="/x.png" alt="Ein Bagger"></p>', [text(("[Bild: Ein Bagger]", ("emph",)))]),
    "a decoration": ('<p><img src="/x.png" alt=""></p>', []),
    "a folded text": ("<details><summary>a</summary><p>a</p></details>", [text(("a", ("strong",))), PLAIN]),
    "a table with unequal rows": (
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>",
        [{"kind": "table", "width": 2, "has_head": True, "rows": [[[("a", ())], [("b", ())]], [[("c", ())], []]]}],
    ),
}
LINKS = {
    '<a href="/seite/">mehr</a>': "mehr",
    '<a href="#teil">mehr</a>': "mehr",
    '<a href="https://www.beispiel.de/a">mehr</a>': "mehr (www.beispiel.de/a)",
    '<a href="https://www.beispiel.de/">www.beispiel.de</a>': "www.beispiel.de",
    '<a href="https://www.beispiel.de/">https://www.beispiel.de/</a>': "https://www.beispiel.de/",
    '<a href="mailto:rathaus@beispiel.de">E-Mail</a>': "E-Mail (rathaus@beispiel.de)",
    '<a href="tel:+4942617110">04261 711-0</a>': "04261 711-0",
    '<a href="tel:+4942617110">anrufen</a>': "anrufen (+4942617110)",
}


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=CASES)
def test_html_becomes_blocks(html: str, expected: list[Block]) -> None:
    assert blocks(html) == expected


@pytest.mark.parametrize(("html", "expected"), LINKS.items())
def test_an_address_that_is_not_said_follows_its_words(html: str, expected: str) -> None:
    [block] = blocks(f"<p>{html}</p>")
    runs = block["runs"]
    assert isinstance(runs, list)
    assert "".join(run[0] for run in runs) == expected
