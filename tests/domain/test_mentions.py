import pytest

from plugins.domain.mentions import fault, filled, mentions

VALUES = {"stadt.name": "Stadt *Au*", "kontakt.strasse": "Am Markt 1", "folgen.facebook": None, "woerter.haus": "das A"}


@pytest.mark.parametrize(
    "written",
    [
        "{{stadt.name}}",
        "{{ stadt.name }}",
        "{{\u00a0Stadt . NAME\u00a0}}",
        "{{ sta\u00addt.name }}",
        "{{\tstadt.name}}",
    ],
)
def test_blanks_and_capitals_do_not_count(written: str) -> None:
    assert filled(written, VALUES) == "Stadt *Au*"


def test_a_street_may_be_spelt_as_people_do() -> None:
    assert filled("{{ kontakt.straße }}", VALUES) == "Am Markt 1"


def test_a_word_of_the_town_may_begin_a_sentence() -> None:
    assert filled("{{ woerter.Haus }} und {{ woerter.haus }}", VALUES) == "Das A und das A"


@pytest.mark.parametrize("text", ["{ stadt.name }", "{stadt.name}", "}} {", "{#anker}", "Formular {A38}"])
def test_other_braces_are_text(text: str) -> None:
    assert not list(mentions(text))
    assert filled(text, VALUES) == text


def test_braces_behind_a_backslash_are_braces() -> None:
    assert filled(r"\{{ stadt.name }}", VALUES) == "{{ stadt.name }}"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{{ stadt.nmae }}", "»{{ stadt.nmae }}«: Diese Angabe gibt es nicht. Meinten Sie »{{ stadt.name }}«?"),
        ("{{ stadt.x }}", "»{{ stadt.x }}«: Diese Angabe gibt es nicht. Unter »stadt« gibt es: name."),
        (
            "{{ }}",
            (
                "»{{ }}«: Diese Angabe gibt es nicht. "
                "Möglich sind die Abschnitte stadt, kontakt, folgen, woerter, zum Beispiel »{{ kontakt.telefon }}«."
            ),
        ),
        (
            "{{ stadt.name }",
            (
                "»{{ stadt.name« wird nicht geschlossen. "
                r"Bitte mit »}}« beenden; zwei Klammern als Text schreiben Sie »\{{«."
            ),
        ),
    ],
)
def test_what_nobody_knows_is_told_with_what_was_meant(written: str, said: str) -> None:
    [mention] = mentions(written)
    assert fault(mention, VALUES) == said
