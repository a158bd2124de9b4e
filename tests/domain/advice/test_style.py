"""Hints about style: each kind finds what it is for, once a text, and leaves alone what offices rightly write."""

from datetime import timedelta

import pytest

from plugins.domain.advice.style.capitals import capitals
from plugins.domain.advice.style.contacts import contacts
from plugins.domain.advice.style.headings import headings
from plugins.domain.advice.style.link_words import link_words
from plugins.domain.advice.style.long_sentences import MOST_WORDS, long_sentences
from plugins.domain.advice.style.officialese import officialese
from plugins.domain.advice.style.officialese_words import OFFICIALESE
from plugins.domain.advice.style.picture_words import picture_words
from plugins.domain.advice.style_hints import page_style_hints, style_hints
from plugins.domain.hint_wishes import STYLE_KINDS, HintWishes
from plugins.domain.sentences import sentences
from tests.factory import NOW, an_announcement
from tests.officetext.generator import office_text

WISHES = HintWishes()
LONG = "Die Straße ist " + "sehr " * MOST_WORDS + "lang."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Am 24. Dezember, 1. und 2. Januar ist zu. Danach nicht.", 2),
        ("Das ist z. B. die Nr. 5, bzw. die Str. 6 in Abs. 2.", 1),
        ("Um 8.30 Uhr beginnt es. Dr. Müller und Prof. Dr. Maier reden.", 2),
        ("Gesperrt ist die Kanalstraße 16. Dort wird gebaut.", 2),
        ("Die Wahl zum 20. Deutschen Bundestag ist am 26.9. Die Räume stehen fest.", 2),
        ("Er tagt am 3.12.2026. Alle sind da.", 2),
        ("Wir sehen uns 2026. Danach nicht.", 2),
        ("Wirklich?! Ja! „Gut.“ Das war es.", 4),
        ("Erste Zeile\nZweite Zeile", 2),
        ("Ein Satz, den ein Programm\numbrochen hat.", 1),
        ("Die Sperrung dauert länger.\nauf Grund des Wetters.", 2),
        ("Infos unter www.stadt.de und 04261 71-0.", 1),
        ("Zi. 12 ist im 2. OG.", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_people_end_them(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count


@pytest.mark.parametrize(
    "body",
    [
        "Kurz. " * 40,
        "# " + "Wort " * 30,
        "\n".join(f"- Punkt {number} der Liste" for number in range(30)),
        "| " + "Zelle " * 30 + "| b |\n| c | d |",
        "```\n" + "Wort " * 40 + "\n```",
        "Gesperrt sind " + ", ".join(f"die Straße {number}" for number in range(20)) + ".",
        "Siehe https://a.example/" + "x" * 300 + " im Netz.",
        "\n".join(["Eine Zeile ohne Punkt am Ende", "Noch eine Zeile ohne Punkt"] * 9),
    ],
)
def test_what_is_long_without_being_a_sentence_is_none(body: str) -> None:
    assert list(long_sentences(body)) == []


def test_a_long_sentence_is_told_on_its_line_with_all_others() -> None:
    hints = told(f"Kurz.\n\n{LONG}\n\n- {LONG}\n- {LONG}")
    [hint] = hints
    assert hint == (
        f"9: Dieser Satz hat {MOST_WORDS + 4} Wörter, leicht liest man {MOST_WORDS}. Bitte zwei Sätze daraus machen. "
        "… und 2 weitere Stellen: Zeilen 11, 12"
    )


def told(body: str, wishes: HintWishes = WISHES) -> list[str]:
    made = an_announcement(body=body, body_line=7)
    standing = made.as_of(NOW, timedelta(days=30))
    return [f"{hint.line}: {hint.text}" for hint in style_hints(made, standing, wishes)]


def test_words_of_offices_are_told_in_one_hint_with_what_is_better() -> None:
    [hint] = told("Bezüglich der Sperrung\n\nerfolgt eine Umleitung. Seitens der Stadt erfolgte nichts.")
    assert hint == (
        "7: »Bezüglich« ist Amtsdeutsch. Verständlicher: zu, wegen, über. "
        "Ebenso »erfolgt« (ist, gibt es, findet statt – oder das Verb) in Zeile 9, »Seitens« (von) in Zeile 9."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Der Erfolg ist da, es war erfolgreich.",
        "Das Quartett „Im Rahmen“ spielt.",
        "[Plan](/zwecks/seitens/) und https://a.example/mittels",
        "Mittelsmann, Rahmen, Bezug, Zweck",
        "`zwecks`\n\n```\nseitens\n```",
    ],
)
def test_what_only_looks_like_a_word_of_offices_is_none(text: str) -> None:
    assert list(officialese(text, ())) == []


def test_a_town_adds_words_changes_them_and_takes_them_out() -> None:
    own = (("erfolgt", ""), ("Bürgerbüro", "Rathaus"), ("zwecks", "wegen"))
    found = [spot.also for spot in officialese("Zwecks Umbau erfolgt im Bürgerbüro nichts.", own)]
    assert found == ["»Zwecks« (wegen)", "»Bürgerbüro« (Rathaus)"]


def test_each_word_of_offices_has_a_better_one_and_is_found() -> None:
    for forms, better in OFFICIALESE.items():
        assert better
        for form in forms.split("|"):
            assert len(list(officialese(f"Das ist {form} so.", ()))) == 1, form


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ACHTUNG: DIE STRASSE IST ZU!", "ACHTUNG: DIE STRASSE IST ZU"),
        ("Heute: BITTE **FENSTER GESCHLOSSEN** HALTEN.", "BITTE FENSTER GESCHLOSSEN HALTEN"),
        ("Die KITA, der LKW, das DRK, das THW und die EWE NETZ GmbH.", None),
        ("ADAC VBN DLRG NABU BUND", None),
        ("ACHTUNG! Die Straße ist zu.", None),
        ("IBAN DE12 BYLADEM1ABC, BIC", None),
        ("[x](/ACHTUNG/BITTE/LESEN)", None),
    ],
)
def test_only_what_is_shouted_is_told(text: str, words: str | None) -> None:
    assert [spot.words for spot in capitals(text)] == ([words] if words else [])


