"""A town's look worked out: in its own colours, with its own drawings, or what of them cannot be used."""

from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from plugins.bridge.content_folder import Folder
from plugins.bridge.livery import livery
from plugins.bridge.store import Store
from plugins.domain.look import Livery, Look
from plugins.domain.problems import Problem
from tests.building import THEME
from tests.factory import TOWN

SHIELD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 80"><path fill="#aa0000" d="M0 0h60v80z"/></svg>'


class Town:
    """A content folder with a look."""

    def __init__(self, home: Path) -> None:
        self.content, self._kept = home / "content", home / "kept"
        (self.content / "bilder").mkdir(parents=True)
        self.problems: list[Problem] = []

    def put(self, name: str, drawing: str) -> PurePosixPath:
        """The path of a drawing."""
        (self.content / "bilder" / name).write_text(drawing, "utf-8")
        return PurePosixPath("bilder", name)

    def dressed(self, look: Look, *, is_publishing: bool = False) -> Livery:
        """Its livery; what is wrong is in ``problems``."""
        self.problems, store = [], Store(self._kept)
        town, folder = replace(TOWN, look=look), Folder(self.content, "content")
        found = livery(town, THEME, folder, store, self.problems.append, is_publishing=is_publishing)
        store.save_notes()
        return found


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def test_a_town_without_a_look_has_its_letter_and_no_motif(town: Town) -> None:
    made = town.dressed(Look())
    assert ">M</text>" in made.mark
    assert (made.motif, made.ground, made.sheet, town.problems) == (None, None, "", [])


def test_a_mark_stands_on_a_tile_and_a_motif_in_the_colours_of_the_town(town: Town) -> None:
    path = town.put("Wappen.SVG", SHIELD)
    made = town.dressed(Look(colour="#003366", mark=path, motif=path))
    assert town.problems == []
    assert "#aa0000" in made.mark
    assert "#aa0000" not in f"{made.motif}{made.ground}"
    assert made.colours["on-band-line"] in str(made.ground)
    assert "#003366" in made.sheet


def test_a_drawing_that_changes_is_another_mark(town: Town) -> None:
    before = town.dressed(Look(mark=town.put("a.svg", SHIELD))).mark
    assert town.dressed(Look(mark=town.put("a.svg", SHIELD.replace("#aa0000", "#bb0000")))).mark != before


@pytest.mark.parametrize(
    ("drawing", "reason"),
    [
        (None, "gibt es nicht"),
        ("<p>", "lässt sich nicht als Zeichnung öffnen"),
        (SHIELD.replace("<path", "<script/><path"), "»script«"),
        (SHIELD.replace("<path", '<image href="data:image/png;base64,AAAA"/><path'), "eingebettetes Bild"),
        (SHIELD.replace("<path", '<image href="https://fremd.example/a.png"/><path'), "Verweis nach außen"),
        (SHIELD.replace(' viewBox="0 0 60 80"', ""), "keine Größe"),
    ],
)
def test_a_drawing_that_cannot_be_used_is_named_and_keeps_nobody_from_looking(
    town: Town, drawing: str | None, reason: str
) -> None:
    path = town.put("w.svg", drawing) if drawing else PurePosixPath("bilder/w.svg")
    for _ in range(2):  # the second time it is remembered
        made = town.dressed(Look(mark=path))
        assert ">M</text>" in made.mark
        [problem] = town.problems
        assert (problem.path, problem.field, problem.is_hint) == ("content/stadt.toml", "aussehen.wappen", True)
        assert reason in problem.text
    town.dressed(Look(motif=path), is_publishing=True)
    assert [(each.field, each.is_hint) for each in town.problems] == [("aussehen.motiv", False)]


def test_a_colour_that_cannot_be_read_is_a_fault_and_the_theme_s_stands_in(town: Town) -> None:
    made = town.dressed(Look(colour="#ffd500"))
    [problem] = town.problems
    assert (problem.field, problem.is_hint, made.sheet) == ("aussehen.farbe", False, "")
