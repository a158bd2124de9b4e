"""Emphasis as CommonMark 0.31 pairs it (6.2), and what German texts need: stars of gender, prices, footnotes."""

import pytest

from plugins.formats.emphasis import has_note_star
from plugins.formats.html import sanitised
from plugins.formats.markdown import Dialect

DIALECT = Dialect()


def html(text: str) -> str:
    return sanitised(DIALECT.html(text)).replace("\n", "").removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*Ämter*", "<em>Ämter</em>"),
        ("_Ämter_", "<em>Ämter</em>"),
        ("**Übung**", "<strong>Übung</strong>"),
        ("__Übung__", "<strong>Übung</strong>"),
        ("***Wichtig***", "<strong><em>Wichtig</em></strong>"),
        ("___Wichtig___", "<strong><em>Wichtig</em></strong>"),
        ("_**x**_", "<em><strong>x</strong></em>"),
        ("**_x_**", "<strong><em>x</em></strong>"),
        ("*__x__*", "<em><strong>x</strong></em>"),
        ("***a** b*", "<em><strong>a</strong> b</em>"),
        ("***a* b**", "<strong><em>a</em> b</strong>"),
        ("*a **b***", "<em>a <strong>b</strong></em>"),
        ("**5 €***, **6 €***.", "<strong>5 €</strong>*, <strong>6 €</strong>*."),
        ("**Karten*** ab **Montag**", "<strong>Karten</strong>* ab <strong>Montag</strong>"),
        ("**„Fest“***: *neu*", "<strong>„Fest“</strong>*: <em>neu</em>"),
        ("**a *b***", "<strong>a <em>b</em></strong>"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
        ("*a* *b*", "<em>a</em> <em>b</em>"),
        ("*a*, *b*.", "<em>a</em>, <em>b</em>."),
        ("*a _b* c_", "<em>a _b</em> c_"),
        ("(*neu*) [**neu**] „*neu*“", "(<em>neu</em>) [<strong>neu</strong>] „<em>neu</em>“"),
        ("*(neu)* **„neu“** *»neu«*", "<em>(neu)</em> <strong>„neu“</strong> <em>»neu«</em>"),
        ("**Öffnungszeiten:** Mo", "<strong>Öffnungszeiten:</strong> Mo"),
        ("**Wann?** **Wo!**", "<strong>Wann?</strong> <strong>Wo!</strong>"),
        ("**Wann:**Montag", "<strong>Wann:</strong>Montag"),
        ("**fett**er, über**all**", "<strong>fett</strong>er, über<strong>all</strong>"),
        ("–**neu**–, und/**oder**", "–<strong>neu</strong>–, und/<strong>oder</strong>"),
        ("*5 €* und **10 %**", "<em>5 €</em> und <strong>10 %</strong>"),
        ("*zwei\nZeilen*", "<em>zwei<br>Zeilen</em>"),
        ("**Tel. 04261 71-0**", "<strong>Tel. 04261 71-0</strong>"),
        ("**[Plan](/x/)** *`a*b`*", '<strong><a href="/x/">Plan</a></strong> <em><code>a*b</code></em>'),
        ("** fett** und **fett **", "** fett** und **fett **"),
        ("* kursiv* und _ kursiv_", "* kursiv* und _ kursiv_"),
        ("**a*", "**a*"),
        ("*a**", "*a**"),
        ("**** ____ *_* **_**", "**** ____ *_* **_**"),
        ("****a****", "****a****"),
        ("a*b*c, a_b_c, a__b__c", "a*b*c, a_b_c, a__b__c"),
        ("2*3*4, 2 * 3 * 4, x*(y)*z", "2*3*4, 2 * 3 * 4, x*(y)*z"),
        (r"\*a\* \*\*a\*\* \_a\_", "*a* **a** _a_"),
        (r"**Bürger\*innen**", "<strong>Bürger*innen</strong>"),
        (r"*5\* Sterne*", "<em>5* Sterne</em>"),
    ],
)
def test_marks_pair_around_words(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**alle Bürger* kommen**", "<strong>alle Bürger* kommen</strong>"),
        ("**5 €* je Kind** und 3 €*", "<strong>5 €* je Kind</strong> und 3 €*"),
        ("**Lehrer*innen/Schüler*innen**", "<strong>Lehrer*innen/Schüler*innen</strong>"),
        (
            "**Der/die Leiter*in** und **Kolleg*innen**",
            "<strong>Der/die Leiter*in</strong> und <strong>Kolleg*innen</strong>",
        ),
        ("*Liebe Bürger*innen* und *Gäste*", "<em>Liebe Bürger*innen</em> und <em>Gäste</em>"),
        ("_Schüler_innen_ und __Schüler_innen__", "<em>Schüler_innen</em> und <strong>Schüler_innen</strong>"),
        ("*Preis\n***beides*** Kolleg*innen. *kursiv*", None),
        ("Kolleg*innen. *kursiv* ***so*** *so*", None),
        ("*Preis je Person\n4,00 €*", "*Preis je Person<br>4,00 €*"),
        ("*Preis je Person\n4,00 €***", "*Preis je Person<br>4,00 €***"),
        ("5 €*, 6 €**, 7 €***", "5 €*, 6 €**, 7 €***"),
        ("Kirchweg*, Ring* und Park**.", "Kirchweg*, Ring* und Park**."),
        ("*) ermäßigt, (*) freiwillig, **) nur bar", "*) ermäßigt, (*) freiwillig, **) nur bar"),
        ("Eintritt 5 €* (*ab 16*)", "Eintritt 5 €* (<em>ab 16</em>)"),
        ("»Kino«*, (neu)*, [2]*, 10 %*, 20°*", "»Kino«*, (neu)*, [2]*, 10 %*, 20°*"),
        ("__Name:__ ____ __Datum:__", "<strong>Name:</strong> ____ <strong>Datum:</strong>"),
        ("haushalt_2026_neu.pdf und _neu_", "haushalt_2026_neu.pdf und <em>neu</em>"),
        ("https://a.example/*x*/_y_", '<a href="https://a.example/*x*/_y_">https://a.example/*x*/_y_</a>'),
    ],
)
def test_a_star_within_or_behind_a_word_is_a_star(text: str, expected: str | None) -> None:
    wanted = {
        "*Preis\n***beides*** Kolleg*innen. *kursiv*": (
            "*Preis<br><strong><em>beides</em></strong> Kolleg*innen. <em>kursiv</em>"
        ),
        "Kolleg*innen. *kursiv* ***so*** *so*": (
            "Kolleg*innen. <em>kursiv</em> <strong><em>so</em></strong> <em>so</em>"
        ),
    }
    assert html(text) == (expected or wanted[text])