@pytest.mark.parametrize(
    "words", ["hier", "Hier klicken", "mehr", "Mehr Infos", "klicken Sie hier", "diesem Link", "**hier**"]
)
def test_a_link_that_says_nothing_is_told(words: str) -> None:
    assert len(list(link_words(f"Den Plan gibt es [{words}](/plan/)."))) == 1


@pytest.mark.parametrize("words", ["Fahrplan", "mehr Busse am Abend", "hier geht es zum Plan", "Links der Straße"])
def test_a_link_that_says_something_is_not(words: str) -> None:
    assert list(link_words(f"Der [{words}](/plan/) und ![hier](bilder/x.jpg).")) == []


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("## A\n\nx\n\n#### B\n\ny", "### B"),
        ("Text.\n\n**Kosten**\n\nKeine.", "## Kosten"),
        ("## A\n\nText.\n\n**Kosten**\n\nKeine.", "## Kosten"),
        ("## A\n\nx\n\n### B\n\ny\n\n## C\n\nz", None),
        ("### A\n\nx", None),
        ("**Bitte denken Sie daran:**\n\n- an dies", None),
        ("Text.\n\n**Achtung!**\n\nText.", None),
        ("Text.\n\n**Wo**\nRathaus", None),
        ("**Wo**\n\n**Wann**", None),
        ("Text.\n\n**Der letzte Satz**", None),
        ("#rotenburg\n\n#### A", None),
    ],
)
def test_headings_that_are_none_or_skip_are_shown_right(body: str, right: str | None) -> None:
    assert [spot.right for spot in headings(body)] == ([right] if right else [])


