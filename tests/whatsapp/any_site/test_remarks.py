"""What Pelican's log says of a text, and how a text is laid out without our theme."""

from logging import INFO, WARNING

import pytest

from plugins.whatsapp.fitting import Composed, Draft, Sheet
from plugins.whatsapp.headline import Headline
from plugins.whatsapp.layout import Layout
from plugins.whatsapp.remarks import remarks
from tests.templates import render

PAGE = "https://a.example/b/"
END = f"\n\n{PAGE}"


def said(
    text: str, html: str = "<p>x</p>", *, is_own: bool = True, left_out: tuple[str, ...] = ()
) -> list[tuple[int, str]]:
    return list(remarks(Composed(text=text, left_out=left_out), PAGE, html, 100, is_own=is_own))


def test_a_good_text_is_not_remarked_upon() -> None:
    assert said(f"*A*{END}") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{'x' * 90}{END}", "has 112 characters"),
        (f"a<br>b{END}", "“<br>”"),
        (f"**a**{END}", "one* star"),
        ("a", f"lacks the article's address, so there is no preview: {PAGE}"),
        ("https://c.example/", "instead of"),
        (f"https://c.example/{END}", "before"),
        (f"🎉🎉🎉🎉{END}", "4 emoji"),
    ],
)
def test_what_is_wrong_with_an_own_text_is_a_warning(text: str, words: str) -> None:
    [(level, sentence)] = said(text)
    assert level == WARNING
    assert words in sentence


def test_what_follows_from_the_page_is_no_warning() -> None:
    assert [level for level, _ in said(f"**a** https://c.example/{END}", is_own=False)] == [INFO, INFO]
    assert said(f"a &lt;b> <b>{END}", is_own=False) == []
    assert [level for level, _ in said(f"a{END}", is_own=False, left_out=("b",))] == [INFO]
    assert [level for level, _ in said(f"a{END}", '<p><img src="x.png" alt=""></p>', is_own=False)] == [INFO]


def test_a_text_that_nothing_makes_fit_is_a_warning() -> None:
    assert [level for level, _ in said(f"{'x' * 90}{END}", is_own=False)] == [WARNING]


@pytest.mark.parametrize("is_whole", [True, False])
@pytest.mark.parametrize("blocks", [[], ["a"], ["a", "- b\n- c"]])
@pytest.mark.parametrize("facts", [[], ["Wann: heute", "Wo: hier"]])
def test_the_layout_is_that_of_the_theme(blocks: list[str], facts: list[str], is_whole: bool) -> None:  # noqa: FBT001
    draft = Draft(blocks=blocks, facts=facts, is_whole=is_whole)
    of_theme, ours = (Sheet(Headline("🚧", "*A*"), PAGE, 999, each) for each in (render, Layout.of("de")))
    assert ours.first_fitting([draft]) == of_theme.first_fitting([draft])


def test_another_language_has_no_words_of_ours() -> None:
    draft = Draft(blocks=["a"], is_whole=False)
    assert Sheet(Headline("", "*A*"), PAGE, 999, Layout.of("en")).first_fitting([draft]).text == f"*A*\n\na{END}"