def test_emphasis_within_emphasis_has_an_end_and_loses_no_word() -> None:
    text = "".join(f"*a{number} _b{number} " for number in range(40)) + "b_ a* " * 40
    found = html(text)
    assert found.count("<em>") < 20
    assert all(f"a{number}" in found and f"b{number}" in found for number in range(40))


def test_a_text_reads_the_same_whatever_was_read_before() -> None:
    texts = ["5 €* *a*", "5 €* [x](/y/)", "*a* [x](/y/) *b*", "*a* x *b*"]
    fresh = [sanitised(Dialect().html(text)) for text in texts]
    assert [sanitised(DIALECT.html(text)) for text in texts] == fresh
    together = sanitised(DIALECT.html("\n\n".join(texts)))
    assert all(each.strip() in together for each in fresh)


@pytest.mark.parametrize(
    "text",
    [
        "5 €*",
        "Zum Glockenturm *",
        "- Ring **\n- Weg",
        "| a | 5 € * |",
        "Park (*)",
        "a*, b",
        "**fett** und 5 €*",
        "**5 €***",
        r"5 €\*, r",
        r"„a“\*",
    ],
)
def test_a_star_that_marks_a_footnote_is_noticed(text: str) -> None:
    assert has_note_star(text)


@pytest.mark.parametrize(
    "text",
    [
        "*so*",
        "* Punkt",
        "Bürger*innen",
        "**so:** x",
        r"3\*4",
        r"\*",
        r"\*\*a\*\*",
        "`a*`",
        "*zwei\nZeilen*",
        "3 * 4",
        "***",
    ],
)
def test_other_stars_mark_none(text: str) -> None:
    assert not has_note_star(text)
