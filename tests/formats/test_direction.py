"""Each block reads in its own direction."""

import pytest

from plugins.formats.direction import with_directions
from plugins.formats.html import sanitised

AUTO = ' dir="auto"'
CASES = {
    "<p>a</p><p>ب</p>": f"<p{AUTO}>a</p><p{AUTO}>ب</p>",
    "<h2>a</h2><hr><pre>b</pre>": f"<h2{AUTO}>a</h2><hr><pre{AUTO}>b</pre>",
    "<ol><li>1</li><li>ب</li><li>c</li></ol>": f"<ol{AUTO}><li>1</li><li>ب</li><li{AUTO}>c</li></ol>",
    "<ul><li><p>ب</p><p>b</p></li></ul>": f"<ul{AUTO}><li><p>ب</p><p{AUTO}>b</p></li></ul>",
    "<blockquote><p>a</p><p>ب</p></blockquote>": f"<blockquote{AUTO}><p>a</p><p{AUTO}>ب</p></blockquote>",
    "<table><tbody><tr><th></th><td>ب</td><td>b</td></tr></tbody></table>": (
        f"<table{AUTO}><tbody><tr><th></th><td>ب</td><td{AUTO}>b</td></tr></tbody></table>"
    ),
    "<dl><dt>a</dt><dd>ب</dd></dl>": f"<dl{AUTO}><dt>a</dt><dd{AUTO}>ب</dd></dl>",
    '<p>a<br>b<img src="x" alt=""> <b>c</b></p>': f'<p{AUTO}>a<br>b<img src="x" alt=""> <b>c</b></p>',
    '<p lang="ar" dir="rtl">a</p>': '<p lang="ar" dir="rtl">a</p>',
    '<div dir="rtl"><p>a</p><p>b</p></div><p>c</p>': f'<div dir="rtl"><p>a</p><p>b</p></div><p{AUTO}>c</p>',
    '<p><span dir="rtl">a</span></p><p dir="right">b</p>': f'<p{AUTO}><span dir="rtl">a</span></p><p{AUTO}>b</p>',
    '<p lang="uk">a <i lang="ua">b</i></p>': f'<p lang="uk"{AUTO}>a <i>b</i></p>',
    '<p title="<b> > c">a</p>': f'<p title="<b> > c"{AUTO}>a</p>',
}


@pytest.mark.parametrize(("html", "expected"), CASES.items())
def test_the_first_block_decides_for_what_is_around_it(html: str, expected: str) -> None:
    assert with_directions(sanitised(html)) == sanitised(expected)
    assert with_directions(sanitised(expected)) == sanitised(expected)
