"""How a town, its house and its parts are called stands in one place: no other sentence declines them or names them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools import ROOT

THEME = sorted(file for kind in ("html", "txt", "typ", "js") for file in (ROOT / "theme").rglob(f"*.{kind}"))
CODE = sorted((ROOT / "plugins").rglob("*.py"))
ITS_PLACE = {ROOT / "plugins/domain" / name for name in ("nouns.py", "town_words.py", "another_town.py")} | {
    ROOT / "plugins/commands" / name
    for name in ("town.py", "tasks/moving.py")  # asked by those that may be any place
}
COMMENT = re.compile(r"\{#.*?#\}|^\s*//[^\n]*|\s// [^\n]*", re.DOTALL | re.MULTILINE)
BY_HAND = re.compile(
    r"\b(?:der|die|das|dem|den|des|im|vom|zum|zur|eine?[rmns]?) (?:\{\{? ?|\" ?~ ?)town\.(?:name|short_name)"
)
NAMED = re.compile(r"Ortsteil|Rathaus|Kreishaus|\bStadt\b|(?<!-)\bGemeinden?\b")
KEY = "Ortsteile"  # in the head of an announcement, whatever the parts are called


def shown(file: Path) -> Iterator[str]:
    """What of a file may be read by people: of code its texts, of a template all but its notes."""
    if file.suffix != ".py":
        yield COMMENT.sub("", file.read_text("utf-8"))
        return
    tree = ast.parse(file.read_text("utf-8"))
    notes = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for each in ast.walk(tree):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in notes:
            yield each.value


@pytest.mark.parametrize("file", [*THEME, *CODE], ids=lambda file: str(file.relative_to(ROOT)))
def test_no_sentence_declines_the_name_of_a_town(file: Path) -> None:
    assert BY_HAND.findall(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", [*THEME, *CODE], ids=lambda file: str(file.relative_to(ROOT)))
def test_no_sentence_knows_what_kind_of_place_it_is(file: Path) -> None:
    texts = [text for text in shown(file) if NAMED.search(text) and text != KEY]
    assert texts == [] or file in ITS_PLACE


@pytest.mark.parametrize(
    "text",
    ["Meldungen der {{ town.name }}", 'f"im {town.name}"', '"Seite der " ~ town.name', "des {{town.short_name}}"],
)
def test_grammar_by_hand_is_recognised(text: str) -> None:
    assert BY_HAND.search(text)


def test_a_kind_of_place_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{# das Rathaus #}<p>Neues aus dem Rathaus</p>", "utf-8")
    (tmp_path / "a.py").write_text('"""Ein Ortsteil."""\n# ein Ortsteil\nlabel = f"Alle {count} Ortsteile"\n', "utf-8")
    for name, texts in {"a.html": ["<p>Neues aus dem Rathaus</p>"], "a.py": [" Ortsteile"]}.items():
        assert [text for text in shown(tmp_path / name) if NAMED.search(text)] == texts


@pytest.mark.parametrize("file", [each for each in THEME if each.suffix == ".typ"], ids=lambda file: file.name)
def test_a_paper_has_its_words_from_the_program_which_knows_how_they_are_written_there(file: Path) -> None:
    assert re.findall('[ßẞ„“]|\\blang: ?"de', COMMENT.sub("", file.read_text("utf-8"))) == []
