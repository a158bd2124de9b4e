"""Each limit is reached without a word, and one more is said with its number and its line."""

import pytest

from plugins.domain import limits
from plugins.domain.limits import body_too_large, too_deep, too_large


def test_a_line_may_be_as_long_as_the_limit() -> None:
    longest = "a" * limits.LONGEST_LINE
    assert too_large(f"x\n{longest}") is None
    assert too_large(f"x\n{longest}a") == (2, "Die Zeile hat 10001 Zeichen, erlaubt sind 10000. Bitte Absätze machen.")


def test_a_table_may_have_as_many_columns_as_the_limit() -> None:
    row = "|" * (limits.MOST_COLUMNS + 1)
    assert too_large(row) is None
    assert too_large(f"\n\n{row}|") == (
        3,
        "Die Tabelle hat mehr als 50 Spalten. Bitte kürzen oder als Datei anhängen.",
    )


def test_a_body_may_have_as_many_bytes_as_the_limit() -> None:
    fits = "ä\n\n" * (limits.LONGEST_BODY // 4)
    assert len(fits.encode()) == limits.LONGEST_BODY == 200_000
    assert body_too_large(fits) is None
    assert body_too_large(f"{fits}{'b' * 1500}") == (
        0,
        "Der Text hat 201 KB, erlaubt sind 200. Bitte kürzen oder anhängen.",
    )


def test_a_body_may_have_as_many_footnotes_as_the_limit() -> None:
    notes = "[^1]\n\n" * limits.MOST_NOTES
    assert body_too_large(notes) is None
    assert body_too_large(f"{notes}[^1]") == (0, "Der Text hat mehr als 300 Fußnoten. Bitte kürzen.")


LONG = "Dieser Absatz ist zu lang. Bitte mit leeren Zeilen teilen. Eine lange Liste bitte als Datei anhängen."
BRACKETS = "In diesem Absatz stehen mehr als 1000 eckige Klammern. Bitte mit leeren Zeilen teilen."


@pytest.mark.parametrize(
    ("largest", "more", "message"),
    [
        ("a\n" * 999 + "a\n", "a\n", LONG),
        ("a" * 20_000, "a", LONG),
        ("[" * 1000, "[", BRACKETS),
    ],
    ids=["lines", "characters", "brackets"],
)
@pytest.mark.parametrize(
    ("before", "line"),
    [("", 0), ("eins\n\n", 2), ("\n\n\neins\nzwei\n \n\n\ndrei\n\n", 10)],
    ids=["top", "below", "far"],
)
def test_a_block_may_be_as_large_as_the_limit_and_is_named_on_its_first_line(
    before: str, line: int, largest: str, more: str, message: str
) -> None:
    assert body_too_large(f"{before}{largest[:-1]}") is None
    assert body_too_large(f"{before}{largest}{more}") == (line, message)


@pytest.mark.parametrize("tag", ["col", "br", "hr", "img", "wbr"])
def test_what_holds_nothing_is_no_level(tag: str) -> None:
    assert too_deep(f"<{tag}>" * 1000) is None


@pytest.mark.parametrize(
    ("tag", "deepest", "words"),
    [
        ("ul", 20, "mehr als 20 Listen ineinander"),
        ("ol", 20, "mehr als 20 Listen ineinander"),
        ("dl", 20, "mehr als 20 Listen ineinander"),
        ("blockquote", 10, "mehr als 10 Zitate ineinander"),
        ("div", 60, "HTML mehr als 60-mal ineinander"),
        ("span", 60, "HTML mehr als 60-mal ineinander"),
    ],
)
def test_levels_may_reach_their_limit_and_count_only_while_they_are_open(tag: str, deepest: int, words: str) -> None:
    whole = f"<{tag}>" * deepest + f"</{tag}>" * deepest
    assert too_deep(whole * 3) is None
    assert words in str(too_deep(f"<{tag}>" + whole))
