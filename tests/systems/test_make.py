"""The Makefile where it is called: macOS has GNU Make 3.81 of 2006, which CI has not."""

import re

import pytest

from tests.tools import ROOT

NEWER = {
    "3.82": r"^\.(?:ONESHELL|RECIPEPREFIX|SHELLFLAGS)\b|^(?:undefine|private)\b",
    "4.0": r"[^:?+]!=|::=|\$\((?:file|guile)\b",
    "4.3": r"&:|\.EXTRA_PREREQS\b",
    "4.4": r"\$\((?:let|intcmp)\b|^\.(?:WAIT|NOTINTERMEDIATE)\b",
}
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


@pytest.mark.parametrize("version", NEWER)
def test_nothing_in_it_is_newer_than_the_make_of_macos(version: str) -> None:
    rules = "\n".join(line for line in MAKEFILE.splitlines() if not line.startswith(("\t", "#")))
    assert re.findall(NEWER[version], rules, re.MULTILINE) == []


@pytest.mark.parametrize(
    ("version", "line"),
    [
        ("3.82", ".ONESHELL:"),
        ("4.0", "NOW != date"),
        ("4.0", "NOW ::= 1"),
        ("4.3", "a b &: c"),
        ("4.4", "$(let a,1,2)"),
    ],
)
def test_what_is_newer_is_found(version: str, line: str) -> None:
    assert re.search(NEWER[version], line, re.MULTILINE)


def test_recipes_name_no_shell_but_the_one_that_every_system_has() -> None:
    """The one of Debian is dash, that of macOS Bash 3.2: no ``[[``, arrays or ``<<<``."""
    recipes = "\n".join(line for line in MAKEFILE.splitlines() if line.startswith("\t"))
    assert re.findall(r"\[\[|<<<|\bfunction\b|\bbash\b|\$'", recipes) == []
    assert "SHELL" not in MAKEFILE
