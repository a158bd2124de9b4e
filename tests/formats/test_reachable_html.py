"""Links in sanitised HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.formats.html import sanitised
from plugins.formats.html_tree import tree
from plugins.formats.markdown import Dialect
from plugins.formats.reachable_html import linked, with_links
from tests.tools import many

TEL, MAIL = '<a href="tel:+494261710">{}</a>', '<a href="mailto:a@b.example">a@b.example</a>'
CASES = {
    "<p>Tel. 04261 71-0, Notruf <b>112</b></p>": (
        f'<p>Tel. {TEL.format("04261 71-0")}, Notruf <b><a href="tel:112">112</a></b></p>'
    ),
    "<p>04261&nbsp;71\u20110 &amp; a@b.example</p>": (
        f'<p><a href="tel:+494261710">04261&nbsp;71\u20110</a> &amp; {MAIL}</p>'
    ),
    "<ul><li>04261/71-0</li></ul>": f"<ul><li>{TEL.format('04261/71-0')}</li></ul>",
    "<table><tbody><tr><td>04261 71-0</td></tr></tbody></table>": (
        f"<table><tbody><tr><td>{TEL.format('04261 71-0')}</td></tr></tbody></table>"
    ),
    "<h2>Auskunft: 04261 71-0</h2>": f"<h2>Auskunft: {TEL.format('04261 71-0')}</h2>",
    "<p>04261 71-0<br>04261 71-0</p>": f"<p>{TEL.format('04261 71-0')}<br>{TEL.format('04261 71-0')}</p>",
    "<p>هاتف 04261 71-0</p>": '<p>هاتف <a href="tel:+494261710" dir="ltr">04261 71-0</a></p>',
}
KEPT = [
    '<p><a href="tel:+4942617110">04261 71-0</a></p>',
    '<p><a href="/kontakt/">Rufen Sie an: <b>04261 71-0</b></a></p>',
    "<p><code>04261 71-0</code> <kbd>a@b.example</kbd></p>",
    "<pre><code>04261 71-0\n</code></pre>",
    "<details><summary>04261 71-0</summary></details>",
    "<p>Kundennummer <b>0426171</b></p>",
    "<p>IBAN <b>DE12 </b>0123 4567 8901 2345 67</p>",
    '<p title="04261 71-0">a</p>',
    "<p>0426<b>171</b>0</p>",
]


@pytest.mark.parametrize(("html", "expected"), CASES.items())
def test_one_can_call_and_write_to_whom_a_text_names(html: str, expected: str) -> None:
    assert with_links(html) == expected
    assert with_links(expected) == expected


@pytest.mark.parametrize("html", KEPT)
def test_what_is_linked_or_not_meant_stays(html: str) -> None:
    assert with_links(html) == html


OWN = {
    "04261 71-0": "+494261710",
    "+49 (0)4261/71-0": "+494261710",
    "+49%20(0)4261%2071-0": "+494261710",
    "//04261710": "+494261710",
    "+494261710": "+494261710",
    "+494261710;ext=5": "+494261710;ext=5",
    "0800-RATHAUS": "0800-RATHAUS",
    "112": "112",
}


@pytest.mark.parametrize(("typed", "dialled"), OWN.items())
def test_the_address_of_a_call_that_an_editor_linked_dials_as_well(typed: str, dialled: str) -> None:
    text = ' href="tel:04261 71-0"'
    html = with_links(f'<p><a href="tel:{typed}" title="Anruf">Bauamt</a></p>') + with_links(f"<code>{text}</code>")
    assert html == f'<p><a href="tel:{dialled}" title="Anruf">Bauamt</a></p><code>{text}</code>'


def test_raw_html_and_markdown_are_linked_alike() -> None:
    html = with_links(sanitised(Dialect().html('<p lang="ar">04261 71-0</p>\n\n**04261 71-0** a@b.example')))
    assert re.findall('href="([^"]*)"', html) == ["tel:+494261710", "tel:+494261710", "mailto:a@b.example"]


def test_plain_text_keeps_its_signs_and_lines() -> None:
    assert linked("<b> & 04261 71-0\na@b.example") == f"&lt;b&gt; &amp; {TEL.format('04261 71-0')}<br>\n{MAIL}"


@many(200)
@given(
    st.lists(
        st.sampled_from([*"0123456789+()/-.,: \n\u00a0<>&", "Tel. ", "a@b.de", "ع", "**", "`", "04261 71"]), max_size=30
    )
)
def test_no_sign_of_a_text_is_lost_or_changed(signs: list[str]) -> None:
    html = sanitised(Dialect().html("".join(signs)))
    assert tree(with_links(html)).text_content() == tree(html).text_content()
    assert sanitised(with_links(html)) == with_links(html)
