"""German text survives Markdown: what is meant as a letter, a date or a hashtag stays one."""

import re

import pytest

from plugins.formats.html import sanitised
from plugins.formats.markdown import Dialect

DIALECT = Dialect()


def html(text: str) -> str:
    return sanitised(DIALECT.html(text)).replace("\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "Schüler*innen und Lehrer*innen",
        "Ein*e für alle",
        "3*4*5 und 5 * 3 * 2",
        "haushalt_2026_entwurf.pdf",
        "24. Dezember: Das Rathaus ist zu.",
        "1. Mai: Feiertag",
        "2. Platz für Unterstedt",
        "1. FC Rotenburg",
        "1986.",
        "#rotenburg",
        "Preis* (* nur heute)",
        "„Anführung“ – und ‚halbe‘ …",
    ],
)
def test_a_line_stays_as_it_was_written(text: str) -> None:
    assert html(text) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*Schüler*innen* und **Lehrer*innen**", "<em>Schüler*innen</em> und <strong>Lehrer*innen</strong>"),
        ("**Schul**weg", "<strong>Schul</strong>weg"),
        ("(*neu*), „*Heimat*“", "(<em>neu</em>), „<em>Heimat</em>“"),
        ("***beides***", "<strong><em>beides</em></strong>"),
        ("**ganz *und* gar**", "<strong>ganz <em>und</em> gar</strong>"),
        ("*ab 18 Uhr*", "<em>ab 18 Uhr</em>"),
    ],
)
def test_emphasis_that_is_meant_stays_emphasis(text: str, expected: str) -> None:
    assert html(text) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("1. a\n1. b", "<ol><li>a</li><li>b</li></ol>"),
        ("1. a\n\n2. b", "<ol><li><p>a</p></li><li><p>b</p></li></ol>"),
        ("1. a\n    - x\n2. b", "<ol><li>a<ul><li>x</li></ul></li><li>b</li></ol>"),
        ("1. a\n\n    - x\n\n2. b", "<ol><li><p>a</p><ul><li>x</li></ul></li><li><p>b</p></li></ol>"),
        ("1. a\n2. b\n24. Dezember", "<ol><li>a</li><li>b</li></ol><p>24. Dezember</p>"),
        ("1. a\n2. b\n\n24. Dezember", "<ol><li>a</li><li>b</li></ol><p>24. Dezember</p>"),
        ("1. a\n2. b\n\n1. Mai", "<ol><li>a</li><li>b</li></ol><p>1. Mai</p>"),
    ],
)
def test_a_list_that_is_meant_keeps_its_numbers_and_no_other(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "address", "rest"),
    [
        ("https://a.example/x.", "https://a.example/x", "."),
        ("https://a.example/x_y_z/?q=1!", "https://a.example/x_y_z/?q=1", "!"),
        ("https://a.example/x_(y)", "https://a.example/x_(y)", ""),
        ("https://a.example/x?", "https://a.example/x", "?"),
        ("https://a.example/x“", "https://a.example/x", "“"),
        ("https://a.example/x), dann", "https://a.example/x", "), dann"),
        ("https://a.example/x*", "https://a.example/x", "*"),
        ("https://a.example/x**, dann", "https://a.example/x", "**, dann"),
        ("https://a.example\u200b dann", "https://a.example", "\u200b dann"),
        ("https://a.example/x\u2060.", "https://a.example/x", "\u2060."),
        ("Https://A.example/X!", "Https://A.example/X", "!"),
    ],
)
def test_a_bare_address_becomes_a_link_without_the_punctuation(text: str, address: str, rest: str) -> None:
    assert html(text) == f'<p><a href="{address}">{address}</a>{rest}</p>'


def test_an_address_without_scheme_and_an_email_become_links_too() -> None:
    assert html("www.a.example, b@a.example.") == (
        '<p><a href="https://www.a.example">www.a.example</a>, <a href="mailto:b@a.example">b@a.example</a>.</p>'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**https://a.example/x**", "<strong>{https://a.example/x}</strong>"),
        ("**Mehr: https://a.example/x_y.**", "<strong>Mehr: {https://a.example/x_y}.</strong>"),
        (
            "*https://a.example/x*, _https://a.example/y_",
            "<em>{https://a.example/x}</em>, <em>{https://a.example/y}</em>",
        ),
        ("***https://a.example/***", "<strong><em>{https://a.example/}</em></strong>"),
    ],
)
def test_emphasis_around_an_address_is_no_part_of_it(text: str, expected: str) -> None:
    linked = re.sub(r"\{(.+?)\}", r'<a href="\1">\1</a>', expected)
    assert html(text) == f"<p>{linked}</p>"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (r"https://a.example/x\_y\_z/", "https://a.example/x_y_z/"),
        (r"https://a.example/\~x\-y", "https://a.example/~x-y"),
        (r"https://a.example/?x=1\&y=2", "https://a.example/?x=1&amp;y=2"),
        (r"[https://a.example/x\_y](https://a.example/x\_y)", "https://a.example/x_y"),
    ],
)
def test_signs_of_an_address_may_be_escaped(text: str, address: str) -> None:
    assert html(text) == f'<p><a href="{address}">{address}</a></p>'


def test_signs_of_an_email_may_be_escaped() -> None:
    assert html(r"An a\_b\_c@a.example\*") == '<p>An <a href="mailto:a_b_c@a.example">a_b_c@a.example</a>*</p>'
    assert html(r"a\@b.example") == "<p>a@b.example</p>"


def test_a_telephone_writes_addresses_with_a_capital() -> None:
    assert html("Www.a.example/x") == '<p><a href="https://Www.a.example/x">Www.a.example/x</a></p>'


@pytest.mark.parametrize(
    "text",
    [
        "[https://a.example](https://a.example)",
        "<https://a.example>",
        '<a href="https://a.example">https://a.example</a>',
    ],
)
def test_an_address_that_is_a_link_already_is_linked_once(text: str) -> None:
    assert html(text) == '<p><a href="https://a.example">https://a.example</a></p>'


@pytest.mark.parametrize("text", ["`https://a.example`", "`www.a.example`"])
def test_code_is_left_alone(text: str) -> None:
    assert html(text) == f"<p><code>{text.strip('`')}</code></p>"


@pytest.mark.parametrize(("text", "expected"), [("# C#", "C#"), ("## Titel ##", "Titel"), ("## Nr. #5", "Nr. #5")])
def test_a_heading_ends_with_its_words(text: str, expected: str) -> None:
    assert html(text) == f"<h2>{expected}</h2>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a [b] c](https://a.de)", '<a href="https://a.de">a [b] c</a>'),
        ("[a [b](https://a.de)", '[a <a href="https://a.de">b</a>'),
        ("[a](b.md", "[a](b.md"),
        ("![a](b.jpg", "![a](b.jpg"),
        ("[] [a]", "[] [a]"),
        ("[[a](b.md)](c.md)", '<a href="c.md">[a](b.md)</a>'),
        ("![a [b]](bilder/a.jpg)", '<img alt="a [b]" src="bilder/a.jpg">'),
    ],
)
def test_what_brackets_enclose_is_a_link_and_what_is_never_closed_stays(text: str, expected: str) -> None:
    assert html(text) == f"<p>{expected}</p>"
