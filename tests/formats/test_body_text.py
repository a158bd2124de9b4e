"""Lines, headings, quotes and signs come out as they were typed, and nothing written disappears."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.formats.html import sanitised
from plugins.formats.html_tree import tree
from plugins.formats.markdown import Dialect
from tests.tools import many

DIALECT = Dialect()


def html(text: str) -> str:
    return sanitised(DIALECT.html(text)).replace("\n", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stadt\nMarkt 1\n27356 Rotenburg", "Stadt<br>Markt 1<br>27356 Rotenburg"),
        ("Straßen\u00ad\nsperrung bis\nMontag", "Straßensperrung bis<br>Montag"),
        ("Straßen&shy;\nsperrung", "Straßensperrung"),
        ("Bürger\u00ad\nBüro", "BürgerBüro"),
        ("Nummer\u00ad\n5", "Nummer<br>5"),
        ("Stadt\n<!-- Adresse -->\nMarkt 1", "Stadt<br>Markt 1"),
        ("Stadt\\\nMarkt 1", "Stadt<br>Markt 1"),
        ("Stadt  \nMarkt 1", "Stadt<br>Markt 1"),
        ("Stadt<br>\nMarkt 1", "Stadt<br>Markt 1"),
        ("Stadt\u00a0\n\tMarkt 1", "Stadt<br>Markt 1"),
        ("**Wann:\nMontag**", "<strong>Wann:<br>Montag</strong>"),
        ("`a\nb`", "<code>ab</code>"),
        ("    Montag, 30.11.\n    Dienstag, 1.12.", "Montag, 30.11.<br>Dienstag, 1.12."),
        ("Ordner C:\\", "Ordner C:\\"),
        ("a\\\\\nb", "a\\<br>b"),
    ],
)
def test_a_line_break_is_a_line_break(text: str, expected: str) -> None:
    assert html(text) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\~ 20, A \& B, \<6, \$5, a\@b, 1\: 2", "~ 20, A &amp; B, &lt;6, $5, a@b, 1: 2"),
        (r"\#kein Titel", "#kein Titel"),
        (r"\- kein Punkt", "- kein Punkt"),
        (r"1\. Mai", "1. Mai"),
        (r"\* zuzüglich", "* zuzüglich"),
        (r"\<b>", "&lt;b&gt;"),
        (r"\&amp; \&uuml; \&#64; \& &amp;", "&amp;amp; &amp;uuml; &amp;#64; &amp; &amp;"),
        (r"\\&amp;", r"\&amp;"),
        (r"a\\b, a \\ b, C:\\Daten\\neu", r"a\b, a \ b, C:\Daten\neu"),
        (r"\\ neu, \\server, \\*x\\*", r"\ neu, \server, \<em>x\</em>"),
        ("(\\\\10.0.0.1\\x) \\\\amt\\", "(\\\\10.0.0.1\\x) \\\\amt\\"),
        (r"C:\Users\x", r"C:\Users\x"),
        (r"\\server\akten\2026", r"\\server\akten\2026"),
        (r"\{a\} \[b\] \|", "{a} [b] |"),
    ],
)
def test_a_backslash_before_punctuation_is_an_escape_and_in_a_path_it_stays(text: str, expected: str) -> None:
    assert html(text) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "**Neu**{ab Januar}",
        "Hinweis\n{Stand: November}",
        "[Text](/x/){.wichtig}",
        "{#anker}",
        "{: .klasse }",
    ],
)
def test_braces_are_text(text: str) -> None:
    braces = re.search(r"\{.*\}", text)
    assert braces is not None
    assert braces.group() in tree(html(text)).text_content()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Formular {A38}", "<h2>Formular {A38}</h2>"),
        ("## Kosten {#kosten}", '<h2 id="kosten">Kosten</h2>'),
        ("Kosten {#kosten}\n======", '<h2 id="kosten">Kosten</h2>'),
        ("## {#kosten}", "<h2>{#kosten}</h2>"),
        ("##Titel", "<h2>Titel</h2>"),
        ("##\u00a0Titel", "<h2>Titel</h2>"),
        ("Text\n### Titel\nText", "<p>Text</p><h2>Titel</h2><p>Text</p>"),
        ("##", ""),
        ("#", ""),
        ("## ##", ""),
        ("## \u200b", ""),
        ("##Titel##", "<h2>Titel</h2>"),
        ("##C#", "<h2>C#</h2>"),
        ("## C##", "<h2>C##</h2>"),
        ("\u200e## Titel\u200b", "<h2>Titel</h2>"),
        ("#rotenburg #wuemme", "<p>#rotenburg #wuemme</p>"),
        ("Titel\n-----", "<h2>Titel</h2>"),
        ("Der Markt fällt aus.\n---\nIhre Stadt", "<p>Der Markt fällt aus.</p><hr><p>Ihre Stadt</p>"),
        ("Eins\nZwei\n---", "<p>Eins<br>Zwei</p><hr>"),
        ("a\n\n===\n\n***\n\n–––", "<p>a</p><hr><hr><hr>"),
        ("Viele Grüße\n--", "<p>Viele Grüße<br>--</p>"),
    ],
)
def test_a_heading_has_words_and_only_an_anchor_in_braces(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> a\n> b\nc", "<blockquote><p>a<br>b</p></blockquote><p>c</p>"),
        ("Er schrieb:\n> a", "<p>Er schrieb:</p><blockquote><p>a</p></blockquote>"),
        ("> 100 Plätze", "<p>&gt; 100 Plätze</p>"),
        (">18 Jahre", "<p>&gt;18 Jahre</p>"),
        ("> 24. Dezember", "<blockquote><p>24. Dezember</p></blockquote>"),
    ],
)
def test_what_is_quoted_is_what_has_the_mark(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 €*, Kinder 5 €*.", "12 €*, Kinder 5 €*."),
        ("10 %*; 5 %* Rabatt", "10 %*; 5 %* Rabatt"),
        ("(„Vorverkauf“*, „Abendkasse“*)", "(„Vorverkauf“*, „Abendkasse“*)"),
        ("Saal (groß)*, Saal (klein)*", "Saal (groß)*, Saal (klein)*"),
        ('"Nord"*, "Süd"*; »Ost«*, »West«*', '"Nord"*, "Süd"*; »Ost«*, »West«*'),
        ("Eintritt**, Essen** und *) Hinweis*)", "Eintritt**, Essen** und *) Hinweis*)"),
        ("12 €_, 5 €_", "12 €_, 5 €_"),
        ("Name: ____ Datum: ____", "Name: ____ Datum: ____"),
        ("*5 €* oder **10 %** und „*Heimat*“", "<em>5 €</em> oder <strong>10 %</strong> und „<em>Heimat</em>“"),
        ("**Bürger*innen** sind", "<strong>Bürger*innen</strong> sind"),
        ("**Liebe Bürger*innen,** (*neu*)", "<strong>Liebe Bürger*innen,</strong> (<em>neu</em>)"),
        ("**Ort:**Rathaus, Ort:**Rathaus**", "<strong>Ort:</strong>Rathaus, Ort:<strong>Rathaus</strong>"),
        ("[*neu*](/x/) *[neu](/x/)*", '<a href="/x/"><em>neu</em></a> <em><a href="/x/">neu</a></em>'),
    ],
)
def test_stars_emphasise_in_pairs_around_words_only(text: str, expected: str) -> None:
    assert html(text) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[Hinweis]: geschlossen", "[Hinweis]: geschlossen"),
        ("[Plan]: /dokumente/plan.pdf", "[Plan]: /dokumente/plan.pdf"),
        ("A[^1]\n\n[^1]: eins\n\n[^1]: zwei", "zwei"),
        ("[p] [p]\n\n[p]: /a/\n[p]: /b/", "/b/"),
        ("[Text] (in Klammern) [1]", "[Text] (in Klammern) [1]"),
        ("Wir bitten <hinweis> um 5 < 6 & mehr", "Wir bitten <hinweis> um 5 < 6 & mehr"),
    ],
)
def test_what_explains_nothing_stays_text(text: str, words: str) -> None:
    assert words in tree(html(text)).text_content()


@pytest.mark.parametrize("text", ["Straßen\u00adsperrung", "Straßen&shy;sperrung", "[Straßen\u00adsperrung](/x/)"])
def test_soft_hyphens_are_gone(text: str) -> None:
    assert tree(html(text)).text_content() == "Straßensperrung"


MARKS = [
    "",
    "- ",
    "• ",
    "1. ",
    "2. ",
    "3) ",
    "– ",
    "## ",
    "> ",
    "    ",
    "\t",
    "* ",
    "| ",
    ": ",
    "[^1]: ",
    "[x]: ",
    "  - ",
]
TAILS = ["", "", ":", "*", " |", "\\", "  ", "\tx", " {y}", ".", " ---", "**"]
LINES = st.tuples(st.sampled_from(MARKS), st.sampled_from(TAILS))
GAPS = st.sampled_from(["\n", "\n", "\n\n", "\n---\n", "\n\u00a0\n"])


@many(300)
@given(st.lists(st.tuples(LINES, GAPS), min_size=1, max_size=9))
def test_every_word_is_there_once_and_in_its_order(lines: list[tuple[tuple[str, str], str]]) -> None:
    words = [f"Wort{place}x" for place in range(len(lines))]
    text = "".join(f"{mark}{word}{tail}{gap}" for word, ((mark, tail), gap) in zip(words, lines, strict=True))
    shown = re.findall(r"Wort\d+x", tree(sanitised(DIALECT.html(text))).text_content())
    is_noted = "[^1]" in text  # a footnote stands at the end
    assert (sorted(shown) if is_noted else shown) == (sorted(words) if is_noted else words), text
