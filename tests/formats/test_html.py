import pytest

from plugins.formats.html import sanitised, with_absolute_addresses
from plugins.formats.html_links import resolved
from plugins.formats.html_tree import tree

cleaned = sanitised


@pytest.mark.parametrize(
    ("html", "safe"),
    [
        ("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>"),
        ("<style>p{}</style><p>a</p>", "<p>a</p>"),
        ('<p onclick="x()" style="color:red" class="gross">a</p>', "<p>a</p>"),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<a href="https://x.example" target="_blank">a</a>', '<a href="https://x.example">a</a>'),
        ('<img src="data:image/png;base64,x" alt="a">', '<img alt="a">'),
        ('<iframe src="https://x.example"></iframe>a', "a"),
        ("<form><input name=a><button>b</button></form>", "b"),
        ("<h1>a</h1>", "a"),
        ("<!-- geheim -->a", "a"),
        ('<svg onload="x()"><circle/></svg>a', "a"),
        ('<div role="alert" tabindex="0" class="table-scroll footnote">a</div>', '<div class="footnote">a</div>'),
        ("a <5 t & <b>b", "a &lt;5 t &amp; <b>b</b>"),
    ],
)
def test_only_what_an_announcement_needs_survives(html: str, safe: str) -> None:
    assert cleaned(html) == safe


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="kosten">Kosten</h2>',
        '<p lang="en"><em>a</em> <strong>b</strong> <del>c</del><br>d</p>',
        '<ol start="3"><li>a</li></ol>',
        '<table><thead><tr><th class="text-right">a</th></tr></thead></table>',
        '<p><a href="mailto:a@b.example">a</a> <a href="tel:+49">b</a> <a href="https://x.example/?a=1&amp;b=2">c</a></p>',
        '<p><time datetime="2026-11-27">heute</time></p>',
        "<dl><dt>a</dt><dd>b</dd></dl>",
        '<p><sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>',
    ],
)
def test_what_the_dialect_makes_is_left_as_it_is(html: str) -> None:
    parts, expected = tree(cleaned(html)), tree(html)
    assert [(each.tag, sorted(each.items()), each.text) for each in parts.iter()] == [
        (each.tag, sorted(each.items()), each.text) for each in expected.iter()
    ]


def test_cleaning_twice_changes_nothing_more() -> None:
    once = cleaned('<p onclick=x>a & b <a href="/x/?a=1&b=2">c</a><img src=/bilder/a.jpg alt="ä"></p><table><tr><td>x')
    assert cleaned(once) == once


def test_every_address_is_resolved_and_none_takes_the_link_away() -> None:
    seen: list[str] = []

    def resolve(tag: str, address: str) -> str | None:
        seen.append(f"{tag} {address}")
        return None if address == "weg.pdf" else f"https://neu.example/{address.rpartition('/')[2]}"

    html = '<a href="weg.pdf">a</a><a href="da.pdf">b</a><a href="https://x.example/c">c</a><img src="bild.jpg">'
    cleaned_html = resolved(sanitised(html), resolve)
    assert seen == ["a weg.pdf", "a da.pdf", "a https://x.example/c", "img bild.jpg"]
    assert cleaned_html == (
        '<a>a</a><a href="https://neu.example/da.pdf">b</a><a href="https://neu.example/c">c</a>'
        '<img src="https://neu.example/bild.jpg">'
    )


def test_addresses_for_readers_outside_are_absolute() -> None:
    html = '<a href="/termine/">a</a><a href="#unten">b</a><img src="/bilder/a.jpg"><a href="https://x.example/">c</a>'
    assert with_absolute_addresses(html, "https://stadt.example/meldungen/x/") == (
        '<a href="https://stadt.example/termine/">a</a><a href="https://stadt.example/meldungen/x/#unten">b</a>'
        '<img src="https://stadt.example/bilder/a.jpg"><a href="https://x.example/">c</a>'
    )


def test_a_fragment_becomes_one_tree_without_comments() -> None:
    root = tree("a <!-- x --> <p>b</p>c")
    assert root.tag == "div"
    assert root.text_content() == "a  bc"
    assert [child.tag for child in root] == ["p"]


def test_emphasis_left_open_around_blocks_is_dropped_and_its_words_stay() -> None:
    html = sanitised("<i>a &amp; b<ul><li>c <b>d</b></li></ul></i> <i>e</i>")
    assert html == "a &amp; b<ul><li>c <b>d</b></li></ul> <i>e</i>"


def test_addresses_stay_as_they_are_when_emphasis_is_dropped() -> None:
    html = sanitised('<b><p><a href="https://müller.example/ä?b=1&amp;c=2">x</a></p></b>')
    assert html == '<p><a href="https://müller.example/ä?b=1&amp;c=2">x</a></p>'


def test_a_reference_to_a_control_character_does_not_end_the_build() -> None:
    assert sanitised("<p>a&#27;b&#0;</p>") == "<p>ab\ufffd</p>"


def test_an_item_keeps_its_number_and_only_a_number() -> None:
    html = sanitised('<ol><li value="7">a</li><li value="x">b</li><li value=" 09 ">c</li></ol>')
    assert html == '<ol><li value="7">a</li><li>b</li><li value="9">c</li></ol>'


def test_soft_hyphens_are_gone_from_words_and_values() -> None:
    assert sanitised('<p title="a&shy;b">c\u00add&#173;e</p>') == '<p title="ab">cde</p>'
