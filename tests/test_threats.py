"""Whatever the threat model promises, a test shows."""

import ast
import re

from tests.tools import ROOT

_NAMED = re.compile(r"`(?P<file>[\w/]+\.py)::(?P<name>test_\w+)`")
MODEL = (ROOT / "docs/bedrohungen.md").read_text("utf-8")


def test_every_test_that_the_threat_model_names_is_there() -> None:
    named = _NAMED.findall(MODEL)
    assert len(named) > 20
    for file, name in named:
        found = ast.walk(ast.parse((ROOT / "tests" / file).read_text("utf-8")))
        assert name in {node.name for node in found if isinstance(node, ast.FunctionDef)}, f"{file}::{name}"


def test_every_row_of_the_threat_model_names_a_test_and_what_remains() -> None:
    rows = [line.strip("| ").split(" | ") for line in MODEL.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 10
    for row in rows:
        assert len(row) == 4, row[0]
        assert _NAMED.search(row[2]), row[0]
        assert row[3], row[0]
