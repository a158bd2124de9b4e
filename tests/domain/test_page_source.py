import pytest

from plugins.domain.fields import Field, Head
from plugins.domain.flyer import LONGEST_ANSWER, Answers
from plugins.domain.page_source import PageSource, page
from plugins.domain.problems import Problem

NAMED = {"stadt.name": "Stadt *Au*", "kanal.name": None}


def read(**fields: str) -> tuple[PageSource | None, list[str]]:
    """A page with these keys, and what was said about it."""
    written = {"Titel": "Impressum", "Adresse": "/impressum/", **fields}
    head = tuple(Field(key=key, line=line, value=value) for line, (key, value) in enumerate(written.items(), start=2))
    problems: list[Problem] = []
    found = page(Head(head, "Text.", 9), path="seite.md", named=NAMED, report=problems.append)
    return found, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("fields", "navigation", "order"),
    [
        ({}, None, 0),
        ({"Navigation": "Kopf"}, "kopf", 0),
        ({"Navigation": "fuß", "Reihenfolge": "10"}, "fuss", 10),
        ({"Reihenfolge": "-3"}, None, -3),
    ],
)
def test_a_page_says_where_it_stands_in_the_menus(fields: dict[str, str], navigation: str | None, order: int) -> None:
    found, said = read(**fields)
    assert said == []
    assert found
    assert (found.navigation, found.order, found.url, found.url_line) == (navigation, order, "/impressum/", 3)


@pytest.mark.parametrize("address", ["impressum", "/impressum", "/Impressum/", "/über/", "/a//b/", "/", "/a b/"])
def test_an_address_is_a_path_in_small_letters(address: str) -> None:
    found, [said] = read(Adresse=address)
    assert found is None
    assert said.startswith(f"seite.md:3: Feld »Adresse«: »{address}« ist keine Adresse.")


CHANNEL_PAGE = {"Adresse": "/whatsapp/"}


def test_the_channels_page_answers_for_the_flyer() -> None:
    found, said = read(**CHANNEL_PAGE, **{"Flyer Inhalte": "Neues  aus\ndem Rathaus.", "flyer kosten": "Nichts."})
    assert said == []
    assert found
    assert found.flyer == Answers(contents="Neues aus dem Rathaus.", cost="Nichts.")


def test_an_answer_too_long_for_the_flyer_is_refused_on_its_line() -> None:
    found, said = read(**CHANNEL_PAGE, **{"Flyer Verlassen": "x" * (LONGEST_ANSWER + 1)})
    assert found is None
    text = "Feld »Flyer Verlassen«: Der Text hat 421 Zeichen, erlaubt sind 420. Bitte kürzen."
    assert said == [f"seite.md:4: {text}"]


def test_an_answer_is_plain_text() -> None:
    _, said = read(**CHANNEL_PAGE, **{"Flyer Kosten": "Fragen Sie [bei uns nach](/presse/)."})
    text = "»[bei uns nach](/presse/)« ist auf Papier kein Link. Bitte nur Text schreiben: »bei uns nach«."
    assert said == [f"seite.md:4: Feld »Flyer Kosten«: {text}"]
    found, said = read(**CHANNEL_PAGE, **{"Flyer Kosten": "**Nichts.** 3 [bitte ergänzen: Euro] (im Jahr)"})
    assert len(said) == 1
    assert found
    assert found.flyer.cost == "Nichts. 3 [bitte ergänzen: Euro] (im Jahr)"
    assert found.flyer.said == Answers()


def test_an_answer_elsewhere_than_on_the_channels_page_would_be_lost() -> None:
    found, [said] = read(**{"Flyer Kosten": "Nichts."})
    assert found is None
    text = "Der Flyer liest das nur auf der Seite mit »Adresse: /whatsapp/«. Bitte dort eintragen."
    assert said == f"seite.md:4: Feld »Flyer Kosten«: {text}"
