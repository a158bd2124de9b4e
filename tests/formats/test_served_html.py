import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from plugins.formats.html import sanitised
from plugins.formats.served_html import served
from tests.tools import many

_ADDRESSES = ("/", "/a/", "//x.example/", "https://x.example/", "#a", "a/", "mailto:a@b.example", "data:,/")
_LINKS = st.sampled_from(_ADDRESSES).flatmap(
    lambda address: st.sampled_from(
        [f'<a title="a > b" href="{address}">href="/b/"</a>', f'<img alt=" src=" src="{address}">', f"<p>{address} <b>"]
    )
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<form\n  action="/suche/" role="search">', '<form\n  action="/x/suche/" role="search">'),
        ('<meta http-equiv="refresh" content="0; url=/a/">', '<meta http-equiv="refresh" content="0; url=/x/a/">'),
        (
            '<source srcset="/a.webp 1w,/b.webp 2x, //c.example/ 3x">',
            '<source srcset="/x/a.webp 1w,/x/b.webp 2x, //c.example/ 3x">',
        ),
        ('<button formaction="/a/" data-copy="/b/">', '<button formaction="/x/a/" data-copy="/b/">'),
        ('<meta content="/a/" name="description">', '<meta content="/a/" name="description">'),
        ('<script type="application/ld+json">{"url":"/a/"}</script>',) * 2,
        ('<p>&lt;a href="/a/"&gt;</p>',) * 2,
        ('<!doctype html>\n<a href="/">', '<!doctype html>\n<a href="/x/">'),
    ],
)
def test_every_address_from_the_root_goes_below_the_path_and_nothing_else_changes(written: str, expected: str) -> None:
    assert served(written, "/x") == expected
    assert served(written, "") is written


@many(300)
@given(st.lists(_LINKS, max_size=6).map("".join))
def test_a_parser_sees_the_same_page_but_for_the_path(written: str) -> None:
    written = sanitised(written)
    before, after = (html.fragments_fromstring(f"<div>{text}</div>")[0] for text in (written, served(written, "/x")))
    for here, there in zip(before.iter(), after.iter(), strict=True):
        assert (here.tag, here.text, here.tail, here.keys()) == (there.tag, there.text, there.tail, there.keys())
        for name, value in here.items():
            is_ours = name in {"href", "src"} and re.match(r"/(?!/)", str(value))
            assert there.get(name) == (f"/x{value!s}" if is_ours else value)
