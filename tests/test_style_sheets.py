"""How the style sheets are written: a declaration a line, each class in the file of its name, and nothing dead."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools import ROOT

THEME = ROOT / "theme"
CSS = THEME / "static/css"
SHEETS = sorted(CSS.rglob("*.css"))
ALONE = [THEME / "static/feed/feed.css", THEME / "static/embedded/embedded.css"]
"""All that a feed and a frame load, so each is one file."""
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STRING = re.compile(r'"[^"\n]*"')
CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
DATA = re.compile(r"\[(data-[a-z-]+)")
CLASS_ATTRIBUTE = re.compile(r'class="([^"]*)"')
_INNER = re.compile(r"\([^{};]*|:[^{};]*|^\s*@[^{};]*")
"""Within which a comma parts no selectors."""
LONGEST_LINE, LONGEST_FILE, LONGEST_ALONE = 120, 80, 140


def source(file: Path) -> str:
    """A style sheet without its comments and strings, in as many lines."""
    text = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), file.read_text("utf-8"))
    return STRING.sub('""', text)


def selectors(file: Path) -> Iterator[str]:
    """Each selector of a sheet for itself."""
    for prelude in re.findall(r"([^{};]+)\{", source(file)):
        if not prelude.strip().startswith("@"):
            yield from (each.strip() for each in re.split(r",(?![^(]*\))", prelude))


def crowded(text: str) -> list[str]:
    """The lines on which more stands than one declaration, selector or brace."""
    return [line for line in text.splitlines() if re.search(r"[{};,]\s*\S", _INNER.sub("", line))]


def home(stem: str, name: str) -> bool:
    """Whether a class stands in the file of that name: the block, a list of blocks (``teasers``), a part of either."""
    return re.fullmatch(rf"{re.escape(stem)}s?(-.+)?", name) is not None


def classes_in_templates() -> set[str]:
    """What the templates set; a class is never put together there, so that it can be searched for."""
    found = set[str]()
    for file in sorted((THEME / "templates").rglob("*.html")):
        for names in CLASS_ATTRIBUTE.findall(file.read_text("utf-8")):
            assert "{" not in names, (file, names)
            found |= set(names.split())
    return found


def classes_in_rules() -> set[str]:
    """What any selector names."""
    return {name for file in SHEETS for selector in selectors(file) for name in CLASS.findall(selector)}


def classes_in_code() -> set[str]:
    """Those of a Markdown body: what the sanitiser lets through, and what is put around it."""
    found = set[str]()
    for file in sorted((ROOT / "plugins/formats").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value, *CLASS_ATTRIBUTE.findall(node.value)}
    return found


@pytest.mark.parametrize("file", [*SHEETS, *ALONE], ids=lambda file: file.name)
def test_a_sheet_is_read_line_by_line(file: Path) -> None:
    text = file.read_text("utf-8")
    assert text.startswith(("/*", "@layer "))
    assert crowded(source(file)) == []
    assert len(text.splitlines()) <= (LONGEST_FILE if file in SHEETS else LONGEST_ALONE)
    assert [line for line in text.splitlines() if len(line) > LONGEST_LINE] == []


@pytest.mark.parametrize(
    ("line", "is_crowded"),
    [
        ("  margin: 0 auto;", False),
        ("  inset: auto var(--a, 1px) calc(2 * (1px + 2px));", False),
        ("  transition: color 1s, border 1s;", False),
        ("  .a:is(.b, .c) > d {", False),
        ("  @media (min-width: 40rem) {", False),
        ("  }", False),
        ("  margin: 0; padding: 0;", True),
        ("  .a { margin: 0; }", True),
        ("  .a, .b {", True),
        ("} .a {", True),
    ],
)
def test_a_crowded_line_is_recognised(line: str, is_crowded: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    assert bool(crowded(line)) is is_crowded


@pytest.mark.parametrize("file", SHEETS, ids=lambda file: file.name)
def test_a_class_stands_in_the_file_of_its_name(file: Path) -> None:
    """A selector begins with a class of its file; so whoever sees a class in a page knows where to look."""
    first = [(selector, found[1]) for selector in selectors(file) if (found := CLASS.search(selector))]
    assert [selector for selector, name in first if not home(file.stem, name)] == []


def test_every_class_has_such_a_file() -> None:
    stems = {file.stem for file in SHEETS}
    named = classes_in_rules()
    assert len(named) > 80
    assert [name for name in sorted(named) if not any(home(stem, name) for stem in stems)] == []


def test_no_rule_is_dead() -> None:
    named = classes_in_rules()
    assert named - classes_in_templates() - classes_in_code() == set()
    shown = [file.read_text("utf-8") for kind in ("html", "js") for file in sorted(THEME.rglob(f"*.{kind}"))]
    attributes = {name for file in SHEETS for selector in selectors(file) for name in DATA.findall(selector)}
    assert len(attributes) > 5
    scripts = {re.sub(r"-([a-z])", lambda found: found[1].upper(), name[5:]): name for name in attributes}
    text = "\n".join(shown)
    assert [name for key, name in scripts.items() if name not in text and f"dataset.{key}" not in text] == []


def test_every_class_of_a_template_has_a_rule() -> None:
    named = classes_in_rules()
    assert classes_in_templates() - named == set()


def test_every_token_is_used() -> None:
    text = "\n".join(source(file) for file in SHEETS)
    declared = set(re.findall(r"(--[a-z0-9-]+)\s*:", text))
    assert len(declared) > 50
    assert declared - set(re.findall(r"var\((--[a-z0-9-]+)", text)) == set()
