"""HTML of others as a text of ours: what it looked like comes out, and nothing disappears unsaid."""

import pytest

from plugins.formats.html import sanitised
from plugins.formats.markdown import Dialect
from plugins.moving_in.cleaned import Remark, cleaned
from plugins.moving_in.markdown_text import markdown
from plugins.moving_in.plain import opening, plain, shortened, without_more
from plugins.moving_in.wordpress_text import rendered, with_paragraphs

DIALECT = Dialect()


def link(address: str, _words: str) -> tuple[str | None, Remark | None]:
    return (None, Remark("böse", address)) if address.startswith("javascript:") else (address, None)


def picture(address: str, _description: str) -> tuple[str | None, Remark | None]:
    return f"bilder/{address.rpartition('/')[2]}", None


def text(html: str) -> str:
    return markdown(cleaned(html, link, picture)[0])


def remarks(html: str) -> list[str]:
    return [remark.text for remark in cleaned(html, link, picture)[1]]


def shown(html: str) -> str:
    """As a page shows it."""
    return sanitised(DIALECT.html(text(html)))


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<p>Eins\n  zwei</p>", "Eins zwei\n"),
        ("<p>Eins<br>zwei<br/><br/>drei</p>", "Eins\nzwei\n\ndrei\n"),
        ("<div>Eins</div><div>Zwei</div>", "Eins\n\nZwei\n"),
        ("<div>lose<p>Absatz</p>mehr</div>", "lose\n\nAbsatz\n\nmehr\n"),
        ("<h1>A</h1><h4><b>B</b></h4>", "## A\n\n### B\n"),
        ("<p>&nbsp;</p><p>23.&nbsp;bis 24.&nbsp;&nbsp; Mai</p>", "23.\u00a0bis 24. Mai\n"),
        ("<p><strong> fett </strong>und <em></em><b>A</b>bc</p>", "**fett** und **A**bc\n"),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n  - b\n- c\n\n  d\n"),
        ('<ol start="3"><li>c</li><li>d</li></ol>', "3. c\n4. d\n"),
        ("<p>m<sup>2</sup>, H<sub>2</sub>O</p>", "m<sup>2</sup>, H<sub>2</sub>O\n"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b\n"),
        ("<dl><dt>Mo</dt><dd>8 Uhr</dd></dl>", "**Mo**\n\n8 Uhr\n"),
        ("<p>Er sagte <q>ja</q>.</p>", "Er sagte „ja“.\n"),
        ('<p><a href="https://a.example/x_y">https://a.example/x_y</a></p>', "https://a.example/x_y\n"),
        ('<p><a href="mailto:a_b@c.example">a_b@c.example</a></p>', "a_b@c.example\n"),
        ('<p><a href="/a">nur [so]</a></p>', "[nur \\[so\\]](/a)\n"),
        ('<p><a href="x.jpg"><img src="y.jpg" alt="Y"></a></p>', "![Y](bilder/y.jpg)\n"),
        ('<p><a href="/plan"><img src="y.jpg" alt="Y"></a></p>', "[![Y](bilder/y.jpg)](/plan)\n"),
        ('<img src="data:image/gif;base64,x" data-src="/late.jpg" alt="Spät">', "![Spät](bilder/late.jpg)\n"),
        ('<p>a<img src="/zaehler.gif" width="1" height="1">b</p>', "ab\n"),
        ("<table><tr><td><b>A</b></td><td><b>B</b></td></tr><tr><td>1|2</td><td><p>x</p><p>y</p></td></tr></table>",
         "| A | B |\n| --- | --- |\n| 1\\|2 | x y |\n"),
        ("<table><caption>Zeiten</caption><tr><td>Mo</td><td>8</td></tr><tr><td>Di</td><td><ul><li>a</li><li>b</li></ul></td></tr></table>",
         "Zeiten\n\n|  |  |\n| --- | --- |\n| Mo | 8 |\n| Di | a; b |\n"),
        ("<table><tr><td><p>nur</p><p>Anordnung</p></td></tr></table>", "nur\n\nAnordnung\n"),
        ("<script>x</script><style>y</style><!-- z --><p>da</p>", "da\n"),
        ("<p>a<o:p></o:p> <font color=red>b</font> <span lang=EN>c</span></p>", "a b c\n"),
        ("<!--[if gte mso 9]><xml><w:x>1</w:x></xml><![endif]--><p class=MsoNormal>da</p>", "da\n"),
        ("<p class=MsoListParagraph><b>·</b>&nbsp; A</p><p class=MsoListParagraph>1.&nbsp; B</p>", "- A\n\n1. B\n"),
        ("<pre>a\n  &lt;b&gt; *c*</pre>", "```\na\n  <b> *c*\n```\n"),
        ("", ""),
        ("<p></p><div><br></div>", ""),
    ],
)  # fmt: skip
def test_html_becomes_markdown(html: str, written: str) -> None:
    assert text(html) == written


