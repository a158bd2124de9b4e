"""How the templates are written: no logic beyond ``if``, ``for`` and filters, and rendered HTML in one place."""

import re
from pathlib import Path

import pytest

from tests.tools import ROOT

FOLDER = ROOT / "theme/templates"
TEMPLATES = sorted(file for file in FOLDER.rglob("*.*") if file.is_file())
NOTE = re.compile(r"\{#.*?#\}", re.DOTALL)
CODE = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}", re.DOTALL)
STRING = re.compile(r'"[^"]*"')
SURGERY = re.compile(
    r"~|\[[^\]]*:|\.(?:r?partition|r?split|replace|format|join|[lr]?strip|startswith|endswith|upper|lower)\("
    r"|\|\s*(?:truncate|replace|lower|upper|capitalize|title|trim|format|wordwrap|int|string)\b"
)
LONGEST = 60


def code(text: str) -> list[str]:
    """What a template works out, without the texts in it."""
    return [STRING.sub('""', found[1] or found[2]) for found in CODE.finditer(NOTE.sub("", text))]


def place(file: Path) -> str:
    return file.relative_to(FOLDER).as_posix()


@pytest.mark.parametrize("file", TEMPLATES, ids=place)
def test_no_template_takes_words_apart_or_puts_them_together(file: Path) -> None:
    assert [each for each in code(file.read_text("utf-8")) if SURGERY.search(each)] == []


@pytest.mark.parametrize("file", TEMPLATES, ids=place)
def test_a_template_can_be_read_in_one_sitting(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize(
    "text",
    [
        '{{ "der " ~ name }}',
        '{% set key = address.partition("://")[2] %}',
        "{% for change in changes[:1] %}",
        "{{ text|truncate(80) }}",
        "{{ word | lower }}",
        '{% if path.startswith("/a/") %}',
    ],
)
def test_surgery_is_recognised(text: str) -> None:
    assert any(SURGERY.search(each) for each in code(text))


def test_html_that_is_not_escaped_stands_in_one_macro() -> None:
    assert len(TEMPLATES) > 40
    assert [place(file) for file in TEMPLATES if "|safe" in file.read_text("utf-8")] == ["macros/prose.html"]
