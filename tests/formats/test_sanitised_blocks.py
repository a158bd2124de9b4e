from random import Random

import pytest

from plugins.formats.html import PHRASES
from plugins.formats.sanitised_blocks import is_seen, lines_of, pieces

PARTS = [
    *("<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<br>", "<b>", "</b>", '<a href="/?a=1&amp;b=2">', "</a>"),
    *('<span title="</p><p>">', "</span>", '<div lang="uk" dir="ltr">', "</div>", "Rathaus", "&lt;", "<", ">", "\n"),
]


@pytest.mark.parametrize("within", [set[str](), {"b"}, PHRASES | {"a"}])
def test_lines_and_the_tags_that_end_them_are_all_there_is(within: set[str]) -> None:
    random = Random(5)  # noqa: S311 - the same texts on every run
    for _ in range(2000):
        html = "".join(random.choices(PARTS, k=random.randint(0, 12)))
        found = lines_of(within).findall(html)
        assert "".join(line + tag for line, tag, *_ in found) == html
        tags = [piece for piece in pieces(html) if piece.name and piece.name not in within]
        assert [tag for _, tag, *_ in found if tag] == [piece.html for piece in tags]
        assert [(end, name, more) for _, tag, end, name, more in found if tag] == [
            ("/" if piece.is_end else "", piece.name, piece.attributes) for piece in tags
        ]


@pytest.mark.parametrize(
    ("html", "is_there"),
    [("", False), ("<p>\n</p>", False), ("<p>\u200b&nbsp;</p>", False), ("<hr>", False), ("<p>&lt;</p>", True)],
)
def test_only_what_a_reader_finds_is_seen(html: str, is_there: bool) -> None:  # noqa: FBT001 - a case
    assert is_seen(html) is is_there