@pytest.mark.parametrize(
    ("picture", "is_told"),
    [
        ("![](bilder/a.jpg)", True),
        ("![IMG_0815](bilder/a.jpg)", True),
        ("![foto-2026](bilder/foto-2026.jpg)", True),
        ("![Plan.png](bilder/plan.png)", True),
        ("![Bild vom Rathaus](bilder/a.jpg)", True),
        ("![Foto](bilder/a.jpg)", True),
        (f"![{'Das Rathaus ' * 30}](bilder/a.jpg)", True),
        ("![Das Rathaus im Schnee](bilder/a.jpg)", False),
        ("![Rathaus](bilder/rathaus.jpg)", False),
        ("![Bilderrahmen an der Wand](bilder/a.jpg)", False),
    ],
)
def test_a_picture_is_described(picture: str, *, is_told: bool) -> None:
    assert bool(list(picture_words(picture))) is is_told


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("an presse@ stadt.de", "presse@stadt.de"),
        ("an presse @ stadt.de", "presse@stadt.de"),
        ("an presse(at)stadt.de", "presse@stadt.de"),
        ("an presse [at] stadt.de", "presse@stadt.de"),
        ("an presse@stadt,de", "presse@stadt.de"),
        ("unter https//www.stadt.de", "https://"),
        ("unter http:/www.stadt.de", "http://"),
        ("unter htps://www.stadt.de", "https://"),
        ("(Plan)[https://www.stadt.de/plan]", "[Plan](https://www.stadt.de/plan)"),
        ("[Plan] (https://www.stadt.de/plan)", "[Plan](https://www.stadt.de/plan)"),
    ],
)
def test_an_address_that_becomes_no_link_is_shown_right(text: str, right: str) -> None:
    assert [spot.right for spot in contacts(text)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "presse@stadt.de, [Presse](mailto:presse@stadt.de), https://stadt.de, http://stadt.de/a//b, www.stadt.de",
        "Telefon 04261 71-0, Tel. (04261) 71-0, Fax +49 4261 71200, Tel. 115, Telefon 116 117, Telefon 110",
        "Telefon 71-245, Tel. 8-16 Uhr, Das Hotel 12345, Axel 20123",
        "Um 8 Uhr @rathaus auf Instagram folgen.",
        "Die (Anmeldung) [Formular](https://a.example) reicht. A/B//C, 1:/2",
        "Bleiben Sie bei der Party (Eintritt frei) [Plan] zu Hause.",
    ],
)
def test_what_can_be_used_as_it_is_typed_is_no_hint(text: str) -> None:
    assert list(contacts(text)) == []


def test_a_number_without_its_code_and_the_end_of_a_letter_are_told() -> None:
    assert [spot.words for spot in contacts("Tel. 4261 71-123.\n\nMit freundlichen Grüßen\nIhre Stadt")] == [
        "4261 71-123",
        "Mit freundlichen Grüßen",
    ]


def test_what_is_old_or_withdrawn_is_not_told_off() -> None:
    old = an_announcement(body=LONG, body_line=7)
    for later in (timedelta(days=29), timedelta(days=365)):
        standing = old.as_of(old.date.at + later, timedelta(days=30))
        assert bool(list(style_hints(old, standing, WISHES))) is (later < timedelta(days=30))


@pytest.mark.parametrize("kind", STYLE_KINDS)
def test_a_town_switches_a_kind_off(kind: str) -> None:
    body = (
        f"{LONG}\n\nSeitens der Stadt.\n\nBITTE FENSTER SCHLIESSEN\n\n[hier](/x/)\n\n## A\n\n#### B\n\n"
        "![](bilder/x.jpg)\n\nan a@ b.de"
    )
    everything = told(body)
    assert len(everything) == len(STYLE_KINDS)
    fewer = told(body, HintWishes(off=(kind,)))
    assert len(fewer) == len(everything) - 1
    assert set(fewer) < set(everything)


def test_a_page_hears_only_what_hinders_its_use() -> None:
    hints = list(page_style_hints(f"{LONG}\n\nSeitens der Stadt [hier](/x/).", 5, WISHES))
    assert [(hint.line, hint.wrong) for hint in hints] == [(7, "[hier](/x/)")]


def test_texts_as_offices_type_them_are_left_in_peace() -> None:
    """But for headings that skip and ends of letters, which the generator writes on purpose."""
    found = [
        spot
        for number in range(300)
        for rule in (long_sentences, capitals, link_words, picture_words)
        for spot in rule(office_text(number).source)
    ]
    assert found == []
