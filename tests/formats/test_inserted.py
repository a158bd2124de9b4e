"""A value comes out as it stands in the town's file, wherever a page names it."""

import pytest

from plugins.formats.html import sanitised
from plugins.formats.inserted import with_values
from plugins.formats.markdown import Dialect
from plugins.formats.reachable_html import with_links

VALUES = {
    "a.odd": '*Au* _b_ <b>c</b> [d](/e/) | `f` & "g" {{ x }} \\',
    "a.list": "- 1. # x",
    "a.mail": "post@au.test",
    "a.phone": "04261 71-0",
    "a.site": "https://au.test",
    "a.web": "https://au.test/x_y_z?a=1&b=2",
    "a.name": "Stadt Au (Ems)",
    "a.missing": "[bitte ergänzen: E-Mail]",
    "a.both": "Amt, www.amt.test, post@au.test",
    "a.none": None,
    "a": "",
}  # fmt: skip
ODD = '*Au* _b_ &lt;b&gt;c&lt;/b&gt; [d](/e/) | `f` &amp; "g" {{ x }} \\'


def read(body: str) -> str:
    return with_links(sanitised(with_values(body, VALUES, Dialect().html))).strip()


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("{{ a.odd }}", f"<p>{ODD}</p>"),
        ("**{{ a.odd }}**", f"<p><strong>{ODD}</strong></p>"),
        ("*{{a.name}}*: x", "<p><em>Stadt Au (Ems)</em>: x</p>"),
        ("## {{ a.odd }} {#x}", f'<h2 id="x">{ODD}</h2>'),
        ("- {{ a.odd }}", f"<ul>\n<li>{ODD}</li>\n</ul>"),
        ("{{ a.list }}", "<p>- 1. # x</p>"),
        ("`{{ a.odd }}`", f"<p><code>{ODD}</code></p>"),
        ("<em title='{{ a.name }}'>x</em>", '<p><em title="Stadt Au (Ems)">x</em></p>'),
        ("{{ a.name }}{{ a.name }}", "<p>Stadt Au (Ems)Stadt Au (Ems)</p>"),
        (r"\{{ a.name }}", "<p>{{ a.name }}</p>"),
        (r"`\{{ a.name }}` {{ a.name }}", "<p><code>{{ a.name }}</code> Stadt Au (Ems)</p>"),
        (
            "{{ a.site }}/feeds/?a=1&b.",
            '<p><a href="https://au.test/feeds/?a=1&amp;b">https://au.test/feeds/?a=1&amp;b</a>.</p>',
        ),
        ("{{ a.name }}/{{ a.name }}", "<p>Stadt Au (Ems)/Stadt Au (Ems)</p>"),
        ("A {{ a }} b", "<p>A b</p>"),
        ("qz0q {{ a.name }} qzz0q", "<p>qz0q Stadt Au (Ems) qzz0q</p>"),
    ],
)
def test_it_comes_out_as_typed(body: str, html: str) -> None:
    assert read(body) == html


def test_it_stands_in_the_cell_of_a_table() -> None:
    assert f"<td>{ODD}</td>" in read("| A | B |\n|---|---|\n| {{ a.odd }} | x |")


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("[Mail](mailto:{{ a.mail }})", '<p><a href="mailto:post@au.test">Mail</a></p>'),
        ("[Ruf](tel:{{ a.phone }})", '<p><a href="tel:+494261710">Ruf</a></p>'),
        ("[{{ a.name }}]({{ a.web }})", '<p><a href="https://au.test/x_y_z?a=1&amp;b=2">Stadt Au (Ems)</a></p>'),
        ("[S](mailto:a@b.test?subject={{ a.name }})",
         '<p><a href="mailto:a@b.test?subject=Stadt%20Au%20(Ems)">S</a></p>'),
        ("{{ a.mail }}", '<p><a href="mailto:post@au.test">post@au.test</a></p>'),
        ("<{{ a.mail }}>", '<p><a href="mailto:post@au.test">post@au.test</a></p>'),
        ("Tel. {{ a.phone }}", '<p>Tel. <a href="tel:+494261710">04261 71-0</a></p>'),
        ("{{ a.web }}.", '<p><a href="https://au.test/x_y_z?a=1&amp;b=2">https://au.test/x_y_z?a=1&amp;b=2</a>.</p>'),
        ("{{ a.both }}",
         '<p>Amt, <a href="https://www.amt.test">www.amt.test</a>, <a href="mailto:post@au.test">post@au.test</a></p>'),
    ],
)  # fmt: skip
def test_it_is_a_link_where_the_same_text_would_be_one(body: str, html: str) -> None:
    assert read(body) == html


@pytest.mark.parametrize("body", ["[Mail](mailto:{{ a.missing }})", "<a href='mailto:{{ a.missing }}'>Mail</a>"])
def test_a_link_to_what_is_missing_says_what_is_missing(body: str) -> None:
    assert read(body) == "<p>Mail [bitte ergänzen: E-Mail]</p>"
    shown = "[{{ a.missing }}](mailto:{{ a.missing }})"
    assert read(shown) == "<p>[bitte ergänzen: E-Mail]</p>"


def test_a_value_can_be_no_script() -> None:
    bad = {"a.x": "javascript:alert(1)", "a.y": '"><script>alert(1)</script>'}
    html = sanitised(with_values("[x]({{ a.x }}) <a href='/{{ a.y }}'>y</a>", bad, Dialect().html))
    assert "script:" not in html
    assert "<script" not in html
