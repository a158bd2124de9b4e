"""The place is marked where a person sees it, whatever signs stand before it, and a long line is cut around it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.excerpt import correction, excerpt, place_of
from plugins.domain.problems import Problem
from plugins.domain.shown_line import WIDTH, signs
from tests.tools import many


def about(words: str | None, field: str | None = None, right: str | None = None) -> Problem:
    return Problem(path="a.md", line=2, field=field, text="Falsch.", wrong=words, right=right)


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        ("Größe: ", 7),
        (unicodedata.normalize("NFD", "Größe: "), 7),
        ("🚧 x: ", 6),
        ("👩‍👧 🇩🇪 👍🏽: ", 10),
        ("漢字: ", 6),
        ("\tx: ", 7),
        ("\ufeffx: ", 3),
        ("Stra\u00adße: ", 8),
        ("x\u200b: ", 3),
        ("ℹ️: ", 4),
        ("\x1bx: ", 11),
    ],
)
def test_the_mark_stands_under_the_place(before: str, columns: int) -> None:
    _, mark = excerpt(about("falsch"), f"{before}falsch Ende")
    assert mark == f"      {' ' * columns}^^^^^^"


def test_words_are_found_however_their_letters_are_composed() -> None:
    line = unicodedata.normalize("NFD", "Titel: Große\u00a0Stra\u00adße gesperrt")
    place = place_of(about("Große Straße"), line)
    assert place is not None
    assert unicodedata.normalize("NFC", line[slice(*place)]) == "Große\u00a0Stra\u00adße"


def test_a_value_that_is_called_like_its_key_is_marked_as_the_value() -> None:
    assert excerpt(about("Thema", "Thema"), "Thema: Thema")[1] == "      ^^^^^"
    line = "Titel: Datum: Datum"
    assert excerpt(about("Datum", "Titel"), line)[1] == f"      {' ' * 7}^^^^^"


@pytest.mark.parametrize("start", [0, 40, 75, 160, 194])
@pytest.mark.parametrize("filling", ["x", "ü", "🚧"])
def test_a_long_line_is_cut_around_the_place(start: int, filling: str) -> None:
    line = f"{filling * start}FALSCH{filling * (194 - start)}"
    shown, mark = excerpt(about("FALSCH"), line)
    width = sum(sign.width for sign in signs(shown))
    assert width <= WIDTH
    before = shown.partition("FALSCH")[0]
    assert "FALSCH" in shown
    assert len(mark) - len("^^^^^^") == sum(sign.width for sign in signs(before))
    assert (before.strip()[:1] == "…") is ("…" in before)


def test_a_place_that_is_longer_than_a_terminal_is_marked_as_far_as_it_is_shown() -> None:
    shown, mark = excerpt(about("x" * 300), f"Kurztext: {'x' * 300}")
    assert len(shown) <= WIDTH
    assert len(mark) <= len(shown)


def test_an_item_is_corrected_with_all_that_stands_around_it() -> None:
    problem = about("21.11.2026, 14 Uhr", "Änderungen", "2026-11-21 14:00")
    assert correction(problem, "  - 21.11.2026, 14 Uhr: Länger.") == "  - 2026-11-21 14:00: Länger."


def test_what_is_to_be_added_stands_alone() -> None:
    missing = Problem(path="a.md", line=1, field="Thema", text="Das Feld fehlt.", right="Thema: Verkehr")
    assert excerpt(missing, "---") == ["  So: Thema: Verkehr"]


def test_several_lines_instead_of_one_stand_below_each_other() -> None:
    problem = about("23. bis 27.11.", "Gültig bis", "Gültig ab: 2026-11-23\nGültig bis: 2026-11-27")
    assert excerpt(problem, "Gültig bis: 23. bis 27.11.")[2:] == [
        "  So: Gültig ab: 2026-11-23",
        "      Gültig bis: 2026-11-27",
    ]


def test_nothing_is_shown_of_a_line_that_is_not_there() -> None:
    assert excerpt(about("falsch"), None) == []
    assert excerpt(about("falsch", right="richtig"), "anders")[:1] == ["      anders"]
    assert correction(about("falsch", right="richtig"), "anders") is None


@many(200)
@given(line=st.text(), words=st.none() | st.text(), right=st.none() | st.text(), field=st.none() | st.text())
def test_whatever_stands_on_a_line_is_shown_indented(
    line: str, words: str | None, right: str | None, field: str | None
) -> None:
    problem = about(words, field, right)
    for shown in excerpt(problem, line.replace("\n", " ")):
        assert not shown or shown.startswith("  ")
        assert "\n" not in shown
        assert "\x1b" not in shown


def test_a_heap_of_marks_on_one_letter_takes_no_time() -> None:
    line = "a" + "\u0301" * 100_000 + " falsch"
    assert excerpt(about("falsch"), line)[-1].endswith("^^^^^^")
