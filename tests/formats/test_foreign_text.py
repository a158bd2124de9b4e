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
    '<p lang="ar">ب</p>\n\n<span lang="en">**Welcome**</span>': (
        '<p lang="ar">ب</p><p><span lang="en"><strong>Welcome</strong></span></p>'
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_text_in_another_language_is_markdown_too(text: str, expected: str) -> None:
    assert sanitised(Dialect().html(text)).replace("\n", "") == expected
