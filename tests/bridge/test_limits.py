"""No text that is within the limits takes more than its share, and each limit has its message."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from plugins.domain.dated_words import mentions
from plugins.domain.keys import ANNOUNCEMENT_ROWS
from plugins.domain.limits import (
    DEEPEST_ELEMENT,
    DEEPEST_LIST,
    DEEPEST_QUOTE,
    LONGEST_BLOCK,
    LONGEST_BODY,
    LONGEST_LINE,
    MOST_BRACKETS,
    MOST_COLUMNS,
    MOST_ITEMS,
    MOST_LINES,
    MOST_NOTES,
    body_too_large,
    too_deep,
    too_large,
)
from plugins.formats.front_matter import HeadError, head
from plugins.formats.html import sanitised
from plugins.formats.markdown import Dialect
from plugins.paper.blocks import blocks as paper_blocks
from plugins.whatsapp.composition import channel_text
from plugins.whatsapp.markup import blocks as channel_blocks
from tests.factory import TOWN, a_post

DIALECT = Dialect()
HEAD = "---\nTitel: Fall\nDatum: 2026-11-20 09:30\n"


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("a\n" + "b" * (LONGEST_LINE + 1), 2, f"Die Zeile hat {LONGEST_LINE + 1} Zeichen"),
        ("[" * 20_000, 1, "Die Zeile hat 20000 Zeichen"),
        ("a\n\n" + "|a" * (MOST_COLUMNS + 2), 3, "mehr als 50 Spalten"),
    ],
)
def test_a_line_has_its_limits(text: str, number: int, words: str) -> None:
    found = too_large(text)
    assert found is not None
    assert (found[0], words in found[1]) == (number, True)


@pytest.mark.parametrize(
    ("body", "number", "words"),
    [
        ("ä" * 60 + "\n\n" + ("b" * 99 + "\n\n") * (LONGEST_BODY // 100), 0, "Der Text hat 20"),
        ("a\n\n" + "b\n" * (MOST_LINES + 1), 2, "Dieser Absatz ist zu lang."),
        ("a\n\n\n" + f"{'b' * 999}\n" * (LONGEST_BLOCK // 999), 3, "Dieser Absatz ist zu lang."),
        ("a\n \nb\n\n" + "[\n" * 900 + "[" * (MOST_BRACKETS - 800), 4, "eckige Klammern"),
        ("a[^1]\n\n" * (MOST_NOTES + 1), 0, "Fußnoten"),
    ],
)
def test_a_body_has_its_limits(body: str, number: int, words: str) -> None:
    found = body_too_large(body)
    assert found is not None
    assert (found[0], words in found[1]) == (number, True)


@pytest.mark.parametrize(
    "body",
    [
        ("b" * 998 + "\n\n") * (LONGEST_BODY // 1000),
        "- Straße\n" * MOST_LINES,
        "|a" * MOST_COLUMNS + "|",
        "[a](b) " * 900,
        "a[^1]\n\n" * MOST_NOTES,
        "",
    ],
)
def test_up_to_its_limits_a_body_is_fine(body: str) -> None:
    assert (too_large(body), body_too_large(body)) == (None, None)


def test_what_is_too_large_is_said_with_the_line_in_the_file() -> None:
    with pytest.raises(HeadError) as raised:
        head(f"{HEAD}---\nText.\n\n{'b' * (LONGEST_LINE + 1)}\n", "a.md", ANNOUNCEMENT_ROWS, print)
    assert raised.value.problem.line == 7
    with pytest.raises(HeadError) as raised:
        head(f"{HEAD}---\nText.\n\n" + "b\n" * (MOST_LINES + 2), "a.md", ANNOUNCEMENT_ROWS, print)
    assert raised.value.problem.line == 7


def lists(depth: int) -> str:
    return "".join(f"{'    ' * level}- Punkt\n" for level in range(depth))


@pytest.mark.parametrize(
    ("shape", "deepest", "words"),
    [
        (lists, DEEPEST_LIST, "Listen ineinander"),
        (lambda depth: "<ul><li>" * depth + "a", DEEPEST_LIST, "Listen ineinander"),
        (lambda depth: "<dl><dd>" * depth + "a", DEEPEST_LIST, "Listen ineinander"),
        (lambda depth: "> " * depth + "a", DEEPEST_QUOTE, "Zitate ineinander"),
        (lambda depth: ">" * depth + " a", DEEPEST_QUOTE, "Zitate ineinander"),
        (lambda depth: "<div>" * depth + "a", DEEPEST_ELEMENT, "HTML mehr als"),
        (lambda depth: "<b><i>" * (depth // 2) + "<b>" * (depth % 2) + "a", DEEPEST_ELEMENT, "HTML mehr als"),
    ],
)
def test_depth_has_its_limit_and_up_to_it_every_reader_follows(
    shape: Callable[[int], str], deepest: int, words: str
) -> None:
    html = sanitised(DIALECT.html(shape(deepest - 1)))
    assert too_deep(html) is None
    assert paper_blocks(html)
    assert [*channel_blocks(html, "https://a.example/")]
    assert words in (too_deep(sanitised(DIALECT.html(shape(deepest + 1)))) or "")


HOSTILE = {
    "brackets": "[" * MOST_BRACKETS,
    "bracketed pictures": "![" * MOST_BRACKETS,
    "half links": "[a](b " * MOST_BRACKETS,
    "comments": "<!--" * 2000,
    "stars": "*a **b ***c " * 700,
    "underscores": "*_" * 4000,
    "code": "`a " * 3000,
    "fences": " ```\n" * 900,
    "tags": "<a " * 3000,
    "tabs": "a" + "\t" * 9000 + "b",
    "blanks": "a" + " " * 9000 + "b",
    "escapes": "\\" * 9000,
    "addresses": "https://" * 1100,
    "mail": "a@a." * 2200,
    "pipes": "|".join("a" * (MOST_COLUMNS)) + "\n" + "|".join("-" * MOST_COLUMNS) + "\n" + "|`" * 25,
    "definitions": "a\n" + ":   b\n" * 900,
    "headings": "a\n=\n" * 450,
    "braces": "# a {\n" * 900,
    "notes": "a[^1] " * (MOST_NOTES - 1) + "\n\n[^1]: b",
    "digits": f"{'9' * 5000}. a",
    "dates": "bis Montag, 1.1. " * 500,
}


def seconds(body: str) -> float:
    begin = time.process_time()
    list(mentions(body, date(2026, 11, 20)))
    html = sanitised(DIALECT.html(body))
    if too_deep(html) is None:
        paper_blocks(html)
        list(channel_blocks(html, "https://a.example/"))
    return time.process_time() - begin


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_block_takes_seconds_at_most(name: str) -> None:
    """A ratio in the same run: an ordinary text of this size takes some milliseconds, a quadratic one used to hang."""
    hostile = HOSTILE[name]
    assert body_too_large(hostile) is None
    ordinary = "Die Straße ist von 8 bis 17 Uhr gesperrt. " * (len(hostile) // 42 + 20)
    usual = min(seconds(ordinary) for _ in range(3))
    assert seconds(hostile) < 400 * usual


@pytest.mark.parametrize("half", ["[{}", "![{}", "[ [a]({}"])
def test_words_behind_open_brackets_are_read_about_as_fast_as_the_brackets_alone(half: str) -> None:
    count = MOST_BRACKETS // half.count("[") - 100
    alone = min(seconds(half.format("") * count) for _ in range(3))
    assert seconds(half.format("a" * (LONGEST_BLOCK // count - len(half))) * count) < 6 * alone


@pytest.mark.parametrize("half", ["[a](b", "[a](<b", "![a](b", "[a](b(c"])
def test_addresses_that_never_end_are_read_about_as_fast_as_words(half: str) -> None:
    count, word = MOST_BRACKETS - 100, "a" * (LONGEST_BLOCK // MOST_BRACKETS - len(half))
    words = min(seconds(("[a]" + word) * count) for _ in range(3))
    assert seconds((half + word) * count) < 6 * words


def test_blanks_before_a_missing_colon_are_read_at_once() -> None:
    begin = time.process_time()
    head(f"---\nTitel: a\n{('b' + ' ' * 9000 + chr(10)) * 20}---\nText.\n", "a.md", ANNOUNCEMENT_ROWS, lambda _: None)
    hostile = time.process_time() - begin
    begin = time.process_time()
    usual = "Kontakt: " + "b" * 9000 + "\n"
    head(f"---\nTitel: a\n{usual * 20}---\nText.\n", "a.md", ANNOUNCEMENT_ROWS, lambda _: None)
    assert hostile < 400 * (time.process_time() - begin)


def test_a_list_in_the_head_has_its_limit() -> None:
    items = "".join(f"  - 2026-11-21 10:00: {number}\n" for number in range(MOST_ITEMS + 1))
    with pytest.raises(HeadError) as raised:
        head(f"{HEAD}Änderungen:\n{items}---\nText.\n", "a.md", ANNOUNCEMENT_ROWS, print)
    assert raised.value.problem.line == 5
    assert "501 Punkte" in raised.value.problem.text


def test_a_text_of_ten_thousand_blocks_is_shortened_at_once() -> None:
    filled = []

    def render(template: str, /, **context: object) -> str:
        filled.append(template)
        return "\n".join(str(each) for each in (context["blocks"] if isinstance(context["blocks"], list) else []))

    post = a_post(html="<p>Ein Satz.</p>" * 10_000)
    assert len(channel_text(post, TOWN, render).text) <= TOWN.longest_channel_text
    assert len(filled) < 150
