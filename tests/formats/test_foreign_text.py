"""Markdown in another language."""

import pytest

from plugins.formats.html import sanitised
from plugins.formats.markdown import Dialect

CASES = {
    '<div lang="uk">\nа **б**\n</div>': '<div lang="uk"><p>а <strong>б</strong></p></div>',
    'Davor\n<div lang="ar" dir="rtl" markdown="1">\n## A\n\n- b\n- c\n</div>\nDanach': (
        '<p>Davor</p><div lang="ar" dir="rtl"><h2>A</h2><ul><li>b</li><li>c</li></ul></div><p>Danach</p>'
    ),
    "<DIV LANG=tr>\n1. a\n2. b\n</DIV>": '<div lang="tr"><ol><li>a</li><li>b</li></ol></div>',
    '<div lang="uk">\nа\n</div>\n\n<div lang="ar">\nب\n</div>': (
        '<div lang="uk"><p>а</p></div><div lang="ar"><p>ب</p></div>'
    ),
    '```\n<div lang="uk">\n**a**\n</div>\n```': ('<pre><code>&lt;div lang="uk"&gt;**a**&lt;/div&gt;</code></pre>'),
    '<p lang="ar">**ب**</p>\n\n<span lang="en">**Welcome**</span>': (
        '<p lang="ar"><strong>ب</strong></p><p><span lang="en"><strong>Welcome</strong></span></p>'
    ),
    '<div lang="uk">**а** б</div>\nDanach **c**': (
        '<div lang="uk"><p><strong>а</strong> б</p></div><p>Danach <strong>c</strong></p>'
    ),
    '<p lang="uk">**а**\nб\n\nDanach <b>c</b>': ('<p lang="uk"><strong>а</strong><br>б</p><p>Danach <b>c</b></p>'),
    '<div lang="uk">\n**а**\n<div lang="tr">\n- b\n</div>\n*c*\n</div>\n\n*d*': (
        '<div lang="uk"><p><strong>а</strong></p><div lang="tr"><ul><li>b</li></ul></div><p><em>c</em></p></div>'
        "<p><em>d</em></p>"
    ),
    'Davor\n\n<div lang="uk">\n**а**\n\n- b': (
        '<p>Davor</p><div lang="uk"><p><strong>а</strong></p><ul><li>b</li></ul></div>'
    ),
    '- a\n- b\n\n  <div lang="en">\n\n  **in**\n\n  </div>\n- c': (
        '<ul><li><p>a</p></li><li><p>b</p><div lang="en"><p><strong>in</strong></p></div></li><li><p>c</p></li></ul>'
    ),
    '<section lang="uk">\n**а**\n</section>': '<div lang="uk"><p><strong>а</strong></p></div>',
    '<blockquote lang="en">\n**a**\n</blockquote>': '<blockquote lang="en"><p><strong>a</strong></p></blockquote>',
    'Ein `<div lang="uk">` ist **b**': '<p>Ein <code>&lt;div lang="uk"&gt;</code> ist <strong>b</strong></p>',
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_text_in_another_language_is_markdown_too(text: str, expected: str) -> None:
    assert sanitised(Dialect().html(text)).replace("\n", "") == expected


APART = {
    "<details>\n<summary>Mehr</summary>\n\n- a\n- b\n\n</details>\nDanach": (
        "<details><summary>Mehr</summary><ul><li>a</li><li>b</li></ul></details><p>Danach</p>"
    ),
    '<div align="center">\n\n**a**\n\n</div>': "<div><p><strong>a</strong></p></div>",
    "<center>\n\n1. a\n2. b\n\n</center>": "<ol><li>a</li><li>b</li></ol>",
    "<div>\n<div>\n\n- a\n\n</div>\n</div>": "<div><div><ul><li>a</li></ul></div></div>",
    "<div>\n<p>a</p>\n\n<p>b</p>\n</div>": "<div><p>a</p><p>b</p></div>",
    "<div>\n**a**\n</div>": "<div>**a**</div>",
    "<div>a\n\n</div>": "<div>a</div>",
}


@pytest.mark.parametrize(("text", "expected"), APART.items())
def test_an_empty_line_lets_markdown_begin_in_an_element(text: str, expected: str) -> None:
    assert sanitised(Dialect().html(text)).replace("\n", "") == expected
