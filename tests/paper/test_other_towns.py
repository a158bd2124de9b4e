"""Another town's name, code and answers must fit the same papers."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from plugins.bridge.store import Store
from plugins.domain.flyer import LONGEST_ANSWER, Answers
from plugins.domain.post import Page, Site
from plugins.domain.problems import Problem
from plugins.domain.town import Printing, Town
from plugins.formats.town_file import town
from tests.factory import CHANNEL, TOWN, a_site
from tests.paper import workbench
from tests.paper.files import CARD_SHEET, CHANNEL_PAPERS
from tests.paper.scans import rendered, texts
from tests.paper.tagged import said
from tests.workshop import TOWN as TOWN_FILE

LONG = "Samtgemeinde Bad Musterhausen-Oberunterfeld (Niedersachsen)"


def printed(folder: Path, town: Town, **changes: Any) -> dict[str, Path]:  # noqa: ANN401 - any field of a site
    """The papers of a town as files."""
    site: Site = replace(a_site(), town=town, **changes)
    files = {}
    for path, content in workbench.printed(site, Store(folder / "kept")).items():
        name = path.rsplit("/", 1)[1]
        if name.endswith(".pdf"):
            files[name] = folder / name
            files[name].write_bytes(content)
    return files


@pytest.mark.parametrize("correction", ["M", "H"])
@pytest.mark.parametrize("module", [0.5, 1.1])
def test_every_allowed_code_and_a_long_name_fit_and_are_read(tmp_path: Path, correction: str, module: float) -> None:
    channel = replace(CHANNEL, name=LONG)
    printing = Printing(correction=correction, module=module)
    files = printed(tmp_path, replace(TOWN, name=LONG, channel=channel, printing=printing))
    assert set(files) == set(CHANNEL_PAPERS)
    for name, file in files.items():
        pages = rendered(file, 300)
        assert len(pages) == CHANNEL_PAPERS[name]
        assert texts(pages[0]) == [CHANNEL.link] * (4 if name == CARD_SHEET else 1)
        assert LONG in said(file)


def test_answers_that_are_missing_or_unfinished_are_replaced_or_left_out(tmp_path: Path) -> None:
    answers = Answers(contents="[bitte ergänzen: Inhalte]", leaving="Einfach so.")
    page = Page(source="x.md", title="Kanal", url="/whatsapp/", html="", flyer=answers)
    flyer = said(printed(tmp_path, TOWN, pages=(page,))["flyer-din-lang.pdf"])
    assert "Was Sie bekommen" not in flyer
    assert "ergänzen" not in flyer
    assert "Was es kostet Der Kanal kostet Sie nichts." in flyer
    assert "Wie Sie wieder gehen Einfach so." in flyer


def test_the_longest_answers_fit_on_the_back_of_the_flyer(tmp_path: Path) -> None:
    longest = ("Donaudampfschifffahrt und Wasser. " * 20)[: LONGEST_ANSWER - 1].strip() + "."
    page = Page(
        source="x.md", title="Kanal", url="/whatsapp/", html="",
        flyer=Answers(contents=longest, cost=longest, leaving=longest),
    )  # fmt: skip
    file = printed(tmp_path, replace(TOWN, name=LONG), pages=(page,))["flyer-din-lang.pdf"]
    assert len(rendered(file, 20)) == 2
    assert said(file).count(longest) == 3
    with pypdfium2.PdfDocument(file) as opened:
        back = opened[1].get_textpage()
        last, imprint = (back.search(words).get_next() for words in ("Sie keine Anmeldung", "Herausgeber"))
        assert last
        assert imprint
        assert back.get_charbox(last[0])[1] > back.get_charbox(imprint[0])[3] + 2


def test_a_town_without_a_page_about_the_channel_has_papers(tmp_path: Path) -> None:
    files = printed(tmp_path, TOWN)
    assert "Vorführung" not in said(files["karte-a6.pdf"])
    assert "Telefon 04261 00000, presse@musterfelde.example" in said(files["karte-a6.pdf"])


def read(text: str) -> Printing:
    problems = list[Problem]()
    found = town(TOWN_FILE + text, "stadt.toml", problems.append)
    assert found is not None, problems
    return found.printing


def test_the_code_is_set_in_the_town_file() -> None:
    assert read("") == read("[druck]\n") == Printing(correction="Q", module=1.0)
    assert read('[druck]\nfehlerkorrektur = "H"\nmodul = 0.5\n') == Printing(correction="H", module=0.5)
    assert read("[druck]\nmodul = 1\n") == Printing(module=1.0)
