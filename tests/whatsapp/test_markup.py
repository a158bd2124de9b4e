"""From Markdown, through the site's own rendering, to the blocks of a channel text."""

import pytest

from plugins.formats.html import sanitised
from plugins.formats.markdown import Dialect
from plugins.whatsapp.markup import blocks

BASE = "https://aktuelles.example/meldungen/2026-11-20-fall/"


def channel(markdown: str) -> str:
    return "\n\n".join(blocks(sanitised(Dialect().html(markdown)), BASE))


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("## Wo *genau*?", "*Wo _genau_?*"),
        ("## Wo **genau**?", "*Wo genau?*"),
        ("## Zeiten\n\nAb 8.", "*Zeiten*\n\nAb 8."),
        ("Zeile eins  \nZeile zwei", "Zeile eins\nZeile zwei"),
        ("**erste  \nzweite**", "*erste*\n*zweite*"),
        ("- a\n- b", "- a\n- b"),
        ("- a\n\n- b", "- a\n- b"),
        ("1. a\n2. b", "1. a\n2. b"),
        ("- a\n    - b\n        - c", "- a\n   ◦ b\n      ◦ c"),
        ("- a\n    1. b\n    2. c", "- a\n   1) b\n   2) c"),
        ("> Zitat\n>\n> mehr", "> Zitat\n> mehr"),
        ("---", "———"),
        ("    x = 1", "x = 1"),
        ("Nimm `x`.", "Nimm `x`."),
        ("A &amp; B &lt; 5&nbsp;t", "A & B < 5\N{NO-BREAK SPACE}t"),
        ("vor<!-- Notiz --> nach", "vor nach"),
        ("Donau&shy;dampf", "Donaudampf"),
        ("![Plan der Sperrung](/bilder/x.png)", "[Bild: Plan der Sperrung]"),
        ("| Tag | Zeit |\n|---|---|\n| Mo | 8 |", "*Tag* – *Zeit*\nMo – 8"),
        ("- Zeiten\n  | Tag | Zeit |\n  | Mo | 8 |\n- b", "- Zeiten\n   *Tag* – *Zeit*\n   Mo – 8\n- b"),
        ("- Büro\n  Tel.:\t1\n  Fax:\t2\n\n  Ende", "- Büro\n   Tel.: 1\n   Fax: 2\n   Ende"),
        ("- a\n  - b\n    x\ty\n    1\t2\n- c", "- a\n   ◦ b\n      x – y\n      1 – 2\n- c"),
        ("Bus\n:   fährt nicht", "*Bus*\nfährt nicht"),
    ],
)
def test_markdown_becomes_channel_text(markdown: str, expected: str) -> None:
    assert channel(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[Plan](/dokumente/p_1.pdf)", "Plan: https://aktuelles.example/dokumente/p%5F1.pdf"),
        ("Siehe [Plan](https://a.example/x).", "Siehe Plan.\nPlan: https://a.example/x"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("Mehr: <https://a.example/x>", "Mehr: https://a.example/x"),
        ("[a.example](https://a.example/)", "https://a.example/"),
        ("- [Plan](https://a.example/x)\n- b", "- Plan: https://a.example/x\n- b"),
        ("[Mail](mailto:x@a.example) und [Ruf](tel:+49)", "Mail und Ruf"),
        ("[oben](#oben)", "oben"),
    ],
)
def test_an_address_stands_alone_at_a_lines_end(markdown: str, expected: str) -> None:
    assert channel(markdown) == expected


def test_a_style_is_dropped_rather_than_put_inside_a_word() -> None:
    assert channel("Das ist **Schul**weg und (**neu**).") == "Das ist Schulweg und *(neu)*."


def test_a_picture_in_several_sizes_reads_as_its_plain_image() -> None:
    image = '<img src="/bilder/a.jpg" alt="Plan">'
    picture = f'<picture><source type="image/avif" srcset="/bilder/a-320.avif 320w">{image}</picture>'
    for html in ("<p>Hier {} sehen</p>", "<p>{}</p>", "<ul><li>{}</li></ul>", "{}"):
        assert blocks(html.format(picture), BASE) == blocks(html.format(image), BASE)
