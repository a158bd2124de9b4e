import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.formats.html import sanitised
from plugins.formats.html_tree import tree
from plugins.formats.markdown import Dialect

DIALECT = Dialect()


def headings(text: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h(\d)", DIALECT.html(text))]


@settings(deadline=None)
@given(st.lists(st.integers(min_value=1, max_value=6), min_size=1))
def test_headings_begin_below_the_page_title_and_skip_no_level(levels: list[int]) -> None:
    found = headings("\n\n".join(f"{'#' * level} x" for level in levels))
    assert len(found) == len(levels)
    assert found[0] == 2
    assert min(found) == 2
    assert max(found) <= 6
    assert all(later - earlier <= 1 for earlier, later in pairwise(found))


def test_headings_of_one_level_stay_of_one_level() -> None:
    assert headings("# a\n\n# b\n\n## c\n\n# d") == [2, 2, 3, 2]
    assert headings("### a\n\n##### b\n\n### c\n\n#### d") == [2, 3, 2, 3]
    assert headings("a\n=\n\nb\n--") == [2, 3]


def test_the_sides_of_cells_are_classes() -> None:
    html = DIALECT.html("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |")
    table = tree(html)
    assert [cell.get("class") for cell in table.iter("th")] == ["text-left", "text-center", "text-right", None]
    assert [cell.get("class") for cell in table.iter("td")] == ["text-left", "text-center", "text-right", None]
    assert "align" not in html
    assert "style" not in html


def test_every_table_is_one_and_the_text_after_it_stays() -> None:
    table = "| a |\n|---|\n| 1 |"
    quoted = "> " + table.replace("\n", "\n> ")
    root = tree(DIALECT.html(f"vorher\n\n{table}\n\ndazwischen\n\n{table}\n\nnachher\n\n{quoted}"))
    assert len(root.xpath("//table")) == 3
    assert [p.text for p in root.iter("p")] == ["vorher", "dazwischen", "nachher"]


def test_the_chosen_dialect_is_understood() -> None:
    root = tree(
        DIALECT.html("## Kosten {#kosten}\n\nBegriff\n: Erklärung\n\nText[^1]\n\n[^1]: Fußnote\n\n1. a\n2. b\n\n- c\n")
    )
    assert root.xpath("h2/@id") == ["kosten"]
    assert root.xpath("dl/dd/text()") == ["Erklärung"]
    assert root.xpath("//a[@class='footnote-backref']/@title") == ["Zurück zur Fußnote 1 im Text"]
    assert [child.tag for child in root if child.tag in {"ol", "ul"}] == ["ol", "ul"]


def test_nothing_is_guessed() -> None:
    html = DIALECT.html('"Anführung" -- und ... (c)\nneue Zeile\n\nWort und ~~nicht~~')
    assert html == '<p>"Anführung" -- und ... (c)<br>\nneue Zeile</p>\n<p>Wort und ~~nicht~~</p>'


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    first = DIALECT.html("Text[^1] [a][b]\n\n[^1]: Fußnote\n\n[b]: /x/")
    assert DIALECT.html("Text[^1] [a][b]\n\n[^1]: Fußnote\n\n[b]: /x/") == first
    assert DIALECT.html("[a][b]") == "<p>[a][b]</p>"


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=80))
def test_any_text_becomes_html_that_needs_no_second_cleaning(text: str) -> None:
    once = sanitised(DIALECT.html(text))
    assert sanitised(once) == once


@pytest.mark.parametrize(
    "words",
    [
        "a<b und c>d.",
        "<Name einsetzen>",
        "<wie immer>",
        "<foo>x</foo>",
        "<b und c>",
        "<Link>",
        "<!-- offen",
        "<?",
        "<!x>",
    ],
)
@pytest.mark.parametrize("form", ["{}", "Text {} Text", "- {}", "> {}", "## {}", "`{}`", "    {}", "```\n{}\n```"])
def test_angle_brackets_that_begin_no_tag_are_text(words: str, form: str) -> None:
    shown = tree(sanitised(DIALECT.html(form.format(words)))).text_content()
    assert words in str(shown)


@pytest.mark.parametrize("html", ["<script>a<b</script>", "<STYLE>a</STYLE>", "<!-- a -->", "<img src=x onerror=y()>"])
def test_what_the_sanitiser_removes_is_still_removed(html: str) -> None:
    assert tree(sanitised(DIALECT.html(f"Text {html} Text"))).text_content().split() == ["Text", "Text"]


@pytest.mark.parametrize("fence", ["```", "~~~~", "~~~ python", "``` {#id .klasse}"])
def test_fenced_code_is_one_block_without_attributes(fence: str) -> None:
    html = DIALECT.html(f"{fence}\n*a*\n\n<b> & c\n{fence.split(' ', maxsplit=1)[0]}")
    assert html == "<pre><code>*a*\n\n&lt;b&gt; &amp; c\n</code></pre>"


def test_a_fence_that_is_never_closed_loses_nothing() -> None:
    shown = tree(sanitised(DIALECT.html("```\na\n\n" + "\n" * 200 + "b"))).text_content()
    assert str(shown).split() == ["```", "a", "b"]