@pytest.mark.parametrize(
    "words",
    [
        "Bürger*innen und Radfahrer*innen",
        "*kein* Stern und _kein_ Strich, snake_case",
        "5 * 4 = 20, 3* und 4*",
        "# keine Überschrift",
        "## auch keine",
        "> kein Zitat",
        "| a | b |",
        "---",
        "===",
        "~~~",
        "`kein Code` und ``` auch nicht",
        "<b>neu</b> <neu> <5 t & &amp; &lt; AT&T",
        "[Text](https://a.example) [1]: x ![b](c.jpg) [^1]",
        "\\* Pfad C:\\Temp\\x \\\\server\\akten",
        "{#anker} { .klasse }",
        "24. Dezember",
        "#rotenburg",
        "1) oder 2)",
        "a__b__c und **d**",
    ],
)
def test_what_is_text_stays_text(words: str) -> None:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    assert plain(shown(f"<p>{escaped}</p>").replace("&amp;", "&#38;amp;")) == plain(
        f"<p>{escaped}</p>".replace("&amp;", "&#38;amp;")
    )
    for sign in ("<em>", "<strong>", "<h2", "<blockquote", "<table", "<hr", "<code", "<img", "<ul"):
        assert sign not in shown(f"<p>{escaped}</p>")


def test_what_is_left_out_is_said() -> None:
    assert "Skript" in remarks("<script>x</script>")[0]
    assert "Formular" in remarks("<form><p>Name <input></p></form>")[0]
    assert "https://a.example/f" in remarks('<iframe src="//a.example/f"></iframe>')[0]
    assert text('<iframe src="//a.example/f"></iframe>') == "https://a.example/f\n"
    assert "eingebettet" in remarks("<object data='x.swf'></object>")[0].lower()
    assert "verbunden" in remarks("<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>")[0]
    assert remarks('<p><a href="javascript:alert(1)">x</a></p>') == ["böse"]
    assert remarks("<p>nichts</p>") == []


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "span"])
def test_deep_nesting_is_flattened_or_said(tag: str) -> None:
    html = f"{f'<{tag}>' * 2000}Ende der Straße, und hier geht es weiter."
    assert "Ende der Straße" in text(html) or any("verschachtelt" in remark for remark in remarks(html))


def test_a_summary_ends_where_it_only_leads_on() -> None:
    assert without_more("Es ist zu. […]") == "Es ist zu."
    assert without_more("Es ist zu. Weiterlesen »") == "Es ist zu."
    assert without_more("Es ist zu. The post Zu appeared first on Altdorf.") == "Es ist zu."
    assert without_more("Der Beitrag steigt. Mehr im Text.") == "Der Beitrag steigt. Mehr im Text."


def test_a_summary_is_cut_at_a_sentence_or_a_word() -> None:
    long = "Am 3. Mai ist die Straße zu. " + "Wort " * 100
    assert len(shortened(long, 300)) <= 300
    assert shortened(long, 300).endswith(" …")
    assert shortened("Am 3. Mai um 10 Uhr ist hier zu. Und morgen auch noch.", 40) == "Am 3. Mai um 10 Uhr ist hier zu."


def test_an_opening_is_the_first_paragraph_that_says_something() -> None:
    html = "<h2>Titel</h2><p>Foto: Eva Mai</p><p>Die Straße am Markt ist bis Montag zu.</p><p>Mehr.</p>"
    assert opening(html) == "Die Straße am Markt ist bis Montag zu."
    assert opening("<ul><li>nur Punkte</li></ul>") == "nur Punkte"


def test_paragraphs_of_the_classic_editor() -> None:
    assert with_paragraphs("a\r\nb".replace("\r", "")) == "<p>a<br>b</p>"
    assert (
        with_paragraphs("<ul>\n<li>x</li>\n\n<li>y</li>\n</ul>\nz") == "<ul>\n<li>x</li>\n\n<li>y</li>\n</ul>\n<p>z</p>"
    )
    assert with_paragraphs('<p style="x">a</p>\n\nb\n\nc') == '<p style="x">a</p>\n<p>b</p>\n<p>c</p>'


def test_a_word_in_brackets_is_no_shortcode() -> None:
    kept = "[sic] [bitte mitbringen] [1] [Update] siehe [A]"
    assert rendered(kept, {}) == (f"<p>{kept}</p>", [])
    html, said = rendered("[gallery ids='1,2'] [embed]https://a.example/v[/embed]", {})
    assert "https://a.example/v" in html
    assert "Galerie" in said[0]


def test_a_hostile_text_ends_in_time() -> None:
    for text_ in ("[a]" * 100_000, "[caption]" * 50_000, "<" * 300_000, "[a x=" * 50_000, "<!-- wp:" * 50_000):
        rendered(text_, {})
        cleaned(text_, link, picture)
