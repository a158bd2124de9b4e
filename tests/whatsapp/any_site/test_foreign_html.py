"""HTML of other readers, in the elements that a channel text is made of."""

import pytest

from plugins.formats.html import sanitised
from plugins.whatsapp.foreign_html import as_ours
from plugins.whatsapp.markup import blocks

BASE = "https://a.example/b/"
CASES = {
    "a top heading is a heading": ("<h1>Big</h1><p>x</p>", ["*Big*", "x"]),
    "sections are set apart": ("<section>a</section><section>b</section>", ["a", "b"]),
    "the way to a heading is none of its words": ('<h2>A<a class="headerlink" href="#a">¶</a></h2>', ["*A*"]),
    "a table of contents is left out": ('<div class="toc"><ul><li>A</li></ul></div><p>x</p>', ["x"]),
    "literals are code": ('<p>Use <tt class="docutils literal">a_b</tt>.</p>', ["Use `a_b`."]),
    "lines stay lines": (
        '<div class="line-block"><p class="line">a</p><div class="line-block"><p class="line">b</p></div></div>',
        ["a\nb"],
    ),
    "code has no line numbers": (
        '<table class="codetable"><tr><td class="linenos"><pre>1</pre></td><td><pre>x = 1</pre></td></tr></table>',
        ["```x = 1```"],
    ),
    "a script is no text": ("<p>a<script>alert(1)</script></p><video>No video</video> b", ["a", "b"]),
    "a file's name says nothing of a picture": ('<p>a <img alt="{static}/x.png" src="x.png"></p>', ["a"]),
    "a picture's words stay": ('<p><img alt="A crane" src="x.png"></p>', ["[A crane]"]),
    "a link that Pelican could not resolve leads nowhere": ('<p><a href="{filename}gone.md">a</a></p>', ["a"]),
    "what XML forbids is gone": ("<p>a\x0bb<!-- c --></p>", ["ab"]),
    "nothing is nothing": ("", []),
    "a stray sign is a word": ("5 < 6 & 7", ["5 < 6 & 7"]),
}


@pytest.mark.parametrize("name", CASES)
def test_as_ours(name: str) -> None:
    html, expected = CASES[name]
    ours = as_ours(html)
    assert blocks(ours, BASE, "en") == expected
    assert sanitised(ours) == ours


def test_links_may_be_left_out() -> None:
    assert blocks(as_ours('<p><a href="../x/">a</a></p>', has_links=False), BASE, "en") == ["a"]
    assert blocks(as_ours('<p><a href="../x/">a</a></p>'), BASE, "en") == ["a: https://a.example/x/"]
