from dataclasses import replace

from plugins.domain.flyer import Answers, missing_answers
from plugins.domain.post import Page
from tests.factory import TOWN

PAGE = Page(source="whatsapp.md", title="Kanal", url="/whatsapp/", html="<p>Text.</p>")
ALL = Answers(contents="Neues.", cost="Nichts.", leaving="Jederzeit.")


def test_an_answer_that_nobody_gives_is_a_hint() -> None:
    [hint] = missing_answers([replace(PAGE, flyer=replace(ALL, leaving=None))], TOWN)
    text = "Auf dem Flyer steht nicht, wie man den Kanal wieder verlässt."
    advice = "Bitte »Flyer Verlassen: …« in den Kopf schreiben."
    assert str(hint) == f"whatsapp.md:1: Hinweis: {text} {advice}"


def test_nothing_is_missing_on_other_pages_or_without_a_channel() -> None:
    pages = [replace(PAGE, flyer=ALL), replace(PAGE, url="/presse/")]
    assert list(missing_answers(pages, TOWN)) == []
    assert list(missing_answers([PAGE], replace(TOWN, channel=None))) == []


def test_several_that_are_missing_are_one_hint() -> None:
    [hint] = missing_answers([PAGE], TOWN)
    assert hint.text == (
        "Auf dem Flyer steht nicht, was man im Kanal bekommt, was der Kanal kostet und wie man den Kanal wieder "
        "verlässt. Bitte »Flyer Inhalte: …«, »Flyer Kosten: …« und »Flyer Verlassen: …« in den Kopf schreiben."
    )
